package main

import (
	"io"

	"danvan/store/intake"
)

// listDone is what became of a list, in JSON.
type listDone struct {
	Path   string         `json:"path"`
	Sheets []intake.Sheet `json:"sheets"`
	*intake.Plan
	Problems []place `json:"problems"` // in place of the plan's: with a sentence
}

// place is a problem with its sentence.
type place struct {
	intake.Problem
	Place   string `json:"place"`
	Message string `json:"message"`
}

func (p *program) listDone(l *intake.List, plan *intake.Plan) listDone {
	d := listDone{Path: l.Path, Sheets: l.Sheets, Plan: plan, Problems: []place{}}
	for _, q := range plan.Problems {
		d.Problems = append(d.Problems, place{q, q.Place(), printable(p.t.ListProblem(q).String())})
	}
	return d
}

// problemsShown is how many problems are printed for people; all are in the JSON.
const problemsShown = 30

func (p *program) printList(w io.Writer, d *listDone) {
	say := &p.t.CLI.Say
	line(w, d.Path)
	c := d.Counts
	line(w, "  "+say.Lists.Rows(c.Rows, d.Year))
	for _, n := range []struct {
		count int
		what  string
	}{
		{c.NewModels, say.Lists.NewModels}, {c.NewParticipation, say.Lists.NewParticipations}, {c.Changed, say.Lists.Changed}, {c.Known, say.Lists.Known},
		{c.Repeated, say.Lists.Repeated}, {c.Others, say.Lists.Others}, {c.Bad, say.Lists.Bad},
	} {
		if n.count > 0 {
			line(w, "  = "+p.t.Number(n.count)+" "+n.what)
		}
	}
	p.printProblems(w, d, true)
	p.printProblems(w, d, false)
	switch {
	case d.Refused:
		line(w, "  "+say.Lists.StrictRefused)
	case d.Applied:
		line(w, "  "+say.Lists.In(c.NewModels+c.NewParticipation+c.Changed))
	}
}

// printProblems prints the hard problems, or the notes.
func (p *program) printProblems(w io.Writer, d *listDone, hard bool) {
	say := &p.t.CLI.Say
	shown, of := 0, 0
	for _, q := range d.Problems {
		if q.Hard != hard {
			continue
		}
		if of++; of > problemsShown {
			continue
		}
		mark := "·"
		if hard {
			mark = "!"
		}
		line(w, "  "+mark+" "+orElse(say.Lists.At(q.Sheet, q.Row, q.Column, q.Heading), say.WholeFile)+": "+q.Message)
		shown++
	}
	if of > shown {
		line(w, "  "+say.Lists.More(of-shown))
	}
}
