package exchange_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// side is one of two offices that send each other bundles, and live through restored backups, moved folders and copied
// files.
type side struct {
	*office
	code   string
	folder string
	backup string
	saved  []string // values, by what was typed here
}

func (s *side) open(t testing.TB, path string) {
	r, err := store.Open(path, store.Options{})
	must(t, err)
	o := &office{t: t, r: r, dir: filepath.Dir(path)}
	o.key, err = exchange.Unlock(r, "")
	must(t, err)
	s.office, s.folder = o, o.dir
}

func (s *side) restore(t testing.TB, backup, dir string) {
	path := filepath.Join(dir, "so.dvr")
	_, err := store.Restore(backup, path)
	must(t, err)
	s.open(t, path)
}

func (s *side) leave(t testing.TB) { must(t, s.r.Close()) }

// moved renames the folder, and copied carries its files to another and takes the old one away.
func (s *side) moved(t testing.TB, to string) {
	s.leave(t)
	must(t, os.Rename(s.folder, to))
	s.open(t, filepath.Join(to, "so.dvr"))
}

func (s *side) copied(t testing.TB, to string) {
	s.leave(t)
	must(t, os.Mkdir(to, 0o700))
	for _, name := range []string{"so.dvr", "so.dvr.lock"} {
		copyFile(t, filepath.Join(s.folder, name), filepath.Join(to, name))
	}
	must(t, os.RemoveAll(s.folder))
	s.open(t, filepath.Join(to, "so.dvr"))
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	src, err := os.Open(from)
	must(t, err)
	defer src.Close() //nolint:errcheck // read only
	dst, err := os.Create(to)
	must(t, err)
	_, err = io.Copy(dst, src)
	must(t, err)
	must(t, dst.Close())
}

// types saves a value in the affairs of the commune.
func (s *side) types(t testing.TB, commune record.ID, value string) {
	ref := record.AffairsOf(commune, record.ModelKind, record.NewID(day))
	must(t, s.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(ref, &record.Model{Name: value, Subject: record.Collective, Registrant: "Chi bộ"}, nil, "")
		return err
	}))
	s.saved = append(s.saved, value)
}

// sends carries a bundle over. What was typed until then the other has.
func (s *side) sends(t testing.TB, to *side) *exchange.Exported {
	t.Helper()
	done, err := exchange.Export(s.r, s.key, exchange.ExportOptions{To: to.code, Dst: s.folder})
	must(t, err)
	for _, f := range to.imports(done.Path).Files {
		if f.State != exchange.New && f.State != exchange.Known {
			t.Fatalf("%s to %s: %s: %v", s.code, to.code, f.State, f.Err)
		}
	}
	return done
}

