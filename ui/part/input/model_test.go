package input

import (
	"strings"
	"testing"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// model is an input as simply as it can be written: one string, the caret a byte offset, everything cut anew each time.
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
		l, m := NewLine(""), model{}
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
			if got := l.buf.text(); got != m.text {
				t.Fatalf("after %v: got %q, want %q", key, got, m.text)
			}
			if got := len(strings.Join(l.buf.cells[:l.buf.caret], "")); got != m.caret {
				t.Fatalf("after %v: caret at byte %d of %q, want %d", key, got, m.text, m.caret)
			}
			if got := uniseg.GraphemeClusterCount(m.text); len(l.buf.cells) != got {
				t.Fatalf("%q: %d cells, want %d", m.text, len(l.buf.cells), got)
			}
			if _, at, found := vi.Problem(l.Value()); found {
				t.Fatalf("%q: the door would not let byte %d pass", l.Value(), at)
			}
		}
	})
}

// Undo goes back through states that were, to the beginning, and redo comes back to the end.
func TestUndoAndRedoTravelTheSameWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := NewLine(typed.Draw(t, "begin"))
		begin := l.buf.text()
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
			seen[l.buf.text()] = true
		}
		end, n := l.buf.text(), 0
		for ; l.Key(keyboard.Press("ctrl+z")); n++ {
			if !seen[l.buf.text()] {
				t.Fatalf("undo made %q, which never was", l.buf.text())
			}
		}
		if l.buf.text() != begin {
			t.Fatalf("undo ends at %q, want %q", l.buf.text(), begin)
		}
		for l.Key(keyboard.Press("ctrl+y")) {
			n--
		}
		if n != 0 || l.buf.text() != end {
			t.Fatalf("redo ends at %q, %d steps short of %q", l.buf.text(), n, end)
		}
	})
}

// However wide, the line fits, the cursor is within it, and the letter under the cursor is the one at the caret.
func TestTheCaretIsAlwaysInSight(t *testing.T) {
	th := theme.New(theme.Options{Mono: true})
	rapid.Check(t, func(t *rapid.T) {
		l := NewLine(rapid.StringMatching(`[a-zđêô漢 ]{0,80}`).Draw(t, "text"))
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			key := rapid.SampledFrom([]keyboard.Key{
				keyboard.Press(keyboard.Left), keyboard.Press(keyboard.Right), keyboard.Press(keyboard.Home),
				keyboard.Press(keyboard.End), keyboard.Press(keyboard.WordLeft), keyboard.Press(keyboard.WordRight),
				keyboard.Press(keyboard.Backspace), keyboard.Type("ễ"), keyboard.Press("ctrl+u"),
			}).Draw(t, "key")
			l.Key(key)
			width := rapid.IntRange(5, 40).Draw(t, "width")
			a := l.Draw(th, width, true)
			line := a.Lines[0]
			if len(a.Lines) != 1 || part.Width(line) > width || a.Cursor == nil || a.Cursor.X >= width {
				t.Fatalf("width %d: %q, cursor %v", width, line, a.Cursor)
			}
			under := strings.TrimSuffix(ansi.Cut(line, a.Cursor.X, a.Cursor.X+2), "…")
			if l.buf.caret < len(l.buf.cells) {
				if want := l.buf.cells[l.buf.caret]; !strings.HasPrefix(under, want) {
					t.Fatalf("under the cursor %q, at the caret %q, in %q", under, want, line)
				}
			} else if under != "" {
				t.Fatalf("the caret is at the end, under the cursor is %q", under)
			}
		}
	})
}

// The same for many lines.
func TestAreaFitsAndShowsTheCaret(t *testing.T) {
	th := theme.New(theme.Options{Mono: true})
	rapid.Check(t, func(t *rapid.T) {
		a := NewArea(rapid.StringMatching(`([a-zđêô漢 ]{0,30}\n?){0,8}`).Draw(t, "text"))
		for range rapid.IntRange(1, 30).Draw(t, "moves") {
			a.Key(rapid.SampledFrom([]keyboard.Key{
				keyboard.Press(keyboard.Left), keyboard.Press(keyboard.Right), keyboard.Press(keyboard.Home),
				keyboard.Press(keyboard.End), keyboard.Press(keyboard.Up), keyboard.Press(keyboard.Down),
				keyboard.Press(keyboard.PageDown), keyboard.Press(keyboard.Top), keyboard.Press(keyboard.Bottom),
				keyboard.Press(keyboard.Backspace), keyboard.Type("ễ"), keyboard.Press(keyboard.Enter),
			}).Draw(t, "key"))
			width, height := rapid.IntRange(3, 40).Draw(t, "width"), rapid.IntRange(1, 6).Draw(t, "height")
			d := a.Draw(th, width, height, true)
			if len(d.Lines) > height || d.Cursor == nil || d.Cursor.Y >= len(d.Lines) || d.Cursor.X >= width {
				t.Fatalf("%d×%d: %q, cursor %v", width, height, d.Lines, d.Cursor)
			}
			for _, l := range d.Lines {
				if part.Width(l) > width {
					t.Fatalf("%q is wider than %d", l, width)
				}
			}
			if row, of := a.Position(); row < 1 || row > of {
				t.Fatalf("row %d of %d", row, of)
			}
		}
	})
}

// The rows of an area hold every letter, in order.
func TestAreaRowsHoldTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := NewArea(rapid.StringMatching(`([a-zđêô漢]{0,12} ?\n?){0,20}`).Draw(t, "text"))
		a.lay(rapid.IntRange(3, 40).Draw(t, "width"))
		at := 0
		for _, r := range a.rows {
			for ; at < r.from; at++ {
				if !blank(a.buf.cells[at]) {
					t.Fatalf("%q is in no row", a.buf.cells[at])
				}
			}
			if r.from != at || r.to < r.from {
				t.Fatalf("row %v after %d", r, at)
			}
			at = r.to
		}
		for ; at < len(a.buf.cells); at++ {
			if !blank(a.buf.cells[at]) {
				t.Fatalf("%q is in no row", a.buf.cells[at])
			}
		}
	})
}
