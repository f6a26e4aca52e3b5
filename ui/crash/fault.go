package crash

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"danvan/store"
)

// Fault is an error of the program: somebody's panic.
type Fault struct {
	Value any
	Stack []byte
	File  string // where both can be read; "" where no file could be written
}

// Caught makes a fault of what recover gave, in the function that was deferred, and keeps it in a file.
func Caught(value any, now time.Time) *Fault {
	f := &Fault{Value: value, Stack: debug.Stack()}
	for _, dir := range folders() {
		if f.keep(dir, now) == nil {
			break
		}
	}
	return f
}

func (f *Fault) Error() string { return fmt.Sprintf("fault of the program: %v", f.Value) }

// folders are where a file may be written, the best one first.
func folders() (dirs []string) {
	if dir, err := os.UserCacheDir(); err == nil {
		dirs = append(dirs, filepath.Join(dir, "danvan"))
	}
	return append(dirs, os.TempDir())
}

func (f *Fault) keep(dir string, now time.Time) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	path := filepath.Join(dir, "danvan-loi-"+now.Format("20060102-150405.000")+".txt")
	version := "?"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	value := fmt.Sprint(f.Value)
	if _, plain := f.Value.(runtime.Error); !plain && store.Unlocked() {
		value = fmt.Sprintf("%T: not written, for the register is sealed", f.Value) // it may hold what somebody typed
	}
	text := fmt.Sprintf("danvan %s, %s, %s/%s, %s\n\n%s\n\n%s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, now.Format(time.RFC3339), value, f.Stack)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	f.File = path
	return nil
}
