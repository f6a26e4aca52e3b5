package intake

import (
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// exactKey is what a model is found again by within its unit: its name and its registrant, equal but for case and spaces (text is NFC from the door on).
// Whatever is alike beyond that is a suspected duplicate: Hoa, Hòa and Hóa are three people.
func exactKey(name, registrant string) string {
	return strings.ToLower(vi.CleanLine(name)) + "\x00" + strings.ToLower(vi.CleanLine(registrant))
}

// models are those of a unit that the register holds.
type models struct {
	byKey    map[string]record.ID // by exactKey; of two with one key the older
	ids      []record.ID
	byFolded map[string]string // by Key: the name and registrant of the first
}

// models gives the models of a unit.
func (p *planner) models(u *store.Unit) (*models, error) {
	if m, known := p.known[u.ID]; known {
		return m, nil
	}
	m := &models{byKey: map[string]record.ID{}, byFolded: map[string]string{}}
	err := p.tx.Each(record.Channel{Unit: u.ID, Part: record.Affairs}, record.ModelKind, func(id record.ID, s *store.State) error {
		m.ids = append(m.ids, id)
		var name, registrant string
		if err := decodeText(s, "name", &name); err != nil {
			return err
		}
		if err := decodeText(s, "registrant", &registrant); err != nil {
			return err
		}
		if key := exactKey(name, registrant); m.byKey[key].IsZero() {
			m.byKey[key] = id
		}
		if key := Key(name, registrant); m.byFolded[key] == "" {
			m.byFolded[key] = called(name, registrant)
		}
		return nil
	})
	p.known[u.ID] = m
	return m, err
}

// suspect names a model of the register, or an earlier row, that a new one is like but for marks.
func (p *planner) suspect(s *step) (ps []Problem) {
	key := keyOf(s.unit.ID, s.folded)
	at, known := p.like[key]
	if !known {
		p.like[key] = s.at
	}
	if !s.newModel {
		return nil
	}
	found := called(s.row.model.Name, s.row.model.Registrant)
	if other := p.known[s.unit.ID].byFolded[s.folded]; other != "" {
		ps = append(ps, p.located(s.row, Name, Alike, false, found, other))
	} else if known {
		earlier := p.rowAt(at)
		ps = append(ps, p.located(s.row, Name, AlikeRow, false, found, called(earlier.model.Name, earlier.model.Registrant), p.placeOf(earlier)))
	}
	return ps
}

func called(name, registrant string) string {
	if registrant == "" {
		return name
	}
	return name + " – " + registrant
}

// rowAt gives an earlier row as it was taken.
func (p *planner) rowAt(at place) *row {
	r, _ := p.joined.row(int(at.row), p.list.rows.one(int(at.row)))
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
