package mirror

import (
	"fmt"
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/sync/mirror/pgtest"
)

// Half of what was changed stands in the mirror, whose heads know nothing of it, and then the register goes back to
// before the changes: nothing of them stays.
func TestHalfWrittenAndThenGoneBack(t *testing.T) {
	was := batchAfter
	batchAfter = 2 << 10
	t.Cleanup(func() { batchAfter = was })
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	d.register("02269", "Hiến đất")
	d.publish(s, "m")
	backup := filepath.Join(t.TempDir(), "luu.dvr")
	_, err := d.r.Backup(backup)
	must(t, err)
	for i := range 60 {
		d.register("02272", fmt.Sprint("Thêm ", i))
	}
	for after := 12_000; s.SQL("SELECT state FROM m.publication") != "writing\n"; after += 2000 {
		if after > 60_000 {
			t.Fatal("no publish broke off in the middle")
		}
		_, _ = d.tryPublish(s, "m", func(o *Options) { o.URL = s.At(cutAfter(t, s.Socket(), after)) })
	}
	must(t, d.r.Close())
	d.path = filepath.Join(t.TempDir(), "so.dvr")
	_, err = store.Restore(backup, d.path)
	must(t, err)
	if res := d.open().publish(s, "m"); !res.Resumed || res.How != Compared || res.Removed() == 0 {
		t.Errorf("gone back: %s", asJSON(res))
	}
	d.isAsNew(s, "m")
}

// A third value that comes in under the same conflict changes nothing in the record's own row, and is seen all the same
// when rows are compared.
func TestAThirdValueIsSeenByComparing(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	model, _ := d.register("02269", "Hiến đất")
	two, three := d.laptop("08", "two.dvr"), d.laptop("08", "three.dvr")
	three.set(model, "place", "Thôn Ba")
	two.at = two.at.AddDate(0, 1, 0)
	two.set(model, "place", "Thôn Hai")
	d.set(model, "place", "Thôn Một")
	two.carry(d)
	d.publish(s, "m")
	three.carry(d)
	d.publish(s, "m", full)
	if got := s.SQL("SELECT value FROM m.open_value ORDER BY value"); got != "Thôn Ba\nThôn Hai\nThôn Một\n" {
		t.Errorf("in the mirror: %s", got)
	}
	d.isAsNew(s, "m")
}
