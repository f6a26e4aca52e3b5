package sheets

import (
	"errors"
	"maps"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/grid"
	"danvan/ui/theme"
)

// Off says why something cannot be done with the line under the cursor.
func (p *Lines) Off(id action.ID) string {
	t := &p.host.Text().Sheets
	switch id {
	case action.OpenLine, action.EditLine, action.DropLine:
		if p.here() == nil {
			return t.NoRow
		}
	case action.AddLine, action.Sort, action.Filter:
		if p.all == nil {
			return t.Reading
		}
		if id == action.Filter && len(p.all) == 0 {
			return t.NoRow
		}
	case action.Clear:
		if p.Search.Empty() && !p.filtered() {
			return p.host.Text().Models.NothingFiltered
		}
	}
	if id == action.DropLine && record.KindOf(p.sheet.Kind).Part == record.Catalog {
		return t.NotDropped
	}
	return ""
}

func (p *Lines) filtered() bool {
	return slices.ContainsFunc(slices.Collect(maps.Values(p.only)), func(s string) bool { return s != "" })
}

// Do opens, makes, changes or takes away a line, or shows others.
func (p *Lines) Do(id action.ID) bool {
	p.Rest()
	switch id {
	case action.OpenLine:
		p.host.Push(newRecord(p.host, p.sheet, p.here().ref))
	case action.AddLine:
		Add(p.host, p.sheet, record.ID{}, p.Path())
	case action.EditLine:
		if refs, _ := p.picked(); len(refs) > 1 {
			p.Panel = p.settings(refs)
		} else {
			Edit(p.host, p.sheet, refs[0], p.Path())
		}
	case action.DropLine:
		refs, names := p.picked()
		Drop(p.host, refs, names, p.Path())
	case action.SelectAll:
		p.Table.ChooseAll()
	case action.Grid:
		p.host.Push(grid.NewOf(p.host, p.sheet))
	case action.Sort:
		p.Panel = p.sorts()
	case action.Filter:
		p.Panel = p.filters()
	case action.Clear:
		clear(p.only)
		p.Empty()
	case action.CatalogPart:
		p.step(1)
	case action.CatalogPartBack:
		p.step(-1)
	default:
		return false
	}
	return true
}

// Drop takes lines away, after a question, and a reason where another unit's records change. It is one save.
func Drop(h page.Host, refs []record.Ref, names []string, path []string) {
	t, name := h.Text(), names[0]
	if len(names) > 1 {
		name = t.Sheets.Many(len(names), names)
	}
	page.Read(h, func(tx *store.Tx) (none struct{}, err error) {
		for _, ref := range refs {
			err = errors.Join(err, sheet.May(tx, ref))
		}
		return none, err
	}, func(struct{}) {
		ref := refs[0]
		for _, r := range refs {
			if r.Channel.Unit != h.Me().Unit {
				ref = r // it is asked why
			}
		}
		q := ask.Sure{What: ask.What{Path: path, Title: t.Sheets.Drop, About: name, Help: t.Sheets.HelpLines}, Body: name + "\n\n" + t.Sheets.DropBody,
			Yes: t.Sheets.DropYes, Unit: ref.Channel.Unit, Reason: t.Sheets.DropReason}
		if record.KindOf(ref.Kind).Spoken {
			q.Unit = h.Me().Unit // its own words, wherever they lie
		}
		ask.Ask(h, q, func(reason string, done ask.Done) {
			page.Edit(h, func(w *store.Writer) error {
				for _, ref := range refs {
					if err := sheet.Drop(w, ref, reason); err != nil {
						return err
					}
				}
				return done(w)
			}, func() { h.Say(theme.Good, t.Sheets.Dropped) })
		})
	})
}
