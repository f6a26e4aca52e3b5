package store

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"go.etcd.io/bbolt"
)

// Backup copies the register to a new file, opens the copy, checks it whole and only then gives it its name. The register may be in use
// meanwhile. The copy forgets which file it was made in, so that it starts a replica of its own when it is put to use.
func (r *Register) Backup(path string) (*Report, error) {
	var rep *Report
	err := createWhole(path, func(tmp string) error {
		if err := r.copyTo(tmp); err != nil {
			return err
		}
		var err error
		rep, err = verifyCopy(tmp)
		return err
	})
	return rep, classify(path, err)
}

func (r *Register) copyTo(tmp string) error {
	r.open.RLock()
	defer r.open.RUnlock()
	err := guard(func() error {
		return r.db.View(func(tx *bbolt.Tx) error {
			return writeFile(tmp, func(w io.Writer) error { _, err := tx.WriteTo(w); return err })
		})
	})
	if err != nil {
		return err
	}
	return forgetFile(tmp)
}

func writeFile(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	return errors.Join(fill(w), w.Flush(), f.Sync(), f.Close())
}

func forgetFile(path string) error {
	db, err := openBolt(path, false)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		meta := tx.Bucket(bMeta)
		return errors.Join(putMeta(meta, metaFile, nil), putMeta(meta, metaMarks, []byte(markSystem+" ")))
	})
	return errors.Join(err, db.Close())
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

// Restore makes a register at path from a backup or any other copy, checked whole. A file that is at path must be moved away first. The restored
// register starts a replica of its own at its first save.
func Restore(backup, path string) (*Report, error) {
	var rep *Report
	err := createWhole(path, func(tmp string) error {
		src, err := os.Open(backup)
		if err != nil {
			return err
		}
		err = writeFile(tmp, func(w io.Writer) error { _, err := io.Copy(w, src); return err })
		if err = errors.Join(err, src.Close()); err != nil {
			return err
		}
		if rep, err = verifyCopy(tmp); err != nil {
			return err
		}
		return forgetFile(tmp)
	})
	var e *Error
	if errors.As(err, &e) && (e.Code == NotARegister || e.Code == Damaged || e.Code == NewerFormat) {
		e.Path = backup
	}
	return rep, classify(path, err)
}

// backedUp is the setting that holds how many transactions the register had when BackupBeside last copied it.
const backedUp = "backed-up"

// BackupOnce is BackupBeside unless nothing was saved since the last backup; then it gives no path.
func (r *Register) BackupOnce(now time.Time, why string) (path string, err error) {
	var commits, at uint64
	err = r.View(func(tx *Tx) (err error) {
		if commits, err = tx.Commits(); err == nil {
			at, err = metaUint(tx.bolt.Bucket(bMeta), "setting/"+backedUp)
		}
		return err
	})
	if err != nil || commits == at {
		return "", err
	}
	return r.BackupBeside(now, why)
}

// keepBackups is how many backups of its own making BackupBeside keeps.
const keepBackups = 14

// BackupBeside makes a verified backup in the folder “backups” beside the register, named by the time and why, and takes away the oldest ones
// of its own making. It gives the backup's path.
func (r *Register) BackupBeside(now time.Time, why string) (string, error) {
	dir := filepath.Join(filepath.Dir(r.path), "backups")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", classify(dir, err)
	}
	base := strings.TrimSuffix(filepath.Base(r.path), filepath.Ext(r.path))
	path := filepath.Join(dir, base+"-"+now.Format("20060102-150405.000")+"-"+why+".dvr")
	if _, err := r.Backup(path); err != nil {
		return "", err
	}
	err := r.update(func(b *batch) error { // this transaction is one more than the copy has, and changes no record
		b.other = true
		return b.putMeta("setting/"+backedUp, binary.BigEndian.AppendUint64(nil, r.commit+1))
	})
	return path, errors.Join(err, rotate(dir, base))
}

func rotate(dir, base string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return classify(dir, err)
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		return !strings.HasPrefix(e.Name(), base+"-") || filepath.Ext(e.Name()) != ".dvr" || strings.HasSuffix(e.Name(), "-kept.dvr")
	})
	for len(entries) > keepBackups { // names ascend by time
		if err := os.Remove(filepath.Join(dir, entries[0].Name())); err != nil {
			return classify(dir, err)
		}
		entries = entries[1:]
	}
	return nil
}
