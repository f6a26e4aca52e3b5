package completeness_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/tally"
)

var must = storetest.Must

// units of a made-up province over the reform of 1 July 2025: the communes of Lâm Bình as they were, two of those that
// came after, an organisation of the district and one below a commune, and a commune right below the province.
var (
	end, begin = record.Date("2025-06-30"), record.Date("2025-07-01")
	province   = record.UnitID("08", "")
	lamBinh    = record.UnitID("071", "")
	oldLam     = record.UnitID("02269", "")
	khuonHa    = record.UnitID("02251", "")
	newLam     = record.UnitID("02269", begin)
	newBinh    = record.UnitID("02296", begin)
	police     = record.UnitID("071-CA", "")
	women      = record.UnitID("02269-PN", "")
	units      = []struct {
		id record.ID
		u  record.Unit
	}{
		{province, record.Unit{Code: "08", Name: "Tỉnh Tuyên Quang", Level: record.Province}},
		{lamBinh, record.Unit{Code: "071", Name: "Huyện Lâm Bình", Level: record.District, Parent: province, To: end}},
		{oldLam, record.Unit{Code: "02269", Name: "Xã Thượng Lâm (cũ)", Level: record.Commune, Parent: lamBinh, To: end}},
		{khuonHa, record.Unit{Code: "02251", Name: "Xã Khuôn Hà", Level: record.Commune, Parent: lamBinh, To: end}},
		{police, record.Unit{Code: "071-CA", Name: "Công an huyện", Level: record.Organisation, Parent: lamBinh, To: "2025"}},
		{women, record.Unit{Code: "02269-PN", Name: "Hội Phụ nữ xã", Level: record.Organisation, Parent: oldLam}},
		{newLam, record.Unit{Code: "02269", Name: "Xã Thượng Lâm", Level: record.Commune, Parent: province, From: begin}},
		{newBinh, record.Unit{Code: "02296", Name: "Xã Bình An", Level: record.Commune, Parent: province, From: begin}},
	}
)

