package worksheet

import (
	"strconv"
	"strings"

	"danvan/store/vi"
)

// style is what matters here of how a cell looks.
type style struct {
	numberFormat
	struck   bool
	font     vi.OldFont
	capitals bool   // the font draws small letters as capitals
	colour   uint32 // of the ground and the letters; 0: white and black
}

// readStyles reads the styles of a workbook, by their number.
func readStyles(body []byte) (styles []style) {
	formats := map[string]string{}
	var fonts []style
	var grounds []uint32
	var font style
	inside := "" // of which list
	for m := newMarkup(body); ; {
		kind, err := m.next()
		if err != nil || kind == ended || len(styles) > 1<<16 {
			return styles
		}
		switch tag := string(m.tag); {
		case kind == start && (tag == "fonts" || tag == "fills" || tag == "cellXfs" || tag == "dxfs" || tag == "cellStyleXfs"):
			inside = tag
		case kind == end && tag == inside:
			inside = ""
		case kind == start && tag == "numFmt" && inside == "":
			formats[m.value("numFmtId")] = m.value("formatCode")
		case tag == "font" && inside == "fonts":
			if kind == start {
				font = style{}
			} else {
				fonts = append(fonts, font)
			}
		case kind == start && inside == "fonts":
			if font.character(m, "name"); tag == "color" {
				font.colour = colourOf(m)
			}
		case kind == start && tag == "fill" && inside == "fills":
			grounds = append(grounds, 0)
		case kind == start && tag == "fgColor" && inside == "fills" && len(grounds) > 0:
			grounds[len(grounds)-1] = colourOf(m)
		case kind == start && tag == "xf" && inside == "cellXfs":
			var s style
			if i, err := strconv.Atoi(m.value("fontId")); err == nil && i >= 0 && i < len(fonts) {
				s = fonts[i]
			}
			if i, err := strconv.Atoi(m.value("fillId")); err == nil && i > 1 && i < len(grounds) && grounds[i] != 0 {
				s.colour = s.colour*31 + grounds[i]
			}
			s.numberFormat = formatOf(m.value("numFmtId"), formats)
			styles = append(styles, s)
		}
	}
}

// colourOf is the number of a colour; 0 for white, black and those of the theme that stand for them.
func colourOf(m *markup) uint32 {
	if rgb := strings.ToUpper(m.value("rgb")); len(rgb) == 8 {
		if n, err := strconv.ParseUint(rgb[2:], 16, 32); err == nil && n != 0xFFFFFF {
			return uint32(n)
		}
		return 0
	}
	if n, err := strconv.ParseUint(m.value("theme"), 10, 8); err == nil && n > 3 {
		return 1<<24 + uint32(n)
	}
	if n, err := strconv.ParseUint(m.value("indexed"), 10, 8); err == nil && n > 1 && n != 8 && n != 9 && n < 64 {
		return 1<<25 + uint32(n)
	}
	return 0
}

// character takes over an element of a font or of a run's properties.
func (s *style) character(m *markup, name string) {
	switch string(m.tag) {
	case name:
		s.font, s.capitals = vi.OldFontOf(m.value("val"))
	case "strike", "dstrike":
		v := m.value("val")
		s.struck = v != "0" && v != "false"
	}
}

// show gives the text that a person sees in this style's font. Text that is Unicode already is left as it is, whatever
// the font.
func (s style) show(text string) string {
	if s.font == vi.NoOldFont {
		return text
	}
	if n := vi.Spell(text); n.Words > 0 {
		in := n.TCVN3
		if s.font == vi.VNI {
			in = n.VNI
		}
		if n.AsIs > in || strings.ContainsFunc(text, func(r rune) bool { return r >= 0x1E00 && r < 0x2000 }) {
			return text
		}
	}
	text = s.font.Decode(text)
	if s.capitals {
		text = strings.ToUpper(text)
	}
	return text
}
