package exchange_test

import (
	"testing"

	"danvan/store/life"
	"danvan/store/record"
	"danvan/store/vi"
)

// A district's decision reaches the commune it concerns and the province, with the verdicts that rest on it.
func TestADecisionTravelsBothWays(t *testing.T) {
	province, district, commune := chain(t)
	model := commune.register("Hiến đất mở đường", 2026)
	district.imports(commune.export(""))
	part := record.AffairsOf(commune.unit(), record.ParticipationKind, record.ParticipationID(model.ID, 2026))
	paper := &record.Decision{Number: "15/QĐ-BCĐ", Date: "2026-11-20", Signer: "Ma V."}
	s, err := life.Do(district.r, []record.Ref{part}, life.Recognise{Verdict: record.Recognised, Decision: paper})
	must(t, err)
	if s.Done != 1 {
		t.Fatalf("%+v", s)
	}
	commune.imports(district.export("02269"))
	province.imports(district.export(""))
	for what, o := range map[string]*office{"the commune": commune, "the province": province} {
		if !o.has(record.CatalogOf(district.unit(), record.DecisionKind, record.DecisionID(district.unit(), 2026, vi.Fold(paper.Number)))) {
			t.Errorf("%s does not have the decision", what)
		}
		if !o.has(record.AffairsOf(commune.unit(), record.AppraisalKind, record.AppraisalID(part.ID, district.unit()))) {
			t.Errorf("%s does not have the verdict", what)
		}
	}
}
