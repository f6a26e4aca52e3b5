package many

import (
	"strconv"

	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
)

// reason is the input for why other units' records are changed; nil where all are the unit's own.
func reason(h page.Host, rows []*listing.Row, offered string) []*form.Field {
	if !others(h, rows) {
		return nil
	}
	l := input.NewLine("")
	l.Suggest(offered)
	return []*form.Field{{ID: "reason", Label: h.Text().Many.Reason, Control: l, Hint: h.Text().Many.ReasonWhy}}
}

// boxes are inputs of columns of the sheet of a kind.
func (s *sheet) boxes(kind record.Name) *inputs.Boxes {
	return inputs.NewBoxes(s.h.Text(), kind, s.h.Me().Unit, hints(s.h))
}

// reads has the act made of the record that the inputs come to.
func reads[R record.Record](s *sheet, b *inputs.Boxes, act func(R) (a life.Act, wrong, field string)) {
	s.act = func() (life.Act, string, string) {
		if wrong, field := b.Take(); wrong != "" {
			return nil, wrong, field
		}
		return act(b.Parts[0].Rec.(R))
	}
}

// why tells what is wrong with the reason.
func (s *sheet) why() (reason, wrong string) {
	reason = s.text("reason")
	if f := s.Field("reason"); f != nil && reason == "" {
		wrong = s.h.Text().Many.Missing(f.Label)
	}
	return reason, wrong
}

// Propose opens the form that proposes many for recognition.
func Propose(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.Propose
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	b := s.boxes(record.ParticipationKind)
	s.Put(append([]*form.Field{
		b.Field("proposed", "", h.Text().Date(h.Now())), b.Field("self_score", t.ScoreHint, ""), b.Field("proposal", "", ""),
	}, reason(h, rows, t.ReasonOffered)...)...)
	reads(s, b, func(p *record.Participation) (life.Act, string, string) {
		if p.Proposed == "" {
			return nil, s.missing("proposed"), "proposed"
		}
		why, wrong := s.why()
		return life.Propose{Date: p.Proposed, SelfScore: p.SelfScore, Words: p.Proposal, Reason: why}, wrong, "reason"
	})
	h.Push(s)
}

// missing says that an input must be filled in.
func (s *sheet) missing(id string) string { return s.h.Text().Many.Missing(s.Field(id).Label) }

// CarryOver opens the form that registers many for another year.
func CarryOver(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.CarryOver
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	next := 0
	for _, r := range rows {
		next = max(next, r.Year+1)
	}
	b := s.boxes(record.ParticipationKind)
	s.Put(append([]*form.Field{b.Field("year", "", strconv.Itoa(next)), b.Field("registered", "", "")}, reason(h, rows, t.ReasonOffered(next))...)...)
	reads(s, b, func(p *record.Participation) (life.Act, string, string) {
		if p.Year < 1990 || p.Year > 2200 {
			return nil, s.missing("year"), "year"
		}
		why, wrong := s.why()
		return life.CarryOver{Year: int(p.Year), Registered: p.Registered, Reason: why}, wrong, "reason"
	})
	h.Push(s)
}

// Review opens the form of the review of a year.
func Review(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.Review
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	b := s.boxes(record.ReviewKind)
	s.Put(b.Field("outcome", "", ""), b.Field("reason", "", ""), b.Field("date", "", h.Text().Date(h.Now())))
	reads(s, b, func(r *record.Review) (life.Act, string, string) {
		switch {
		case r.Outcome == "":
			return nil, t.NeedsOutcome, "outcome"
		case r.Outcome.Ends() && r.Reason == "":
			return nil, t.NeedsReason, "reason"
		}
		return life.Review{Outcome: r.Outcome, Reason: r.Reason, Date: r.Date}, "", ""
	})
	h.Push(s)
}
