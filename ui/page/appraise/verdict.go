package appraise

import (
	"cmp"
	"slices"

	"danvan/store/life"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
)

// DraftPrefix begins the names of the drafts of verdicts.
const DraftPrefix = "verdict/"

// verdict is the form of what this unit finds of one participation.
type verdict struct {
	*ask.Form
	t     *text.Table
	boxes *inputs.Boxes
	of    *dossier // that it was made for
}

// asked are the columns of the form, in order.
var asked = []string{"verdict", "score", "votes", "reason", "date", "decision"}

// newVerdict makes the form of what was said so far; a verdict that was not dated yet gets the date that is offered.
func newVerdict(h page.Host, of *dossier, offered string) *verdict {
	t, said := h.Text(), sheet.Of(record.AppraisalKind).New(h.Me().Unit)
	v := &verdict{t: t, of: of, Form: ask.New(h, ask.What{Drafts: DraftPrefix, Draft: of.of.String()}),
		boxes: inputs.NewBoxes(t, record.AppraisalKind, h.Me().Unit, vi.DateHints{Today: vi.DateOf(h.Now()), Year: h.Now().Year()})}
	said.Parts[0].Rec = &of.mine
	var options []choice.Option
	for _, d := range of.papers {
		options = append(options, choice.Option{ID: d.ID.String(), Name: d.Number + ", " + wording.Date(d.Date)})
	}
	var fields []*form.Field
	for _, name := range asked {
		if name == "decision" && options == nil {
			continue
		}
		fields = append(fields, v.boxes.Field(name, map[string]string{"verdict": t.Appraise.VerdictHint}[name], "", map[string][]choice.Option{"decision": options}[name]...))
		v.control(name).Set(inputs.Text(t, said, said.Sheet.Column(name)))
	}
	fields[0].Label = t.Appraise.Verdict
	row := v.control("verdict").(*choice.Row)
	row.Free, row.Stack = false, true
	v.control("votes").(*input.Line).Placeholder = t.Appraise.VotesHint
	if pick, is := v.control("decision").(*choice.Pick); is {
		pick.Placeholder = t.Appraise.NoDecision
	}
	if date := v.control("date").(*input.Line); date.Empty() {
		date.Suggest(cmp.Or(offered, t.Date(h.Now())))
	}
	v.Put(fields...)
	v.Check = func() (string, string) { _, field, wrong := v.read(); return field, wrong }
	v.Changed(nil) // reads what was left half said
	return v
}

func (v *verdict) control(name string) inputs.Control { return v.boxes.Control(name) }

// fits tells whether the form is the one that a dossier asks for: it was begun, or would be made alike.
func (v *verdict) fits(now *dossier) bool {
	same := func(a, b life.Decision) bool { return a.ID == b.ID }
	return v.of.of == now.of && (v.Begun() || v.of.mine == now.mine && slices.EqualFunc(v.of.papers, now.papers, same))
}

// read makes the act, or says what is still wrong, and where.
func (v *verdict) read() (act life.Appraise, field, wrong string) {
	a := &v.t.Appraise
	if wrong, field = v.boxes.Take(); wrong != "" {
		return act, field, wrong
	}
	act = life.Appraise(*v.boxes.Parts[0].Rec.(*record.Appraisal))
	switch {
	case act.Verdict == "":
		return act, "verdict", a.NeedsVerdict
	case act.Verdict == record.NotRecognised && act.Reason == "":
		return act, "reason", a.NeedsReason
	}
	return act, "", ""
}
