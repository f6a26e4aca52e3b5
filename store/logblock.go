package store

import (
	"encoding/binary"

	"github.com/klauspost/compress/zstd"
	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/zips"
)

// The log holds changes singly, and blocks of changes that follow each other in one stream. A block lies under the
// number of its last change, with that of its first behind it, so that whoever looks for a number finds the change or
// its block as the first key that is not below it. Its value is
//
//	hash of the chain before its first change (32), length of what follows when it is unpacked (4), zstd of: length (variable) and bytes of each change
//
// The hashes after its changes are not kept: they follow. Long saves and merges write blocks at once; of what is saved
// bit by bit a save makes one when enough of it stands in a row. To cut a stream splits a block. Both kinds lie side by
// side, and a log of older programs stays as it is.

// PackAfter is how many changes in a row make a block, at least. Tests make it small.
var PackAfter = 64

// blockChange is how many bytes of changes fill a block for each of PackAfter: 48 KiB in all. Who reads one change of a
// block unpacks all.
const blockChange = 768

// maxUnpacked is more than any block becomes: what it holds before its last change, and that.
const maxUnpacked = 1<<20 + log.MaxChange

const blockHead = len(log.Hash{}) + 4

func blockKey(stream uint32, first, last uint64) []byte {
	return binary.BigEndian.AppendUint64(logKey(stream, last), first)
}

// logSpan tells what lies under a key of the log.
func logSpan(k []byte) (stream uint32, first, last uint64, ok bool) {
	switch len(k) {
	case 12:
		n := binary.BigEndian.Uint64(k[4:])
		return binary.BigEndian.Uint32(k), n, n, n > 0
	case 20:
		first, last = binary.BigEndian.Uint64(k[12:]), binary.BigEndian.Uint64(k[4:])
		return binary.BigEndian.Uint32(k), first, last, first > 0 && first <= last
	}
	return 0, 0, 0, false
}

// laid is what lies under one key of the log: one change, or a block of them.
type laid struct {
	first  uint64
	block  bool
	before log.Hash // of a block: the chain's hash before its first change
	bodies [][]byte
	hashes []log.Hash // after each change; those of a block only once they were asked for

	body [1][]byte // of a single change
	hash [1]log.Hash
}

func (l *laid) last() uint64 { return l.first + uint64(len(l.bodies)) - 1 }

// hashAt gives the chain's hash after a change.
func (l *laid) hashAt(number uint64) log.Hash {
	if l.hashes == nil {
		l.hashes = make([]log.Hash, len(l.bodies))
		h := l.before
		for i, body := range l.bodies {
			h = h.Next(body)
			l.hashes[i] = h
		}
	}
	return l.hashes[number-l.first]
}

// readLaid reads what lies under a key of the log. A single change shares memory with the file; a block is a copy.
func readLaid(tx *bbolt.Tx, k, v []byte) (*laid, error) {
	v, err := unseal(tx, v, "log", k)
	if err != nil {
		return nil, damagedLog()
	}
	return takeApart(k, v)
}

// takeApart is readLaid for a value that is not sealed any more.
func takeApart(k, v []byte) (*laid, error) {
	_, first, last, ok := logSpan(k)
	if !ok {
		return nil, damagedLog()
	}
	if len(k) == 12 {
		if len(v) < len(log.Hash{}) {
			return nil, damagedLog()
		}
		l := &laid{first: first}
		l.body[0], l.hash[0] = v[len(log.Hash{}):], log.Hash(v[:len(log.Hash{})])
		l.bodies, l.hashes = l.body[:], l.hash[:]
		return l, nil
	}
	if len(v) < blockHead {
		return nil, damagedLog()
	}
	l := &laid{first: first, block: true, before: log.Hash(v[:len(log.Hash{})])}
	raw, err := unpack(v[blockHead:], int(binary.BigEndian.Uint32(v[len(log.Hash{}):])))
	if err != nil || last-first >= uint64(len(raw)) {
		return nil, damagedLog()
	}
	l.bodies = make([][]byte, 0, last-first+1)
	for r := (log.Reader{B: raw}); len(r.B) > 0; {
		l.bodies = append(l.bodies, r.Bytes())
		if r.Bad {
			return nil, damagedLog()
		}
	}
	if l.last() != last {
		return nil, damagedLog()
	}
	return l, nil
}

func damagedLog() error { return &Error{Code: Damaged, Where: "log"} }

// packer makes a block of changes.
type packer struct {
	before log.Hash
	raw    []byte
}

func (p *packer) add(body []byte) {
	p.raw = append(binary.AppendUvarint(p.raw, uint64(len(body))), body...)
}

// value gives the value of a block, not sealed yet, with room for that.
func (p *packer) value() []byte {
	v := make([]byte, 0, blockHead+len(p.raw)/3+512)
	v = binary.BigEndian.AppendUint32(append(v, p.before[:]...), uint32(len(p.raw)))
	return blockZips.Pack(p.raw, v)
}

var blockZips = zips.New(zstd.SpeedFastest, 64<<10)

// unpack decompresses what becomes so many bytes, and takes no more memory than that.
func unpack(packed []byte, size int) ([]byte, error) {
	if size > maxUnpacked {
		return nil, damagedLog()
	}
	raw, err := zips.Unpack(packed, size, nil)
	if err != nil {
		return nil, damagedLog()
	}
	return raw, nil
}
