package vi

import (
	"testing"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"marks and case", "Nguyễn Thị THÊM", "nguien thi them"},
		{"every vowel", "àằẩéễỉọốởúựỹ", "aaaeeiooouui"},
		{"đ and its look-alikes", "Đđ Ðð Ɖɖ", "dd dd dd"},
		{"place of the tone", "hoà = hòa", "hoa hoa"},
		{"i and y", "Lý Lí quý quí", "li li qui qui"},
		{"dashes", "Văn hóa – xã hội", "van hoa xa hoi"},
		{"dashes without spaces", "văn hóa-xã hội", "van hoa xa hoi"},
		{"quotes", "“Dân vận khéo”", "dan van kheo"},
		{"apostrophes inside names", "H’Mông H'Mông Hmông", "hmong hmong hmong"},
		{"NBSP and doubled spaces", " xã\u00a0 Bình  An\n", "xa binh an"},
		{"Cyrillic and Greek look-alikes", "Аn Оanh Τâm", "an oanh tam"},
		{"compatibility forms", "ｍ² № ½ Ⅲ", "m2 no 1 2 iii"},
		{"punctuation only", "…—!", ""},
		{"invalid bytes", "a\xffb", "a b"},
		{"other alphabets stay", "日本", "日本"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fold(c.in); got != c.want {
				t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestAppendFoldStartsAfresh(t *testing.T) {
	if got := string(AppendFold([]byte("key:"), " Đường ")); got != "key:duong" {
		t.Errorf("got %q", got)
	}
}

func checkFold(t interface{ Fatalf(string, ...any) }, s string) {
	got := Fold(s)
	if again := Fold(got); again != got {
		t.Fatalf("Fold(%q) = %q, and once more %q", s, got, again)
	}
	if nfc, nfd := Fold(norm.NFC.String(s)), Fold(norm.NFD.String(s)); nfc != nfd || nfc != got {
		t.Fatalf("Fold of %q: as is %q, NFC %q, NFD %q", s, got, nfc, nfd)
	}
	if upper := Fold(Clean(s)); upper != Fold(CleanLine(s)) {
		t.Fatalf("Fold of %q differs behind the two doors", s)
	}
}

func TestFoldIsOneKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkFold(t, anyText().Draw(t, "text")) })
}

func TestFoldOfEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		checkFold(t, string(r))
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Nguyễn Thị Đường")
	f.Add("“Văn hóa – xã hội” Ð \u0301½\xff")
	f.Fuzz(func(t *testing.T, s string) { checkFold(t, s) })
}

const benchText = "Mô hình “Dân vận khéo” trong vận động Nhân dân hiến đất làm đường giao thông nông thôn, thôn Nà Đứa"

func BenchmarkFold(b *testing.B) {
	b.Run("table", func(b *testing.B) {
		b.SetBytes(int64(len(benchText)))
		var buf []byte
		for b.Loop() {
			buf = AppendFold(buf[:0], benchText)
		}
	})
	// The baseline is the usual chain: decompose, drop the marks, fold case. It misses đ, y and punctuation.
	b.Run("baseline=x-text-transform", func(b *testing.B) {
		b.SetBytes(int64(len(benchText)))
		chain := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), cases.Lower(language.Vietnamese))
		var buf []byte
		for b.Loop() {
			buf, _, _ = transform.Append(chain, buf[:0], []byte(benchText))
		}
	})
}
