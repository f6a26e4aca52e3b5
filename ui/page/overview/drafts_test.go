package overview

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/page/entry"
	"danvan/ui/page/grid"
)

// Each thing half typed is counted where it comes back: F3 offers drafts of new models and no others.
func TestWhatIsHalfTypedIsToldWhereItComesBack(t *testing.T) {
	r := pagetest.Register(t, "00901")
	model := record.ID{7}
	for _, d := range []*entry.Draft{{Target: entry.Target{Model: record.ID{5}}, New: true}, {Target: entry.Target{Model: model}}} {
		if err := d.Keep(r); err != nil {
			t.Fatal(err)
		}
	}
	h := pagetest.New(t, r)
	for _, name := range []string{"half/sheet/resource", grid.DraftPrefix(h.Year()) + "1", grid.DraftPrefix(h.Year()) + "2", grid.DraftPrefix(1999) + "1"} {
		if err := r.Edit("", func(w *store.Writer) error { return w.SaveDraft(name, []byte("{}")) }); err != nil {
			t.Fatal(err)
		}
	}
	h.Push(New(h))
	h.Settle()
	s := strings.Join(strings.Fields(h.Plain(100, 30)), " ")
	for _, want := range []string{"1 bản nháp để dở F3", "2 dòng dở trong bảng ^T", "3 phần gõ dở: mở lại nơi đã gõ"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q:\n%s", want, h.Plain(100, 30))
		}
	}
}
