package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
)

// A clock that jumps ahead is doubted, and what is saved once it is right again bears the right time.
func TestAClockThatJumpedAhead(t *testing.T) {
	unit := unitID("02269")
	path := filepath.Join(t.TempDir(), "so.dvr")
	now := time.Date(2026, 11, 29, 8, 0, 0, 0, time.UTC)
	made, err := store.Create(path, store.Me{Unit: unit}, store.Options{})
	must(t, err)
	must(t, made.Close())
	r, err := store.Open(path, store.Options{Now: func() time.Time { return now }})
	must(t, err)
	defer r.Close() //nolint:errcheck // the next Open would tell
	if d, doubtful := r.Doubt(); doubtful {
		t.Fatalf("a new register: %+v", d)
	}
	ref := modelRef(unit, 1)
	mustPut(t, r, ref, roadModel(), nil)
	for _, c := range []struct {
		what            string
		now             time.Time
		doubtful, ahead bool
	}{
		{"a month later", now.AddDate(0, 1, 0), false, false},
		{"five years later", now.AddDate(5, 0, 0), true, true},
		{"a day before", now.Add(-20 * time.Hour), false, false},
		{"a year before", now.AddDate(-1, 0, 0), true, false},
	} {
		was := now
		now = c.now
		if d, doubtful := r.Doubt(); doubtful != c.doubtful || doubtful && d.Ahead != c.ahead {
			t.Errorf("%s: %+v, %v", c.what, d, doubtful)
		}
		now = was
	}
	right := now
	now = right.AddDate(5, 0, 0)
	set := func(name string) {
		t.Helper()
		must(t, r.Edit("", func(w *store.Writer) error { return w.Set(ref, "name", name, "") }))
	}
	set("ghi lúc đồng hồ sai")
	now = right.Add(time.Hour)
	for _, name := range []string{"ghi sau", "ghi sau nữa"} {
		set(name)
		if at := lastTime(t, r, ref); !at.Equal(now) && at.Sub(now) > time.Minute {
			t.Errorf("%s: saved as of %v, the clock says %v", name, at, now)
		}
	}
	var m record.Model
	mustGet(t, r, ref, &m)
	if m.Name != "ghi sau nữa" {
		t.Errorf("the name is %q", m.Name)
	}
}

// lastTime is when the record's standing name was saved, by its own clock.
func lastTime(t *testing.T, r *store.Register, ref record.Ref) (at time.Time) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		rivals, err := tx.Rivals(ref, "name")
		for _, x := range rivals {
			at = x.Time.Wall()
		}
		return err
	}))
	return at
}
