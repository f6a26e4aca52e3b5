package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

const units = "\ufeffMã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n" +
	"08,Tỉnh Tuyên Quang,Tỉnh,\n071,Huyện Lâm Bình,Huyện,08\n02269,Xã Thượng Lâm,Xã,071\n02266,Thị trấn Lăng Can,Xã,071\n072,Huyện Na Hang,Huyện,08\n"

var must = storetest.Must

// office is a unit's register with its key, in a folder of its own.
type office struct {
	t   testing.TB
	r   *store.Register
	key identity.Key
	dir string
}

func (o *office) watch(t testing.TB, r *store.Register, err error) *office {
	t.Helper()
	must(t, err)
	o.t, o.r = t, r
	o.key, err = exchange.Unlock(r, "")
	must(t, err)
	t.Cleanup(func() {
		rep, err := o.r.Check()
		must(t, err)
		if !rep.OK {
			t.Errorf("check: %q", rep.Problems)
		}
		must(t, o.r.Close())
	})
	return o
}

func mustInit(t testing.TB, code string) *office {
	t.Helper()
	dir := t.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "so.dvr"), UnitCode: code, Units: strings.NewReader(units), Officer: "Cán bộ " + code})
	return (&office{dir: dir}).watch(t, r, err)
}

// join makes the register of a unit below from an invitation.
func (o *office) join(code string) *office {
	o.t.Helper()
	path, err := exchange.Invite(o.r, o.key, code, o.dir)
	must(o.t, err)
	guest, err := exchange.OpenInvitation(path)
	must(o.t, err)
	if print, _ := o.key.Public().Fingerprint(); guest.Fingerprint != print || guest.To.Code != code {
		o.t.Fatalf("invitation of %v for %v", guest.From, guest.To)
	}
	dir := o.t.TempDir()
	r, err := guest.Join(filepath.Join(dir, "so.dvr"), "Cán bộ "+code, "", nil)
	return (&office{dir: dir}).watch(o.t, r, err)
}

func (o *office) unit() record.ID { return o.r.Me().Unit }

// register saves a model with its participation of a year.
func (o *office) register(name string, year int64) record.Ref {
	o.t.Helper()
	ref := record.AffairsOf(o.unit(), record.ModelKind, record.NewID(time.Now()))
	must(o.t, o.r.Edit("", func(w *store.Writer) error {
		fields, err := w.Fields(o.unit(), int(year))
		if err != nil {
			return err
		}
		m := &record.Model{Name: name, Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta"}
		if _, err := w.Put(ref, m, nil, ""); err != nil {
			return err
		}
		p := &record.Participation{Model: ref.ID, Year: year, Field: fields.Items[0].ID, Standing: record.New}
		_, err = w.Put(record.AffairsOf(o.unit(), record.ParticipationKind, record.ParticipationID(ref.ID, year)), p, nil, "")
		return err
	}))
	return ref
}

func (o *office) export(to string) string {
	o.t.Helper()
	done, err := exchange.Export(o.r, o.key, exchange.ExportOptions{To: to, Dst: o.dir})
	must(o.t, err)
	return done.Path
}

func (o *office) exportPlain(to string) string {
	o.t.Helper()
	done, err := exchange.Export(o.r, o.key, exchange.ExportOptions{To: to, Dst: o.dir, Plain: true})
	must(o.t, err)
	return done.Path
}

func (o *office) imports(paths ...string) *exchange.Result {
	o.t.Helper()
	res, err := exchange.Import(context.Background(), o.r, paths, exchange.ImportOptions{})
	must(o.t, err)
	return res
}

// accept takes the key that waits, and with it the bundle that it came with.
func (o *office) accept(code string) {
	o.t.Helper()
	_, err := exchange.Accept(o.r, code, "")
	must(o.t, err)
	wants(o.t, o.retry(), exchange.New)
}

func (o *office) digest(unit record.ID) (d log.Hash) {
	must(o.t, o.r.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(&unit); return err }))
	return d
}

func (o *office) has(ref record.Ref) bool {
	err := o.r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, nil); return err })
	if err != nil && !errors.Is(err, store.ErrNoRecord) {
		o.t.Fatal(err)
	}
	return err == nil
}

