package catalog

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// edit is a small form: Enter goes from input to input, and after the last does what the form is for.
type edit struct {
	page.Plain
	p     *Page
	title string
	about string // what is edited
	form  *form.Form
	check func() (id, problem string) // the first input that is wrong, and why; "" when all is well
	do    func()
	id    string // of the input that was found wrong
	wrong string
	half  *half.Half
}

// Changed reads what was left half written the last time.
func (e *edit) Changed([]record.Ref) {
	if e.half == nil {
		e.half = half.Of(e.p.host, "catalog/"+e.title+"/"+e.about, e.form.Fields()...)
	}
}

// Keep keeps what is half written.
func (e *edit) Keep() bool { return e.half.Keep() }

// Leave keeps it too, and says so.
func (e *edit) Leave() { e.half.Left() }

// Bars say that what is half written is kept, while it is.
func (e *edit) Bars() page.Bars { return page.Bars{Right: e.half.Bar()} }

// Place is OnForm.
func (e *edit) Place() action.Place { return action.OnForm }

// Path is where it was opened, and what for.
func (e *edit) Path() []string { return append(e.p.Path(), e.title) }

// Help explains editing the catalog.
func (e *edit) Help() string { return e.p.Help() }

// Key goes to the form.
func (e *edit) Key(k keyboard.Key) bool {
	if k.Code != keyboard.Enter {
		e.wrong = ""
	}
	return e.form.Key(k)
}

// Do does what the form is for, once everything is right.
func (e *edit) Do(id action.ID) bool {
	if id != action.Confirm {
		return false
	}
	if e.id, e.wrong = e.check(); e.wrong != "" {
		e.form.Go(e.id)
		return true
	}
	e.half.Saving()
	e.p.half = e.half
	e.p.host.Back()
	e.do()
	return true
}

// Draw draws what is edited, and the inputs.
func (e *edit) Draw(th *theme.Theme, width, height int) part.Area {
	head := part.Lines(th.Title.Render(part.Fit(e.about, width)), "")
	return part.Stack(head, e.form.Draw(th, min(width, 96), height-2))
}

// field makes an input of the form; what is wrong with it stands below.
func (e *edit) field(id, label, hint string, c form.Control) *form.Field {
	return &form.Field{ID: id, Label: label, Hint: hint, Control: c, Verdict: func() input.Verdict {
		if e.wrong != "" && e.id == id {
			return input.Verdict{State: theme.Bad, Problem: e.wrong}
		}
		if l, ok := c.(*input.Line); ok {
			return l.Verdict()
		}
		return input.Verdict{}
	}}
}

// The inputs.
const (
	idName, idCode, idLevel, idParent = "name", "code", "level", "parent"
	idReason, idDay                   = "reason", "day"
)

// rename gives a unit or a field another name, with a reason.
func (p *Page) rename(r row) page.Page {
	t := &p.host.Text().Catalog
	name, why := input.NewLine(r.name), input.NewLine("")
	e := &edit{p: p, title: t.Rename, about: r.name}
	e.form = form.New(e.field(idName, t.NewName, "", name), e.field(idReason, t.Reason, t.ReasonHint, why))
	e.check = func() (string, string) {
		switch {
		case name.Empty():
			return idName, t.NeedName
		case why.Empty():
			return idReason, t.NeedReason
		}
		return "", ""
	}
	e.do = func() {
		p.save(name.Value(), func(w *store.Writer) error { return w.Set(r.ref, "name", name.Value(), why.Value()) })
	}
	return e
}

// addField adds a field at the end of this unit's own list.
func (p *Page) addField() page.Page {
	t, list := &p.host.Text().Catalog, p.all.list
	name, code := input.NewLine(""), input.NewCode("")
	e := &edit{p: p, title: t.Add, about: t.Fields}
	e.form = form.New(e.field(idName, t.Name, "", name), e.field(idCode, t.Code, "", code))
	e.check = func() (string, string) {
		_, taken := list.Find(name.Value())
		switch {
		case name.Empty():
			return idName, t.NeedName
		case taken:
			return idName, t.NameTaken
		}
		return "", ""
	}
	e.do = func() {
		f := &record.Field{List: list.List, Name: name.Value(), Code: code.Value(), Order: int64(len(list.Items) + 1)}
		ref := p.catalogOf(record.FieldKind, record.FieldID(list.List, vi.Fold(f.Name)))
		p.save(f.Name, func(w *store.Writer) error { _, err := w.Put(ref, f, nil, ""); return err })
	}
	return e
}

