package input

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

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
			if l.buf.Caret() < l.buf.Len() {
				if want := l.buf.Cells()[l.buf.Caret()]; !strings.HasPrefix(under, want) {
					t.Fatalf("under the cursor %q, at the caret %q, in %q", under, want, line)
				}
			} else if under != "" {
				t.Fatalf("the caret is at the end, under the cursor is %q", under)
			}
		}
	})
}