func wants(t testing.TB, res *exchange.Result, states ...exchange.State) {
	t.Helper()
	for i, f := range res.Files {
		if i >= len(states) || f.State != states[i] {
			t.Fatalf("file %d is %s (%v), want %v", i, f.State, f.Err, states)
		}
	}
}

// chain is a province, its district and a commune of it, each known to the one above.
func chain(t testing.TB) (province, district, commune *office) {
	province = mustInit(t, "08")
	district = province.join("071")
	commune = district.join("02269")
	wants(t, province.imports(district.export("")), exchange.Waiting)
	province.accept("071")
	wants(t, district.imports(commune.export("")), exchange.Waiting)
	district.accept("02269")
	return province, district, commune
}

// What a commune registers reaches the province over the district, verified there by the commune's own signature.
func TestTwoHops(t *testing.T) {
	province, district, commune := chain(t)
	ref := commune.register("Hiến đất mở rộng đường nội thôn Nà Ta", 2023)
	up := commune.export("")
	if base := filepath.Base(up); !strings.HasPrefix(base, "02269-thuong-lam-") || !strings.HasSuffix(base, "-0002.dvk") {
		t.Errorf("file name %q", base)
	}
	wants(t, district.imports(up), exchange.New)
	relayed := district.export("")
	wants(t, province.imports(relayed), exchange.New)
	if !province.has(ref) {
		t.Fatal("the model did not arrive")
	}
	if province.digest(commune.unit()) != commune.digest(commune.unit()) {
		t.Error("the commune's channel has another digest at the province")
	}
	before := province.digest(commune.unit())
	wants(t, province.imports(relayed, relayed), exchange.Known, exchange.Known)
	if province.digest(commune.unit()) != before {
		t.Error("importing again changed something")
	}
}

// The district's answer goes back down, and the commune sends only what the district does not hold.
func TestReturnAndIncrement(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	p := record.ParticipationID(ref.ID, 2023)
	verdict := record.AffairsOf(commune.unit(), record.AppraisalKind, record.AppraisalID(p, district.unit()))
	must(t, district.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(verdict, &record.Appraisal{Participation: p, By: district.unit(), Verdict: record.Recognised}, nil, "")
		return err
	}))
	wants(t, commune.imports(district.export("02269")), exchange.New)
	if !commune.has(verdict) {
		t.Fatal("the verdict did not arrive")
	}
	commune.register("Nhà sạch vườn đẹp", 2023)
	done, err := exchange.Export(commune.r, commune.key, exchange.ExportOptions{Dst: commune.dir})
	must(t, err)
	if done.Changes != 2 {
		t.Errorf("the bundle carries %d changes, 2 are new", done.Changes)
	}
	wants(t, district.imports(done.Path), exchange.New)
	if district.digest(commune.unit()) != commune.digest(commune.unit()) {
		t.Error("the two disagree")
	}
}

func TestADryRunChangesNothing(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	path := commune.export("")
	before, err := os.ReadFile(district.r.Path())
	must(t, err)
	res, err := exchange.Import(context.Background(), district.r, []string{path}, exchange.ImportOptions{DryRun: true})
	must(t, err)
	wants(t, res, exchange.New)
	if res.Files[0].New != 2 {
		t.Errorf("would bring %d changes", res.Files[0].New)
	}
	if after, _ := os.ReadFile(district.r.Path()); !bytes.Equal(before, after) {
		t.Error("the file changed")
	}
}

// What a unit may not write is refused by name, and nothing of its bundle is let in.
func TestAuthority(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	p := record.ParticipationID(ref.ID, 2023)
	district.imports(commune.export(""))
	before := district.digest(commune.unit())
	forge(t, commune.r, func(w *store.Writer) error {
		forged := &record.Appraisal{Participation: p, By: district.unit(), Verdict: record.Exemplary}
		_, err := w.Put(record.AffairsOf(commune.unit(), record.AppraisalKind, record.AppraisalID(p, district.unit())), forged, nil, "")
		return err
	})
	res := district.imports(commune.export(""))
	wants(t, res, exchange.Refused)
	var refusal *identity.Refusal
	if !errors.As(res.Files[0].Err, &refusal) || refusal.Code != identity.NotYourVerdict {
		t.Errorf("refused because of %v", res.Files[0].Err)
	}
	if district.digest(commune.unit()) != before {
		t.Error("something was let in")
	}
}

