package exchange_test

import (
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/sync/exchange"
)

// A folder may hold the unit's own bundles: encrypted or not, under any name, up and down. They are known for what they
// are, and none goes to quarantine.
func TestOwnBundlesAreKnown(t *testing.T) {
	_, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	sealed, plain := commune.export(""), commune.exportPlain("")
	renamed := filepath.Join(t.TempDir(), "gói.dvk")
	copyFile(t, sealed, renamed)
	wants(t, commune.imports(sealed, plain, renamed), exchange.Own, exchange.Own, exchange.Own)
	if left := commune.quarantine(); len(left) != 0 {
		t.Errorf("in quarantine: %+v", left)
	}
	if res := commune.dry(sealed, plain); res.NeedsPerson() {
		t.Error("a person is asked for")
	}
	for _, path := range []string{sealed, plain} {
		f, _, err := exchange.Inspect(commune.r, commune.key, path)
		if err != nil || f.State != exchange.Own || f.Err != nil || f.Unit.Code != "02269" {
			t.Errorf("inspected: %+v, %v", f, err)
		}
	}
	wants(t, district.imports(sealed), exchange.New)
	down := district.export("02269")
	wants(t, district.imports(down), exchange.Own)
	if res := commune.imports(district.export("02269")); res.Count(exchange.Own) > 0 {
		t.Error("another's bundle is taken for an own one")
	}
}

// What another laptop of the unit sent up, and this one lacks, goes in: also from a folder, also of a copy of this
// register.
func TestABundleOfTheOtherLaptopGoesIn(t *testing.T) {
	_, _, commune := chain(t)
	must(t, commune.r.Close())
	dir := t.TempDir()
	path := filepath.Join(dir, "so.dvr")
	copyFile(t, commune.r.Path(), path)
	r, err := store.Open(path, store.Options{})
	second := (&office{dir: dir}).watch(t, r, err)
	commune.r, err = store.Open(commune.r.Path(), store.Options{})
	must(t, err)
	ref := second.register("Nuôi ong", 2023)
	up := second.exportPlain("")
	wants(t, second.imports(up), exchange.Own)
	wants(t, commune.imports(up), exchange.New)
	if !commune.has(ref) {
		t.Error("the other laptop's model is not here")
	}
	wants(t, commune.imports(up), exchange.Own)
}
