package conflicts

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/theme"
)

// marked puts what differs into brackets.
func marked(s string, marks []bool) string {
	var b strings.Builder
	in := false
	for i := 0; i <= len(s); i++ {
		is := i < len(s) && i < len(marks) && marks[i]
		if is && !in {
			b.WriteByte('[')
		} else if !is && in {
			b.WriteByte(']')
		}
		in = is
		if i < len(s) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func TestWhatDiffers(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Chi bộ, Mặt trận thôn Nà Ta", "Chi bộ thôn Nà Ta và Chi đoàn", "Chi bộ[, Mặt trận] thôn Nà Ta"},
		{"Chi bộ thôn Nà Ta và Chi đoàn", "Chi bộ, Mặt trận thôn Nà Ta", "Chi bộ thôn Nà Ta [và Chi đoàn]"},
		{"có 42 hộ hiến 1.250 m²", "có 45 hộ hiến 1.250 m²", "có [42] hộ hiến 1.250 m²"},
		{"Thôn Hai", "Thôn Hai", "Thôn Hai"},
		{"Đường hoa", "Nhà văn hóa", "Đường hoa"}, // nothing in common: no marks
	} {
		if got := marked(c.a, differing(c.a, c.b)); got != c.want {
			t.Errorf("%q beside %q: %s", c.a, c.b, got)
		}
	}
}

func TestWhatIsNotMarkedStandsInBoth(t *testing.T) {
	word := rapid.SampledFrom([]string{"thôn", "Nà", "Ta", "hai", ",", "đường", "42"})
	rapid.Check(t, func(rt *rapid.T) {
		a := strings.Join(rapid.SliceOfN(word, 0, 30).Draw(rt, "a"), " ")
		b := strings.Join(rapid.SliceOfN(word, 0, 30).Draw(rt, "b"), " ")
		marks := differing(a, b)
		if marks == nil {
			return
		}
		rest := strings.Fields(b)
		for _, w := range split(a) {
			if marks[w.from] {
				continue
			}
			for len(rest) > 0 && rest[0] != a[w.from:w.to] {
				rest = rest[1:]
			}
			if len(rest) == 0 {
				rt.Fatalf("%q is not marked, but %q does not have it in that order", a[w.from:w.to], b)
			}
			rest = rest[1:]
		}
	})
}

// However a value is broken and marked, its words are all there, unless lines were left out and counted.
func TestNoWordOfAShortValueIsLeftOut(t *testing.T) {
	th := theme.New(theme.Options{})
	rapid.Check(t, func(rt *rapid.T) {
		o := option{value: strings.TrimSpace(rapid.StringMatching(`(thôn|Nà Tông|đường liên|42|, |\n| ){0,40}`).Draw(rt, "value"))}
		if rapid.Bool().Draw(rt, "compared") {
			o.differs = differing(o.value, "thôn Nà Tông 42 đường liên")
		}
		width := rapid.IntRange(8, 120).Draw(rt, "width")
		var b strings.Builder
		skipped := 0
		for _, l := range o.fold(width) {
			s := ansi.Strip(l.render(th, rapid.Bool().Draw(rt, "selected"), width))
			if ansi.StringWidth(s) > width {
				rt.Fatalf("%q is wider than %d", s, width)
			}
			b.WriteString(s)
			skipped += l.skipped
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := squeeze(b.String()); skipped == 0 && got != squeeze(o.value) {
			rt.Fatalf("%q became %q", o.value, got)
		}
	})
}
