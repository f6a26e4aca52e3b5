package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
)

// What cannot be let in yet is kept, and comes in by itself when the cause is gone.
func TestQuarantineIsTriedAgain(t *testing.T) {
	province := mustInit(t, "08")
	district := province.join("071")
	commune := district.join("02269")
	ref := commune.register("Thắp sáng đường quê", 2023)
	path := commune.export("")
	wants(t, district.imports(path), exchange.Waiting)
	must(t, os.Remove(path))
	_, err := exchange.Accept(district.r, "02269", "")
	must(t, err)
	res := district.retry()
	wants(t, res, exchange.New)
	if !res.Files[0].Retried || !district.has(ref) || len(district.quarantine()) != 0 {
		t.Errorf("retried: %+v, left in quarantine: %v", res.Files[0], district.quarantine())
	}
	wants(t, district.retry())
}

// Damaged bytes are kept as they came, until a person lets them go.
func TestQuarantineKeepsTheBytes(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	raw, err := os.ReadFile(commune.exportPlain(""))
	must(t, err)
	raw[len(raw)-50] ^= 1
	path := filepath.Join(t.TempDir(), "hỏng.dvk")
	must(t, os.WriteFile(path, raw, 0o600))
	for range 2 {
		wants(t, district.imports(path), exchange.Damaged)
	}
	kept := district.quarantine()
	if len(kept) != 1 || kept[0].File != "hỏng.dvk" || kept[0].Code != string(bundle.Altered) {
		t.Fatalf("in quarantine: %+v", kept)
	}
	must(t, district.r.View(func(tx *store.Tx) error {
		got, err := tx.QuarantinedBytes(kept[0].ID)
		if !bytes.Equal(got, raw) {
			t.Error("other bytes are kept")
		}
		return err
	}))
	n, err := district.r.Release(kept[0].ID)
	must(t, err)
	if n != 1 || len(district.quarantine()) != 0 {
		t.Error("it was not let go")
	}
}

// An import is taken back, without what was typed since, and put back.
func TestUndoImport(t *testing.T) {
	_, district, commune := chain(t)
	first := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	second := commune.register("Nhà sạch vườn đẹp", 2023)
	up := commune.export("")
	wants(t, district.imports(up), exchange.New)
	whole := district.digest(commune.unit())
	must(t, district.r.Edit("", func(w *store.Writer) error {
		return w.Set(first, "name", "Thắp sáng đường quê bằng đèn năng lượng mặt trời", "theo biên bản")
	}))
	typed := district.digest(commune.unit())

	aside, err := exchange.UndoImport(district.r, record.ID{}, "nhầm thư mục")
	must(t, err)
	if aside.Changes != 2 || district.has(second) || !district.has(first) {
		t.Fatalf("set aside %+v", aside)
	}
	if modelName(district, first) != "Thắp sáng đường quê bằng đèn năng lượng mặt trời" {
		t.Error("what was typed since is lost")
	}
	commune.register("Đường hoa nông thôn mới", 2023)
	_, err = exchange.PutBack(district.r, aside.ID, "")
	must(t, err)
	if district.digest(commune.unit()) != typed || typed == whole {
		t.Error("putting back gave another register")
	}

	// Undone once more, the same file brings it back as well.
	_, err = exchange.UndoImport(district.r, record.ID{}, "nhầm thư mục")
	must(t, err)
	wants(t, district.imports(up), exchange.New)
	if district.digest(commune.unit()) != typed {
		t.Error("importing again gave another register")
	}
	_, err = exchange.UndoImport(district.r, aside.ID, "nhầm thư mục")
	if undo := (*store.UndoError)(nil); !errors.As(err, &undo) {
		t.Errorf("undone twice: %v", err)
	}
}

