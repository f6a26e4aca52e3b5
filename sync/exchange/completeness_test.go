package exchange_test

import (
	"testing"
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
)

func (o *office) completeness(span record.Interval, now time.Time) map[string]completeness.Row {
	o.t.Helper()
	rows := map[string]completeness.Row{}
	must(o.t, o.r.View(func(tx *store.Tx) error {
		l, err := listing.Load(tx)
		if err != nil {
			return err
		}
		report, err := exchange.Completeness(tx, l, span, now)
		if err != nil {
			return err
		}
		for _, r := range report.Rows {
			rows[r.Unit] = r
		}
		return report.Check()
	}))
	return rows
}

// The district sees who has sent, who says that there is nothing, and of whom a bundle is missing.
func TestCompletenessComesFromWhatWasAccepted(t *testing.T) {
	_, district, commune := chain(t)
	other := district.join("02266")
	wants(t, district.imports(other.export("")), exchange.Waiting)
	district.accept("02266")
	is := func(code string, want completeness.State, entries int) {
		t.Helper()
		if r := district.completeness("2023", day)[code]; r.State != want || r.Entries != entries {
			t.Errorf("%s: %+v, want %s", code, r, want)
		}
	}
	is("02269", completeness.NotSent, 0)
	is("02266", completeness.NotSent, 0)

	commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	is("02269", completeness.Complete, 1)
	must(t, other.r.Edit("", func(w *store.Writer) error {
		ref := record.AffairsOf(other.unit(), record.ClosingKind, record.ClosingID(other.unit(), "2023"))
		_, err := w.Put(ref, &record.Closing{Span: "2023", Nothing: true, Date: "2023-12-01"}, nil, "")
		return err
	}))
	wants(t, district.imports(other.export("")), exchange.New)
	is("02266", completeness.Nothing, 0)

	// The next bundle goes missing here, and the one after it waits.
	commune.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	_, err := exchange.UndoImport(district.r, record.ID{}, "")
	must(t, err)
	commune.register("Đường hoa nông thôn mới", 2023)
	wants(t, district.imports(commune.export("")), exchange.Gap)
	is("02269", completeness.Partial, 1)
}
