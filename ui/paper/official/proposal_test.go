package official_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/paper/official"
)

// TestAProposalLeavesOutWhatWasFoundWanting: its own models and those below. What the unit recognised of those below is
// decided, and nothing is said of it.
func TestAProposalLeavesOutWhatWasFoundWanting(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	var below record.ID
	err := r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		below = tree.Unit(me).Children[0].ID
		return err
	})
	for _, x := range []struct {
		name    string
		unit    record.ID
		verdict record.Verdict
	}{{"below, not looked at.", below, ""}, {"own, recognised.", me, record.Recognised}, {"own, wanting.", me, record.NotRecognised},
		{"below, wanting to us.", below, record.NotRecognised}, {"below, recognised.", below, record.Exemplary}} {
		p := record.ParticipationID(pagetest.Save(t, r, x.unit, pagetest.Model{Name: x.name, Registrant: x.name}), 2026)
		if err == nil {
			err = r.Edit("on paper", func(w *store.Writer) error {
				if err := w.Set(record.AffairsOf(x.unit, record.ParticipationKind, p), "proposed", "2026-10-15", ""); err != nil {
					return err
				}
				_, err := w.Put(record.AffairsOf(x.unit, record.AppraisalKind, record.AppraisalID(p, me)), &record.Appraisal{Participation: p, By: me, Verdict: x.verdict, Date: "2026-11-01"}, nil, "")
				return err
			})
		}
	}
	must(t, err)
	if _, text := paperOf(t, r, official.Proposal, record.Ref{}, ""); !strings.Contains(text, "Tổng số: 02 tập thể") || !strings.Contains(text, "Để ngoài danh sách 2 mô hình đã ghi đề nghị") {
		t.Error(text)
	}
}
