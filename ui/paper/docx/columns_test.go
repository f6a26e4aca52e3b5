package docx

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/ui/paper/face"
)

// TestNoFigureIsBroken fits tables of any width: each column stands in a part, none is wider than the lines, and each
// word has room in its column.
func TestNoFigureIsBroken(t *testing.T) {
	words := []string{"Xã", "Thượng Lâm", "4.596.000.000", "khoảng 447.000.000", "TT", "", "Dân vận khéo trong việc vận động nhân dân hiến đất, hoa màu", "82,4%"}
	rapid.Check(t, func(t *rapid.T) {
		tab := &Table{}
		for i := range rapid.IntRange(1, 54).Draw(t, "columns") {
			tab.Columns = append(tab.Columns, Column{Heading: rapid.SampledFrom(words).Draw(t, "heading"), Over: rapid.SampledFrom([]string{"", "A", "B"}).Draw(t, "over"),
				Right: i > 1 && rapid.Bool().Draw(t, "right")})
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			r := TableRow{Bold: rapid.Bool().Draw(t, "bold")}
			for range tab.Columns {
				r.Cells = append(r.Cells, rapid.SampledFrom(words).Draw(t, "cell"))
			}
			tab.Rows = append(tab.Rows, r)
		}
		room := rapid.Float64Range(400, 760).Draw(t, "room")
		fit := tab.fitted(room, 13)
		in := make([]int, len(tab.Columns))
		for _, p := range fit.parts {
			width := 0.0
			for k, i := range p.of {
				in[i]++
				width += p.widths[k]
				look := func(text string, bold bool) {
					for _, w := range strings.Fields(text) {
						if n := (face.Style{Bold: bold}).Width(w, fit.size); n+6 > p.widths[k] { // 3 points at each side
							t.Fatalf("%q is %.1f wide, its column %.1f", w, n, p.widths[k])
						}
					}
				}
				look(tab.Columns[i].Heading, true)
				for _, r := range tab.Rows {
					look(r.Cells[i], r.Bold)
				}
			}
			if width > room+1 {
				t.Fatalf("a part is %.1f wide of %.1f", width, room)
			}
		}
		for i, n := range in {
			if n == 0 || n > 1 && i >= len(tab.Columns)-1 {
				t.Fatalf("column %d stands %d times", i, n)
			}
		}
	})
}
