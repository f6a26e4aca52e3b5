package entry

import (
	"slices"
	"strings"

	"danvan/ui/action"
	"danvan/ui/page/inputs"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// annotate gives the keyboard to the note on an input; there is one from then on, until it is left empty.
func (p *Page) annotate() {
	if in := p.form.Focus().ID; notable(in) {
		p.addAside(in, noteOn(in), "")
	}
}

// reply gives the keyboard to the answer to the first comment on an input that has none yet.
func (p *Page) reply() {
	in := p.form.Focus().ID
	for _, r := range p.unanswered(in) {
		p.addAside(in, answerTo(r.Ref.ID), p.text().Entry.AnswerDone)
		return
	}
}

// unanswered are the comments on an input that wait, and that nothing is written about yet.
func (p *Page) unanswered(in string) []Remark {
	return slices.DeleteFunc(p.sheet.open(in), func(r Remark) bool { return p.now[answerTo(r.Ref.ID)] != "" })
}

// addAside puts a line under an input, with a text that is typed over, and goes there.
func (p *Page) addAside(in, name, suggested string) {
	if p.form.Field(name) == nil {
		f := p.aside(name, "")
		f.Control.(*input.Line).Suggest(suggested)
		p.form.Add(in, f)
		p.dress()
	}
	before := p.form.Focus().ID
	p.form.Go(name)
	p.look()
	p.exit(before)
}

// aside makes the field of a note or an answer.
func (p *Page) aside(name, text string) *form.Field {
	var c inputs.Control = input.NewLine(text)
	if strings.Contains(text, "\n") {
		c = form.NewLong(text)
	}
	if l, ok := c.(*input.Line); ok && strings.HasPrefix(name, notePrefix) {
		l.Placeholder = p.text().Entry.NoteFor
	}
	p.controls[name] = c
	return &form.Field{ID: name, Control: c, Aside: true}
}

// sweep takes notes away that were left empty.
func (p *Page) sweep(left string) {
	if isAside(left) && p.form.Focus().ID != left && p.controls[left].Empty() {
		p.form.Drop(left)
		delete(p.controls, left)
	}
}

// remarksOn are what others say about an input, and what was answered.
func (p *Page) remarksOn(in string) (all []form.Remark) {
	t := &p.text().Entry
	for _, r := range p.sheet.Remarks {
		if p.sheet.inputOfField(r.Comment.Field) != in {
			continue
		}
		text := strings.ReplaceAll(r.Comment.Text, "\n", " ")
		if r.Comment.Field != in {
			text = p.text().Terms.Label("", r.Comment.Field) + ": " + text
		}
		switch own := r.Comment.By == p.sheet.me; {
		case own && r.Answer == nil: // it stands in the note
		case own:
			all = append(all, form.Remark{State: theme.Good, Text: t.AnswerTo(r.Answer.Text)})
		case r.Answer != nil:
			all = append(all, form.Remark{State: theme.Good, Text: t.Answered(r.From, text, r.Answer.Text)})
		case !p.sheet.Own:
			all = append(all, form.Remark{State: theme.Muted, Text: t.Comment(r.From, text)})
		case p.now[answerTo(r.Ref.ID)] != "":
			all = append(all, form.Remark{State: theme.Muted, Text: t.Comment(r.From, text)})
		default:
			all = append(all, form.Remark{State: theme.Warn, Text: t.CommentWaits(r.From, text, p.keyOf(action.Reply))})
		}
	}
	return all
}
