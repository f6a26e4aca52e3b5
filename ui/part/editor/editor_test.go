package editor

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

var mono = theme.New(theme.Options{Mono: true})

// hit gives keys: “<left>” names one, the rest is typed letter by letter.
func hit(e *Editor, keys string) (handled bool) {
	for keys != "" {
		if name, rest, found := strings.Cut(strings.TrimPrefix(keys, "<"), ">"); found && keys[0] == '<' {
			handled, keys = e.Key(keyboard.Press(keyboard.Code(name))), rest
			continue
		}
		r := []rune(keys)[0]
		handled, keys = e.Key(keyboard.Type(string(r))), keys[len(string(r)):]
	}
	return handled
}

func TestEditing(t *testing.T) {
	const bs = "<backspace>"
	for _, c := range []struct{ name, begin, keys, want string }{
		{"lines", "", "Hiến đất<enter>mở đường", "Hiến đất\nmở đường"},
		{"UniKey retypes across a break", "", "Van dong tung ho dan<enter>hien" + bs + bs + "ến", "Van dong tung ho dan\nhiến"},
		{"UniKey retypes a whole word", "", "duong" + bs + bs + bs + bs + bs + "đường", "đường"},
		{"a mark after its letter", "", "Tie\u0302\u0301ng", "Tiếng"},
		{"Backspace joins lines", "", "một<enter>hai<home>" + bs, "mộthai"},
		{"Up keeps to its column", "", "Hiến đất mở rộng<enter>đường<up>x<up>y", "Hiến yđất mở rộngx\nđường"},
		{"Up and Down come back to the column", "một hai\nba\nbốn năm", "<end><down><down>x", "một hai\nba\nbốn nămx"},
		{"Home and End of what one sees", "Hiến đất mở rộng đường", "<down><end>x<home>y", "Hiến đất mở yrộng đườngx"},
		{"both ends", "một\nhai", "<ctrl+end>x<ctrl+home>y", "ymột\nhaix"},
		{"by words", "một hai\nba", "<ctrl+right><ctrl+right>x<ctrl+left>y", "một yhaix\nba"},
		{"by paragraphs", "một hai ba bốn năm\nsáu", "<ctrl+down>x<ctrl+down>y<ctrl+up><ctrl+up>z", "zmột hai ba bốn nămx\nsáuy"},
		{"undo a line", "", "một<enter>hai<ctrl+z><ctrl+z>", "một"},
		{"undo and redo", "", "một<enter>hai<ctrl+z><ctrl+z><ctrl+y><ctrl+y>", "một\nhai"},
		{"delete a word", "", "một hai<ctrl+w>", "một"},
		{"delete to the beginning of the line", "", "một<enter>hai ba<ctrl+u>x", "một\nx"},
		{"a word wider than the screen", "", "nghiêngnghiêng<end><home>x", "nghiêngnghixêng"},
		{"its first row", "", "nghiêngnghiêng<up><end>x", "nghiêngnghixêng"},
	} {
		e := New(c.begin)
		e.Draw(mono, 12, 3, true)
		if handled := hit(e, c.keys); !handled || e.Value() != c.want {
			t.Errorf("%s: got %q (handled %v), want %q", c.name, e.Value(), handled, c.want)
		}
	}
	for _, k := range []string{"<tab>", "<shift+tab>", "<esc>", "<f3>", "<ctrl+s>", "<ctrl+z>"} {
		if hit(New("một"), k) {
			t.Errorf("%s was taken", k)
		}
	}
}

func TestPasting(t *testing.T) {
	want := "Vận động từng hộ.\nHọp thôn."
	e := New("")
	e.Key(keyboard.Paste(norm.NFD.String("Vận động từng hộ.\r\nHọp thôn.\r\n")))
	if e.Value() != want {
		t.Errorf("marked: %q", e.Value())
	}
	if hit(e, "<ctrl+z>"); !e.Empty() {
		t.Errorf("a paste is one step of undo: %q", e.Value())
	}
	e = New("")
	hit(e, strings.ReplaceAll(norm.NFD.String(want), "\n", "<enter>")) // unmarked, a key for each character
	if e.Value() != want {
		t.Errorf("unmarked: %q", e.Value())
	}
}

func TestDrawing(t *testing.T) {
	e := New("")
	e.Placeholder = "gõ để viết"
	if a := e.Draw(mono, 12, 3, true); ansi.Strip(a.Lines[0]) != "gõ để viết" || *a.Cursor != (part.Point{}) {
		t.Errorf("%q %v", a.Lines, a.Cursor)
	}
	hit(e, "Hiến đất mở rộng<enter>đường")
	if a, want := e.Draw(mono, 12, 3, true), []string{"Hiến đất mở", "rộng", "đường"}; !slices.Equal(a.Lines, want) || *a.Cursor != (part.Point{X: 5, Y: 2}) {
		t.Errorf("%q %v", a.Lines, a.Cursor)
	}
	hit(e, "<enter>liên thôn")
	if a, want := e.Draw(mono, 12, 2, true), []string{"đường", "liên thôn"}; !slices.Equal(a.Lines, want) || *a.Cursor != (part.Point{X: 9, Y: 1}) {
		t.Errorf("scrolled: %q %v", a.Lines, a.Cursor)
	}
	if a, want := e.Draw(mono, 12, 2, false), []string{"Hiến đất mở", "rộng …"}; !slices.Equal(a.Lines, want) || a.Cursor != nil {
		t.Errorf("without the keyboard: %q %v", a.Lines, a.Cursor)
	}
	if row, of := e.Position(); row != 4 || of != 4 {
		t.Errorf("row %d of %d", row, of)
	}
}

