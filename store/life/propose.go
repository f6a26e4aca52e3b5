package life

import (
	"danvan/store"
	"danvan/store/record"
)

// Propose asks for recognition. What was proposed before stays as it was.
type Propose struct {
	Date      record.Date
	SelfScore record.Decimal // what the unit gives itself; empty: the one that stands, if any
	Words     string
	Reason    string
}

func (a Propose) check(*store.Writer) error {
	p := record.Participation{Proposed: a.Date, SelfScore: a.SelfScore}
	for _, x := range p.Validate() {
		if x.Field == "proposed" || x.Field == "self_score" {
			return record.Problems{x}
		}
	}
	if a.Date == "" {
		return record.Problems{{Field: "proposed", Code: record.Missing, Hard: true, Want: "2026-10-05"}}
	}
	return nil
}

func (a Propose) do(x *target) (bool, Why, error) {
	if copied, err := x.copied(); copied || err != nil {
		return false, Copy, err
	}
	switch {
	case disputed(x.held, "proposed", "proposal"), a.SelfScore != "" && disputed(x.held, "self_score"):
		return false, InConflict, nil
	case x.part.Proposed != "":
		return false, "", nil
	}
	for _, by := range x.ladder() {
		if by == x.ref.Channel.Unit {
			continue // its own verdict is what it proposes by
		}
		if _, said, _, err := x.appraisal(by); err != nil || said.Verdict.Recognises() {
			return false, Recognised, err
		}
	}
	if x.part.Proposed, x.part.Proposal = a.Date, a.Words; a.SelfScore != "" {
		x.part.SelfScore = a.SelfScore
	}
	wrote, err := x.Put(x.ref, &x.part, x.held, a.Reason)
	return wrote, "", err
}

func (a Propose) end(*store.Writer) error { return nil }
