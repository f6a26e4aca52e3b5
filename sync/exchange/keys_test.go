package exchange_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

func (o *office) spoken() string {
	o.t.Helper()
	print, err := o.key.Public().Fingerprint()
	must(o.t, err)
	return print.Spoken()
}

// newKey gives the register another key; without the old one it was lost.
func (o *office) newKey(old identity.Key) {
	o.t.Helper()
	key, err := exchange.NewKey(o.r, old, "")
	must(o.t, err)
	o.key = key
}

// restore makes a register of a backup, on another laptop.
func (o *office) restore(backup string) *office {
	o.t.Helper()
	path := filepath.Join(o.t.TempDir(), "so.dvr")
	_, err := store.Restore(backup, path)
	must(o.t, err)
	r, err := store.Open(path, store.Options{})
	return (&office{dir: filepath.Dir(path)}).watch(o.t, r, err)
}

func (o *office) backup() string {
	o.t.Helper()
	path := filepath.Join(o.t.TempDir(), "luu.dvr")
	_, err := o.r.Backup(path)
	must(o.t, err)
	return path
}

func (o *office) retry() *exchange.Result { return o.imports() }

func (o *office) quarantine() (all []store.Quarantined) {
	o.t.Helper()
	must(o.t, o.r.View(func(tx *store.Tx) (err error) { all, err = tx.Quarantine(); return err }))
	return all
}

// A laptop is stolen and written on; the unit goes on from a backup on another laptop with a new key. What the thief
// sent is set aside, wherever it came first.
func TestAStolenLaptop(t *testing.T) {
	province, district, stolen := chain(t)
	good := stolen.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(stolen.export("")), exchange.New)
	backup := stolen.backup()
	serial := uint64(2)

	forged := stolen.register("Mô hình không có thật", 2023)
	wants(t, district.imports(stolen.export("")), exchange.New)
	wants(t, province.imports(district.export("")), exchange.New)
	if !province.has(forged) {
		t.Fatal("the forged model should have come as far as the province before anybody knew")
	}

	done, err := exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy", Until: serial})
	must(t, err)
	if done.Keys != 1 || done.Aside == nil || done.Aside.Changes != 2 {
		t.Fatalf("revoked %+v", done)
	}
	if district.has(forged) || !district.has(good) {
		t.Error("the district should hold the good model and not the forged one")
	}
	again := stolen.register("Lại thêm một mô hình", 2023)
	wants(t, district.imports(stolen.export("")), exchange.Refused)
	if kept := district.quarantine(); len(kept) != 1 || kept[0].Code != string(exchange.RevokedKey) {
		t.Errorf("in quarantine: %+v", kept)
	}

	own := stolen.restore(backup)
	own.newKey(identity.Key{})
	more := own.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(own.export("")), exchange.Waiting)
	_, err = exchange.Replace(district.r, "02269", own.spoken(), "máy mới")
	must(t, err)
	wants(t, district.retry(), exchange.New)
	if !district.has(more) || district.has(again) || len(district.quarantine()) != 1 {
		t.Error("the new laptop's model should be here and the thief's should not")
	}
	wants(t, province.imports(district.export("")), exchange.New)
	if province.has(forged) || !province.has(more) || province.digest(own.unit()) != district.digest(own.unit()) {
		t.Error("the province should have learned of the theft")
	}
	wants(t, own.imports(district.export("02269")), exchange.New)
	if own.digest(own.unit()) != district.digest(own.unit()) {
		t.Error("the commune and the district disagree")
	}
}

// Somebody who learns of the theft before what the thief sent ends with the same register.
func TestATheftIsKnownFirst(t *testing.T) {
	province, district, stolen := chain(t)
	good := stolen.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(stolen.export("")), exchange.New)
	forged := stolen.register("Mô hình không có thật", 2023)
	wants(t, district.imports(stolen.export("")), exchange.New)
	before := district.export("")
	_, err := exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy", Until: 2})
	must(t, err)
	after := district.export("")
	wants(t, province.imports(after), exchange.New)
	res := province.imports(before)
	wants(t, res, exchange.Refused)
	if exchange.CodeOf(res.Files[0].Err) != exchange.RevokedKey || province.has(forged) || !province.has(good) {
		t.Errorf("the old bundle: %v", res.Files[0].Err)
	}
	if province.digest(stolen.unit()) != district.digest(stolen.unit()) {
		t.Error("the province and the district disagree")
	}
}

// Everything is lost: the unit joins once more, and what it had sent comes back from above.
func TestALostLaptopWithoutABackup(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	_, err := exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy"})
	must(t, err)
	fresh := district.join("02269")
	wants(t, district.imports(fresh.export("")), exchange.Waiting)
	district.accept("02269")
	wants(t, fresh.imports(district.export("02269")), exchange.New)
	if !fresh.has(ref) || fresh.digest(fresh.unit()) != district.digest(fresh.unit()) {
		t.Error("what had been sent did not come back")
	}
}

