package search

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"danvan/store/vi"
)

func indexOf(texts ...string) *Index {
	x := new(Index)
	for i, text := range texts {
		x.Put(uint32(i), text)
	}
	return x
}

func TestSearchFinds(t *testing.T) {
	x := indexOf(
		"Mô hình hiến đất làm đường", // 0
		"Nguyễn Thị Thêm",            // 1
		"Trần Văn Thế; thôn 12",      // 2
		"“Văn hóa–xã hội” H’Mông",    // 3
		norm.NFD.String("Hoàng Thị Đường"),
	)
	for _, c := range []struct {
		query string
		want  []uint32
	}{
		{"nguyen thi them", []uint32{1}},
		{"THÊM nguyễn", []uint32{1}},
		{norm.NFD.String("Nguyễn Thị Thêm"), []uint32{1}},
		{"the", []uint32{1, 2}},
		{"hien dat", []uint32{0}},
		{"ất", nil}, // words are found by how they begin
		{"duong", []uint32{0, 4}},
		{"đường", []uint32{0, 4}},
		{"ðường hoàng", []uint32{4}},
		{"van hoa xa hoi", []uint32{3}},
		{"hmong", []uint32{3}},
		{"h'mông", []uint32{3}},
		{"thon 1", []uint32{2}},
		{"thi th", []uint32{1, 4}}, // one word may answer two
		{"khong co", nil},
		{"", []uint32{0, 1, 2, 3, 4}},
		{" – ", []uint32{0, 1, 2, 3, 4}},
	} {
		if got := x.Search(c.query, nil, nil); !slices.Equal(got, c.want) {
			t.Errorf("Search(%q) = %v, want %v", c.query, got, c.want)
		}
	}
}

func TestTheMarksTypedComeFirst(t *testing.T) {
	x := indexOf("Trần Bá", "Trấn Ba", "Trân Ba", "Trần Ba", "Trần Bà")
	for _, c := range []struct {
		query string
		want  []uint32
	}{
		{"tran ba", []uint32{0, 1, 2, 3, 4}},
		{"trân ba", []uint32{2, 1, 3, 0, 4}},
		{"trần ba", []uint32{3, 0, 1, 2, 4}},
	} {
		if got := x.Search(c.query, nil, nil); !slices.Equal(got, c.want) {
			t.Errorf("Search(%q) = %v, want %v", c.query, got, c.want)
		}
	}
}

func TestSearchKeeps(t *testing.T) {
	x := indexOf("thôn một", "thôn hai", "thôn ba")
	got := x.Search("thon", func(doc uint32) bool { return doc != 1 }, []uint32{99})
	if !slices.Equal(got, []uint32{99, 0, 2}) {
		t.Errorf("got %v", got)
	}
}

func TestPutReplacesAndRemoveForgets(t *testing.T) {
	x := indexOf("hiến đất", "trồng hoa")
	x.Put(0, "nuôi bò", "thôn Nà Đứa")
	if got := x.Search("hien", nil, nil); got != nil {
		t.Errorf("the old text is still found in %v", got)
	}
	if got := x.Search("na nuoi", nil, nil); !slices.Equal(got, []uint32{0}) {
		t.Errorf("the new text is found in %v", got)
	}
	x.Remove(1)
	x.Remove(7)
	if got := x.Search("", nil, nil); !slices.Equal(got, []uint32{0}) || x.Len() != 1 {
		t.Errorf("left %v, %d", got, x.Len())
	}
}

// oracle is the same search without an index.
type oracle map[uint32]string

func (o oracle) search(query string) []uint32 {
	var found []uint32
	for doc, text := range o {
		words, ok := strings.Fields(vi.Fold(text)), true
		for _, w := range strings.Fields(vi.Fold(query)) {
			ok = ok && slices.ContainsFunc(words, func(have string) bool { return strings.HasPrefix(have, w) })
		}
		if ok {
			found = append(found, doc)
		}
	}
	slices.Sort(found)
	return found
}

func TestSearchAgreesWithLookingAtEveryText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.Custom(func(t *rapid.T) string {
			words := rapid.SliceOfN(rapid.SampledFrom([]string{
				"Thêm", "thế", "the", "th", "Hoà", "hòa", "hoa–xã", "đất", "Đ", "12", "123", "½", "“An”", "an,", "H’Mông", "hm", norm.NFD.String("đường"), "–", "А",
			}), 0, 8).Draw(t, "words")
			return strings.Join(words, rapid.SampledFrom([]string{" ", "\u00a0", "/", "  "}).Draw(t, "gap"))
		})
		x, o := new(Index), oracle{}
		for range rapid.IntRange(0, 30).Draw(t, "edits") {
			doc := rapid.Uint32Range(0, 9).Draw(t, "doc")
			if rapid.IntRange(0, 4).Draw(t, "what") == 0 {
				x.Remove(doc)
				delete(o, doc)
			} else {
				o[doc] = text.Draw(t, "text")
				x.Put(doc, o[doc])
			}
			if rapid.IntRange(0, 9).Draw(t, "rewrite") == 0 {
				x.compact()
			}
		}
		query := text.Draw(t, "query")
		got := x.Search(query, nil, nil)
		slices.Sort(got)
		if want := o.search(query); !slices.Equal(got, want) {
			t.Fatalf("Search(%q) = %v, want %v", query, got, want)
		}
	})
}

func TestManyWordsAndManyEdits(t *testing.T) {
	x, o := new(Index), oracle{}
	for round := range 4 { // enough to merge the vocabulary many times and to rewrite the lists
		for doc := range uint32(1500) {
			o[doc] = fmt.Sprintf("thôn %d hộ %d", doc*7919%1500, uint32(round)*1500+doc)
			x.Put(doc, o[doc])
		}
	}
	if len(x.docs) >= 4*1500 || x.Len() != 1500 {
		t.Errorf("%d places for %d documents: the lists were never rewritten", len(x.docs), x.Len())
	}
	for _, query := range []string{"thon 12", "ho 59", "5", "thon 1499", "ho 10"} {
		if got, want := x.Search(query, nil, nil), o.search(query); !slices.Equal(got, want) {
			t.Errorf("Search(%q) = %d documents, want %d", query, len(got), len(want))
		}
	}
}

func TestSearchWhileFillingIn(t *testing.T) {
	x := new(Index)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for doc := range uint32(5000) {
			x.Put(doc, fmt.Sprintf("hộ %d", doc), "thôn Nà Đứa")
		}
	}()
	last := 0
	for last < 5000 {
		found := len(x.Search("na dua ho", nil, nil))
		if found < last {
			t.Fatalf("found %d after %d", found, last)
		}
		last = found
	}
	wg.Wait()
}

func FuzzSearch(f *testing.F) {
	f.Add("Nguyễn Thị Thêm", "them")
	f.Add("“Văn hóa–xã hội” ½", "xa 1")
	f.Fuzz(func(t *testing.T, text, query string) {
		x := indexOf(text, "thôn")
		for _, q := range []string{query, text} {
			for _, doc := range x.Search(q, nil, nil) {
				if doc > 1 {
					t.Fatalf("document %d does not exist", doc)
				}
			}
		}
		if got := x.Search(text, nil, nil); !slices.Contains(got, 0) {
			t.Fatalf("%q does not find itself", text)
		}
	})
}
