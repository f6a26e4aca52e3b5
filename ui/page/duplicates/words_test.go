package duplicates

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/part"
	"danvan/ui/theme"
)

func TestForeignWords(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Tổ tự quản an ninh thôn", "Tổ tự quản an ninh", "thon"},
		{"Hiến đất, làm đường", "làm đường hiến đất", ""}, // neither the order nor commas make a difference
		{"Hòa giải ở cơ sở", "HOÀ GIẢI ở cơ sở", ""},
		{"Chi bộ thôn Nà Ta – tổ 1", "Chi bộ thôn Nà Ta – tổ 2", "1"},
		{"Đường hoa", "Nhà văn hóa", "duong"},
	} {
		got := []string{}
		for w := range foreign(c.a, c.b) {
			got = append(got, w)
		}
		slices.Sort(got)
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q beside %q: %q", c.a, c.b, s)
		}
	}
	if foreign("Chi bộ thôn", "Mặt trận xã") != nil {
		t.Error("two texts without a word in common are marked")
	}
}

// Whatever is marked, the words are all there, no line is too wide, and every line is filled.
func TestMarkedKeepsTheText(t *testing.T) {
	th := theme.New(theme.Options{})
	word := rapid.SampledFrom([]string{"thôn", "Nà", "Ta,", "–", "đường", "42", "Khuổi"})
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(word, 1, 30).Draw(rt, "text"), " ")
		width := rapid.IntRange(8, 60).Draw(rt, "width")
		differ := map[string]bool{word.Draw(rt, "differs"): true}
		var read []string
		for _, l := range marked(th, s, differ, width) {
			plain := ansi.Strip(l)
			if part.Width(plain) != width {
				rt.Fatalf("%q is not %d cells wide", plain, width)
			}
			read = append(read, strings.Fields(plain)...)
		}
		if got := strings.Join(read, " "); got != s {
			rt.Fatalf("%q became %q", s, got)
		}
	})
}
