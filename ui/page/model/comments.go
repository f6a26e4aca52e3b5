package model

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/part"
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
		c := comment{ref: m.Ref, field: m.Comment.Field, label: r.names.CommentLabel(m.Comment.Field), text: m.Comment.Text, own: m.Comment.By == r.names.Me}
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
	order := record.CommentFields()
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

// typing is a comment or an answer that is being written, below what it is about.
type typing struct {
	label, note string
	box         *input.Line
	save        func(w *store.Writer, text string) error // nil for an empty text: nothing to save
	said        string
	had         bool // something stood there, which an empty text takes back
	half        *half.Half
}

// answer opens the input for an answer.
func (p *Page) answer(s *stop) {
	t := &p.host.Text().Todo
	box := input.NewLine("")
	box.Placeholder = t.AnswerDone
	ref := s.comment.ref
	p.typed = &typing{label: t.Answer, note: t.AnswerNote, box: box, said: p.host.Text().Model.Answered, had: true,
		save: func(w *store.Writer, text string) error { return remarks.Answer(w, ref, text) }}
	p.typed.half = half.Line(p.host, "answer/"+ref.ID.String(), box)
}

// comment opens the input for a comment on what the cursor is on, with what this unit has said about it before.
func (p *Page) comment(s *stop) {
	t := &p.host.Text().Model
	y := s.year
	field := s.field
	if field == "" {
		field = record.WholeParticipation
	}
	typed := &typing{label: t.CommentOn(p.labelOf(field), int(y.year)), note: t.CommentNote, box: input.NewLine(""), said: t.Commented}
	for _, c := range y.comments {
		if c.own && c.field == field {
			typed.box.Set(c.text)
			typed.had, typed.note = true, t.CommentAgain
		}
	}
	ref := y.ref
	typed.save = func(w *store.Writer, text string) error {
		_, err := remarks.Say(w, ref, field, text)
		return err
	}
	typed.half = half.Line(p.host, "comment/"+ref.ID.String()+"/"+field, typed.box)
	p.typed = typed
}

// write gives a key to what is being written. All but Esc and Enter is its own.
func (p *Page) write(k keyboard.Key) bool {
	t := p.typed
	switch k.Code {
	case keyboard.Esc:
		t.half.Left()
		p.typed = nil
	case keyboard.Enter:
		text := t.box.Value()
		if text == "" && !t.had {
			t.half.Left()
			p.typed = nil
			return true
		}
		t.half.Saving()
		p.typed = nil
		said := t.said
		if text == "" && t.note == p.host.Text().Model.CommentAgain {
			said = p.host.Text().Model.CommentGone
		}
		r := p.host.Register()
		p.host.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
			if err := r.Edit("", func(w *store.Writer) error { return errors.Join(t.save(w, text), t.half.Done(w)) }); err != nil {
				return nil, err
			}
			return func() { p.host.Say(theme.Good, said); p.Changed(nil) }, nil
		}})
	case keyboard.F1, "ctrl+q", "ctrl+c":
		return false
	default:
		t.box.Key(k)
	}
	return true
}

// Keep keeps what is half written.
func (p *Page) Keep() bool { return p.typed != nil && p.typed.half.Keep() }

// Leave keeps it too, and says so.
func (p *Page) Leave() {
	if p.typed != nil {
		p.typed.half.Left()
	}
}

// draw draws the input.
func (t *typing) draw(th *theme.Theme, width int) part.Area {
	a := part.Lines("  " + th.Mark(theme.Current) + " " + th.Strong.Render(part.Fit(t.label, width-4)))
	a = part.Stack(a, part.Beside(part.Lines(""), 4, t.box.Draw(th, max(8, width-4), true)))
	for _, l := range part.Wrap(t.note, max(8, width-4), 2) {
		a.Lines = append(a.Lines, "    "+th.Dim.Render(l))
	}
	return a
}
