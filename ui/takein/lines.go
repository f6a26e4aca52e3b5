package takein

import (
	"strconv"
	"strings"

	"danvan/store/intake"
	"danvan/ui/text"
)

// problemsShown is how many groups of problems, and how many changes, are printed for people; all are in the JSON.
const problemsShown = 30

// Lines say what a list is and what becomes of it, for people.
func Lines(t *text.Table, l *intake.List, plan *intake.Plan, dryRun bool) []string {
	x := &lines{t: t, list: l, plan: plan}
	x.all(dryRun)
	return x.out
}

// LinesBeside are those on the screen, where the columns and the questions stand by themselves and a list's makers'
// commands mean nothing.
func LinesBeside(t *text.Table, l *intake.List, plan *intake.Plan, dryRun bool) []string {
	x := &lines{t: t, list: l, plan: plan, screen: true}
	x.all(dryRun)
	for i, line := range x.out {
		x.out[i] = t.Lists.OnScreen(line)
	}
	return x.out
}

type lines struct {
	t      *text.Table
	list   *intake.List
	plan   *intake.Plan
	screen bool
	out    []string
}

func (x *lines) add(s string) { x.out = append(x.out, text.Printable(s)) }

func (x *lines) all(dryRun bool) {
	say := &x.t.CLI.Say
	c := x.plan.Counts
	x.add("  " + say.Lists.Rows(c.Rows, x.years()))
	if dryRun {
		x.understood()
	}
	for _, n := range []struct {
		count int
		what  string
	}{
		{c.NewModels, say.Lists.NewModels}, {c.NewParticipation, say.Lists.NewParticipations}, {c.Changed, say.Lists.Changed}, {c.Known, say.Lists.Known},
		{c.Differing, x.t.Lists.Differing}, {c.Repeated, say.Lists.Repeated}, {c.SaysMore, x.t.Lists.SaysMore}, {c.Others, say.Lists.Others}, {c.Bad, say.Lists.Bad},
	} {
		if n.count > 0 {
			x.add("  = " + x.t.Number(n.count) + " " + n.what)
		}
	}
	x.groups(true)
	x.changes()
	x.groups(false)
	if !dryRun && !x.screen {
		x.unused()
	}
	switch {
	case x.plan.Refused:
		x.add("  " + say.Lists.StrictRefused)
	case x.plan.Applied:
		x.add("  " + say.Lists.In(c.NewModels+c.NewParticipation+c.Changed))
	}
}

// years are the year of the list, or those of its rows with how many each has.
func (x *lines) years() string {
	years := x.plan.Years
	if len(years) == 0 || len(years) == 1 && years[0].Year == x.plan.Year {
		return strconv.Itoa(x.plan.Year)
	}
	said := make([]string, len(years))
	for i, y := range years {
		said[i] = strconv.Itoa(y.Year) + " (" + x.t.Number(y.Rows) + ")"
	}
	return strings.Join(said, ", ")
}

// understood says what each column was taken for, with a cell of it, and whose the rows are.
func (x *lines) understood() {
	l := &x.t.Lists
	for _, s := range x.list.Sheets {
		if x.screen {
			break
		}
		head := l.Columns
		if s.Name != "" {
			head = s.Name + ": " + head
		}
		x.add("  " + (head))
		for _, m := range s.Columns {
			if m.Heading != "" || len(m.Samples) > 0 {
				x.add("    " + (l.ColumnLine(m.Letters, m.Heading, l.Column(m.Column), strings.Join(m.Samples, " · "))))
			}
		}
	}
	if len(x.plan.Units) > 0 {
		x.add("  " + l.Units)
	}
	for _, u := range x.plan.Units {
		x.add("    " + (l.UnitLine(u.Code+" "+u.Name, u.Rows, u.By, u.Text)))
	}
}

// printUnused names the columns that were not taken, in one line.
func (x *lines) unused() {
	var names []string
	for _, s := range x.list.Sheets {
		for _, m := range s.Columns {
			if m.Column == intake.Unused && m.Heading != "" && m.Why != intake.ByPerson && m.Why != intake.ByMemory {
				names = append(names, x.t.Quote(m.Heading)+" ("+m.Letters+")")
			}
		}
	}
	if len(names) > 0 {
		x.add("  · " + (x.t.Lists.UnusedLine(strings.Join(names, ", "))))
	}
}

// changes says each cell in which the list says otherwise than the register.
func (x *lines) changes() {
	if len(x.plan.Changes) == 0 {
		return
	}
	l := &x.t.Lists
	x.add("  ≠ " + l.Changes(len(x.plan.Changes), x.plan.Changes[0].Done))
	for i, c := range x.plan.Changes {
		if i == problemsShown {
			x.add("    " + x.t.CLI.Say.Lists.More(len(x.plan.Changes)-i))
			return
		}
		where := x.t.CLI.Say.Lists.At(c.Sheet, c.Row, "", "")
		x.add("    " + (l.Change(where, l.Column(c.Column), c.Name, c.Unit, x.t.ListValue(c.Column, c.Old), x.t.ListValue(c.Column, c.New), c.Because)))
	}
}

// groups says the hard problems, or the notes: each kind and column once.
func (x *lines) groups(hard bool) {
	shown, of := 0, 0
	for i := range x.plan.Groups {
		g := &x.plan.Groups[i]
		if g.Hard != hard || g.Code == intake.NotUsed {
			continue
		}
		if _, asked := askOf(x.t, g); asked && x.screen {
			continue
		}
		if of++; of > problemsShown {
			continue
		}
		mark := "·"
		if hard || g.Asks {
			mark = "!"
		}
		where, say := x.t.ListGroup(g)
		if where == "" {
			where = x.t.CLI.Say.WholeFile
		}
		x.add("  " + mark + " " + where + ": " + say)
		shown++
	}
	if of > shown {
		x.add("  " + x.t.CLI.Say.Lists.More(of-shown))
	}
}

// Waits tells whether something of a list needs a person.
func Waits(plan *intake.Plan) bool {
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
