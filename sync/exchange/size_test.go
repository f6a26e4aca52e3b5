package exchange_test

import (
	"fmt"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// A month's work of a commune, 26 records changed since the district's last answer, is a file that any road carries.
func TestAMonthsWorkIsSmall(t *testing.T) {
	_, district, commune := chain(t)
	var refs []record.Ref
	for i := range 40 {
		refs = append(refs, commune.register(fmt.Sprintf("Vận động Nhân dân hiến đất mở đường thôn %d", i+1), 2023))
	}
	wants(t, district.imports(commune.export("")), exchange.New)
	wants(t, commune.imports(district.export("02269")), exchange.New)
	for i, ref := range refs[:26] {
		must(t, commune.r.Edit("Chẩu T.", func(w *store.Writer) error {
			if i%2 == 0 {
				return w.Set(ref, "place", fmt.Sprintf("Thôn Nà Ta %d", i), "")
			}
			p := record.AffairsOf(commune.unit(), record.ParticipationKind, record.ParticipationID(ref.ID, 2023))
			return w.Set(p, "results", fmt.Sprintf("Hiến %d m² đất, góp %d ngày công", 100+i*13, 20+i), "")
		}))
	}
	for _, plain := range []bool{true, false} {
		done, err := exchange.Export(commune.r, commune.key, exchange.ExportOptions{Dst: commune.dir, Plain: plain})
		must(t, err)
		t.Logf("plain %v: %d changes, %d bytes", plain, done.Changes, done.Bytes)
		if done.Changes != 26 || done.Bytes > 4096 {
			t.Errorf("plain %v: %d changes in %d bytes", plain, done.Changes, done.Bytes)
		}
	}
}
