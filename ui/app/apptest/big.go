package apptest

import (
	"bytes"
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sample"
	"danvan/sync/exchange"
)

// batch is how many models are saved in one transaction.
const batch = 10_000

// Fill makes the register of a made-up province with that many participations of a year, for figures and limits. Its
// key has no passphrase.
func Fill(path string, year, participations int) (err error) {
	p := sample.New(1, sample.Size{})
	units, fields := new(bytes.Buffer), new(bytes.Buffer)
	if err := errors.Join(p.WriteUnits(units), p.WriteFields(fields)); err != nil {
		return err
	}
	r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: p.Units[0].Code, Units: units, Fields: fields, Officer: "Chẩu T."})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	f := &filler{year: int64(year), me: r.Me().Unit}
	for rows := range slices.Chunk(slices.Collect(p.List(year, participations).Rows()), batch) {
		if err := r.Edit("", func(w *store.Writer) error { return f.save(w, rows) }); err != nil {
			return err
		}
	}
	return nil
}

// filler saves the rows of a list.
type filler struct {
	year   int64
	me     record.ID
	fields *store.FieldSet // the province's, for every unit
}

func (f *filler) save(w *store.Writer, rows []sample.Row) error {
	tree, err := w.Tree()
	if err != nil {
		return err
	}
	if f.fields == nil {
		if f.fields, err = w.Fields(tree.ByCode(rows[0].Unit.Code).ID, int(f.year)); err != nil {
			return err
		}
	}
	for _, row := range rows {
		if err := f.row(w, tree.ByCode(row.Unit.Code).ID, row); err != nil {
			return err
		}
	}
	return nil
}

// row saves a model, its participation and, for what the list gives a verdict, the province's appraisal of it.
func (f *filler) row(w *store.Writer, unit record.ID, row sample.Row) error {
	id := record.NewID(time.Date(int(f.year), 2, 1, 8, 0, 0, 0, time.UTC))
	part := record.ParticipationID(id, f.year)
	field, _ := f.fields.Find(row.Field.Name)
	var err error
	put := func(kind record.Name, id record.ID, rec record.Record) {
		if err == nil {
			_, err = w.Put(record.AffairsOf(unit, kind, id), rec, nil, "")
		}
	}
	put(record.ModelKind, id, &record.Model{Name: row.Name, Subject: row.Subject, Registrant: row.Registrant, Place: row.Place, Content: row.Content})
	put(record.ParticipationKind, part, &record.Participation{Model: id, Year: f.year, Field: field.ID, Standing: row.Standing})
	if row.Verdict != "" {
		put(record.AppraisalKind, record.AppraisalID(part, f.me), &record.Appraisal{Participation: part, By: f.me, Verdict: row.Verdict})
	}
	return err
}
