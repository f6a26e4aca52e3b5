package report_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/app/apptest"
	"danvan/ui/paper/report"
	"danvan/ui/text"
)

// slowest is how much longer than the table by field a report may take.
const slowest = 1.3

// BenchmarkReports makes every report of a province with $DANVAN_ROWS participations, 100,000 if it says nothing, each
// with what was mobilised for it, a twentieth reviewed, a measure that every unit states for the year and its quarters,
// and 2,000 awards: reading the register, counting, and every row as it will be printed. The baseline is the table by
// field, made in turn with each. It fails where a report takes longer than that by more than a third.
func BenchmarkReports(b *testing.B) {
	rows := 100_000
	if n, err := strconv.Atoi(os.Getenv("DANVAN_ROWS")); err == nil {
		rows = n
	}
	path := filepath.Join(b.TempDir(), "so.dvr")
	check(b, apptest.Fill(path, 2023, rows))
	r, err := store.Open(path, store.Options{})
	check(b, err)
	b.Cleanup(func() { check(b, r.Close()) })
	furnish(b, r)
	for _, name := range report.Names {
		b.Run(string(name), func(b *testing.B) {
			took, base := time.Hour, time.Hour // the least of each: other work on the machine only adds
			for b.Loop() {
				base = min(base, timed(b, r, report.Fields))
				took = min(took, timed(b, r, name))
			}
			ratio := float64(took) / float64(base)
			b.ReportMetric(ratio, "x-fields")
			if ratio > slowest {
				b.Errorf("%s takes %.2f times as long as fields, at most %.1f", name, ratio, slowest)
			}
		})
	}
}

// timed makes a report from the file on, and words every row of it.
func timed(b *testing.B, r *store.Register, name report.Name) time.Duration {
	start := time.Now()
	check(b, r.View(func(tx *store.Tx) error {
		list, err := listing.Load(tx)
		check(b, err)
		t := text.For(text.Vi)
		made, err := report.Make(tx, list, t, report.Request{Name: name, From: 2023}, time.Date(2023, 12, 20, 8, 0, 0, 0, time.UTC))
		if err != nil {
			return err
		}
		for i := range made.Doc.Rows {
			for _, c := range made.Doc.Row(i).Cells {
				_ = c.Plain(t)
			}
		}
		return nil
	}))
	return time.Since(start)
}

// furnish adds to a register of models all that the reports are about.
func furnish(b *testing.B, r *store.Register) {
	var parts []record.Ref
	var tree *store.Tree
	check(b, r.View(func(tx *store.Tx) (err error) {
		if tree, err = tx.Tree(); err != nil {
			return err
		}
		list, err := listing.Load(tx)
		list.Each(listing.Query{}, func(x *listing.Row) { parts = append(parts, x.ParticipationRef()) })
		return err
	}))
	me := r.Me().Unit
	measure := record.MeasureID(me, "dk")
	check(b, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.CatalogOf(me, record.MeasureKind, measure), &record.Measure{Unit: me, Code: "dk", Name: "Đăng ký", Counts: record.CountRegistered}, nil, "")
		check(b, err)
		tree.Roots[0].Walk(func(u *store.Unit) {
			for i, span := range []record.Interval{"2023", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"} {
				v := &record.MeasureValue{Measure: measure, Span: span, Amount: record.Decimal(strconv.Itoa(10 + i)), Basis: record.Stated}
				_, err := w.Put(record.AffairsOf(u.ID, record.ValueKind, record.Derive(u.ID, record.ValueKind, string(span))), v, nil, "")
				check(b, err)
			}
		})
		return nil
	}))
	for at := 0; at < len(parts); at += 5000 {
		check(b, r.Edit("", func(w *store.Writer) error {
			for i, p := range parts[at:min(at+5000, len(parts))] {
				put := func(kind record.Name, id record.ID, x record.Record) {
					_, err := w.Put(record.AffairsOf(p.Channel.Unit, kind, id), x, nil, "")
					check(b, err)
				}
				put(record.ResourceKindName, record.ListedResourceID(p.ID, record.Money), &record.Resource{Participation: p.ID, What: record.Money, Amount: "1000000", Purpose: fmt.Sprint("Mục đích ", i%20)})
				if i%20 == 0 {
					put(record.ReviewKind, record.ReviewID(p.ID, me), &record.Review{Participation: p.ID, By: me, Outcome: record.Keep, Date: "2023-12-05"})
				}
				if i%50 == 0 {
					self := w.NewID()
					put(record.AwardKind, record.SaidID(record.AwardKind, self, me), &record.Award{By: me, Self: self, Name: fmt.Sprint("Chi bộ ", i), Recipient: record.Recipient(record.Collective), Form: "Giấy khen",
						Number: "15/QĐ-UBND", Date: "2023-12-10", State: record.Granted})
				}
			}
			return nil
		}))
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
