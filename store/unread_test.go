package store_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
)

// What a later version wrote into a field is neither shown nor lost when the record is saved here; what somebody types
// there takes its place.
func TestAnUnreadValueStaysUntilSomebodyTypes(t *testing.T) {
	r := mustCreate(t, unitID("02269"))
	ref := modelRef(unitID("02269"), 1)
	mustPut(t, r, ref, roadModel(), nil)
	later := map[string]any{"type": "places", "of": "2 thôn"}
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.PutBack(func() error { return w.Set(ref, "place", later, "") })
	}))

	var got record.Model
	held := mustGet(t, r, ref, &got)
	if got.Place != "" || got.Name == "" || len(held.State().Unread()) != 1 || held.State().Text("place") != "" {
		t.Fatalf("%+v, unread %v", got, held.State().Unread())
	}
	got.InCharge = "Ma V."
	mustPut(t, r, ref, &got, held)
	if held = mustGet(t, r, ref, &got); len(held.State().Unread()) != 1 {
		t.Fatal("saving something else has emptied what cannot be read")
	}
	got.Place = "Thôn Nà Ta"
	mustPut(t, r, ref, &got, held)
	if held = mustGet(t, r, ref, &got); len(held.State().Unread()) != 0 || got.Place != "Thôn Nà Ta" || len(held.Conflicts()) != 0 {
		t.Errorf("%+v, unread %v, conflicts %v", got, held.State().Unread(), held.Conflicts())
	}
}
