package intake

import (
	"errors"
	"fmt"

	"danvan/store"
	"danvan/store/record"
)

// compare finds what a row says otherwise than the register, for a model that is known. An empty cell says nothing; the name and the registrant
// are what it was known by, and stay as the register spells them.
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
	o := overlay{p: p, step: s, ref: ref, conflicts: base.Conflicts()}
	if s.byID {
		over(&o, &m.Name, s.row.model.Name, Name, "name")
		over(&o, &m.Registrant, s.row.model.Registrant, Registrant, "registrant")
	}
	over(&o, &m.Subject, s.row.model.Subject, Subject, "subject")
	over(&o, &m.Place, s.row.model.Place, Place, "place")
	over(&o, &m.Content, s.row.model.Content, Content, "content")
	over(&o, &m.InCharge, s.row.model.InCharge, InCharge, "in_charge")
	over(&o, &m.Post, s.row.model.Post, Post, "post")
	over(&o, &m.Target, s.row.model.Target, Target, "target")
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
	o := overlay{p: p, step: s, ref: ref, conflicts: base.Conflicts()}
	over(&o, &part.Standing, s.part.Standing, Standing, "standing")
	over(&o, &part.Registered, s.part.Registered, Registered, "registered")
	over(&o, &part.From, s.part.From, From, "from")
	over(&o, &part.To, s.part.To, To, "to")
	over(&o, &part.Participants, s.part.Participants, Participants, "participants")
	over(&o, &part.Results, s.part.Results, Results, "results")
	over(&o, &part.Proposal, s.part.Proposal, Proposal, "proposal")
	if s.field != nil {
		overAs(&o, &part.Field, s.field.id, Field, "field", p.fields.named)
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
	o.ref, o.conflicts = ref, base.Conflicts()
	if over(o, &res.Amount, a.value, amountColumns[i], "amount"); len(o.set) > 0 {
		put(o, &res.Written, a.written, "written")
		put(o, &res.Qualifier, a.qualifier, "qualifier")
	}
	o.done()
	return nil
}

// resource makes the record of an amount; nil for nothing mobilised.
func (a amount) resource(part record.ID, i int) *record.Resource {
	if a.value == "" || a.value == "0" {
		return nil
	}
	return &record.Resource{Participation: part, What: amountKinds[i], Amount: a.value, Written: a.written, Qualifier: a.qualifier}
}

// compareVerdict compares with what the importing unit itself found; verdicts of other levels are theirs. One that another level has given already may have come
// out of the register, or be the importing unit's own word: with the record's id it is the former, else somebody says so.
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
	o.ref, o.conflicts = ref, base.Conflicts()
	over(o, &a.Verdict, s.row.verdict, Verdict, "verdict")
	o.done()
	return nil
}

// shownAs is a value as a machine reads it.
func shownAs(v any) string { return fmt.Sprint(v) }
