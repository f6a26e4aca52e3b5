package settle_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
)

// A line of a sheet that one deleted while another edited it is whole until somebody decides: lists showed it without
// its registration, and it could not be edited.
func TestALineThatIsHalfDeletedIsWhole(t *testing.T) {
	p := newPair(t)
	s := sheet.Of(record.ResourceKindName)
	ref := record.AffairsOf(commune, record.ResourceKindName, record.NewID(p.at))
	whole := record.Resource{Participation: record.NewID(p.at), What: record.Money, Amount: "185000000", Purpose: "Đổ bê tông"}
	p.edit(p.c, func(w *store.Writer) error { _, err := w.Put(ref, &whole, nil, ""); return err })
	p.exchange()
	p.edit(p.d, func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") })
	p.set(p.c, ref, "purpose", "Rải nhựa")
	p.exchange()
	whole.Purpose = "Rải nhựa"
	read := func() (l *sheet.Line) {
		must(t, p.c.View(func(tx *store.Tx) (err error) { l, err = s.Read(tx, ref); return err }))
		return l
	}
	l := read()
	if got := *l.Parts[0].Rec.(*record.Resource); got != whole {
		t.Errorf("half deleted it is %+v", got)
	}
	l.Set(s.Column("purpose"), "Mở rộng")
	p.edit(p.c, func(w *store.Writer) error {
		n, err := l.PutColumns(w, "")
		if n != 1 {
			t.Errorf("%d columns changed", n)
		}
		return err
	})
	whole.Purpose = "Mở rộng"
	if got := *read().Parts[0].Rec.(*record.Resource); got != whole {
		t.Errorf("edited it is %+v", got)
	}
	if all := p.conflicts(p.c); len(all) > 0 && all[0].Field != settle.Deleted {
		t.Errorf("in conflict: %+v", all)
	}
	p.edit(p.c, func(w *store.Writer) error { return w.Delete(ref, "thôi") })
	if got := *read().Parts[0].Rec.(*record.Resource); got != (record.Resource{}) {
		t.Errorf("deleted it is %+v", got)
	}
	// One that is deleted for good is not.
	other := record.AffairsOf(commune, record.ResourceKindName, record.NewID(p.at))
	p.edit(p.c, func(w *store.Writer) error { _, err := w.Put(other, &whole, nil, ""); return err })
	p.edit(p.c, func(w *store.Writer) error { return w.Delete(other, "nhập nhầm") })
	must(t, p.c.View(func(tx *store.Tx) error {
		if l, err := s.Read(tx, other); err == nil && !l.Empty(s.Column("purpose")) {
			t.Errorf("what is deleted is %+v", l.Parts[0].Rec)
		}
		return nil
	}))
}
