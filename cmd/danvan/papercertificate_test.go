package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/ui/paper/docx"
)

// TestACertificateOfOnesOwnHasItsPage: a template that somebody made is held to a page for each certificate, as it is
// laid out here. Whose takes more is named: beside a .docx, which Word may lay out otherwise, and in place of a .pdf,
// which would be broken. What the page of the shipped one has no room for may have room on it.
func TestACertificateOfOnesOwnHasItsPage(t *testing.T) {
	o, dir := lamBinh(t)
	long := strings.TrimSpace(strings.Repeat("vận động nhân dân hiến đất mở đường ", 20))
	for name, reason := range map[string]string{"Chi bộ thôn Nà Vượt": long, "Chi bộ thôn Nà Ngắn": "hiến đất", "Chi bộ thôn Nà Vừa": "góp công"} {
		if status, out := o.danvan("add", "award", "name="+name, "recipient=TT", "form=Giấy khen", "number=99-QĐ/BCĐ", "date=5/10/2022", "reason="+reason); status != 0 {
			t.Fatal(out)
		}
	}
	own := func(size string, breaks string) string {
		text := func(s, props string) string {
			return `<w:p><w:pPr>` + props + `</w:pPr><w:r><w:rPr><w:sz w:val="` + size + `"/></w:rPr><w:t>` + s + `</w:t></w:r></w:p>`
		}
		data, err := docx.Pack([]docx.Part{{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="x"><w:body>` + text("{{mỗi bằng}}", "") + text("{{tên}}", "<w:pageBreakBefore/>") + text("{{lý do}}", breaks) +
			text("{{hết}}", "") + `<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="1134"/></w:sectPr></w:body></w:document>`)}})
		mustDo(t, err)
		path := filepath.Join(dir, "cua-toi-"+size+".docx")
		mustDo(t, os.WriteFile(path, data, 0o600))
		return path
	}
	made := func(template, format string) (status, string, bool) {
		path := filepath.Join(dir, "giay-khen."+format)
		_ = os.Remove(path)
		said, s := told("report", "certificate", "--number", "99-QĐ/BCĐ", "--template", template, "--format", format, "-o", path, "--place", "cơ quan=A", "--place", "người ký=B", "--place", "chức vụ người ký=C", "--register", o.register)
		_, err := os.Stat(path)
		return s, said, err == nil
	}
	large := own("72", "")
	if s, said, is := made(large, "docx"); s != done || !is || !strings.Contains(said, "4 trang cho 3 giấy khen") || !strings.Contains(said, "quá một trang: Chi bộ thôn Nà Vượt.") || !strings.Contains(said, "ước tính") {
		t.Errorf("docx: %v, %s", s, said)
	}
	if s, said, is := made(large, "pdf"); s != failed || is || !strings.Contains(said, "quá một trang: Chi bộ thôn Nà Vượt.") {
		t.Errorf("pdf: %v, written %v, %s", s, is, said)
	}
	for _, template := range []string{own("24", ""), own("26", "<w:pageBreakBefore/>")} { // the second means two pages for each
		for _, format := range []string{"docx", "pdf"} {
			if s, said, is := made(template, format); s != done || !is || strings.Contains(said, "quá một trang") {
				t.Errorf("%s: %v, written %v, %s", format, s, is, said)
			}
		}
	}
	if s, said, is := made("shipped", "docx"); s != failed || is || !strings.Contains(said, "không đủ chỗ") {
		t.Errorf("shipped: %v, written %v, %s", s, is, said)
	}
}