func mustCreate(t testing.TB) *store.Register {
	t.Helper()
	r, err := store.Create(filepath.Join(t.TempDir(), "so.dvr"), store.Me{Unit: province}, store.Options{})
	must(t, err)
	t.Cleanup(func() {
		rep, err := r.Check()
		must(t, err)
		if !rep.OK {
			t.Errorf("check: %q", rep.Problems)
		}
		must(t, r.Close())
	})
	must(t, r.Edit("", func(w *store.Writer) error {
		for i, u := range units {
			u.u.Order = int64(i + 1)
			if _, err := w.Put(record.CatalogOf(province, record.UnitKind, u.id), &u.u, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return r
}

func treeOf(t testing.TB, r *store.Register) (tree *store.Tree) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) { tree, err = tx.Tree(); return err }))
	return tree
}

// at is noon of a day.
func at(day string) time.Time {
	d, err := time.ParseInLocation("2006-01-02 15", day+" 12", time.Local)
	if err != nil {
		panic(err)
	}
	return d
}

func closing(span record.Interval, nothing bool) completeness.Closing {
	return completeness.Closing{Closing: record.Closing{Span: span, Nothing: nothing, Date: "2025-06-20"}}
}

// rowOf finds a unit's row; a zero one when it has none.
func rowOf(report *completeness.Report, id record.ID) completeness.Row {
	for _, r := range report.Rows {
		if r.ID == id {
			return r
		}
	}
	return completeness.Row{}
}

func TestStateOfAUnit(t *testing.T) {
	tree := treeOf(t, mustCreate(t))
	const span = "2025-H1"
	type given struct {
		entered  completeness.Entries
		closings []completeness.Closing
		arrived  []string
		behind   bool
		asked    completeness.Asked
		due      record.Date
		now      string
	}
	for _, c := range []struct {
		name string
		given
		want completeness.State
		late bool
		mark func(completeness.Row) bool // what else the row must say
	}{
		{name: "nothing is here", want: completeness.NotSent},
		{name: "it says that there is nothing", given: given{closings: []completeness.Closing{closing(span, true)}}, want: completeness.Nothing,
			mark: func(r completeness.Row) bool { return r.Closed && !r.Disagree }},
		{name: "nothing for the whole year", given: given{closings: []completeness.Closing{closing("2025", true)}}, want: completeness.Nothing},
		{name: "nothing for a part of it", given: given{closings: []completeness.Closing{closing("2025-Q1", true)}}, want: completeness.NotSent},
		{name: "nothing, opened again", given: given{closings: []completeness.Closing{{Closing: record.Closing{Span: span, Nothing: true}}}}, want: completeness.NotSent},
		{name: "nothing, but something is here", given: given{entered: completeness.Entries{Rows: 2}, closings: []completeness.Closing{closing(span, true)}},
			want: completeness.Complete, mark: func(r completeness.Row) bool { return r.Disagree && r.Entries == 2 }},
		{name: "people differ whether there is nothing", given: given{closings: []completeness.Closing{{Closing: closing(span, true).Closing, Conflict: true}}},
			want: completeness.Partial},
		{name: "closed, and what was closed is not here", given: given{closings: []completeness.Closing{closing(span, false)}}, want: completeness.Partial,
			mark: func(r completeness.Row) bool { return r.Missing }},
		{name: "all is here", given: given{entered: completeness.Entries{Rows: 3}}, want: completeness.Complete},
		{name: "closed and all is here", given: given{entered: completeness.Entries{Rows: 3}, closings: []completeness.Closing{closing(span, false)}},
			want: completeness.Complete, mark: func(r completeness.Row) bool { return r.Closed && !r.Missing }},
		{name: "a bundle is missing", given: given{entered: completeness.Entries{Rows: 3}, behind: true}, want: completeness.Partial,
			mark: func(r completeness.Row) bool { return r.Behind }},
		{name: "only a bundle that waits", given: given{behind: true}, want: completeness.NotSent,
			mark: func(r completeness.Row) bool { return r.Behind }},
		{name: "nothing, but a bundle is missing", given: given{behind: true, closings: []completeness.Closing{closing(span, true)}}, want: completeness.Partial},
		{name: "a record in conflict", given: given{entered: completeness.Entries{Rows: 3, Conflicts: 1}}, want: completeness.Partial,
			mark: func(r completeness.Row) bool { return r.Conflicts == 1 }},

		{name: "totals alone", given: given{asked: completeness.Asked{Any: true}, due: "2025-06-20", now: "2025-07-01"}, want: completeness.Partial,
			mark: func(r completeness.Row) bool { return r.Figures }},
		{name: "closed, with totals alone", given: given{asked: completeness.Asked{Any: true}, closings: []completeness.Closing{closing(span, false)}}, want: completeness.Partial,
			mark: func(r completeness.Row) bool { return r.Figures && !r.Missing }},
		{name: "totals beside rows", given: given{asked: completeness.Asked{Any: true}, entered: completeness.Entries{Rows: 3}}, want: completeness.Complete,
			mark: func(r completeness.Row) bool { return !r.Figures }},
		{name: "other figures than are asked for", given: given{asked: completeness.Asked{Asked: 2, Any: true}}, want: completeness.Partial},

		{name: "before the day it is due", given: given{due: "2025-06-20", now: "2025-06-20"}, want: completeness.NotSent},
		{name: "after the day it is due", given: given{due: "2025-06-20", now: "2025-06-21"}, want: completeness.NotSent, late: true},
		{name: "nobody said when it is due", given: given{now: "2026-01-01"}, want: completeness.NotSent},
		{name: "came on the last day", given: given{entered: completeness.Entries{Rows: 1}, due: "2025-06-20", arrived: []string{"2025-06-28", "2025-06-20"}, now: "2025-07-01"},
			want: completeness.Complete},
		{name: "came a day late", given: given{entered: completeness.Entries{Rows: 1}, due: "2025-06-20", arrived: []string{"2025-06-28", "2025-06-21"}, now: "2025-07-01"},
			want: completeness.Complete, late: true, mark: func(r completeness.Row) bool { return r.Arrived == at("2025-06-21").UnixMilli() }},
		{name: "what came before the span is not of it", given: given{entered: completeness.Entries{Rows: 1}, due: "2025-06-20", arrived: []string{"2024-12-30", "2025-06-21"},
			now: "2025-07-01"}, want: completeness.Complete, late: true},
		{name: "nothing, said in time", given: given{closings: []completeness.Closing{closing(span, true)}, due: "2025-06-20", arrived: []string{"2025-06-19"},
			now: "2025-07-01"}, want: completeness.Nothing},
		{name: "entered here from paper", given: given{entered: completeness.Entries{Rows: 1}, due: "2025-06-20", now: "2025-07-01"}, want: completeness.Complete},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &completeness.Declared{Closings: map[record.ID][]completeness.Closing{oldLam: c.closings}}
			if c.due != "" { // the nearest unit above counts, and only for this span
				d.Periods = map[record.ID][]record.Period{province: {{Span: span, Due: "2025-01-01"}},
					lamBinh: {{Span: "2025", Due: "2025-01-01"}, {Span: span, Due: c.due}}}
			}
			in := completeness.Input{Unit: tree.Unit(province), Span: span, Entries: map[record.ID]completeness.Entries{oldLam: c.entered}, Declared: d,
				Arrived: map[record.ID][]int64{}, Behind: map[record.ID]bool{oldLam: c.behind}, Asked: map[record.ID]completeness.Asked{women: c.asked, oldLam: {Asked: c.asked.Asked}}, Now: at("2025-06-01")}
			if c.now != "" {
				in.Now = at(c.now)
			}
			for _, day := range c.arrived {
				in.Arrived[oldLam] = append(in.Arrived[oldLam], at(day).UnixMilli())
			}
			report := completeness.Of(in)
			row := rowOf(report, oldLam)
			if row.State != c.want || row.Late != c.late || c.mark != nil && !c.mark(row) {
				t.Errorf("%+v, expected %s, late %v", row, c.want, c.late)
			}
			if sent := c.want != completeness.NotSent; report.Total.Sent == 1 != sent {
				t.Errorf("total %+v", report.Total)
			}
			must(t, report.Check())
		})
	}
}

