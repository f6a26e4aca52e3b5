package many

import (
	"strconv"

	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	sheets "danvan/store/sheet"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
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

// column makes the input of a column of a kind, whose text value reads.
func (s *sheet) column(kind record.Name, name, hint, offered string) *form.Field {
	of := sheets.Of(kind)
	options, _ := inputs.Options(s.h.Text(), nil, of.New(s.h.Me().Unit), of.Column(name)) // fails of references alone
	return s.columnOf(kind, name, hint, offered, options)
}

// columnOf is column of one whose options are known.
func (s *sheet) columnOf(kind record.Name, name, hint, offered string, options []choice.Option) *form.Field {
	t, of := s.h.Text(), sheets.Of(kind)
	c, l := of.Column(name), of.New(s.h.Me().Unit)
	x := inputs.New(t, l, c, options, hints(s.h))
	if line, ok := x.(*input.Line); ok {
		line.Suggest(offered)
	}
	s.reads[name] = func() (any, error) { return l.ReadText(c, x.Value(), hints(s.h)) }
	return &form.Field{ID: name, Label: t.Column(c), Control: x, Hint: hint}
}

// read gives what inputs of columns hold, in the order of their names, nil for nothing; or what is wrong, and where.
func (s *sheet) read(names ...string) (values []any, wrong, field string) {
	for _, name := range names {
		v, err := s.reads[name]()
		if err != nil {
			return nil, s.h.Text().FieldError("", err), name
		}
		values = append(values, v)
	}
	return values, "", ""
}

// of is a value of its type; the zero of it for nothing.
func of[T any](v any) (x T) {
	x, _ = v.(T)
	return x
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
	t, kind := &h.Text().Many.Propose, record.ParticipationKind
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	s.form = form.New(append([]*form.Field{
		s.column(kind, "proposed", "", h.Text().Date(h.Now())), s.column(kind, "self_score", t.ScoreHint, ""), s.column(kind, "proposal", "", ""),
	}, reason(h, rows, t.ReasonOffered)...)...)
	s.act = func() (life.Act, string, string) {
		vs, wrong, field := s.read("proposed", "self_score", "proposal")
		if wrong != "" {
			return nil, wrong, field
		}
		act := life.Propose{Date: of[record.Date](vs[0]), SelfScore: of[record.Decimal](vs[1]), Words: of[string](vs[2])}
		if act.Date == "" {
			return nil, s.missing("proposed"), "proposed"
		}
		act.Reason, wrong = s.why()
		return act, wrong, "reason"
	}
	h.Push(s)
}

// missing says that an input must be filled in.
func (s *sheet) missing(id string) string { return s.h.Text().Many.Missing(s.form.Field(id).Label) }

// CarryOver opens the form that registers many for another year.
func CarryOver(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t := &h.Text().Many.CarryOver
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	next := 0
	for _, r := range rows {
		next = max(next, r.Year+1)
	}
	s.form = form.New(append([]*form.Field{
		s.column(record.ParticipationKind, "year", "", strconv.Itoa(next)), s.column(record.ParticipationKind, "registered", "", ""),
	}, reason(h, rows, t.ReasonOffered(next))...)...)
	s.act = func() (life.Act, string, string) {
		vs, wrong, field := s.read("year", "registered")
		if wrong != "" {
			return nil, wrong, field
		}
		act := life.CarryOver{Year: int(of[int64](vs[0])), Registered: of[record.Date](vs[1])}
		if act.Year < 1990 || act.Year > 2200 {
			return nil, s.missing("year"), "year"
		}
		act.Reason, wrong = s.why()
		return act, wrong, "reason"
	}
	h.Push(s)
}

// Review opens the form of the review of a year.
func Review(h page.Host, rows []*listing.Row, then func(life.Saved)) {
	t, kind := &h.Text().Many.Review, record.ReviewKind
	s := newSheet(h, t.Title, t.Help, t.Done, rows, then)
	s.form = form.New(s.column(kind, "outcome", "", ""), s.column(kind, "reason", "", ""), s.column(kind, "date", "", h.Text().Date(h.Now())))
	s.act = func() (life.Act, string, string) {
		vs, wrong, field := s.read("outcome", "reason", "date")
		if wrong != "" {
			return nil, wrong, field
		}
		act := life.Review{Outcome: record.Outcome(of[string](vs[0])), Reason: of[string](vs[1]), Date: of[record.Date](vs[2])}
		switch {
		case act.Outcome == "":
			return nil, t.NeedsOutcome, "outcome"
		case act.Outcome.Ends() && act.Reason == "":
			return nil, t.NeedsReason, "reason"
		}
		return act, "", ""
	}
	h.Push(s)
}
