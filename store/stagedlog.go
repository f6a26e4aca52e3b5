package store

import (
	"encoding/binary"
	"maps"
	"slices"

	"go.etcd.io/bbolt"
)

func encodeStaged(heads map[uint32]uint64) (v []byte) {
	for _, no := range slices.Sorted(maps.Keys(heads)) {
		v = binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint32(v, no), heads[no])
	}
	return v
}

// readStaged gives the heads beyond which the log is not to be read, by the numbers of their streams; nil when nothing
// is staged.
func readStaged(tx *bbolt.Tx) (heads map[uint32]uint64, err error) {
	staged := tx.Bucket(bStaged)
	if staged == nil {
		return nil, nil
	}
	v, err := unseal(tx, staged.Get(stagedLog), string(bStaged), stagedLog)
	if err != nil || len(v)%12 != 0 {
		return nil, &Error{Code: Damaged, Where: string(bStaged)}
	}
	heads = map[uint32]uint64{}
	for ; len(v) > 0; v = v[12:] {
		heads[binary.BigEndian.Uint32(v)] = binary.BigEndian.Uint64(v[4:])
	}
	return heads, nil
}

// beyond tells whether what lies under a key of the log is only staged.
func beyond(staged map[uint32]uint64, key []byte) bool {
	stream, first, _, ok := logSpan(key)
	head, is := staged[stream]
	return ok && is && first > head
}
