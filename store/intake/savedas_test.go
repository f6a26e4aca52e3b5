package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"danvan/store/vi"
)

// file writes a list as one of the kinds of file that offices save. A page of HTML is named as a workbook, as programs
// on the web do.
func (w *layout) file(t *testing.T, text string) string {
	utf16 := func(order utf.Endianness) string {
		data, err := utf.UTF16(order, utf.UseBOM).NewEncoder().Bytes([]byte(text))
		must(t, err)
		return mustFile(t, "list.txt", data)
	}
	switch as := w.pick("saved as", "csv", "marked", "little", "big", "page", "decomposed", "Windows-1258", "TCVN3", "VNI", "Word", "Excel"); as {
	case "marked":
		return mustFile(t, "list.csv", []byte("\uFEFF"+text))
	case "little":
		return utf16(utf.LittleEndian)
	case "big":
		return utf16(utf.BigEndian)
	case "decomposed":
		return mustFile(t, "list.csv", norm.NFD.Bytes([]byte(text)))
	case "page":
		return mustFile(t, "list.xls", []byte(w.page()))
	case "Word":
		return mustFile(t, "list.docx", w.document(t))
	case "Excel":
		return w.workbook(t)
	case "Windows-1258":
		if data, ok := in1258(text); ok {
			return mustFile(t, "list.csv", data)
		}
	case "TCVN3", "VNI":
		if data, ok := inOldFont(map[string]vi.OldFont{"TCVN3": vi.TCVN3, "VNI": vi.VNI}[as], text); ok {
			return mustFile(t, "list.txt", data)
		}
	}
	return mustFile(t, "list.csv", []byte(text))
}

// spans gives the cells of a line with how many columns each goes over: a text of a head goes over the empty ones
// behind it as long as the line below has texts.
func (w *layout) spans(i int, each func(column, wide int, text string)) {
	l := w.lines[i]
	for c := 0; c < len(l); {
		wide := 1
		for grouped := i+1 < len(w.lines) && w.heads[i] && l[c] != "" && c < len(w.lines[i+1]) && w.lines[i+1][c] != ""; grouped && c+wide < len(l) && l[c+wide] == "" &&
			w.lines[i+1][c+wide] != ""; {
			wide++
		}
		each(c, wide, l[c])
		c += wide
	}
}

func (w *layout) page() string {
	var b strings.Builder
	b.WriteString("<html><meta charset=utf-8><table>")
	for i := range w.lines {
		b.WriteString("<tr>")
		w.spans(i, func(_, wide int, s string) { fmt.Fprintf(&b, "<td colspan=%d>%s</td>", wide, html.EscapeString(s)) })
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table></html>")
	return b.String()
}

func (w *layout) document(t *testing.T) []byte {
	var b strings.Builder
	b.WriteString(`<w:document xmlns:w="w"><w:body><w:tbl>`)
	for i := range w.lines {
		b.WriteString("<w:tr>")
		w.spans(i, func(_, wide int, s string) {
			fmt.Fprintf(&b, `<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>`, wide, html.EscapeString(s))
		})
		b.WriteString("</w:tr>")
	}
	b.WriteString(`</w:tbl></w:body></w:document>`)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	f, err := z.Create("word/document.xml")
	must(t, err)
	_, err = f.Write([]byte(b.String()))
	must(t, err)
	must(t, z.Close())
	return out.Bytes()
}

// workbook writes the figures as numbers, as Excel does of what is typed.
func (w *layout) workbook(t *testing.T) string {
	return mustBook(t, nil, func(f *excelize.File) {
		for i := range w.lines {
			w.spans(i, func(c, wide int, s string) {
				from, err := excelize.CoordinatesToCellName(c+1, i+1)
				must(t, err)
				if s == "" {
					return
				}
				if n := 0; !w.heads[i] && c == 0 && strings.Trim(s, "0123456789") == "" {
					_, _ = fmt.Sscan(s, &n)
					must(t, f.SetCellValue("Sheet1", from, n))
					return
				}
				must(t, f.SetCellStr("Sheet1", from, s))
				if wide > 1 {
					to, err := excelize.CoordinatesToCellName(c+wide, i+1)
					must(t, err)
					must(t, f.MergeCell("Sheet1", from, to))
				}
			})
		}
	})
}

// in1258 writes text as a Vietnamese Windows does: letters with their breve, circumflex or horn, and their tone behind
// them. ok is false where it cannot be written so.
func in1258(s string) (out []byte, ok bool) {
	e := charmap.Windows1258.NewEncoder()
	for _, r := range norm.NFC.String(s) {
		c, err := e.String(string(r))
		if err != nil {
			d := []rune(norm.NFD.String(string(r)))
			at := slices.IndexFunc(d, func(m rune) bool { return strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", m) })
			if at < 0 {
				return nil, false
			}
			if c, err = e.String(norm.NFC.String(string(slices.Delete(slices.Clone(d), at, at+1))) + string(d[at])); err != nil {
				return nil, false
			}
		}
		out = append(out, c...)
	}
	return out, true
}

// inOldFont writes text for a font of before Unicode. Of TCVN3, capitals with a tone are the small letters, which a
// font of its own draws.
func inOldFont(f vi.OldFont, s string) (out []byte, ok bool) {
	letters := map[rune]string{}
	for first := rune(0x80); first <= 0xFF; first++ {
		one := string(first)
		if r := []rune(f.Decode(one)); len(r) == 1 && r[0] != first {
			letters[r[0]] = one
		}
		for base := 'A'; f == vi.VNI && base <= 0xFF; base++ {
			two := string([]rune{base, first})
			if r := []rune(f.Decode(two)); len(r) == 1 && unicode.IsUpper(base) == unicode.IsUpper(first) {
				letters[r[0]] = two
			}
		}
	}
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		as, known := letters[r]
		if low, small := letters[unicode.ToLower(r)]; !known && small && f == vi.TCVN3 {
			as, known = low, true
		}
		if !known {
			as = string(r)
		}
		b.WriteString(as)
	}
	out, err := charmap.Windows1252.NewEncoder().Bytes([]byte(b.String()))
	return out, err == nil
}
