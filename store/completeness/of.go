package completeness

import (
	"slices"
	"time"

	"danvan/store"
	"danvan/store/record"
)

// Of says how far the units below one have reported. A unit that was not in force and entered nothing has no row.
func Of(in Input) *Report {
	report := &Report{Unit: in.Unit.Code, Span: in.Span, Rows: []Row{}}
	for _, u := range in.Unit.Children {
		report.Total.plus(in.walk(report, u, 1))
	}
	return report
}

// walk adds a unit's row and those of the units that report to it, and sums what is due.
func (in *Input) walk(report *Report, u *store.Unit, depth int) (below Sum) {
	at := len(report.Rows)
	if u.Level == record.Commune || u.Level == record.Organisation {
		report.Rows = append(report.Rows, in.row(u, depth, in.enteredBelow(u)))
	} else {
		report.Rows = append(report.Rows, in.row(u, depth, in.Entries[u.ID]))
		for _, c := range u.Children {
			below.plus(in.walk(report, c, depth+1))
		}
	}
	row := &report.Rows[at]
	switch {
	case row.State == NotInForce && row.Entries > 0:
	case below.Due > 0:
		row.gather(below)
	case row.State == NotInForce:
		report.Rows = slices.Delete(report.Rows, at, at+1)
	default: // nobody who is in force reports to it
		below.add(row)
	}
	return below
}

// gather makes the row one of a unit that others report to.
func (r *Row) gather(below Sum) {
	r.Below, r.State, r.Late, r.Figures = &below, below.state(), below.Late > 0, false
	if r.State == Complete && (r.Behind || r.Conflicts > 0) {
		r.State = Partial
	}
}

// enteredBelow counts what a unit and all below it entered.
func (in *Input) enteredBelow(u *store.Unit) (sum Entries) {
	u.Walk(func(v *store.Unit) {
		sum.Rows += in.Entries[v.ID].Rows
		sum.Conflicts += in.Entries[v.ID].Conflicts
	})
	return sum
}

func (in *Input) row(u *store.Unit, depth int, entered Entries) Row {
	closed, nothing, conflict := in.Declared.closed(u.ID, in.Span)
	row := Row{Unit: u.Code, Name: u.Name, ID: u.ID, Depth: depth, Entries: entered.Rows, Conflicts: entered.Conflicts, Behind: in.Behind[u.ID],
		Closed: closed || nothing, Disagree: nothing && entered.Rows > 0, Missing: closed && !nothing && entered.Rows == 0}
	row.Asked, row.Given = in.Asked[u.ID].Asked, in.Asked[u.ID].Given
	row.Figures = row.Entries == 0 && in.figures(u)
	row.Missing = row.Missing && row.Given == 0 && !row.Figures
	row.Changes = in.changed(u)
	row.Changed = len(row.Changes)
	if conflict {
		row.Conflicts++
	}
	switch {
	case !record.HoldsIn(u.From, u.To, first(in.Span), last(in.Span)):
		row.State = NotInForce
		return row
	case row.Conflicts > 0 || row.Missing || row.Behind && (row.Entries > 0 || row.Closed):
		row.State = Partial
	case row.Given < row.Asked:
		row.State = in.lacking(&row, nothing)
	case row.Entries > 0 || row.Asked > 0:
		row.State = Complete
	case nothing:
		row.State = Nothing
	case row.Figures:
		row.State = Partial
	default:
		row.State = NotSent
	}
	row.Due, row.Arrived = in.Declared.due(u, in.Span), in.arrived(u.ID)
	row.Late = row.Due != "" && (row.Arrived != 0 && in.day(time.UnixMilli(row.Arrived)) > string(row.Due) ||
		row.State == NotSent && in.day(in.Now) > string(row.Due))
	return row
}

// lacking is the state of a unit that has not given all the figures that it is asked for. What it registered earlier in
// the year says nothing of a month or quarter.
func (in *Input) lacking(row *Row, nothing bool) State {
	whole := len(in.Span) != len("2006-10") || in.Span[5] == 'H'
	switch {
	case row.Given > 0 || whole && (row.Entries > 0 || row.Figures):
		return Partial
	case nothing:
		return Nothing
	}
	return NotSent
}

// figures tells whether a unit that reports itself, or one below it, gives any figure of the span.
func (in *Input) figures(u *store.Unit) (any bool) {
	u.Walk(func(v *store.Unit) { any = any || in.Asked[v.ID].Any })
	return any
}

// arrived is when the first bundle of the span came: the first since the span began. 0 when none did.
func (in *Input) arrived(unit record.ID) (at int64) {
	for _, ms := range in.Arrived[unit] {
		if in.day(time.UnixMilli(ms)) >= first(in.Span) && (at == 0 || ms < at) {
			at = ms
		}
	}
	return at
}

func (in *Input) day(t time.Time) string { return t.In(in.Now.Location()).Format("2006-01-02") }

// changed is what changed in the books of a unit since it closed them; of a unit that others report to, in its own
// books alone.
func (in *Input) changed(u *store.Unit) (all []Change) {
	if u.Level != record.Commune && u.Level != record.Organisation {
		return in.Late[u.ID]
	}
	u.Walk(func(v *store.Unit) { all = append(all, in.Late[v.ID]...) })
	return all
}
