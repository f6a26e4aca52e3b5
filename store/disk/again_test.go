package disk

import (
	"io/fs"
	"os"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// A virus scanner holds a new file for a moment; a folder that may not be written to stays so.
func TestARefusedRenameIsTriedAgain(t *testing.T) {
	busy, full := syscall.EBUSY, syscall.ENOSPC
	if runtime.GOOS == "windows" { // which never gives those
		busy, full = 32, 112
	}
	for name, c := range map[string]struct {
		refused int // times
		with    error
		tries   int
		fails   bool
	}{
		"once":           {1, syscall.EACCES, 2, false},
		"in use thrice":  {3, busy, 4, false},
		"for ever":       {1000, fs.ErrPermission, 0, true},
		"another reason": {1000, full, 1, true},
	} {
		tries, slept := 0, time.Duration(0)
		err := again(func(d time.Duration) { slept += d }, func() error {
			if tries++; tries <= c.refused {
				return &os.LinkError{Op: "rename", Old: "a", New: "b", Err: c.with}
			}
			return nil
		})
		if (err != nil) != c.fails || c.tries != 0 && tries != c.tries || slept > 2*patience {
			t.Errorf("%s: %d tries, %v asleep, %v", name, tries, slept, err)
		}
	}
}

func TestTheNumbersOfWindows(t *testing.T) {
	for no, want := range map[syscall.Errno]Code{5: NoAccess, 32: Busy, 19: ReadOnly, 112: NoSpace, 206: LongName, 123: BadName, 1117: Broken, 183: Exists, 3: NoFolder, 2: NotFound} {
		if got := meaning(no, true); got != want {
			t.Errorf("%d is %q, want %q", int(no), got, want)
		}
	}
}
