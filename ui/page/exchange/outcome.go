package exchange

import (
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/ui/takein"
)

// outcome is what came of a list, or would.
type outcome struct {
	sheet   string // code name; "" for registrations as offices list them
	heads   []takein.Head
	asks    []takein.Ask
	takes   map[string][]takein.Choice // what may be said of columns
	lines   []string                   // in words
	goes    int                        // rows that are written
	differ  int                        // cells that say otherwise than the register, and wait for a word
	emptied int                        // cells that somebody emptied, and that wait too
	waits   bool                       // somebody has to look
	notes   []takein.Note
}

// takeList takes in a list as offices make them.
func takeList(r *listRun, l *intake.List, o intake.Options) (x outcome, err error) {
	t := r.asked.Text
	plan, q, err := takein.TakeList(r.reg, t, l, o, r.today, !r.as.write)
	if err != nil {
		return x, err
	}
	c := plan.Counts
	x = outcome{heads: takein.HeadsOf(t, l.Sheets), asks: q.Asks, takes: q.Takes, lines: takein.LinesBeside(t, l, plan, !r.as.write),
		goes: c.NewModels + c.NewParticipation + c.Changed, waits: takein.Waits(plan), notes: takein.Notes(t, plan)}
	for i := range plan.Changes {
		if !plan.Changes[i].Done {
			x.differ++
		}
	}
	return x, nil
}

// takeLines takes in a list of a sheet.
func takeLines(r *listRun, l *sheet.List, o sheet.TakeOptions) (x outcome, err error) {
	t := r.asked.Text
	made, err := takein.TakeSheet(r.reg, t, l, o, !r.as.write)
	if err != nil {
		return x, err
	}
	x = outcome{sheet: l.Sheet.Name, heads: made.Columns, asks: made.Asked, takes: made.Takes, goes: made.New + made.Changed, waits: made.Waits(), notes: made.Notes(t)}
	for _, line := range made.Lines(t, !r.as.write) {
		x.lines = append(x.lines, t.Lists.OnScreen(line))
	}
	x.emptied = made.Emptied()
	x.differ = len(made.Kept) - x.emptied
	return x, nil
}
