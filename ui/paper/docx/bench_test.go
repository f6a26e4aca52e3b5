package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// BenchmarkFortyPages fills a document of forty pages, a place in each paragraph and a table of 600 rows, beside a
// plain copy of what came out, part by part, and beside LibreOffice's own conversion of it where there is one. `make
// templates` prints it.
func BenchmarkFortyPages(b *testing.B) {
	var body strings.Builder
	for i := range 410 {
		body.WriteString(p(fmt.Sprint(i, ". Huyện "), "{{đơn", " vị}}", " có {{số | hai số}} mô hình, gồm {{mỗi người}}{{tên}}; {{hết}} là những nơi làm tốt việc vận động Nhân dân hiến đất, góp công, giữ gìn vệ sinh, giúp nhau phát triển kinh tế."))
	}
	body.WriteString(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="5000"/><w:gridCol w:w="3000"/></w:tblGrid>` + tr("{{mỗi hàng}}{{TT}}", "{{gì}}", "{{đơn vị}}{{hết}}") + `</w:tbl>`)
	body.WriteString(p("hết"))
	template := wordFile(b, body.String())
	places := some()
	Group(places, "hàng", make([]int, 600), func(item *Places, _ int) {
		item.Text("gì", "Vận động hiến đất mở rộng đường nội thôn")
	})
	fill := func() []byte {
		d, err := Open(template)
		must(b, err)
		out, err := d.Fill(places, "")
		must(b, err)
		data, err := out.Bytes()
		must(b, err)
		return data
	}
	filled := fill()
	b.Run("fill", func(b *testing.B) {
		for b.Loop() {
			fill()
		}
	})
	b.Run("copy", func(b *testing.B) {
		for b.Loop() {
			z, err := zip.NewReader(bytes.NewReader(filled), int64(len(filled)))
			must(b, err)
			var parts []Part
			for _, f := range z.File {
				r, err := f.Open()
				must(b, err)
				data, err := io.ReadAll(r)
				must(b, err)
				parts = append(parts, Part{f.Name, data})
			}
			_, err = Pack(parts)
			must(b, err)
		}
	})
	b.Run("libreoffice", func(b *testing.B) {
		start := time.Now()
		pdf := libreOffice(b, filled, "docx", "pdf")
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(time.Since(start).Seconds(), "s/conversion")
		b.ReportMetric(float64(bytes.Count(pdf, []byte("/Type/Page"))-bytes.Count(pdf, []byte("/Type/Pages"))), "pages")
	})
}
