package list

import (
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Offers are the words that may be chosen in columns, in the place's own names.
type Offers struct {
	Units []string // the register's own and those below
	names map[*sheet.Column][]string
	t     *text.Table
	year  int // this one
}

// most is how many names are offered: a longer list is no help to anybody.
const most = 100

// ReadOffers reads what may be chosen in the columns of a sheet, for what happens today.
func ReadOffers(tx *store.Tx, t *text.Table, s *sheet.Sheet, today vi.Date) (Offers, error) {
	o := Offers{names: map[*sheet.Column][]string{}, t: t, year: today.Year()}
	tree, err := tx.Tree()
	if err != nil {
		return o, err
	}
	if me := tree.Unit(tx.Me().Unit); me != nil {
		me.Walk(func(u *store.Unit) { o.Units = append(o.Units, u.Name) })
	}
	reader, err := sheet.NewReader(tx, vi.DateHints{Today: today, Year: today.Year()})
	if err != nil {
		return o, err
	}
	line := s.New(tx.Me().Unit)
	for i := range s.Columns {
		c := &s.Columns[i]
		if c.Type != record.Reference || c.Own {
			continue
		}
		all, err := reader.Few(line, c, most)
		if err != nil {
			return o, err
		}
		for _, x := range all {
			o.names[c] = append(o.names[c], x.Name)
		}
	}
	return o, nil
}

// Of gives what may be chosen in a column; nothing where anything may stand.
func (o *Offers) Of(c *sheet.Column) []string {
	var all []string
	for _, code := range c.Terms {
		all = append(all, o.t.TermOf(c, code))
	}
	switch c.Type {
	case record.Flag:
		return []string{o.t.Common.Yes, o.t.Common.No}
	case record.Year:
		return []string{strconv.Itoa(o.year), strconv.Itoa(o.year + 1)}
	}
	return append(all, o.names[c]...)
}
