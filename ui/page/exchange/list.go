package exchange

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/takein"
	"danvan/ui/theme"
)

// listPage shows what a list was understood to be and what would come of it, takes answers for all its rows, and takes
// it in.
type listPage struct {
	page.Plain
	h      page.Host
	path   string
	asked  takein.Asked
	read   bool
	would  outcome
	extra  *takein.Ask // a value for all rows that a person wants to say unasked
	items  []item
	cursor int
	edit   *editor // nil while nothing is answered
	scroll part.Scroll
	height []int // of each item, as it was drawn last
	done   bool
}

// newListPage makes the page for what was read and planned.
func newListPage(h page.Host, path string) *listPage {
	return &listPage{h: h, path: path, asked: takein.Asked{Text: h.Text()}}
}

// Place is OnList.
func (l *listPage) Place() action.Place { return action.OnList }

// Path is “Gửi/nhận › Nhận danh sách › ds.xlsx”.
func (l *listPage) Path() []string {
	x := &l.h.Text().Exchange
	return []string{x.Title, x.List.Title, fileName(l.path)}
}

// Help explains what shows and how to answer.
func (l *listPage) Help() string {
	x := &l.h.Text().Exchange.List
	return x.Help + "\n\n" + x.HelpAnswer + "\n\n" + x.HelpHeld
}

// Bars say whether anything was written, and what Enter does.
func (l *listPage) Bars() (b page.Bars) {
	x := &l.h.Text().Exchange
	if l.done {
		return page.Bars{Right: x.Written, Mark: theme.Good, State: x.List.Undo}
	}
	b.Right = x.NotWritten
	switch {
	case !l.read:
		return b
	case l.edit != nil:
		b.State = x.List.EnterAnswers
		return b
	}
	if b.State = l.nothing(); b.State == "" {
		b.State = x.List.EnterImports(l.would.goes, l.would.differ+l.would.emptied)
	}
	if len(l.items) > 0 && l.items[l.cursor].answers() {
		b.State = x.List.F4Answers(b.State)
	}
	return b
}

// nothing says why there is nothing to take in; "" where there is.
func (l *listPage) nothing() string {
	x := &l.h.Text().Exchange.List
	switch {
	case l.would.goes+l.would.differ+l.would.emptied > 0:
		return ""
	case l.would.waits:
		return x.Nothing
	}
	return x.AllKnown
}

// Key answers, or moves among what can be answered.
func (l *listPage) Key(k keyboard.Key) (handled bool) {
	if l.edit != nil {
		return l.answering(k)
	}
	switch k.Code {
	case keyboard.PageUp:
		l.leaf(-1)
	case keyboard.PageDown:
		l.leaf(1)
	case keyboard.Enter:
		if l.done {
			l.h.Back()
		}
		return l.done
	case keyboard.Backspace, keyboard.Delete:
		l.takeBack()
	case keyboard.Text, keyboard.Pasted:
		l.begin()
		return l.edit == nil || l.answering(k)
	default:
		to, moves := keyboard.Step(k, l.cursor, 0, len(l.items)-1)
		l.move(to)
		return moves
	}
	return true
}

func (l *listPage) move(to int) { l.cursor = max(0, min(to, len(l.items)-1)) }

// leaf moves by as many items as fill the page.
func (l *listPage) leaf(way int) {
	for lines, i := 0, l.cursor; ; {
		if i += way; i < 0 || i >= len(l.height) {
			l.move(i)
			return
		}
		if lines += l.height[i]; lines >= l.scroll.Shown-1 {
			l.move(i)
			return
		}
	}
}

// Off says why an action means nothing here.
func (l *listPage) Off(id action.ID) string {
	x := &l.h.Text().Exchange
	switch id {
	case action.Import:
		switch {
		case l.done:
			return x.Written
		case !l.read:
			return x.Checking
		}
		return l.nothing()
	case action.Annotate:
		if len(l.would.notes) == 0 {
			return x.List.NoNotes
		}
	case action.Decode:
		if l.done || len(l.items) == 0 || !l.items[l.cursor].answers() {
			return x.List.NoAnswer
		}
	}
	return ""
}

// Do takes the list in. What the register holds is overwritten with consent alone.
func (l *listPage) Do(id action.ID) (done bool) {
	switch id {
	case action.Annotate:
		ext := filepath.Ext(l.path)
		l.annotate(strings.TrimSuffix(l.path, ext)+l.h.Text().Exchange.List.NotesFile+ext, false)
	case action.Decode:
		l.begin()
		l.answering(keyboard.Press(keyboard.F4))
	case action.Import:
		l.consent(how{write: true})
	default:
		return false
	}
	return true
}

// consent asks what becomes of cells that the register holds otherwise, and of those that somebody emptied, and takes
// the list in.
func (l *listPage) consent(as how) {
	x := &l.h.Text().Exchange.List
	emptied := func(as how) {
		n := l.would.emptied
		if n == 0 {
			l.run(l.asked, as)
			return
		}
		keep, clear := as, as
		keep.emptied, clear.emptied = sheet.KeepEmptied, sheet.ClearEmptied
		l.h.Ask(page.Question{Title: x.Emptied(n), Body: x.EmptiedBody, Answers: []page.Answer{
			{Label: x.EmptiedKeep, Do: func() { l.run(l.asked, keep) }},
			{Label: x.EmptiedClear(n), Key: keyboard.F8, Do: func() { l.run(l.asked, clear) }},
		}})
	}
	n := l.would.differ
	if n == 0 {
		emptied(as)
		return
	}
	update := as
	update.update = true
	l.h.Ask(page.Question{Title: x.Overwrite(n), Body: x.OverwriteBody, Answers: []page.Answer{
		{Label: x.KeepHeld, Do: func() { emptied(as) }},
		{Label: x.TakeNew(n), Key: keyboard.F9, Do: func() { emptied(update) }},
	}})
}

// annotate writes a copy of the list with notes in its cells, beside it.
func (l *listPage) annotate(to string, replace bool) {
	t, path, notes := l.h.Text(), l.path, l.would.notes
	l.h.Start(page.Job{
		Doing: t.Exchange.List.Noting,
		Work: func(context.Context, page.Tell) (func(), error) {
			switch err := takein.Annotate(path, to, replace, notes); {
			case errors.Is(err, fs.ErrExist):
				return func() { outfile.Ask(l.h, to, func() { l.annotate(to, true) }) }, nil
			case errors.Is(err, takein.ErrNoWorkbook):
				return nil, &takein.Wrong{Say: t.Sheets.Taking.NoWorkbook(filepath.Base(path))}
			case err != nil:
				return nil, err
			}
			return func() { l.h.Say(theme.Good, t.Sheets.Taking.Annotated(to, len(notes))) }, nil
		},
		Failed: l.failed,
	})
}
