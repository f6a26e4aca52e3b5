package exchange_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

func (o *office) sends(to string, opts exchange.ExportOptions) *exchange.Exported {
	o.t.Helper()
	opts.To, opts.Dst = to, o.dir
	done, err := exchange.Export(o.r, o.key, opts)
	must(o.t, err)
	if done.Encrypted != bundle.IsEncrypted(done.Path) {
		o.t.Errorf("%s: said to be encrypted: %v", done.Path, done.Encrypted)
	}
	if fi, err := os.Stat(done.Path); err != nil || int(fi.Size()) != done.Bytes {
		o.t.Errorf("%s: said to be %d bytes: %v", done.Path, done.Bytes, err)
	}
	return done
}

// opens tells whether the key of an office opens a bundle.
func (o *office) opens(path string) bool {
	_, err := bundle.Open(path, o.key, bundle.Limits{})
	if err != nil && !bundle.IsCode(err, bundle.NotForUs) {
		o.t.Fatal(err)
	}
	return err == nil
}

func TestABundleIsEncryptedForItsReceiverAlone(t *testing.T) {
	province, district, commune := chain(t)
	neighbor := district.join("02266")
	commune.register("Thắp sáng đường quê", 2023)
	up, down := commune.sends("", exchange.ExportOptions{}), district.sends("02269", exchange.ExportOptions{})
	if !up.Encrypted || !down.Encrypted {
		t.Fatalf("up %v, down %v", up.Encrypted, down.Encrypted)
	}
	for what, c := range map[string]struct {
		path string
		may  *office
	}{"up": {up.Path, district}, "down": {down.Path, commune}} {
		for _, o := range []*office{province, district, commune, neighbor} {
			if got := o.opens(c.path); got != (o == c.may) {
				t.Errorf("%s: opened by %s: %v", what, o.unit(), got)
			}
		}
	}
	before := province.digest(commune.unit())
	res := province.imports(up.Path)
	wants(t, res, exchange.Refused)
	if !bundle.IsCode(res.Files[0].Err, bundle.NotForUs) || province.digest(commune.unit()) != before {
		t.Errorf("at another's: %v", res.Files[0].Err)
	}
	wants(t, district.imports(up.Path), exchange.New)
	wants(t, commune.imports(down.Path), exchange.New)
	// Whether it is encrypted makes no other bundle of it.
	wants(t, district.imports(up.Path), exchange.Known)
}

func TestWhereNoKeyIsKnownABundleIsPlain(t *testing.T) {
	_, district, commune := chain(t)
	if done := district.sends("02266", exchange.ExportOptions{}); done.Encrypted {
		t.Error("encrypted for a unit that has no key")
	}
	if done := commune.sends("", exchange.ExportOptions{Plain: true}); done.Encrypted {
		t.Error("encrypted, though plain was asked for")
	}
	if path, err := exchange.Invite(district.r, district.key, "02266", district.dir); err != nil || bundle.IsEncrypted(path) {
		t.Errorf("an invitation is encrypted: %v", err)
	}
	up := commune.sends("", exchange.ExportOptions{})
	if _, err := exchange.OpenInvitation(up.Path); err == nil || !strings.Contains(err.Error(), string(exchange.NotInvitation)) {
		t.Errorf("opened as an invitation: %v", err)
	}
}

// A unit may have two laptops: either opens what comes. One that was lost opens nothing that is made after its key was
// revoked.
func TestEveryLaptopOfAUnitOpensABundle(t *testing.T) {
	_, district, first := chain(t)
	second := district.join("02269")
	if down := district.sends("02269", exchange.ExportOptions{}); !first.opens(down.Path) || second.opens(down.Path) {
		t.Error("before the second laptop's key was accepted")
	}
	wants(t, district.imports(second.export("")), exchange.Waiting)
	district.accept("02269")
	down := district.sends("02269", exchange.ExportOptions{})
	if !first.opens(down.Path) || !second.opens(down.Path) {
		t.Error("not both laptops open it")
	}
	wants(t, second.imports(down.Path), exchange.New)

	revokeOne(t, district, first.key.Public())
	down = district.sends("02269", exchange.ExportOptions{Full: true})
	if first.opens(down.Path) || !second.opens(down.Path) {
		t.Error("after the first laptop's key was revoked")
	}
	revokeOne(t, district, second.key.Public())
	if down := district.sends("02269", exchange.ExportOptions{Full: true}); down.Encrypted {
		t.Error("encrypted for keys that were all revoked")
	}
}

