package exchange_test

import (
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// begin makes the register of a unit that is built in, from no file and without anybody.
func begin(t testing.TB, code string, alone bool) *office {
	t.Helper()
	dir := t.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "so.dvr"), UnitCode: code, Alone: alone, Officer: "Cán bộ " + code})
	return (&office{dir: dir}).watch(t, r, err)
}

// joinWith lets a register that is there join a unit above.
func (o *office) joinWith(above *office, code string) ([]exchange.Difference, error) {
	o.t.Helper()
	path, err := exchange.Invite(above.r, above.key, code, above.dir)
	must(o.t, err)
	guest, err := exchange.OpenInvitation(path)
	must(o.t, err)
	diff, _, err := guest.JoinWith(o.r)
	return diff, err
}

// Two communes began alone. The unit above may take in what they bring in either order, and once more: its register is
// the same, and what each brought is whole.
func TestTwoBeganAlone(t *testing.T) {
	province := begin(t, "08", false)
	one, two := begin(t, "02269", true), begin(t, "02266", true)
	models := []record.Ref{one.register("Hiến đất mở đường", 2026), two.register("Nuôi ong dưới tán rừng", 2026)}
	must(t, one.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(models[0], &record.Model{Name: "Hiến đất mở đường thôn", Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta"}, nil, "")
		return err
	}))
	before := one.digest(one.unit())
	for _, x := range []struct {
		o    *office
		code string
	}{{one, "02269"}, {two, "02266"}} {
		key := x.o.key.Public()
		if diff, err := x.o.joinWith(province, x.code); err != nil || len(diff) > 0 {
			t.Fatalf("%v %v", diff, err)
		}
		if again, err := exchange.Unlock(x.o.r, ""); err != nil || again.Public() != key {
			t.Fatalf("the key is another: %v", err)
		}
	}
	if !one.has(models[0]) || one.digest(one.unit()) == before {
		t.Error("of the list of fields of its own nobody said that it ended")
	}
	bundles := []string{one.export(""), two.export("")}
	backup := filepath.Join(t.TempDir(), "luu.dvr")
	_, err := province.r.Backup(backup)
	must(t, err)
	var digests []log.Hash
	for _, order := range [][]int{{0, 1}, {1, 0}, {1, 0, 1, 0}} {
		path := filepath.Join(t.TempDir(), "so.dvr")
		_, err := store.Restore(backup, path)
		must(t, err)
		r, err := store.Open(path, store.Options{})
		o := (&office{dir: filepath.Dir(path)}).watch(t, r, err)
		for _, i := range order {
			o.imports(bundles[i])
		}
		for _, i := range order[:2] {
			_, err := exchange.Accept(o.r, []string{"02269", "02266"}[i], "")
			must(t, err)
			wants(t, o.retry(), exchange.New)
		}
		for i, c := range []*office{one, two} {
			if !o.has(models[i]) || o.digest(c.unit()) != c.digest(c.unit()) {
				t.Errorf("in order %v what commune %d brought is not what it has", order, i)
			}
		}
		digests = append(digests, o.digest(one.unit()), o.digest(two.unit()))
	}
	for i, d := range digests {
		if d != digests[i%2] {
			t.Errorf("digest %d depends on the order", i)
		}
	}
}

// What the unit above says of a unit and its fields counts from the joining on, and is told; it is no conflict.
func TestTheUnitAboveSaysOtherwise(t *testing.T) {
	province, commune := begin(t, "08", false), begin(t, "02269", true)
	must(t, province.r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		u := tree.ByCode("02269")
		renamed := u.Unit
		renamed.Name = "Xã Thượng Lâm Mới"
		_, err = w.Put(u.Ref, &renamed, nil, "")
		return err
	}))
	diff, err := commune.joinWith(province, "02269")
	must(t, err)
	if len(diff) != 1 || diff[0].Field != "name" || diff[0].Was != "Xã Thượng Lâm" || diff[0].Now != "Xã Thượng Lâm Mới" {
		t.Errorf("%+v", diff)
	}
	must(t, commune.r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err != nil {
			return err
		}
		if u := tree.Unit(commune.unit()); u.Name != "Xã Thượng Lâm Mới" || u.Parent == nil || u.Parent.ID != province.unit() {
			t.Errorf("%+v", u)
		}
		fields, err := tx.Fields(commune.unit(), time.Now().Year())
		if err == nil && fields.Owner.ID != province.unit() {
			t.Errorf("the fields are those of %s", fields.Owner.Name)
		}
		return err
	}))
}

