package docx

import (
	"strings"
	"testing"
)

// What LibreOffice saves of a document fills as what it was made from: it splits runs as it likes, and gives tables and
// rows properties of its own.
func TestADocumentThatLibreOfficeSaved(t *testing.T) {
	body := p("Ở {", "{đơn", " vị}", "}.") + p("{{mỗi người}}") + p("{{TT | La Mã}}. {{tên | HOA}}{{nếu việc}}:{{hết}}") + p("{{mỗi việc}}") + p("- {{gì}}") + p("{{hết việc}}") + p("{{hết}}") +
		`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>` + tr("TT", "Tên") + tr("{{mỗi người}}{{TT}}", "{{tên}}{{hết}}") + tr("", "{{số | hai số}}") + `</w:tbl>` + p("{{bảng}}") + p("hết")
	saved := libreOffice(t, wordFile(t, body), "docx", "docx")
	d, err := Open(saved)
	must(t, err)
	out, err := d.Fill(some(), "")
	must(t, err)
	data, err := out.Bytes()
	must(t, err)
	got := strings.ReplaceAll(string(libreOffice(t, data, "docx", "txt")), "\r", "")
	for _, want := range []string{"Ở Huyện Lâm Bình.", "I. CHẨU VĂN ANH:\n- cầu\n- đường\nII. MA THỊ B\n", "1\nChẩu Văn Anh\n2\nMa Thị B\n", "\n03\n", "Kinh tế\n7\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

// wordFile is a .docx that other programs open.
func wordFile(t testing.TB, body string) []byte {
	t.Helper()
	data, err := Pack([]Part{
		{"[Content_Types].xml", []byte(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)},
		{"_rels/.rels", []byte(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)},
		{mainPart, []byte(xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`)},
	})
	must(t, err)
	return data
}
