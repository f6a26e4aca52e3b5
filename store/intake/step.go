package intake

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// step is what is done for one row.
type step struct {
	row  *row
	at   place
	unit *store.Unit
	year int
	key  rowKey // what the model is known by

	folded rowKey // the same folded: likeness is shown, and nothing more

	model    record.ID
	byID     bool // the list names it by its id: its name may be another one now
	newModel bool
	newPart  bool
	follows  bool                 // its model is new, of an earlier row of the list that is of another year
	earlier  bool                 // a known model that took part in some year before
	field    *fieldChoice         // nil: the row does not say
	stands   record.Participation // what the register holds of the year
	part     record.Participation // the dates of the row that needed the year

	edits     []edit // of what is known, and of what hangs on it
	name      string // of the model, as the register spells it
	overwrote bool   // a filled value of the register is overwritten
	differs   bool   // the register says otherwise in some cell, and stays so
}

// edit is a record to be put, or fields to be laid over what is there: most of a long list's records stay as they are.
type edit struct {
	ref record.Ref
	rec record.Record
	set record.Values
}

// kept is what of a step is kept until it is written: what follows from its row alone is made anew, because a long list
// has many.
type kept struct {
	at                                             place
	newModel, newPart, follows, earlier, overwrote bool
	year                                           int
	unit                                           *store.Unit
	model                                          record.ID
	field                                          *fieldChoice
	edits                                          []edit
}

func (s *step) keep() kept {
	return kept{s.at, s.newModel, s.newPart, s.follows, s.earlier, s.overwrote, s.year, s.unit, s.model, s.field, s.edits}
}

// again makes the step anew in s, its row in r.
func (p *planner) again(k *kept, s *step, r *row) {
	*s = step{at: k.at, row: p.rowInto(k.at, r), unit: k.unit, year: k.year, model: k.model, newModel: k.newModel, newPart: k.newPart, follows: k.follows, earlier: k.earlier,
		field: k.field, edits: k.edits, overwrote: k.overwrote}
	p.lateDates(s) // what is wrong with them was told
}

// lateDates reads the dates without a year.
func (p *planner) lateDates(s *step) (ps []Problem) {
	r, into := s.row, &s.part
	*into = r.part
	for _, l := range r.late {
		d, err := vi.ParseDate(l.text, vi.DateHints{Year: s.year})
		if err != nil {
			var bad row
			parser := p.list.parsers[r.sheet]
			bad.n = r.n
			parser.valueProblem(&bad, l.column, l.text, err)
			ps = append(ps, bad.problems...)
			continue
		}
		inRecordOf(l.column).at(into).SetString(d.String())
	}
	return ps
}

// meet finds the model that a row speaks of, and whether it takes part in the year already.
func (p *planner) meet(s *step) error {
	models, err := p.models(s.unit)
	if err != nil {
		return err
	}
	name, registrant := s.row.model.Name, s.row.model.Registrant
	s.key, s.folded = keyOf(s.unit.ID, exactKey(name, registrant)), keyOf(s.unit.ID, Key(name, registrant))
	id, known := s.model, !s.model.IsZero()
	if s.byID = known && s.row.stands.unit == nil; !known {
		id, known = models.byKey[s.key]
	}
	if first, listed := p.fresh[s.key]; !known && listed {
		s.follows, s.newPart, s.earlier = true, true, first.year < s.year
		return nil
	}
	if !known {
		s.newModel = true
		return nil
	}
	s.model, s.key = id, keyOf(s.unit.ID, id.String()) // two models may be called the same
	_, err = p.held(s.partRef(), &s.stands)
	if errors.Is(err, store.ErrNoRecord) {
		s.newPart = true
		return nil
	}
	return err
}

func decodeText(s *log.State, field string, into *string) error {
	raw := s.Raw(field)
	if len(raw) == 0 || len(raw) == 1 && raw[0] == record.Null[0] {
		return nil
	}
	return record.DecodeOne(raw, into)
}

// held reads a record that is there and not deleted; ErrNoRecord otherwise.
func (p *planner) held(ref record.Ref, rec record.Record) (*store.Held, error) {
	h, err := p.tx.Get(ref, rec)
	if err == nil && h.Deleted() {
		return h, store.ErrNoRecord
	}
	return h, err
}

func (s *step) modelRef() record.Ref { return record.AffairsOf(s.unit.ID, record.ModelKind, s.model) }

func (s *step) partRef() record.Ref {
	return record.AffairsOf(s.unit.ID, record.ParticipationKind, record.ParticipationID(s.model, int64(s.year)))
}

// complete checks what a row needs beyond what every row needs: a new model its kind of subject, a participation its
// field, and that the year fits.
func (p *planner) complete(s *step) ([]Problem, error) {
	ps, err := p.field(s)
	if err != nil {
		return nil, err
	}
	r := s.row
	subjectTold := slices.ContainsFunc(r.problems, func(q Problem) bool { return q.Code == UnknownWord && q.Heading == p.heading(r, Subject) })
	if s.newModel && r.model.Subject == "" && !subjectTold {
		ps = append(ps, p.located(r, Subject, Code(record.Missing), true, "", subjects.Words()...))
	}
	if s.newModel && p.namesElse(r.model.Name) {
		ps = append(ps, p.located(r, Name, NamesElse, true, r.model.Name))
	}
	part := s.part
	part.Model, part.Year, part.Field = record.ID{1}, int64(s.year), record.ID{1}
	for _, q := range part.Validate() {
		code := Code(q.Code)
		if q.Field == "registered" && q.Code == record.Unlikely && part.Registered != s.stands.Registered && !p.o.Set.confirms(s.year) {
			code, q.Hard = DateOfOtherYear, true // which the register does not hold already, and nobody confirmed
		}
		located := p.located(r, columnOf(record.ParticipationKind, q.Field), code, q.Hard, q.Found)
		if q.Want != "" {
			located.Want = []string{q.Want}
		}
		ps = append(ps, located)
	}
	return ps, nil
}

// namesElse tells the name of a unit, with the word for its level, where that of a model is wanted: the column is
// another one.
func (p *planner) namesElse(name string) bool {
	s := vi.Spelled(name)
	level, _ := levelOf(s)
	return level != "" && len(p.units.names.leveled(s)) > 0
}

func (p *planner) heading(r *row, c Column) string {
	return p.located(r, c, "", false, "").Heading
}
