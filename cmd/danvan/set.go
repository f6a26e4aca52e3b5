package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/text"
)

// assignment is COLUMN=VALUE as it was typed.
type assignment struct{ column, value string }

// assignments parts COLUMN=VALUE arguments.
func (p *program) assignments(args []string) ([]assignment, error) {
	all := make([]assignment, 0, len(args))
	for _, a := range args {
		column, value, ok := strings.Cut(a, "=")
		if !ok {
			return nil, misuse(p.t.CLI.Say.Refusals.NotAssignment(a))
		}
		all = append(all, assignment{strings.TrimSpace(column), value})
	}
	return all, nil
}

func (p *program) setCommand() *cobra.Command {
	var reason string
	c := p.command(p.t.CLI.Commands.Set, p.atLeast(2), func(c *cobra.Command, args []string) error {
		ids := args[:max(1, slices.IndexFunc(args, func(a string) bool { return strings.Contains(a, "=") }))]
		all, err := p.assignments(args[len(ids):])
		if err != nil {
			return err
		}
		now := make([]shown, len(ids))
		saved := 0
		err = p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error { // all or none
				for i, id := range ids {
					n, err := p.setOne(w, id, all, reason, &now[i])
					if err != nil {
						return err
					}
					saved += n
				}
				if len(ids) == 1 || saved == 0 {
					return nil
				}
				return w.NoteTyped(strings.Join(args[len(ids):], " ")) // so that it is taken back as a whole
			})
		})
		if err != nil {
			return err
		}
		var answer any = now
		if len(ids) == 1 {
			answer = now[0]
		}
		return p.answer(answer, func(io.Writer) {
			if len(ids) == 1 || saved == 0 {
				p.note(p.t.CLI.Say.Saved(saved))
			} else {
				p.note(p.t.CLI.Say.SavedMany(saved, len(ids)))
			}
		})
	})
	c.Flags().StringVar(&reason, "reason", "", p.t.CLI.Flags.Reason)
	return c
}

// setOne saves what was typed into one record, and reads what it is now.
func (p *program) setOne(w *store.Writer, id string, all []assignment, reason string, now *shown) (saved int, err error) {
	ref, err := p.record(w.Tx, id)
	if err != nil {
		return 0, err
	}
	l, err := p.lineOf(w.Tx, ref)
	if err != nil {
		return 0, err
	}
	if saved, err = p.setAll(w, l, all, reason); err != nil {
		return saved, err
	}
	if err := p.warnOfSet(w.Tx, l); err != nil {
		return saved, err
	}
	n, err := p.names(w.Tx)
	if err != nil {
		return saved, err
	}
	*now, err = n.shown(ref)
	return saved, err
}

// lineOf reads the line that a record stands for: of a participation the whole registration, of an own appraisal that
// is not written yet an empty one.
func (p *program) lineOf(tx *store.Tx, ref record.Ref) (*sheet.Line, error) {
	if ref.Kind == record.ParticipationKind {
		s, err := p.askedOf(tx, ref)
		if err != nil {
			return nil, err
		}
		return s.Read(tx, ref)
	}
	if ref.Kind == record.AssessmentKind || ref.Kind == record.PointsKind { // with the criteria of its set
		return sheet.Scored(tx, ref)
	}
	l, err := sheet.Of(ref.Kind).Read(tx, ref)
	if errors.Is(err, store.ErrNoRecord) && ref.Kind == record.AppraisalKind {
		return p.lineOf(tx, record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: p.participationOf(tx, ref)})
	}
	return l, err
}

// setAll saves what was typed into the columns of a line that stands. It gives how many of them are different now.
func (p *program) setAll(w *store.Writer, l *sheet.Line, all []assignment, reason string) (saved int, err error) {
	columns, err := p.typeInto(w.Tx, l, l.Asked(true), all)
	if err != nil {
		return 0, err
	}
	if err := p.may(w.Tx, l, columns); err != nil {
		return 0, err
	}
	if err := p.sound(l, columns, reason); err != nil {
		return 0, err
	}
	changed, err := l.PutColumns(w, reason)
	if err != nil {
		return 0, err
	}
	settled, err := l.Settle(w, columns, reason)
	return changed + settled, err
}

