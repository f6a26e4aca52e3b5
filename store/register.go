package store

import (
	"cmp"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"danvan/store/disk"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vault"
)

// Options say how to open a register.
type Options struct {
	ReadOnly bool             // several may read at once; nothing can be saved
	Now      func() time.Time // the clock; nil for the system's

	Lock *vault.Lock // for Create: the register is sealed under it; see NewLock

	apart bool // without a lock file beside it, for it is passing or about to be replaced
}

// Me is whose register it is.
type Me struct {
	Unit    record.ID   // the unit that keeps it
	Replica log.Replica // this file's life
	Officer string      // who usually types
}

// Register is one open register file. Its methods may be called from several goroutines.
type Register struct {
	path     string
	readOnly bool
	apart    bool // it has no lock file
	lock     lockFile
	clock    clock
	names    *names
	tree     *Tree   // of the units, for whoever writes; nil until it is asked for
	proven   *proven // which records can be looked up; see accountread.go

	writing sync.Mutex   // one transaction writes at a time
	open    sync.RWMutex // held for reading while db is used, for writing while it is reopened
	db      *bbolt.DB
	commit  uint64 // transactions so far
	copied  bool   // the file is not the one its replica was made in: the next save starts a replica
	marks   []byte // of the file, as it holds them; see mark.go
	unknown bool   // this system's mark is not among them yet: the next save adds it

	known sync.RWMutex // only for as long as it takes to look: nobody waits for a reader of the file to know whose register it is
	me    Me

	leftover bool // the file holds what a long save has left that was cut off

	remade atomic.Bool // an extract was damaged
	broken atomic.Bool // bbolt met damage where it cannot let go of its own locks

	fresh []string // names of the backups beside it that were made in this run

	watchers []func([]record.Ref)
	savers   []func(Saved)
}

// Create makes an empty register for a unit. The folder must be there; a file of that name must not.
func Create(path string, me Me, o Options) (*Register, error) {
	return CreateWith(path, me, o, func(*Register) error { return nil })
}

// CreateWith makes a register and fills it in one step: it is there with all that fill has written, or not at all.
func CreateWith(path string, me Me, o Options, fill func(*Register) error) (*Register, error) {
	if me.Replica == (log.Replica{}) {
		me.Replica = log.NewReplica()
	}
	err := disk.Make(path, disk.Options{}, func(tmp string) error {
		if err := initialise(tmp, me, cmp.Or(o.Lock, usualLock)); err != nil {
			return err
		}
		r, err := Open(tmp, Options{Now: o.Now, apart: true})
		if err != nil {
			return named(err, tmp, path)
		}
		return named(errors.Join(fill(r), r.Close()), tmp, path)
	})
	if err != nil {
		return nil, classify(path, err)
	}
	return Open(path, o)
}

func initialise(tmp string, me Me, lock *vault.Lock) error {
	if err := os.Remove(tmp); err != nil { // bbolt makes its own first pages only in a file that is not there
		return err
	}
	db, err := openBolt(tmp, false)
	if err != nil {
		return err
	}
	if err := sealFile(db, lock); err != nil {
		return errors.Join(err, closeBolt(db))
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		for _, b := range slices.Concat(firstBuckets, newerBuckets) {
			if _, err := tx.CreateBucket(b); err != nil {
				return err
			}
		}
		meta := tx.Bucket(bMeta)
		return errors.Join(
			putMeta(meta, metaFormat, formatValue(tx, Format)),
			putMeta(meta, metaUnit, me.Unit[:]),
			putMeta(meta, metaReplica, me.Replica[:]),
			putMeta(meta, metaOfficer, []byte(me.Officer)),
			putMeta(meta, metaCommit, make([]byte, 8)),
			putMeta(meta, metaFile, []byte(oldMark(tmp))),
			putMeta(meta, metaMarks, withMark(nil, tmp)),
			firstAccounts(tx, lock),
		)
	})
	return errors.Join(err, closeBolt(db))
}

func putMeta(b *bbolt.Bucket, name string, v []byte) error {
	return b.Put([]byte(name), seal(b.Tx(), "meta", []byte(name), append([]byte(nil), v...)))
}

// Open opens a register that is there. Errors are of type *Error: NotFound, NotARegister, NewerFormat, InUse, Damaged,
// NoAccess.
func Open(path string, o Options) (*Register, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, classify(path, err)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	r := &Register{path: abs, readOnly: o.ReadOnly, lock: lockFile{abs + ".lock"}, clock: clock{now: o.Now}}
	if err := r.openFile(); err != nil {
		return nil, classify(path, err)
	}
	if err := r.load(); err != nil {
		closeBolt(r.db) //nolint:errcheck // the first error is the one to tell
		return nil, classify(path, err)
	}
	_, seen, replica := r.lock.read()
	if replica == r.me.Replica.String() && seen > r.commit {
		r.copied = true
	}
	r.apart = o.apart
	if !r.readOnly && !r.apart {
		r.lock.write(os.Getpid(), max(r.commit, seen), r.me.Replica)
	}
	return r, nil
}

