package entry

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
)

// readSources reads, beside the typing, the models of all units of the register, this one's first: any may be what the
// model was taken from.
func (p *Page) readSources() {
	s := p.sheet
	if p.form.Field(inSource) == nil {
		return
	}
	page.Read(p.h, func(tx *store.Tx) ([]choice.Option, error) {
		all := s.options[inSource]
		known := map[string]bool{s.Model.String(): true}
		for _, o := range all {
			known[o.ID] = true
		}
		err := sources(tx, s.Unit, "", known, &all)
		for _, u := range s.Units {
			if u.ID != s.Unit && err == nil {
				err = sources(tx, u.ID, " · "+u.Name, known, &all)
			}
		}
		return all, err
	}, func(all []choice.Option) {
		if p.sheet == s {
			p.found = all
			p.offerSources()
		}
	})
}

func sources(tx *store.Tx, unit record.ID, of string, known map[string]bool, all *[]choice.Option) error {
	return tx.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.ModelKind, func(id record.ID, st *log.State) error {
		if st.Exists() && !known[id.String()] {
			*all = append(*all, choice.Option{ID: id.String(), Name: st.Text(inName) + of})
		}
		return nil
	})
}

// offerSources offers what was read, once nobody types there.
func (p *Page) offerSources() {
	f := p.form.Field(inSource)
	if p.found == nil || f == nil || p.form.Focus() == f {
		return
	}
	k := inputs.Pick(p.text(), p.found)
	k.Set(p.controls[inSource].Value())
	f.Control, p.controls[inSource] = k, k
	p.found = nil
}