// What others would refuse is not written here, by whatever way; nor is anything that was to be written with it.
func TestWhatOthersWouldRefuseIsNotWritten(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	p := record.ParticipationID(ref.ID, 2023)
	district.imports(commune.export(""))
	above := record.AffairsOf(commune.unit(), record.AppraisalKind, record.AppraisalID(p, district.unit()))
	must(t, district.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(above, &record.Appraisal{Participation: p, By: district.unit(), Verdict: record.Exemplary}, nil, "")
		return err
	}))
	back := district.export("02269")
	commune.imports(back)
	put := func(ref record.Ref, rec record.Record) func(*store.Writer) error {
		return func(w *store.Writer) error { _, err := w.Put(ref, rec, nil, "đã hỏi"); return err }
	}
	model := &record.Model{Name: "Đường hoa", Subject: record.Collective, Registrant: "Chi bộ"}
	closing := record.ClosingID(commune.unit(), "2023")
	for _, c := range []struct {
		what string
		by   *office
		do   func(*store.Writer) error
		code identity.RefusalCode
	}{
		{"upwards", commune, put(record.AffairsOf(district.unit(), record.ModelKind, record.ID{7}), model), identity.NotYourChannel},
		{"beside", commune, put(record.AffairsOf(record.ID{8}, record.ModelKind, record.ID{7}), model), identity.NotYourChannel},
		{"another's verdict", commune, func(w *store.Writer) error { return w.Set(above, "verdict", record.NotRecognised, "") }, identity.NotYourVerdict},
		{"another's verdict, deleted", commune, func(w *store.Writer) error { return w.Delete(above, "nhầm") }, identity.NotYourVerdict},
		{"another's verdict, put back", commune, func(w *store.Writer) error {
			return w.PutBack(func() error { return w.Set(above, "verdict", record.NotRecognised, "") })
		}, identity.NotYourVerdict},
		{"another's books", district, put(record.AffairsOf(commune.unit(), record.ClosingKind, closing), &record.Closing{Span: "2023", Nothing: true, Date: "2023-12-31"}),
			identity.OnlyItself},
		{"a unit above", commune, put(record.CatalogOf(commune.unit(), record.UnitKind, record.ID{7}),
			&record.Unit{Code: "9", Name: "Xã khác", Level: record.Commune, Parent: district.unit()}), identity.NotYourUnit},
		{"another's programme", district, put(record.CatalogOf(district.unit(), record.ProgrammeKind, record.ID{7}),
			&record.Programme{Unit: commune.unit(), Code: "X", Name: "X"}), identity.NotYourCatalog},
		{"a wrong type, put back", commune, func(w *store.Writer) error {
			return w.PutBack(func() error { return w.Set(ref, "number", "x", "") })
		}, identity.BadValue},
	} {
		before := c.by.digest(commune.unit())
		err := c.by.r.Edit("", func(w *store.Writer) error {
			return errors.Join(put(record.AffairsOf(c.by.unit(), record.ModelKind, record.ID{9}), model)(w), c.do(w))
		})
		var refusal *identity.Refusal
		var here *store.NotAllowed
		if !errors.As(err, &here) || !errors.As(err, &refusal) || refusal.Code != c.code {
			t.Errorf("%s: %v, want %s", c.what, err, c.code)
		}
		if c.by.digest(commune.unit()) != before {
			t.Errorf("%s: something was written", c.what)
		}
	}
}