// Units count in the spans in which they were in force, over the reform of 1 July 2025.
func TestUnitsInForce(t *testing.T) {
	tree := treeOf(t, mustCreate(t))
	all := map[record.ID]completeness.Entries{}
	for _, u := range units {
		all[u.id] = completeness.Entries{Rows: 1}
	}
	type line struct {
		code  string
		depth int
		state completeness.State
		due   int // of those below; -1 for a unit that reports itself
	}
	const full, gone, none = completeness.Complete, completeness.NotInForce, completeness.NotSent
	for _, c := range []struct {
		name    string
		span    record.Interval
		entered map[record.ID]completeness.Entries
		total   completeness.Sum
		rows    []line
	}{
		{"the half before", "2025-H1", nil, completeness.Sum{Due: 3},
			[]line{{"071", 1, none, 3}, {"02269", 2, none, -1}, {"02251", 2, none, -1}, {"071-CA", 2, none, -1}}},
		{"the half after: the organisation's end is known to the year only", "2025-H2", nil, completeness.Sum{Due: 3},
			[]line{{"071", 1, none, 1}, {"071-CA", 2, none, -1}, {"02269", 1, none, -1}, {"02296", 1, none, -1}}},
		{"the year of both", "2025", nil, completeness.Sum{Due: 5},
			[]line{{"071", 1, none, 3}, {"02269", 2, none, -1}, {"02251", 2, none, -1}, {"071-CA", 2, none, -1}, {"02269", 1, none, -1}, {"02296", 1, none, -1}}},
		{"the year after", "2026", nil, completeness.Sum{Due: 2}, []line{{"02269", 1, none, -1}, {"02296", 1, none, -1}}},
		{"units that are no more entered something", "2026", all, completeness.Sum{Due: 2, Sent: 2, Complete: 2},
			[]line{{"071", 1, gone, -1}, {"02269", 2, gone, -1}, {"02251", 2, gone, -1}, {"071-CA", 2, gone, -1}, {"02269", 1, full, -1}, {"02296", 1, full, -1}}},
		{"units that are not yet entered something", "2025-H1", all, completeness.Sum{Due: 3, Sent: 3, Complete: 3},
			[]line{{"071", 1, full, 3}, {"02269", 2, full, -1}, {"02251", 2, full, -1}, {"071-CA", 2, full, -1}, {"02269", 1, gone, -1}, {"02296", 1, gone, -1}}},
		{"what an organisation below a commune entered is the commune's", "2025-H1", map[record.ID]completeness.Entries{women: {Rows: 1}}, completeness.Sum{Due: 3, Sent: 1, Complete: 1},
			[]line{{"071", 1, completeness.Partial, 3}, {"02269", 2, full, -1}, {"02251", 2, none, -1}, {"071-CA", 2, none, -1}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			report := completeness.Of(completeness.Input{Unit: tree.Unit(province), Span: c.span, Entries: c.entered, Declared: &completeness.Declared{}, Now: at("2025-01-02")})
			var got []line
			for _, r := range report.Rows {
				l := line{r.Unit, r.Depth, r.State, -1}
				if r.Below != nil {
					l.due = r.Below.Due
				}
				got = append(got, l)
			}
			if !reflect.DeepEqual(got, c.rows) || report.Total != c.total {
				t.Errorf("%v, total %+v\nexpected %v, %+v", got, report.Total, c.rows, c.total)
			}
			must(t, report.Check())
		})
	}
}

