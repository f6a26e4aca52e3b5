package exchange_test

import (
	"testing"
	"time"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/log"
	"danvan/store/record"
)

// What a district gives somebody of a commune, in the name of a body, reaches the commune and the province, body and
// all; the commune cannot change the district's word, and says itself what somebody higher gave.
func TestAnAwardTravelsBothWays(t *testing.T) {
	province, district, commune := chain(t)
	model := commune.register("Hiến đất mở đường", 2026)
	district.imports(commune.export(""))
	body := record.CatalogOf(district.unit(), record.BodyKind, record.NewID(time.Now()))
	must(t, district.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(body, &record.Body{Unit: district.unit(), Name: "Ban Chỉ đạo huyện"}, nil, "")
		return err
	}))
	part := record.AffairsOf(commune.unit(), record.ParticipationKind, record.ParticipationID(model.ID, 2026))
	s, err := life.Do(district.r, []record.Ref{part}, life.Commend{Award: record.Award{Form: "Giấy khen", Number: "15/QĐ", Date: "2026-11-20", Body: body.ID, State: record.Granted}})
	must(t, err)
	var award record.Ref
	must(t, district.r.View(func(tx *store.Tx) error {
		return tx.Each(part.Channel, record.AwardKind, func(id record.ID, _ *log.State) error {
			award = record.Ref{Channel: part.Channel, Kind: record.AwardKind, ID: id}
			return nil
		})
	}))
	if s.Done != 1 || award.ID.IsZero() {
		t.Fatalf("%+v", s)
	}
	commune.imports(district.export("02269"))
	province.imports(district.export(""))
	for what, o := range map[string]*office{"the commune": commune, "the province": province} {
		if !o.has(award) || !o.has(body) {
			t.Errorf("%s does not have the award and its body", what)
		}
	}
	err = commune.r.Edit("", func(w *store.Writer) error { return w.Set(award, "form", "Bằng khen", "") })
	if err == nil {
		t.Error("the commune changed what the district said")
	}
	older := &record.Award{By: commune.unit(), Self: record.NewID(time.Now()), Name: "Chi bộ Nà Ta", Recipient: record.Recipient(record.Collective), Form: "Bằng khen",
		Giver: "Thủ tướng Chính phủ", Level: record.Central, Date: "2011", State: record.Granted}
	ref := record.AffairsOf(commune.unit(), record.AwardKind, record.SaidID(record.AwardKind, older.Self, older.By))
	must(t, commune.r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, older, nil, ""); return err }))
	district.imports(commune.export(""))
	province.imports(district.export(""))
	if !province.has(ref) {
		t.Error("the province does not know what the commune says of an older award")
	}
}
