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

// Each bundle names the one before it, so that one that is missing is missed; and it is missed of the unit that sent it
// alone.
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
			if len(s.Aside) != kept { // the import that was taken back
				t.Errorf("%d lie aside, want %d", len(s.Aside), kept)
			}
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
		ids := map[uint64]log.Hash{}
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

// An invitation that was taken up is noted with its time, as every bundle is: by that a revocation tells what came
// before.
func TestATakenUpInvitationHasItsTime(t *testing.T) {
	before := store.Millis(time.Now())
	_, _, commune := chain(t)
	must(t, commune.r.View(func(tx *store.Tx) error {
		notes, err := tx.Bundles()
		must(t, err)
		for _, n := range notes {
			if n.At < before || n.At > store.Millis(time.Now()) {
				t.Errorf("bundle %d at %d", n.Serial, n.At)
			}
		}
		return nil
	}))
}

// A commune that may have begun alone is drawn when it is first invited, and not again.
func TestACommuneIsDrawnOnceByItsInvitations(t *testing.T) {
	province := mustInit(t, "08") // of its own list, which has another unit of that code, without a day
	drawn := func() (all string) {
		must(t, province.r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			must(t, err)
			for _, from := range []record.Date{"", "2025-07-01"} {
				if u := tree.Unit(record.UnitID("02269", from)); u != nil {
					all += u.Parent.Name + ": " + u.Name + " " + string(u.From) + "–" + string(u.To) + "; "
				}
			}
			return nil
		}))
		return all
	}
	const want = "Huyện Lâm Bình: Xã Thượng Lâm –2025-06-30; Huyện Lâm Bình: Xã Thượng Lâm 2025-07-01–; "
	for n := range 3 {
		_, err := exchange.InviteAlone(province.r, province.key, "02269", filepath.Join(t.TempDir(), "moi.dvk"), true)
		must(t, err)
		if is := drawn(); is != want {
			t.Errorf("invited %d times, drawn %s", n+1, is)
		}
	}
}
