package store

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.etcd.io/bbolt"

	"danvan/store/disk"
	"danvan/store/pattern"
)

// keepBackups is how many backups of its own making BackupBeside keeps.
const keepBackups = 14

// backupsMade is the setting that holds the number of the last backup that was made beside the register.
const backupsMade = "backups-made"

// beside is a backup as BackupBeside names it: so-20261122-075200.000-n000012-import.dvr. Those of older versions have
// no number.
type beside struct {
	name   string
	number uint64 // in the order of making; 0 for none
	kept   bool   // never taken away
}

var besideName = pattern.Of(`^-\d{8}-\d{6}\.\d{3}(?:-n(\d+))?-([a-z]+)\.dvr$`)

// BackupBeside makes a verified backup in the folder “backups” beside the register, named by the time, its number and
// why, and takes away the oldest ones of its own making: by the order in which they were made, for clocks go wrong. It
// gives the backup's path.
func (r *Register) BackupBeside(now time.Time, why string) (string, error) {
	dir := filepath.Join(filepath.Dir(r.path), "backups")
	if err := disk.MakeFolder(dir, 0o700); err != nil {
		return "", classify(dir, err)
	}
	base := strings.TrimSuffix(filepath.Base(r.path), filepath.Ext(r.path))
	number, err := r.nextBackup(dir, base)
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, fmt.Sprintf("%s-%s-n%06d-%s.dvr", base, now.Format("20060102-150405.000"), number, why))
	if _, err := r.Backup(path); err != nil {
		return "", err
	}
	r.fresh = append(r.fresh, filepath.Base(path))
	err = r.update(func(b *batch) error { // this transaction is one more than the copy has, and changes no record
		b.other = true
		return errors.Join(b.putMeta("setting/"+backupsMade, binary.BigEndian.AppendUint64(nil, number)),
			b.putMeta("setting/"+backedUp, binary.BigEndian.AppendUint64(nil, r.commit+1)))
	})
	if err == nil {
		rotate(dir, base, r.fresh)
	}
	return path, err
}

// nextBackup counts on from the register and from the folder: the register may have been put back to an earlier day,
// the folder emptied.
func (r *Register) nextBackup(dir, base string) (number uint64, err error) {
	err = r.View(func(tx *Tx) (err error) {
		number, err = metaUint(tx.bolt().Bucket(bMeta), "setting/"+backupsMade)
		return err
	})
	all, listed := besides(dir, base)
	if err = errors.Join(err, listed); err != nil {
		return 0, err
	}
	for _, b := range all {
		number = max(number, b.number)
	}
	return number + 1, nil
}

// besides lists the backups of a register in a folder. Other files there, such as a person's own copies, are none.
func besides(dir, base string) (all []beside, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, classify(dir, err)
	}
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), base)
		if m := besideName().FindStringSubmatch(rest); ours && m != nil && e.Type().IsRegular() {
			n, err := strconv.ParseUint(m[1], 10, 64)
			if err != nil || n >= math.MaxUint32 {
				n = 0 // none of ours
			}
			all = append(all, beside{e.Name(), n, m[2] == "kept"})
		}
	}
	return all, nil
}

// rotate takes the oldest backups away, but none that was made in this run. One that cannot be taken away stays until
// the next time.
func rotate(dir, base string, fresh []string) {
	all, _ := besides(dir, base)
	all = slices.DeleteFunc(all, func(b beside) bool { return b.kept })
	if len(all) <= keepBackups {
		return
	}
	inOrder(dir, all)
	for _, b := range all[:len(all)-keepBackups] {
		if !slices.Contains(fresh, b.name) {
			_ = os.Remove(filepath.Join(dir, b.name))
		}
	}
}

// inOrder sorts backups as they were made, the first one first.
func inOrder(dir string, all []beside) {
	commits := map[string]uint64{}
	for _, b := range all {
		if b.number == 0 {
			commits[b.name] = commitsOf(filepath.Join(dir, b.name))
		}
	}
	slices.SortFunc(all, func(a, b beside) int {
		return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(commits[a.name], commits[b.name]), cmp.Compare(a.name, b.name))
	})
}

// commitsOf tells how far a backup without a number had come, which is the order of making; what cannot be read is as
// old as can be.
func commitsOf(path string) (n uint64) {
	_ = (&Register{path: path}).guard(func() error {
		db, err := openBolt(path, true)
		if err != nil {
			return err
		}
		err = db.View(func(tx *bbolt.Tx) (err error) {
			if err = useKey(tx); err == nil {
				n, err = metaUint(tx.Bucket(bMeta), metaCommit)
			}
			return err
		})
		return errors.Join(err, closeBolt(db))
	})
	return n
}
