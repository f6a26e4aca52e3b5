package vi

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"already clean", "Nguyễn Thị Đường", "Nguyễn Thị Đường"},
		{"NFD", norm.NFD.String("Nguyễn Thị Đường"), "Nguyễn Thị Đường"},
		{"NBSP and thin space", "xã\u00a0Bình\u2009An", "xã Bình An"},
		{"tab", "a\tb", "a b"},
		{"line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"},
		{"inner empty lines stay", "a\n\nb", "a\n\nb"},
		{"ends", " \n a \t\r\n", "a"},
		{"BOM and zero width", "\ufeffmô\u200b hình\u2060", "mô hình"},
		{"bidi override", "gói\u202etxt.exe\u2066", "góitxt.exe"},
		{"escape sequence", "a\x1b[31mb\x00\x7f\u009b", "a[31mb"},
		{"soft hyphen", "dân\u00advận", "dânvận"},
		{"invalid bytes", "m\xf4 h\xc3\xacnh\xff", "m hình"},
		{"mark parted from its letter by an invisible character", "e\u200b\u0302", "ê"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Clean(c.in); got != c.want {
				t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestCleanLineFoldsLinesAndSpaces(t *testing.T) {
	if got := CleanLine(" Dân  vận\r\n\tkhéo "); got != "Dân vận khéo" {
		t.Errorf("got %q", got)
	}
}

func TestProblemSaysWhere(t *testing.T) {
	for _, c := range []struct {
		name, in string
		r        rune
		at       int
	}{
		{"escape", "mô\x1b", 0x1b, 3},
		{"tab", "a\tb", '\t', 1},
		{"bidi", "a\u202eb", 0x202e, 1},
		{"invalid UTF-8", "ab\xff", utf8.RuneError, 2},
		{"NFD", "a" + norm.NFD.String("ế"), 'e', 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, at, found := Problem(c.in)
			if !found || r != c.r || at != c.at {
				t.Errorf("Problem(%q) = %q, %d, %v, want %q, %d", c.in, r, at, found, c.r, c.at)
			}
		})
	}
	for _, fine := range []string{"", "a\nb", "Nguyễn Thị Đường", "thôn\u00a0Bản"} {
		if r, at, found := Problem(fine); found {
			t.Errorf("Problem(%q) = %q at %d", fine, r, at)
		}
	}
}

func TestUsualCharactersNeverCombine(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if !usual(r) {
			continue
		}
		if p := norm.NFC.PropertiesString(string(r)); !p.BoundaryBefore() || !norm.NFC.IsNormalString(string(r)) {
			t.Errorf("%U needs normalising", r)
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.IsSpace(r) && r != ' ' {
			t.Errorf("%U is not visible", r)
		}
	}
}

func checkClean(t interface{ Fatalf(string, ...any) }, s string) {
	got := Clean(s)
	if again := Clean(got); again != got {
		t.Fatalf("Clean(%q) = %q, and once more %q", s, got, again)
	}
	if r, at, found := Problem(got); found {
		t.Fatalf("Clean(%q) = %q has %q at %d", s, got, r, at)
	}
	line := CleanLine(s)
	if again := CleanLine(line); again != line {
		t.Fatalf("CleanLine(%q) = %q, and once more %q", s, line, again)
	}
}

func TestCleanIsDoneOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkClean(t, anyText().Draw(t, "text")) })
}

func FuzzClean(f *testing.F) {
	f.Add("\ufeffmô\u200b hình\r\n")
	f.Add(norm.NFD.String("Nguyễn Thị Đường") + "\xff\u202e")
	f.Fuzz(func(t *testing.T, s string) { checkClean(t, s) })
}

// anyText draws Vietnamese syllables, marks that hang loose, spaces of all kinds, and arbitrary characters.
func anyText() *rapid.Generator[string] {
	pieces := rapid.SampledFrom([]string{
		"Nguyễn", "thị", "Đường", "hoà", "hòa", "Lý", "ÁI", "trân", "Trần", "\u0301", "\u0302", "\u0323", "\u031b", "e", "ơ",
		" ", "  ", "\u00a0", "\n", "\r\n", "-", "–", "“", "’", "12", "007", "\u200b", "\u202e", "\xff", "Ð", "А", "\u034f", "가", "ß",
	})
	piece := rapid.OneOf(pieces, rapid.StringN(0, 4, 16))
	return rapid.Custom(func(t *rapid.T) string {
		s := ""
		for _, p := range rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces") {
			s += p
		}
		return s
	})
}

func BenchmarkClean(b *testing.B) {
	run := func(name string, f func(string)) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(benchText)))
			b.ReportAllocs()
			for b.Loop() {
				f(benchText)
			}
		})
	}
	run("clean", func(s string) { Clean(s) })
	run("problem", func(s string) { Problem(s) })
	run("baseline=is-normal", func(s string) { norm.NFC.IsNormalString(s) })
}
