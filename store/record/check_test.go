package record_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/record"
)

func TestCheckTellsWhatCanBeRead(t *testing.T) {
	for _, c := range []struct {
		kind  record.Name
		field string
		value any
		want  record.Code
	}{
		{record.ModelKind, "name", "Đường hoa", ""},
		{record.ModelKind, "name", strings.Repeat("a", 501), record.TooLong},
		{record.ModelKind, "name", 7, record.WrongType},
		{record.ModelKind, "name", []byte("Đường"), record.WrongType},
		{record.ModelKind, "name", nil, ""},
		{record.ModelKind, "name", "", ""},
		{record.ModelKind, "content", strings.Repeat("a", 5000), ""},
		{record.ModelKind, "subject", "household", ""},
		{record.ModelKind, "subject", "cả xã", record.UnknownTerm},
		{record.ModelKind, "source", make([]byte, 16), ""},
		{record.ModelKind, "source", make([]byte, 15), record.WrongType},
		{record.ModelKind, "source", []any{1, 2}, record.WrongType},
		{record.ParticipationKind, "year", 2026, ""},
		{record.ParticipationKind, "year", 99999, record.OutOfRange},
		{record.ParticipationKind, "year", uint64(math.MaxUint64), record.WrongType},
		{record.ParticipationKind, "year", 2026.5, record.WrongType},
		{record.ParticipationKind, "year", "2026", record.WrongType},
		{record.ParticipationKind, "from", "2026-02-30", record.BadDate},
		{record.ParticipationKind, "to", "2020", ""}, // before its beginning only where the beginning is known
		{record.ParticipationKind, "from", map[string]any{"type": "span", "to": 2}, record.LaterType},
		{record.ParticipationKind, "from", map[string]any{"kind": "span"}, record.WrongType},
		{record.ResourceKindName, "amount", "-5", record.OutOfRange},
		{record.ResourceKindName, "amount", "5.0", record.BadNumber},
		{record.FieldKind, "retired", true, ""},
		{record.FieldKind, "retired", 1, record.WrongType},
		{record.KeyKind, "good", []any{}, ""},
		{record.KeyKind, "good", []any{7}, record.WrongType},
		{record.ModelKind, "of a later version", math.NaN(), ""},
	} {
		raw, err := record.EncodeOne(c.value)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // the second time from memory
			var got record.Code
			if p := record.KindOf(c.kind).Check(c.field, raw); p != nil {
				got = p.Code
			}
			if got != c.want {
				t.Errorf("%s.%s = %.40v: %q, want %q", c.kind, c.field, c.value, got, c.want)
			}
		}
	}
}

// What Encode writes is of the type that Check wants, whatever stands in the record.
func TestWhatIsWrittenIsOfItsType(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom(record.Kinds()).Draw(t, "kind")
		rec := k.New()
		fill(t, rec)
		vs, err := record.Encode(rec)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range vs {
			if p := k.Check(v.Name, v.Raw); p != nil && (p.Code == record.WrongType || p.Code == record.LaterType) {
				t.Errorf("%s: %v", k.Name, p)
			}
		}
	})
}
