package many

import (
	"slices"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
)

// ruling is the form of one decision for many.
type ruling struct {
	*sheet
	papers   []life.Decision // of this unit, the latest first
	decision *inputs.Boxes
	known    *life.Decision // the one whose number was typed
	offered  map[string]string
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
	x := &ruling{sheet: newSheet(h, t.Title, t.Help, t.Done, rows, then), papers: papers, offered: map[string]string{}}
	var numbers, issuers, signers []string
	for _, d := range papers {
		numbers, issuers, signers = append(numbers, d.Number), once(issuers, d.Issuer), once(signers, d.Signer)
	}
	found := x.boxes(record.AppraisalKind)
	x.decision = x.boxes(record.DecisionKind)
	verdict := found.Field("verdict", "", "")
	verdict.Pinned = true
	found.Control("verdict").Set(string(record.Recognised))
	line := func(name string, offers []string) *form.Field {
		f := x.decision.Field(name, "", "")
		if len(offers) > 0 {
			f.Control.(*input.Line).Completion = input.NewCompletion(offers)
		}
		return f
	}
	number := line("number", numbers)
	number.Verdict = x.number
	box := number.Control.(*input.Line)
	box.AsTyped, box.Placeholder = true, t.NumberHint
	x.Put(verdict, number, line("date", nil), line("issuer", issuers), line("signer", signers), found.Field("reason", "", ""))
	x.offer("date", h.Text().Date(h.Now()))
	if len(papers) > 0 {
		x.offer("issuer", papers[0].Issuer)
		x.offer("signer", papers[0].Signer)
	}
	x.moved = x.left
	reads(x.sheet, found, x.read)
	return x.sheet
}

// offer suggests a value, unless a person wrote another.
func (x *ruling) offer(id, value string) {
	l := x.Field(id).Control.(*input.Line)
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
		v.Note = x.h.Text().Many.Recognise.Known
	}
	return v
}

// read makes the act.
func (x *ruling) read(a *record.Appraisal) (life.Act, string, string) {
	t := &x.h.Text().Many.Recognise
	if wrong, field := x.decision.Take(); wrong != "" {
		return nil, wrong, field
	}
	d := *x.decision.Parts[0].Rec.(*record.Decision)
	act := life.Recognise{Verdict: a.Verdict, Reason: a.Reason}
	switch {
	case act.Verdict == "":
		return nil, t.NeedsVerdict, "verdict"
	case act.Verdict == record.NotRecognised && act.Reason == "":
		return nil, t.NeedsReason, "reason"
	case d.Date == "":
		return nil, t.NeedsDate, "date"
	case d.Number == "":
		act.Date = d.Date
		return act, "", ""
	}
	act.Decision = &d
	return act, "", ""
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
