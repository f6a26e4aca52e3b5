package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// Whatever lies beside a register in the place of its lock file, the register opens, and what is not ours is not
// written over.
func TestAnyLockFile(t *testing.T) {
	for what, make := range map[string]func(path string) error{
		"a long one": func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("danvan 1 1 "), 1<<20), 0o600) },
		"nonsense":   func(path string) error { return os.WriteFile(path, []byte("danvan -1 99999999999999999999 x"), 0o600) },
		"a folder":   func(path string) error { return os.Mkdir(path, 0o700) },
	} {
		path := filepath.Join(t.TempDir(), "so.dvr")
		r, err := Create(path, Me{Officer: "Chẩu T."}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		lock := r.lock.path
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.RemoveAll(lock); err != nil {
			t.Fatal(err)
		}
		if err := make(lock); err != nil {
			t.Fatal(err)
		}
		if r, err = Open(path, Options{}); err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if err := r.Close(); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func FuzzParseLock(f *testing.F) {
	f.Add("danvan 41 7 4bf92f3577b34da6a3ce929d0e0e4736\n")
	f.Add("danvan 0 7 4bf92f3577b34da6a3ce929d0e0e4736")
	f.Add("danvan 41 -7 x y")
	f.Fuzz(func(t *testing.T, text string) {
		pid, commit, replica := parseLock(text)
		if replica == "" && (pid != 0 || commit != 0) {
			t.Fatalf("half of %q: %d %d", text, pid, commit)
		}
		if replica == "" {
			return
		}
		if p, c, r := parseLock(fmt.Sprintf("danvan %d %d %s\n", pid, commit, replica)); p != pid || c != commit || r != replica {
			t.Fatalf("%q comes back as %d %d %s", text, p, c, r)
		}
	})
}
