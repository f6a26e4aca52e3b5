package intake

import (
	"errors"
	"reflect"

	"danvan/store"
	"danvan/store/record"
)

// compare finds what a row says otherwise than the register, for a model that is known. An empty cell says nothing; the
// name and the registrant are what it was known by, and stay as the register spells them.
func (p *planner) compare(s *step) (notes []Problem, err error) {
	if s.newModel || s.follows {
		return nil, nil
	}
	var m record.Model
	ref := s.modelRef()
	base, err := p.held(ref, &m)
	if err != nil {
		return nil, err
	}
	s.name = m.Name
	o := overlay{p: p, step: s, ref: ref, rec: &m, conflicts: base.Conflicts()}
	o.lay(&s.row.model)
	o.done()
	if s.newPart {
		s.earlier = true
		return o.notes, o.err
	}
	part, err := p.comparePart(s)
	return append(o.notes, part...), errors.Join(err, o.err)
}

// comparePart compares the participation and what hangs on it.
func (p *planner) comparePart(s *step) (notes []Problem, err error) {
	var part record.Participation
	ref := s.partRef()
	base, err := p.held(ref, &part)
	if err != nil {
		return nil, err
	}
	o := overlay{p: p, step: s, ref: ref, rec: &part, conflicts: base.Conflicts()}
	o.lay(&s.part)
	if s.field != nil {
		o.overAs("field", s.field.id, Field, func(v reflect.Value) string { return p.fields.named(v.Interface().(record.ID)) })
	}
	o.done()
	for i := range amountKinds {
		if err := p.compareAmount(s, &o, ref.ID, i); err != nil {
			return nil, err
		}
	}
	err = p.compareVerdict(s, &o, ref.ID)
	return o.notes, errors.Join(err, o.err)
}

func (p *planner) compareAmount(s *step, o *overlay, part record.ID, i int) error {
	a := s.row.amounts[i]
	if a.value == "" {
		return nil
	}
	var res record.Resource
	ref := record.AffairsOf(s.unit.ID, record.ResourceKindName, record.ListedResourceID(part, amountKinds[i]))
	base, err := p.held(ref, &res)
	switch {
	case errors.Is(err, store.ErrNoRecord):
		if r := a.resource(part, i); r != nil {
			s.edits = append(s.edits, edit{ref: ref, rec: r})
		}
		return nil
	case err != nil:
		return err
	}
	o.ref, o.rec, o.conflicts = ref, &res, base.Conflicts()
	if o.over("amount", a.value, amountColumns[i]); len(o.set) > 0 {
		o.put("high", a.high)
		o.put("written", a.written)
		o.put("qualifier", a.qualifier)
	}
	o.done()
	return nil
}

// resource makes the record of an amount; nil for nothing mobilised.
func (a amount) resource(part record.ID, i int) *record.Resource {
	if a.value == "" || a.value == "0" && a.high == "" {
		return nil
	}
	return &record.Resource{Participation: part, What: amountKinds[i], Amount: a.value, High: a.high, Written: a.written, Qualifier: a.qualifier}
}

// compareVerdict compares with what the importing unit itself found; verdicts of other levels are theirs. One that
// another level has given already may have come out of the register, or be the importing unit's own word: with the
// record's id it is the former, else somebody says so.
func (p *planner) compareVerdict(s *step, o *overlay, part record.ID) error {
	if s.row.verdict == "" {
		return nil
	}
	a := record.Appraisal{}
	ref := record.AffairsOf(s.unit.ID, record.AppraisalKind, record.AppraisalID(part, p.me.ID))
	base, err := p.held(ref, &a)
	switch {
	case errors.Is(err, store.ErrNoRecord):
		shown, err := p.shownVerdict(s.unit, part)
		if err != nil || shown == s.row.verdict && s.byID {
			return err
		}
		if shown == s.row.verdict && !p.o.Update {
			note := p.located(s.row, Verdict, VerdictBelow, false, string(shown))
			note.Asks = true
			o.notes = append(o.notes, note)
			return nil
		}
		s.edits = append(s.edits, edit{ref: ref, rec: &record.Appraisal{Participation: part, By: p.me.ID, Verdict: s.row.verdict}})
		return nil
	case err != nil:
		return err
	}
	o.ref, o.rec, o.conflicts = ref, &a, base.Conflicts()
	o.over("verdict", s.row.verdict, Verdict)
	o.done()
	return nil
}
