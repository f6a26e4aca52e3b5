package theme

import (
	"strings"
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
		// of what a screen is made: letters, marks by themselves behind one, other scripts, lines, signs, escape
		// sequences
		s := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "ế", "e\u0302\u0301", "Ữ", "đ", "Đ", "ñ", "漢", "ก", "я", "│", "┌", "✓", "…", "“", "²", "–", "7", " ", "\n", "\x1b[1m", "\x1b[m", "o\u031b\u0323"})).Draw(t, "s"), "")
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
