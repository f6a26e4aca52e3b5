package entry

import (
	"errors"
	"testing"

	"danvan/store/record"
	"danvan/store/vi"
)

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		kind      record.ResourceKind
		text      string
		amount    record.Decimal
		qualifier record.Qualifier
		written   string
	}{
		{record.Money, "185 triệu", "185000000", "", "185 triệu"},
		{record.Money, "185.000.000", "185000000", "", ""},
		{record.Money, "trên 1,5 tỷ đồng", "1500000000", record.Over, "trên 1,5 tỷ đồng"},
		{record.Money, "Khoảng 20.000", "20000", record.About, "Khoảng 20.000"},
		{record.Money, "ước tính 1 tỷ 500 triệu đồng", "1500000000", record.About, "ước tính 1 tỷ 500 triệu đồng"},
		{record.Land, "2.941,86", "2941.86", "", ""},
		{record.Land, "2,5 ha", "25000", "", "2,5 ha"},
		{record.Land, "1.250 m²", "1250", "", "1.250 m²"},
		{record.Land, "1250m2", "1250", "", "1250m2"},
		{record.Labour, "gần 120 ngày công", "120", record.Nearly, "gần 120 ngày công"},
		{record.Labour, "0", "0", "", ""},
		{record.Money, "", "", "", ""},
	} {
		f, err := parseFigure(c.kind, c.text)
		if f.small = false; err != nil || f != (figure{amount: c.amount, qualifier: c.qualifier, written: c.written}) {
			t.Errorf("%s %q: %+v, %v", c.kind, c.text, f, err)
		}
	}
	for text, code := range map[string]vi.Code{"1.280,5.3": vi.NotNumber, "-5": vi.Negative, "1,280": vi.Ambiguous, "nhiều": vi.NotNumber,
		"9.000.000.000.000.000 ha": vi.TooLarge} {
		kind := record.Labour
		if code == vi.TooLarge {
			kind = record.Land
		}
		var e *vi.Error
		if _, err := parseFigure(kind, text); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%q: %v, want %s", text, err, code)
		}
	}
}

// What is read from a text is read again from what the form shows of it.
func FuzzFigure(f *testing.F) {
	for _, s := range []string{"185 triệu", "trên 1,5 tỷ", "2,5 ha", "1.250 m²", "120 công", "2.941,86", "1,280", "-1", "ha", "m", "trên ", "9.999.999.999.999.999.999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, kind := range kinds {
			got, err := parseFigure(kind, s)
			if err != nil || got.amount == "" {
				continue
			}
			r := &record.Resource{Participation: record.ID{1}, What: kind, Amount: got.amount, Qualifier: got.qualifier, Written: got.written}
			if ps := r.Validate(); len(ps) > 0 {
				t.Fatalf("%q: %v", s, ps)
			}
			again, err := parseFigure(kind, figureText(r))
			if err != nil || again.amount != got.amount || again.qualifier != got.qualifier {
				t.Fatalf("%q shows as %q: %+v, then %+v, %v", s, figureText(r), got, again, err)
			}
		}
	})
}
