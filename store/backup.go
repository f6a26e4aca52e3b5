package store

import (
	"errors"
	"io"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"

	"danvan/store/disk"
)

// Backup copies the register to a new file, opens the copy, checks it whole and only then gives it its name. The
// register may be in use meanwhile. The copy forgets which file it was made in, so that it starts a replica of its own
// when it is put to use.
func (r *Register) Backup(path string) (*Report, error) { return r.BackupTo(path, false) }

// BackupTo is Backup with a choice: a file that is there may give way, though never a register, a backup or a bundle.
func (r *Register) BackupTo(path string, replace bool) (*Report, error) {
	var rep *Report
	err := disk.Make(path, disk.Options{Replace: replace}, func(tmp string) error {
		if err := r.copyTo(tmp); err != nil {
			return err
		}
		var err error
		rep, err = verifyCopy(tmp)
		return named(err, tmp, path)
	})
	return rep, classify(path, err)
}

// named gives an error about a passing file the name of the one that a person knows.
func named(err error, tmp, path string) error {
	var e *Error
	if errors.As(err, &e) && (e.Path == tmp || filepath.Base(e.Path) == filepath.Base(tmp)) {
		e.Path = path
	}
	return err
}

func (r *Register) copyTo(tmp string) error {
	r.open.RLock()
	defer r.open.RUnlock()
	err := r.guard(func() error {
		return r.db.View(func(tx *bbolt.Tx) error {
			return disk.Fill(tmp, func(w io.Writer) error { _, err := tx.WriteTo(w); return err })
		})
	})
	if err != nil {
		return err
	}
	return forgetFile(tmp)
}

func forgetFile(path string) error {
	db, err := openBolt(path, false)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		if err := useKey(tx); err != nil {
			return err
		}
		meta := tx.Bucket(bMeta)
		return errors.Join(putMeta(meta, metaFile, nil), putMeta(meta, metaMarks, []byte(markSystem+" ")))
	})
	return errors.Join(err, closeBolt(db))
}

// verifyCopy opens a copy for reading and checks it whole; damage is an error here.
func verifyCopy(path string) (*Report, error) {
	r, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	rep, err := r.Check()
	if err = errors.Join(err, r.Close()); err != nil {
		return nil, err
	}
	if !rep.OK {
		return rep, &Error{Code: Damaged, Path: path, Where: rep.Problems[0]}
	}
	return rep, nil
}

// backedUp is the setting that holds how many transactions the register had when BackupBeside last copied it.
const backedUp = "backed-up"

// BackupOnce is BackupBeside unless nothing was saved since the last backup; then it gives no path.
func (r *Register) BackupOnce(now time.Time, why string) (path string, err error) {
	var commits, at uint64
	err = r.View(func(tx *Tx) (err error) {
		if commits, err = tx.Commits(); err == nil {
			at, err = metaUint(tx.bolt().Bucket(bMeta), "setting/"+backedUp)
		}
		return err
	})
	if err != nil || commits == at {
		return "", err
	}
	return r.BackupBeside(now, why)
}
