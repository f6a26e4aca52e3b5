package model

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page"
)

// The page of a model shows what was noted in the year, what was proposed, the decision behind a verdict, and the
// review.
func TestNotesDecisionAndReviewShow(t *testing.T) {
	r := pagetest.Register(t, "031")
	commune := record.UnitID("00901", "")
	id := pagetest.Save(t, r, commune, pagetest.Model{Name: "Thắp sáng đường quê", Registrant: "Chi đoàn"})
	part := record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(id, 2026))
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, note := range []record.Progress{{Date: "2026-06-10", Text: "Lắp 40 bóng đèn", Beneficiaries: 120}, {Date: "2026-05-20", Text: "Họp thôn"}} {
		note.Participation = part.ID
		ref := record.AffairsOf(commune, record.ProgressKind, record.Derive(part.ID, record.ProgressKind, note.Text))
		ok(r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, &note, nil, ""); return err }))
	}
	for _, act := range []life.Act{
		life.Propose{Date: "2026-11-01", Words: "đã đủ điều kiện"},
		life.Recognise{Verdict: record.Recognised, Decision: &record.Decision{Number: "15/QĐ-BCĐ", Date: "2026-11-20"}},
		life.Review{Outcome: record.Strengthen, Reason: "mở rộng ra cả xã", Date: "2026-11-21"},
		life.Commend{Award: record.Award{Form: "Giấy khen", Number: "16/QĐ-BCĐ", Date: "2026-11-22", Giver: "Ban Chỉ đạo huyện", State: record.Granted}},
	} {
		_, err := life.Do(r, []record.Ref{part}, act)
		ok(err)
	}
	h := pagetest.New(t, r)
	h.Open(New(h, page.Goto{Unit: commune, Model: id, Year: 2026}))
	screen := h.Plain(120, 50)
	at := -1
	for _, want := range []string{"Ngày đề nghị", "01/11/2026", "đã đủ điều kiện", "20/05/2026 · Họp thôn", "10/06/2026 · Lắp 40 bóng đèn · số người hưởng lợi 120",
		"Huyện Lâm Khê · củng cố · mở rộng ra cả xã · 21/11/2026", "Khen thưởng", "Giấy khen · Chi đoàn · 16/QĐ-BCĐ · 22/11/2026 · Ban Chỉ đạo huyện", "quyết định 15/QĐ-BCĐ, 20/11/2026"} {
		i := strings.Index(screen, want)
		if i <= at {
			t.Fatalf("%q does not show behind the one before:\n%s", want, screen)
		}
		at = i
	}
	back, err := life.Do(r, []record.Ref{part}, life.Review{Outcome: record.Keep})
	ok(err)
	_, err = life.TakeBack(r, back.Spans, "hoàn tác")
	ok(err)
	h.Changed(nil)
	if screen := h.Plain(120, 50); !strings.Contains(screen, "củng cố") {
		t.Errorf("the review before is not back:\n%s", screen)
	}
}
