package appraise

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// A verdict rests on whatever the registration holds: each of its columns shows, also one that is new, and the place's
// own.
func TestEveryColumnOfTheRegistrationIsInTheDossier(t *testing.T) {
	r := pagetest.Register(t, "031")
	source := pagetest.Save(t, r, lam, pagetest.Model{Name: "Đường hoa", Registrant: "Hội Phụ nữ", Year: 2025})
	id := pagetest.Save(t, r, lam, pagetest.Model{Name: "Thắp sáng đường quê", Registrant: "Chi đoàn"})
	part, own := record.ParticipationID(id, 2026), record.MeasureID(district, "thuc-trang")
	must(t, r.Edit("", func(w *store.Writer) error {
		programme := record.ID{7}
		for ref, rec := range map[record.Ref]record.Record{
			record.CatalogOf(district, record.ProgrammeKind, programme):                                &record.Programme{Code: "CQTT", Name: "Chính quyền thân thiện"},
			record.CatalogOf(district, record.MeasureKind, own):                                        &record.Measure{Unit: district, Code: "thuc-trang", Name: "Thực trạng", Value: record.LinesValue, Use: record.Asked},
			record.AffairsOf(lam, record.ValueKind, record.ValueAboutID(lam, own, part, 2026)):         &record.MeasureValue{Measure: own, Span: "2026", About: part, Text: "Đường tối"},
			record.AffairsOf(lam, record.ResourceKindName, record.ListedResourceID(part, record.Land)): &record.Resource{Participation: part, What: record.Land, Amount: "1250"},
		} {
			if _, err := w.Put(ref, rec, nil, "thử"); err != nil {
				return err
			}
		}
		held := map[string]any{"post": "Bí thư", "place": "Thôn Nà Ta", "content": "Lắp đèn", "in_charge": "Ma Văn A", "target": "district", "programme": programme, "source": source, "number": int64(12),
			"consent": "2026-10-05", "withdrawn": "2026-10-06", "from": "2026-01-05", "to": "2026-12-05", "participants": int64(40), "results": "Sáng hơn", "self_score": "86", "proposed": "2026-11-01",
			"proposal": "Đề nghị", "theme": programme, "registered": "2026-01-04"}
		for _, ref := range []record.Ref{record.AffairsOf(lam, record.ModelKind, id), record.AffairsOf(lam, record.ParticipationKind, part)} {
			for field, v := range held {
				if record.KindOf(ref.Kind).HasField(field) {
					must(t, w.Set(ref, field, v, "thử"))
				}
			}
		}
		return nil
	}))
	h := pagetest.New(t, r)
	h.Open(New(h))
	h.Press(keyboard.Enter)
	h.Settle()
	screen := h.Plain(160, 70)
	s := sheet.Named("registration")
	for i := range s.Columns[1:] {
		c := &s.Columns[i+1]
		if c.Said || c.Type == record.Year || c.Kind == record.ResourceKindName || c.Kind == record.AppraisalKind {
			continue
		}
		if label := h.Table.Column(c); !strings.Contains(screen, label) {
			t.Errorf("%s (“%s”) does not show", c.Name, label)
		}
	}
	for _, want := range []string{"Đường hoa", "Chính quyền thân thiện", "05/10/2026", "Thực trạng", "Đường tối", "Đất 1.250 m²"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q does not show", want)
		}
	}
	if t.Failed() {
		t.Log("\n" + screen)
	}
}
