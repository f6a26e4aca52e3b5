package catalog

import (
	"errors"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// Off says why something cannot be edited here.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Catalog
	switch id {
	case action.CatalogAdd, action.CatalogRename, action.CatalogEnd:
	default:
		return ""
	}
	r := p.here()
	switch {
	case p.all == nil:
		return t.Reading
	case p.at == others:
		return t.ViewOnly
	case id == action.CatalogAdd && p.at == fields && p.all.list == nil:
		return t.NoOwnList
	case id == action.CatalogAdd:
		return ""
	case r == nil:
		return t.NoRow
	case r.owner != "":
		return t.OnlyOwner(r.owner)
	case id == action.CatalogEnd && r.unit != nil:
		for _, below := range r.unit.Children {
			if below.To == "" {
				return t.HasBelow
			}
		}
	}
	return ""
}

// Do goes to another part, or edits.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.CatalogPart:
		p.at = (p.at + 1) % parts
		p.find()
	case action.CatalogPartBack:
		p.at = (p.at + parts - 1) % parts
		p.find()
	case action.CatalogAdd:
		if p.at == units {
			p.host.Push(p.addUnit())
		} else {
			p.host.Push(p.addField())
		}
	case action.CatalogRename:
		p.host.Push(p.rename(*p.here()))
	case action.CatalogEnd:
		if r := *p.here(); r.unit != nil {
			p.host.Push(p.end(r))
		} else {
			p.retire(r)
		}
	default:
		return false
	}
	return true
}

// retire takes a field out of use, or into use again, after a question.
func (p *Page) retire(r row) {
	p.half = nil
	t := &p.host.Text().Catalog
	title, body := t.RetireAsk(r.name), t.RetireBody
	if r.field.Retired {
		title, body = t.ReuseAsk(r.name), t.ReuseBody
	}
	p.host.Ask(page.Question{Title: title, Body: body, Answers: []page.Answer{{Label: t.No}, {Label: t.Yes, Do: func() {
		p.save(r.name, func(w *store.Writer) error { return w.Set(r.ref, "retired", !r.field.Retired, "") })
	}}}})
}

// save writes and says so.
func (p *Page) save(name string, write func(*store.Writer) error) {
	t, written := &p.host.Text().Catalog, p.half
	p.half = nil
	page.Edit(p.host, func(w *store.Writer) error { return errors.Join(write(w), written.Done(w)) }, func() { p.host.Say(theme.Good, t.Saved(name)); p.Changed(nil) })
}

// catalogOf is the channel in which this unit draws.
func (p *Page) catalogOf(kind record.Name, id record.ID) record.Ref {
	return record.CatalogOf(p.host.Me().Unit, kind, id)
}