// A gap is named by the numbers of the bundles that are missing, the bundle is kept, and it comes in when the gap is
// filled.
func TestAGapIsNamed(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New) // 2
	commune.register("Nhà sạch vườn đẹp", 2023)
	third := commune.export("") // 3, 4
	commune.register("Đường hoa nông thôn mới", 2023)
	fourth := commune.export("")
	wants(t, district.imports(third, fourth), exchange.New, exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	_, err := exchange.UndoImport(district.r, record.ID{}, "nhầm thư mục")
	must(t, err)
	last := commune.register("Cổng trường an toàn", 2023)
	fifth := commune.export("")

	res := district.imports(fifth)
	wants(t, res, exchange.Gap)
	var missing *exchange.Error
	if !errors.As(res.Files[0].Err, &missing) || missing.Code != exchange.MissingBundle || missing.First != 3 || missing.Last != 4 {
		t.Fatalf("the gap is told as %v (%+v)", res.Files[0].Err, missing)
	}
	wants(t, commune.imports(district.export("02269")), exchange.New)
	if r := receiptOf(commune, 5); r.State != string(bundle.Waiting) || r.Code != string(exchange.MissingBundle) {
		t.Errorf("the commune is told %+v", r)
	}
	if r := receiptOf(commune, 3); r.State != string(bundle.Aside) {
		t.Errorf("of the bundle that was taken back the commune is told %+v", r)
	}
	res = district.imports(fourth, third)
	wants(t, res, exchange.New, exchange.Known, exchange.New) // the fourth holds all of the third
	if len(res.Files) != 3 || !district.has(last) || district.digest(commune.unit()) != commune.digest(commune.unit()) {
		t.Error("the bundle that waited did not come in")
	}
	wants(t, commune.imports(district.export("02269")), exchange.New)
	if r := receiptOf(commune, 5); r.State != string(bundle.Accepted) {
		t.Errorf("in the end the commune is told %+v", r)
	}
}

