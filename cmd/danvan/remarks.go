package main

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// remark is a comment that waits for an answer, in JSON.
type remark struct {
	ID            record.ID   `json:"id"`
	Participation record.ID   `json:"participation"` // or what else it is about
	On            record.Name `json:"on"`            // the kind of that
	Name          string      `json:"name"`          // what a person calls it
	Field         string      `json:"field"`
	By            string      `json:"by"` // code of the unit that says it
	Text          string      `json:"text"`
	by            record.ID
}

func (p *program) commentCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Comment, p.exactly(3), func(_ *cobra.Command, args []string) error {
		text := strings.TrimSpace(vi.Clean(args[2]))
		var ref record.Ref
		err := p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error {
				about, err := p.commented(w.Tx, args[0])
				if err != nil {
					return err
				}
				if err := sheet.Covers(w.Tx, about); err != nil {
					return err
				}
				ref, err = remarks.Say(w, about, p.commentField(about.Kind, args[1]), text)
				return err
			})
		})
		if err != nil {
			return err
		}
		return p.answer(struct {
			ID   record.ID `json:"id"`
			Text string    `json:"text"`
		}{ref.ID, text}, func(io.Writer) {
			if text == "" {
				p.note(p.t.CLI.Say.Return.CommentGone)
				return
			}
			p.note(p.t.CLI.Say.Return.Commented)
		})
	})
}

// commented finds what a comment is to be about: the record itself, or the only participation of a model.
func (p *program) commented(tx *store.Tx, id string) (record.Ref, error) {
	ref, err := p.record(tx, id)
	if err != nil || ref.Kind.Commented() {
		return ref, err
	}
	refs, err := journal.Around(tx, ref, false)
	if err != nil {
		return ref, err
	}
	refs = slices.DeleteFunc(refs, func(r record.Ref) bool { return r.Kind != record.ParticipationKind })
	switch {
	case ref.Kind != record.ModelKind || len(refs) == 0:
		return ref, remarks.ErrNotCommented
	case len(refs) > 1:
		return ref, fail(p.t.CLI.Say.Return.SeveralYears)
	}
	return refs[0], nil
}

// commentField gives the code name of what a comment is about. A name that nobody knows is left to be refused.
func (p *program) commentField(about record.Name, typed string) string {
	if vi.Fold(typed) == vi.Fold(p.t.Terms.Kind(about)) {
		return record.WholeParticipation
	}
	kinds := []record.Name{about}
	if about == record.ParticipationKind {
		kinds = []record.Name{record.ModelKind, about}
	}
	for _, kind := range kinds {
		if name, ok := p.fieldNamed(kind, typed); ok {
			return name
		}
	}
	return typed
}

func (p *program) answerCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Answer, p.between(1, 2), func(_ *cobra.Command, args []string) error {
		text := ""
		if len(args) > 1 {
			text = strings.TrimSpace(vi.Clean(args[1]))
		}
		var comment record.Ref
		err := p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error {
				all, err := remarks.Of(w.Tx, w.Me().Unit)
				if err != nil {
					return err
				}
				ids := make([]string, len(all))
				for i, r := range all {
					ids[i] = r.Ref.ID.String()
				}
				i, err := p.pick(ids, args[0])
				if err != nil {
					return err
				}
				comment = all[i].Ref
				return remarks.Answer(w, comment, text)
			})
		})
		if err != nil {
			return err
		}
		return p.answer(struct {
			Comment record.ID `json:"comment"`
			Text    string    `json:"text"`
		}{comment.ID, text}, func(io.Writer) { p.note(p.t.CLI.Say.Return.Answered) })
	})
}

func (p *program) todoCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Todo, p.exactly(0), func(*cobra.Command, []string) error {
		return p.reading(func(tx *store.Tx) error {
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			open, err := remarks.Open(tx)
			if err != nil {
				return err
			}
			all := []remark{}
			for _, r := range open {
				about := r.About()
				name, err := sheet.Title(tx, about)
				if err != nil {
					return err
				}
				all = append(all, remark{r.Ref.ID, about.ID, about.Kind, name, r.Comment.Field, n.code(r.Comment.By), r.Comment.Text, r.Comment.By})
			}
			err = p.answer(all, func(w io.Writer) { p.printTodo(w, n, all) })
			return errors.Join(err, needsPersonIf(len(all) > 0))
		})
	})
}

func (p *program) printTodo(w io.Writer, n *names, all []remark) {
	say := &p.t.CLI.Say.Return
	if len(all) == 0 {
		line(w, say.NothingToDo)
		return
	}
	for i, r := range all {
		if i == 0 || all[i-1].Participation != r.Participation {
			line(w, r.Participation.String()+"  "+r.Name)
		}
		line(w, "  "+short(r.ID)+"  "+say.CommentOn(n.words.Text.CommentLabel(r.On, r.Field), strings.ReplaceAll(r.Text, "\n", " ⏎ ")))
		line(w, "            "+n.unit(r.by))
	}
	p.note(say.TodoNext)
}
