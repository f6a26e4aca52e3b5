package exchange_test

import (
	"os"
	"path/filepath"
	"testing"

	"danvan/sync/exchange"
)

// FuzzInvitation holds that no file that is opened as an invitation does more than be refused, or names both sides and
// a key to compare.
func FuzzInvitation(f *testing.F) {
	district := mustInit(f, "071")
	path, err := exchange.Invite(district.r, district.key, "02269", district.dir)
	must(f, err)
	good, err := os.ReadFile(path)
	must(f, err)
	f.Add(good, 0, byte(0))
	for _, at := range []int{9, 70, 200, 1000, len(good) / 2, len(good) - 9} {
		f.Add(good, at, byte(1))
	}
	f.Add(good[:len(good)/2], 0, byte(0))
	f.Fuzz(func(t *testing.T, file []byte, at int, flip byte) {
		if len(file) > 0 && at >= 0 {
			file = append([]byte(nil), file...)
			file[at%len(file)] ^= flip
		}
		path := filepath.Join(t.TempDir(), "loi-moi.dvk")
		must(t, os.WriteFile(path, file, 0o600))
		guest, err := exchange.OpenInvitation(path)
		if err == nil && (guest.Fingerprint.Spoken() == "" || guest.From.ID.IsZero()) {
			t.Fatalf("%+v", guest)
		}
	})
}