// A root that still has its key hands over, and nobody below needs a telephone.
func TestARootHandsOver(t *testing.T) {
	province, district, commune := chain(t)
	province.newKey(province.key)
	wants(t, district.imports(province.export("071")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	ref := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, province.imports(district.export("")), exchange.New)
	if !province.has(ref) {
		t.Error("what is encrypted for the new key does not arrive")
	}
}

// A root that lost its key is believed again by whoever compares the new one over the telephone, and by nobody else.
func TestARootLostItsKey(t *testing.T) {
	province, district, commune := chain(t)
	province.newKey(identity.Key{})
	wants(t, district.imports(province.export("071")), exchange.Waiting)
	_, err := exchange.Accept(district.r, "08", "")
	if exchange.CodeOf(err) != exchange.PrintNeeded {
		t.Errorf("accepting a key of the unit above without comparing it: %v", err)
	}
	_, err = exchange.Accept(district.r, "08", commune.spoken())
	if exchange.CodeOf(err) != exchange.OtherPrint {
		t.Errorf("accepting with another fingerprint: %v", err)
	}
	_, err = exchange.Accept(district.r, "08", province.spoken())
	must(t, err)
	wants(t, district.retry(), exchange.New)
	down := district.export("02269")
	wants(t, commune.imports(down), exchange.Waiting)
	_, err = exchange.Accept(commune.r, "08", province.spoken())
	must(t, err)
	wants(t, commune.retry(), exchange.New)
}

// The roster says who speaks for the district now, and reaches the commune in the district's own bundle.
func TestADistrictWithANewKeyIsIntroducedFromAbove(t *testing.T) {
	province, district, commune := chain(t)
	district.newKey(identity.Key{})
	wants(t, province.imports(district.export("")), exchange.Waiting)
	wants(t, commune.imports(district.export("02269")), exchange.Waiting)
	_, err := exchange.Replace(province.r, "071", district.spoken(), "đổi máy")
	must(t, err)
	wants(t, province.retry(), exchange.New)
	wants(t, district.imports(province.export("071")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New, exchange.New) // and the one that waited
	if left := commune.quarantine(); len(left) != 0 {
		t.Errorf("still in quarantine: %+v", left)
	}
}

// Who took a new key in beside the old one, and learns that that is lost, says so afterwards.
func TestAKeyThatWasTakenInReplacesTheOthers(t *testing.T) {
	_, district, commune := chain(t)
	lost := district.join("02269")
	wants(t, district.imports(lost.export("")), exchange.Waiting)
	_, err := exchange.Accept(district.r, "02269", lost.spoken())
	must(t, err)
	if _, err := exchange.Replace(district.r, "02269", "00000 00000 00000 00000 00000 00000", "mất máy"); exchange.CodeOf(err) != exchange.NothingWaits {
		t.Errorf("a fingerprint of nobody: %v", err)
	}
	_, err = exchange.Replace(district.r, "02269", commune.spoken(), "mất máy")
	must(t, err)
	lost.register("Sau khi mất", 2023)
	wants(t, district.imports(lost.export("")), exchange.Refused)
	commune.register("Vẫn của xã", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
}

func TestAPassphraseIsChanged(t *testing.T) {
	o := mustInit(t, "08")
	must(t, exchange.ChangePassphrase(o.r, o.key, "câu mới"))
	if _, err := exchange.Unlock(o.r, ""); !errors.Is(err, identity.ErrPassphraseNeeded) {
		t.Errorf("without the passphrase: %v", err)
	}
	key, err := exchange.Unlock(o.r, "câu mới")
	must(t, err)
	if key.Public() != o.key.Public() {
		t.Error("it is another key now")
	}
}

// A second laptop of a unit is believed as soon as the unit above has accepted it.
func TestASecondLaptopIsIntroduced(t *testing.T) {
	_, district, first := chain(t)
	second := district.join("02269")
	ref := second.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(second.export("")), exchange.Waiting)
	_, err := exchange.Accept(district.r, "02269", second.spoken())
	must(t, err)
	wants(t, district.retry(), exchange.New)
	wants(t, first.imports(district.export("02269")), exchange.New)
	if !first.has(ref) {
		t.Error("the other laptop's model did not arrive")
	}
}

func modelName(o *office, ref record.Ref) string {
	o.t.Helper()
	var m record.Model
	must(o.t, o.r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, &m); return err }))
	return m.Name
}

func (o *office) dry(paths ...string) *exchange.Result {
	o.t.Helper()
	res, err := exchange.Import(context.Background(), o.r, paths, exchange.ImportOptions{DryRun: true})
	must(o.t, err)
	return res
}
