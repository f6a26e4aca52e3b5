package life

import (
	"danvan/store"
	"danvan/store/record"
)

// Recognise gives many participations one verdict of the register's unit, by one decision. Scores and votes that it
// gave before stay. Verdict may be NotRecognised.
type Recognise struct {
	Verdict  record.Verdict
	Decision *record.Decision // as Decide takes it; nil: there is none yet
	Reason   string           // of the verdict
	Date     record.Date      // of the verdict; empty: of the decision
}

func (a Recognise) check(w *store.Writer) error {
	said := record.Appraisal{Participation: record.ID{1}, By: record.ID{1}, Verdict: a.Verdict, Date: a.Date}
	ps := said.Validate()
	if a.Verdict == "" {
		ps = append(ps, record.Problem{Field: "verdict", Code: record.Missing, Hard: true})
	}
	return checked(w, ps, a.Decision)
}

func (a Recognise) do(x *target) (bool, Why, error) {
	if copied, err := x.copied(); copied || err != nil {
		return false, Copy, err
	}
	me := x.Me().Unit
	ref, said, held, err := x.appraisal(me)
	if err != nil {
		return false, "", err
	}
	decision := decisionID(me, a.Decision)
	switch {
	case held != nil && disputed(held, "verdict", "decision", "date", "reason"):
		return false, InConflict, nil
	case said.Verdict == record.Exemplary && a.Verdict != record.Exemplary:
		return false, Higher, nil
	case said.Verdict == a.Verdict && !said.Decision.IsZero() && !decision.IsZero() && said.Decision != decision:
		return false, Decided, nil
	}
	if said.Verdict != a.Verdict || said.Date == "" {
		said.Date = a.date()
	}
	if said.Participation, said.By, said.Verdict = x.ref.ID, me, a.Verdict; !decision.IsZero() {
		said.Decision = decision
	}
	if a.Reason != "" {
		said.Reason = a.Reason
	}
	wrote, err := x.Put(ref, &said, held, "")
	return wrote, "", err
}

func (a Recognise) date() record.Date {
	if a.Date == "" && a.Decision != nil {
		return a.Decision.Date
	}
	return a.Date
}

func (a Recognise) end(w *store.Writer) error { return decide(w, a.Decision) }

// Appraise says the whole of what the register's unit finds of a participation, in place of what it said before.
type Appraise record.Appraisal

// of is what a unit says of a participation.
func (a Appraise) of(participation, by record.ID) *record.Appraisal {
	said := record.Appraisal(a)
	said.Participation, said.By = participation, by
	return &said
}

func (a Appraise) check(w *store.Writer) error {
	return checked(w, a.of(record.ID{1}, w.Me().Unit).Validate(), nil)
}

func (a Appraise) do(x *target) (bool, Why, error) {
	if copied, err := x.copied(); copied || err != nil {
		return false, Copy, err
	}
	me := x.Me().Unit
	ref, _, held, err := x.appraisal(me)
	if err != nil || held != nil && held.State().InConflict() {
		return false, InConflict, err
	}
	wrote, err := x.Put(ref, a.of(x.ref.ID, me), held, "")
	return wrote, "", err
}

func (Appraise) end(*store.Writer) error { return nil }

func checked(w *store.Writer, ps record.Problems, d *record.Decision) error {
	if d != nil {
		whole := *d
		whole.Unit = w.Me().Unit
		ps = append(ps, whole.Validate()...)
	}
	if ps.Hard() {
		return ps
	}
	return nil
}
