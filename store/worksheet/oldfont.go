package worksheet

import (
	"strings"

	"danvan/store/vi"
)

// suspect tells whether text in UTF-8 has any of the characters that stand in no Vietnamese, but in every text of an old font. Only then are the
// cells looked at one by one.
func suspect(data []byte) bool {
	for i := 0; i+1 < len(data); i++ {
		if c := data[i]; c == 0xC2 && oddLatin[data[i+1]&0x3F] || c == 0xC3 && oddLatin[data[i+1]&0x3F+0x40] {
			return true
		}
	}
	return false
}

// oddLatin marks them, from U+0080.
var oddLatin = func() (odd [128]bool) {
	for r := rune(0xA1); r <= 0xFF; r++ {
		odd[r-0x80] = !strings.ContainsRune("°²³ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÐ", r)
	}
	return odd
}()

// spelling is the evidence in a column or a sheet: how many cells can only be an old font, and how many only Unicode.
type spelling struct{ tcvn3, vni, unicode int }

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
			s.columns[i].add(n)
			s.sheet.add(n)
		}
		return true
	}, func(Note) {})
	return s, err
}

// read gives the text of a cell in Unicode.
func (s *spellings) read(column int, text string) string {
	n := vi.Spell(text)
	if n.Words == 0 || n.TCVN3+n.VNI == 0 && n.AsIs > 0 || strings.ContainsFunc(text, beyondOldFonts) {
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