// A register that took the id of another unit speaks for it nowhere: neither for the unit above, nor for one beside,
// nor by drawing them below itself.
func TestAloneSpeaksForNobodyElse(t *testing.T) {
	province := begin(t, "08", false)
	commune, other := begin(t, "02269", true), begin(t, "02266", true)
	other.register("Nuôi ong dưới tán rừng", 2026)
	for _, x := range []struct {
		o    *office
		code string
	}{{commune, "02269"}, {other, "02266"}} {
		_, err := x.o.joinWith(province, x.code)
		must(t, err)
		wants(t, province.imports(x.o.export("")), exchange.Waiting)
		province.accept(x.code)
	}
	digest := province.digest(other.unit())

	impostor := begin(t, "02266", true) // the id of a unit that is there
	impostor.register("Mô hình không có thật", 2026)
	_, err := impostor.joinWith(province, "02266")
	must(t, err)
	wants(t, province.imports(impostor.export("")), exchange.Waiting)

	false08 := begin(t, "08", false) // that of the unit above
	path, err := exchange.Invite(false08.r, false08.key, "02269", false08.dir)
	must(t, err)
	guest, err := exchange.OpenInvitation(path)
	must(t, err)
	if print, _ := province.key.Public().Fingerprint(); guest.Fingerprint == print {
		t.Error("another key has the same fingerprint")
	}
	if f := commune.imports(false08.exportPlain("02269")).Files[0]; f.State != exchange.Waiting {
		t.Errorf("a bundle of a false province: %s %v", f.State, f.Err)
	}

	// To draw the unit above below oneself is not written, and not let in.
	err = commune.r.Edit("", func(w *store.Writer) error {
		u := &record.Unit{Code: "08", Name: "Tỉnh", Level: record.Province, Parent: commune.unit()}
		_, err := w.Put(record.CatalogOf(commune.unit(), record.UnitKind, province.unit()), u, nil, "")
		return err
	})
	if err == nil {
		t.Error("a commune drew the province below itself")
	}
	capturer := begin(t, "02269", true) // before it has joined nothing keeps it from that
	must(t, capturer.r.Edit("", func(w *store.Writer) error {
		u := &record.Unit{Code: "08", Name: "Tỉnh", Level: record.Province, Parent: capturer.unit()}
		_, err := w.Put(record.CatalogOf(capturer.unit(), record.UnitKind, province.unit()), u, nil, "")
		return err
	}))
	if _, err := capturer.joinWith(province, "02269"); err == nil {
		f := province.imports(capturer.export("")).Files[0]
		if f.State == exchange.New {
			t.Errorf("let in: %+v", f)
		}
	}
	must(t, province.r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err == nil && (!tree.Root(province.unit()) || !tree.Above(province.unit(), commune.unit())) {
			t.Error("the tree was turned round")
		}
		return err
	}))
	if province.digest(other.unit()) != digest {
		t.Error("somebody has spoken for another unit")
	}
}

// A key that was changed while alone, and the root's own lines, stay in the log and are let in; they count for nothing
// above.
func TestAKeyChangedWhileAlone(t *testing.T) {
	province, commune := begin(t, "08", false), begin(t, "02269", true)
	first := commune.key
	next, err := exchange.NewKey(commune.r, first, "")
	must(t, err)
	commune.key = next
	_, err = commune.joinWith(province, "02269")
	must(t, err)
	wants(t, province.imports(commune.export("")), exchange.Waiting)
	province.accept("02269")
	commune.key = first
	commune.register("Ký bằng khóa cũ", 2026)
	if f := province.imports(commune.export("")).Files[0]; f.State != exchange.Waiting || exchange.CodeOf(f.Err) != exchange.WaitingKey {
		t.Errorf("the key that it handed over from while alone: %s %v", f.State, f.Err)
	}
}
