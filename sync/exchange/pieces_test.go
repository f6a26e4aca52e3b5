package exchange_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
)

// TestLongTextsComeInPieces: changes of which few fill a piece, so that several pieces of one stream are merged in one
// transaction.
func TestLongTextsComeInPieces(t *testing.T) {
	_, district, commune := chain(t)
	must(t, commune.r.Edit("", func(w *store.Writer) error {
		for n := range 2_500 {
			ref := record.AffairsOf(commune.unit(), record.ModelKind, record.NewID(day))
			m := record.Model{Name: fmt.Sprintf("Mô hình %d", n), Subject: record.Collective, Registrant: "Chi bộ", Content: strings.Repeat(fmt.Sprintf("Vận động lần %d. ", n), 100)}
			if _, err := w.Put(ref, &m, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	if res := district.imports(commune.exportPlain("")); res.Files[0].State != exchange.New || res.New != 2_500 {
		t.Fatalf("%s, %v, %d changes", res.Files[0].State, res.Files[0].Err, res.New)
	}
	if district.digest(commune.unit()) != commune.digest(commune.unit()) {
		t.Error("the digests differ")
	}
}

// A bundle that is read in pieces comes in, is passed on, taken back and put back as any other, and one that cannot be
// let in leaves nothing behind.
func TestALargeBundleIsABundle(t *testing.T) {
	province, district, commune := chain(t)
	must(t, commune.r.Edit("", func(w *store.Writer) error {
		for n := range 9_000 {
			ref := record.AffairsOf(commune.unit(), record.ModelKind, record.NewID(day))
			if _, err := w.Put(ref, &record.Model{Name: fmt.Sprintf("Mô hình %d", n), Subject: record.Collective, Registrant: "Chi bộ"}, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	path := commune.exportPlain("")
	sealed, err := bundle.Open(path, district.key, bundle.Limits{})
	must(t, err)
	if m, err := sealed.Manifest(); err != nil || !m.Large() {
		t.Fatal("it is not read in pieces: nothing is tried here")
	}
	trial, err := exchange.Import(context.Background(), district.r, []string{path}, exchange.ImportOptions{DryRun: true})
	if must(t, err); trial.New != 9_000 || district.digest(commune.unit()) == commune.digest(commune.unit()) {
		t.Errorf("a dry run: %d new", trial.New)
	}
	if res := district.imports(path); res.Files[0].State != exchange.New || res.New != 9_000 || res.Records != 9_000 {
		t.Fatalf("%+v", res.Files[0])
	}
	wants(t, province.imports(district.export("")), exchange.New)
	wants(t, district.imports(path), exchange.Known)
	before := district.digest(commune.unit())
	if before != commune.digest(commune.unit()) || before != province.digest(commune.unit()) {
		t.Error("the digests differ")
	}
	aside, err := exchange.UndoImport(district.r, record.ID{}, "nhầm")
	if must(t, err); aside.Changes != 9_000 || district.digest(commune.unit()) == before {
		t.Errorf("taken back: %d", aside.Changes)
	}
	_, err = exchange.PutBack(district.r, aside.ID, "")
	if must(t, err); district.digest(commune.unit()) != before {
		t.Error("putting back gives another register")
	}
	far := record.AffairsOf(commune.unit(), record.ModelKind, idOf(1))
	bad := commune.writes(district, 9_000, func(n int) []any {
		x := honest(3 * n)
		if n == 8_999 {
			x[5] = []any{[]any{"name", 7, []any{}, []any{}}}
		}
		return x
	})
	if f := district.imports(bad).Files[0]; exchange.CodeOf(f.Err) != exchange.BadValue || district.digest(commune.unit()) != before || district.has(far) {
		t.Errorf("a bad value at its end: %s %v", f.State, f.Err)
	}
}
