package store

import (
	"danvan/store/record"
)

// Unread names the live values of a record that cannot be read, with what is wrong with each.
func (s *State) Unread() (ps []record.Problem) {
	if s.kind == nil {
		return nil
	}
	for _, l := range s.live {
		if p := s.kind.Check(l.field, l.value); p != nil {
			ps = append(ps, *p)
		}
	}
	return ps
}

// Unread calls fn for every live value of the register that cannot be read: of a later version, or taken in by an older
// one that looked less closely.
func (tx *Tx) Unread(fn func(record.Ref, record.Problem)) error {
	for _, ch := range tx.Channels() {
		for _, kind := range record.Kinds() {
			if kind.Part != ch.Part {
				continue
			}
			err := tx.Each(ch, kind.Name, func(id record.ID, s *State) error {
				for _, p := range s.Unread() {
					fn(record.Ref{Channel: ch, Kind: kind.Name, ID: id}, p)
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
