package part

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

func TestFit(t *testing.T) {
	for _, c := range []struct {
		s     string
		width int
		want  string
	}{
		{"Mặt trận thôn Nà Ta", 19, "Mặt trận thôn Nà Ta"},
		{"Mặt trận thôn Nà Ta", 15, "Mặt trận thôn …"},
		{"Mặt trận thôn Nà Ta", 14, "Mặt trận thôn…"},
		{"Mặt trận thôn Nà Ta", 10, "Mặt trận …"},
		{"nghiêng", 4, "ngh…"},
		{"nghiêng", 1, "…"},
		{"nghiêng", 0, ""},
		{"漢字 漢字", 4, "漢…"},
		{"", 0, ""},
	} {
		if got := Fit(c.s, c.width); got != c.want {
			t.Errorf("%q in %d: got %q, want %q", c.s, c.width, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s            string
		width, lines int
		want         []string
	}{
		{"Hiến đất mở rộng đường", 40, 2, []string{"Hiến đất mở rộng đường"}},
		{"Hiến đất mở rộng đường", 12, 2, []string{"Hiến đất mở", "rộng đường"}},
		{"Hiến đất mở rộng đường nội thôn Nà Ta", 12, 2, []string{"Hiến đất mở", "rộng đường …"}},
		{"Hiến đất", 8, 1, []string{"Hiến đất"}},
		{"một\n\nhai", 8, 0, []string{"một", "", "hai"}},
		{"một\nhai", 8, 1, []string{"một …"}},
		{"nghiêng", 3, 0, []string{"ngh", "iên", "g"}},
		{"", 3, 0, []string{""}},
	} {
		if got := Wrap(c.s, c.width, c.lines); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d×%d: got %q, want %q", c.s, c.width, c.lines, got, c.want)
		}
	}
}

var names = rapid.OneOf(
	rapid.SampledFrom([]string{"Hiến đất mở rộng đường nội thôn Nà Ta", "Vận động Nhân dân", "nghiêng", "", "a b c"}),
	rapid.StringMatching(`[a-zđêôơưáảẹ ]{0,60}`),
	rapid.StringMatching(`[ a漢é👩‍👧🇻🇳]{0,20}`),
)

func TestWidthAgreesWithTheTerminalLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := names.Draw(t, "s")
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("%q: got %d, want %d", s, got, want)
		}
	})
	for r := rune(' '); r < 0x3000; r++ {
		if narrow(r) && ansi.StringWidth(string(r)) != 1 {
			t.Errorf("%q is not narrow", r)
		}
	}
}

func TestFitAndWrapNeverExceed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, width := names.Draw(t, "s"), rapid.IntRange(1, 80).Draw(t, "width")
		fit := Fit(s, width)
		if Width(fit) > width {
			t.Fatalf("Fit: %q is wider than %d", fit, width)
		}
		if fit != s && !strings.HasSuffix(fit, "…") {
			t.Fatalf("Fit: a cut without “…”: %q", fit)
		}
		if Width(Pad(s, width)) != width || Width(PadLeft(s, width)) != width {
			t.Fatalf("Pad of %q is not %d wide", s, width)
		}
		lines := rapid.IntRange(0, 3).Draw(t, "lines")
		out := Wrap(s, width, lines)
		if len(out) == 0 || lines > 0 && len(out) > lines {
			t.Fatalf("Wrap: %d lines", len(out))
		}
		for _, l := range out {
			if Width(l) > width {
				t.Fatalf("Wrap: %q is wider than %d", l, width)
			}
		}
	})
}

// What fits is all there, and no syllable that fits into a line is broken.
func TestWrapKeepsEverySyllable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("hiến đất mở rộng đường nội thôn nghiêng")), 1, 30).Draw(t, "words")
		width := rapid.IntRange(7, 80).Draw(t, "width")
		if got := strings.Fields(strings.Join(Wrap(strings.Join(words, " "), width, 0), " ")); !slices.Equal(got, words) {
			t.Fatalf("got %q, want %q", got, words)
		}
	})
}

func TestHeadCutsBetweenGraphemes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := names.Draw(t, "s")
		h := head(s, rapid.IntRange(0, 30).Draw(t, "width"))
		if uniseg.GraphemeClusterCount(h)+uniseg.GraphemeClusterCount(s[len(h):]) != uniseg.GraphemeClusterCount(s) {
			t.Fatalf("%q was cut within a grapheme after %q", s, h)
		}
	})
}

func TestAreas(t *testing.T) {
	a := Area{Lines: []string{"ab", "cd"}, Cursor: &Point{1, 1}}
	b := Lines("x")
	if got := Stack(b, a); got.String() != "x\nab\ncd" || *got.Cursor != (Point{1, 2}) {
		t.Errorf("Stack: %q %v", got, got.Cursor)
	}
	if got := Beside(b, 4, a); got.String() != "x   ab\n    cd" || *got.Cursor != (Point{5, 1}) {
		t.Errorf("Beside: %q %v", got, got.Cursor)
	}
	if got := a.Indent(2); got.String() != "  ab\n  cd" || *got.Cursor != (Point{3, 1}) {
		t.Errorf("Indent: %q %v", got, got.Cursor)
	}
	if got := a.Crop(1); got.String() != "ab" || got.Cursor != nil {
		t.Errorf("Crop: %q %v", got, got.Cursor)
	}
	base := Lines("\x1b[1mđường\x1b[m thôn", "hai")
	got := Over(base, a, 2, 0)
	if ansi.Strip(got.String()) != "đưabg thôn\nhacd" || *got.Cursor != (Point{3, 1}) {
		t.Errorf("Over: %q %v", ansi.Strip(got.String()), got.Cursor)
	}
	if base.Lines[1] != "hai" {
		t.Error("Over must not write into what it covers")
	}
}

func BenchmarkFit(b *testing.B) {
	s := "Khéo vận động hiến đất, hoa màu giải phóng mặt bằng tuyến đường liên thôn"
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			Fit(s, 40)
		}
	})
	b.Run("ansi.Truncate", func(b *testing.B) {
		for b.Loop() {
			ansi.Truncate(s, 40, "…")
		}
	})
}
