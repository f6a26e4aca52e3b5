package exchange_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// What comes in and cannot be read is named on the screen as it is by the command: in the dry run, after it, and whole
// in the list of files.
func TestTakingInNamesWhatCannotBeRead(t *testing.T) {
	d := newDistrict(t)
	me := d.first.Me().Unit
	must(t, d.first.Edit("", func(w *store.Writer) error {
		var models []record.ID
		if err := w.Each(record.Channel{Unit: me, Part: record.Affairs}, record.ModelKind, func(id record.ID, _ *log.State) error { models = append(models, id); return nil }); err != nil {
			return err
		}
		for _, id := range models {
			later := func() error {
				return w.Set(record.AffairsOf(me, record.ModelKind, id), "place", map[string]any{"type": "places", "of": "2 thôn"}, "")
			}
			if err := w.PutBack(later); err != nil { // as a later version writes it
				return err
			}
		}
		return nil
	}))
	send(t, d.first, d.folder)
	d.receive(d.folder)
	accept(t, d, "Xã Thượng Lâm")
	for _, when := range []string{"before", "after"} {
		for _, size := range screentest.Sizes {
			s := strings.Join(strings.Fields(d.Plain(size[0], size[1])), " ")
			for _, want := range []string{"! Xã Thượng Lâm: 2 giá trị được giữ nguyên nhưng không đọc", "Địa điểm"} {
				if !strings.Contains(s, want) {
					t.Errorf("%s, %v: %q does not show:\n%s", when, size, want, d.Plain(size[0], size[1]))
				}
			}
		}
		if when == "before" {
			d.Press(keyboard.Enter)
		}
	}
	d.Press(keyboard.F8)
	for range 3 {
		if s := d.Plain(80, 24); strings.Contains(s, "không đọc") && strings.Count(s, "Địa điểm") == 2 {
			return
		}
		d.Press(keyboard.Down)
	}
	t.Errorf("the list of files does not name them:\n%s", d.Plain(80, 24))
}
