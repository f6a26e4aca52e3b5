package store_test

import (
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
)

// A merge tells of conflicts that are new: one that stood before stays one, and is not told again.
func TestAConflictIsToldOnce(t *testing.T) {
	a, b, ref, _, _ := disputed(t)
	must(t, a.Edit("", func(w *store.Writer) error { return w.Set(ref, "place", "Thôn Nà Tâng", "") }))
	if m := mustCarry(t, a, b); m.New != 1 || m.Conflicts != 0 {
		t.Errorf("another field of the same record: %+v", m)
	}
}

// A record that vanished, or became another, is named by check.
func TestCheckNamesARecordThatIsNotAccountedFor(t *testing.T) {
	for what, change := range map[string]func(*bbolt.Tx) error{
		"one gone": loseOne("records", false),
		"one twice": func(tx *bbolt.Tx) error {
			b := tx.Bucket([]byte("records"))
			k, _ := b.Cursor().First()
			other := append([]byte{}, k...)
			other[len(other)-1] ^= 1
			_, v := b.Cursor().Last()
			return b.Put(other, v)
		},
	} {
		path := accountedFile(t, change)
		r, err := store.Open(path, store.Options{ReadOnly: true})
		must(t, err)
		rep, err := r.Check()
		if err == nil && (rep.OK || !strings.Contains(strings.Join(rep.Problems, "\n"), "accounted for")) {
			t.Errorf("%s: %q", what, rep.Problems)
		}
		if err != nil && !store.IsCode(err, store.Damaged) {
			t.Errorf("%s: %v", what, err)
		}
		_ = r.Close()
	}
}
