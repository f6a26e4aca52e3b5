package listing_test

import (
	"path/filepath"
	"strconv"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/sample"
)

// makeRegister makes the register of a made-up province with so many registrations of one year: models,
// participations, what was mobilised and the verdicts, as the lists of its
// communes bring them.
func makeRegister(t testing.TB, path string, rows int) {
	t.Helper()
	p := sample.New(1, sample.Size{})
	r, err := store.Create(path, store.Me{Unit: record.UnitID(p.Units[0].Code, ""), Officer: "Chẩu T."}, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fields := map[sample.Field]record.ID{}
	err = r.Edit("", func(w *store.Writer) error { return putCatalog(w, p, fields) })
	list := p.List(2023, rows)
	for _, u := range p.Communes() {
		if err != nil {
			t.Fatal(err)
		}
		part := list.Only(u)
		err = r.Edit("", func(w *store.Writer) error {
			for row := range part.Rows() {
				if err := putRow(w, &row, fields[row.Field]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
}

func putCatalog(w *store.Writer, p *sample.Province, fields map[sample.Field]record.ID) error {
	root := record.UnitID(p.Units[0].Code, "")
	put := func(kind record.Name, id record.ID, rec record.Record) error {
		_, err := w.Put(record.CatalogOf(root, kind, id), rec, nil, "")
		return err
	}
	for i, u := range p.Units {
		unit := &record.Unit{Code: u.Code, Name: u.Name, Level: u.Level, Order: int64(i + 1)}
		if u.Parent != nil {
			unit.Parent = record.UnitID(u.Parent.Code, "")
		}
		if err := put(record.UnitKind, record.UnitID(u.Code, ""), unit); err != nil {
			return err
		}
	}
	list := record.Derive(root, record.FieldListKind, "1")
	if err := put(record.FieldListKind, list, &record.FieldList{Unit: root, From: 2000}); err != nil {
		return err
	}
	for i, f := range p.Fields {
		id := record.Derive(list, record.FieldKind, f.Code)
		fields[f] = id
		if err := put(record.FieldKind, id, &record.Field{List: list, Code: f.Code, Name: f.Name, Order: int64(i + 1)}); err != nil {
			return err
		}
	}
	return nil
}

func putRow(w *store.Writer, row *sample.Row, field record.ID) error {
	unit := record.UnitID(row.Unit.Code, "")
	model := record.NewID(row.Registered)
	part := record.ParticipationID(model, 2023)
	put := func(kind record.Name, id record.ID, rec record.Record) error {
		_, err := w.Put(record.AffairsOf(unit, kind, id), rec, nil, "")
		return err
	}
	err := put(record.ModelKind, model, &record.Model{Name: row.Name, Subject: row.Subject, Registrant: row.Registrant, Place: row.Place, Content: row.Content})
	if err == nil {
		err = put(record.ParticipationKind, part, &record.Participation{Model: model, Year: 2023, Field: field, Standing: row.Standing,
			Registered: record.Date(row.Registered.Format("2006-01-02")), Participants: row.Participant})
	}
	for what, amount := range map[record.ResourceKind]int64{record.Money: row.Money, record.Land: row.Land, record.Labour: row.Labour} {
		if err == nil && amount != 0 {
			err = put(record.ResourceKindName, record.NewID(row.Registered),
				&record.Resource{Participation: part, What: what, Amount: record.Decimal(strconv.FormatInt(amount, 10))})
		}
	}
	if err == nil && row.Verdict != "" {
		me := w.Me().Unit
		err = put(record.AppraisalKind, record.AppraisalID(part, me), &record.Appraisal{Participation: part, By: me, Verdict: row.Verdict})
	}
	return err
}

// BenchmarkDuplicates finds all suspected duplicates among 100,000 participations, then those of an import of 1,000
// rows. The baseline is opening the listing.
func BenchmarkDuplicates(b *testing.B) {
	path := filepath.Join(b.TempDir(), "so.dvr")
	makeRegister(b, path, benchRows)
	r, err := store.Open(path, store.Options{})
	must(b, err)
	defer func() { must(b, r.Close()) }()
	l := mustLoad(b, r)
	b.Run("baseline=open", func(b *testing.B) {
		for b.Loop() {
			mustLoad(b, r)
		}
	})
	b.Run("all", func(b *testing.B) {
		pairs := 0
		for b.Loop() {
			pairs = len(l.Duplicates())
		}
		b.ReportMetric(float64(pairs), "pairs")
	})
	b.Run("import-of-1000", func(b *testing.B) {
		var rows []listing.Row
		l.Each(listing.Query{}, func(r *listing.Row) {
			if len(rows) < 1000 {
				rows = append(rows, listing.Row{Traits: r.Traits, Name: r.Name, Registrant: r.Registrant, Place: r.Place})
			}
		})
		pairs := 0
		for b.Loop() {
			pairs = len(l.DuplicatesWith(rows))
		}
		b.ReportMetric(float64(pairs), "pairs")
	})
}

// How many rows there are is told nearly enough, kept or not, to choose who waits for the names: never far too few, and
// not many times too many.
func TestRowsAreToldRoughly(t *testing.T) {
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	listing.KeepAfter = 1
	const rows = 3000
	path := filepath.Join(t.TempDir(), "so.dvr")
	makeRegister(t, path, rows)
	r, err := store.Open(path, store.Options{})
	must(t, err)
	defer r.Close() //nolint:errcheck // it is only looked at
	for _, kept := range []bool{false, true} {
		if kept {
			must(t, listing.Keep(r))
		}
		must(t, r.View(func(tx *store.Tx) error {
			l, err := listing.Counts(tx)
			if n := l.Roughly(); n < rows*2/3 || n > rows*4 {
				t.Errorf("kept %t: about %d, of %d", kept, n, rows)
			}
			return err
		}))
	}
}
