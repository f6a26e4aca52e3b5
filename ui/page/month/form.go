package month

import (
	"strconv"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/paper/report"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// box is one input of the form: a measure, or a part of one.
type box struct {
	item    *measure.Item
	line    *sheet.Line
	amount  *sheet.Column
	counted string // what the register counts; "" where it counts nothing
	was     string // what stood in the input
	control inputs.Control
}

// open opens the form of a span.
func open(h page.Host, span record.Interval, path []string) {
	t, list := h.Text(), h.Listing()
	if list == nil {
		return
	}
	page.Read(h, func(tx *store.Tx) ([]*box, error) { return fill(tx, t, list, span) }, func(all []*box) { h.Push(form(h, span, all, path)) })
}

// fill reads what the unit has given, and what the register counts.
func fill(tx *store.Tx, t *text.Table, list *listing.Listing, span record.Interval) (all []*box, err error) {
	book, err := measure.ReadOf(tx, tx.Me().Unit)
	if err != nil {
		return nil, err
	}
	me := tx.Me().Unit
	counted, err := report.Counted(tx, list, me, span)
	if err != nil {
		return nil, err
	}
	for _, d := range book.Duties(list.Tree(), list.Tree().Unit(me), record.Date(span).Year()) {
		if d.Span != span {
			continue
		}
		for _, x := range d.Items {
			parts, err := partsOf(tx, t, x, me, record.Date(span).Year())
			if err != nil {
				return nil, err
			}
			for _, part := range parts {
				b, err := boxOf(tx, book, x, span, part)
				if err != nil {
					return nil, err
				}
				if x.Counts != "" {
					if a, ok := counted(x, part); ok {
						b.counted = t.Month.Counted(t.Amount(x.Value, a))
					}
				}
				b.was = inputs.Text(t, b.line, b.amount)
				all = append(all, b)
			}
		}
	}
	return all, nil
}

// partsOf are the whole, and what a measure is asked by.
func partsOf(tx *store.Tx, t *text.Table, x *measure.Item, me record.ID, year int) ([]string, error) {
	all := []string{""}
	switch x.SplitBy {
	case record.SplitSubject:
		for _, s := range record.SubjectKinds {
			all = append(all, t.Terms.Subject(s))
		}
	case record.SplitStanding:
		for _, s := range record.Standings {
			all = append(all, t.Terms.Standing(s))
		}
	case record.SplitField:
		set, err := tx.Fields(me, year)
		if err != nil {
			if err == store.ErrNoRecord {
				return all, nil
			}
			return nil, err
		}
		for _, f := range set.Items {
			if !f.Retired {
				all = append(all, f.Name)
			}
		}
	}
	return all, nil
}

func boxOf(tx *store.Tx, book *measure.Book, x *measure.Item, span record.Interval, part string) (*box, error) {
	s := sheet.Of(record.ValueKind)
	b := &box{item: x, line: s.New(tx.Me().Unit), amount: s.Column("amount")}
	if v := book.Value(tx.Me().Unit, x, span, part); v != nil {
		var err error
		b.line, err = s.Read(tx, v.Ref)
		return b, err
	}
	b.line.Set(s.Column("measure"), x.ID)
	b.line.Set(s.Column("span"), span)
	b.line.Set(s.Column("split"), part)
	return b, b.line.Learn(tx)
}

// form is the list of the measures of a span.
func form(h page.Host, span record.Interval, all []*box, path []string) *ask.Form {
	t := h.Text()
	f := ask.New(h, ask.What{Path: path, Title: vi.Capital(t.StretchOf(span)), Intro: t.Month.Intro, Help: t.Month.HelpForm, Draft: "month/" + string(span)})
	hints := vi.DateHints{Today: vi.DateOf(h.Now()), Year: record.Date(span).Year()}
	for i, b := range all {
		b.control = inputs.New(t, b.line, b.amount, nil, hints)
		b.control.Set(b.was)
		hint := b.counted
		if hint == "" {
			hint = b.item.In
		}
		f.Add(strconv.Itoa(i), b.label(), hint, b.control)
	}
	f.Check = func() (string, string) {
		for i, b := range all {
			v, err := b.line.ReadText(b.amount, b.control.Value(), hints)
			if err != nil {
				return strconv.Itoa(i), t.FieldError(record.ValueKind, err)
			}
			if b.line.Clear(b.amount); v != nil {
				b.line.Set(b.amount, v)
			}
			for _, q := range b.line.Problems() {
				if v != nil {
					return strconv.Itoa(i), t.ColumnProblem(q).String()
				}
			}
		}
		return "", ""
	}
	f.Write = func(w *store.Writer) error {
		for _, b := range all {
			if err := b.write(w); err != nil {
				return err
			}
		}
		return nil
	}
	f.Then = func() { h.Say(theme.Good, t.Month.Saved(t.StretchOf(span))) }
	return f
}

func (b *box) label() string {
	label := b.item.Name
	if part, _ := b.line.Value(b.line.Sheet.Column("split")).(string); part != "" {
		label = "  " + part
	}
	return label
}

// write saves an input that was changed: a figure that was emptied goes.
func (b *box) write(w *store.Writer) (err error) {
	switch {
	case b.control.Value() == b.was:
	case !b.line.Made() && b.line.Empty(b.amount):
	case !b.line.Made():
		_, err = b.line.Make(w, "")
	case b.line.Empty(b.amount):
		_, err = b.line.Remove(w, "")
	default:
		_, err = b.line.Put(w, "")
	}
	return err
}
