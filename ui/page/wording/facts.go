package wording

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
)

// Fact is a column of a line with what it holds in words; "" for nothing.
type Fact struct {
	*sheet.Column
	Words string
}

// Facts are the columns of a line, in their order, but those that the words of a figure say already.
func (n *Names) Facts(tx *store.Tx, l *sheet.Line) (all []Fact, err error) {
	for i := range l.Sheet.Columns {
		c := &l.Sheet.Columns[i]
		if c.Said {
			continue
		}
		words, err := n.Cell(tx, l, c)
		if err != nil {
			return nil, err
		}
		all = append(all, Fact{c, words})
	}
	return all, nil
}

// Mobilised are the words of what was mobilised for a participation, as it was written where that says more, each with
// how many of its fields are in conflict. What was deleted on one side and edited on the other stands until somebody
// decides.
func (n *Names) Mobilised(tx *store.Tx, p record.Ref) (words []string, open []int, err error) {
	err = tx.Each(p.Channel, record.ResourceKindName, func(id record.ID, s *log.State) error {
		vs := s.Values()
		if s.Raw(settle.Deleted) != nil {
			var err error
			if vs, err = settle.Whole(tx, record.Ref{Channel: p.Channel, Kind: record.ResourceKindName, ID: id}); err != nil {
				return err
			}
		}
		var x record.Resource
		if err := record.Decode(vs, &x); err != nil || x.Participation != p.ID {
			return err
		}
		words, open = append(words, Resource(n.Text, &x)), append(open, len(s.Conflicts()))
		return nil
	})
	return words, open, err
}
