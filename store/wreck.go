package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"maps"
	"os"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vault"
)

// wreck is a register file of which nothing but single values is believed: all its pages are read, whether anything
// leads to them or not, and of each page every element that ends in its checksum. What the file's beginning leads to is
// standing; what else is found lies loose: it is what a broken branch had led to, or it is of an earlier day. A whole
// file, a backup, is read the same way.
type wreck struct {
	path string
	file *os.File
	size int64 // bytes of the file
	page int64 // of a page

	lock     *vault.Lock // of a sealed file, and the key behind it
	key      *vault.Key
	sure     bool              // it is known which save was the last
	ends     bool              // and where each stream ends
	followed map[uint64]bool   // pages that the beginning leads to
	standing map[uint64]string // leaf pages that the beginning leads to, and their buckets
	listed   map[string]bool   // buckets that the list of buckets names
	broken   map[string]bool   // those of which something is not there; “” is the list itself
	window   []byte            // the page that is being read
	from     int64             // where it lies

	values  map[string]map[string]spot // by bucket and key: what stands
	sums    map[string]*account        // of that
	loose   map[string]looseMeta       // values of the meta bucket that lie loose
	streams map[uint32]log.Stream      // by their number in this file
	heads   map[log.Stream]farHead
	named   map[log.Stream]bool // streams that anything in the file speaks of
	units   map[log.Replica]unitOf
	log     map[uint32][]scrap
}

// spot is where a value lies, its checksum included.
type spot struct{ at, n int64 }

type looseMeta struct {
	spot
	commit uint64
}

// farHead is the farthest that a stream is known to have come in this register.
type farHead struct {
	log.Head
	stands bool
}

type unitOf struct {
	unit   record.ID
	stands bool
}

// mostValue is more than any value of the log takes.
const mostValue = 2 * maxUnpacked

// readWreck reads a file page by page. Errors: those of the system, and NotARegister where there is no page of ours.
func readWreck(path string) (*wreck, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, classify(path, err)
	}
	w := &wreck{path: path, file: f, followed: map[uint64]bool{}, standing: map[uint64]string{},
		listed: map[string]bool{}, broken: map[string]bool{}, values: map[string]map[string]spot{}, sums: map[string]*account{}, loose: map[string]looseMeta{},
		streams: map[uint32]log.Stream{}, heads: map[log.Stream]farHead{}, named: map[log.Stream]bool{}, units: map[log.Replica]unitOf{}, log: map[uint32][]scrap{}}
	fi, err := f.Stat()
	if err == nil && !fi.Mode().IsRegular() {
		err = &Error{Code: NotARegister, Path: path}
	}
	if err == nil {
		w.size = fi.Size()
		w.page = w.pageSize()
		if err = w.useKey(); err != nil {
			return nil, errors.Join(classify(path, err), f.Close())
		}
		w.follow(w.root(), "", 0)
		for id := range uint64((w.size + w.page - 1) / w.page) {
			w.sweep(id)
		}
		for _, ps := range w.log {
			sortScraps(ps)
		}
		w.ends = w.complete(bStreams)
		if len(w.log) == 0 && len(w.streams) == 0 {
			err = &Error{Code: NotARegister, Path: path}
		}
	}
	if err != nil {
		return nil, errors.Join(classify(path, err), f.Close())
	}
	return w, nil
}

// anyBucket stands for that of a loose page, which does not say whose it is.
const anyBucket = "?"

// leaf reads the elements of a page, or of a small bucket's page that lies in place.
func (w *wreck) leaf(page, count int64, bucket string, stands bool) {
	found := map[string]spot{}
	for i := range count {
		key, value, flags, _, ok := w.element(page, i, pageLeaf)
		if !ok {
			w.broken[bucket] = w.broken[bucket] || stands
			continue
		}
		if flags == bucketRecord && (bucket == "" || bucket == anyBucket) {
			w.inPlace(string(w.at(key.at, key.n)), value, stands)
			continue
		}
		if flags != 0 || bucket == "" {
			continue
		}
		w.take(bucket, key, value, stands, found)
	}
	w.metaOf(found)
}

func (w *wreck) inPlace(name string, value spot, stands bool) {
	b := w.at(value.at, min(value.n, 16+pageHead))
	if len(b) < 16+pageHead || binary.LittleEndian.Uint64(b) != 0 || name == string(bStaged) {
		return
	}
	w.leaf(value.at+16, int64(binary.LittleEndian.Uint16(b[16+10:])), name, stands)
}

// unseal gives what a value holds, if it does: all that is read of a wreck passes here.
func (w *wreck) unseal(bucket string, key []byte, value spot) ([]byte, bool) {
	b, k := w.at(value.at, value.n), w.key
	if bucket == string(bMeta) && inTheClear(key) {
		k = nil
	}
	if b == nil || key == nil {
		return nil, false
	}
	v, err := unsealBy(k, b, bucket, key)
	return v, err == nil
}

