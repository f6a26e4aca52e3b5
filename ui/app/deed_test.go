package app

import (
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/text"
)

// What a save did is said by the model it was about, not by the first of its records; one of several models says how
// many more.
func TestADeedIsCalledByItsModel(t *testing.T) {
	a := withRegister(t)
	var saved []store.Saved
	a.register.WatchSaves(func(s store.Saved) { saved = append(saved, s) })
	me := record.ID{1}
	enter := func(w *store.Writer, name string) record.ID {
		id := w.NewID()
		part := record.ParticipationID(id, 2026)
		money := record.AffairsOf(me, record.ResourceKindName, record.ListedResourceID(part, record.Money))
		for _, x := range []struct {
			ref record.Ref
			rec record.Record
		}{
			{money, &record.Resource{Participation: part, What: record.Money, Amount: "185000000"}},
			{record.AffairsOf(me, record.ParticipationKind, part), &record.Participation{Model: id, Year: 2026, Field: record.ID{7}, Standing: record.New}},
			{record.AffairsOf(me, record.ModelKind, id), &record.Model{Name: name, Subject: record.Collective, Registrant: "Chi bộ"}},
		} {
			if _, err := w.Put(x.ref, x.rec, nil, ""); err != nil {
				t.Fatal(err)
			}
		}
		return id
	}
	words := text.For(text.Vi)
	for _, names := range [][]string{{"Hiến đất"}, {"Đường hoa", "Nuôi ong", "Tủ sách"}} {
		if err := a.register.Edit("", func(w *store.Writer) error {
			for _, name := range names {
				enter(w, name)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		var d deed
		if err := a.register.View(func(tx *store.Tx) (err error) {
			d, err = deedOf(tx, words, saved[len(saved)-1], time.UTC)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if d.head.Kind != record.ModelKind || len(d.models) != len(names) || d.rest {
			t.Errorf("%+v", d)
		}
		if more := strings.Contains(d.what, "và 2 mô hình khác"); more != (len(names) == 3) {
			t.Errorf("%q", d.what)
		}
	}
}
