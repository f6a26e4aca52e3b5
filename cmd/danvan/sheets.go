package main

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/paper/list"
)

// sheetShown is a sheet in JSON.
type sheetShown struct {
	Name    string        `json:"name"`
	Label   string        `json:"label"`
	Columns []columnShown `json:"columns,omitempty"`
}

// columnShown is a column in JSON.
type columnShown struct {
	Name   string      `json:"name"`
	Label  string      `json:"label"`
	Type   record.Type `json:"type"`
	Needed bool        `json:"needed,omitempty"`
	Fixed  bool        `json:"fixed,omitempty"` // only asked when a line is made
	Own    bool        `json:"own,omitempty"`   // filled in with the unit that writes
	More   bool        `json:"more,omitempty"`
	Hidden bool        `json:"hidden,omitempty"` // not asked; what was filled in shows
	By     string      `json:"by,omitempty"`     // the unit that says how it is asked
	Of     record.Name `json:"of,omitempty"`     // kind of record that it points to
	Terms  []termShown `json:"terms,omitempty"`
	Like   string      `json:"like,omitempty"`
}

type termShown struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

func (p *program) sheetsCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Sheets, p.between(0, 1), func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			s, err := p.sheetNamed(args[0])
			if err != nil {
				return err
			}
			if s, err = p.asHere(s); err != nil {
				return err
			}
			shown := p.sheetShown(s)
			return p.answer(shown, func(w io.Writer) { p.printSheet(w, s) })
		}
		var all []sheetShown
		for _, s := range sheet.All() {
			s, err := p.asHere(s)
			if err != nil {
				return err
			}
			all = append(all, p.sheetShown(s))
		}
		return p.answer(all, func(w io.Writer) {
			t := table{columns: []column{{}, {}, {wide: true}}}
			for _, s := range all {
				var names []string
				for _, c := range s.Columns {
					names = append(names, c.Name)
				}
				t.add(s.Name, s.Label, strings.Join(names, ", "))
			}
			t.writeRows(w, p.columns())
		})
	})
}

// asHere is a sheet as the register's unit has it now; as it is where there is no register.
func (p *program) asHere(s *sheet.Sheet) (here *sheet.Sheet, err error) {
	if path, err := p.registerPath(); err != nil || s.Kind != record.ParticipationKind {
		return s, nil
	} else if _, err := os.Stat(path); err != nil {
		return s, nil
	}
	err = p.reading(func(tx *store.Tx) (err error) { here, err = p.sheetFor(tx, s, tx.Me().Unit, 0); return err })
	return here, err
}

// sheetNamed finds a sheet by its code name, or by what the screen calls it.
func (p *program) sheetNamed(typed string) (*sheet.Sheet, error) {
	var names []string
	for _, s := range sheet.All() {
		if s.Name == typed || p.t.SheetNamed(s, typed) {
			return s, nil
		}
		names = append(names, s.Name)
	}
	if _, points := sheet.CodeOfSet(typed); points {
		var found *sheet.Sheet
		err := p.reading(func(tx *store.Tx) (err error) {
			all, err := sheet.Scorings(tx)
			for _, s := range all {
				names = append(names, s.Name)
			}
			if err == nil {
				found, err = sheet.In(tx, typed)
			}
			return err
		})
		if err != nil || found != nil {
			return found, err
		}
	}
	return nil, misuse(p.t.Sheets.NoSheet(typed, strings.Join(names, ", ")))
}

func (p *program) sheetShown(s *sheet.Sheet) sheetShown {
	shown := sheetShown{Name: s.Name, Label: p.t.Sheet(s)}
	for i := range s.Columns {
		c := &s.Columns[i]
		if c.Said {
			continue
		}
		x := columnShown{Name: c.Name, Label: p.t.Column(c), Type: c.Type, Needed: c.Need, Fixed: c.Fixed, Own: c.Own, More: c.More, Hidden: c.Hidden, By: c.By, Of: c.Of, Like: c.Like}
		for _, code := range c.Terms {
			x.Terms = append(x.Terms, termShown{code, p.t.TermOf(c, code)})
		}
		shown.Columns = append(shown.Columns, x)
	}
	return shown
}

func (p *program) printSheet(w io.Writer, s *sheet.Sheet) {
	line(w, s.Name+"  "+p.t.Sheet(s))
	t := table{columns: []column{{}, {}, {}, {wide: true}}}
	for i := range s.Columns {
		if c := &s.Columns[i]; !c.Said {
			t.add("", c.Name, p.t.Column(c), list.How(p.t, c))
		}
	}
	t.writeRows(w, p.columns())
}