func (s *side) holds(t testing.TB) map[string]bool {
	has := map[string]bool{}
	must(t, s.r.View(func(tx *store.Tx) error {
		for _, ch := range tx.Channels() {
			err := tx.Each(ch, record.ModelKind, func(id record.ID, st *log.State) error {
				var m record.Model
				err := record.Decode(st.Values(), &m)
				has[m.Name] = true
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return has
}

func (s *side) ladder(t testing.TB) (l *exchange.Ladder) {
	must(t, s.r.View(func(tx *store.Tx) (err error) { l, err = exchange.LadderOf(tx); return err }))
	return l
}

// Whatever becomes of the two registers (a folder is moved, a file carried elsewhere, an older backup restored, which
// says so by its first bundle), one round up and down later the commune knows that all it sent is held, has its own
// back, and both hold the same; and bundles carry no more than what is new.
func TestHeldWhateverBecomesOfTheRegisters(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	base := t.TempDir()
	for name, o := range map[string]*office{"huyen.dvr": district, "xa.dvr": commune} {
		_, err := o.r.Backup(filepath.Join(base, name))
		must(t, err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(base, "lives")
		must(t, err)
		defer os.RemoveAll(dir) //nolint:errcheck // the test's own folder goes in the end
		folders := 0
		folder := func() string { folders++; return filepath.Join(dir, fmt.Sprint(folders)) }
		up, down := &side{code: "02269"}, &side{code: "071"} // who sends up, who sends down
		for name, s := range map[string]*side{"huyen.dvr": down, "xa.dvr": up} {
			at := folder()
			must(t, os.Mkdir(at, 0o700))
			s.restore(t, filepath.Join(base, name), at)
		}
		defer func() { up.leave(t); down.leave(t) }()
		unit, typed := up.unit(), 0
		var kept []string // what must be found in the end
		for range rapid.IntRange(2, 6).Draw(rt, "rounds") {
			s, other := up, down
			if rapid.Bool().Draw(rt, "district") {
				s, other = down, up
			}
			for range rapid.IntRange(0, 2).Draw(rt, "typed") {
				typed++
				s.types(t, unit, fmt.Sprintf("giá trị %d", typed))
			}
			switch rapid.SampledFrom([]string{"nothing", "sent", "backup", "restored", "moved", "copied"}).Draw(rt, "what") {
			case "sent":
				s.sends(t, other)
				kept, s.saved = append(kept, s.saved...), nil
			case "backup":
				s.backup = filepath.Join(dir, fmt.Sprintf("luu-%s-%d.dvr", s.code, typed+100*folders))
				_ = os.Remove(s.backup)
				_, err := s.r.Backup(s.backup)
				must(t, err)
			case "restored":
				if s.backup != "" {
					s.leave(t)
					at := folder()
					must(t, os.Mkdir(at, 0o700))
					s.restore(t, s.backup, at)
					s.saved = nil // what nobody else had is lost with the laptop
					s.sends(t, other)
				}
			case "moved":
				s.moved(t, folder())
			case "copied":
				s.copied(t, folder())
			}
			up.sends(t, down)
			down.sends(t, up)
			kept = append(kept, slices.Concat(up.saved, down.saved)...)
			up.saved, down.saved = nil, nil
			if l := up.ladder(t); l.Saved+l.Sent > 0 {
				rt.Fatalf("a round later %d records are here alone and %d not acknowledged", l.Saved, l.Sent)
			}
			if up.digest(unit) != down.digest(unit) {
				rt.Fatal("a round later they hold different things")
			}
		}
		up.sends(t, down)
		down.sends(t, up)
		if e := up.sends(t, down); e.Changes > 0 || e.Bytes > 4000+folders*900 {
			rt.Fatalf("a bundle with nothing new carries %d changes in %d bytes after %d lives", e.Changes, e.Bytes, folders)
		}
		if e := down.sends(t, up); e.Changes > 0 {
			rt.Fatalf("a bundle down with nothing new carries %d changes", e.Changes)
		}
		for _, s := range []*side{up, down} {
			has := s.holds(t)
			for _, v := range kept {
				if !has[v] {
					rt.Fatalf("%s: %q is lost", s.code, v)
				}
			}
		}
	})
}

// Two laptops of one commune, the second a copy of the first, both count: each gets all from the district, by one
// bundle for both, and what the one lacks is not taken for held because the other has it.
func TestTwoLaptopsBothCount(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	must(t, commune.r.Close())
	dir := t.TempDir()
	path := filepath.Join(dir, "so.dvr")
	copyFile(t, commune.r.Path(), path)
	r, err := store.Open(path, store.Options{})
	second := (&office{dir: dir}).watch(t, r, err)
	commune.r, err = store.Open(commune.r.Path(), store.Options{})
	must(t, err)

	refs := map[record.Ref]bool{}
	for i := range 4 {
		for _, o := range []*office{second, commune} {
			refs[o.register(fmt.Sprintf("Mô hình %d", i), 2023)] = true
			wants(t, district.imports(o.export("")), exchange.New)
		}
		if i%2 == 1 {
			back := district.export("02269") // one of every two rounds, for both
			wants(t, commune.imports(back), exchange.New)
			wants(t, second.imports(back), exchange.New)
		}
	}
	if commune.r.Me().Replica == second.r.Me().Replica {
		t.Fatal("the copy goes on in the name of the first")
	}
	for ref := range refs {
		if !commune.has(ref) || !second.has(ref) {
			t.Errorf("%v is not on both laptops", ref.ID)
		}
	}
	for _, o := range []*office{second, commune} {
		o.register("Mô hình cuối", 2023)
		wants(t, district.imports(o.export("")), exchange.New)
	}
	wants(t, second.imports(district.export("02269")), exchange.New) // it alone gets this one
	wants(t, district.imports(second.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	if commune.digest(commune.unit()) != district.digest(commune.unit()) {
		t.Error("the laptop that sent less lately has not everything")
	}
}

// A commune that was restored from a backup, and typed nothing since, says so by its first bundle and gets its own back
// with the answer.
func TestARestoredCommuneGetsItsOwnBackAtOnce(t *testing.T) {
	_, district, commune := chain(t)
	backup := filepath.Join(t.TempDir(), "luu.dvr")
	_, err := commune.r.Backup(backup)
	must(t, err)
	ref := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)

	s := &side{code: "02269"}
	s.restore(t, backup, t.TempDir())
	defer s.leave(t)
	s.office.t = t
	wants(t, district.imports(s.export("")), exchange.New)
	wants(t, s.imports(district.export("02269")), exchange.New)
	if !s.has(ref) {
		t.Error("what was sent after the backup did not come back")
	}
}

// A register of a unit that keeps silent while the others go on counts no more, and counts again once it speaks.
func TestASilentLaptopCountsAgainWhenItSpeaks(t *testing.T) {
	_, district, commune := chain(t)
	second := district.join("02269")
	wants(t, district.imports(second.export("")), exchange.Waiting)
	district.accept("02269")
	wants(t, district.imports(commune.export("")), exchange.New) // after the other's first: both count
	for i := range 12 {
		second.register(fmt.Sprintf("Mô hình %d", i), 2023)
		wants(t, district.imports(second.export("")), exchange.New)
		wants(t, second.imports(district.export("02269")), exchange.New)
	}
	done, err := exchange.Export(district.r, district.key, exchange.ExportOptions{To: "02269", Dst: district.dir})
	must(t, err)
	if done.Changes > 0 {
		t.Errorf("%d changes go down for a laptop that has been silent for twelve bundles", done.Changes)
	}
	commune.imports(done.Path) // a gap, perhaps; what it lacks it says
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	if commune.digest(commune.unit()) != district.digest(commune.unit()) {
		t.Error("it did not get what it lacked")
	}
}
