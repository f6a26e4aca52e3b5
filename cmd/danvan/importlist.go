package main

import (
	"io"

	"danvan/store/intake"
	"danvan/ui/takein"
	"danvan/ui/text"
)

// listDone is what became of a list, in JSON.
type listDone struct {
	Path   string         `json:"path"`
	Sheets []intake.Sheet `json:"sheets"`
	Years  []intake.Seen  `json:"years,omitempty"`
	*intake.Plan
	list     *intake.List
	Problems []place      `json:"problems"` // in place of the plan's: with a sentence
	Groups   []grouped    `json:"groups"`
	Asked    []takein.Ask `json:"asked"`              // what is asked once for the whole list
	Recalled []string     `json:"recalled,omitempty"` // answers that were given about such a list before
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

func (p *program) listDone(l *intake.List, plan *intake.Plan, asks []takein.Ask, recalled []string) listDone {
	d := listDone{list: l, Asked: asks, Recalled: recalled, Path: l.Path, Sheets: l.Sheets, Years: l.Seen, Plan: plan, Problems: []place{}, Groups: []grouped{}}
	for _, q := range plan.Problems {
		d.Problems = append(d.Problems, place{q, q.Place(), text.Printable(p.t.ListProblem(q).String())})
	}
	for i := range plan.Groups {
		where, say := p.t.ListGroup(&plan.Groups[i])
		d.Groups = append(d.Groups, grouped{plan.Groups[i], orElse(where, p.t.CLI.Say.WholeFile), text.Printable(say)})
	}
	return d
}

func (p *program) printList(w io.Writer, d *listDone, dryRun bool) {
	line(w, d.Path)
	for _, s := range takein.Lines(p.t, d.list, d.Plan, dryRun) {
		line(w, s)
	}
}
