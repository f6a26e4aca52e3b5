package report

import (
	"strings"
	"testing"

	"danvan/ui/internal/pagetest"
	"danvan/ui/paper"
	"danvan/ui/text"
)

// What is provisional by suspected duplicates is told once, of what is counted alone.
func TestSuspectedDuplicatesAreTold(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	for _, m := range []pagetest.Model{{Name: "Hiến đất mở đường thôn Nà Ta", Year: 2025}, {Name: "Hiến đất mở đường thôn Nà Ta", Year: 2026}, {Name: "hiến đất mở đường thôn Nà Ta", Year: 2026},
		{Name: "Camera an ninh", Year: 2026}, {Name: "Xóa nhà tạm", Year: 2024}} {
		m.Registrant, m.Field = "Chi bộ", "KT"
		pagetest.Save(t, r, me, m)
	}
	for _, c := range []struct {
		q    Request
		want string
	}{
		{Request{Name: Fields, From: 2026}, "2 lượt"}, {Request{Name: Units, From: 2025, To: 2026}, "3 lượt"}, {Request{Name: Years, From: 2025}, "1 lượt"}, {Request{Name: Summary, From: 2026}, "2 lượt"},
		{Request{Name: Models, From: 2024}, ""}, {Request{Name: Awards, From: 2026}, ""}, {Request{Name: Sheet, From: 2026}, ""},
	} {
		made := makeOf(t, r, c.q)
		said, notes := made.Suspected(), len(made.Doc.Notes)
		if made.Note(said); !strings.HasPrefix(said, c.want) || (said == "") != (c.want == "") {
			t.Errorf("%+v: %q", c.q, said)
		}
		if made.Note(said); said != "" && len(made.Doc.Notes) != notes+1 {
			t.Errorf("%+v: %q", c.q, made.Doc.Notes)
		}
	}
	made := makeOf(t, r, Request{Name: Fields, From: 2026})
	made.Note(made.Suspected())
	var file strings.Builder
	if err := made.Doc.Write(&file, paper.HTML, text.For(text.Vi)); err != nil || strings.Count(file.String(), "nghi trùng") != 1 {
		t.Error(err, file.String())
	}
}
