package bundle

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/sync/identity"
)

var corpus = flag.Bool("corpus", false, "add this version's bundles to testdata, where they are missing")

// Bundles lie in drawers for years: every bundle that any version ever wrote stays readable. The ones in testdata are
// never changed; a new format adds its own.
func TestOldBundlesStayReadable(t *testing.T) {
	if *corpus {
		w, draft := relayed(t)
		add(t, "relayed", ok(Pack(w.key, draft)))
		_, plain := small(t)
		add(t, "plain", plain)
		addKey(t)
		_, encrypted := wrapped(t, receiver(t).Public())
		add(t, "encrypted", encrypted)
	}
	files := ok(filepath.Glob(filepath.Join("testdata", "*.dvk")))
	if len(files) < 3*Format {
		t.Fatalf("testdata has %d bundles", len(files))
	}
	key := receiver(t)
	for _, file := range files {
		s, err := Open(file, key, Limits{})
		if err == nil {
			err = s.Verify()
		}
		if err != nil {
			t.Error(err)
			continue
		}
		if want := fmt.Sprintf("format-%d-", ok(s.Manifest()).Format); !strings.HasPrefix(filepath.Base(file), want) {
			t.Errorf("%s is read as %s", file, want)
		}
		if m := ok(s.Manifest()); m.Officer == "" || m.Changes == 0 {
			t.Errorf("%s: %+v", file, m)
		}
	}
}

func add(t *testing.T, what string, p *Packed) {
	t.Helper()
	path := filepath.Join("testdata", fmt.Sprintf("format-%d-%s.dvk", Format, what))
	if _, err := os.Lstat(path); err == nil {
		return
	}
	must(os.MkdirAll("testdata", 0o755))
	must(p.Save(path, false))
}

// addKey adds the key that the encrypted bundles of testdata are for. It is used for nothing else.
func addKey(t *testing.T) {
	t.Helper()
	path := filepath.Join("testdata", "receiver.key")
	if _, err := os.Lstat(path); err == nil {
		return
	}
	must(os.WriteFile(path, ok(identity.Generate().Seal(nil)), 0o644))
}
