package wording_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

func TestValuesAreWrittenAsPeopleDo(t *testing.T) {
	r := pagetest.Register(t, "031")
	var names *wording.Names
	var field store.FieldItem
	paper := record.DecisionID(r.Me().Unit, 2026, "15 qd")
	err := r.Edit("", func(w *store.Writer) error {
		d := &record.Decision{Unit: r.Me().Unit, Number: "15/QĐ-BCĐ", Date: "2026-11-20"}
		_, err := w.Put(record.CatalogOf(r.Me().Unit, record.DecisionKind, paper), d, nil, "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	err = r.View(func(tx *store.Tx) (err error) {
		set, err := tx.Fields(r.Me().Unit, 2026)
		if err == nil {
			field = set.Items[0]
			names, err = wording.Read(text.For(text.Vi), tx)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind  record.Name
		field string
		value any
		want  string
	}{
		{record.ParticipationKind, "participants", int64(1280), "1.280"},
		{record.ParticipationKind, "year", int64(2026), "2026"},
		{record.ParticipationKind, "registered", record.Date("2026-10-05"), "05/10/2026"},
		{record.ParticipationKind, "registered", record.Date("2026-Q3"), "quý III/2026"},
		{record.ParticipationKind, "field", field.ID, field.Name},
		{record.ParticipationKind, "standing", record.Maintained, "Duy trì"},
		{record.ResourceKindName, "amount", record.Decimal("2941.86"), "2.941,86"},
		{record.ResourceKindName, "what", record.Land, "Đất"},
		{record.AppraisalKind, "verdict", record.Exemplary, "Điển hình"},
		{record.AppraisalKind, "decision", paper, "15/QĐ-BCĐ, 20/11/2026"},
		{record.ReviewKind, "outcome", record.Strengthen, "Củng cố"},
		{record.AppraisalKind, "by", r.Me().Unit, "Huyện Lâm Khê"},
		{record.ModelKind, "content", "một\nhai", "một hai"},
		{record.FieldKind, "retired", true, "Có"},
		{record.ModelKind, "place", nil, ""},
		{record.ModelKind, "unheard_of", "còn nguyên", "còn nguyên"},
	} {
		raw, err := record.EncodeOne(c.value)
		if err != nil {
			t.Fatal(err)
		}
		if got := names.Value(c.kind, c.field, raw); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.kind, c.field, got, c.want)
		}
	}
	if got := names.Value(record.ModelKind, "place", []byte{0xff}); got != "" {
		t.Errorf("bytes that are no value became %q", got)
	}
}
