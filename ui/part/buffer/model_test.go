package buffer

import (
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"danvan/store/vi"
	"danvan/ui/keyboard"
)

// model is a text as simply as it can be written: one string, the caret a byte offset, everything cut anew each time.
type model struct {
	text  string
	caret int
}

// bounds are the offsets between graphemes.
func (m model) bounds() []int {
	out := []int{0}
	for g := uniseg.NewGraphemes(m.text); g.Next(); {
		_, to := g.Positions()
		out = append(out, to)
	}
	return out
}

func (m model) replace(from, to int, s string) model {
	text := norm.NFC.String(m.text[:from] + s + m.text[to:])
	next := model{text: text}
	want := len(norm.NFC.String(m.text[:from] + s))
	for _, b := range next.bounds() {
		next.caret = b
		if b >= want {
			break
		}
	}
	return next
}

// beside is the nearest boundary before or after the caret.
func (m model) beside(step int) int {
	bounds := m.bounds()
	for i, b := range bounds {
		if b == m.caret {
			return bounds[min(max(i+step, 0), len(bounds)-1)]
		}
	}
	panic("the caret is within a grapheme")
}

var typed = rapid.OneOf(
	rapid.SampledFrom([]string{"a", "n", "e", "đ", "Đ", "ễ", "ư", "ơ", " ", "x", "1"}),
	rapid.SampledFrom([]string{"\u0301", "\u0300", "\u0323", "\u0302", "\u031b", "\u0303"}), // marks by themselves
	rapid.SampledFrom([]string{"🇻", "🇳", "👩", "漢", "각", "ᄀ", "ᅡ", "ᆨ", "นี้", "क्षि", "\u094d", "\u0338", "="}),
	rapid.SampledFrom([]string{"Nguyễn Thị ", "Tie\u0302\u0301ng", "\u0301a\u0302", "🇻🇳", "a  b"}),
)

// After any edits the text is what the model says, the caret stands between graphemes, the text is NFC.
func TestEditsAgreeWithTheModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, m := &Text{}, model{}
		for range rapid.IntRange(1, 60).Draw(t, "edits") {
			k := rapid.SampledFrom([]keyboard.Code{
				keyboard.Text, keyboard.Text, keyboard.Text, keyboard.Text, keyboard.Pasted, keyboard.Backspace,
				keyboard.Backspace, keyboard.Delete, keyboard.Left, keyboard.Right, keyboard.Home, keyboard.End,
			}).Draw(t, "key")
			key := keyboard.Press(k)
			switch k {
			case keyboard.Text, keyboard.Pasted:
				key.Text = typed.Draw(t, "text")
				m = m.replace(m.caret, m.caret, key.Text)
			case keyboard.Backspace:
				m = m.replace(m.beside(-1), m.caret, "")
			case keyboard.Delete:
				m = m.replace(m.caret, m.beside(1), "")
			case keyboard.Left:
				m.caret = m.beside(-1)
			case keyboard.Right:
				m.caret = m.beside(1)
			case keyboard.Home:
				m.caret = 0
			case keyboard.End:
				m.caret = len(m.text)
			}
			if !l.Key(key) {
				t.Fatalf("%v was not handled", key)
			}
			if got := l.String(); got != m.text {
				t.Fatalf("after %v: got %q, want %q", key, got, m.text)
			}
			if got := len(strings.Join(l.cells[:l.caret], "")); got != m.caret {
				t.Fatalf("after %v: caret at byte %d of %q, want %d", key, got, m.text, m.caret)
			}
			if got := uniseg.GraphemeClusterCount(m.text); len(l.cells) != got {
				t.Fatalf("%q: %d cells, want %d", m.text, len(l.cells), got)
			}
			if _, at, found := vi.Problem(strings.TrimSpace(l.String())); found {
				t.Fatalf("%q: the door would not let byte %d pass", strings.TrimSpace(l.String()), at)
			}
		}
	})
}

// Undo goes back through states that were, to the beginning, and redo comes back to the end.
func TestUndoAndRedoTravelTheSameWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &Text{}
		l.Set(typed.Draw(t, "begin"))
		begin := l.String()
		seen := map[string]bool{begin: true}
		for range rapid.IntRange(1, 40).Draw(t, "edits") {
			switch rapid.IntRange(0, 4).Draw(t, "kind") {
			case 0:
				l.Key(keyboard.Press(keyboard.Backspace))
			case 1:
				l.Key(keyboard.Press(keyboard.Left))
			case 2:
				l.Key(keyboard.Paste(typed.Draw(t, "pasted")))
			default:
				l.Key(keyboard.Type(typed.Draw(t, "typed")))
			}
			seen[l.String()] = true
		}
		end, n := l.String(), 0
		for ; l.Key(keyboard.Press("ctrl+z")); n++ {
			if !seen[l.String()] {
				t.Fatalf("undo made %q, which never was", l.String())
			}
		}
		if l.String() != begin {
			t.Fatalf("undo ends at %q, want %q", l.String(), begin)
		}
		for l.Key(keyboard.Press("ctrl+y")) {
			n--
		}
		if n != 0 || l.String() != end {
			t.Fatalf("redo ends at %q, %d steps short of %q", l.String(), n, end)
		}
	})
}