func (r *Register) openFile() error {
	fi, err := os.Stat(r.path)
	if err != nil {
		return err
	}
	if fi.IsDir() {
		return &disk.Error{Code: disk.IsFolder}
	}
	if !fi.Mode().IsRegular() || fi.Size() == 0 {
		return &Error{Code: NotARegister}
	}
	return r.guard(func() error {
		db, err := openBolt(r.path, r.readOnly)
		switch {
		case errors.Is(err, berrors.ErrTimeout):
			pid, _, _ := r.lock.read()
			return &Error{Code: InUse, PID: pid}
		case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch), errors.Is(err, berrors.ErrChecksum):
			return &Error{Code: NotARegister, Err: err}
		case err != nil && !fromSystem(err): // what bbolt found wrong in the file itself
			if kind, _ := disk.What(r.path); kind != disk.Register {
				return &Error{Code: NotARegister, Err: err}
			}
			return &Error{Code: Damaged, Where: "beginning of file", Err: err}
		case err != nil:
			return err
		}
		r.db = db
		return nil
	})
}

// load reads what every open register keeps in memory.
func (r *Register) load() error {
	fi, err := os.Stat(r.path)
	if err != nil {
		return err
	}
	return r.guard(func() error {
		return r.db.View(func(tx *bbolt.Tx) error {
			if tx.Size() > fi.Size() {
				return &Error{Code: Damaged, Where: "end of file"}
			}
			if err := walkPages(tx, r.path, false, func() {}); err != nil {
				return &Error{Code: Damaged, Where: "page", Err: err}
			}
			meta := tx.Bucket(bMeta)
			if meta == nil {
				return &Error{Code: NotARegister}
			}
			format, err := formatOf(meta)
			if err != nil || format == 0 {
				return &Error{Code: NotARegister, Err: err}
			}
			if left := format == unfinished || format == unfinishedBefore; format > Format && !left || left && tx.Bucket(bStaged) == nil {
				return &Error{Code: NewerFormat, Format: int(format)}
			}
			if err := useKey(tx); err != nil {
				return err
			}
			for _, b := range firstBuckets {
				if tx.Bucket(b) == nil {
					return &Error{Code: Damaged, Where: string(b)}
				}
			}
			sums, err := readAccounts(tx)
			if err != nil {
				return err
			}
			if sums != nil {
				if err := sums.hold(tx, false, notAccounted); err != nil {
					return err
				}
			}
			return r.loadMeta(tx, meta)
		})
	})
}

func (r *Register) loadMeta(tx *bbolt.Tx, meta *bbolt.Bucket) (err error) {
	var last uint64
	unit, err1 := getMeta(meta, metaUnit)
	replica, err2 := getMeta(meta, metaReplica)
	officer, err3 := getMeta(meta, metaOfficer)
	file, err4 := getMeta(meta, metaFile)
	commit, err5 := metaUint(meta, metaCommit)
	last, err6 := metaUint(meta, metaClock)
	marks, err7 := getMeta(meta, metaMarks)
	if err := errors.Join(err1, err2, err3, err4, err5, err6, err7); err != nil {
		return err
	}
	me := Me{Officer: string(officer)}
	copy(me.Unit[:], unit)
	copy(me.Replica[:], replica)
	r.clock.last = log.Time(last)
	same, known := marked(r.path, marks, file)
	r.commit, r.copied, r.unknown, r.marks = commit, !same, !known, marks
	r.leftover = tx.Bucket(bStaged) != nil
	r.know(me)
	r.proven, r.tree = &proven{seen: map[string]bool{}}, nil
	r.names, err = loadNames(tx)
	return err
}

// getMeta gives a copy of a value of the meta bucket, nil when it is not there.
func getMeta(b *bbolt.Bucket, name string) ([]byte, error) {
	v := b.Get([]byte(name))
	if v == nil {
		return nil, nil
	}
	v, err := unseal(b.Tx(), v, "meta", []byte(name))
	return append([]byte(nil), v...), err
}

func metaUint(b *bbolt.Bucket, name string) (uint64, error) {
	v, err := getMeta(b, name)
	if err != nil || v == nil {
		return 0, err
	}
	if len(v) != 8 {
		return 0, &Error{Code: Damaged, Where: "meta/" + name}
	}
	return binary.BigEndian.Uint64(v), nil
}

// Close lets go of the file.
func (r *Register) Close() error {
	if r.broken.Load() {
		return &Error{Code: Damaged, Path: r.path, Where: "beginning of file"}
	}
	r.writing.Lock()
	defer r.writing.Unlock()
	r.open.Lock()
	defer r.open.Unlock()
	if !r.readOnly && !r.copied && !r.apart {
		r.lock.write(0, r.commit, r.me.Replica)
	}
	return closeBolt(r.db)
}

// Path is where the file lies.
func (r *Register) Path() string { return r.path }

// Me tells whose register it is.
func (r *Register) Me() Me {
	r.known.RLock()
	defer r.known.RUnlock()
	return r.me
}

func (r *Register) know(me Me) {
	r.known.Lock()
	defer r.known.Unlock()
	r.me = me
}

// Watch calls f after every transaction with the records it touched, from the goroutine that wrote. f may keep them.
func (r *Register) Watch(f func([]record.Ref)) {
	r.writing.Lock()
	defer r.writing.Unlock()
	r.watchers = append(r.watchers, f)
}
