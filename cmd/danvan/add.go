package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
)

// added is a line that was made, in JSON.
type added struct {
	Sheet string    `json:"sheet"`
	ID    record.ID `json:"id"`
	Name  string    `json:"name"`
}

// aboutUnit is what a registration of another unit is told by, beside its columns.
const aboutUnit = "unit"

func (p *program) addCommand() *cobra.Command {
	var reason string
	c := p.command(p.t.CLI.Commands.Add, p.atLeast(2), func(_ *cobra.Command, args []string) error {
		s, err := p.sheetNamed(args[0])
		if err != nil {
			return err
		}
		all, err := p.assignments(args[1:])
		if err != nil {
			return err
		}
		var done added
		err = p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) (err error) {
				done, err = p.add(w, s, all, reason)
				return err
			})
		})
		if err != nil {
			return err
		}
		return p.answer(done, func(w io.Writer) {
			line(w, done.ID.String())
			p.note(p.t.Sheets.Added(p.t.Sheet(s), done.Name))
		})
	})
	c.Flags().StringVar(&reason, "reason", "", p.t.CLI.Flags.Reason)
	return c
}

// add makes a line of what was typed.
func (p *program) add(w *store.Writer, s *sheet.Sheet, all []assignment, reason string) (done added, err error) {
	l := s.New(w.Me().Unit)
	if all, err = p.placed(w.Tx, l, all); err != nil {
		return done, err
	}
	unit := l.Unit
	if s, err = p.sheetFor(w.Tx, s, unit, p.yearTyped(s, all)); err != nil {
		return done, err
	}
	l = s.New(w.Me().Unit)
	l.Unit = unit
	p.likely(l)
	if _, err = p.typeInto(w.Tx, l, s.Asked(false), all); err != nil {
		return done, err
	}
	if err = p.sound(l, s.Asked(false), reason); err != nil {
		return done, err
	}
	if done.ID, err = l.Make(w, reason); err != nil {
		return done, err
	}
	done.Sheet = s.Name
	if done.Name, err = sheet.Title(w.Tx, l.Ref()); err != nil {
		return done, err
	}
	return done, p.warnOfSet(w.Tx, l)
}

// placed puts a line where it belongs: with what it is about, or with the unit that is named.
func (p *program) placed(tx *store.Tx, l *sheet.Line, all []assignment) ([]assignment, error) {
	if l.Sheet.Column(aboutUnit) != nil {
		return all, nil
	}
	r, err := sheet.NewReader(tx, p.hints())
	if err != nil {
		return nil, err
	}
	rest := all[:0:0]
	for _, a := range all {
		if a.column != aboutUnit && vi.Fold(a.column) != vi.Fold(p.t.Terms.Label("", aboutUnit)) {
			rest = append(rest, a)
			continue
		}
		u, err := r.Unit(strings.TrimSpace(a.value))
		if err != nil {
			return nil, err
		}
		l.Unit = u.ID
	}
	return rest, nil
}

// likely fills in what an entry form would: this year, and whether it is new.
func (p *program) likely(l *sheet.Line) {
	if part, ok := l.Parts[0].Rec.(*record.Participation); ok {
		part.Year = int64(p.now().Year())
		if !l.Sheet.Column("standing").Hidden {
			part.Standing = record.New
		}
	}
}

// yearTyped is the year of a line that is made; 0 where nobody says.
func (p *program) yearTyped(s *sheet.Sheet, all []assignment) int {
	for _, a := range all {
		if c := p.columnNamed(s.Asked(false), a.column); c != nil && c.Type == record.Year {
			year, _ := value.Read(&c.Shape, a.value, p.hints())
			if year, is := year.(int64); is {
				return int(year)
			}
		}
	}
	return 0
}
