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

// Read reads the lines of a sheet: those of records, or all where refs is nil.
func Read(tx *store.Tx, names *wording.Names, s *sheet.Sheet, refs []record.Ref, q Query) (rows []Row, err error) {
	asked := refs
	if asked == nil {
		if refs, err = s.Refs(tx); err != nil {
			return nil, err
		}
	}
	year := s.Column("year")
	counts := map[record.Ref]*listing.Row{}
	if s.Kind == record.ParticipationKind {
		l, err := listing.Load(tx)
		if err != nil {
			return nil, err
		}
		l.Entered(listing.Query{}, func(r *listing.Row) { counts[r.ParticipationRef()] = r })
	}
	words := strings.Fields(vi.Fold(q.Search))
	for _, ref := range refs {
		if !q.Unit.IsZero() && !names.Tree.Covers(q.Unit, ref.Channel.Unit) {
			continue
		}
		l, err := s.Read(tx, ref)
		if err != nil {
			return nil, err
		}
		if asked == nil && l.Over() || q.On != "" && !l.Holds(q.On) {
			continue
		}
		if q.Year != 0 && year != nil && l.Value(year) != int64(q.Year) {
			continue
		}
		row := Row{Line: l, Unit: ref.Channel.Unit.String()}
		if u := names.Tree.Unit(ref.Channel.Unit); u != nil {
			row.Unit = u.Code
		}
		if r := counts[ref]; r != nil && r.Verdict != "" {
			row.Stands, row.By = names.Text.Terms.Verdict(r.Verdict), names.Unit(r.By)
		}
		for i := range s.Columns {
			w, err := names.Cell(tx, l, &s.Columns[i])
			if err != nil {
				return nil, err
			}
			row.Words = append(row.Words, w)
		}
		if row.holds(words) {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func (r *Row) holds(words []string) bool {
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
