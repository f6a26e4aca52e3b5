package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/log"
	"danvan/store/record"
)

func TestSaveAndReopen(t *testing.T) {
	unit := unitID("02269")
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: unit, Officer: "Chẩu T."}, store.Options{})
	must(t, err)
	ref := modelRef(unit, 1)
	mustPut(t, r, ref, roadModel(), nil)
	before := mustDigest(t, r)
	must(t, r.Close())

	r, err = store.Open(path, store.Options{})
	must(t, err)
	checkAtEnd(t, r)
	var m record.Model
	mustGet(t, r, ref, &m)
	if m != *roadModel() {
		t.Errorf("read back %+v", m)
	}
	if mustDigest(t, r) != before {
		t.Error("the digest changed by closing and opening")
	}
}

func TestSavingTheSameAgainWritesNothing(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	ref := modelRef(unit, 1)
	mustPut(t, r, ref, roadModel(), nil)
	before := mustCheck(t, r).Changes
	must(t, r.Edit("", func(w *store.Writer) error {
		changed, err := w.Put(ref, roadModel(), nil, "")
		if changed {
			t.Error("Put said that the same record was a change")
		}
		return err
	}))
	if n := mustCheck(t, r).Changes; n != before {
		t.Errorf("%d changes, had %d", n, before)
	}
}

func TestFailedEditWritesNothing(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	before := mustDigest(t, r)
	stop := errors.New("stop")
	err := r.Edit("", func(w *store.Writer) error {
		if _, err := w.Put(modelRef(unit, 1), roadModel(), nil, ""); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Errorf("Edit gave %v", err)
	}
	if mustDigest(t, r) != before {
		t.Error("something was written")
	}
	mustPut(t, r, modelRef(unit, 2), roadModel(), nil) // names given in the failed transaction are written by the next
}

func TestHistoryKeepsEveryValue(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	ref := modelRef(unit, 1)
	m := roadModel()
	mustPut(t, r, ref, m, nil)
	m.Registrant = "Chi bộ, Mặt trận thôn Nà Ta"
	must(t, r.Edit("Ma V.", func(w *store.Writer) error { _, err := w.Put(ref, m, nil, "theo biên bản"); return err }))
	must(t, r.View(func(tx *store.Tx) error {
		events, err := tx.History(ref)
		must(t, err)
		if len(events) != 2 || events[1].Change.Author != "Ma V." || events[1].Change.Reason != "theo biên bản" || events[1].Unit != unit {
			t.Fatalf("history: %+v", events)
		}
		step := events[1].Steps[0]
		var old, now string
		must(t, record.DecodeOne(step.Old[0], &old))
		must(t, record.DecodeOne(step.New, &now))
		if len(events[1].Steps) != 1 || old != "Chi bộ thôn Nà Ta" || now != m.Registrant {
			t.Errorf("step: %q → %q", old, now)
		}
		return nil
	}))
}

func TestTextOutsideTheDoorIsRefused(t *testing.T) {
	unit := unitID("02269")
	r := mustCreate(t, unit)
	for name, bad := range map[string]string{"NFD": "Nguye\u0302\u0303n", "control": "a\x07b", "bidi": "a\u202eb", "not UTF-8": "a\xffb"} {
		m := roadModel()
		m.Name = bad
		err := r.Edit("", func(w *store.Writer) error { _, err := w.Put(modelRef(unit, 1), m, nil, ""); return err })
		if !errors.Is(err, log.ErrBadChange) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, b, 0o600))
		return path
	}
	r := mustCreate(t, unitID("02269"))
	for _, c := range []struct {
		what, path string
		code       store.Code
	}{
		{"nothing", filepath.Join(dir, "không có.dvr"), store.NotFound},
		{"an empty file", write("empty", nil), store.NotARegister},
		{"a text", write("text", []byte("Sổ Dân vận khéo")), store.NotARegister},
		{"a long text", write("long", bytes.Repeat([]byte("Sổ Dân vận khéo\n"), 10000)), store.NotARegister},
		{"one that is open", r.Path(), store.InUse},
	} {
		_, err := store.Open(c.path, store.Options{})
		var e *store.Error
		if !errors.As(err, &e) || e.Code != c.code {
			t.Errorf("%s: %v, want %s", c.what, err, c.code)
		}
		if c.code == store.InUse && e.PID != os.Getpid() {
			t.Errorf("in use by process %d, is %d", e.PID, os.Getpid())
		}
	}
	var e *disk.Error
	if _, err := store.Open(dir, store.Options{}); !errors.As(err, &e) || e.Code != disk.IsFolder {
		t.Errorf("a folder: %v", err)
	}
	if _, err := store.Create(r.Path(), store.Me{}, store.Options{}); !store.IsCode(err, store.Exists) {
		t.Errorf("create over a register: %v", err)
	}
}