// typeInto reads what was typed into those columns of a line that may be typed into, in their order, and gives them.
func (p *program) typeInto(tx *store.Tx, l *sheet.Line, may []*sheet.Column, all []assignment) (columns []*sheet.Column, err error) {
	r, err := sheet.NewReader(tx, p.typedNow())
	if err != nil {
		return nil, err
	}
	typed := map[*sheet.Column]string{}
	for _, a := range all {
		c := p.columnNamed(may, a.column)
		if c == nil {
			return nil, fail(p.t.CLI.Say.Refusals.NoInput(a.column, strings.Join(sheet.Names(may), ", ")))
		}
		if first, twice := typed[c]; twice {
			return nil, misuse(p.t.Lists.TwiceGiven(p.t.Column(c), first, a.value))
		}
		typed[c] = a.value
	}
	for _, c := range sheet.Reading(may) {
		text, is := typed[c]
		if !is {
			continue
		}
		v, err := r.Read(l, c, text)
		if err != nil {
			return nil, p.atColumn(c, err)
		}
		p.sayCount(c, text, v)
		p.sayYear(c, text, v)
		if columns = append(columns, c); v == nil {
			l.Clear(c)
			continue
		}
		l.Set(c, v)
	}
	return columns, nil
}

// sayCount says what is saved of a count where it is not what was typed.
func (p *program) sayCount(c *sheet.Column, typed string, v any) {
	switch n, loses := sheet.Loses(v, typed); {
	case loses && n == 0:
		p.note(p.t.CLI.Say.ReadAs(p.t.Column(c), typed, ""))
	case loses:
		p.note(p.t.CLI.Say.ReadAs(p.t.Column(c), typed, vi.FormatInt(n)))
	}
}

// sayYear says in which year a date was taken to be that names none.
func (p *program) sayYear(c *sheet.Column, typed string, v any) {
	if c.Type != record.Day && c.Type != record.Span {
		return
	}
	var e *vi.Error
	if _, err := value.Read(&c.Shape, typed, p.hints()); errors.As(err, &e) && e.Code == vi.NoYear {
		p.note(p.t.CLI.Say.ReadAs(p.t.Column(c), typed, p.t.StretchOf(record.Interval(fmt.Sprint(v)))))
	}
}

// participationOf finds the participation whose appraisal by the register's own unit has this id.
func (p *program) participationOf(tx *store.Tx, appraisal record.Ref) (found record.ID) {
	_ = tx.Each(appraisal.Channel, record.ParticipationKind, func(id record.ID, _ *log.State) error {
		if record.AppraisalID(id, tx.Me().Unit) == appraisal.ID {
			found = id
		}
		return nil
	})
	return found
}

// sound refuses a line with a hard problem in the records that columns are of, and one with a soft problem unless a
// reason is given.
func (p *program) sound(l *sheet.Line, columns []*sheet.Column, reason string) error {
	all := l.Problems()
	slices.SortStableFunc(all, func(a, b sheet.Problem) int { return btoi(b.Hard) - btoi(a.Hard) }) // of 3 sào no m² are asked about
	for _, q := range all {
		if !slices.ContainsFunc(columns, func(c *sheet.Column) bool { return l.Part(c) == l.Part(q.Column) }) {
			continue
		}
		if err := p.refused(p.t.ColumnProblem(q), q.Hard, reason); err != nil {
			return err
		}
	}
	return nil
}

// refused refuses what is hard, and what is soft where no reason is given.
func (p *program) refused(say text.Sentence, hard bool, reason string) error {
	if !hard && reason != "" {
		return nil
	}
	if !hard {
		say.Next = p.t.CLI.Say.Refusals.GiveReason
	}
	return fail(say)
}

// acceptable refuses a record with a hard problem, and one with a soft problem unless a reason is given.
func (p *program) acceptable(kind record.Name, rec record.Record, reason string) error {
	for _, problem := range rec.Validate() {
		if err := p.refused(p.t.RecordProblem(kind, problem), problem.Hard, reason); err != nil {
			return err
		}
	}
	return nil
}

// may refuses what the unit above would refuse, for each record that columns are of.
func (p *program) may(tx *store.Tx, l *sheet.Line, columns []*sheet.Column) error {
	for _, c := range columns {
		if part := l.Part(c); part.Held != nil {
			if err := sheet.May(tx, part.Ref); err != nil {
				return err
			}
		}
	}
	return nil
}
