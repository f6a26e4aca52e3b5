package listing

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
)

// half tells that a record was deleted on one side and edited on the other: its state holds only what was edited, and
// rec is filled with the whole of it. Until somebody decides, the record stands.
func half(tx *store.Tx, ref record.Ref, s *log.State, rec record.Record) (bool, error) {
	if s.Raw(settle.Deleted) == nil {
		return false, nil
	}
	vs, err := settle.Whole(tx, ref)
	if err != nil {
		return false, err
	}
	return true, record.Decode(vs, rec)
}
