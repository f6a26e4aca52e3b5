package exchange_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/sync/exchange"
)

// What a list of units calls by another name, or puts on another level, is so afterwards, and everything else as
// before.
func TestAListOfUnitsChangesNamesAndLevels(t *testing.T) {
	province := mustInit(t, "08")
	list := strings.NewReplacer("Thị trấn Lăng Can", "Xã Lăng Can", "Huyện Na Hang,Huyện", "Huyện Na Hang,Cụm").Replace(units)
	n, err := exchange.ReadUnits(strings.NewReader(list))
	must(t, err)
	shown := func() (all string) {
		must(t, province.r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			must(t, err)
			for _, code := range []string{"08", "071", "072", "02269", "02266"} {
				u := tree.ByCode(code)
				all += u.Name + " " + string(u.Level) + "; "
			}
			return nil
		}))
		return all
	}
	was := shown()
	diff, err := n.Take(province.r, "")
	must(t, err)
	if len(diff) != 2 || diff[0].Act != exchange.UnitRenamed || diff[0].Was != "Thị trấn Lăng Can" || diff[1].Act != exchange.UnitLevel || diff[1].Was != "district" {
		t.Errorf("told %+v", diff)
	}
	want := strings.NewReplacer("Thị trấn Lăng Can", "Xã Lăng Can", "Na Hang district", "Na Hang cluster").Replace(was)
	if is := shown(); is != want {
		t.Errorf("%s\nnot %s", is, want)
	}
	if diff, err := n.Take(province.r, ""); err != nil || len(diff) > 0 {
		t.Errorf("again: %+v, %v", diff, err)
	}
}