// A bundle that is kept several times, damaged and whole, is answered as it was last met.
func TestABundleThatIsKeptSeveralTimesIsAnsweredOnce(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	first := commune.export("")
	wants(t, district.imports(first), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	commune.register("Nhà sạch vườn đẹp", 2023)
	_, err := exchange.UndoImport(district.r, record.ID{}, "nhầm thư mục")
	must(t, err)
	path := commune.exportPlain("")
	raw, err := os.ReadFile(path)
	must(t, err)
	for n := range 7 {
		altered := bytes.Clone(raw)
		altered[len(raw)-50-n] ^= 1
		other := filepath.Join(t.TempDir(), "hỏng.dvk")
		must(t, os.WriteFile(other, altered, 0o600))
		wants(t, district.imports(other), exchange.Damaged)
	}
	time.Sleep(2 * time.Millisecond) // they are in the order of their times
	wants(t, district.imports(path), exchange.Gap)
	if kept := district.quarantine(); len(kept) != 8 || kept[0].Bundle != kept[7].Bundle || kept[0].Bundle == (log.Hash{}) {
		t.Fatalf("kept %+v", kept)
	}
	wants(t, commune.imports(district.export("02269")), exchange.New)
	if r := receiptOf(commune, 3); r.State != string(bundle.Waiting) {
		t.Errorf("the commune is told %+v", r)
	}
}

// receiptOf is what the unit above says became of a bundle.
func receiptOf(o *office, serial uint64) (found store.Receipt) {
	o.t.Helper()
	must(o.t, o.r.View(func(tx *store.Tx) error {
		all, err := tx.Receipts()
		for _, r := range all {
			if r.Serial == serial {
				found = r
			}
		}
		return err
	}))
	return found
}

// In a dry run a bundle does not seem to miss one that lies beside it.
func TestADryRunSeesWhatLiesBeside(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	commune.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	_, err := exchange.UndoImport(district.r, record.ID{}, "nhầm thư mục")
	must(t, err)
	commune.register("Đường hoa nông thôn mới", 2023)
	later := commune.export("")
	wants(t, district.dry(later), exchange.Gap)
	if len(district.quarantine()) != 0 {
		t.Error("a dry run put something into quarantine")
	}
	full, err := exchange.Export(commune.r, commune.key, exchange.ExportOptions{Dst: commune.dir, Full: true})
	must(t, err)
	wants(t, district.dry(later, full.Path), exchange.Gap, exchange.New)
}

// A register whose disk was put back to an earlier day goes on with the same numbers: what it says is named a fork, and
// nothing of it is let in.
func TestAForkIsFrozen(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	path := commune.r.Path()
	must(t, commune.r.Close())
	early := map[string][]byte{}
	all, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*so.dvr*"))
	must(t, err)
	for _, f := range all {
		early[f], err = os.ReadFile(f)
		must(t, err)
	}
	reopen := func() {
		r, err := store.Open(path, store.Options{})
		must(t, err)
		commune.r = r
	}
	reopen()
	sent := commune.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	must(t, commune.r.Close())
	later := map[string][]byte{}
	put := func(files map[string][]byte) {
		for f, b := range files {
			must(t, os.WriteFile(f, b, 0o600)) // in place, as a disk image does: the same file on the same machine
		}
		reopen()
	}
	for f := range early {
		later[f], err = os.ReadFile(f)
		must(t, err)
	}
	put(early)
	typed := commune.register("Đường hoa nông thôn mới", 2023)
	must(t, commune.r.Edit("", func(w *store.Writer) error { return w.Set(typed, "place", "Thôn Nà Ta", "") }))
	before := district.digest(commune.unit())
	wants(t, district.imports(commune.export("")), exchange.Fork)
	commune.register("Cổng trường an toàn", 2023)
	wants(t, district.imports(commune.export("")), exchange.Fork)
	if district.digest(commune.unit()) != before {
		t.Error("something was let in")
	}
	kept := district.quarantine()
	if len(kept) != 2 || len(kept[0].Streams) == 0 {
		t.Fatalf("in quarantine: %+v", kept)
	}

	// Until somebody has decided, nothing of it is let in, not even what goes on from where it is known.
	forked := map[string][]byte{}
	must(t, commune.r.Close())
	for f := range early {
		forked[f], err = os.ReadFile(f)
		must(t, err)
	}
	put(later)
	commune.register("Tuyến đường tự quản", 2023)
	res := district.imports(commune.export(""))
	wants(t, res, exchange.Fork)
	if exchange.CodeOf(res.Files[0].Err) != exchange.Frozen || district.digest(commune.unit()) != before {
		t.Errorf("what goes on from what is known: %v", res.Files[0].Err)
	}
	var frozen *exchange.Error
	if !errors.As(res.Files[0].Err, &frozen) || frozen.Stream.Replica != kept[0].Streams[0].Replica {
		t.Errorf("which stream is frozen: %+v, forked: %v", frozen, kept[0].Streams)
	}
	must(t, commune.r.Close())
	put(forked)

	// A new life of the register says it all again, and nothing is lost on either side.
	done, err := commune.r.Renew()
	must(t, err)
	if done.Changes == 0 || modelName(commune, typed) != "Đường hoa nông thôn mới" {
		t.Fatalf("renewed: %+v", done)
	}
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	for _, o := range []*office{district, commune} {
		if !o.has(sent) || !o.has(typed) {
			t.Error("a model is lost")
		}
	}
	if district.digest(commune.unit()) != commune.digest(commune.unit()) {
		t.Error("the two disagree")
	}
}

// A dry run says how many models of the bundles look like one that is here.
func TestSuspectsAreCountedBeforehand(t *testing.T) {
	_, district, commune := chain(t)
	other := district.join("02266")
	wants(t, district.imports(other.export("")), exchange.Waiting)
	district.accept("02266")
	commune.register("Hiến đất mở rộng đường nội thôn Nà Ta", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	commune.register("Hiến đất mở rộng đường thôn Nà Ta", 2023)
	commune.register("Nhà sạch vườn đẹp", 2023)
	path := commune.export("")
	count := func(dry bool) int {
		var rows *listing.Listing
		must(t, district.r.View(func(tx *store.Tx) (err error) { rows, err = listing.Load(tx); return err }))
		res, err := exchange.Import(context.Background(), district.r, []string{path}, exchange.ImportOptions{DryRun: dry, Listing: rows})
		must(t, err)
		wants(t, res, exchange.New)
		return res.Duplicates
	}
	if n := count(true); n != 1 {
		t.Errorf("%d suspects in a dry run", n)
	}
	if n := count(false); n != 1 {
		t.Errorf("%d suspects in the import", n)
	}
}

// A bundle that is given again while it lies in quarantine is merged once, and told once.
func TestGivenAgainWhileItIsKept(t *testing.T) {
	province := mustInit(t, "08")
	district := province.join("071")
	commune := district.join("02269")
	commune.register("Thắp sáng đường quê", 2023)
	path := commune.export("")
	wants(t, district.imports(path), exchange.Waiting)
	_, err := exchange.Accept(district.r, "02269", "")
	must(t, err)
	res := district.imports(path, path)
	wants(t, res, exchange.New, exchange.Known)
	must(t, district.r.View(func(tx *store.Tx) error {
		notes, err := tx.Bundles()
		imports, ierr := tx.Imports()
		for _, n := range notes {
			if !n.Out && n.Unit == commune.unit() && n.New != 2 {
				t.Errorf("the note says %d new changes", n.New)
			}
		}
		if len(res.Files) != 2 || len(imports) == 0 || len(imports[0].Bundles) != 1 || imports[0].New != 2 {
			t.Errorf("%d files told, imports %+v", len(res.Files), imports)
		}
		return errors.Join(err, ierr)
	}))
}
