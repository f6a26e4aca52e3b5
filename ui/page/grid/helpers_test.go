package grid_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/grid"
)

var must = storetest.Must

// commune is the grid of a commune with two models in its register.
func commune(t testing.TB) (*pagetest.Host, *grid.Page) {
	r := pagetest.Register(t, "00901")
	pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Hiến đất mở đường thôn Nà Ta", Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta", Year: 2025})
	pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Quỹ nuôi heo đất", Registrant: "Hội Phụ nữ xã", Place: "Thôn Bản Chợ"})
	return open(t, r)
}

func open(t testing.TB, r *store.Register) (*pagetest.Host, *grid.Page) {
	h := pagetest.New(t, r)
	p := grid.New(h)
	p.Slowly()
	h.Open(p)
	return h, p
}

// values are all that the register holds and shows, record by record.
func values(t testing.TB, r *store.Register) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, r.View(func(tx *store.Tx) error {
		for _, kind := range []record.Name{record.ModelKind, record.ParticipationKind, record.ResourceKindName, record.AppraisalKind} {
			err := tx.Each(record.Channel{Unit: tx.Me().Unit, Part: record.Affairs}, kind, func(id record.ID, st *log.State) error {
				var s strings.Builder
				for _, v := range st.Values() {
					fmt.Fprintf(&s, "%s=%x ", v.Name, v.Raw)
				}
				all[fmt.Sprint(kind, id)] = s.String()
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return all
}

func same(t failer, what string, got, want map[string]string) {
	t.Helper()
	if !maps.Equal(got, want) {
		t.Errorf("%s: %d records are shown, want %d, and the same:\n%v\n%v", what, len(got), len(want), slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

func drafts(t testing.TB, r *store.Register) (n int) {
	must(t, r.View(func(tx *store.Tx) error { return tx.Drafts(func(string, []byte) error { n++; return nil }) }))
	return n
}

// list is n rows as a spreadsheet copies them, with headings.
func list(n int) string {
	var b strings.Builder
	b.WriteString("TT\tTên mô hình\tLĩnh vực\tTập thể\tCá nhân\tTên tập thể, cá nhân đăng ký\tĐịa điểm\tNgày đăng ký\tKinh phí (triệu đồng)\tNội dung\r\n")
	for i := range n {
		fmt.Fprintf(&b, "%d\tVận động Nhân dân hiến đất làm đường ngõ số %d\tKinh tế\tx\t\tChi bộ thôn số %d\tThôn Nà Ta\t%02d/03/2026\t%d\t\"Họp thôn.\nTừng hộ \"\"góp\"\" đất.\"\r\n", i+1, i+1, i+1, i%28+1, 20+i)
	}
	return b.String()
}

// failer is a test or a check of rapid.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// paste pastes, and has what has headings filled in.
func paste(h *pagetest.Host, clip string) {
	h.Key(keyboard.Paste(clip))
	fill(h)
}

func fill(h *pagetest.Host) {
	if len(h.Asked) > 0 {
		h.Answer(h.Asked[0].Answers[0].Label)
	}
}
