package appraise

import (
	"cmp"
	"time"

	"danvan/store/life"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/many"
	"danvan/ui/page/wording"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// verdict is the form of what this unit finds of one participation.
type verdict struct {
	t       *text.Table
	now     time.Time
	form    *form.Form
	choice  *choice.Row
	score   *input.Line
	votes   *input.Line
	reason  *input.Line
	date    *input.Line
	paper   *choice.Pick
	papers  []life.Decision
	touched bool
}

// newVerdict makes the form of what was said so far; a verdict that was not dated yet gets the date that is offered.
func newVerdict(h page.Host, said half, papers []life.Decision, offered string) *verdict {
	t := h.Text()
	a := &t.Appraise
	v := &verdict{t: t, now: h.Now(), papers: papers}
	v.choice = choice.NewRow(said.Verdict, many.Verdicts(t)...)
	v.choice.Stack = true
	v.score = input.NewCode(said.Score)
	v.score.Check = v.number
	v.votes = input.NewCode(said.Votes)
	v.votes.Placeholder = a.VotesHint
	v.reason = input.NewLine(said.Reason)
	v.date = input.NewDate(said.Date, v.now, t)
	if said.Date == "" {
		v.date.Suggest(cmp.Or(offered, t.Date(v.now)))
	}
	var options []choice.Option
	for _, d := range papers {
		options = append(options, choice.Option{ID: d.ID.String(), Name: d.Number + ", " + wording.Date(d.Date)})
	}
	v.paper = choice.NewPick(said.Decision, options...)
	v.paper.Placeholder, v.paper.NoMatch = a.NoDecision, t.Parts.NoMatch
	fields := []*form.Field{
		{ID: "verdict", Label: a.Verdict, Control: v.choice, Hint: a.VerdictHint},
		{ID: "score", Label: a.Score, Control: v.score},
		{ID: "votes", Label: a.Votes, Control: v.votes},
		{ID: "reason", Label: a.Reason, Control: v.reason},
		{ID: "date", Label: a.Date, Control: v.date},
	}
	if len(papers) > 0 {
		fields = append(fields, &form.Field{ID: "decision", Label: a.Decision, Control: v.paper})
	}
	v.form = form.New(fields...)
	v.form.Go(cmp.Or(said.At, "verdict"))
	return v
}

func (v *verdict) number(typed string) input.Verdict {
	if typed == "" {
		return input.Verdict{}
	}
	if _, err := vi.ParseDecimal(typed); err != nil {
		return input.Verdict{State: theme.Bad, Problem: v.t.Error(err).String(), Later: true}
	}
	return input.Verdict{State: theme.Good}
}

// read makes the act, or says what is still wrong, and where.
func (v *verdict) read() (act life.Appraise, wrong, field string) {
	a := &v.t.Appraise
	act = life.Appraise{Verdict: record.Verdict(v.choice.Value()), Votes: v.votes.Value(), Reason: v.reason.Value()}
	if s := v.score.Value(); s != "" {
		d, err := vi.ParseDecimal(s)
		if err != nil {
			return act, a.Wrong, "score"
		}
		act.Score = record.Decimal(d.String())
	}
	if s := v.date.Value(); s != "" {
		d, err := vi.ParseDate(s, vi.DateHints{Today: vi.DateOf(v.now), Year: v.now.Year()})
		if err != nil {
			return act, a.Wrong, "date"
		}
		act.Date = record.Date(d.String())
	}
	switch {
	case act.Verdict == "":
		return act, a.NeedsVerdict, "verdict"
	case act.Verdict == record.NotRecognised && act.Reason == "":
		return act, a.NeedsReason, "reason"
	}
	for i := range v.papers {
		if d := &v.papers[i]; d.ID.String() == v.paper.Value() {
			act.Decision = &d.Decision
		}
	}
	return act, "", ""
}
