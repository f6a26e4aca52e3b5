package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
)

// caught gives what a function panics with; nil when it comes back.
func caught(f func()) (p any) {
	defer func() { p = recover() }()
	f()
	return nil
}

// A fault of whoever reads or saves is not the register's: it goes on to whoever handles faults, and the register is as
// good as before.
func TestAPanicOfTheCallerIsNotDamage(t *testing.T) {
	r := mustCreate(t, crashDistrict)
	ref := modelRef(crashDistrict, 1)
	mustPut(t, r, ref, roadModel(), nil)
	var nobody *record.Model
	faults := map[string]func(){
		"nil pointer":  func() { nobody.Name = "x" },
		"out of range": func() { _ = []int{}[len(ref.ID)] },
		"own words":    func() { panic("boom") },
		"an error":     func() { panic(errors.ErrUnsupported) },
	}
	for what, fault := range faults {
		if p := caught(func() { _ = r.View(func(*store.Tx) error { fault(); return nil }) }); p == nil {
			t.Errorf("%s in a View: swallowed", what)
		}
		if p := caught(func() {
			_ = r.View(func(tx *store.Tx) error { // below bbolt's own loops
				return tx.Drafts(func(string, []byte) error { fault(); return nil })
			})
		}); p != nil {
			t.Errorf("%s: there is no draft yet, and still %v", what, p)
		}
		if p := caught(func() {
			_ = r.Edit("", func(w *store.Writer) error { _ = w.Set(ref, "number", 9, ""); fault(); return nil })
		}); p == nil {
			t.Errorf("%s in an Edit: swallowed", what)
		}
	}
	must(t, r.SaveDraft("form", []byte("x")))
	if p := caught(func() {
		_ = r.View(func(tx *store.Tx) error { return tx.Drafts(func(string, []byte) error { panic("boom") }) })
	}); p != "boom" {
		t.Errorf("below bbolt: %v", p)
	}
	var m record.Model
	if mustGet(t, r, ref, &m); m.Number != 0 {
		t.Error("what an Edit wrote before it broke off was saved")
	}
	mustPut(t, r, modelRef(crashDistrict, 2), roadModel(), nil)
}

// A page that says that its keys lie far behind the end of the file is damage, though it is we who read there, and not
// bbolt.
func TestAFaultInTheFileIsDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	for n := range byte(200) {
		mustPut(t, r, modelRef(crashDistrict, n), roadModel(), nil)
	}
	must(t, r.Close())
	file, err := os.ReadFile(path)
	must(t, err)
	for at := 2 * 4096; at < len(file); at += 4096 {
		if page := file[at : at+4096]; page[8] == 2 && bytes.Contains(page, []byte("registrant")) {
			binary.LittleEndian.PutUint32(page[16+4:], 0xffff_fff0) // where the first key lies
		}
	}
	must(t, os.WriteFile(path, file, 0o600))
	r, err = store.Open(path, store.Options{ReadOnly: true})
	if err == nil {
		err = r.View(readAll)
		must(t, r.Close())
	}
	if !store.IsCode(err, store.Damaged) {
		t.Errorf("%v", err)
	}
}

// Whose register it is, another look at it, and a save: nobody waits for a long reader.
func TestNobodyWaitsForALongReader(t *testing.T) {
	r := mustCreate(t, crashDistrict)
	ref := modelRef(crashDistrict, 1)
	mustPut(t, r, ref, roadModel(), nil)
	for _, room := range [][]byte{make([]byte, 1<<20), nil} { // on Windows, where a save that doubles the file must wait
		must(t, r.SaveDraft("form", room))
	}
	reading, enough := make(chan struct{}), make(chan struct{})
	var group sync.WaitGroup
	group.Go(func() {
		_ = r.View(func(tx *store.Tx) error {
			before, _ := tx.Get(ref, nil)
			close(reading)
			<-enough
			if after, _ := tx.Get(ref, nil); after.State().Int("number") != before.State().Int("number") {
				t.Error("the picture moved")
			}
			return nil
		})
	})
	<-reading
	for i := range 3 { // the second waited for the first, and who looked meanwhile for both
		must(t, r.Edit("", func(w *store.Writer) error { return w.Set(ref, "number", i+1, "") }))
		must(t, r.Edit("", func(w *store.Writer) error { return w.SetOfficer("Nông Thị T.") }))
		must(t, r.View(func(*store.Tx) error { return nil }))
		if r.Me().Officer != "Nông Thị T." {
			t.Error("the officer who was saved is not known")
		}
	}
	close(enough)
	group.Wait()
}

// BenchmarkBesideALongReader times what nobody should wait for while a View goes on, beside the same with nobody
// reading.
func BenchmarkBesideALongReader(b *testing.B) {
	for _, reading := range []bool{false, true} {
		name := "alone"
		if reading {
			name = "beside"
		}
		b.Run(name, func(b *testing.B) {
			r := benchRegister(b)
			enough := make(chan struct{})
			var group sync.WaitGroup
			if reading {
				began := make(chan struct{})
				group.Go(func() { _ = r.View(func(*store.Tx) error { close(began); <-enough; return nil }) })
				<-began
			}
			var me, view, save []time.Duration
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				r.Me()
				me = append(me, time.Since(start))
				start = time.Now()
				must(b, r.View(func(*store.Tx) error { return nil }))
				view = append(view, time.Since(start))
				start = time.Now()
				benchSave(b, r, benchRef(i*7919%benchModels), i)
				save = append(save, time.Since(start))
			}
			close(enough)
			group.Wait()
			b.ReportMetric(float64(median(me).Nanoseconds()), "ns-me")
			b.ReportMetric(float64(median(view).Nanoseconds()), "ns-view")
			b.ReportMetric(float64(median(save).Microseconds()), "µs-save")
		})
	}
}
