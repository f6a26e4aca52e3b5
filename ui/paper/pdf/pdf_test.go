package pdf_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/pdf"
)

func document(t testing.TB, body string) *docx.Document {
	t.Helper()
	data, err := docx.Pack([]docx.Part{{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="x"><w:body>` + body + `</w:body></w:document>`)}})
	if err != nil {
		t.Fatal(err)
	}
	d, err := docx.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func p(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

var pageMark = regexp.MustCompile(`/Type /Page\b[^s]`)

func pages(data []byte) int { return len(pageMark.FindAll(data, -1)) }

func TestPagesAreFilledOneAfterAnother(t *testing.T) {
	for _, x := range []struct {
		what, body string
		want       int
	}{
		{"a line", p("Lâm Bình"), 1},
		{"nothing", "", 1},
		{"a new page", p("a") + `<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>`, 2},
		{"a break", `<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>`, 2},
		{"hundred lines of 10 points", strings.Repeat(p("a"), 100), 2},
		{"a word longer than a page is wide", p(strings.Repeat("w", 2000)), 1},
		{"a row higher than a page", `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>` + strings.Repeat(p("a"), 100) + `</w:tc></w:tr></w:tbl>`, 2},
		{"sections", p("a") + `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>` + p("b") + `<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>`, 2},
		{"a page smaller than its margins", p("a") + `<w:sectPr><w:pgSz w:w="100" w:h="100"/><w:pgMar w:left="5000"/></w:sectPr>`, 1},
	} {
		data, _, err := pdf.Of(document(t, x.body))
		if err != nil || !bytes.HasPrefix(data, []byte("%PDF")) {
			t.Fatalf("%s: %v", x.what, err)
		}
		if got := pages(data); got != x.want {
			t.Errorf("%s: %d pages, want %d", x.what, got, x.want)
		}
	}
}

func TestPicturesThatAreLeftOutAreCounted(t *testing.T) {
	_, left, err := pdf.Of(document(t, p("a")+`<w:p><w:r><w:drawing/></w:r><w:r><w:pict/></w:r></w:p>`))
	if err != nil || left != 2 {
		t.Error(left, err)
	}
}

// FuzzOf lays out documents of any content: it ends, and makes a PDF.
func FuzzOf(f *testing.F) {
	f.Add([]byte(p("a")))
	f.Add([]byte(`<w:tbl><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr>` + p("Ủy ban") + `</w:tc></w:tr></w:tbl>`))
	f.Add([]byte(`<w:p><w:pPr><w:ind w:left="99999" w:right="-99999"/><w:spacing w:line="1" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:sz w:val="700"/></w:rPr><w:t>a b</w:t></w:r></w:p>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		data, err := docx.Pack([]docx.Part{{Name: "word/document.xml", Data: []byte(`<w:document><w:body>` + string(body) + `</w:body></w:document>`)}})
		if err != nil {
			t.Fatal(err)
		}
		d, err := docx.Read(data)
		if err != nil {
			return
		}
		out, _, err := pdf.Of(d)
		if err != nil || pages(out) == 0 {
			t.Fatalf("%v, %s pages: %q", err, strconv.Itoa(pages(out)), body)
		}
	})
}
