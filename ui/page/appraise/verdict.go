package appraise

import (
	"cmp"
	"maps"

	"danvan/store/life"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
)

// verdict is the form of what this unit finds of one participation.
type verdict struct {
	*inputs.Boxes
	t       *text.Table
	form    *form.Form
	touched bool
}

// asked are the columns of the form, in order.
var asked = []string{"verdict", "score", "votes", "reason", "date", "decision"}

// newVerdict makes the form of what was said so far; a verdict that was not dated yet gets the date that is offered.
func newVerdict(h page.Host, said half, papers []life.Decision, offered string) *verdict {
	t := h.Text()
	v := &verdict{t: t, Boxes: inputs.NewBoxes(t, record.AppraisalKind, h.Me().Unit, vi.DateHints{Today: vi.DateOf(h.Now()), Year: h.Now().Year()})}
	var options []choice.Option
	for _, d := range papers {
		options = append(options, choice.Option{ID: d.ID.String(), Name: d.Number + ", " + wording.Date(d.Date)})
	}
	var fields []*form.Field
	for _, name := range asked[:len(asked)-1] {
		fields = append(fields, v.Field(name, map[string]string{"verdict": t.Appraise.VerdictHint}[name], ""))
	}
	if len(papers) > 0 {
		fields = append(fields, v.Field("decision", "", "", options...))
		v.Control("decision").(*choice.Pick).Placeholder = t.Appraise.NoDecision
	}
	fields[0].Label = t.Appraise.Verdict
	row := v.Control("verdict").(*choice.Row)
	row.Free, row.Stack = false, true
	v.Control("votes").(*input.Line).Placeholder = t.Appraise.VotesHint
	for _, name := range asked {
		if x := v.Control(name); x != nil {
			x.Set(said[name])
		}
	}
	if said["date"] == "" {
		v.Control("date").(*input.Line).Suggest(cmp.Or(offered, t.Date(h.Now())))
	}
	v.form = form.New(fields...)
	v.form.Go(cmp.Or(said[focused], "verdict"))
	return v
}

// half is what stands in the form.
func (v *verdict) half() half {
	now := half{focused: v.form.Focus().ID}
	for _, name := range asked {
		if x := v.Control(name); x != nil {
			now[name] = x.Value()
		}
	}
	maps.DeleteFunc(now, func(_, text string) bool { return text == "" })
	return now
}

// read makes the act, or says what is still wrong, and where.
func (v *verdict) read() (act life.Appraise, wrong, field string) {
	a := &v.t.Appraise
	if wrong, field = v.Take(); wrong != "" {
		return act, wrong, field
	}
	act = life.Appraise(*v.Parts[0].Rec.(*record.Appraisal))
	switch {
	case act.Verdict == "":
		return act, a.NeedsVerdict, "verdict"
	case act.Verdict == record.NotRecognised && act.Reason == "":
		return act, a.NeedsReason, "reason"
	}
	return act, "", ""
}
