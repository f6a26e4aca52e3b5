package life_test

import (
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/log"
	"danvan/store/record"
)

// given are the awards among the affairs of a unit, by their recipients.
func given(t *testing.T, r *store.Register, unit record.ID) (all []record.Award) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		return tx.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.AwardKind, func(_ record.ID, s *log.State) error {
			if !s.Exists() {
				return nil
			}
			var a record.Award
			err := record.Read(s.Values(), &a)
			if a.Name != "" { // what was taken back is emptied
				all = append(all, a)
			}
			return err
		})
	}))
	slices.SortFunc(all, func(a, b record.Award) int { return len(a.Number) - len(b.Number) })
	return all
}

// Those who registered many are given an award each, persons by the other decision of the occasion; what they have they
// are not given again, and it can be taken back.
func TestCommendManyByTwoDecisions(t *testing.T) {
	r := register(t)
	a := model(t, r, commune, nil)
	b := model(t, r, commune, func(m *record.Model, _ *record.Participation) {
		m.Subject, m.Registrant, m.Post = record.Individual, "Nông Văn Mẫu", "Bí thư Chi bộ"
	})
	c := model(t, r, neighbor, func(m *record.Model, _ *record.Participation) {
		m.Subject, m.Registrant = record.Individual, "Ma Thị Mẫu"
	})
	held := &record.Award{By: neighbor, Self: record.ID{1}, Name: "ma thị mẫu", Recipient: record.Recipient(record.Individual), Form: "Giấy khen", State: record.Proposed,
		BlockedFrom: "2026-10", BlockedWhy: "đang xem xét"}
	put(t, r, record.AffairsOf(neighbor, record.AwardKind, record.SaidID(record.AwardKind, held.Self, held.By)), held)

	act := life.Commend{Award: record.Award{Form: "Giấy khen", Number: "15/QĐ", Date: "2026-11-20", State: record.Granted}, Persons: "16/QĐ-CN"}
	before := live(t, r)
	s, err := life.Do(r, []record.Ref{a, b, c}, act)
	must(t, err)
	if s.Done != 2 || s.Because(life.Blocked) != 1 {
		t.Fatalf("%+v", s.Count)
	}
	all := given(t, r, commune)
	if len(all) != 2 || all[0].Name != "Chi bộ" || all[0].Number != "15/QĐ" || all[1].Name != "Nông Văn Mẫu" || all[1].Number != "16/QĐ-CN" || all[1].Post != "Bí thư Chi bộ" {
		t.Errorf("%+v", all)
	}
	for _, x := range all {
		if x.Span != "2026" || x.Field != economy || x.Model.IsZero() || x.By != r.Me().Unit {
			t.Errorf("%+v", x)
		}
	}
	wants(t, r, "given already", a, act, "already")
	_, err = life.TakeBack(r, s.Spans, "hoàn tác")
	must(t, err)
	if now := live(t, r); len(now) != len(before) {
		t.Errorf("%d values, before %d", len(now), len(before))
	}
	if all := given(t, r, commune); len(all) != 0 {
		t.Errorf("taken back: %+v", all)
	}
	if _, err := life.Do(r, []record.Ref{a}, life.Commend{Award: record.Award{Form: "Giấy khen"}}); err == nil {
		t.Error("an award without a state was given")
	}
}
