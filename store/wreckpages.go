package store

import (
	"bytes"
	"encoding/binary"
	"slices"

	"danvan/store/log"
)

// at gives bytes of the file, of the window where they lie there; nil where the file has them not.
func (w *wreck) at(at, n int64) []byte {
	if at < 0 || n < 0 || at+n > w.size {
		return nil
	}
	if at >= w.from && at+n <= w.from+int64(len(w.window)) {
		return w.window[at-w.from : at-w.from+n : at-w.from+n]
	}
	b := make([]byte, n)
	if _, err := w.file.ReadAt(b, at); err != nil {
		return nil
	}
	return b
}

// pageSize is that by which most pages at the beginning call themselves by their own numbers.
func (w *wreck) pageSize() (best int64) {
	most := -1
	for size := int64(4096); size <= 1<<16; size *= 2 {
		own := 0
		for id := int64(0); id < 4096 && (id+1)*size <= w.size; id++ {
			if b := w.at(id*size, 10); b != nil && int64(binary.LittleEndian.Uint64(b)) == id && slices.Contains([]byte{pageBranch, pageLeaf, pageMeta, pageFree}, b[8]) {
				own++
			}
		}
		if own > most {
			most, best = own, size
		}
	}
	return best
}

// head gives a page's kind and the number of its elements, where it calls itself by its own number.
func (w *wreck) head(id uint64) (kind uint16, count int64) {
	if int64(id) < 0 || id > uint64(w.size/w.page) {
		return 0, 0
	}
	b := w.at(int64(id)*w.page, pageHead)
	if b == nil || binary.LittleEndian.Uint64(b) != id {
		return 0, 0
	}
	return binary.LittleEndian.Uint16(b[8:]), int64(binary.LittleEndian.Uint16(b[10:]))
}

// element gives where key and value of an element lie; a branch has a child in place of a value.
func (w *wreck) element(page, i int64, kind uint16) (key, value spot, flags uint32, child uint64, ok bool) {
	at := page + pageHead + 16*i
	e := w.at(at, 16)
	if e == nil {
		return key, value, 0, 0, false
	}
	n := func(i int) int64 { return int64(binary.LittleEndian.Uint32(e[i:])) }
	if kind == pageBranch {
		key, child = spot{at + n(0), n(4)}, binary.LittleEndian.Uint64(e[8:])
	} else {
		flags, key = uint32(n(0)), spot{at + n(4), n(8)}
		value = spot{key.at + key.n, n(12)}
	}
	return key, value, flags, child, key.n > 0 && key.n <= log.MaxLine+100 && key.at+key.n+value.n <= w.size
}

// root gives the page of the list of buckets: what the beginning says where both of its pages hold. Else the last save
// may not be the one that it leads to; then it is the list that was saved last of all that lie in the file.
func (w *wreck) root() (root uint64) {
	holds := 0
	var last uint64
	for id := range int64(2) {
		b := w.at(id*w.page, w.page)
		if b == nil || !metaHolds(b, b[pageHead:]) {
			continue
		}
		holds++
		m := b[pageHead:]
		if tx := binary.LittleEndian.Uint64(m[metaTxid:]); tx >= last {
			last, root = tx, binary.LittleEndian.Uint64(m[16:])
		}
	}
	if w.sure = holds == 2; w.sure {
		if kind, _ := w.head(root); kind == pageLeaf || kind == pageBranch {
			return root
		}
		w.sure = false
	}
	var best uint64
	for id := range uint64(w.size / w.page) {
		kind, count := w.head(id)
		for i := int64(0); kind == pageLeaf && i < count; i++ {
			key, value, flags, _, ok := w.element(int64(id)*w.page, i, pageLeaf)
			if !ok || flags != bucketRecord || !bytes.Equal(w.at(key.at, key.n), bMeta) {
				continue
			}
			if c, ok := w.commitOf(value); ok && c >= best {
				best, root = c, id
			}
		}
	}
	return root
}

// commitOf reads how many saves there were, as a meta bucket says: one that lies in place, or on pages of its own.
func (w *wreck) commitOf(bucket spot) (commit uint64, ok bool) {
	b := w.at(bucket.at, min(bucket.n, 16))
	if len(b) < 16 {
		return 0, false
	}
	if id := binary.LittleEndian.Uint64(b); id != 0 {
		return w.commitOn(id)
	}
	h := w.at(bucket.at+16, pageHead)
	if h == nil {
		return 0, false
	}
	return w.commitIn(bucket.at+16, int64(binary.LittleEndian.Uint16(h[10:])))
}

// commitOn goes down to the first leaf: clock, commit and the like come first.
func (w *wreck) commitOn(id uint64) (commit uint64, ok bool) {
	for range 32 {
		kind, count := w.head(id)
		if kind == pageLeaf {
			return w.commitIn(int64(id)*w.page, count)
		}
		_, _, _, child, ok := w.element(int64(id)*w.page, 0, kind)
		if kind != pageBranch || !ok {
			return 0, false
		}
		id = child
	}
	return 0, false
}

func (w *wreck) commitIn(page, count int64) (commit uint64, ok bool) {
	for i := range count {
		key, value, _, _, ok := w.element(page, i, pageLeaf)
		if !ok || string(w.at(key.at, key.n)) != metaCommit {
			continue
		}
		if v, ok := w.unseal("meta", []byte(metaCommit), value); ok && len(v) == 8 {
			return binary.BigEndian.Uint64(v), true
		}
	}
	return 0, false
}

// follow notes which pages the beginning leads to.
func (w *wreck) follow(id uint64, bucket string, depth int) {
	kind, count := w.head(id)
	if w.followed[id] || depth > 32 || kind != pageBranch && kind != pageLeaf {
		w.broken[bucket] = true
		return
	}
	w.followed[id] = true // a damaged page may lead to itself, as often as it has room for
	if kind == pageLeaf {
		w.standing[id] = bucket
	}
	for i := range count {
		key, value, flags, child, ok := w.element(int64(id)*w.page, i, kind)
		switch {
		case !ok:
			w.broken[bucket] = true
		case kind == pageBranch:
			w.follow(child, bucket, depth+1)
		case flags == bucketRecord && bucket == "":
			name := string(w.at(key.at, key.n))
			w.listed[name] = true
			if b := w.at(value.at, min(value.n, 16)); len(b) < 16 {
				w.broken[name] = true
			} else if root := binary.LittleEndian.Uint64(b); root != 0 {
				w.follow(root, name, depth+1)
			}
		case flags == bucketRecord:
			// what is staged nobody has seen
		}
	}
}

// sweep reads one page.
func (w *wreck) sweep(id uint64) {
	w.window, w.from = nil, int64(id)*w.page
	w.window = w.at(w.from, min(w.page, w.size-w.from))
	kind, count := w.head(id)
	bucket, stands := w.standing[id]
	switch {
	case stands:
	case kind == pageBranch || kind == pageFree || kind == pageMeta || len(w.window) < pageHead:
		return
	default:
		bucket = anyBucket
		if kind != pageLeaf { // its first bytes are wrong: as many as there is room for
			count = int64(len(w.window)-pageHead) / 16
		}
	}
	w.leaf(w.from, count, bucket, stands)
	w.window = nil
}
