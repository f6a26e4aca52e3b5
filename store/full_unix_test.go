//go:build !windows

package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"danvan/store"
)

func init() { children["full"] = fillDisk }

// A process that may not write beyond a certain size meets what a full disk does. Whatever it tries then says so, the
// register is exactly as before, and once there is room again everything works.
func TestFullDisk(t *testing.T) {
	source := makeSource(t)
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, r.Close())
	out, err := child(t, "full", path, source, strconv.Itoa(crashRounds(20))).Output()
	if err != nil {
		t.Fatalf("%s%v", out, err)
	}
	t.Logf("%s", out)
}

// fillDisk saves under limits at random places of the file. Arguments: register, source of bundles, rounds.
func fillDisk(args []string) error {
	rounds, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	source, err := store.Open(args[1], store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	r, err := store.Open(args[0], store.Options{})
	if err != nil {
		return err
	}
	dice := rand.New(rand.NewPCG(1, 2))
	refused := map[string]int{}
	for round := range rounds {
		for name, act := range map[string]func() error{
			"edit":   func() error { return saveSlot(r, round%crashSlots, round) },
			"list":   func() error { return saveList(r, round) },
			"draft":  func() error { return r.SaveDraft("form", make([]byte, 10_000)) },
			"merge":  func() error { _, err := mergePieces(r, source, 2); return err },
			"backup": func() error { _, err := r.Backup(args[0] + ".backup." + strconv.Itoa(round)); return err },
		} {
			full, err := fullOnce(r, act, round == 0, dice)
			if err != nil {
				return fmt.Errorf("round %d, %s: %w", round, name, err)
			}
			if full {
				refused[name]++
			} else if round == 0 {
				return fmt.Errorf("%s was not refused", name)
			}
			if err := act(); name != "backup" && err != nil {
				return fmt.Errorf("round %d, %s with room again: %w", round, name, err)
			}
		}
	}
	fmt.Printf("refused for want of room, the register as before: %v", refused)
	return r.Close()
}

// fullOnce does act under a limit (none: that lets nothing but the file's first two pages be written) and tells whether
// it was refused for want of room.
func fullOnce(r *store.Register, act func() error, none bool, dice *rand.Rand) (full bool, err error) {
	before, err := fingerprint(r)
	if err != nil {
		return false, err
	}
	fi, err := os.Stat(r.Path())
	if err != nil {
		return false, err
	}
	pages := fi.Size() / 4096
	limit := int64(8192)
	if !none {
		limit = 4096 * dice.Int64N(dice.Int64N(pages)+1) // rather low: the end of the file is room that nothing was written to
	}
	failed := errors.Join(limitFiles(uint64(limit)), act(), limitFiles(syscallInfinity))
	if failed == nil {
		return false, nil
	}
	if !store.IsCode(failed, store.DiskFull) {
		return false, fmt.Errorf("not told as a full disk: %w", failed)
	}
	after, err := fingerprint(r)
	if err == nil && after != before {
		err = fmt.Errorf("refused, and yet the register changed")
	}
	return true, err
}

const syscallInfinity = 1<<63 - 1

func limitFiles(bytes uint64) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		return err
	}
	l.Cur = min(bytes, l.Max)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l)
}
