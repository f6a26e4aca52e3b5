package appraise

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/page"
)

// wanted is what is to be found.
type wanted struct {
	filter filter
	search string
	seen   int // the state of the listing it is found in
}

// stage is which rows of the year show.
type stage string

const (
	waiting  stage = ""
	proposed stage = "proposed"
	ours     stage = "ours" // this unit has given its verdict
)

// ladder knows how high units stand, as far as verdicts go.
type ladder struct {
	tree *store.Tree
	me   record.ID
}

// at tells in which stage a row is; false where a unit above has spoken, and there is nothing to do here.
func (l ladder) at(r *listing.Row) (stage, bool) {
	switch {
	case r.Verdict != "" && r.By == l.me:
		return ours, true
	case r.Verdict != "" && l.tree.Above(r.By, l.me):
		return waiting, false
	case r.Proposed != "":
		return proposed, true
	}
	return waiting, true
}

func (l ladder) shows(r *listing.Row, want stage) bool {
	at, ok := l.at(r)
	switch want {
	case waiting:
		return ok && at != ours
	default:
		return ok && at == want
	}
}

// Waits gives a test for rows that wait for the verdict of a unit, as the queue at the desk shows them.
func Waits(tree *store.Tree, me record.ID) func(*listing.Row) bool {
	l := ladder{tree, me}
	return func(r *listing.Row) bool { return l.shows(r, waiting) }
}

// find starts to find what is wanted now, unless it was found or is being found. Letters typed meanwhile are searched
// for in one go afterwards.
func (p *Page) find() {
	rows := p.host.Listing()
	want := wanted{p.filter, p.Search.Value(), p.changes}
	if rows == nil || p.asked || p.read && want == p.found {
		return
	}
	p.asked = true
	l := ladder{rows.Tree(), p.host.Me().Unit}
	page.Beside(p.host, func() (func(), error) {
		found := rows.Find(listing.Query{Year: want.filter.year, Unit: cmp.Or(want.filter.unit, l.me), Field: want.filter.field, Search: want.search,
			Only: func(r *listing.Row) bool { return l.shows(r, want.filter.stage) }})
		n := 0
		for _, r := range found {
			if at, _ := l.at(r); at == proposed {
				n++
			}
		}
		if want.search == "" {
			slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(rank(l, a), rank(l, b)) })
		}
		return func() {
			p.asked = false
			p.show(want, found, n)
			p.find()
		}, nil
	})
}

// rank puts what was proposed first, then what a lower level has recognised.
func rank(l ladder, r *listing.Row) int {
	switch at, _ := l.at(r); {
	case at == proposed:
		return 0
	case at == waiting && r.Verdict.Recognises():
		return 1
	}
	return 2
}

// show puts rows into the table: with the cursor on the row it was on when only the register changed, or where that one
// was, else on the first.
func (p *Page) show(want wanted, found []*listing.Row, proposed int) {
	before := p.current()
	same := p.read && want.filter == p.found.filter && want.search == p.found.search
	p.rows, p.found, p.read, p.proposed = found, want, true, proposed
	p.lay()
	p.Table.SetRows(p)
	if !same {
		p.Table.Move(0)
		return
	}
	if i := slices.IndexFunc(found, func(r *listing.Row) bool { return before != nil && r.Participation == before.Participation }); i >= 0 {
		p.Table.Move(i)
	}
}

// current is the row under the cursor; nil for none.
func (p *Page) current() *listing.Row {
	if i, ok := p.Table.Cursor(); ok && i < len(p.rows) {
		return p.rows[i]
	}
	return nil
}