// addUnit adds a unit below this one or below one below it.
func (p *Page) addUnit() page.Page {
	t := &p.host.Text().Catalog
	name, code, why := input.NewLine(""), input.NewCode(""), input.NewLine("")
	var levels, above []choice.Option
	for _, l := range []record.Level{record.Province, record.District, record.Cluster, record.Commune, record.Organisation} {
		levels = append(levels, choice.Option{ID: string(l), Name: p.host.Text().Terms.Level(l)})
	}
	me := p.host.Me().Unit
	ids := map[string]record.ID{}
	if u := p.all.tree.Unit(me); u != nil {
		u.Walk(func(u *store.Unit) {
			ids[u.ID.String()] = u.ID
			above = append(above, choice.Option{ID: u.ID.String(), Name: u.Name})
		})
	}
	level, parent := choice.NewPick(string(record.Commune), levels...), choice.NewPick(me.String(), above...)
	level.NoMatch, parent.NoMatch = p.host.Text().Parts.NoMatch, p.host.Text().Parts.NoMatch
	e := &edit{p: p, title: t.Add, about: t.Units}
	e.form = form.New(e.field(idCode, t.Code, "", code), e.field(idName, t.Name, "", name), e.field(idLevel, t.Level, "", level),
		e.field(idParent, t.Parent, "", parent), e.field(idReason, t.Reason, t.ReasonHint, why))
	e.check = func() (string, string) {
		taken := p.all.tree.InTheWay(me, code.Value())
		switch {
		case code.Empty():
			return idCode, t.NeedCode
		case taken != nil:
			return idCode, t.CodeTaken(taken.Name)
		case name.Empty():
			return idName, t.NeedName
		case parent.Empty():
			return idParent, t.NeedParent
		case why.Empty():
			return idReason, t.NeedReason
		}
		return "", ""
	}
	e.do = func() {
		u := &record.Unit{Code: code.Value(), Name: name.Value(), Level: record.Level(level.Value()), Parent: ids[parent.Value()], Order: int64(p.all.tree.Len() + 1)}
		if len(p.all.tree.ByCodeAll(u.Code)) > 0 { // the code of one that ended: what tells them apart is the first day
			u.From = record.Date(p.host.Now().Format("2006-01-02"))
		}
		ref := p.catalogOf(record.UnitKind, record.UnitID(u.Code, u.From))
		p.save(u.Name, func(w *store.Writer) error { _, err := w.Put(ref, u, nil, why.Value()); return err })
	}
	return e
}

// end ends a unit on a day, with a reason, after a question.
func (p *Page) end(r row) page.Page {
	t := &p.host.Text().Catalog
	day, why := input.NewDate("", p.host.Now(), p.host.Text()), input.NewLine("")
	e := &edit{p: p, title: t.End, about: r.name}
	e.form = form.New(e.field(idDay, t.LastDay, "", day), e.field(idReason, t.Reason, t.ReasonHint, why))
	last := func() (record.Date, bool) {
		d, err := vi.ParseDate(day.Value(), vi.DateHints{Today: vi.DateOf(p.host.Now()), Year: p.host.Now().Year()})
		raw, bad := d.MarshalText()
		return record.Date(raw), err == nil && bad == nil && len(raw) == len("2006-01-02")
	}
	e.check = func() (string, string) {
		if _, ok := last(); !ok {
			return idDay, t.NeedDay
		}
		if why.Empty() {
			return idReason, t.NeedReason
		}
		return "", ""
	}
	e.do = func() {
		to, _ := last()
		p.host.Ask(page.Question{Title: t.EndAsk(r.name), Body: t.EndBody, Answers: []page.Answer{{Label: t.No}, {Label: t.Yes, Do: func() {
			p.save(r.name, func(w *store.Writer) error { return w.Set(r.ref, "to", string(to), why.Value()) })
		}}}})
	}
	return e
}
