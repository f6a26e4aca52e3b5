package life

import (
	"danvan/store"
	"danvan/store/record"
)

// Review says in the name of the register's unit whether models go on.
type Review struct {
	Outcome record.Outcome
	Reason  string
	Date    record.Date
}

func (a Review) review(participation, by record.ID) *record.Review {
	return &record.Review{Participation: participation, By: by, Outcome: a.Outcome, Reason: a.Reason, Date: a.Date}
}

func (a Review) check(w *store.Writer) error {
	ps := a.review(record.ID{1}, w.Me().Unit).Validate()
	if a.Outcome == "" {
		ps = append(ps, record.Problem{Field: "outcome", Code: record.Missing, Hard: true})
	}
	if ps.Hard() {
		return ps
	}
	return nil
}

func (a Review) do(x *target) (bool, Why, error) {
	if copied, err := x.copied(); copied || err != nil {
		return false, Copy, err
	}
	me := x.Me().Unit
	ref := record.Ref{Channel: x.ref.Channel, Kind: record.ReviewKind, ID: record.ReviewID(x.ref.ID, me)}
	held, err := x.said(ref, &record.Review{})
	if err != nil || held != nil && held.State().InConflict() {
		return false, InConflict, err
	}
	wrote, err := x.Put(ref, a.review(x.ref.ID, me), held, "")
	return wrote, "", err
}

func (a Review) end(*store.Writer) error { return nil }
