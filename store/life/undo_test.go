package life_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/life"
	"danvan/store/record"
	"danvan/store/vi"
)

// acts draws what somebody may do.
func acts(t *rapid.T) life.Act {
	decision := rapid.SampledFrom([]*record.Decision{nil, papers, {Number: "16", Date: "2026-11-21", Signer: "Chẩu T."}}).Draw(t, "decision")
	switch rapid.IntRange(0, 5).Draw(t, "act") {
	case 0:
		return life.Recognise{Verdict: rapid.SampledFrom([]record.Verdict{record.NotRecognised, record.Recognised, record.Exemplary}).Draw(t, "verdict"), Decision: decision,
			Reason: rapid.SampledFrom([]string{"", "đủ điểm"}).Draw(t, "reason")}
	case 1:
		return life.Appraise{Verdict: rapid.SampledFrom([]record.Verdict{"", record.NotRecognised, record.Recognised}).Draw(t, "verdict"),
			Score:    rapid.SampledFrom([]record.Decimal{"", "85", "92.5"}).Draw(t, "score"),
			Decision: rapid.SampledFrom([]record.ID{{}, paperID}).Draw(t, "paper")} // one that is here, as the desk offers
	case 2:
		return life.Propose{Date: rapid.SampledFrom([]record.Date{"2026-10-01", "2026-11-01"}).Draw(t, "date"),
			SelfScore: rapid.SampledFrom([]record.Decimal{"", "86.5"}).Draw(t, "self score"), Reason: "thay xã"}
	case 3:
		return life.CarryOver{Year: rapid.IntRange(2026, 2028).Draw(t, "year"), Reason: "sang năm"}
	case 4:
		return life.Review{Outcome: rapid.SampledFrom(record.Outcomes).Draw(t, "outcome"), Reason: "rà soát cuối năm"}
	}
	return rapid.SampledFrom([]life.Act{
		life.Set{Field: "field", Value: culture, Reason: "sửa"}, life.Set{Field: "field", Value: economy, Reason: "sửa"},
		life.Set{Field: "place", Value: "Thôn Nà Ta", Reason: "sửa"}, life.Set{Field: "place", Reason: "sửa"},
		life.Set{Field: "registered", Value: record.Date("2026-03-01"), Reason: "sửa"},
	}).Draw(t, "set")
}

// Whatever was done before: one undo gives exactly the live values that there were, one redo those that there were
// after; trying counts as doing does and writes nothing; and every participation is in one of the counts.
func TestOneUndoTakesBackOneAct(t *testing.T) {
	r := register(t)
	var all []record.Ref
	for i := range 6 {
		all = append(all, model(t, r, []record.ID{commune, neighbor, district}[i%3], func(m *record.Model, p *record.Participation) {
			if p.Year = int64(2025 + i%2); i == 5 {
				m.SameUnit, m.SameAs = district, get[record.Participation](t, r, all[2]).Model
			}
		}))
	}
	wants(t, r, "a decision that is here", model(t, r, commune, nil), life.Recognise{Verdict: record.Recognised, Decision: papers}, "")
	rapid.Check(t, func(rt *rapid.T) {
		for range rapid.IntRange(1, 4).Draw(rt, "acts") {
			refs := rapid.SliceOfN(rapid.SampledFrom(all), 0, 8).Draw(rt, "refs")
			act := acts(rt)
			before, was := live(t, r), digest(t, r)
			tried, err := life.Try(r, refs, act)
			must(t, err)
			if digest(t, r) != was {
				rt.Fatal("trying wrote something")
			}
			s, err := life.Do(r, refs, act)
			must(t, err)
			if s.Total() != len(refs) || tried.Done != s.Done || tried.Already != s.Already {
				rt.Fatalf("tried %+v, did %+v, of %d", tried, s.Count, len(refs))
			}
			after := live(t, r)
			back, err := life.TakeBack(r, s.Spans, "hoàn tác")
			must(t, err)
			if now := live(t, r); !maps.Equal(now, before) || back.Kept != 0 {
				rt.Fatalf("%T undone, kept %d: %s", act, back.Kept, differ(before, now))
			}
			again, err := life.TakeBack(r, back.Spans, "làm lại")
			must(t, err)
			if now := live(t, r); !maps.Equal(now, after) || again.Kept != 0 {
				rt.Fatalf("%T done again, kept %d: %s", act, again.Kept, differ(after, now))
			}
			if rapid.Bool().Draw(rt, "leave undone") {
				_, err := life.TakeBack(r, again.Spans, "thôi")
				must(t, err)
			}
		}
	})
}

func differ(want, got map[string]string) (s string) {
	for k, v := range want {
		if got[k] != v {
			s += "\n" + k + ": " + v + " became " + got[k]
		}
	}
	for k, v := range got {
		if _, ok := want[k]; !ok {
			s += "\n" + k + ": new " + v
		}
	}
	return s
}

// paperID is where the decision papers lies.
var paperID = record.DecisionID(district, 2026, vi.Fold(papers.Number))
