package intake

import (
	"errors"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// whereIs is where a model of the register stands.
type whereIs struct {
	unit  *store.Unit
	model record.ID
	year  int // of the participation; 0: the model itself
}

// isID tells a text that can be the id of a record.
func isID(s string) bool {
	if len(s) != 26 {
		return false
	}
	_, err := record.ParseID(s)
	return err == nil
}

// byID finds the model that a row names by an id, its own or its participation's of any year. An id that the register
// does not know is said, and the row is met by its name.
func (p *planner) byID(r *row) (whereIs, []Problem, error) {
	if r.id == "" {
		return whereIs{}, nil, nil
	}
	if p.ids == nil {
		if err := p.indexIDs(); err != nil {
			return whereIs{}, nil, err
		}
	}
	if id, err := record.ParseID(r.id); err == nil {
		k, ok := p.ids[id]
		if !ok && p.others == nil {
			if err := p.indexOthers(); err != nil {
				return whereIs{}, nil, err
			}
		}
		if !ok {
			k, ok = p.others[id]
		}
		if ok {
			return k, nil, nil
		}
	}
	return whereIs{}, []Problem{p.located(r, ID, UnknownID, false, r.id)}, nil
}

// indexIDs puts the ids of all models of the own unit and those below in one place; a participation's follows from its
// model's.
func (p *planner) indexIDs() error {
	p.ids = map[record.ID]whereIs{}
	years := []int{p.o.Year}
	if p.o.Year == 0 {
		years = p.list.yearsNamed()
	}
	for _, u := range below(p.me) {
		ms, err := p.models(u)
		if err != nil {
			return err
		}
		for _, id := range ms.ids {
			p.ids[id] = whereIs{unit: u, model: id}
			for _, y := range years {
				p.ids[record.ParticipationID(id, int64(y))] = whereIs{u, id, y}
			}
		}
	}
	return nil
}

// indexOthers puts the participations of all years in one place, once an id is none of those that were expected.
func (p *planner) indexOthers() error {
	p.others = map[record.ID]whereIs{}
	for _, u := range below(p.me) {
		err := p.tx.Each(record.Channel{Unit: u.ID, Part: record.Affairs}, record.ParticipationKind, func(id record.ID, s *log.State) error {
			var part record.Participation
			err := record.Decode(s.Values(), &part)
			p.others[id] = whereIs{u, part.Model, int(part.Year)}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// below is a unit with all units below it.
func below(u *store.Unit) (all []*store.Unit) {
	all = []*store.Unit{u}
	for _, c := range u.Children {
		all = append(all, below(c)...)
	}
	return all
}

// elsewhere tells of a row whose id is of a model of another unit than the one it names.
func (p *planner) elsewhere(r *row, said, is *store.Unit) []Problem {
	if said == nil || said.ID == is.ID || r.code == "" && r.unit == "" {
		return nil
	}
	return []Problem{p.located(r, unitColumn(r), IDElsewhere, true, called2(said), called2(is))}
}

// shownVerdict is the verdict that the register shows: that of the highest unit that gave one.
func (p *planner) shownVerdict(u *store.Unit, part record.ID) (v record.Verdict, err error) {
	for at := u; at != nil; at = at.Parent {
		var a record.Appraisal
		switch _, err := p.held(record.AffairsOf(u.ID, record.AppraisalKind, record.AppraisalID(part, at.ID)), &a); {
		case errors.Is(err, store.ErrNoRecord):
		case err != nil:
			return "", err
		case a.Verdict != "":
			v = a.Verdict
		}
	}
	return v, nil
}
