package todo

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/sheets"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Page is the list. Make it with New.
type Page struct {
	ask.Prompt
	host  page.Host
	items []item
	read  bool
	at    int
	undo  []record.Ref

	scroll part.Scroll
}

// New makes the list.
func New(h page.Host) *Page { return &Page{host: h} }

// Place is OnTodo.
func (p *Page) Place() action.Place { return action.OnTodo }

// Path is “Góp ý”.
func (p *Page) Path() []string { return []string{p.host.Text().Todo.Title} }

// Bars count what waits.
func (p *Page) Bars() (b page.Bars) {
	t := &p.host.Text().Todo
	if len(p.items) > 0 {
		b.Right, b.Mark = t.Count(len(p.items)), theme.Warn
	}
	if p.Writing() {
		b.State = p.host.Text().Parts.WriteKeys
	}
	return b
}

// Help explains comments and answers.
func (p *Page) Help() string {
	t := &p.host.Text().Todo
	return t.Help + "\n\n" + t.HelpAnswer
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Todo
	switch id {
	case action.Answer, action.Edit:
		switch {
		case p.Writing():
			return p.host.Text().Parts.Writing
		case len(p.items) == 0:
			return t.NoComment
		}
	case action.Undo:
		switch {
		case p.Writing():
			return p.host.Text().Parts.Writing
		case len(p.undo) == 0:
			return t.NothingToUndo
		}
	}
	return ""
}

// Key moves from comment to comment, or writes the answer.
func (p *Page) Key(k keyboard.Key) bool {
	if p.Writing() {
		return p.Prompt.Key(k)
	}
	to, moves := keyboard.Step(k, p.at, 3, len(p.items)-1)
	p.at = max(0, to)
	return moves
}

// Undoes is the answer that was given last.
func (p *Page) Undoes(id action.ID) (s store.Saved) {
	if id == action.Undo && len(p.undo) > 0 {
		s.Refs = []record.Ref{p.answerTo(p.undo[len(p.undo)-1])}
	}
	return s
}

// answerTo is this unit's answer to a comment.
func (p *Page) answerTo(comment record.Ref) record.Ref {
	return record.Ref{Channel: comment.Channel, Kind: record.AnswerKind, ID: record.AnswerID(comment.ID, p.host.Me().Unit)}
}

// Do answers, opens the form, or takes an answer back.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.Answer:
		t, comment, box := &p.host.Text().Todo, p.items[p.at].comment, input.NewLine("")
		box.Placeholder = t.AnswerDone
		p.Begin(p.host, &ask.Line{Label: t.Answer, Note: t.AnswerNote, Box: box, Draft: "answer/" + comment.ID.String(), Enter: func(said string, done ask.Done) string {
			p.answer(comment, said, done)
			return ""
		}})
	case action.Edit:
		x := p.items[p.at]
		if !x.line.ID.IsZero() {
			sheets.Edit(p.host, sheet.Of(x.line.Kind), x.line, p.Path())
			return true
		}
		p.host.Go(page.Goto{Place: action.OnEntry, Unit: x.unit, Model: x.model, Year: x.year, Field: x.field})
	case action.Undo:
		p.reopen()
	default:
		return false
	}
	return true
}

func (p *Page) answer(comment record.Ref, said string, done ask.Done) {
	p.edit(func(w *store.Writer) error { return errors.Join(remarks.Answer(w, comment, said), done(w)) }, func() {
		p.undo = append(p.undo, comment)
		p.host.Say(theme.Good, p.host.Text().Todo.Answered)
	})
}

// reopen deletes the last answer; its words stay in the history.
func (p *Page) reopen() {
	ref := p.answerTo(p.undo[len(p.undo)-1])
	p.edit(func(w *store.Writer) error { return w.Delete(ref, "") }, func() {
		p.undo = p.undo[:len(p.undo)-1]
		p.host.Say(theme.Good, p.host.Text().Todo.Reopened)
	})
}

func (p *Page) edit(write func(*store.Writer) error, then func()) {
	page.Edit(p.host, write, func() { then(); p.Changed(nil) })
}

// Changed reads the comments again.
func (p *Page) Changed([]record.Ref) {
	r, t, at := p.host.Register(), p.host.Text(), p.host.Now().Location()
	if r == nil {
		return
	}
	page.Read(p.host, func(tx *store.Tx) ([]item, error) { return read(tx, t, at) }, p.show)
}

// show keeps the cursor on its comment, or on what has taken its place.
func (p *Page) show(items []item) {
	if p.at < len(p.items) {
		before := p.items[p.at].comment
		if i := slices.IndexFunc(items, func(x item) bool { return x.comment == before }); i >= 0 {
			p.at = i
		} else {
			p.End() // it was answered or taken back meanwhile
		}
	}
	p.items, p.read = items, true
	p.at = max(0, min(p.at, len(items)-1))
}
