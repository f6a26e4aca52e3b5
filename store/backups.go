package store

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"danvan/store/pattern"
)

// Copy is a file that Replace can put in the place of a register, as far as its name tells.
type Copy struct {
	Path  string
	Made  time.Time // by the clock of then, which may have been wrong
	Size  int64
	Why   string // what the backup was made for: “kept”, “import”, …
	Aside bool   // it is the register itself, put aside when another took its place
}

// asideNamed is what AsideName puts behind a register's name.
var asideNamed = pattern.Of(`^-(\d{8}-\d{6})(?:-\d+)?$`)

// Copies lists the backups of the register at path that lie beside it, the one made last first, and then the registers
// that were put aside there. There need not be a register.
func Copies(path string) (all []Copy, err error) {
	dir, base := filepath.Dir(path), strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	backups := filepath.Join(dir, "backups")
	found, err := besides(backups, base)
	if err != nil && !IsCode(err, NotFound) {
		return nil, err
	}
	inOrder(backups, found)
	slices.Reverse(found)
	for _, b := range found {
		m := besideName().FindStringSubmatch(strings.TrimPrefix(b.name, base))
		all = addCopy(all, Copy{Path: filepath.Join(backups, b.name), Made: timeIn("20060102-150405.000", b.name[len(base)+1:]), Why: m[2]})
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, classify(dir, err)
	}
	asides := len(all)
	for _, e := range entries {
		stem, ours := strings.CutPrefix(strings.TrimSuffix(e.Name(), filepath.Ext(path)), base)
		m := asideNamed().FindStringSubmatch(stem)
		if ours && m != nil && filepath.Ext(e.Name()) == filepath.Ext(path) && e.Type().IsRegular() {
			all = addCopy(all, Copy{Path: filepath.Join(dir, e.Name()), Made: timeIn("20060102-150405", m[1]), Aside: true})
		}
	}
	slices.SortStableFunc(all[asides:], func(a, b Copy) int { return cmp.Or(b.Made.Compare(a.Made), strings.Compare(b.Path, a.Path)) })
	return all, nil
}

// addCopy adds a file that is still there.
func addCopy(all []Copy, c Copy) []Copy {
	i, err := os.Stat(c.Path)
	if err != nil {
		return all
	}
	c.Size = i.Size()
	return append(all, c)
}

// timeIn reads a time at the beginning of a text; zero for what is none.
func timeIn(layout, s string) time.Time {
	at, err := time.ParseInLocation(layout, s[:min(len(s), len(layout))], time.Local)
	if err != nil {
		return time.Time{}
	}
	return at
}