// A copy of a register, or an older state of it put back, never goes on with the numbering of its replica.
func TestCopiesStartAReplica(t *testing.T) {
	unit := unitID("02269")
	dir := t.TempDir()
	path, older, backup := filepath.Join(dir, "so.dvr"), filepath.Join(dir, "cũ.dvr"), filepath.Join(dir, "lưu.dvr")
	r, err := store.Create(path, store.Me{Unit: unit}, store.Options{})
	must(t, err)
	mustPut(t, r, modelRef(unit, 1), roadModel(), nil)
	_, err = r.Backup(backup)
	must(t, err)
	must(t, r.Close())
	first, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(older, first, 0o600))

	replicaAfterSave := func(path string) log.Replica {
		r, err := store.Open(path, store.Options{})
		must(t, err)
		mustPut(t, r, modelRef(unit, 2), roadModel(), nil)
		id := r.Me().Replica
		mustPut(t, r, modelRef(unit, 3), roadModel(), nil)
		if r.Me().Replica != id {
			t.Error("the second save started a replica too")
		}
		mustCheck(t, r)
		defer r.Close() //nolint:errcheck // the next Open would tell
		return id
	}
	seen := []log.Replica{replicaAfterSave(path)}
	if again := replicaAfterSave(path); again != seen[0] {
		t.Error("the same file started a new replica")
	}
	restored := filepath.Join(dir, "phục hồi.dvr")
	_, err = store.Restore(backup, restored)
	must(t, err)
	for what, copied := range map[string]string{"a copy": older, "a backup": backup, "a restored one": restored} {
		id := replicaAfterSave(copied)
		if slices.Contains(seen, id) {
			t.Errorf("%s went on with a replica", what)
		}
		seen = append(seen, id)
	}
	must(t, os.WriteFile(path, first, 0o600)) // put back over the file itself: same file, older state
	if id := replicaAfterSave(path); slices.Contains(seen, id) {
		t.Error("an older state put back went on with its replica")
	}
}

// What a kill left half written is taken away by the next file that is made there, a day later; nothing else is
// touched.
func TestHalfWrittenFilesGoAfterADay(t *testing.T) {
	r := mustCreate(t, unitID("02269"))
	dir := filepath.Dir(r.Path())
	yesterday := time.Now().Add(-25 * time.Hour)
	for name, age := range map[string]time.Time{
		".so.dvr.123456": yesterday, ".so.dvr.654321": time.Now(), ".so.dvr.bak": yesterday, "so-cũ.dvr": yesterday, ".ghi chú": yesterday,
	} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
		must(t, os.Chtimes(filepath.Join(dir, name), age, age))
	}
	_, err := r.Backup(filepath.Join(dir, "lưu.dvr"))
	must(t, err)
	var left []string
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		left = append(left, e.Name())
	}
	slices.Sort(left)
	want := []string{".ghi chú", ".so.dvr.654321", ".so.dvr.bak", "lưu.dvr", "so-cũ.dvr", "so.dvr", "so.dvr.lock"}
	slices.Sort(want)
	if !slices.Equal(left, want) {
		t.Errorf("left: %q", left)
	}
}
