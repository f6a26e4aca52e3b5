package store_test

import (
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// What an Edit reads is what it wrote so far, in whatever way it reads, though nothing of it lies in the file yet.
func TestAnEditSeesWhatItWrote(t *testing.T) {
	r := mustCreate(t, crashDistrict)
	units := []record.ID{unitID("02269"), unitID("02270"), crashDistrict}
	modelRef := func(u record.ID, n byte) record.Ref {
		return record.AffairsOf(u, record.ModelKind, record.ID{6, 15: n})
	}
	for n := range byte(3) {
		for _, u := range units {
			mustPut(t, r, modelRef(u, 10*n), roadModel(), nil)
		}
	}
	var digest log.Hash
	must(t, r.Edit("", func(w *store.Writer) error {
		for n := range byte(40) { // in turn, so that no stream is written in one piece
			for _, u := range units {
				m := roadModel()
				m.Number = int64(n) + 1
				if _, err := w.Put(modelRef(u, 39-n), m, nil, "mới"); err != nil {
					return err
				}
			}
		}
		if err := w.Delete(modelRef(crashDistrict, 7), ""); err != nil {
			return err
		}
		for _, u := range units {
			var ids []byte
			err := w.Each(record.Channel{Unit: u, Part: record.Affairs}, record.ModelKind, func(id record.ID, s *log.State) error {
				ids = append(ids, id[15])
				if s.Int("number") != int64(40-id[15]) {
					t.Errorf("model %d of %s has the number %d", id[15], u, s.Int("number"))
				}
				return nil
			})
			want := 40
			if u == crashDistrict {
				want = 39
			}
			if err != nil || len(ids) != want || !slices.IsSorted(ids) {
				t.Errorf("%s has the models %v", u, ids)
			}
			events, err := w.History(modelRef(u, 20))
			if err != nil || len(events) != 2 || events[1].Change.Edits[0].Field != "number" {
				t.Errorf("history of an old one: %+v, %v", events, err)
			}
			s := log.Stream{Replica: r.Me().Replica, Channel: record.Channel{Unit: u, Part: record.Affairs}}
			head, err := w.Head(s)
			if err != nil {
				return err
			}
			run, err := cut(w.Tx, s, 1, head.Number)
			if err != nil || run.Head() != head || head.Number < 43 {
				t.Errorf("head %d of %s does not follow from its changes: %v", head.Number, u, err)
			}
		}
		var err error
		digest, err = w.Digest(nil)
		return err
	}))
	if now := mustDigest(t, r); now != digest {
		t.Error("the digest within the Edit was another")
	}
}

// What one Edit wrote it can take back before it ends.
func TestAnEditTakesBackWhatItWrote(t *testing.T) {
	r := mustCreate(t, crashDistrict)
	ref := modelRef(crashDistrict, 1)
	mustPut(t, r, ref, roadModel(), nil)
	must(t, r.Edit("", func(w *store.Writer) error {
		if err := w.Set(ref, "number", 7, ""); err != nil {
			return err
		}
		undone, kept, err := w.TakeBack(w.Wrote(), "")
		if undone != 1 || kept != 0 {
			t.Errorf("%d undone, %d kept", undone, kept)
		}
		return err
	}))
	var m record.Model
	mustGet(t, r, ref, &m)
	if m != *roadModel() {
		t.Errorf("%+v", m)
	}
}
