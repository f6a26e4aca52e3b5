package search

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSuspectedDuplicates(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		likely     bool
	}{
		{"the opening left out", "Dân vận khéo trong vận động Nhân dân hiến đất làm đường", "Vận động nhân dân hiến đất làm đường", true},
		{"marks, case and dashes", "Mô hình “Văn hóa – xã hội” thôn Nà Đứa", "mo hinh van hoa xa hoi thon na dua", true},
		{"another order", "Hiến đất làm đường, thôn Bản Đồn", "Thôn Bản Đồn hiến đất làm đường", true},
		{"more said in one", "Trồng hoa ven đường", "Trồng hoa ven đường giao thông", true},
		{"the next year", "Nuôi bò sinh sản năm 2022", "Nuôi bò sinh sản năm 2023", true},
		{"another village's", "Trồng hoa ven đường thôn 2", "Trồng hoa ven đường thôn 3", false},
		{"only the opening in common", "Dân vận khéo trong công tác hòa giải", "Dân vận khéo trong công tác khuyến học", false},
		{"another thing", "Nuôi bò sinh sản", "Vận động hiến đất làm đường", false},
		{"nothing", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if s := similarity(c.a, c.b); (s >= Likely) != c.likely {
				t.Errorf("%q and %q: %.2f", c.a, c.b, s)
			}
		})
	}
}

// similarity compares two names.
func similarity(a, b string) float64 { return WordingOf(a).Similarity(WordingOf(b)) }

func TestSimilarityIsAMeasure(t *testing.T) {
	name := rapid.StringOf(rapid.SampledFrom([]rune("ab đ ế12 ")))
	rapid.Check(t, func(t *rapid.T) {
		a, b := name.Draw(t, "a"), name.Draw(t, "b")
		ab := similarity(a, b)
		if ab != similarity(b, a) || ab < 0 || ab > 1 {
			t.Fatalf("%q, %q: %v and back %v", a, b, ab, similarity(b, a))
		}
	})
}
