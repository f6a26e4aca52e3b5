package settle_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
)

// Whatever hangs on a participation is about its model and its year, of whatever kind it is, and also once it was
// deleted.
func TestWhatHangsOnAParticipationIsAboutItsModel(t *testing.T) {
	p := newPair(t)
	model := p.model("Đường hoa")
	part := record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(model.ID, 2026))
	put := func(ref record.Ref, rec record.Record) {
		t.Helper()
		p.edit(p.c, func(w *store.Writer) error { _, err := w.Put(ref, rec, nil, ""); return err })
	}
	put(part, &record.Participation{Model: model.ID, Year: 2026, Field: record.ID{1}, Standing: record.New})
	comment := record.CommentID(part.ID, commune, "place")
	scored := record.AssessmentID(record.ID{1}, part.ID, record.ID{}, "2026", commune)
	some := map[record.ID]record.Record{
		scored: &record.Assessment{By: commune, Set: record.ID{1}, Participation: part.ID, Span: "2026", Present: 9},
		record.PointsID(scored, record.ID{2}, commune): &record.Points{By: commune, Assessment: scored, Criterion: record.ID{2}, Participation: part.ID, Amount: "18"},
		record.ListedResourceID(part.ID, record.Money): &record.Resource{Participation: part.ID, What: record.Money, Amount: "185000000"},
		record.AppraisalID(part.ID, commune):           &record.Appraisal{Participation: part.ID, By: commune, Verdict: record.Recognised},
		record.ReviewID(part.ID, commune):              &record.Review{Participation: part.ID, By: commune, Outcome: record.Keep},
		record.Derive(part.ID, record.ProgressKind):    &record.Progress{Participation: part.ID, Date: "2026-06-10", Text: "Họp thôn"},
		comment:                           &record.Comment{Participation: part.ID, By: commune, Field: "place", Text: "ghi rõ thôn"},
		record.AnswerID(comment, commune): &record.Answer{Participation: part.ID, Comment: comment, By: commune, About: "ghi rõ thôn", Text: "đã ghi"},
	}
	tried := map[record.Name]bool{}
	for id, rec := range some {
		ref := record.AffairsOf(commune, rec.Kind(), id)
		put(ref, rec)
		about := func(when string) {
			t.Helper()
			must(t, p.c.View(func(tx *store.Tx) error {
				s, err := settle.About(tx, ref)
				if s.Model != model || s.Name != "Đường hoa" || s.Year != 2026 {
					t.Errorf("%s, %s, is about %+v", rec.Kind(), when, s)
				}
				return err
			}))
		}
		about("written")
		p.edit(p.c, func(w *store.Writer) error { return w.Delete(ref, "") })
		about("deleted")
		tried[rec.Kind()] = true
	}
	for _, k := range record.Hanging() {
		if !tried[k] {
			t.Errorf("%s hangs on a participation and is not tried here", k)
		}
	}
}

// A comment on a line of another sheet, and what is answered to it, are about that line, also once they were taken
// back; an answer whose comment is still to come is not lost.
func TestACommentOnAFigureIsAboutIt(t *testing.T) {
	p := newPair(t)
	award := record.AffairsOf(commune, record.AwardKind, record.SaidID(record.AwardKind, record.ID{7}, commune))
	comment := record.CommentID(award.ID, commune, "form")
	refs := []record.Ref{record.AffairsOf(commune, record.CommentKind, comment), record.AffairsOf(commune, record.AnswerKind, record.AnswerID(comment, commune))}
	p.edit(p.c, func(w *store.Writer) error {
		_, err := w.Put(award, &record.Award{By: commune, Self: record.ID{7}, Name: "Chi bộ Nà Ta", Recipient: record.Recipient(record.Collective), Form: "Giấy khen", State: record.Granted}, nil, "")
		must(t, err)
		_, err = w.Put(refs[0], &record.Comment{Participation: award.ID, By: commune, Field: "form", Text: "giấy hay bằng?", On: string(record.AwardKind)}, nil, "")
		must(t, err)
		_, err = w.Put(refs[1], &record.Answer{Participation: award.ID, Comment: comment, By: commune, About: "giấy hay bằng?", Text: "giấy khen"}, nil, "")
		return err
	})
	for _, when := range []string{"written", "taken back"} {
		for _, ref := range refs {
			must(t, p.c.View(func(tx *store.Tx) error {
				s, err := settle.About(tx, ref)
				if s.Name != "Chi bộ Nà Ta" {
					t.Errorf("%s, %s, is about %+v", ref.Kind, when, s)
				}
				return err
			}))
		}
		for _, ref := range refs {
			p.edit(p.c, func(w *store.Writer) error {
				if err := w.Delete(ref, ""); err != store.ErrNoRecord {
					return err
				}
				return nil
			})
		}
	}
}
