package model

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page"
)

// Whatever a model and its year hold shows on the page: a field of their kinds that is new does so, too.
func TestEveryFieldOfAModelShows(t *testing.T) {
	r := pagetest.Register(t, "00901")
	me := r.Me().Unit
	source := pagetest.Save(t, r, me, pagetest.Model{Name: "Đường hoa", Registrant: "Hội Phụ nữ"})
	id := pagetest.Save(t, r, me, pagetest.Model{Name: "Thắp sáng đường quê", Registrant: "Chi đoàn"})
	programme := record.ID{7}
	refs := []record.Ref{record.AffairsOf(me, record.ModelKind, id), record.AffairsOf(me, record.ParticipationKind, record.ParticipationID(id, 2026))}
	held := map[string]any{"post": "Bí thư", "place": "Thôn Nà Ta", "content": "Lắp đèn", "in_charge": "Ma Văn A", "target": "district", "programme": programme, "source": source,
		"number": int64(12), "consent": "2026-10-05", "withdrawn": "2026-10-06", "from": "2026-01-05", "to": "2026-12-05", "participants": int64(40), "results": "Sáng hơn",
		"self_score": "86", "proposed": "2026-11-01", "proposal": "Đề nghị", "theme": programme, "registered": "2026-01-04"}
	if err := r.Edit("", func(w *store.Writer) error {
		if _, err := w.Put(record.CatalogOf(me, record.ProgrammeKind, programme), &record.Programme{Code: "CQTT", Name: "Chính quyền thân thiện"}, nil, "thử"); err != nil {
			return err
		}
		for _, ref := range refs {
			for field, v := range held {
				if !record.KindOf(ref.Kind).HasField(field) {
					continue
				}
				if err := w.Set(ref, field, v, "thử"); err != nil {
					return err
				}
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	h := pagetest.New(t, r)
	h.Open(New(h, page.Goto{Unit: me, Model: id, Year: 2026}))
	screen, _, _ := strings.Cut(h.Plain(120, 80), h.Table.Model.History)
	for _, ref := range refs {
		for _, f := range record.KindOf(ref.Kind).Fields() {
			switch f {
			case "name", "model", "year", "same_as", "same_unit": // the title, the head of the year, what it is a copy of
				continue
			}
			if label := h.Table.Terms.Label(ref.Kind, f); !strings.Contains(screen, label) {
				t.Errorf("%s (“%s”) does not show", f, label)
			}
		}
	}
	for _, want := range []string{"Đường hoa", "Chính quyền thân thiện", "05/10/2026"} {
		if !strings.Contains(screen, want) {
			t.Errorf("%q does not show", want)
		}
	}
	if t.Failed() {
		t.Log("\n" + screen)
	}
}
