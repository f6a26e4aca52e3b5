package store

import (
	"os"

	"danvan/store/record"
	"danvan/store/vault"
)

// A sealed file is rescued like any other once its lock was opened (Unlock), and what comes of it is sealed under the
// same lock. Of the values of the file format and lock alone lie in the clear.

// inClear looks through all pages for the values in the clear, wherever they lie: the lock, and whether the file calls
// itself sealed.
func (w *wreck) inClear() (lock *vault.Lock, sealed bool) {
	for id := range uint64((w.size + w.page - 1) / w.page) {
		w.window, w.from = nil, int64(id)*w.page
		w.window = w.at(w.from, min(w.page, w.size-w.from))
		kind, count := w.head(id)
		if kind == pageLeaf {
			w.clearIn(w.from, count, false, func(name string, v []byte) {
				l := &vault.Lock{}
				switch {
				case name == metaFormat && len(v) == 8:
					sealed = sealed || v[7]&sealedBit != 0
				case name == metaLock && record.DecodeOne(v, l) == nil:
					lock = l
				}
			})
		}
	}
	w.window = nil
	return lock, sealed || lock != nil
}

// clearIn looks through the elements of a page, or of a bucket that lies in place.
func (w *wreck) clearIn(page, count int64, inPlace bool, found func(name string, v []byte)) {
	for i := range count {
		key, value, flags, _, ok := w.element(page, i, pageLeaf)
		if !ok || key.n > int64(len(metaFormat)) {
			continue
		}
		name := w.at(key.at, key.n)
		if flags == bucketRecord && !inPlace && string(name) == string(bMeta) {
			if b := w.at(value.at, min(value.n, 16+pageHead)); len(b) == 16+pageHead {
				w.clearIn(value.at+16, int64(b[16+10]), true, found)
			}
		}
		if v, ok := w.unseal("meta", name, value); flags == 0 && inTheClear(name) && ok {
			found(string(name), v)
		}
	}
}

// useKey takes the key of a sealed file, if its lock was opened in this run. Where the lock itself is lost, a copy of
// the register that was opened has the same key.
func (w *wreck) useKey() error {
	lock, sealed := w.inClear()
	if !sealed {
		return nil
	}
	w.lock = lock
	opened.Range(func(id, k any) bool {
		if lock == nil || lock.Key == id {
			w.key = k.(*vault.Key)
		}
		return w.key == nil
	})
	if w.key == nil {
		return &Error{Code: Sealed}
	}
	return nil
}

// lockInWreck finds the lock of a sealed file that cannot be opened; nil where there is none.
func lockInWreck(path string) *vault.Lock {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close() //nolint:errcheck // only read
	w := &wreck{path: path, file: f}
	if fi, err := f.Stat(); err == nil && fi.Mode().IsRegular() {
		w.size = fi.Size()
		w.page = w.pageSize()
		lock, _ := w.inClear()
		return lock
	}
	return nil
}
