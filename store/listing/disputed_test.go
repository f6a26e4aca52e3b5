package listing_test

import (
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
)

// What was deleted on one side and edited on the other stands until somebody decides: it is listed, counted, and
// marked; so is a row of which only a figure is in conflict.
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
		storetest.Carry(t, here, there, record.ID{})
		ref, field, value := record.AffairsOf(commune, kind, id), "place", "Thôn Nà Ta"
		switch kind {
		case record.ParticipationKind:
			ref.ID, field, value = year, "results", "Xong"
		case record.ResourceKindName:
			ref, field, value = figure, "purpose", "làm đường"
		}
		must(t, there.Edit("", func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") }))
		must(t, here.Edit("", func(w *store.Writer) error { return w.Set(ref, field, value, "theo biên bản") }))
		storetest.Carry(t, there, here, record.ID{})
		rows := mustLoad(t, here).Find(listing.Query{Year: 2023})
		wantNames(t, string(kind), rows, "Hiến đất mở đường")
		if len(rows) == 1 && (!rows[0].Conflict || rows[0].Standing != record.New || rows[0].Registrant != "Chi bộ thôn Nà Ta") {
			t.Errorf("%s: %+v", kind, rows[0])
		}
	}
}
