package face

import (
	"sync"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Style is how letters look.
type Style struct{ Bold, Italic bool }

// TTF is the font of a style.
func (s Style) TTF() []byte {
	switch {
	case s.Bold && s.Italic:
		return liberationserifbolditalic.TTF
	case s.Bold:
		return liberationserifbold.TTF
	case s.Italic:
		return liberationserifitalic.TTF
	}
	return liberationserifregular.TTF
}

// known are the letters whose widths are kept: all of Vietnamese, and the marks of papers.
const known = 0x2100

// em is how fine widths are told.
const em = 2048

var widths = map[Style]func() *[known]float64{{}: read(Style{}), {Bold: true}: read(Style{Bold: true}), {Italic: true}: read(Style{Italic: true}), {Bold: true, Italic: true}: read(Style{true, true})}

// read reads the widths of a style, once it is asked for.
func read(s Style) func() *[known]float64 {
	return sync.OnceValue(func() *[known]float64 {
		var all [known]float64
		f, err := sfnt.Parse(s.TTF())
		if err != nil {
			panic(err) // it is built in
		}
		var b sfnt.Buffer
		for r := range all {
			all[r] = 0.5
			if i, err := f.GlyphIndex(&b, rune(r)); err == nil && i != 0 {
				if w, err := f.GlyphAdvance(&b, i, fixed.I(em), font.HintingNone); err == nil {
					all[r] = float64(w) / 64 / em
				}
			}
		}
		return &all
	})
}

// Width is how wide a text is, in points. Letters that no paper has are as wide as their size.
func (s Style) Width(text string, size float64) (w float64) {
	of := widths[s]()
	for _, r := range text {
		if r < known {
			w += of[r]
		} else {
			w++
		}
	}
	return w * size
}
