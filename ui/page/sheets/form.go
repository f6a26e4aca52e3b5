package sheets

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// filled is what a form starts from.
type filled struct {
	line    *sheet.Line
	columns []*sheet.Column
	texts   map[*sheet.Column]string
	options map[*sheet.Column][]choice.Option
	units   []choice.Option // among whose affairs a new line may lie; nil where that is not asked
	about   string
	beside  *besides // of points; nil: of any other sheet
}

// Add opens the form of a new line; about is the record that it belongs to, zero where that is asked too.
func Add(h page.Host, s *sheet.Sheet, about record.ID, path []string) {
	open(h, s, record.Ref{}, about, path)
}

// Edit opens the form of a line that stands.
func Edit(h page.Host, s *sheet.Sheet, ref record.Ref, path []string) {
	open(h, s, ref, record.ID{}, path)
}

func open(h page.Host, s *sheet.Sheet, ref record.Ref, about record.ID, path []string) {
	t, today := h.Text(), vi.DateOf(h.Now())
	page.Read(h, func(tx *store.Tx) (*filled, error) { return fill(tx, t, s, ref, about, today) }, func(f *filled) { h.Push(newForm(h, f, path)) })
}

func fill(tx *store.Tx, t *text.Table, s *sheet.Sheet, ref record.Ref, about record.ID, today vi.Date) (*filled, error) {
	f := &filled{line: s.New(tx.Me().Unit), texts: map[*sheet.Column]string{}, options: map[*sheet.Column][]choice.Option{}, about: t.Sheet(s)}
	made := !ref.ID.IsZero()
	if made {
		if err := sheet.May(tx, ref); err != nil {
			return nil, err
		}
		var err error
		if ref.Kind == record.AssessmentKind {
			if f.line, err = sheet.Scored(tx, ref); err != nil {
				return nil, err
			}
			s = f.line.Sheet
		} else if f.line, err = s.Read(tx, ref); err != nil {
			return nil, err
		}
		if s.Set() != nil {
			if f.beside, err = besidesOf(tx, t, f.line); err != nil {
				return nil, err
			}
		}
		if f.about, err = sheet.Title(tx, ref); err != nil {
			return nil, err
		}
	}
	f.columns = s.Asked(made)
	if c := s.About(); c != nil && !made && !about.IsZero() {
		f.line.Set(c, about)
		f.columns = slices.DeleteFunc(f.columns, func(x *sheet.Column) bool { return x == c })
		refs, err := tx.Find(about)
		if err != nil {
			return nil, err
		}
		for _, of := range refs {
			if f.about, err = sheet.Title(tx, of); err != nil {
				return nil, err
			}
		}
	}
	if s.Placed() && !made {
		tree, err := tx.Tree()
		if err != nil {
			return nil, err
		}
		if me := tree.Unit(tx.Me().Unit); me != nil && len(me.Children) > 0 {
			f.units = inputs.Units(me)
		}
	}
	return f, f.fillAll(tx, t, today, made)
}

// fillAll fills in what stands, and what may be chosen.
func (f *filled) fillAll(tx *store.Tx, t *text.Table, today vi.Date, made bool) error {
	reader, err := sheet.NewReader(tx, vi.DateHints{Today: today, Year: today.Year()})
	if err != nil {
		return err
	}
	if err := f.line.Learn(tx); err != nil {
		return err
	}
	for _, c := range f.columns {
		if err := f.fill(t, reader, c); err != nil {
			return err
		}
		if c.Place() && !made && c.Kind != record.ColumnKind { // behind all others
			refs, err := f.line.Sheet.Refs(tx)
			if err != nil {
				return err
			}
			f.texts[c] = vi.FormatInt(int64(len(refs) + 1))
		}
	}
	return nil
}

func (f *filled) fill(t *text.Table, reader *sheet.Reader, c *sheet.Column) (err error) {
	f.texts[c] = inputs.Text(t, f.line, c)
	if f.options[c], err = inputs.Options(t, reader, f.line, c); err != nil || f.line.Made() || f.texts[c] != "" || c.Type != record.Reference {
		return err
	}
	if f.beside != nil {
		return nil
	}
	switch of := f.options[c]; { // what a new line says most likely
	case c.Of == record.UnitKind:
		f.texts[c] = f.line.Unit.String()
	case len(of) == 1 && (c.Need || c.Of == record.ProgrammeKind): // an award need not be for the only model that there is
		f.texts[c] = of[0].ID
	}
	return nil
}

