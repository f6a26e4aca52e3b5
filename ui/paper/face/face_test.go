package face_test

import (
	"math"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"danvan/ui/paper/face"
)

// TestAsWideAsItIsDrawn holds the widths against those of the library that draws.
func TestAsWideAsItIsDrawn(t *testing.T) {
	f := fpdf.New("P", "pt", "A4", "")
	for style, s := range map[string]face.Style{"": {}, "B": {Bold: true}, "I": {Italic: true}, "BI": {Bold: true, Italic: true}} {
		f.AddUTF8FontFromBytes("serif", style, s.TTF())
		f.SetFont("serif", style, 14)
		for _, text := range []string{"Dân vận khéo trong việc hiến đất, mở đường", "ỦY BAN MẶT TRẬN TỔ QUỐC", "1.280 – “Ưu điểm” ……… 75,5%"} {
			if got, want := s.Width(text, 14), f.GetStringWidth(text); math.Abs(got-want) > want/100 {
				t.Errorf("%q, %s: %.2f, drawn %.2f", text, style, got, want)
			}
		}
	}
}