func TestImportTellsWhatIsWrong(t *testing.T) {
	province, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	up := commune.exportPlain("")
	raw, err := os.ReadFile(up)
	must(t, err)
	file := func(name string, b []byte) string {
		path := filepath.Join(t.TempDir(), name)
		must(t, os.WriteFile(path, b, 0o600))
		return path
	}
	flipped := bytes.Clone(raw)
	flipped[len(flipped)/2] ^= 1
	stranger := mustInit(t, "072")
	for _, c := range []struct {
		what, path string
		at         *office
		state      exchange.State
		code       exchange.Code
	}{
		{"a text", file("a.dvk", []byte("không phải gói")), district, exchange.NoBundle, ""},
		{"an altered bundle", file("b.dvk", flipped), district, exchange.Damaged, ""},
		{"a truncated bundle", file("c.dvk", raw[:len(raw)-700]), district, exchange.Damaged, ""},
		{"a bundle for another unit", up, province, exchange.Refused, exchange.WrongReceiver},
		{"a bundle from nobody's unit", up, stranger, exchange.Refused, exchange.WrongSender},
	} {
		before := c.at.digest(commune.unit())
		res := c.at.imports(c.path)
		wants(t, res, c.state)
		var e *exchange.Error
		if c.code != "" && (!errors.As(res.Files[0].Err, &e) || e.Code != c.code) {
			t.Errorf("%s: %v", c.what, res.Files[0].Err)
		}
		if c.at.digest(commune.unit()) != before {
			t.Errorf("%s: something was let in", c.what)
		}
	}
	must(t, func() error {
		_, err := exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy"})
		return err
	}())
	res := district.imports(up)
	wants(t, res, exchange.Refused)
	if e := (*exchange.Error)(nil); !errors.As(res.Files[0].Err, &e) || e.Code != exchange.RevokedKey {
		t.Errorf("a revoked key: %v", res.Files[0].Err)
	}
}

// A laptop of the same unit with a key of its own, and a register that was restored, both go on beside the first.
func TestRestoredRegisterGoesOnBeside(t *testing.T) {
	_, district, commune := chain(t)
	first := commune.register("Thắp sáng đường quê", 2023)
	backup := filepath.Join(commune.dir, "lưu.dvr")
	_, err := commune.r.Backup(backup)
	must(t, err)
	lost := commune.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)

	path := filepath.Join(t.TempDir(), "so.dvr")
	_, err = store.Restore(backup, path)
	must(t, err)
	r, err := store.Open(path, store.Options{})
	restored := (&office{dir: t.TempDir()}).watch(t, r, err)
	after := restored.register("Đường hoa nông thôn mới", 2023)
	wants(t, district.imports(restored.export("")), exchange.New)
	wants(t, restored.imports(district.export("02269")), exchange.New)
	for _, o := range []*office{district, restored} {
		for _, ref := range []record.Ref{first, lost, after} {
			if !o.has(ref) {
				t.Errorf("model %s is lost", ref.ID)
			}
		}
	}
}

// A district that began alone gives way to its province's tree when it joins.
func TestABundleIsWhatItSays(t *testing.T) {
	_, _, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	f, m, err := exchange.Inspect(nil, identity.Key{}, commune.exportPlain(""))
	must(t, err)
	if f.State != exchange.New || m.From.Code != "02269" || m.To.Code != "071" || m.Kind != bundle.Ordinary {
		t.Errorf("inspected %+v, %+v", f, m)
	}
}

var day = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func sortedText(parts []string) string {
	slices.Sort(parts)
	return strings.Join(parts, "\n")
}

// A verdict that is taken back stays what it was about and by whom, so that the unit above can judge who took it back.
func TestAVerdictTakenBackIsLetIn(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	p := record.ParticipationID(ref.ID, 2023)
	verdict := record.AffairsOf(commune.unit(), record.AppraisalKind, record.AppraisalID(p, commune.unit()))
	must(t, commune.r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(verdict, &record.Appraisal{Participation: p, By: commune.unit(), Verdict: record.Recognised}, nil, "")
		return err
	}))
	wants(t, district.imports(commune.export("")), exchange.New)
	must(t, commune.r.Edit("", func(w *store.Writer) error { return w.Delete(verdict, "bình xét lại") }))
	wants(t, district.imports(commune.export("")), exchange.New)
	var a record.Appraisal
	must(t, district.r.View(func(tx *store.Tx) error { _, err := tx.Get(verdict, &a); return err }))
	if a.Verdict != "" || a.By != commune.unit() || a.Participation != p {
		t.Errorf("the district holds %+v", a)
	}
}

// forge writes what a program without our rules could write.
func forge(t testing.TB, r *store.Register, fn func(*store.Writer) error) {
	t.Helper()
	rules := store.HoldTo(nil)
	defer func() { store.HoldTo(rules) }()
	must(t, r.Edit("", fn))
}