// idUnit is the input of the unit among whose affairs a line lies.
const idUnit = "unit of the line"

// idReason is the input of the reason.
const idReason = "reason for the change"

// newForm makes the form of a line.
func newForm(h page.Host, f *filled, path []string) *ask.Form {
	t, s := h.Text(), f.line.Sheet
	made := f.line.Made()
	title := t.Sheets.Add
	if made {
		title = t.Sheets.Edit
	}
	draft := "sheet/" + s.Name
	if made {
		draft += "/" + f.line.Ref().ID.String()
	} else if c := s.About(); c != nil {
		draft += "/" + f.line.Value(c).(record.ID).String()
	}
	what := ask.What{Path: path, Title: title, About: f.about, Help: t.Sheets.HelpForm, Draft: draft}
	hints := vi.DateHints{Today: vi.DateOf(h.Now()), Year: h.Now().Year()}
	boxes := inputs.BoxesOf(t, f.line, hints)
	if f.beside != nil {
		f.points(t, &what, func(c *sheet.Column) string { return boxes.Control(c.Name).Value() })
	}
	form := ask.New(h, what)
	unit := f.ask(h, form, boxes, hints)
	why := input.NewLine("")
	kind := record.KindOf(s.Kind)
	asked := made && (f.line.Unit != h.Me().Unit && !kind.Spoken || kind.Part == record.Catalog) // what lies in the catalog is everybody's
	asksWhy := false
	askWhy := func() {
		hint := t.Sheets.ReasonHint
		if !made || asked {
			hint = "" // it is wanted, or it would not be there
		}
		if !asksWhy {
			form.Add(idReason, t.Many.Reason, hint, why)
		}
		asksWhy = true
	}
	if made {
		askWhy()
	}
	form.Check = func() (string, string) {
		if field, wrong := f.take(t, unit, boxes); wrong != "" {
			return field, wrong
		}
		for _, q := range f.line.Problems() {
			switch {
			case q.Hard:
				return q.Column.Name, t.ColumnProblem(q).String()
			case why.Empty():
				askWhy()
				return q.Column.Name, t.ColumnProblem(q).String()
			}
		}
		if asked && why.Empty() {
			return idReason, t.Many.Missing(t.Many.Reason)
		}
		return "", ""
	}
	form.Write = func(w *store.Writer) (err error) {
		if made {
			_, err = f.line.Put(w, why.Value())
		} else {
			_, err = f.line.Make(w, why.Value())
		}
		return err
	}
	form.Then = func() { h.Say(theme.Good, t.Sheets.Saved) }
	form.Blame = func(err error) (string, string) {
		var e *sheet.Error
		switch {
		case errors.As(err, &e) && s.Column(e.Field) != nil:
			return e.Field, t.Error(err).String()
		case errors.Is(err, sheet.ErrThere):
			return f.columns[0].Name, t.Error(err).String()
		}
		return "", ""
	}
	return form
}

// ask puts the inputs of the line into its form.
func (f *filled) ask(h page.Host, form *ask.Form, boxes *inputs.Boxes, hints vi.DateHints) (unit *choice.Pick) {
	t, made := h.Text(), f.line.Made()
	unit = inputs.Pick(t, f.units)
	if f.units != nil {
		unit.Set(f.line.Unit.String())
		form.Add(idUnit, t.Terms.Label("", "unit"), "", unit)
	}
	for _, c := range f.columns {
		x := inputs.New(t, f.line, c, f.options[c], hints)
		x.Set(f.texts[c])
		boxes.Add(c, x)
		if l, ok := x.(*input.Line); ok && !made && c.Type == record.Day && c.Need {
			l.Suggest(t.Date(h.Now()))
		}
		hint := ""
		if c.Type == record.Day || c.Type == record.Span || c.Type == sheet.Figure {
			hint = t.Sheets.Type(c.Type)
		}
		if f.beside == nil {
			form.Add(c.Name, t.Column(c), hint, x)
		} else {
			f.addPoints(t, form, c, hint, x)
		}
	}
	return unit
}

// take puts what was typed into the line; else it tells what is wrong, and where.
func (f *filled) take(t *text.Table, unit *choice.Pick, boxes *inputs.Boxes) (field, wrong string) {
	if id, err := record.ParseID(unit.Value()); f.units != nil && err == nil {
		f.line.Unit = id
	} else if f.units != nil {
		return idUnit, t.Many.Missing(t.Terms.Label("", "unit"))
	}
	wrong, field = boxes.Take()
	return field, wrong
}
