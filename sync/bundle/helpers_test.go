package bundle

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sample"
	"danvan/sync/identity"
)

// Who may write what is not the business of these tests: they write what they please.
func init() { store.HoldTo(nil) }

// ok gives a result that cannot fail in this test.
func ok[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

var (
	commune  = Party{record.UnitID("01834", ""), "01834"}
	district = Party{record.UnitID("058", ""), "058"}
	province = Party{record.UnitID("06", ""), "06"}
	day      = time.Date(2023, 10, 5, 8, 30, 0, 0, time.UTC)
)

// writer is a unit with a register and a key.
type writer struct {
	unit Party
	key  identity.Key
	reg  *store.Register
}

func newWriter(tb testing.TB, unit Party) *writer {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "so.danvan")
	reg, err := store.Create(file, store.Me{Unit: unit.Unit, Officer: "Chẩu Thị Mỵ"}, store.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = reg.Close() })
	return &writer{unit, identity.Generate(), reg}
}

// register enters so many made-up models with their participations into the affairs of a unit, and gives their refs.
func (w *writer) register(tb testing.TB, of Party, n int) (refs []record.Ref) {
	tb.Helper()
	list := record.FieldListID(province.Unit, 2023)
	rows := sample.New(1, sample.Size{Districts: 1, Communes: 1}).List(2023, n)
	err := w.reg.Edit("", func(e *store.Writer) error {
		for r := range rows.Rows() {
			model := record.AffairsOf(of.Unit, record.ModelKind, record.NewID(day.Add(time.Duration(r.Number)*time.Minute)))
			_, err := e.Put(model, &record.Model{Name: r.Name, Subject: r.Subject, Registrant: r.Registrant, Place: r.Place, Content: r.Content}, nil, "")
			if err != nil {
				return err
			}
			part := record.AffairsOf(of.Unit, record.ParticipationKind, record.ParticipationID(model.ID, 2023))
			_, err = e.Put(part, &record.Participation{Model: model.ID, Year: 2023, Field: record.FieldID(list, r.Field.Code),
				Standing: r.Standing, Registered: record.Date(r.Registered.Format(time.DateOnly)), Participants: r.Participant}, nil, "")
			if err != nil {
				return err
			}
			refs = append(refs, model, part)
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return refs
}

// draft takes everything that the register holds in streams of its own.
func (w *writer) draft(to Party) Draft {
	return Draft{Kind: Ordinary, ID: record.NewID(day), Made: day, From: w.unit, To: to, Replica: w.reg.Me().Replica, Serial: 1,
		Officer: w.reg.Me().Officer, Runs: w.runs(nil)}
}

// runs gives what the register holds beyond the heads that are known.
func (w *writer) runs(known map[log.Stream]log.Head) (runs []Run) {
	heads, err := []log.Head(nil), error(nil)
	must(w.reg.View(func(tx *store.Tx) error { heads, err = tx.Heads(); return err }))
	for _, h := range heads {
		after, ok := known[h.Stream]
		if !ok {
			after = log.Head{Stream: h.Stream, Hash: h.Stream.Genesis()}
		}
		runs = append(runs, Run{After: after, Own: h.Stream.Replica == w.reg.Me().Replica, Changes: func(add func([]byte) error) error {
			return w.reg.View(func(tx *store.Tx) error {
				return tx.Bodies(h.Stream, after.Number+1, func(_ uint64, b []byte) error { return add(b) })
			})
		}})
	}
	return runs
}

func (w *writer) digest() (d log.Hash) {
	must(w.reg.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(nil); return err }))
	return d
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// passOn takes what the bundle of another holds into the register, and gives what a draft that passes it on needs.
func (w *writer) passOn(tb testing.TB, p *Packed) Signed {
	tb.Helper()
	runs := ok(ok(Parse("given", p.Bytes(), identity.Key{}, Limits{})).Runs())
	merged := ok(w.reg.Merge([]*store.Arrival{{Note: store.BundleNote{ID: p.Signed.Hash(), Unit: p.Manifest.From.Unit}, Runs: runs}}))
	if merged[0].Err != nil {
		tb.Fatal(merged[0].Err)
	}
	return p.Signed
}

// small is a bundle of a few changes of a commune, made anew with the same contents but for ids.
func small(tb testing.TB) (*writer, *Packed) {
	tb.Helper()
	w := newWriter(tb, commune)
	w.register(tb, commune, 2)
	return w, ok(Pack(w.key, w.draft(district)))
}

// verify opens bytes and does all that can be done without a roster.
func verify(data []byte) error {
	s, err := Parse("test.dvk", data, identity.Key{}, Limits{})
	if err != nil {
		return err
	}
	return s.Verify()
}

// program finds a real program to compare with. Where CI runs it must be there.
func program(tb testing.TB, name string) string {
	tb.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("DANVAN_CI") != "" {
			tb.Fatalf("%s is not installed: the comparison with the real program cannot be made", name)
		}
		tb.Skipf("%s is not installed", name)
	}
	return path
}

// run runs a program in a folder and gives what it says.
func run(tb testing.TB, dir, stdin, name string, args ...string) string {
	tb.Helper()
	cmd := exec.Command(program(tb, name), args...)
	cmd.Dir = dir
	if stdin != "" {
		f, err := os.Open(filepath.Join(dir, stdin))
		if err != nil {
			tb.Fatal(err)
		}
		defer f.Close() //nolint:errcheck // read only
		cmd.Stdin = f
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		tb.Fatalf("%s: %v\n%s", fmt.Sprint(append([]string{name}, args...)), err, out)
	}
	return string(out)
}

// pack compresses bytes as Pack does.
func pack(tb testing.TB, raw []byte) []byte {
	tb.Helper()
	z := ok(zstd.NewWriter(nil))
	return z.EncodeAll(raw, nil)
}
