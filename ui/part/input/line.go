package input

import (
	"path/filepath"
	"strings"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/buffer"
	"danvan/ui/theme"
)

// Verdict is what a page's Check says about the text as it stands.
type Verdict struct {
	State   theme.State // Good, Warn, Bad, or None
	Note    string      // how it was understood: “= 185.000.000 đồng”
	Problem string      // what is wrong and what to do, one sentence
	Later   bool        // the problem is told when the keyboard has left: half a date is not wrong yet
}

// Line is an input of one line. Make it with NewLine.
type Line struct {
	Placeholder string                     // shown dim while there is nothing
	Check       func(value string) Verdict // nil: anything will do
	Tidy        func(value string) string  // applied by Leave; nil: only spaces to spare go
	Completion  *Completion                // nil: nothing is offered
	Secret      bool                       // dots show in place of what is typed
	Opens       bool                       // Down opens all that is offered; a folder that is chosen there is gone into, not left
	AsTyped     bool                       // for codes, numbers, dates: built-in Telex and VNI keep out

	buf       buffer.Text
	suggested bool // the text is only suggested: typing puts other text in its place
	scroll    int  // the first cell that shows
	list      offers
	judged    int // the version of the text that verdict is about
	verdict   Verdict
}

// NewLine makes an input that holds value, with the caret at its end.
func NewLine(value string) *Line {
	l := &Line{}
	l.Set(value)
	return l
}

// NewCode makes a line for what is no Vietnamese text: a code, a number, the path of a file. Built-in Telex and VNI
// keep out of it.
func NewCode(value string) *Line {
	l := NewLine(value)
	l.AsTyped = true
	return l
}

// Limit sets the most graphemes that can be typed; 0 is no limit.
func (l *Line) Limit(n int) *Line { l.buf.Limit = n; return l }

// Set replaces the text and forgets what could be undone.
func (l *Line) Set(value string) {
	l.buf.Set(value)
	l.suggested = false
	l.scroll = 0
	l.list.open = false
}

// Suggest puts in text that stands unless something else is typed: the first letter, or a paste, takes its place. Any
// other key makes it the person's own.
func (l *Line) Suggest(value string) {
	l.Set(value)
	l.suggested = value != ""
}

// Value is the text, clean: NFC, single spaces, none at the ends.
func (l *Line) Value() string { return vi.CleanLine(l.buf.String()) }

// Raw is the text exactly as it was typed, with the space at its end.
func (l *Line) Raw() string { return l.buf.String() }

// Empty tells that Value is "".
func (l *Line) Empty() bool { return l.Value() == "" }

// Key gives the input a key. Enter, Tab, Esc, Up and Down are the page's, except that Up and Down walk in the list of
// completions while it is open, Esc closes it, and Enter takes what is chosen there before it goes on to the page.
func (l *Line) Key(k keyboard.Key) (handled bool) {
	if l.suggested && (k.Code == keyboard.Text || k.Code == keyboard.Pasted) {
		l.buf.Replace(0, l.buf.Len(), "", true)
	}
	handled = l.key(k)
	l.suggested = l.suggested && !handled
	return handled
}

func (l *Line) key(k keyboard.Key) (handled bool) {
	if l.AsTyped || l.Secret {
		k.Composer = nil
	}
	if l.completing() {
		switch handled, take := l.list.key(k, l.buf.Caret() == l.buf.Len()); {
		case take:
			chosen := l.list.chosen()
			l.buf.Replace(0, l.buf.Len(), chosen, true)
			l.list.open = false
			return handled || l.Opens && strings.HasSuffix(chosen, string(filepath.Separator))
		case handled:
			return true
		}
	}
	if k.Code == keyboard.Down && l.Opens && l.Browse() {
		return true
	}
	before := l.buf.Version()
	handled = l.buf.Key(k)
	if l.buf.Version() != before {
		l.list = offers{open: l.Completion != nil, chose: -1}
	}
	return handled
}

// Offer gives the line other completions, and opens their list for the text as it stands: they may come late, from a
// disk.
func (l *Line) Offer(c *Completion) {
	l.Completion = c
	l.list = offers{open: c != nil, chose: -1, of: -1}
}

// Browse opens the list of all that is offered, or of what goes on from the text, the first one chosen. False: nothing
// is offered.
func (l *Line) Browse() bool {
	if l.Completion == nil || len(l.Completion.All()) == 0 {
		return false
	}
	items := l.Completion.Offer(l.Value(), len(l.Completion.All()))
	if len(items) == 0 {
		items = l.Completion.All()
	}
	l.suggested = false
	l.list = offers{open: true, items: items, of: l.buf.Version()}
	return true
}

// Offers tells whether a list is open and has something in it.
func (l *Line) Offers() bool { return l.completing() }

// completing tells whether a list of completions is open, and fills it when the text is new to it.
func (l *Line) completing() bool {
	if !l.list.open {
		return false
	}
	if l.list.of != l.buf.Version() {
		l.list.of, l.list.items = l.buf.Version(), l.Completion.Offer(l.Value(), offered)
	}
	return len(l.list.items) > 0
}

// Leave is called when the keyboard goes elsewhere: the text is tidied, the list closed.
func (l *Line) Leave() {
	l.list.open = false
	tidy := l.Value()
	if l.Tidy != nil {
		tidy = vi.CleanLine(l.Tidy(tidy))
	}
	if tidy != l.buf.String() {
		l.buf.Replace(0, l.buf.Len(), tidy, true)
	}
	l.buf.Move(l.buf.Len())
}

// Verdict is what Check says about the text; it is asked once for each change.
func (l *Line) Verdict() Verdict {
	if l.Check != nil && l.judged != l.buf.Version() {
		l.verdict, l.judged = l.Check(l.Value()), l.buf.Version()
	}
	return l.verdict
}

// Draw draws one line. Text longer than the input scrolls so that the caret shows; what is hidden on either side is
// told by “…”.
func (l *Line) Draw(th *theme.Theme, width int, focused bool) part.Area {
	width = max(width, 1)
	switch {
	case focused && l.buf.Len() == 0:
		return part.Area{Lines: []string{th.Dim.Render(part.Fit(l.Placeholder, width))}, Cursor: &part.Point{}}
	case focused:
		shown, x := l.window(width)
		return part.Area{Lines: []string{th.Input.Render(shown)}, Cursor: &part.Point{X: x}}
	case l.buf.Len() == 0:
		return part.Lines(th.Dim.Render(part.Fit(l.Placeholder, width)))
	}
	return part.Lines(part.Fit(strings.Join(l.shown(), ""), width))
}

// Popup draws the list of completions, to be laid over the lines below the input; nothing while it is closed.
func (l *Line) Popup(th *theme.Theme, width int) part.Area {
	if !l.completing() {
		return part.Area{}
	}
	return l.list.draw(th, width)
}
