package store

import (
	"cmp"
	"encoding/binary"
	"errors"
	"sync"

	"go.etcd.io/bbolt"

	"danvan/store/record"
	"danvan/store/vault"
)

// A sealed register is the same file, but that its values are encrypted under a key that lies in it only behind a lock.
// What stays to be seen are the keys of the buckets (ids, numbers, hashes, kinds of records, names of settings and
// drafts, public keys), how many values there are and how long each is, the format and the lock.
//
// Its format is that of any other file with sealedBit added, which programs of before refuse by name.

// sealedBit is in the format of a sealed register.
const sealedBit = 1 << 6

// metaLock is the name of the lock in the meta bucket.
const metaLock = "lock"

// opened are the keys of locks that were opened in this run: the copies of a register have its key, and nobody is asked
// twice.
var opened sync.Map // vault.ID → *vault.Key

// sealers are the keys of the sealed files that are open. What is done to a value is done within a transaction, and
// that knows its file.
var sealers sync.Map // *bbolt.DB → *vault.Key

// usualLock seals what is created without a lock, in tests alone.
var usualLock *vault.Lock

// sealing gives the key for a value, nil where the file is not sealed. Format and lock are read before there is a key.
func sealing(tx *bbolt.Tx, bucket string, key []byte) *vault.Key {
	k, sealed := sealers.Load(tx.DB())
	if !sealed || bucket == "meta" && inTheClear(key) {
		return nil
	}
	return k.(*vault.Key)
}

func inTheClear(key []byte) bool { return string(key) == metaFormat || string(key) == metaLock }

// useKey has a file that calls itself sealed use its key, if its lock was opened in this run; else the error is Sealed.
func useKey(tx *bbolt.Tx) error {
	lock, err := readLock(tx)
	if lock == nil || err != nil {
		return err
	}
	k, ok := opened.Load(lock.Key)
	if !ok {
		return &Error{Code: Sealed}
	}
	sealers.Store(tx.DB(), k)
	return nil
}

// readLock gives the lock of a sealed file; nil for another.
func readLock(tx *bbolt.Tx) (*vault.Lock, error) {
	meta := tx.Bucket(bMeta)
	if meta == nil {
		return nil, &Error{Code: NotARegister}
	}
	format, err := metaUint(meta, metaFormat)
	if err != nil || format&sealedBit == 0 {
		return nil, err
	}
	v, err := getMeta(meta, metaLock)
	l := &vault.Lock{}
	if err != nil || v == nil || record.DecodeOne(v, l) != nil {
		return nil, &Error{Code: Damaged, Where: "meta/" + metaLock}
	}
	return l, nil
}

// formatOf gives the format of a file without the sealedBit.
func formatOf(meta *bbolt.Bucket) (uint64, error) {
	format, err := metaUint(meta, metaFormat)
	return format &^ sealedBit, err
}

// formatValue is a format as the file of a transaction says it.
func formatValue(tx *bbolt.Tx, format uint64) []byte {
	if _, sealed := sealers.Load(tx.DB()); sealed {
		format |= sealedBit
	}
	return binary.BigEndian.AppendUint64(nil, format)
}

func closeBolt(db *bbolt.DB) error {
	sealers.Delete(db)
	return db.Close()
}

// Sealed tells whether the register is sealed.
func (r *Register) Sealed() bool {
	r.open.RLock()
	defer r.open.RUnlock()
	_, sealed := sealers.Load(r.db)
	return sealed
}

// Sealed tells whether the register is sealed.
func (tx *Tx) Sealed() bool {
	_, sealed := sealers.Load(tx.bolt().DB())
	return sealed
}

// NewLock makes a key by chance and the lock that the passphrase opens: for Create and Seal. Errors are those of
// vault.New.
func NewLock(passphrase string) (*vault.Lock, *vault.Key, error) {
	l, k, err := vault.New(passphrase)
	if err == nil {
		opened.Store(l.Key, k)
	}
	return l, k, err
}

// Unlock opens the lock of a sealed register or backup by its passphrase or recovery code; from then on Open opens it
// and its copies. One that is not sealed needs nothing. Errors are those of Open, WrongPassphrase, and
// *vault.GroupError.
func Unlock(path, secret string) error {
	lock, err := LockOf(path)
	if err != nil {
		if found := lockInWreck(path); found != nil {
			lock, err = found, nil
		}
	}
	if err != nil || lock == nil {
		return classify(path, err)
	}
	k, err := lock.Open(secret)
	switch {
	case errors.Is(err, vault.ErrWrong):
		return &Error{Code: WrongPassphrase, Path: path}
	case err != nil:
		return err
	}
	opened.Store(lock.Key, k)
	return nil
}

// LockOf reads the lock of a register or a backup that nobody saves into; nil for one that is not sealed.
func LockOf(path string) (lock *vault.Lock, err error) {
	r := Register{path: path, readOnly: true, lock: lockFile{path + ".lock"}}
	if err := r.openFile(); err != nil {
		return nil, err
	}
	err = r.guard(func() error {
		return r.db.View(func(tx *bbolt.Tx) (err error) {
			if err := walkPages(tx, r.path, false, func() {}); err != nil {
				return &Error{Code: Damaged, Where: "page", Err: err}
			}
			lock, err = readLock(tx)
			return err
		})
	})
	return lock, errors.Join(err, closeBolt(r.db))
}

// Unlocked tells whether a lock was opened in this run: what the program keeps elsewhere must then give nothing away.
func Unlocked() (is bool) {
	opened.Range(func(any, any) bool { is = true; return false })
	return is
}

// ForgetLocks has every lock be closed again; what is open stays open.
func ForgetLocks() { opened.Clear() }

// Relock changes what opens the register: its passphrase, its recovery code. Its key stays, and so do its values.
func (r *Register) Relock(change func(*vault.Lock, *vault.Key) error) error {
	return r.update(func(b *batch) error {
		b.other = true
		lock, err := readLock(b.tx())
		k, sealed := sealers.Load(b.tx().DB())
		if err != nil || !sealed {
			return cmp.Or(err, error(&Error{Code: NotSealed}))
		}
		if err := change(lock, k.(*vault.Key)); err != nil {
			return err
		}
		return b.putLock(lock)
	})
}

// putLock puts a lock; nil for none.
func (b *batch) putLock(l *vault.Lock) error {
	if l == nil {
		return nil
	}
	return b.putNew(bMeta, []byte(metaLock), l)
}

// sealFile has an open file that holds nothing yet be sealed under the key of a lock; nil for none.
func sealFile(db *bbolt.DB, l *vault.Lock) error {
	if l == nil {
		return nil
	}
	k, ok := opened.Load(l.Key)
	if !ok {
		return &Error{Code: Sealed}
	}
	sealers.Store(db, k)
	return nil
}
