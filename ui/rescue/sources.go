package rescue

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/disk"
	"danvan/ui/text"
)

// NameFor is a free name beside a damaged register for the one that is rescued.
func NameFor(damaged string, now time.Time, t *text.Table) string {
	ext := filepath.Ext(damaged)
	return store.AsideName(strings.TrimSuffix(damaged, ext)+"-"+t.CLI.Rescue.FileName+ext, now)
}

// NoUnit tells whether a rescue came to nothing because nothing says whose register the damaged one was.
func NoUnit(err error, damaged string) bool {
	var e *store.Error
	return errors.As(err, &e) && e.Path == damaged && (e.Code == store.Damaged || e.Code == store.NotARegister)
}

// Sources tells registers from bundles among the files and folders that are given, and adds the backups that lie beside
// the damaged register.
func Sources(damaged string, given []string) (registers, bundles []string, err error) {
	copies, err := store.Copies(damaged)
	if err != nil {
		return nil, nil, err
	}
	for _, path := range given {
		fi, err := os.Stat(path)
		if err != nil || !fi.IsDir() {
			if kind, err := disk.What(path); err != nil {
				return nil, nil, err
			} else if kind == disk.Register {
				registers = append(registers, path)
			} else {
				bundles = append(bundles, path)
			}
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, nil, err
		}
		for _, e := range entries {
			file := filepath.Join(path, e.Name())
			if kind, _ := disk.What(file); kind == disk.Register && !disk.Same(file, damaged) {
				registers = append(registers, file)
			}
		}
		bundles = append(bundles, path)
	}
	for _, c := range copies {
		if !c.Aside && !slices.Contains(registers, c.Path) {
			registers = append(registers, c.Path)
		}
	}
	return registers, bundles, nil
}
