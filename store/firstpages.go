package store

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
)

// The first two pages each say where everything begins: every save writes one of them, in turn. bbolt takes the later
// one that holds, so that damage to the later one brings back the register as it was before the last save, without a
// word.
const (
	metaFixed  = 16 // bytes of magic number, version, size of a page and flags, the same in both
	metaSummed = 56 // bytes that the checksum after them covers
	metaTxid   = 48
)

// wentBack tells whether the page beside the one in use held a later save, and was damaged since. A power cut may leave
// such a page half written, but that is no loss, for nobody was told that it was saved: such a page begins as it
// should, and more than one of its bits is wrong.
func (w *walk) wentBack(mine *meta) bool {
	b, own := make([]byte, w.size), make([]byte, w.size)
	other := 1 - mine.txid%2
	if _, err := w.file.ReadAt(b, int64(other*w.size)); err != nil {
		return true
	}
	if _, err := w.file.ReadAt(own, int64((1-other)*w.size)); err != nil {
		return true
	}
	m := b[pageHead : pageHead+metaSummed+8]
	if metaHolds(b, m) {
		return false
	}
	for bit := range 8 * len(m) {
		m[bit/8] ^= 1 << (bit % 8)
		if metaSum(m) == binary.LittleEndian.Uint64(m[metaSummed:]) {
			return binary.LittleEndian.Uint64(m[metaTxid:]) > mine.txid
		}
		m[bit/8] ^= 1 << (bit % 8)
	}
	if metaSum(m) == binary.LittleEndian.Uint64(m[metaSummed:]) { // only its kind is wrong
		return binary.LittleEndian.Uint64(m[metaTxid:]) > mine.txid
	}
	return !bytes.Equal(b[8:pageHead+metaFixed], own[8:pageHead+metaFixed])
}

func metaSum(m []byte) uint64 {
	sum := fnv.New64a()
	_, _ = sum.Write(m[:metaSummed])
	return sum.Sum64()
}

func metaHolds(page, m []byte) bool {
	return binary.LittleEndian.Uint16(page[8:]) == pageMeta && metaSum(m) == binary.LittleEndian.Uint64(m[metaSummed:])
}
