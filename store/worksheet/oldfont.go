package worksheet

import (
	"bytes"
	"strconv"
	"strings"

	"danvan/store/vi"
)

// suspect tells whether text in UTF-8 has any of the characters that stand in no Vietnamese, but in every text of an
// old font. Only then are the cells looked at one by one.
func suspect(data []byte) bool {
	for _, lead := range []byte{0xC2, 0xC3} {
		for rest := data; ; {
			at := bytes.IndexByte(rest, lead)
			if at < 0 || at+1 == len(rest) {
				break
			}
			if rest = rest[at+1:]; oddLatin[rest[0]&0x3F+lead&1<<6] {
				return true
			}
		}
	}
	return false
}

// suspectMarkup is suspect of the characters that some programs write by their numbers: “&#209;”.
func suspectMarkup(data []byte) bool {
	for {
		at := bytes.Index(data, []byte("&#"))
		if at < 0 {
			return false
		}
		data = data[at+2:]
		end := bytes.IndexByte(data[:min(len(data), 8)], ';')
		if end < 0 {
			continue
		}
		number, base := string(data[:end]), 10
		if hex, is := strings.CutPrefix(number, "x"); is {
			number, base = hex, 16
		}
		if n, _ := strconv.ParseUint(number, base, 32); n >= 0x80 && n <= 0xFF && oddLatin[n-0x80] {
			return true
		}
	}
}

// oddLatin marks them, from U+0080.
var oddLatin = func() (odd [128]bool) {
	for r := rune(0xA1); r <= 0xFF; r++ {
		odd[r-0x80] = !strings.ContainsRune("°²³ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐ", r)
	}
	return odd
}()

// spelling is the evidence in a column or a sheet: how many cells can only be an old font, and how many only Unicode.
type spelling struct {
	tcvn3, vni, unicode int
	from                int // the first row that can only be old
}

func (e *spelling) add(n vi.Spelling) {
	switch f := n.Sure(); {
	case f == vi.TCVN3:
		e.tcvn3++
	case f == vi.VNI:
		e.vni++
	case n.AsIs*5 >= n.Words*4 && max(n.TCVN3, n.VNI)*5 < n.Words*4:
		e.unicode++
	}
}

// font is the old font of a column, when at least so many cells say so and none says otherwise.
func (e spelling) font(least int) vi.OldFont {
	switch {
	case e.unicode > 0 || max(e.tcvn3, e.vni) < least:
		return vi.NoOldFont
	case e.vni > e.tcvn3:
		return vi.VNI
	}
	return vi.TCVN3
}

// spellings is the evidence of a sheet. One cell alone may be read in several ways; its column tells which is right.
type spellings struct {
	sheet   spelling
	columns map[int]*spelling
}

// gather reads a sheet once for its evidence.
func gather(rows func(func(Row) bool, func(Note)) error) (*spellings, error) {
	s := &spellings{columns: map[int]*spelling{}}
	err := rows(func(r Row) bool {
		for i, c := range r.Cells {
			if c.Kind != Text {
				continue
			}
			n := vi.Spell(c.Text)
			if n.Words == 0 {
				continue
			}
			if s.columns[i] == nil {
				s.columns[i] = &spelling{}
			}
			if s.columns[i].add(n); s.columns[i].from == 0 && n.Sure() != vi.NoOldFont {
				s.columns[i].from = r.N
			}
			s.sheet.add(n)
		}
		return true
	}, func(Note) {})
	return s, err
}

// row gives the texts of a row in Unicode. A heading that may be either stands in the row of one that can be nothing
// but Unicode, above what is surely old: “Tên mô hình” beside “Lĩnh vực” is no “Tên mơ hình”.
func (s *spellings) row(r Row) {
	unicode := false
	for _, c := range r.Cells {
		if c.Kind == Text && vi.Spell(c.Text).Sure() != vi.NoOldFont {
			unicode = false
			break
		}
		unicode = unicode || c.Kind == Text && strings.ContainsFunc(c.Text, beyondOldFonts)
	}
	for i := range r.Cells {
		if c := &r.Cells[i]; c.Kind == Text {
			c.Text = s.read(i, c.Text, unicode && s.columns[i] != nil && r.N < s.columns[i].from)
		}
	}
}

// read gives the text of a cell in Unicode; whole is one that is Unicode if it may be.
func (s *spellings) read(column int, text string, whole bool) string {
	n := vi.Spell(text)
	if n.Words == 0 || n.TCVN3+n.VNI == 0 && n.AsIs > 0 || whole && n.AsIs == n.Words || strings.ContainsFunc(text, beyondOldFonts) {
		return text
	}
	own := spelling{}
	if c := s.columns[column]; c != nil {
		own = *c
	}
	lead := own.font(1)
	if lead == vi.NoOldFont && own.unicode == 0 {
		lead = s.sheet.font(3)
	}
	sure := n.Sure()
	switch {
	case lead == vi.TCVN3 && n.TCVN3 >= n.AsIs, lead == vi.VNI && n.VNI >= n.AsIs:
		return lead.Decode(text)
	case sure != vi.NoOldFont && (n.Words > 1 || own.tcvn3+own.vni+s.sheet.tcvn3+s.sheet.vni > 2):
		return sure.Decode(text)
	}
	return text
}

// beyondOldFonts tells of the characters that no text in an old font has.
func beyondOldFonts(r rune) bool { return r >= 0x100 && r < 0x2000 }
