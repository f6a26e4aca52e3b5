package list

import (
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/wording"
)

// Row is a line of a sheet, read: the unit that it lies in, and each column in words.
type Row struct {
	Line  *sheet.Line
	Unit  string // code
	Words []string

	Stands, By string // of a registration: the verdict that counts, and the unit that gave it
}

// Query says which lines are wanted; its zero value wants all.
type Query struct {
	Unit   record.ID // that a line lies in, or above it
	Year   int       // of a registration
	Search string    // words that all stand somewhere in the line

	On record.Date // on which a line is to hold; "" for any
}

// Lines are lines of a sheet, each read when it is asked for: a long list is never held whole.
type Lines struct {
	tx     *store.Tx
	names  *wording.Names
	sheet  *sheet.Sheet
	refs   []record.Ref
	stands map[[2]record.ID]*listing.Traits // of registrations with a verdict, by unit and participation
	reads  int
	err    error

	TakenBack int // lines that were cancelled or revoked, which are left out
}

// Read finds the lines of a sheet: those of records, or all where refs is nil. They can be read as long as the
// transaction lasts.
func Read(tx *store.Tx, names *wording.Names, s *sheet.Sheet, refs []record.Ref, q Query) (*Lines, error) {
	l := &Lines{tx: tx, names: names, sheet: s, stands: map[[2]record.ID]*listing.Traits{}}
	all := refs
	if all == nil {
		var err error
		if all, err = s.Refs(tx); err != nil {
			return nil, err
		}
	}
	if s.Kind == record.ParticipationKind {
		rows, err := listing.Load(tx)
		if err != nil {
			return nil, err
		}
		rows.Entered(listing.Query{}, func(r *listing.Row) {
			if r.Verdict != "" {
				l.stands[[2]record.ID{r.Unit, r.Participation}] = r.Traits
			}
		})
	}
	words := strings.Fields(vi.Fold(q.Search))
	read := len(words) > 0 || q.Year != 0 || q.On != "" || refs == nil && s.New(tx.Me().Unit).Ends()
	for _, ref := range all {
		if !q.Unit.IsZero() && !names.Tree.Covers(q.Unit, ref.Channel.Unit) {
			continue
		}
		if read {
			row, err := l.read(ref)
			if err != nil {
				return nil, err
			}
			if !row.wanted(&q, words) {
				continue
			}
			if refs == nil && row.Line.Over() {
				l.TakenBack++
				continue
			}
		}
		l.refs = append(l.refs, ref)
	}
	return l, nil
}

// Len is how many there are.
func (l *Lines) Len() int { return len(l.refs) }

// First leaves the first n of them.
func (l *Lines) First(n int) { l.refs = l.refs[:min(n, len(l.refs))] }

// Shown are the places of the columns that a table of the lines has: what is not asked any more only where a line holds
// it.
func (l *Lines) Shown() (all []int) {
	filled := map[int]bool{}
	for i := range l.sheet.Columns {
		if l.sheet.Columns[i].Hidden {
			filled[i] = false
		}
	}
	for i := 0; i < len(l.refs) && len(filled) > 0 && l.err == nil; i++ {
		line, err := l.sheet.Read(l.tx, l.refs[i])
		if err != nil {
			l.err = err
			break
		}
		for j := range filled {
			filled[j] = filled[j] || !line.Empty(&l.sheet.Columns[j])
		}
	}
	for i := range l.sheet.Columns {
		if c := &l.sheet.Columns[i]; !c.Said && (!c.Hidden || filled[i]) {
			all = append(all, i)
		}
	}
	return all
}

// Row reads one; an empty one where that fails: see Err.
func (l *Lines) Row(i int) Row {
	row, err := l.read(l.refs[i])
	if err != nil {
		l.err = err
		return Row{Line: l.sheet.New(l.tx.Me().Unit), Words: make([]string, len(l.sheet.Columns))}
	}
	return row
}

// Err tells what kept a line from being read.
func (l *Lines) Err() error { return l.err }

// release is after how many lines what was read of the file is given back.
const release = 10_000

func (l *Lines) read(ref record.Ref) (row Row, err error) {
	if l.reads++; l.reads%release == 0 {
		l.tx.Release()
	}
	if row.Line, err = l.sheet.Read(l.tx, ref); err != nil {
		return row, err
	}
	row.Unit = ref.Channel.Unit.String()
	if u := l.names.Tree.Unit(ref.Channel.Unit); u != nil {
		row.Unit = u.Code
	}
	if r := l.stands[[2]record.ID{ref.Channel.Unit, ref.ID}]; r != nil {
		row.Stands, row.By = l.names.Text.Terms.Verdict(r.Verdict), l.names.Unit(r.By)
	}
	row.Words = make([]string, len(l.sheet.Columns))
	for i := range l.sheet.Columns {
		if row.Words[i], err = l.names.Cell(l.tx, row.Line, &l.sheet.Columns[i]); err != nil {
			return row, err
		}
	}
	return row, nil
}

// wanted tells whether a line is asked for.
func (r *Row) wanted(q *Query, words []string) bool {
	year := r.Line.Sheet.Column("year")
	if q.On != "" && !r.Line.Holds(q.On) || q.Year != 0 && year != nil && r.Line.Value(year) != int64(q.Year) {
		return false
	}
	if len(words) == 0 {
		return true
	}
	all := vi.Fold(strings.Join(r.Words, " "))
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}
