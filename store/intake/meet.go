package intake

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// exactKey is what a model is found again by within its unit: its name and its registrant, equal but for case and
// spaces (text is NFC from the door on). Whatever is alike beyond that is a suspected duplicate: Hoa, Hòa and Hóa are
// three people.
func exactKey(name, registrant string) string {
	key := vi.AppendLower(make([]byte, 0, 192), vi.CleanLine(name))
	return string(vi.AppendLower(append(key, 0), vi.CleanLine(registrant)))
}

// models are those of a unit that the register holds.
type models struct {
	byKey    map[rowKey]record.ID // by exactKey; of two with one key the older
	ids      []record.ID
	byFolded map[rowKey]record.ID // by Key: the first
}

// models gives the models of a unit.
func (p *planner) models(u *store.Unit) (*models, error) {
	if m, known := p.known[u.ID]; known {
		return m, nil
	}
	m := &models{byKey: map[rowKey]record.ID{}, byFolded: map[rowKey]record.ID{}}
	err := p.tx.Each(record.Channel{Unit: u.ID, Part: record.Affairs}, record.ModelKind, func(id record.ID, s *log.State) error {
		m.ids = append(m.ids, id)
		var name, registrant string
		if err := decodeText(s, "name", &name); err != nil {
			return err
		}
		if err := decodeText(s, "registrant", &registrant); err != nil {
			return err
		}
		for _, n := range asRead(Name, name) {
			for _, r := range asRead(Registrant, registrant) {
				if key := keyOf(u.ID, exactKey(n, r)); m.byKey[key].IsZero() {
					m.byKey[key] = id
				}
			}
		}
		if key := keyOf(u.ID, Key(name, registrant)); m.byFolded[key].IsZero() {
			m.byFolded[key] = id
		}
		return nil
	})
	p.known[u.ID] = m
	return m, err
}

// suspect names a model of the register, or an earlier row, that a new one is like but for marks.
func (p *planner) suspect(s *step) (ps []Problem, err error) {
	at, known := p.like[s.folded]
	if !known {
		p.like[s.folded] = s.at
	}
	if !s.newModel {
		return nil, nil
	}
	alike := func(code Code, to *record.Model, more ...string) {
		m := &s.row.model
		ps = append(ps, p.located(s.row, Name, code, false, called(m.Name, m.Registrant), append([]string{called(to.Name, to.Registrant)}, more...)...))
	}
	if other := p.known[s.unit.ID].byFolded[s.folded]; !other.IsZero() {
		var m record.Model
		if _, err := p.held(record.AffairsOf(s.unit.ID, record.ModelKind, other), &m); err != nil {
			return nil, err
		}
		alike(Alike, &m)
	} else if known {
		earlier := p.rowAt(at)
		alike(AlikeRow, &earlier.model, p.placeOf(earlier))
	}
	return ps, nil
}

func called(name, registrant string) string {
	if registrant == "" {
		return name
	}
	return name + " – " + registrant
}

// rowAt gives an earlier row as it was taken.
func (p *planner) rowAt(at place) *row { return p.rowInto(at, new(row)) }

// rowInto is rowAt, mostly in r.
func (p *planner) rowInto(at place, r *row) *row {
	p.list.rows.get(int(at.row), r)
	r, _ = p.joined.row(int(at.row), r)
	r = p.supplied(r)
	if at.who {
		r = p.whoRegisters(r)
	}
	return r
}

// placeOf is where an earlier row stands.
func (p *planner) placeOf(r *row) string {
	return Problem{Sheet: p.list.parsers[r.sheet].name, Row: r.n}.Place()
}
