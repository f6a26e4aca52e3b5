package intake

import (
	"cmp"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// joiner puts the rows of tables that say more of models standing elsewhere (verdicts on a sheet of their own) together
// with the rows of those models, else with the models of the register. Only equality joins: the same name and, where
// both say it, the same registrant and unit.
type joiner struct {
	p      *planner
	byName map[string][]int // the other rows of the list
	units  map[int]*store.Unit
	into   map[int]*row              // rows that say more by now
	of     map[int]bool              // rows that were put into another one
	known  map[record.ID]namedModels // models of the register, by unit
	whole  bool                      // some table of the list says what registrations are
}

// namedModels has the models of a unit by their names.
type namedModels map[string][]registered

type registered struct {
	model      record.ID
	registrant string
}

func nameKey(s string) string { return strings.ToLower(vi.CleanLine(s)) }

// join is done before any row is planned. Nil when no table says more of others.
func (p *planner) join() (*joiner, error) {
	rows := &p.list.rows
	if !rows.partial {
		return nil, nil
	}
	j := &joiner{p: p, byName: map[string][]int{}, units: map[int]*store.Unit{}, into: map[int]*row{}, of: map[int]bool{}, known: map[record.ID]namedModels{}}
	for i, r := range rows.from(0) {
		if !r.partial && !p.waits(r, cmp.Or(r.year, p.o.Year)) {
			key := nameKey(r.model.Name)
			j.byName[key] = append(j.byName[key], i)
			j.whole = true
		}
	}
	for i, r := range rows.from(0) {
		if r.partial && r.id == "" && !p.waits(r, cmp.Or(r.year, p.o.Year)) {
			c := p.supplied(r).clone()
			c.forget(p, Registrant) // of a table of verdicts alone
			if c.bad {
				continue
			}
			if err := j.put(i, c); err != nil {
				return nil, err
			}
		}
	}
	return j, nil
}

// unitOf is the unit that a row names; nil when it names none.
func (j *joiner) unitOf(i int) *store.Unit {
	u, known := j.units[i]
	if !known {
		r := j.p.supplied(j.p.list.rows.one(i))
		if found, _, err := j.p.byID(r); err == nil && found.unit != nil {
			u = found.unit
		} else if res, from := j.p.units.of(j.p, r); from.by != ByOwner && from.by != ByGiven {
			u = res.unit
		}
		j.units[i] = u
	}
	return u
}

// agree tells whether two texts are the same, or one is not said.
func agree(a, b string) bool { return a == "" || b == "" || nameKey(a) == nameKey(b) }

// put puts a row into the one that it says more of. Where several could be meant, or none is, that is said.
func (j *joiner) put(i int, r *row) error {
	unit := j.unitOf(i)
	var fit, exact []int
	for _, k := range j.byName[nameKey(r.model.Name)] {
		one := j.p.list.rows.one(k)
		registrant := one.model.Registrant
		if r.year != 0 && one.year != 0 && r.year != one.year {
			continue
		}
		if u := j.unitOf(k); unit != nil && u != nil && u != unit || !agree(registrant, r.model.Registrant) {
			continue
		}
		fit = append(fit, k)
		if nameKey(registrant) == nameKey(r.model.Registrant) {
			exact = append(exact, k)
		}
	}
	if len(exact) == 1 {
		fit = exact
	}
	switch len(fit) {
	case 1:
		into := j.into[fit[0]]
		if into == nil {
			into = j.p.supplied(j.p.list.rows.one(fit[0])).clone()
			j.into[fit[0]] = into
		}
		j.p.report(j.p.more(into, r)...)
		j.of[i] = true
		return nil
	case 0:
		return j.register(i, r, unit)
	}
	places := make([]string, len(fit))
	for n, k := range fit {
		places[n] = j.p.placeOf(j.p.list.rows.one(k))
	}
	j.refuse(i, r, JoinsSeveral, places)
	return nil
}

// register looks for the model in the register.
func (j *joiner) register(i int, r *row, unit *store.Unit) error {
	units := below(j.p.me)
	if unit != nil {
		units = []*store.Unit{unit}
	}
	var found []whereIs
	var names []string
	for _, u := range units {
		known, err := j.named(u)
		if err != nil {
			return err
		}
		for _, m := range known[nameKey(r.model.Name)] {
			if same := nameKey(m.registrant) == nameKey(r.model.Registrant); same || agree(m.registrant, r.model.Registrant) && (unit != nil || len(units) == 1) {
				found, names = append(found, whereIs{unit: u, model: m.model}), append(names, called(r.model.Name, m.registrant)+" ("+called2(u)+")")
			}
		}
	}
	switch {
	case len(found) == 1:
		r.stands = found[0]
		j.into[i] = r
	case len(found) > 1:
		j.refuse(i, r, JoinsSeveral, names)
	case j.whole && r.lone:
		j.refuse(i, r, JoinsNowhere, nil)
	}
	return nil
}

func (j *joiner) refuse(i int, r *row, code Code, want []string) {
	r.add(j.p.located(r, Name, code, true, called(r.model.Name, r.model.Registrant), want...))
	r.lost = true
	j.into[i] = r
}

// named gives the models of a unit of the register by their names.
func (j *joiner) named(u *store.Unit) (namedModels, error) {
	if c, known := j.known[u.ID]; known {
		return c, nil
	}
	c := namedModels{}
	err := j.p.tx.Each(record.Channel{Unit: u.ID, Part: record.Affairs}, record.ModelKind, func(id record.ID, s *log.State) error {
		var name, registrant string
		if err := decodeText(s, "name", &name); err != nil {
			return err
		}
		if err := decodeText(s, "registrant", &registrant); err != nil {
			return err
		}
		c[nameKey(name)] = append(c[nameKey(name)], registered{id, registrant})
		return nil
	})
	j.known[u.ID] = c
	return c, err
}

// row gives the i-th row, r, with all that others say of it. ok is false for one that was put into another.
func (j *joiner) row(i int, r *row) (_ *row, ok bool) {
	switch {
	case j == nil:
	case j.of[i]:
		return r, false
	case j.into[i] != nil:
		r = j.into[i]
	}
	return r, true
}