var someKey = rapid.Custom(func(t *rapid.T) keyboard.Key {
	if rapid.IntRange(0, 9).Draw(t, "paste") == 0 {
		return keyboard.Paste(rapid.StringMatching(`([a-zđêô漢]{0,12} ?\n?){0,6}`).Draw(t, "pasted"))
	}
	return rapid.SampledFrom([]keyboard.Key{
		keyboard.Press(keyboard.Left), keyboard.Press(keyboard.Right), keyboard.Press(keyboard.Home), keyboard.Press(keyboard.End),
		keyboard.Press(keyboard.Up), keyboard.Press(keyboard.Down), keyboard.Press(keyboard.PageUp), keyboard.Press(keyboard.PageDown),
		keyboard.Press(keyboard.Top), keyboard.Press(keyboard.Bottom), keyboard.Press("ctrl+up"), keyboard.Press("ctrl+down"),
		keyboard.Press(keyboard.WordLeft), keyboard.Press(keyboard.WordRight), keyboard.Press(keyboard.Backspace),
		keyboard.Press(keyboard.Delete), keyboard.Press("ctrl+w"), keyboard.Press("ctrl+u"), keyboard.Press("ctrl+z"), keyboard.Press("ctrl+y"),
		keyboard.Type("ễ"), keyboard.Type("n"), keyboard.Type(" "), keyboard.Type("漢"), keyboard.Type("\u0301"), keyboard.Press(keyboard.Enter),
	}).Draw(t, "key")
})

// After any keys: the rows are what breaking the whole text gives, they hold every letter, what is drawn fits, and the
// cursor is in it.
func TestRowsAndCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := New(rapid.StringMatching(`([a-zđêô漢 ]{0,30}\n?){0,8}`).Draw(t, "text"))
		width, height := rapid.IntRange(3, 40).Draw(t, "width"), rapid.IntRange(1, 6).Draw(t, "height")
		for range rapid.IntRange(1, 40).Draw(t, "keys") {
			e.Key(someKey.Draw(t, "key"))
			if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
				width = rapid.IntRange(3, 40).Draw(t, "width")
			}
			d := e.Draw(mono, width, height, true)
			if len(d.Lines) > height || d.Cursor == nil || d.Cursor.Y >= len(d.Lines) || d.Cursor.X >= width {
				t.Fatalf("%d×%d: %q, cursor %v", width, height, d.Lines, d.Cursor)
			}
			for _, l := range d.Lines {
				if part.Width(l) > width {
					t.Fatalf("%q is wider than %d", l, width)
				}
			}
			if row, of := e.Position(); row < 1 || row > of {
				t.Fatalf("row %d of %d", row, of)
			}
			if whole := e.breakAll(nil, 0); !slices.Equal(whole, e.rows) {
				t.Fatalf("%q in %d: rows %v, broken anew %v", e.buf.String(), width, e.rows, whole)
			}
			at := 0
			for _, r := range e.rows {
				if gap := strings.Join(e.buf.Cells()[at:r.from], ""); r.from < at || strings.Trim(gap, " \n") != "" || len(gap) > 1 {
					t.Fatalf("%q is in no row", gap)
				}
				at = r.to
			}
			if at != e.buf.Len() {
				t.Fatalf("the rows end at %d of %d", at, e.buf.Len())
			}
			if _, at, found := vi.Problem(e.Value()); found {
				t.Fatalf("%q: the door would not let byte %d pass", e.Value(), at)
			}
		}
	})
}

// Home and End stay in the row that has the cursor.
func TestHomeAndEndStayInTheirRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := New(rapid.StringMatching(`([a-zđêô ]{0,30}\n?){1,8}`).Draw(t, "text"))
		width := rapid.IntRange(3, 40).Draw(t, "width")
		e.Draw(mono, width, 100, true)
		for range rapid.IntRange(1, 10).Draw(t, "moves") {
			e.Key(keyboard.Press(rapid.SampledFrom([]keyboard.Code{keyboard.Up, keyboard.Down, keyboard.Right, keyboard.PageDown}).Draw(t, "move")))
			at, _ := e.Position()
			for _, k := range []keyboard.Code{keyboard.End, keyboard.End, keyboard.Home, keyboard.Home} {
				if e.Key(keyboard.Press(k)); true {
					if now, _ := e.Position(); now != at {
						t.Fatalf("%s goes from row %d to row %d", k, at, now)
					}
				}
			}
		}
	})
}
