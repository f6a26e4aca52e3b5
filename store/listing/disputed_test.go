package listing_test

import (
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

// What was deleted on one side and edited on the other stands until somebody decides: it is listed, counted, and marked; so is a row of which only a figure
// is in conflict.
func TestWhatIsInConflictIsListedWholeAndMarked(t *testing.T) {
	for _, kind := range []record.Name{record.ModelKind, record.ParticipationKind, record.ResourceKindName} {
		here, there := mustCreate(t), mustCreate(t)
		id := entry{commune, "Hiến đất mở đường", "Chi bộ thôn Nà Ta", 2023, nil}.save(t, here)
		year := record.ParticipationID(id, 2023)
		figure := record.AffairsOf(commune, record.ResourceKindName, record.ListedResourceID(year, record.Money))
		must(t, here.Edit("", func(w *store.Writer) error {
			_, err := w.Put(figure, &record.Resource{Participation: year, What: record.Money, Amount: "185000000"}, nil, "")
			return err
		}))
		mustCarry(t, here, there)
		ref, field, value := record.AffairsOf(commune, kind, id), "place", "Thôn Nà Ta"
		switch kind {
		case record.ParticipationKind:
			ref.ID, field, value = year, "results", "Xong"
		case record.ResourceKindName:
			ref, field, value = figure, "purpose", "làm đường"
		}
		must(t, there.Edit("", func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") }))
		must(t, here.Edit("", func(w *store.Writer) error { return w.Set(ref, field, value, "theo biên bản") }))
		mustCarry(t, there, here)
		rows := mustLoad(t, here).Find(listing.Query{Year: 2023})
		wantNames(t, string(kind), rows, "Hiến đất mở đường")
		if len(rows) == 1 && (!rows[0].Conflict || rows[0].Standing != record.New || rows[0].Registrant != "Chi bộ thôn Nà Ta") {
			t.Errorf("%s: %+v", kind, rows[0])
		}
	}
}

// mustCarry merges everything that from has into to.
func mustCarry(t *testing.T, from, to *store.Register) {
	t.Helper()
	a := &store.Arrival{Note: store.BundleNote{Unit: from.Me().Unit}, Writers: map[store.Replica]record.ID{}}
	must(t, from.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		if err != nil {
			return err
		}
		for _, h := range heads {
			var bodies [][]byte
			err := tx.Bodies(h.Stream, 1, func(_ uint64, b []byte) error { bodies = append(bodies, append([]byte(nil), b...)); return nil })
			if err != nil {
				return err
			}
			run, err := store.RunOf(h.Stream, 1, h.Stream.Genesis(), bodies)
			if err != nil {
				return err
			}
			a.Runs = append(a.Runs, run)
			a.Writers[h.Stream.Replica], _ = tx.UnitOf(h.Stream.Replica)
		}
		a.Note.ID, err = tx.Digest(nil)
		return err
	}))
	m, err := to.Merge([]*store.Arrival{a})
	must(t, err)
	must(t, m[0].Err)
}
