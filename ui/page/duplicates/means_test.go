package duplicates

import (
	"strings"
	"testing"

	"danvan/ui/text"
)

func years(ys ...int) *side {
	s := &side{}
	for _, y := range ys {
		s.years = append(s.years, inYear{year: y})
	}
	return s
}

func TestWhatAJoinMeansForTheFigures(t *testing.T) {
	for _, c := range []struct {
		name         string
		into, copied *side
		want, not    string
	}{
		{"a year in common counts once", years(2026), years(2026, 2025), "2026: 7 lượt còn 6", "Không năm nào"},
		{"a year of the copy's own still counts", years(2026), years(2026, 2025), "Năm 2025 chỉ bản trùng có", "2025: "},
		{"nothing in common, nothing counts less", years(2026), years(2025), "Không năm nào đếm bớt", "đếm một lần"},
		{"a copy without a year changes nothing", years(2026), years(), "Không năm nào đếm bớt", "lượt còn"},
	} {
		got := strings.Join(means(&text.For(text.Vi).Duplicates, c.into, c.copied, 1, map[int]int{2025: 4, 2026: 7}), "\n")
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
