package vi

import (
	"bytes"
	"slices"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestCompareFollowsTheDictionary(t *testing.T) {
	for _, rising := range [][]string{
		{"Trân Ba", "Trần Ái"},
		{"ba", "ba con", "bà", "bà con", "bả", "bã", "bá", "bạ", "ban", "băm", "bân"},
		{"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"},
		{"Thôn 1", "Thôn 2", "Thôn 10", "Thôn Bản Đồn"},
		{"dân", "đàn", "đản"},
		{"", "a"},
		{"z", "日"},
	} {
		for i := range rising {
			for j := range rising {
				want := sign(i - j)
				if got := Compare(rising[i], rising[j]); got != want {
					t.Errorf("Compare(%q, %q) = %d, want %d", rising[i], rising[j], got, want)
				}
			}
		}
	}
}

func TestCompareIgnores(t *testing.T) {
	for _, same := range [][2]string{
		{"hoà", "hòa"}, {"AN", "an"}, {"“An”", "An"}, {"Văn hóa – xã hội", "Văn hóa-xã hội"}, {"Ðinh", "Đinh"}, {"H’Mông", "Hmông"},
	} {
		if Compare(same[0], same[1]) != 0 {
			t.Errorf("Compare(%q, %q) = %d", same[0], same[1], Compare(same[0], same[1]))
		}
	}
}

func TestPeopleAreOrderedByGivenName(t *testing.T) {
	want := []string{
		"Nguyễn Văn An", "Trần An", "Lê Thị Ánh", "Ma Thị Bình (thôn 3)", "Ma Thị Bình (thôn 12)", "Nguyễn Bình, thôn 1", "Hoàng Đức", "Nguyễn Thị Thêm",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, ComparePeople)
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestBeginsWithMarks(t *testing.T) {
	for _, c := range []struct {
		word, typed string
		want        bool
	}{
		{"thêm", "thê", true}, {"Thêm", "them", false}, {"người", "ngườ", true}, {"người", "ngươi", false}, {"hòa", "hoà", true},
		{"trần", "trân", false}, {"đường", "đ", false}, {"đông", "đ", true}, {"2023", "2023", true},
	} {
		if got := BeginsWithMarks(c.word, c.typed); got != c.want {
			t.Errorf("BeginsWithMarks(%q, %q) = %v", c.word, c.typed, got)
		}
	}
}

func checkOrder(t interface{ Fatalf(string, ...any) }, a, b, c string) {
	for _, o := range []struct {
		name    string
		compare func(a, b string) int
		key     func(string) []byte
	}{{"Compare", Compare, SortKey}, {"ComparePeople", ComparePeople, PersonSortKey}} {
		ab, ba, bc, ac := o.compare(a, b), o.compare(b, a), o.compare(b, c), o.compare(a, c)
		switch {
		case o.compare(a, a) != 0, ab != -ba, ab <= 0 && bc <= 0 && ac > 0:
			t.Fatalf("%s is no order on %q, %q, %q", o.name, a, b, c)
		case ab != bytes.Compare(o.key(a), o.key(b)):
			t.Fatalf("%s(%q, %q) = %d, its keys disagree", o.name, a, b, ab)
		case o.compare(a, norm.NFD.String(a)) != 0:
			t.Fatalf("%s: NFD of %q is ordered elsewhere", o.name, a)
		}
	}
}

func TestCompareIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkOrder(t, anyText().Draw(t, "a"), anyText().Draw(t, "b"), anyText().Draw(t, "c"))
	})
}

func FuzzCompare(f *testing.F) {
	f.Add("Trân Ba", "Trần Ái", "Thôn 10")
	f.Add("A ≠", "A \u1fc1", "A") // signs that are a sign and a mark
	f.Fuzz(checkOrderFuzz)
}

func checkOrderFuzz(t *testing.T, a, b, c string) { checkOrder(t, a, b, c) }

func BenchmarkSortKey(b *testing.B) {
	b.Run("table", func(b *testing.B) {
		b.SetBytes(int64(len(benchText)))
		var buf []byte
		for b.Loop() {
			buf = AppendSortKey(buf[:0], benchText)
		}
	})
	// The baseline orders whole strings, which is wrong for Vietnamese, but is what one would reach for.
	b.Run("baseline=x-text-collate", func(b *testing.B) {
		b.SetBytes(int64(len(benchText)))
		c, buf := collate.New(language.Vietnamese), collate.Buffer{}
		for b.Loop() {
			buf.Reset()
			c.KeyFromString(&buf, benchText)
		}
	})
}