func TestADistrictIsNotCompleteWhileItsOwnBundlesAreMissing(t *testing.T) {
	tree := treeOf(t, mustCreate(t))
	entries := map[record.ID]completeness.Entries{oldLam: {Rows: 1}, khuonHa: {Rows: 1}, police: {Rows: 1}}
	in := completeness.Input{Unit: tree.Unit(province), Span: "2025-H1", Entries: entries, Declared: &completeness.Declared{}, Now: at("2025-06-01")}
	if row := rowOf(completeness.Of(in), lamBinh); row.State != completeness.Complete || row.Below.Rate() != 1 {
		t.Errorf("all sent: %+v", row)
	}
	in.Behind = map[record.ID]bool{lamBinh: true}
	if row := rowOf(completeness.Of(in), lamBinh); row.State != completeness.Partial {
		t.Errorf("a bundle of the district's is missing: %+v", row)
	}
}

func TestASumThatCannotBe(t *testing.T) {
	row := completeness.Row{Unit: "02269", State: completeness.Complete}
	for what, r := range map[string]*completeness.Report{
		"total":            {Rows: []completeness.Row{row}, Total: completeness.Sum{Due: 1, Sent: 2, Complete: 2}},
		"of a district":    {Rows: []completeness.Row{{Unit: "071", Below: &completeness.Sum{Due: 1, Sent: 2}}, row}, Total: completeness.Sum{Due: 1, Sent: 1, Complete: 1}},
		"one left out":     {Rows: []completeness.Row{row}, Total: completeness.Sum{Due: 2, Sent: 2, Complete: 2}},
		"sent, and is not": {Rows: []completeness.Row{{State: completeness.NotSent}}, Total: completeness.Sum{Due: 1, Sent: 1, Complete: 1}},
	} {
		var f *tally.Fault
		if err := r.Check(); !errors.As(err, &f) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// What was declared and entered is found in a register.
func TestRead(t *testing.T) {
	r := mustCreate(t)
	model := record.NewID(time.Now())
	must(t, r.Edit("", func(w *store.Writer) error {
		span := record.Interval("2025-H1")
		_, err := w.Put(record.CatalogOf(province, record.PeriodKind, record.PeriodID(province, span)), &record.Period{Unit: province, Span: span, Due: "2025-06-20"}, nil, "")
		if err == nil {
			_, err = w.Put(record.AffairsOf(province, record.ClosingKind, record.ClosingID(province, span)), &record.Closing{Span: span, Nothing: true, Date: "2025-06-01"}, nil, "")
		}
		if err == nil {
			_, err = w.Put(record.AffairsOf(khuonHa, record.ModelKind, model), &record.Model{Name: "Nuôi dê", Subject: record.Individual, Registrant: "A"}, nil, "")
		}
		for year, registered := range map[int64]record.Date{2024: "2024-02-01", 2025: "2025-08-01"} {
			if err == nil {
				_, err = w.Put(record.AffairsOf(khuonHa, record.ParticipationKind, record.ParticipationID(model, year)),
					&record.Participation{Model: model, Year: year, Field: record.ID{1}, Registered: registered}, nil, "")
			}
		}
		return err
	}))
	must(t, r.View(func(tx *store.Tx) error {
		d, err := completeness.Read(tx)
		must(t, err)
		rows, err := listing.Load(tx)
		must(t, err)
		in := completeness.Input{Unit: rows.Tree().Unit(province), Span: "2025-H1", Declared: d, Now: at("2025-09-01"),
			Entries: completeness.Count(rows, province, "2025-H1")}
		if row := rowOf(completeness.Of(in), khuonHa); row.State != completeness.NotSent || !row.Late || row.Due != "2025-06-20" {
			t.Errorf("registered after the half: %+v", row)
		}
		in.Entries = completeness.Count(rows, province, "2025")
		if row := rowOf(completeness.Of(in), khuonHa); row.State != completeness.Complete || row.Entries != 1 {
			t.Errorf("registered in the year: %+v", row)
		}
		if c := d.Closings[province]; len(c) != 1 || !c[0].Nothing || c[0].Conflict {
			t.Errorf("closings %+v", c)
		}
		return nil
	}))
}
