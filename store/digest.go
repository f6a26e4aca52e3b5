package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Digest sums up all heads and live values of the register, or of the channels of one unit: two registers with the same
// changes have the same. It is SHA-256 over, ascending by their bytes,
//
//	every head:   stream (33), number (8), hash (32)
//	every record: channel (17), kind, 0, id (16), then for each live value field, 0, replica (16), number (8), SHA-256 of the value
func (tx *Tx) Digest(unit *record.ID) (log.Hash, error) {
	d := sha256.New()
	heads, err := tx.Heads()
	if err != nil {
		return log.Hash{}, err
	}
	slices.SortFunc(heads, func(a, b log.Head) int { return bytes.Compare(a.Stream.Bytes(), b.Stream.Bytes()) })
	for _, h := range heads {
		if unit == nil || h.Stream.Channel.Unit == *unit {
			d.Write(h.Stream.Bytes())
			d.Write(binary.BigEndian.AppendUint64(nil, h.Number))
			d.Write(h.Hash[:])
		}
	}
	channels := tx.Channels()
	slices.SortFunc(channels, record.Channel.Compare)
	for _, ch := range channels {
		if unit == nil || ch.Unit == *unit {
			if err := tx.digestChannel(d, ch); err != nil {
				return log.Hash{}, err
			}
		}
	}
	var sum log.Hash
	d.Sum(sum[:0])
	return sum, nil
}

func (tx *Tx) digestChannel(d hash.Hash, ch record.Channel) error {
	no, _ := tx.names.findChannel(ch)
	prefix := binary.BigEndian.AppendUint32(nil, no)
	return tx.walk(prefix, func(k []byte, s *log.State) error {
		if len(s.Lives()) == 0 {
			return nil
		}
		d.Write(ch.Bytes())
		d.Write(k[4:])
		s.Digest(d)
		return nil
	})
}