func revokeOne(t *testing.T, o *office, public identity.Public) {
	t.Helper()
	must(t, o.r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		return w.Set(record.CatalogOf(o.unit(), record.KeyKind, record.KeyID(tree.ByCode("02269").ID, string(public))), "revoked", "2026-11-01", "mất máy")
	}))
}

func TestASealedKeyIsNeededOnlyForWhatIsEncrypted(t *testing.T) {
	const passphrase = "một hai ba"
	dir := t.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "so.dvr"), UnitCode: "071", Units: strings.NewReader(units), Passphrase: passphrase})
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	key, err := exchange.Unlock(r, passphrase)
	must(t, err)
	district := &office{t: t, r: r, key: key, dir: dir}
	commune := district.join("02269")
	folder := t.TempDir()
	move := func(done *exchange.Exported, name string) string {
		path := filepath.Join(folder, name)
		must(t, os.Rename(done.Path, path))
		return path
	}
	plain := move(commune.sends("", exchange.ExportOptions{Plain: true}), "a.dvk")
	wants(t, district.imports(plain), exchange.Waiting)
	district.accept("02269")
	commune.register("Thắp sáng đường quê", 2023)
	encrypted := move(commune.sends("", exchange.ExportOptions{}), "b.dvk")

	for _, c := range []struct {
		r      *store.Register
		path   string
		needed bool
	}{{r, plain, false}, {r, encrypted, true}, {r, folder, true}, {commune.r, encrypted, false}} {
		if needed, err := exchange.NeedsPassphrase(c.r, []string{c.path}); err != nil || needed != c.needed {
			t.Errorf("%s: needed %v, %v", c.path, needed, err)
		}
	}
	if _, err := exchange.NeedsPassphrase(r, []string{filepath.Join(folder, "none")}); err == nil {
		t.Error("nothing was found, and nothing said")
	}
	// Without the key the plain one goes in and the other stays out; nothing else is wrong with it.
	res := district.imports(folder)
	wants(t, res, exchange.Known, exchange.Refused)
	if len(district.quarantine()) != 0 {
		t.Error("a bundle that only lacks our passphrase went to quarantine")
	}
	if !bundle.IsCode(res.Files[1].Err, bundle.Encrypted) {
		t.Errorf("why: %v", res.Files[1].Err)
	}
	f, m, err := exchange.Inspect(r, key, encrypted)
	if err != nil || f.State != exchange.New || m == nil || m.Serial != 2 {
		t.Errorf("inspected with the key: %+v, %v", f, err)
	}
	res, err = exchange.Import(context.Background(), r, []string{folder}, exchange.ImportOptions{Key: key})
	must(t, err)
	wants(t, res, exchange.Known, exchange.New)
}

// Whatever byte of an encrypted bundle is bent and wherever it is cut: it is refused with its reason, and the register
// stays as it was byte for byte; imported in earnest, nothing but its quarantine changes.
func TestNoDamageToAnEncryptedBundleReachesTheRegister(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	data, err := os.ReadFile(commune.sends("", exchange.ExportOptions{}).Path)
	must(t, err)
	folder := t.TempDir()
	file := func(what string, at int, b []byte) {
		must(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%s-%05d.dvk", what, at)), b, 0o600))
	}
	bent := bytes.Clone(data)
	for i := range data {
		bent[i] ^= 1 << (i % 8)
		file("bent", i, bent)
		bent[i] = data[i]
		if i%7 == 0 { // package bundle cuts at every byte
			file("cut", i, data[:i])
		}
	}
	_, err = district.r.BackupOnce(day, "import")
	must(t, err)
	before, err := os.ReadFile(district.r.Path())
	must(t, err)
	res := district.dry(folder)
	if len(res.Files) < len(data) {
		t.Fatalf("%d files", len(res.Files))
	}
	for _, f := range res.Files {
		var bad *bundle.Error
		if !errors.As(f.Err, &bad) || f.State != exchange.Damaged && f.State != exchange.NoBundle && f.State != exchange.Refused || f.Signer != "" {
			t.Errorf("%s: %s: %v", filepath.Base(f.Path), f.State, f.Err)
		}
	}
	if after, _ := os.ReadFile(district.r.Path()); !bytes.Equal(before, after) {
		t.Error("the register changed")
	}
	digest, heads := district.digest(commune.unit()), district.digestOfOthers()
	kept := 0
	for _, f := range district.imports(folder).Files {
		if f.Kept {
			kept++
		}
	}
	if district.digest(commune.unit()) != digest || district.digestOfOthers() != heads {
		t.Error("something was let in")
	}
	if n := len(district.quarantine()); n != kept || n < len(data) {
		t.Errorf("%d files in quarantine, %d said to be", n, kept)
	}
}
