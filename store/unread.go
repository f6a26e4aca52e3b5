package store

import (
	"danvan/store/log"
	"danvan/store/record"
)

// Unread calls fn for every live value of the register that cannot be read: of a later version, or taken in by an older
// one that looked less closely.
func (tx *Tx) Unread(fn func(record.Ref, record.Problem)) error {
	for _, ch := range tx.Channels() {
		for _, kind := range record.Kinds() {
			if kind.Part != ch.Part {
				continue
			}
			err := tx.Each(ch, kind.Name, func(id record.ID, s *log.State) error {
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
