package entry

import (
	"context"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/part/choice"
)

// inSource is the input with the model that this one was taken from.
const inSource = "source"

// readSources reads, beside the typing, the models of all units of the register: most are taken from another one's. Until then the unit's own are offered.
func (p *Page) readSources() {
	r, s := p.h.Register(), p.sheet
	p.h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		all := slices.Clone(s.options[inSource])
		err := r.View(func(tx *store.Tx) error {
			for _, u := range s.Units {
				if u.ID == s.Unit {
					continue
				}
				ch := record.Channel{Unit: u.ID, Part: record.Affairs}
				err := tx.Each(ch, record.ModelKind, func(id record.ID, st *store.State) error {
					if st.Exists() && id != s.model.Source {
						all = append(all, choice.Option{ID: id.String(), Name: st.Text("name") + " · " + u.Name})
					}
					return nil
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		return func() {
			if p.sheet == s {
				p.found = all
				p.offerSources()
			}
		}, nil
	}})
}

// offerSources offers what was read, once nobody types there.
func (p *Page) offerSources() {
	f := p.form.Field(inSource)
	if p.found == nil || f == nil || p.form.Focus() == f {
		return
	}
	k := p.pick(p.found)
	k.Set(p.controls[inSource].Value())
	f.Control, p.controls[inSource] = k, k
	p.found = nil
}
