package crash

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/vault"
)

// What is kept of a fault says what it was, unless a sealed register was open: then it says nothing that somebody may
// have typed, and where it was.
func TestWhatIsKeptOfAFault(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("LocalAppData", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	read := func(value any) string {
		b, err := os.ReadFile(Caught(value, time.Now()).File)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	faults := []any{"of Hiến đất", errors.New("of Hiến đất")}
	for _, f := range faults {
		if !strings.Contains(read(f), "Hiến đất") {
			t.Errorf("%v is not told", f)
		}
	}
	vault.Work = 4
	if _, _, err := store.NewLock("mật khẩu của sổ"); err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		if got := read(f); strings.Contains(got, "Hiến đất") || !strings.Contains(got, "TestWhatIsKeptOfAFault") {
			t.Errorf("of a sealed register: %s", got)
		}
	}
	func() {
		defer func() {
			if got := read(recover()); !strings.Contains(got, "index out of range") {
				t.Errorf("a fault of the program's own: %s", got)
			}
		}()
		_ = faults[len(faults):][0]
	}()
}
