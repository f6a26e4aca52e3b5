package entry

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
	"danvan/ui/paper/list"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// verdict is what the form says of an input. What is wrong is said once the input was left, not while somebody types.
func (p *Page) verdict(in string) (v input.Verdict) {
	v.Note = p.note(in)
	wrong := p.entered.Problem(in)
	switch {
	case in == inReason && p.reasonWanted() && p.now[inReason] == "" && p.left[in]:
		v.Problem = p.text().Entry.Missing
	case wrong != nil && p.left[in]:
		v.Problem = p.sentence(wrong)
		if wrong.Err != nil {
			v.State = theme.Bad
		}
	case wrong != nil:
		v.State = theme.Muted
	case in == inName && p.alike():
		v.State, v.Problem = theme.Good, p.likeness()
	case in == inField && p.sensitive():
		v.State, v.Problem = theme.Good, p.text().Entry.NoSecrets
	case p.hidden(in):
		v.State, v.Problem = theme.Good, p.text().Sheets.Hidden
	case p.conflicting(in):
		v.Problem = p.text().Entry.Conflict
	case len(p.unanswered(in)) > 0:
		v.State = theme.Warn
	}
	return v
}

// sensitive tells whether the field that is chosen is one of defence, security or religion.
func (p *Page) sensitive() bool {
	at := slices.IndexFunc(p.sheet.options[inField], func(o choice.Option) bool { return o.ID == p.now[inField] })
	if at < 0 {
		return false
	}
	name := vi.Fold(p.sheet.options[inField][at].Name)
	return slices.ContainsFunc([]string{"quoc phong", "an ninh", "quan su", "ton giao", "tin nguong", "bien gioi"}, func(s string) bool { return strings.Contains(name, s) })
}

// hidden tells an input that the place does not ask any more, which shows for what was filled in.
func (p *Page) hidden(in string) bool {
	c := p.sheet.columnOf(in)
	return c != nil && c.Hidden
}

// sentence says what is wrong, without naming the input it stands under.
func (p *Page) sentence(w *Problem) string {
	t := p.text()
	switch {
	case w.Err != nil:
		return t.Error(w.Err).String()
	case w.Of.Code == record.Missing && w.Of.Column.Type == record.Reference && len(p.sheet.options[w.Input]) == 0:
		return t.Entry.NoFields
	case w.Of.Code == record.Missing:
		return t.Entry.Missing
	}
	return t.ColumnProblem(w.Of).String()
}

// note says how a figure or a date was understood.
func (p *Page) note(in string) (note string) {
	if c := p.sheet.columnOf(in); c != nil {
		_, note = inputs.Understood(p.text(), p.enteredLine(in), c, p.now[in], p.sheet.hints())
	}
	return note
}

// enteredLine is the line that an input is of, as it is entered by now.
func (p *Page) enteredLine(in string) *sheet.Line {
	id, _, is := ofResource(in)
	if l := p.entered.Resources[id]; is && l != nil {
		return l
	}
	return p.entered.Line
}

// conflicting tells whether the value of an input is one of several that were written apart, and still stands as it
// was.
func (p *Page) conflicting(in string) bool {
	c := p.sheet.columnOf(in)
	if c == nil || p.now[in] != p.start[in] {
		return false
	}
	l := p.sheet.line
	if id, _, is := ofResource(in); is {
		l = p.sheet.resource(id)
	}
	h := l.Part(c).Held
	return h != nil && slices.Contains(h.Conflicts(), c.Field)
}

// Help explains the input that has the keyboard, and the form.
func (p *Page) Help() string {
	help := &p.text().Entry.Help
	all := help.Page + "\n\n" + help.Drafts
	if p.sheet == nil {
		return all
	}
	all += "\n\n" + help.Notes
	in := p.form.Focus().ID
	if _, _, is := ofResource(in); is {
		in = string(record.ResourceKindName)
	}
	if c := p.sheet.columnOf(in); c != nil && c.By != "" {
		all = list.How(p.text(), c) + "\n\n" + all
	}
	return help.With(in, all)
}
