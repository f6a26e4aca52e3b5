package sheets

import (
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/finder"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// picked are the lines that are chosen, those that the search or a filter hides included; the one under the cursor
// where none is.
func (p *Lines) picked() (refs []record.Ref, names []string) {
	take := func(l *line) {
		refs, names = append(refs, l.ref), append(names, strings.TrimSpace(l.cells[0]))
	}
	for i := range p.all {
		if l := &p.all[i]; p.Table.Chosen(l.ref.ID.String()) {
			take(l)
		}
	}
	if l := p.here(); len(refs) == 0 && l != nil {
		take(l)
	}
	return refs, names
}

// settings is the panel of the columns of which one is set alike in all chosen lines.
func (p *Lines) settings(refs []record.Ref) *finder.Menu {
	t := p.host.Text()
	columns := p.sheet.Asked(true)
	items := make([]finder.Item, len(columns))
	for i, c := range columns {
		items[i].Name = t.Column(c)
	}
	return &finder.Menu{Title: t.Sheets.SetWhich(len(refs)), Keys: t.Sheets.SetKeys, Again: keyboard.F4, Items: func() []finder.Item { return items }, Pick: func(at int) bool {
		p.set(refs, columns[at])
		return true
	}}
}

// set opens the form that puts one value into a column of many lines, with the column's own input. It is one save,
// which is taken back as one.
func (p *Lines) set(refs []record.Ref, c *sheet.Column) {
	t, s, hints := p.host.Text(), p.sheet, vi.DateHints{Today: vi.DateOf(p.host.Now()), Year: p.host.Now().Year()}
	type start struct {
		line    *sheet.Line
		options []choice.Option
	}
	page.Read(p.host, func(tx *store.Tx) (x start, err error) {
		for _, ref := range refs {
			if err := sheet.May(tx, ref); err != nil {
				return x, err
			}
		}
		reader, err := sheet.NewReader(tx, hints)
		if err != nil {
			return x, err
		}
		if x.line, err = s.Read(tx, refs[0]); err != nil {
			return x, err
		}
		x.options, err = inputs.Options(t, reader, x.line, c)
		return x, err
	}, func(x start) {
		f := ask.New(p.host, ask.What{Path: p.Path(), Title: t.Sheets.SetWhich(len(refs)), About: t.Column(c), Help: t.Sheets.HelpForm})
		value, why := inputs.New(t, x.line, c, x.options, hints), input.NewLine("")
		f.Add(c.Name, t.Column(c), "", value)
		kind := record.KindOf(s.Kind)
		needs := kind.Part == record.Catalog || !kind.Spoken && slices.ContainsFunc(refs, func(r record.Ref) bool { return r.Channel.Unit != p.host.Me().Unit })
		hint := t.Sheets.ReasonHint
		if needs {
			hint = ""
		}
		f.Add(idReason, t.Many.Reason, hint, why)
		f.Check = func() (string, string) {
			switch v, err := x.line.ReadText(c, value.Value(), hints); {
			case err != nil:
				return c.Name, t.FieldError(c.Kind, err)
			case v == nil:
				return c.Name, t.Many.Missing(t.Column(c))
			case needs && why.Empty():
				return idReason, t.Many.Missing(t.Many.Reason)
			}
			return "", ""
		}
		f.Write = func(w *store.Writer) error {
			for _, ref := range refs {
				if err := put(w, s, ref, c, value.Value(), hints, why.Value()); err != nil {
					return err
				}
			}
			return nil
		}
		f.Blame = func(err error) (string, string) {
			var wrong *unfit
			if errors.As(err, &wrong) {
				return c.Name, t.ColumnProblem(wrong.Problem).String()
			}
			return "", ""
		}
		f.Then = func() {
			p.Table.ClearChoice()
			p.host.Say(theme.Good, t.Sheets.SetDone(len(refs)))
		}
		p.host.Push(f)
	})
}

// unfit is a value that one of the lines cannot take.
type unfit struct{ sheet.Problem }

// put writes what somebody typed into a column of one line.
func put(w *store.Writer, s *sheet.Sheet, ref record.Ref, c *sheet.Column, text string, hints vi.DateHints, why string) error {
	l, err := s.Read(w.Tx, ref)
	if err != nil {
		return err
	}
	v, err := l.ReadText(c, text, hints)
	if err != nil {
		return err
	}
	if l.Clear(c); v != nil {
		l.Set(c, v)
	}
	for _, q := range l.Problems() {
		if q.Column == c && (q.Hard || why == "") {
			return &unfit{q}
		}
	}
	_, err = l.Put(w, why)
	return err
}
