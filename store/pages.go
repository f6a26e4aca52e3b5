package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"go.etcd.io/bbolt"
)

// bbolt trusts its pages: on a damaged one its own check reads beyond the file, in a goroutine where that ends the
// process, or goes in circles. So the pages are walked here first, from bytes that are read, not mapped, with every
// number compared with its bounds.
//
// A page is id (8), flags (2), count (2), pages that follow it (4), then count elements of 16 bytes, then keys and
// values. Numbers are little-endian on all machines that danvan runs on.
const (
	pageBranch, pageLeaf, pageMeta, pageFree = 1, 2, 4, 16

	pageHead     = 16
	noFreelist   = ^uint64(0)
	manyFree     = 0xffff // the count of a list of free pages stands in its first element
	bucketRecord = 1      // flag of a leaf element that holds a bucket
)

// fewPages is how many a file has, 16 MB, whose leaves are asked at once whether they are any. One that went back to
// what it was before may be a branch, which leads in a circle; in a larger file only check finds it.
const fewPages = 4096

// walk is one look at all pages.
type walk struct {
	file    io.ReaderAt
	deep    bool   // else the leaves of large buckets are only counted as used, not read
	size    uint64 // bytes of a page
	end     uint64 // first page number that is not in use
	reached []bool
}

var errPage = errors.New("page")

func bad(id uint64, format string, args ...any) error {
	return fmt.Errorf("%w %d: %s", errPage, id, fmt.Sprintf(format, args...))
}

// meta is what one of the first two pages says.
type meta struct{ root, free, end, txid uint64 }

// walkPages checks that every page of the transaction's picture of the file can be trusted by bbolt. Nobody may save
// until it calls started. Unless it goes deep it reads only the branches, one page in fifty: enough that reading does
// not go in circles and saving overwrites nothing.
func walkPages(tx *bbolt.Tx, path string, deep bool, started func()) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	w := &walk{file: f, deep: deep, size: uint64(tx.DB().Info().PageSize)}
	var mine *meta
	var errs []error
	for id := range uint64(2) {
		m, err := w.meta(id)
		if err != nil && deep { // one of the two may have been cut short by a power cut; bbolt uses the other
			errs = append(errs, err)
		} else if err == nil && m.txid == uint64(tx.ID()) {
			mine = m
		}
	}
	started()
	if mine == nil {
		return errors.Join(append(errs, bad(0, "no beginning for transaction %d", tx.ID()))...)
	}
	if w.wentBack(mine) {
		return errors.Join(append(errs, bad(1-mine.txid%2, "held the last save, and is damaged"))...)
	}
	w.end = mine.end
	if w.end > 1<<40/w.size {
		return bad(mine.txid%2, "says that there are %d pages", w.end)
	}
	w.reached = make([]bool, w.end)
	if err := w.tree(mine.root, nil, nil, true); err != nil {
		return errors.Join(append(errs, err)...)
	}
	return errors.Join(append(errs, w.free(mine.free))...)
}

func (w *walk) meta(id uint64) (*meta, error) {
	b := make([]byte, w.size)
	if _, err := w.file.ReadAt(b, int64(id*w.size)); err != nil {
		return nil, bad(id, "%v", err)
	}
	m := b[pageHead:]
	if !metaHolds(b, m) {
		return nil, bad(id, "its checksum does not hold")
	}
	if own := binary.LittleEndian.Uint64(b); own != id && w.deep {
		return nil, bad(id, "calls itself %d", own)
	}
	at := func(i int) uint64 { return binary.LittleEndian.Uint64(m[i:]) }
	return &meta{root: at(16), free: at(32), end: at(40), txid: at(48)}, nil
}

// page reads a page with those that follow it.
func (w *walk) page(id uint64) ([]byte, error) {
	if id < 2 || id >= w.end {
		return nil, bad(id, "is not one of %d", w.end)
	}
	head := make([]byte, w.size)
	if _, err := w.file.ReadAt(head, int64(id*w.size)); err != nil {
		return nil, bad(id, "%v", err)
	}
	more := uint64(binary.LittleEndian.Uint32(head[12:]))
	if own := binary.LittleEndian.Uint64(head); own != id || more >= w.end-id {
		return nil, bad(id, "calls itself %d with %d more", own, more)
	}
	if err := w.use(id, more); err != nil {
		return nil, err
	}
	if more == 0 {
		return head, nil
	}
	b := make([]byte, (more+1)*w.size)
	if _, err := w.file.ReadAt(b, int64(id*w.size)); err != nil {
		return nil, bad(id, "%v", err)
	}
	return b, nil
}

// tree walks a page and what hangs below it. Its keys lie from low (nil: any) to below high (nil: any).
func (w *walk) tree(id uint64, low, high []byte, deep bool) error {
	b, err := w.page(id)
	if err != nil {
		return err
	}
	return w.elements(id, b, low, high, deep)
}

// leaf tells whether a page calls itself a leaf.
func (w *walk) leaf(id uint64) bool {
	head := make([]byte, pageHead)
	_, err := w.file.ReadAt(head, int64(id*w.size))
	return err == nil && binary.LittleEndian.Uint16(head[8:]) == pageLeaf
}

// use notes that pages are in use: nothing may have led to any of them before.
func (w *walk) use(id, more uint64) error {
	for i := id; i <= id+more; i++ {
		if i < 2 || i >= w.end || w.reached[i] {
			return bad(i, "is used twice, or is not one of %d", w.end)
		}
		w.reached[i] = true
	}
	return nil
}

