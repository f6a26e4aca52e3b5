package model

import (
	"cmp"
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/ui/page/ask"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// comment is what a unit said about an input, and what was answered.
type comment struct {
	ref        record.Ref
	field      string // code name
	label      string
	text, who  string
	answer     string // "" while it is open
	answerWho  string
	own        bool // this unit said it
	answerable bool // this unit is to answer
}

// comments are those on the participations of a unit, by participation, in the order of the inputs.
func (r *reader) comments(unit record.ID) (map[record.ID][]comment, error) {
	all, err := remarks.Of(r.tx, unit)
	if err != nil {
		return nil, err
	}
	out := map[record.ID][]comment{}
	for _, m := range all {
		c := comment{ref: m.Ref, field: m.Comment.Field, label: r.names.Text.CommentLabel(record.ParticipationKind, m.Comment.Field), text: m.Comment.Text, own: m.Comment.By == r.names.Me}
		c.answerable = unit == r.names.Me && !c.own
		if c.who, err = r.names.Wrote(r.tx, m.Ref, r.now); err != nil {
			return nil, err
		}
		if m.Answer != nil {
			if c.answer = m.Answer.Text; c.answer == "" {
				c.answer = r.t.Todo.AnswerDone
			}
			ref := record.Ref{Channel: m.Ref.Channel, Kind: record.AnswerKind, ID: record.AnswerID(m.Ref.ID, m.Answer.By)}
			if c.answerWho, err = r.names.Wrote(r.tx, ref, r.now); err != nil {
				return nil, err
			}
		}
		out[m.Comment.Participation] = append(out[m.Comment.Participation], c)
	}
	order := record.CommentFields(record.ParticipationKind)
	for _, cs := range out {
		slices.SortStableFunc(cs, func(a, b comment) int { return cmp.Compare(slices.Index(order, a.field), slices.Index(order, b.field)) })
	}
	return out, nil
}

// comments are lines for each: what was said, by whom, and what was answered.
func (l *layer) comments(name string, cs []comment, y *year) {
	for i := range cs {
		c := &cs[i]
		mark := theme.Warn
		if c.answer != "" {
			mark = theme.Good
		} else if !c.answerable {
			mark = theme.Muted
		}
		l.stop(stop{field: c.field, year: y, comment: c}, func() {
			l.fact(name, c.label+": "+c.text, mark, 2)
			l.dim(c.who)
			if c.answer != "" {
				l.fact("", l.th.Shapes.ArrowRight+" "+c.answer, theme.None, 2)
				l.dim(c.answerWho)
			}
		})
		name = ""
	}
}

// answer opens the input for an answer.
func (p *Page) answer(s *stop) {
	t := &p.host.Text().Todo
	box, ref := input.NewLine(""), s.comment.ref
	box.Placeholder = t.AnswerDone
	p.Begin(p.host, &ask.Line{Label: t.Answer, Note: t.AnswerNote, Box: box, Draft: "answer/" + ref.ID.String(), Enter: func(text string, done ask.Done) string {
		p.edit(p.host.Text().Model.Answered, func(w *store.Writer) error { return errors.Join(remarks.Answer(w, ref, text), done(w)) })
		return ""
	}})
}

// comment opens the input for a comment on what the cursor is on, with what this unit has said about it before.
func (p *Page) comment(s *stop) {
	t, y, field := &p.host.Text().Model, s.year, cmp.Or(s.field, record.WholeParticipation)
	l := &ask.Line{Label: t.CommentOn(p.labelOf(field), int(y.year)), Note: t.CommentNote, Box: input.NewLine(""), Draft: "comment/" + y.ref.ID.String() + "/" + field}
	had := false
	for _, c := range y.comments {
		if c.own && c.field == field {
			l.Box.Set(c.text)
			had, l.Note = true, t.CommentAgain
		}
	}
	l.Enter = func(text string, done ask.Done) string {
		said := t.Commented
		switch {
		case text == "" && !had:
			return "" // nothing to save
		case text == "":
			said = t.CommentGone
		}
		p.edit(said, func(w *store.Writer) error {
			_, err := remarks.Say(w, y.ref, field, text)
			return errors.Join(err, done(w))
		})
		return ""
	}
	p.Begin(p.host, l)
}