// take notes an element. What lies loose is known by the shape of its key alone.
func (w *wreck) take(bucket string, key, value spot, stands bool, found map[string]spot) {
	k := bytes.Clone(w.at(key.at, key.n))
	if bucket == anyBucket {
		if bucket = shapeOf(k); bucket == "" || value.n > mostValue {
			return
		}
	}
	if bucket == string(bRecords) || bucket == string(bConflicts) || bucket == string(bSums) {
		return // made anew from the log
	}
	v, ok := w.unseal(bucket, k, value)
	if !ok {
		if stands {
			w.broken[bucket] = true
		}
		return
	}
	if stands && bucket != string(bLog) {
		if w.values[bucket] == nil {
			w.values[bucket], w.sums[bucket] = map[string]spot{}, &account{}
		}
		w.values[bucket][string(k)] = value
		w.sums[bucket].add(k, w.at(value.at, value.n))
	}
	switch bucket {
	case string(bMeta):
		found[string(k)] = value
	case string(bLog):
		w.takeLog(k, value, stands)
	case string(bStreams):
		w.takeStream(k, v, stands)
	case string(bReplicas):
		if len(k) == 16 && len(v) == 16 && (stands || !w.units[log.Replica(k)].stands) {
			w.units[log.Replica(k)] = unitOf{record.ID(v), stands}
		}
	case string(bHeld), string(bPacked):
		if s, ok := log.StreamOf(k[min(16, len(k)):]); ok && s != (log.Stream{Channel: s.Channel}) {
			w.named[s] = true
		}
	}
}

// shapeOf tells of which bucket a loose value may be; empty for one that is not taken from there.
func shapeOf(k []byte) string {
	switch {
	case slices.Contains(metaNames, string(k)) || bytes.HasPrefix(k, []byte("setting/")):
		return string(bMeta)
	case len(k) == 12 || len(k) == 20:
		return string(bLog)
	case len(k) == 33:
		return string(bStreams)
	case len(k) == 16:
		return string(bReplicas)
	case len(k) == 49:
		return string(bHeld)
	}
	return ""
}

var metaNames = []string{metaReplica, metaUnit, metaOfficer, metaCommit, metaKey, metaClock}

func (w *wreck) takeStream(k, v []byte, stands bool) {
	s, ok := log.StreamOf(k)
	if !ok || len(v) != 44 {
		return
	}
	no, h := binary.BigEndian.Uint32(v), log.Head{Stream: s, Number: binary.BigEndian.Uint64(v[4:]), Hash: log.Hash(v[12:])}
	if no >= maxNames {
		return
	}
	was, known := w.heads[s]
	if w.named[s] = true; known && !stands && (was.stands || was.Number >= h.Number) {
		return
	}
	w.heads[s] = farHead{h, stands}
	if _, taken := w.streams[no]; !taken || stands {
		w.streams[no] = s
	}
}

// metaOf keeps what lay together on one page of the meta bucket.
func (w *wreck) metaOf(found map[string]spot) {
	var commit uint64
	if at, ok := found[metaCommit]; ok {
		if v, ok := w.unseal("meta", []byte(metaCommit), at); ok && len(v) == 8 {
			commit = binary.BigEndian.Uint64(v)
		}
	}
	for name, at := range found {
		if was, ok := w.loose[name]; !ok || commit > was.commit {
			w.loose[name] = looseMeta{at, commit}
		}
	}
}

// meta reads a value of the meta bucket; nil where none holds.
func (w *wreck) meta(name string) []byte {
	at, ok := w.values[string(bMeta)][name]
	if !ok {
		l, loose := w.loose[name]
		if at = l.spot; !loose {
			return nil
		}
	}
	v, _ := w.unseal("meta", []byte(name), at)
	return bytes.Clone(v)
}

// accounts gives what the file accounted for at its last save; nil where that does not hold.
func (w *wreck) accounts() *accounts {
	a, ok := decodeAccounts(w.meta(metaSums))
	if commit := w.meta(metaCommit); !ok || len(commit) != 8 || binary.BigEndian.Uint64(commit) != a.commit {
		return nil
	}
	return a
}

// complete tells whether everything that stands in a bucket was found, and is of the last save: a page may also be as
// it was before it.
func (w *wreck) complete(bucket []byte) bool {
	if !w.sure || w.broken[""] || !w.listed[string(bucket)] || w.broken[string(bucket)] {
		return false
	}
	a := w.accounts()
	if a == nil {
		return !w.listed[string(bSums)]
	}
	var has account
	if x := w.sums[string(bucket)]; x != nil {
		has = *x
	}
	should := a.buckets[string(bucket)]
	return should != nil && should.account == has
}

// each calls fn for what stands of a bucket, ascending by key.
func (w *wreck) each(bucket []byte, fn func(k, v []byte) error) error {
	of := w.values[string(bucket)]
	for _, k := range slices.Sorted(maps.Keys(of)) {
		v, ok := w.unseal(string(bucket), []byte(k), of[k])
		if !ok {
			continue // it held when it was read first: the disk goes on failing
		}
		if err := fn([]byte(k), v); err != nil {
			return err
		}
	}
	return nil
}

// me is whose register it is, as far as that holds.
func (w *wreck) me() (me Me) {
	copy(me.Unit[:], w.meta(metaUnit))
	copy(me.Replica[:], w.meta(metaReplica))
	me.Officer = string(w.meta(metaOfficer))
	return me
}

func sortScraps(ps []scrap) {
	slices.SortFunc(ps, func(x, y scrap) int {
		return cmp.Or(cmp.Compare(x.first, y.first), cmp.Compare(x.last, y.last), -cmp.Compare(btoi(x.stands), btoi(y.stands)))
	})
	longest := uint64(0)
	for i := range ps {
		longest = max(longest, ps[i].last)
		ps[i].reach = longest
	}
}
