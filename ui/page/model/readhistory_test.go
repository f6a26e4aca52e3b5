package model

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
)

// The model's history tells of every record that hangs on its participations, of whatever kind, of a figure's every
// edit, and of its end.
func TestTheHistoryTellsOfAllThatHangsOnAParticipation(t *testing.T) {
	r := pagetest.Register(t, "00901")
	me := r.Me().Unit
	h, p := opened(t, r, me)
	on(t, h, p, "Năm 2026")
	part := p.current().year.ref
	edit := func(do func(*store.Writer) error) {
		t.Helper()
		if err := r.Edit("", do); err != nil {
			t.Fatal(err)
		}
	}
	comment := record.CommentID(part.ID, me, "place")
	scored := record.AssessmentID(record.ID{1}, part.ID, record.ID{}, "2026", me)
	for id, rec := range map[record.ID]record.Record{
		scored: &record.Assessment{By: me, Set: record.ID{1}, Participation: part.ID, Span: "2026", Present: 9},
		record.PointsID(scored, record.ID{2}, me):      &record.Points{By: me, Assessment: scored, Criterion: record.ID{2}, Participation: part.ID, Amount: "18"},
		record.ListedResourceID(part.ID, record.Money): &record.Resource{Participation: part.ID, What: record.Money, Amount: "185000000"},
		record.ListedResourceID(part.ID, record.Land):  &record.Resource{Participation: part.ID, What: record.Land, Amount: "1250"},
		record.AppraisalID(part.ID, me):                &record.Appraisal{Participation: part.ID, By: me, Verdict: record.Recognised},
		record.ReviewID(part.ID, me):                   &record.Review{Participation: part.ID, By: me, Outcome: record.Keep},
		record.Derive(part.ID, record.ProgressKind):    &record.Progress{Participation: part.ID, Date: "2026-06-10", Text: "Họp thôn"},
		comment:                      &record.Comment{Participation: part.ID, By: me, Field: "place", Text: "ghi rõ thôn"},
		record.AnswerID(comment, me): &record.Answer{Participation: part.ID, Comment: comment, By: me, About: "ghi rõ thôn", Text: "đã ghi"},
	} {
		edit(func(w *store.Writer) error {
			_, err := w.Put(record.AffairsOf(me, rec.Kind(), id), rec, nil, "ghi "+string(rec.Kind())) // by its reason each is an event of its own
			return err
		})
	}
	money := record.AffairsOf(me, record.ResourceKindName, record.ListedResourceID(part.ID, record.Money))
	edit(func(w *store.Writer) error {
		return w.Set(money, "amount", record.Decimal("200000000"), "theo biên bản")
	})
	h.Changed(nil)
	h.Settle()
	told := func() string { _, after, _ := strings.Cut(h.Plain(120, 90), "Lịch sử"); return after }
	for _, k := range record.Hanging() {
		if !strings.Contains(told(), "ghi "+string(k)) {
			t.Errorf("nothing is told of the %s:\n%s", k, told())
		}
	}
	for _, want := range []string{"sửa nguồn lực 2026 (tiền", "185.000.000 đồng → 200.000.000 đồng", "theo biên bản", "thêm nguồn lực 2026 (đất"} {
		if !strings.Contains(told(), want) {
			t.Errorf("%q is not told:\n%s", want, told())
		}
	}
	edit(func(w *store.Writer) error { return w.Delete(money, "ghi nhầm") })
	edit(func(w *store.Writer) error {
		return w.Delete(record.AffairsOf(me, record.AnswerKind, record.AnswerID(comment, me)), "rút câu trả lời")
	})
	h.Changed(nil)
	h.Settle()
	for _, want := range []string{"xóa nguồn lực 2026 (tiền", "ghi nhầm", "rút câu trả lời", "185.000.000 đồng → 200.000.000 đồng"} {
		if !strings.Contains(told(), want) {
			t.Errorf("of a figure that was taken away %q is not told:\n%s", want, told())
		}
	}
}
