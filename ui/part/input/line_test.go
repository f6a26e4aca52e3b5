package input

import (
	"slices"
	"strings"
	"testing"

	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// hit gives keys to an input: text between angle brackets names a key, "<left>"; the rest is typed letter by letter.
func hit(l interface{ Key(keyboard.Key) bool }, keys string) (handled bool) {
	for keys != "" {
		if name, rest, found := strings.Cut(strings.TrimPrefix(keys, "<"), ">"); found && keys[0] == '<' {
			handled, keys = l.Key(keyboard.Press(keyboard.Code(name))), rest
			continue
		}
		r := []rune(keys)[0]
		handled, keys = l.Key(keyboard.Type(string(r))), keys[len(string(r)):]
	}
	return handled
}

func TestLineEditing(t *testing.T) {
	const bs = "<backspace>"
	for _, c := range []struct{ name, begin, keys, want string }{
		{"typing", "", "Nà Ta", "Nà Ta"},
		{"UniKey retypes", "", "nguo" + bs + bs + "ươi", "ngươi"},
		{"UniKey retypes a word", "", "duong" + bs + bs + bs + bs + bs + "đường", "đường"},
		{"a mark after its letter", "", "Tie\u0302\u0301ng", "Tiếng"},
		{"marks in another order", "", "e\u0323\u0302", "ệ"},
		{"Backspace takes a whole letter", "", "Vie\u0302\u0323t" + bs + bs, "Vi"},
		{"insert in the middle", "thôn Ta", "<left><left>Nà ", "thôn Nà Ta"},
		{"delete", "thôn Nà Ta", "<home><delete><delete>", "ôn Nà Ta"},
		{"by words", "thôn Nà Ta", "<ctrl+left><ctrl+left>x", "thôn xNà Ta"},
		{"word to the right", "thôn Nà Ta", "<home><ctrl+right>x", "thônx Nà Ta"},
		{"delete a word", "thôn Nà Ta", "<ctrl+w>", "thôn Nà"},
		{"delete to the beginning", "thôn Nà Ta", "<ctrl+left><ctrl+u>", "Ta"},
		{"spaces to spare", "", "  thôn   Nà ", "thôn Nà"},
		{"undo a word", "", "thôn Nà<ctrl+z>", "thôn"},
		{"undo what an input method retyped", "", "thôn nguo" + bs + bs + "ươi<ctrl+z>", "thôn"},
		{"undo and redo", "", "thôn Nà<ctrl+z><ctrl+y>", "thôn Nà"},
		{"Backspace on nothing", "", bs + "a", "a"},
	} {
		l := NewLine(c.begin)
		if handled := hit(l, c.keys); !handled || l.Value() != c.want {
			t.Errorf("%s: got %q (handled %v), want %q", c.name, l.Value(), handled, c.want)
		}
	}
}

func TestKeysThatAreThePages(t *testing.T) {
	l := NewLine("abc")
	for _, k := range []string{"<enter>", "<tab>", "<shift+tab>", "<esc>", "<up>", "<down>", "<pgdown>", "<f3>", "<ctrl+s>", "<ctrl+z>", "<ctrl+p>"} {
		if hit(l, k) {
			t.Errorf("%s was taken", k)
		}
	}
	if l.Value() != "abc" {
		t.Error(l.Value())
	}
}

func TestPasteComesThroughTheDoor(t *testing.T) {
	l := NewLine("")
	l.Key(keyboard.Paste("Chi bộ\r\nthôn\u00a0Nà\tTa\x1b[31m\u200b\u202e\r\n"))
	if got, want := l.Value(), "Chi bộ thôn Nà Ta[31m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	l.Key(keyboard.Press("ctrl+z"))
	if l.Value() != "" {
		t.Error("one undo takes back one paste")
	}
}

func TestLimit(t *testing.T) {
	l := NewLine("").Limit(3)
	hit(l, "abe\u0301d")
	if got := l.Value(); got != "abé" {
		t.Errorf("got %q: a mark joins its letter even at the limit, a letter does not", got)
	}
	l.Set("")
	l.Key(keyboard.Paste("đường"))
	if got := l.Value(); got != "đườ" {
		t.Errorf("got %q", got)
	}
}

func TestCheckAndTidy(t *testing.T) {
	l, asked := NewLine("5/10"), 0
	l.Check = func(v string) Verdict { asked++; return Verdict{State: theme.Good, Note: "= " + v} }
	l.Tidy = func(v string) string { return "0" + v + "/2026" }
	if v := l.Verdict(); v.Note != "= 5/10" {
		t.Error(v)
	}
	l.Verdict()
	if asked != 1 {
		t.Errorf("the check ran %d times for one text", asked)
	}
	l.Leave()
	if l.Value() != "05/10/2026" || l.Verdict().Note != "= 05/10/2026" {
		t.Errorf("%q %v", l.Value(), l.Verdict())
	}
}

var places = NewCompletion([]string{"Nà Ta", "Chi bộ thôn Nà Ta", "Nà Tông", "Bản Bung", "Nà Ta 2", "nam"})

func TestOffer(t *testing.T) {
	for typed, want := range map[string][]string{
		"na t": {"Nà Ta", "Nà Tông", "Nà Ta 2", "Chi bộ thôn Nà Ta"},
		"NÀ":   {"Nà Ta", "Nà Tông", "Nà Ta 2", "nam", "Chi bộ thôn Nà Ta"},
		"tho":  {"Chi bộ thôn Nà Ta"}, "ung": {"Bản Bung"}, "": nil, "Bản Bung": nil,
	} {
		if got := places.Offer(typed, 5); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", typed, got, want)
		}
	}
	if got := places.Offer("na", 2); len(got) != 2 {
		t.Errorf("at most two: %q", got)
	}
}

