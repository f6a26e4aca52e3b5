package report

import (
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
)

// give writes an award of somebody in a unit, as the register's unit says it.
func give(t *testing.T, r *store.Register, unit record.ID, a record.Award) record.Ref {
	t.Helper()
	var ref record.Ref
	must(t, r.Edit("", func(w *store.Writer) error {
		a.By, a.Self = w.Me().Unit, w.NewID()
		ref = record.AffairsOf(unit, record.AwardKind, record.SaidID(record.AwardKind, a.Self, a.By))
		_, err := w.Put(ref, &a, nil, "")
		return err
	}))
	return ref
}

// Awards are counted by what they have in common, by the day of the decision, else by the stretch where all of it lies
// in the span; what is not granted is not counted, and the rows behind a figure are those that it counts.
func TestAwardsAreCountedAsTheirHeadingSays(t *testing.T) {
	r := pagetest.Register(t, "031")
	me, below := r.Me().Unit, record.UnitID("00901", "")
	to := func(who record.Recipient, form, day string, span record.Interval, state record.AwardState) record.Award {
		return record.Award{Name: "Chi bộ", Recipient: who, Form: form, Date: record.Date(day), Span: span, State: state}
	}
	collective, person := record.Recipient(record.Collective), record.Recipient(record.Individual)
	one := give(t, r, below, to(collective, "Giấy khen", "2026-10-05", "2020/2026", record.Granted))
	two := give(t, r, me, to(person, "giấy  khen", "2026", "", record.Granted))
	give(t, r, me, to(record.UnitRecipient, "Bằng khen", "", "2025/2026", record.Granted))
	give(t, r, me, to(person, "Giấy khen", "2026-11-01", "", record.Proposed))
	give(t, r, me, to(person, "Giấy khen", "2026-11-02", "", record.Revoked))
	given := give(t, r, me, record.Award{Name: "Ấp", Recipient: collective, Form: "Bằng khen", Giver: "Thủ tướng", Level: record.Central, Track: record.StateTrack, Date: "2026-01-02", State: record.Granted})

	for _, c := range []struct {
		q    Request
		want []string
		note int
	}{
		{Request{Name: Awards, From: 2026}, []string{"Bằng khen|Thủ tướng|1|1|0|0|0|Trung ương|Nhà nước|Dân vận khéo", "giấy  khen|Huyện Lâm Khê|2|1|1|0|0|Huyện||Dân vận khéo", "Tổng cộng||3|2|1|0|0|||"}, 2},
		{Request{Name: Awards, From: 2025, To: 2026}, []string{"Bằng khen|Thủ tướng|1|1|0|0|0|Trung ương|Nhà nước|Dân vận khéo", "Bằng khen|Huyện Lâm Khê|1|0|0|0|1|Huyện||Dân vận khéo",
			"giấy  khen|Huyện Lâm Khê|2|1|1|0|0|Huyện||Dân vận khéo", "Tổng cộng||4|2|1|0|1|||"}, 1},
		{Request{Name: Awards, From: 2026, Own: true, Only: Only{Form: "giay khen"}}, []string{"giấy  khen|Huyện Lâm Khê|1|0|1|0|0|Huyện||Dân vận khéo", "Tổng cộng||1|0|1|0|0|||"}, 1},
		{Request{Name: Awards, From: 2026, Only: Only{Level: "central"}}, []string{"Bằng khen|Thủ tướng|1|1|0|0|0|Trung ương|Nhà nước|Dân vận khéo", "Tổng cộng||1|1|0|0|0|||"}, 0},
		{Request{Name: Awards, From: 2024}, []string{"Tổng cộng||0|0|0|0|0|||"}, 0},
	} {
		made := makeOf(t, r, c.q)
		if got := lines(made.Doc); !slices.Equal(got, c.want) || len(made.Doc.Notes) != c.note {
			t.Errorf("%+v: %q, notes %q", c.q, got, made.Doc.Notes)
		}
	}
	made := makeOf(t, r, Request{Name: Awards, From: 2026})
	for row, want := range [][]record.Ref{{given}, {one, two}, {one, two, given}} {
		if b := made.Behind(row); b == nil || b.Sheet != record.AwardKind || len(b.Refs) != len(want) || slices.ContainsFunc(want, func(x record.Ref) bool { return !slices.Contains(b.Refs, x) }) {
			t.Errorf("behind row %d: %+v", row, b)
		}
	}
}
