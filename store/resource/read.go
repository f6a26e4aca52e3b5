package resource

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
)

// Figures are the sums of all participations that have any.
type Figures map[of]Sum

// of is a participation in the affairs of a unit.
type of struct{ unit, participation record.ID }

// Of is what was mobilised for a participation.
func (f Figures) Of(unit, participation record.ID) Sum { return f[of{unit, participation}] }

// Read adds up what the register holds.
func Read(tx *store.Tx) (Figures, error) {
	f := Figures{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		err := tx.Each(ch, record.ResourceKindName, func(id record.ID, s *store.State) error {
			var x record.Resource
			if s.InConflict() { // deleted on one side and edited on the other, it stands until somebody decides
				vs, err := settle.Whole(tx, record.Ref{Channel: ch, Kind: record.ResourceKindName, ID: id})
				if err != nil {
					return err
				}
				if err := record.Decode(vs, &x); err != nil {
					return err
				}
			} else {
				x = record.Resource{Participation: s.IDOf("participation"), What: record.ResourceKind(s.Text("what")),
					Amount: record.Decimal(s.Text("amount")), Qualifier: record.Qualifier(s.Text("qualifier"))}
			}
			key := of{ch.Unit, x.Participation}
			sum := f[key]
			if sum.add(&x, s.InConflict()); !sum.IsZero() {
				f[key] = sum
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return f, nil
}
