package many

import (
	"strconv"

	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/part/choice"
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

// today is a line for a date that offers the present day.
func today(h page.Host) *input.Line {
	l := input.NewDate("", h.Now(), h.Text())
	l.Suggest(h.Text().Date(h.Now()))
	return l
}

// why tells what is wrong with the reason.
func (s *sheet) why() (reason, wrong string) {
	reason = s.text("reason")
	if f := s.form.Field("reason"); f != nil && reason == "" {
		wrong = s.h.Text().Many.Missing(f.Label)
	}
	return reason, wrong
}

// Propose opens the form that proposes many for recognition.
func Propose(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.Propose
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	s.form = form.New(append([]*form.Field{
		{ID: "date", Label: t.Date, Control: today(h)},
		{ID: "score", Label: t.Score, Control: input.NewCode(""), Hint: t.ScoreHint},
		{ID: "words", Label: t.Words, Control: input.NewLine("")},
	}, reason(h, rows, t.ReasonOffered)...)...)
	s.act = func() (life.Act, string, string) {
		date, ok := day(h, s.text("date"))
		if !ok || date == "" {
			return nil, h.Text().Many.Missing(t.Date), "date"
		}
		act := life.Propose{Date: date, Words: s.text("words")}
		if typed := s.text("score"); typed != "" {
			d, err := vi.ParseDecimal(typed)
			if err != nil {
				return nil, h.Text().Error(err).String(), "score"
			}
			act.SelfScore = record.Decimal(d.String())
		}
		why, wrong := s.why()
		act.Reason = why
		return act, wrong, "reason"
	}
	h.Push(s)
}

// CarryOver opens the form that registers many for another year.
func CarryOver(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.CarryOver
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	next := 0
	for _, r := range rows {
		next = max(next, r.Year+1)
	}
	year := input.NewCode("")
	year.Suggest(strconv.Itoa(next))
	s.form = form.New(append([]*form.Field{
		{ID: "year", Label: t.Year, Control: year},
		{ID: "date", Label: t.Date, Control: input.NewDate("", h.Now(), h.Text())},
	}, reason(h, rows, t.ReasonOffered(next))...)...)
	s.act = func() (life.Act, string, string) {
		year, err := strconv.Atoi(s.text("year"))
		if err != nil || year < 1990 || year > 2200 {
			return nil, h.Text().Many.Missing(t.Year), "year"
		}
		date, ok := day(h, s.text("date"))
		if !ok {
			return nil, h.Text().Many.Missing(t.Date), "date"
		}
		why, wrong := s.why()
		return life.CarryOver{Year: year, Registered: date, Reason: why}, wrong, "reason"
	}
	h.Push(s)
}

// Review opens the form of the review of a year.
func Review(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.Review
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	var options []choice.Option
	for _, o := range record.Outcomes {
		options = append(options, choice.Option{ID: string(o), Name: h.Text().Terms.Outcome(o)})
	}
	outcome := choice.NewRow("", options...)
	s.form = form.New(
		&form.Field{ID: "outcome", Label: t.Outcome, Control: outcome},
		&form.Field{ID: "reason", Label: t.Reason, Control: input.NewLine("")},
		&form.Field{ID: "date", Label: t.Date, Control: today(h)},
	)
	s.act = func() (life.Act, string, string) {
		act := life.Review{Outcome: record.Outcome(outcome.Value()), Reason: s.text("reason")}
		var ok bool
		act.Date, ok = day(h, s.text("date"))
		switch {
		case act.Outcome == "":
			return nil, t.NeedsOutcome, "outcome"
		case act.Outcome.Ends() && act.Reason == "":
			return nil, t.NeedsReason, "reason"
		case !ok:
			return nil, h.Text().Many.Missing(t.Date), "date"
		}
		return act, "", ""
	}
	h.Push(s)
}