func (w *walk) elements(id uint64, b, low, high []byte, deep bool) error {
	if len(b) < pageHead {
		return bad(id, "is %d bytes", len(b))
	}
	flags, count := binary.LittleEndian.Uint16(b[8:]), int(binary.LittleEndian.Uint16(b[10:]))
	if flags != pageBranch && flags != pageLeaf || pageHead+16*count > len(b) || flags == pageBranch && count == 0 {
		return bad(id, "is of kind %x with %d elements", flags, count)
	}
	keys := make([][]byte, count+1)
	keys[count] = high
	for i := range count {
		key, _, err := element(b, i, flags)
		if err != nil {
			return bad(id, "element %d: %v", i, err)
		}
		if low != nil && (bytes.Compare(key, low) < 0 || i > 0 && bytes.Equal(key, low)) || high != nil && bytes.Compare(key, high) >= 0 {
			return bad(id, "element %d is out of order", i)
		}
		if i == 0 && low != nil && !bytes.Equal(key, low) {
			return bad(id, "does not begin as the branch above it says")
		}
		keys[i], low = key, key
	}
	child := func(i int) uint64 { return binary.LittleEndian.Uint64(b[pageHead+16*i+8:]) }
	skip := !deep && flags == pageBranch && child(0) < w.end && w.leaf(child(0)) // all pages below a branch are of one kind
	for i := range count {
		var err error
		at := b[pageHead+16*i:]
		if skip {
			if err = w.use(child(i), 0); err == nil && w.end <= fewPages && !w.leaf(child(i)) {
				err = bad(child(i), "is no leaf, beside leaves")
			}
		} else if flags == pageBranch {
			err = w.tree(child(i), keys[i], keys[i+1], deep)
		} else if kind := binary.LittleEndian.Uint32(at); kind == bucketRecord {
			name, value, _ := element(b, i, flags)
			err = w.bucket(id, name, value)
		} else if kind != 0 {
			err = bad(id, "element %d is of kind %x", i, kind)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// element gives the key and value of an element; a branch has keys only.
func element(b []byte, i int, flags uint16) (key, value []byte, err error) {
	at := uint64(pageHead + 16*i)
	e := b[at : at+16]
	pos, klen, vlen := uint64(binary.LittleEndian.Uint32(e)), uint64(binary.LittleEndian.Uint32(e[4:])), uint64(0)
	if flags == pageLeaf {
		pos, klen, vlen = klen, uint64(binary.LittleEndian.Uint32(e[8:])), uint64(binary.LittleEndian.Uint32(e[12:]))
	}
	start := at + pos
	if klen == 0 && flags == pageLeaf || start+klen+vlen > uint64(len(b)) {
		return nil, nil, fmt.Errorf("%d and %d bytes at %d", klen, vlen, start)
	}
	return b[start : start+klen : start+klen], b[start+klen : start+klen+vlen], nil
}

// bucket walks a bucket: root page (8), sequence (8), and a small one's only page in place.
func (w *walk) bucket(id uint64, name, v []byte) error {
	if len(v) < 16 {
		return bad(id, "a bucket of %d bytes", len(v))
	}
	root := binary.LittleEndian.Uint64(v)
	if root != 0 {
		if w.deep && len(v) != 16 {
			return bad(id, "a bucket of %d bytes", len(v))
		}
		return w.tree(root, nil, nil, w.deep || !large(name))
	}
	inline := v[16:]
	if len(inline) >= pageHead && binary.LittleEndian.Uint16(inline[8:]) != pageLeaf {
		return bad(id, "a small bucket that is no leaf")
	}
	if len(inline) >= pageHead && (binary.LittleEndian.Uint64(inline) != 0 || binary.LittleEndian.Uint32(inline[12:]) != 0) {
		return bad(id, "a small bucket that calls itself a page")
	}
	if err := w.elements(id, inline, nil, nil, true); err != nil || !w.deep {
		return err
	}
	end := pageHead
	if n := int(binary.LittleEndian.Uint16(inline[10:])); n > 0 {
		at := pageHead + 16*(n-1)
		key, value, _ := element(inline, n-1, pageLeaf)
		end = at + int(binary.LittleEndian.Uint32(inline[at+4:])) + len(key) + len(value)
	}
	if end != len(inline) {
		return bad(id, "a small bucket of %d bytes that ends at %d", len(inline), end)
	}
	return nil
}

// free walks the list of free pages: every page is either reached or free.
func (w *walk) free(id uint64) error {
	if id == noFreelist {
		return bad(id, "there is no list of free pages")
	}
	b, err := w.page(id)
	if err != nil {
		return err
	}
	count, ids := uint64(binary.LittleEndian.Uint16(b[10:])), b[pageHead:]
	if count == manyFree && len(ids) >= 8 {
		count, ids = binary.LittleEndian.Uint64(ids), ids[8:]
	}
	if binary.LittleEndian.Uint16(b[8:]) != pageFree || count > uint64(len(ids)/8) {
		return bad(id, "is no list of %d free pages", count)
	}
	for i := range count {
		f := binary.LittleEndian.Uint64(ids[8*i:])
		if f < 2 || f >= w.end || w.reached[f] {
			return bad(f, "is called free")
		}
		w.reached[f] = true
	}
	for p := uint64(2); p < w.end && w.deep; p++ {
		if !w.reached[p] {
			return bad(p, "is neither used nor free")
		}
	}
	return nil
}
