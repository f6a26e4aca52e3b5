package store

import (
	"path/filepath"
	"testing"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// A register that an older danvan let take in a change which replaces what the register will write, writes it as
// another replica: it stands.
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
	forged := &log.Change{Time: 1, Author: "Kẻ gian", Kind: ref.Kind, ID: ref.ID, Edits: []log.Edit{{Field: "registrant"}}}
	for n := range uint64(9) {
		forged.Edits[0].Replaces = append(forged.Edits[0].Replaces, log.Dot{Replica: was, Number: n + 2})
	}
	by := log.NewReplica()
	if err := r.update(func(b *batch) error {
		return b.append(log.Stream{Replica: by, Channel: ref.Channel}, forged.Encode(by), forged)
	}); err != nil {
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

// What a bundle replaces that nobody can have seen stands, wherever in it that is said: in one piece of it or several,
// and merged in the order of its records.
func TestWhatNobodySawStandsWhateverPieceReplacesIt(t *testing.T) {
	commune, by := record.UnitID("02269", ""), log.NewReplica()
	for _, how := range []string{"at once", "in parts", "long"} {
		r, err := Create(filepath.Join(t.TempDir(), "so.dvr"), Me{Unit: commune, Officer: "Chẩu T."}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close() //nolint:errcheck // only read
		stream := log.Stream{Replica: by, Channel: record.Channel{Unit: commune}}
		head := log.Head{Stream: stream, Hash: stream.Genesis()}
		var refs []record.Ref
		var pieces []*log.Run
		for n := range uint64(3) {
			refs = append(refs, record.AffairsOf(commune, record.ModelKind, record.NewID(time.Now())))
			for _, value := range []string{"Chi bộ cũ", "Chi bộ"} { // the first does not stand any more, and is not said again
				err := r.Edit("", func(w *Writer) error {
					_, err := w.Put(refs[n], &record.Model{Name: "Đường hoa", Subject: record.Collective, Registrant: value}, nil, "")
					return err
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			forged := &log.Change{Time: 1, Author: "Kẻ gian", Kind: refs[n].Kind, ID: refs[n].ID, Edits: []log.Edit{{Field: "registrant", Replaces: []log.Dot{{Replica: r.Me().Replica, Number: 2*n + 1}, {Replica: r.Me().Replica, Number: 2*n + 2}}}}}
			run, err := log.RunOf(stream, n+1, head.Hash, [][]byte{forged.Encode(by)})
			if err != nil {
				t.Fatal(err)
			}
			pieces, head = append(pieces, run), run.Head()
		}
		a := Arrival{Note: BundleNote{ID: log.Hash{1}, Unit: commune, Replica: by}, Writers: map[log.Replica]record.ID{by: commune}}
		var m Merged
		switch how {
		case "long":
			order := NewOrder(0)
			for _, p := range pieces {
				order.Add(p)
			}
			m, err = r.MergeLong(&a, order, func(give func(*log.Run) error) error {
				for _, p := range pieces {
					if err := give(p); err != nil {
						return err
					}
				}
				return nil
			})
		case "in parts":
			var outran []log.Replica
			for i, p := range pieces {
				part := a
				part.Runs, part.Part, part.Outran = []*log.Run{p}, i < len(pieces)-1, outran
				var got []Merged
				if got, err = r.Merge([]*Arrival{&part}); err == nil {
					m.Add(got[0])
					outran = append(outran, got[0].Outran)
				}
			}
		default:
			whole := *pieces[0]
			whole.Join(pieces[1])
			whole.Join(pieces[2])
			a.Runs = []*log.Run{&whole}
			var got []Merged
			if got, err = r.Merge([]*Arrival{&a}); err == nil {
				m = got[0]
			}
		}
		if err != nil || m.Err != nil || m.Unseen != 6 || m.New != 3 || m.Conflicts != 0 {
			t.Errorf("%s: %+v, %v", how, m, err)
		}
		for i, ref := range refs {
			var got record.Model
			if err := r.View(func(tx *Tx) error { _, err := tx.Get(ref, &got); return err }); err != nil || got.Registrant != "Chi bộ" {
				t.Errorf("%s: of record %d %q stands: %v", how, i, got.Registrant, err)
			}
		}
		if rep, err := r.Check(); err != nil || !rep.OK || rep.Changes != 12 {
			t.Errorf("%s: %v, %v", how, rep, err)
		}
	}
}
