package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/pdf"
)

// guideFile is the guide for people who begin, two pages of A4.
const guideFile = "docs/huong-dan.md"

// guidePDF lays the guide out. Of Markdown it knows headings, paragraphs, points, tables of two columns and bold; a
// line is a paragraph.
func guidePDF(at time.Time) ([]byte, error) {
	source, err := os.ReadFile(guideFile)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	table := false
	for line := range strings.Lines(string(source)) {
		line = strings.TrimSpace(line)
		row := strings.HasPrefix(line, "|")
		if row != table {
			b.WriteString(map[bool]string{true: tableBegins, false: "</w:tbl>"}[row])
		}
		table = row
		switch {
		case line == "", strings.HasPrefix(line, "|---"):
		case row:
			left, right, _ := strings.Cut(strings.Trim(line, "| "), " | ")
			fmt.Fprintf(&b, `<w:tr><w:tc><w:tcPr><w:tcW w:w="2600" w:type="dxa"/></w:tcPr>%s</w:tc><w:tc><w:tcPr><w:tcW w:w="7600" w:type="dxa"/></w:tcPr>%s</w:tc></w:tr>`,
				paragraph(left, 24, 20, 20, 0), paragraph(right, 24, 20, 20, 0))
		case strings.HasPrefix(line, "## "):
			b.WriteString(paragraph("**"+line[3:]+"**", 28, 200, 60, 0))
		case strings.HasPrefix(line, "# "):
			b.WriteString(paragraph("**"+line[2:]+"**", 35, 0, 120, 0))
		case strings.HasPrefix(line, "- "):
			b.WriteString(paragraph("–\u00a0"+line[2:], 25, 0, 50, 200))
		default:
			b.WriteString(paragraph(line, 25, 0, 70, 0))
		}
	}
	packed, err := docx.Pack([]docx.Part{{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + b.String() +
		`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="794" w:right="851" w:bottom="794" w:left="851"/></w:sectPr></w:body></w:document>`)}})
	if err != nil {
		return nil, err
	}
	d, err := docx.Read(packed)
	if err != nil {
		return nil, err
	}
	fpdf.SetDefaultCreationDate(at)
	fpdf.SetDefaultModificationDate(at)
	fpdf.SetDefaultCatalogSort(true)
	data, _, err := pdf.Of(d)
	return data, err
}

const tableBegins = `<w:tbl><w:tblPr><w:tblW w:w="10200" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2600"/><w:gridCol w:w="7600"/></w:tblGrid>`

// paragraph has its size in half points, what is free above and below it and its indent in twentieths of one; **
// changes between bold and not.
func paragraph(text string, size, above, below, indent int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<w:p><w:pPr><w:spacing w:before="%d" w:after="%d"/><w:ind w:left="%d" w:hanging="%d"/></w:pPr>`, above, below, indent, indent)
	for i, s := range strings.Split(text, "**") {
		bold := ""
		if i%2 == 1 {
			bold = "<w:b/>"
		}
		fmt.Fprintf(&b, `<w:r><w:rPr>%s<w:sz w:val="%d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`, bold, size,
			strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "`", "").Replace(s))
	}
	return b.String() + "</w:p>"
}
