package compose

import (
	"reflect"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"danvan/ui/text"
)

// typed gives what keys make of a word, one after the other.
func typed(c *Composer, word, keys string) string {
	for _, k := range keys {
		word = c.Compose(word, k)
	}
	return word
}

// written are words with the keys of each method; of Telex first the usual way, marks where the hand puts them.
var written = []struct{ telex, vni, want string }{
	{"dduwowngf", "d9u7o7ng2", "đường"}, {"dduongwf", "d9uong72", "đường"}, {"nguowif", "nguoi72", "người"},
	{"Nguyeenx", "Nguye6n4", "Nguyễn"}, {"Nguyeexn", "Nguye64n", "Nguyễn"}, {"Thij", "Thi5", "Thị"}, {"hieens", "hie6n1", "hiến"},
	{"DDAATS", "D9A6T1", "ĐẤT"}, {"Thuwowngj", "Thu7o7ng5", "Thượng"}, {"Laam", "La6m", "Lâm"}, {"ChaaurT", "Cha6u3T", "ChẩuT"},
	{"quyeenf", "quye6n2", "quyền"}, {"hoaf", "hoa2", "hòa"}, {"thuys", "thuy1", "thúy"}, {"nghieengs", "nghie6ng1", "nghiếng"},
	{"muwowif", "mu7o7i2", "mười"}, {"huyeenj", "huye6n5", "huyện"}, {"khuyur", "khuyu3", "khuỷu"}, {"thuees", "thue61", "thuế"},
	{"giaf", "gia2", "già"}, {"oor", "o63", "ổ"}, {"awn", "a8n", "ăn"}, {"wng", "u7ng", "ưng"}, {"DDawks", "D9a8k1", "Đắk"},
	{"Tuyeen", "Tuye6n", "Tuyên"}, {"Quang", "Quang", "Quang"}, {"thoonfz", "tho6n20", "thôn"}, {"Ta", "Ta", "Ta"}, {"xooong", "xoong", "xoong"},
}

// undone are words in which a mark is typed once more, which takes it off and leaves the key.
var undone = map[Method]map[string]string{
	Telex: {"aaa": "aa", "ddd": "dd", "ass": "as", "aww": "aw", "tooo": "too", "Xeeem": "Xeem", "class": "clas", "duongwfff": "dương" + "ff"},
	VNI:   {"a66": "a6", "d99": "d9", "a11": "a1", "a88": "a8", "to66": "to6", "Xe66m": "Xe6m"},
}

func TestWords(t *testing.T) {
	for _, w := range written {
		if got := typed(New(Telex), "", w.telex); got != w.want {
			t.Errorf("Telex %s: got %q, want %q", w.telex, got, w.want)
		}
		if got := typed(New(VNI), "", w.vni); got != w.want {
			t.Errorf("VNI %s: got %q, want %q", w.vni, got, w.want)
		}
	}
	for m, all := range undone {
		for keys, want := range all {
			if got := typed(New(m), "", keys); got != want {
				t.Errorf("%s %s: got %q, want %q", m, keys, got, want)
			}
		}
	}
}

// words are those of everything that the screen says in Vietnamese.
func words() (all []string) {
	seen := map[string]bool{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.String:
			for _, w := range strings.FieldsFunc(v.String(), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if !seen[w] {
					seen[w] = true
					all = append(all, w)
				}
			}
		}
	}
	walk(reflect.ValueOf(*text.For(text.Vi)))
	return all
}

// Every word with marks that the screen says can be typed, and gone on with after something else was typed meanwhile.
func TestEveryWordBothWays(t *testing.T) {
	all := words()
	if len(all) < 500 {
		t.Fatalf("only %d words", len(all))
	}
	for m := range methods {
		other := New(m)
		for _, w := range all {
			if strings.IndexFunc(w, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
				continue // English words among them are composed too, as everywhere
			}
			c := New(m)
			keys := c.keys.spell(w)
			if got := typed(c, "", string(keys)); got != w {
				t.Errorf("%s %s: got %q, want %q", m, string(keys), got, w)
			}
			half := typed(New(m), "", string(keys[:len(keys)/2]))
			if got := typed(other, half, string(keys[len(keys)/2:])); got != w {
				t.Errorf("%s %s, come back to at %q: got %q, want %q", m, string(keys), half, got, w)
			}
		}
	}
}

// Whatever is typed after whatever, what comes is NFC, and a key that composes nothing stands behind the word.
func TestAnything(t *testing.T) {
	all := words()
	rapid.Check(t, func(t *rapid.T) {
		c := New(rapid.SampledFrom([]Method{Telex, VNI}).Draw(t, "method"))
		word := rapid.OneOf(rapid.SampledFrom(all), rapid.StringMatching(`[a-zA-Zđêôơưáảẹ]{0,8}`), rapid.Just("")).Draw(t, "word")
		word = norm.NFC.String(word)
		for _, k := range rapid.StringMatching(`[a-zA-Z0-9 .,]{1,12}`).Draw(t, "keys") {
			next := c.Compose(word, k)
			if !norm.NFC.IsNormalString(next) {
				t.Fatalf("%q and %q give %q", word, k, next)
			}
			if !unicode.IsLetter(k) && !unicode.IsDigit(k) && next != word+string(k) {
				t.Fatalf("%q and %q give %q", word, k, next)
			}
			word = next
		}
	})
}

func TestOff(t *testing.T) {
	if New(None) != nil || New("dvorak") != nil {
		t.Error("a composer for no method")
	}
}

func BenchmarkCompose(b *testing.B) {
	c := New(Telex)
	for b.Loop() {
		typed(c, "", "dduwowngf")
	}
}