func TestCompletionByKeys(t *testing.T) {
	for _, c := range []struct {
		keys, want string
		handled    bool
	}{
		{"na t<down><down><enter>", "Nà Tông", false}, // Enter takes it and goes on to the page
		{"na t<down><right>", "Nà Ta", true},
		{"na t<right>", "na t", true},
		{"na t<enter>", "na t", false},
		{"na t<down><up><enter>", "na t", false},
		{"na t<esc>", "na t", true},
		{"na t<esc><down>", "na t", false},
		{"na t<down><right>x<ctrl+z>", "Nà Ta", true},
		{"zz<down>", "zz", false},
	} {
		l := NewLine("")
		l.Completion = places
		if handled := hit(l, c.keys); handled != c.handled || l.Value() != c.want {
			t.Errorf("%s: got %q (handled %v), want %q", c.keys, l.Value(), handled, c.want)
		}
	}
	l, th := NewLine(""), theme.New(theme.Options{Mono: true})
	l.Completion = places
	hit(l, "ban")
	if a := l.Popup(th, 30); !strings.Contains(a.String(), "Bản Bung") || a.Cursor != nil {
		t.Errorf("%q", a.String())
	}
	l.Leave()
	if a := l.Popup(th, 30); len(a.Lines) != 0 {
		t.Error("the list stays after the keyboard has gone")
	}
}

// Letters typed or pasted without brackets cost the same at the end of a long text as at its beginning.
func BenchmarkTyping(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		b.Run(map[int]string{10: "into 10 letters", 10_000: "into 10,000 letters"}[n], func(b *testing.B) {
			l, th := NewLine(strings.Repeat("đường ", n/6)), theme.New(theme.Options{})
			for b.Loop() {
				l.Key(keyboard.Type("ế"))
				l.Draw(th, 80, true)
				l.Key(keyboard.Press(keyboard.Backspace))
			}
		})
	}
}

func TestASecretShowsItsLengthOnly(t *testing.T) {
	th := theme.New(theme.Options{Mono: true})
	l := NewLine("")
	l.Secret = true
	for _, c := range "Mật khẩu" {
		l.Key(keyboard.Type(string(c)))
	}
	for _, focused := range []bool{true, false} {
		if got := l.Draw(th, 20, focused).Lines[0]; got != "········" {
			t.Errorf("focused %v: got %q", focused, got)
		}
	}
	if l.Value() != "Mật khẩu" {
		t.Errorf("the value is %q", l.Value())
	}
}

// Completions may come from a disk, after the text they are for.
func TestCompletionsThatComeLate(t *testing.T) {
	l := NewLine("")
	for _, r := range "/kho/" {
		l.Key(keyboard.Type(string(r)))
	}
	th := theme.New(theme.Options{})
	if got := l.Popup(th, 40); len(got.Lines) != 0 {
		t.Errorf("offered %q before there was anything", got.Lines)
	}
	l.Offer(NewCompletion([]string{"/kho/goi/", "/kho/so/"}))
	if got := l.Popup(th, 40); len(got.Lines) != 2 {
		t.Errorf("offered %q", got.Lines)
	}
	l.Key(keyboard.Press(keyboard.Down))
	l.Key(keyboard.Press(keyboard.Enter))
	if l.Value() != "/kho/goi/" {
		t.Errorf("took %q", l.Value())
	}
}

func TestASuggestionIsTypedOver(t *testing.T) {
	suggested := func() *Line { l := NewLine(""); l.Suggest("22/11/2026"); return l }
	typed := func(s string) keyboard.Key { return keyboard.Key{Code: keyboard.Text, Text: s} }
	for what, c := range map[string]struct {
		keys []keyboard.Key
		want string
	}{
		"left alone":    {nil, "22/11/2026"},
		"typed over":    {[]keyboard.Key{typed("5"), typed("/"), typed("10")}, "5/10"},
		"pasted over":   {[]keyboard.Key{{Code: keyboard.Pasted, Text: "05102022"}}, "05102022"},
		"mended":        {[]keyboard.Key{{Code: keyboard.Backspace}, typed("3")}, "22/11/2023"},
		"gone into":     {[]keyboard.Key{{Code: keyboard.Left}, typed("0")}, "22/11/20206"},
		"taken back":    {[]keyboard.Key{typed("5"), {Code: "ctrl+z"}, {Code: "ctrl+z"}}, "22/11/2026"},
		"only left now": {[]keyboard.Key{{Code: keyboard.Enter}, typed("7")}, "7"},
	} {
		l := suggested()
		for _, k := range c.keys {
			l.Key(k)
		}
		if got := l.Value(); got != c.want {
			t.Errorf("%s: %q, want %q", what, got, c.want)
		}
	}
}
