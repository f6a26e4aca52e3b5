package main

import (
	"io"
	"strings"

	"danvan/store/intake"
)

// listDone is what became of a list, in JSON.
type listDone struct {
	Path   string         `json:"path"`
	Sheets []intake.Sheet `json:"sheets"`
	Years  []intake.Seen  `json:"years,omitempty"`
	*intake.Plan
	Problems []place   `json:"problems"` // in place of the plan's: with a sentence
	Groups   []grouped `json:"groups"`
}

// place is a problem with its sentence.
type place struct {
	intake.Problem
	Place   string `json:"place"`
	Message string `json:"message"`
}

// grouped is a group of problems with its sentence.
type grouped struct {
	intake.Group
	Where   string `json:"where"`
	Message string `json:"message"`
}

func (p *program) listDone(l *intake.List, plan *intake.Plan) listDone {
	d := listDone{Path: l.Path, Sheets: l.Sheets, Years: l.Seen, Plan: plan, Problems: []place{}, Groups: []grouped{}}
	for _, q := range plan.Problems {
		d.Problems = append(d.Problems, place{q, q.Place(), printable(p.t.ListProblem(q).String())})
	}
	for i := range plan.Groups {
		where, say := p.t.ListGroup(&plan.Groups[i])
		d.Groups = append(d.Groups, grouped{plan.Groups[i], orElse(where, p.t.CLI.Say.WholeFile), printable(say)})
	}
	return d
}

// waits tells whether something of a list needs a person.
func waits(plan *intake.Plan) bool {
	if plan.Hard > 0 {
		return true
	}
	for _, q := range plan.Problems {
		if q.Asks {
			return true
		}
	}
	for i := range plan.Changes {
		if !plan.Changes[i].Done {
			return true
		}
	}
	return false
}

// problemsShown is how many groups of problems, and how many changes, are printed for people; all are in the JSON.
const problemsShown = 30

func (p *program) printList(w io.Writer, d *listDone, dryRun bool) {
	say := &p.t.CLI.Say
	line(w, d.Path)
	c := d.Counts
	line(w, "  "+say.Lists.Rows(c.Rows, d.Year))
	if dryRun {
		p.printUnderstood(w, d)
	}
	for _, n := range []struct {
		count int
		what  string
	}{
		{c.NewModels, say.Lists.NewModels}, {c.NewParticipation, say.Lists.NewParticipations}, {c.Changed, say.Lists.Changed}, {c.Known, say.Lists.Known},
		{c.Differing, p.t.Lists.Differing}, {c.Repeated, say.Lists.Repeated}, {c.Others, say.Lists.Others}, {c.Bad, say.Lists.Bad},
	} {
		if n.count > 0 {
			line(w, "  = "+p.t.Number(n.count)+" "+n.what)
		}
	}
	p.printGroups(w, d, true)
	p.printChanges(w, d)
	p.printGroups(w, d, false)
	if !dryRun {
		p.printUnused(w, d)
	}
	switch {
	case d.Refused:
		line(w, "  "+say.Lists.StrictRefused)
	case d.Applied:
		line(w, "  "+say.Lists.In(c.NewModels+c.NewParticipation+c.Changed))
	}
}

// printUnderstood prints what each column was taken for, with a cell of it, and whose the rows are.
func (p *program) printUnderstood(w io.Writer, d *listDone) {
	l := &p.t.Lists
	for _, s := range d.Sheets {
		head := l.Columns
		if s.Name != "" {
			head = s.Name + ": " + head
		}
		line(w, "  "+printable(head))
		for _, m := range s.Columns {
			if m.Heading != "" || m.Example != "" {
				line(w, "    "+printable(l.ColumnLine(m.Letters, m.Heading, l.Column(m.Column), m.Example)))
			}
		}
	}
	if len(d.Units) > 0 {
		line(w, "  "+l.Units)
	}
	for _, u := range d.Units {
		line(w, "    "+printable(l.UnitLine(u.Code+" "+u.Name, u.Rows, u.By, u.Text)))
	}
}

// printUnused names the columns that were not taken, in one line.
func (p *program) printUnused(w io.Writer, d *listDone) {
	var names []string
	for _, s := range d.Sheets {
		for _, m := range s.Columns {
			if m.Column == intake.Unused && m.Heading != "" && m.Why != intake.ByPerson {
				names = append(names, p.t.Quote(m.Heading)+" ("+m.Letters+")")
			}
		}
	}
	if len(names) > 0 {
		line(w, "  · "+printable(p.t.Lists.UnusedLine(strings.Join(names, ", "))))
	}
}

// printChanges prints each cell in which the list says otherwise than the register.
func (p *program) printChanges(w io.Writer, d *listDone) {
	if len(d.Changes) == 0 {
		return
	}
	l := &p.t.Lists
	line(w, "  ≠ "+l.Changes(len(d.Changes), d.Changes[0].Done))
	for i, c := range d.Changes {
		if i == problemsShown {
			line(w, "    "+p.t.CLI.Say.Lists.More(len(d.Changes)-i))
			return
		}
		where := p.t.CLI.Say.Lists.At(c.Sheet, c.Row, "", "")
		line(w, "    "+printable(l.Change(where, l.Column(c.Column), c.Name, c.Unit, p.t.ListValue(c.Column, c.Old), p.t.ListValue(c.Column, c.New), c.Because)))
	}
}

// printGroups prints the hard problems, or the notes: each kind and column once.
func (p *program) printGroups(w io.Writer, d *listDone, hard bool) {
	shown, of := 0, 0
	for i := range d.Groups {
		g := &d.Groups[i]
		if g.Hard != hard || g.Code == intake.NotUsed {
			continue
		}
		if of++; of > problemsShown {
			continue
		}
		mark := "·"
		if hard || g.Asks {
			mark = "!"
		}
		line(w, "  "+mark+" "+printable(g.Where+": "+g.Message))
		shown++
	}
	if of > shown {
		line(w, "  "+p.t.CLI.Say.Lists.More(of-shown))
	}
}
