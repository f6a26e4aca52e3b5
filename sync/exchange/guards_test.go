package exchange_test

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// Keys are not revoked up to a bundle that never came: nobody could tell what to believe.
func TestRevokedUpToABundleThatNeverCame(t *testing.T) {
	_, district, commune := chain(t)
	ref := commune.register("Thắp sáng đường quê", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
	if _, err := exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy", Until: 40}); exchange.CodeOf(err) != exchange.NoSuchBundle {
		t.Errorf("%v", err)
	}
	if !district.has(ref) {
		t.Error("the refused revocation took a model away")
	}
	commune.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(commune.export("")), exchange.New)
}

// Each bundle names the one before it, so that one that is missing is missed; and it is missed of the unit that sent it alone.
func TestAMissingBundleIsMissed(t *testing.T) {
	_, district, commune := chain(t)
	other := district.join("02266")
	wants(t, district.imports(other.export("")), exchange.Waiting)
	district.accept("02266")
	commune.register("Thắp sáng đường quê", 2023)
	lost := commune.export("")
	wants(t, district.imports(lost), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New) // the receipt
	aside, err := exchange.UndoImport(district.r, record.ID{}, "nhầm thư mục")
	must(t, err)
	commune.register("Nhà sạch vườn đẹp", 2023)
	wants(t, district.imports(commune.export("")), exchange.Gap)

	see := func(kept int) {
		t.Helper()
		must(t, district.r.View(func(tx *store.Tx) error {
			s, err := exchange.StatusOf(tx)
			must(t, err)
			for _, b := range s.Below {
				want := 0
				if b.Unit.ID == commune.unit() {
					want = kept
				}
				if b.Kept != want || b.Gap != (want > 0) {
					t.Errorf("%s: %d kept, gap %v; want %d", b.Unit.Code, b.Kept, b.Gap, want)
				}
			}
			return nil
		}))
	}
	see(1)
	_, err = exchange.PutBack(district.r, aside.ID, "")
	must(t, err)
	district.retry()
	see(0)
	must(t, district.r.View(func(tx *store.Tx) error {
		notes, err := tx.Bundles()
		must(t, err)
		ids := map[uint64]store.Hash{}
		for _, n := range notes {
			if n.Unit == commune.unit() && !n.Out {
				ids[n.Serial] = n.ID
			}
		}
		for _, n := range notes {
			if n.Unit == commune.unit() && !n.Out && n.Previous != ids[n.Serial-1] {
				t.Errorf("bundle %d names %v before it", n.Serial, n.Previous)
			}
		}
		return nil
	}))
}
