package exchange

import (
	"slices"
	"strings"

	"danvan/store/intake"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/takein"
	"danvan/ui/theme"
)

// item is one thing on the page of a list: something that can be answered, or a line to be read.
type item struct {
	id    string
	text  string
	title bool // text is a head
	head  *takein.Head
	ask   *takein.Ask
	said  string // an answer of a word or of all rows
	sheet bool   // of which sheet the list is
	more  bool   // a value that nobody asked for
}

// answers tells whether something can be said here.
func (it *item) answers() bool { return it.head != nil || it.ask != nil || it.sheet || it.more }

// lay puts the items of what was read in their order: what is asked, the columns, what was answered, what is to be
// read.
func (l *listPage) lay() {
	x := &l.h.Text().Exchange.List
	l.items = nil
	add := func(it item) { l.items = append(l.items, it) }
	w := &l.would
	if len(w.asks) > 0 && !l.done {
		add(item{id: "open", text: x.Open, title: true})
	}
	for i := range w.asks {
		if q := &w.asks[i]; !l.done {
			add(item{id: "ask " + string(q.Kind) + q.Column + q.Word, ask: q, text: q.Says(l.h.Text())})
		}
	}
	if l.extra != nil {
		add(item{id: "ask extra", ask: l.extra, text: l.extra.Meant})
	}
	if !l.done {
		of := ""
		for i := range w.heads {
			h := &w.heads[i]
			if i == 0 || h.Sheet != of {
				add(item{id: "columns", text: strings.TrimSuffix(x.Columns+" · "+h.Sheet, " · "), title: true})
			}
			of = h.Sheet
			add(item{id: h.Sheet + "!" + h.Letters, head: h})
		}
		add(item{id: "sheet", sheet: true, text: x.Sheet(l.sheetName())})
	}
	if len(l.asked.Sets) > 0 {
		add(item{id: "answered", text: x.Answered, title: true})
	}
	for _, pair := range l.asked.Sets {
		add(item{id: pair, said: pair, text: l.asked.Said(l.asked.Named(w.sheet), pair)})
	}
	if !l.done && len(w.takes) > 0 {
		add(item{id: "more", more: true, text: x.AnotherValue})
	}
	for _, line := range w.lines {
		add(item{text: line})
	}
}

// sheetName is what the sheet of the list is called.
func (l *listPage) sheetName() string {
	if s := l.asked.Named(l.would.sheet); s != nil {
		return l.h.Text().Sheet(s)
	}
	return l.h.Text().Exchange.List.NoSheet
}

// editor is an answer that is being given.
type editor struct {
	control
	take func(value string)
}

type control interface {
	Key(k keyboard.Key) bool
	Draw(th *theme.Theme, width int, focused bool) part.Area
	Popup(th *theme.Theme, width int) part.Area
}

// begin opens an answer to the item under the cursor.
func (l *listPage) begin() {
	if l.done || len(l.items) == 0 {
		return
	}
	it, t := &l.items[l.cursor], l.h.Text()
	switch {
	case it.head != nil:
		at := it.head.Column
		if at == "" {
			at = takein.LeftOut
		}
		l.pick(at, takein.Meanings(t, l.asked.Named(l.would.sheet)), func(v string) { l.mean(it.head, v) })
	case it.ask != nil && len(it.ask.Takes) > 0:
		l.pick("", it.ask.Takes, func(v string) { l.answer(it.ask, v) })
	case it.ask != nil:
		line := input.NewLine("")
		line.Placeholder = t.Exchange.List.AnswerHint
		l.edit = &editor{line, func(string) { l.answer(it.ask, line.Value()) }}
	case it.sheet:
		all := []takein.Choice{{Value: "", Name: t.Exchange.List.NoSheet}}
		for _, s := range l.asked.Sheets()[1:] {
			all = append(all, takein.Choice{Value: s.Name, Name: t.Sheet(s)})
		}
		l.pick(l.would.sheet, all, func(v string) { l.run(l.asked.Only(v), how{}) })
	case it.more:
		l.pick("", l.settable(), l.another)
	}
}

func (l *listPage) pick(at string, from []takein.Choice, take func(string)) {
	options := make([]choice.Option, len(from))
	for i, c := range from {
		options[i] = choice.Option{ID: c.Value, Name: c.Name}
	}
	p := choice.NewPick(at, options...)
	p.NoMatch = l.h.Text().Parts.NoMatch
	l.edit = &editor{p, func(string) { take(p.Value()) }}
}

// answering gives a key to the answer that is open.
func (l *listPage) answering(k keyboard.Key) bool {
	if l.edit == nil {
		return false
	}
	if k.Code == keyboard.Esc {
		l.edit = nil
		return true
	}
	if !l.edit.Key(k) && (k.Code == keyboard.Enter || k.Code == keyboard.Tab) {
		e := l.edit
		l.edit = nil
		e.take("")
	}
	return true
}

// mean says what a column is.
func (l *listPage) mean(h *takein.Head, code string) {
	key := h.Key(l.would.heads)
	next := l.without(key)
	next.Maps = append(next.Maps, key+"="+code)
	l.run(next, how{})
}

// without is what is said, but nothing of one column.
func (l *listPage) without(key string) takein.Asked {
	next := l.asked
	next.Maps = slices.DeleteFunc(slices.Clone(next.Maps), func(pair string) bool { return strings.HasPrefix(pair, key+"=") })
	return next
}

// answer says what was asked.
func (l *listPage) answer(q *takein.Ask, value string) {
	if value == "" {
		return
	}
	next := l.asked
	if q.Kind == takein.AskNames {
		next.Maps = append(slices.Clone(next.Maps), value+"="+q.Column)
	} else {
		next.Sets = append(slices.Clone(next.Sets), q.Pair(value))
	}
	l.run(next, how{})
}

// settable are the columns of which a value can be said for all rows.
func (l *listPage) settable() (all []takein.Choice) {
	for _, c := range takein.Meanings(l.h.Text(), l.asked.Named(l.would.sheet))[1:] {
		if l.would.sheet != "" || slices.Contains(intake.Settable(), intake.Column(c.Value)) {
			all = append(all, c)
		}
	}
	return all
}

// another asks for a value for all rows.
func (l *listPage) another(column string) {
	for _, c := range l.settable() {
		if c.Value == column {
			l.extra = &takein.Ask{Kind: takein.AskMissing, Column: column, Meant: c.Name, Takes: l.would.takes[column]}
		}
	}
	l.lay()
	if i := slices.IndexFunc(l.items, func(it item) bool { return it.id == "ask extra" }); i >= 0 {
		l.cursor = i
		l.begin()
		l.answering(keyboard.Press(keyboard.F4))
	}
}

// takeBack takes back what was said at the item under the cursor.
func (l *listPage) takeBack() {
	if l.done || len(l.items) == 0 {
		return
	}
	switch it := &l.items[l.cursor]; {
	case it.head != nil && it.head.Decided():
		l.run(l.without(it.head.Key(l.would.heads)), how{})
	case it.said != "":
		next := l.asked
		next.Sets = slices.DeleteFunc(slices.Clone(next.Sets), func(pair string) bool { return pair == it.said })
		l.run(next, how{})
	case it.sheet && l.asked.Sheet != "":
		l.run(l.asked.Only(""), how{})
	}
}
