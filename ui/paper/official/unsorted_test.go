package official_test

import (
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/paper/official"
)

// What nobody has sorted into collectives, people or households is no part that is left out: the report tells it, and a
// list is a draft until somebody has.
func TestWhatIsNotSortedIsTold(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	for _, name := range []string{"Một.", "Hai."} {
		id := pagetest.Save(t, r, me, pagetest.Model{Name: name, Registrant: name})
		must(t, r.Edit("", func(w *store.Writer) error {
			if name == "Hai." {
				return nil
			}
			if err := w.Set(record.AffairsOf(me, record.ParticipationKind, record.ParticipationID(id, 2026)), "proposed", "2026-10-15", ""); err != nil {
				return err
			}
			return w.Set(record.AffairsOf(me, record.ModelKind, id), "subject", "", "")
		}))
	}
	const unsorted = "1 dòng chưa xếp là tập thể, cá nhân hay hộ gia đình: ở đây tính và xếp vào tập thể."
	if _, text := paperOf(t, r, official.Summary, record.Ref{}, ""); !strings.Contains(text, "02 lượt đăng ký mô hình “Dân vận khéo”, gồm 01 tập thể, 0 cá nhân, 01 chưa xếp hình thức.") {
		t.Error(text)
	}
	made, text := paperOf(t, r, official.Proposal, record.Ref{}, "")
	if !slices.Contains(made.Open, unsorted) || !strings.Contains(text, unsorted) {
		t.Errorf("%q\n%s", made.Open, text)
	}
}
