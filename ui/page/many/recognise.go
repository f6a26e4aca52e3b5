package many

import (
	"slices"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
)

// ruling is the form of one decision for many.
type ruling struct {
	*sheet
	t       *text.Ruling
	papers  []life.Decision // of this unit, the latest first
	verdict *choice.Row
	known   *life.Decision // the one whose number was typed
	offered map[string]string
}

// Recognise opens the form of one verdict and one decision for many; then is told what was written.
func Recognise(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	me := h.Me().Unit
	page.Read(h, func(tx *store.Tx) ([]life.Decision, error) { return life.Decisions(tx, me) }, func(papers []life.Decision) {
		h.Push(newRuling(h, rows, papers, then))
	})
}

func newRuling(h page.Host, rows []*listing.Row, papers []life.Decision, then func(life.Saved)) *sheet {
	t := &h.Text().Many.Recognise
	x := &ruling{sheet: newSheet(h, t.Title, t.Help, t.Done, rows, then), t: t, papers: papers, offered: map[string]string{},
		verdict: choice.NewRow(string(record.Recognised), Verdicts(h.Text())...)}
	var numbers, issuers, signers []string
	for _, d := range papers {
		numbers, issuers, signers = append(numbers, d.Number), once(issuers, d.Issuer), once(signers, d.Signer)
	}
	line := func(offers []string) *input.Line {
		l := input.NewLine("")
		if len(offers) > 0 {
			l.Completion = input.NewCompletion(offers)
		}
		return l
	}
	number := line(numbers)
	number.AsTyped = true
	number.Placeholder = t.NumberHint
	x.form = form.New(
		&form.Field{ID: "verdict", Label: t.Verdict, Control: x.verdict, Pinned: true},
		&form.Field{ID: "number", Label: t.Number, Control: number, Verdict: x.number},
		&form.Field{ID: "date", Label: t.Date, Control: input.NewDate("", h.Now(), h.Text())},
		&form.Field{ID: "issuer", Label: t.Issuer, Control: line(issuers)},
		&form.Field{ID: "signer", Label: t.Signer, Control: line(signers)},
		&form.Field{ID: "reason", Label: t.Reason, Control: line(nil)},
	)
	x.offer("date", h.Text().Date(h.Now()))
	if len(papers) > 0 {
		x.offer("issuer", papers[0].Issuer)
		x.offer("signer", papers[0].Signer)
	}
	x.sheet.act, x.sheet.moved = x.read, x.left
	return x.sheet
}

// offer suggests a value, unless a person wrote another.
func (x *ruling) offer(id, value string) {
	l := x.form.Field(id).Control.(*input.Line)
	if now := l.Value(); now == "" || now == x.offered[id] {
		l.Suggest(value)
		x.offered[id] = value
	}
}

// left takes the rest of a decision that is known by its number.
func (x *ruling) left(from string) {
	if from != "number" {
		return
	}
	want := vi.Fold(x.text("number"))
	i := slices.IndexFunc(x.papers, func(d life.Decision) bool { return want != "" && vi.Fold(d.Number) == want })
	if x.known = nil; i < 0 {
		return
	}
	x.known = &x.papers[i]
	x.offer("date", wording.Date(x.known.Date))
	x.offer("issuer", x.known.Issuer)
	x.offer("signer", x.known.Signer)
}

// number says that the decision is one that is here.
func (x *ruling) number() (v input.Verdict) {
	if x.known != nil && vi.Fold(x.known.Number) == vi.Fold(x.text("number")) {
		v.Note = x.t.Known
	}
	return v
}

// read makes the act.
func (x *ruling) read() (life.Act, string, string) {
	act := life.Recognise{Verdict: record.Verdict(x.verdict.Value()), Reason: x.text("reason")}
	date, ok := day(x.h, x.text("date"))
	number := x.text("number")
	switch {
	case act.Verdict == "":
		return nil, x.t.NeedsVerdict, "verdict"
	case act.Verdict == record.NotRecognised && act.Reason == "":
		return nil, x.t.NeedsReason, "reason"
	case !ok, date == "":
		return nil, x.t.NeedsDate, "date"
	case number == "":
		act.Date = date
		return act, "", ""
	}
	act.Decision = &record.Decision{Number: number, Date: date, Issuer: x.text("issuer"), Signer: x.text("signer")}
	return act, "", ""
}

// day reads a date as people write it; false for what is none.
func day(h page.Host, typed string) (record.Date, bool) {
	if typed == "" {
		return "", true
	}
	d, err := vi.ParseDate(typed, hints(h))
	return record.Date(d.String()), err == nil
}

// hints are what dates may leave out.
func hints(h page.Host) vi.DateHints {
	return vi.DateHints{Today: vi.DateOf(h.Now()), Year: h.Now().Year()}
}

// once adds a text that is not there yet.
func once(all []string, s string) []string {
	if s == "" || slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}
