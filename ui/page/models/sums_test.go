package models

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
)

// mobilise saves what was mobilised for a model of 2026.
func mobilise(t testing.TB, r *store.Register, model record.ID, what record.ResourceKind, amount record.Decimal, q record.Qualifier) {
	t.Helper()
	part := record.ParticipationID(model, 2026)
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.AffairsOf(commune, record.ResourceKindName, record.ListedResourceID(part, what)),
			&record.Resource{Participation: part, What: what, Amount: amount, Qualifier: q}, nil, "")
		return err
	}))
}

// The line below the list adds up what the rows that show mobilised, and no others.
func TestWhatWasMobilisedStandsBelowTheList(t *testing.T) {
	r := office(t)
	h := open(t, r)
	if strings.Contains(h.Plain(80, 24), "Huy động") {
		t.Error("a line of nothing")
	}
	rows := h.Listing()
	of := func(name string) record.ID { return rows.Find(listing.Query{Search: name})[0].Model }
	mobilise(t, r, of("Nà Ta"), record.Money, "185000000", "")
	mobilise(t, r, of("Nà Ta"), record.Land, "1250.5", "")
	mobilise(t, r, of("Bản Bó"), record.Money, "15000001", record.Over)
	mobilise(t, r, of("Bản Bó"), record.Labour, "1200", "")
	h = open(t, r)
	h.Settle()
	shows(t, h, "Huy động: khoảng 200.000.001 đồng · 1.250,5 m² đất · 1.200 ngày công")
	for _, c := range "na ta" {
		h.Type(string(c))
	}
	h.Settle()
	shows(t, h, "Huy động: 185 triệu đồng · 1.250,5 m² đất")
	if s := h.Plain(80, 24); strings.Contains(s, "khoảng") || strings.Contains(s, "ngày công") {
		t.Errorf("rows that do not show are counted:\n%s", s)
	}
	if s := h.Plain(40, 20); !strings.Contains(s, "Huy động: 185 triệu đồng · …") {
		t.Errorf("a figure is cut:\n%s", s)
	}
}
