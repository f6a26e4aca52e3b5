package store

import (
	"path/filepath"
	"testing"
	"time"

	"danvan/store/record"
)

// A register that an older danvan let take in a change which replaces what the register will write, writes it as another replica: it stands.
func TestASaveOutrunsWhatReplacesIt(t *testing.T) {
	commune := record.UnitID("02269", "")
	r, err := Create(filepath.Join(t.TempDir(), "so.dvr"), Me{Unit: commune, Officer: "Chẩu T."}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close() //nolint:errcheck // only read
	ref := record.AffairsOf(commune, record.ModelKind, record.NewID(time.Now()))
	was := r.Me().Replica
	set := func(value string) {
		t.Helper()
		var spans []Span
		err := r.Edit("", func(w *Writer) error {
			if _, err := w.Put(ref, &record.Model{Name: "Đường hoa", Subject: record.Collective, Registrant: value}, nil, ""); err != nil {
				return err
			}
			spans = w.Wrote()
			return nil
		})
		if err != nil || len(spans) != 1 {
			t.Fatal(spans, err)
		}
		var got record.Model
		if err := r.View(func(tx *Tx) error { _, err := tx.Get(ref, &got); return err }); err != nil || got.Registrant != value {
			t.Errorf("%q stands, not %q: %v", got.Registrant, value, err)
		}
	}
	set("Chi bộ")
	forged := &Change{Time: 1, Author: "Kẻ gian", Kind: ref.Kind, ID: ref.ID, Edits: []Edit{{Field: "registrant"}}}
	for n := range uint64(9) {
		forged.Edits[0].Replaces = append(forged.Edits[0].Replaces, Dot{was, n + 2})
	}
	by := NewReplica()
	if err := r.update(func(b *batch) error { return b.append(Stream{by, ref.Channel}, forged.encode(by), forged) }); err != nil {
		t.Fatal(err)
	}
	set("Mặt trận thôn")
	set("Mặt trận thôn Nà Ta")
	if r.Me().Replica == was {
		t.Error("it goes on under the name that was foreseen")
	}
	if rep, err := r.Check(); err != nil || !rep.OK {
		t.Errorf("%v, %v", rep, err)
	}
}
