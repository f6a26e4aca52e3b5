package theme

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestUnmarked(t *testing.T) {
	for in, want := range map[string]string{
		"Hiến đất mở đường":               "Hien dat mo duong",
		"ĐƯỜNG · “Nà Ta” – 3 × 2…":        `DUONG . "Na Ta" - 3 x 2~`,
		"\x1b[1mTổng quan\x1b[m":          "\x1b[1mTong quan\x1b[m",
		"Tie\u0302\u0301ng":               "Tieng",
		"┌──┐ 漢 ✓":                        "┌──┐ 漢 v",
		"plain 123 \x1b[38;5;1m~\x1b[m |": "plain 123 \x1b[38;5;1m~\x1b[m |",
	} {
		if got := Unmarked(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestUnmarkedIsAsWide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.StringMatching(`[a-zđêôơưáảẹĐẾ “”…·×✓─│]{0,60}`), rapid.StringMatching(`[à-ỹ漢é]{0,20}`)).Draw(t, "s")
		if a, b := ansi.StringWidth(s), ansi.StringWidth(Unmarked(s)); a != b {
			t.Fatalf("%q is %d wide, %q %d", s, a, Unmarked(s), b)
		}
	})
}

func BenchmarkUnmarked(b *testing.B) {
	var screen string
	for range 50 {
		screen += "\x1b[1mHiến đất mở rộng đường nội thôn Nà Ta\x1b[m   Kinh tế   Chi bộ Nà Ta   ✓ công nhận\n"
	}
	for b.Loop() {
		Unmarked(screen)
	}
}
