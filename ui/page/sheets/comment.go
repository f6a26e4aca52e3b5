package sheets

import (
	"slices"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Names of the inputs of a comment.
const (
	idOn  = "field"
	idSay = "text"
)

// comments adds what units said about the line, each with what was answered, and remembers what this unit said itself.
func (p *Record) comments(tx *store.Tx, names *wording.Names, ref record.Ref, at *time.Location) error {
	all, err := remarks.Of(tx, ref.Channel.Unit)
	if err != nil {
		return err
	}
	p.said = map[string]string{}
	for _, r := range all {
		if r.About() != ref {
			continue
		}
		if r.Comment.By == names.Me {
			p.said[r.Comment.Field] = r.Comment.Text
		}
		who, err := names.Wrote(tx, r.Ref, at)
		if err != nil {
			return err
		}
		words := names.Text.CommentLabel(ref.Kind, r.Comment.Field) + ": " + r.Comment.Text + "\n" + who
		if r.Answer != nil {
			answer := r.Answer.Text
			if answer == "" {
				answer = names.Text.Todo.AnswerDone
			}
			words += "\n" + names.Text.Todo.Answer + ": " + answer
		}
		p.facts = append(p.facts, [2]string{names.Text.Model.Comments, words})
	}
	return nil
}

// noComment says why this unit cannot comment on the line; "" where it can.
func (p *Record) noComment() string {
	switch t := &p.host.Text().Model; {
	case !p.ref.Kind.Commented():
		return p.host.Text().Sheets.NotCommented
	case p.ref.Channel.Unit == p.host.Me().Unit:
		return t.OwnModel
	case !p.below:
		return t.NotBelow
	}
	return ""
}

// comment opens a small form: on which column, and what is to be said. What this unit said there before stands in it,
// and emptied is taken back.
func (p *Record) comment() {
	t := p.host.Text()
	options := []choice.Option{{ID: record.WholeParticipation, Name: t.Todo.WholeLine}}
	for _, c := range p.sheet.Asked(true) {
		if c.Kind == p.ref.Kind {
			options = append(options, choice.Option{ID: c.Field, Name: t.Column(c)})
		}
	}
	on, say := inputs.Pick(t, options), input.NewLine("")
	if i := slices.IndexFunc(options, func(o choice.Option) bool { return p.said[o.ID] != "" }); i >= 0 {
		on.Set(options[i].ID)
		say.Set(p.said[options[i].ID])
	}
	f := ask.New(p.host, ask.What{Path: p.Path(), Title: t.Model.Comments, About: p.title, Intro: t.Model.CommentNote, Help: t.Sheets.HelpComment, Draft: "comment/" + p.ref.ID.String()})
	f.Add(idOn, t.Sheets.CommentOn, "", on)
	f.Add(idSay, t.Model.Comments, t.Model.CommentAgain, say)
	f.Check = func() (string, string) {
		switch {
		case on.Value() == "":
			return idOn, t.Many.Missing(t.Sheets.CommentOn)
		case say.Value() == "" && p.said[on.Value()] == "":
			return idSay, t.Many.Missing(t.Model.Comments)
		}
		return "", ""
	}
	done := t.Model.Commented
	f.Write = func(w *store.Writer) error {
		if say.Value() == "" {
			done = t.Model.CommentGone
		}
		_, err := remarks.Say(w, p.ref, on.Value(), say.Value())
		return err
	}
	f.Then = func() { p.host.Say(theme.Good, done) }
	p.host.Push(f)
}
