package entry_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page"
	"danvan/ui/page/entry"
)

// The form has a place for a reason once others know the record: when it was sent, or judged. Before, nobody wants one.
func TestAReasonCanBeGivenOnceSentOrJudged(t *testing.T) {
	for name, c := range map[string]struct {
		known  func(t *testing.T, r *store.Register, part record.ID)
		reason bool
	}{
		"neither": {func(*testing.T, *store.Register, record.ID) {}, false},
		"sent": {func(t *testing.T, r *store.Register, _ record.ID) {
			key, err := exchange.Unlock(r, "")
			must(t, err)
			_, err = exchange.Export(r, key, exchange.ExportOptions{Dst: t.TempDir()})
			must(t, err)
		}, true},
		"judged": {func(t *testing.T, r *store.Register, part record.ID) {
			me := r.Me().Unit
			must(t, r.Edit("", func(w *store.Writer) error {
				a := &record.Appraisal{Participation: part, By: me, Verdict: record.Recognised}
				_, err := w.Put(record.AffairsOf(me, record.AppraisalKind, record.AppraisalID(part, me)), a, nil, "")
				return err
			}))
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := pagetest.Join(t, pagetest.Register(t, "031"), "00901")
			unit := r.Me().Unit
			id := pagetest.Save(t, r, unit, pagetest.Model{Name: "Đường hoa", Registrant: "Chi đoàn"})
			c.known(t, r, record.ParticipationID(id, 2026))
			h := pagetest.New(t, r)
			h.Open(entry.New(h, page.Goto{Unit: unit, Model: id, Year: 2026}))
			if s := h.Plain(100, 40); strings.Contains(s, "Lý do") != c.reason {
				t.Errorf("a reason: %v, want %v:\n%s", !c.reason, c.reason, s)
			}
		})
	}
}
