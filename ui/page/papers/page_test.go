package papers_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/papers"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// office is a district's page of papers.
type office struct {
	*pagetest.Host
	*testing.T
	r    *store.Register
	page *papers.Page
	dir  string
}

const model = "Đường hoa thôn Nà Ta"

var modelRef = func(unit record.ID) record.Ref {
	return record.AffairsOf(unit, record.ModelKind, record.ID{0, 0, 0, 0, 0, 1, 1})
}

// open has a register with a model of 2026, and two awards by one decision.
func open(t *testing.T) *office {
	t.Helper()
	o := &office{T: t, r: pagetest.Register(t, "031")}
	o.dir = filepath.Dir(o.r.Path())
	me := o.r.Me().Unit
	must(t, o.r.Edit("", func(w *store.Writer) error {
		fields, err := w.Fields(me, 2026)
		must(t, err)
		field, _ := fields.Find("KT")
		ref := modelRef(me)
		_, err = w.Put(ref, &record.Model{Name: model, Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta"}, nil, "")
		must(t, err)
		part := record.ParticipationID(ref.ID, 2026)
		_, err = w.Put(record.AffairsOf(me, record.ParticipationKind, part), &record.Participation{Model: ref.ID, Year: 2026, Field: field.ID, Standing: record.New}, nil, "")
		must(t, err)
		for _, name := range []string{"Hà Thị Mẫu", "Ma Văn Mẫu"} {
			id := w.NewID()
			_, err = w.Put(record.AffairsOf(me, record.AwardKind, record.SaidID(record.AwardKind, id, me)), &record.Award{By: me, Self: id, Name: name, Recipient: record.Recipient(record.Individual), Form: "Giấy khen",
				Number: "15-QĐ/HU", Date: "2026-10-05", Reason: "Vận động hiến đất", State: record.Granted}, nil, "")
			must(t, err)
		}
		return nil
	}))
	o.Host = pagetest.New(t, o.r)
	o.of(official.Summary)
	return o
}

// of opens the page with a paper.
func (o *office) of(n official.Name) {
	o.page = papers.New(o.Host, n, func(report.Name) report.Request { return report.Request{From: 2026, To: 2026} })
	o.Open(o.page)
}

func (o *office) shows(want ...string) {
	o.Helper()
	got := strings.Join(strings.Fields(o.Plain(120, 40)), " ")
	for _, w := range want {
		if !strings.Contains(got, w) {
			o.Errorf("%q is not on the screen:\n%s", w, o.Plain(120, 40))
		}
	}
}

// to goes on to an input.
func (o *office) to(label string) {
	o.Helper()
	for range 20 {
		o.Press(keyboard.BackTab)
	}
	for range 20 {
		for _, l := range strings.Split(o.Plain(120, 40), "\n") {
			if strings.HasPrefix(strings.TrimSpace(l), "▌ "+label) {
				return
			}
		}
		o.Press(keyboard.Enter)
	}
	o.Fatalf("there is no input %q:\n%s", label, o.Plain(120, 40))
}

// words are those of the only paper of that ending that was written; it is taken away.
func (o *office) words(ending string) string {
	o.Helper()
	all, _ := filepath.Glob(filepath.Join(o.dir, "*."+ending))
	if len(all) != 1 {
		o.Fatalf("written: %q; fails %v, said %v, screen:\n%s", all, o.Fails, o.News, o.Plain(120, 40))
	}
	b, err := os.ReadFile(all[0])
	must(o.T, err)
	must(o.T, os.Remove(all[0]))
	if ending != "docx" {
		return string(b)
	}
	d, err := docx.Read(b)
	must(o.T, err)
	return textOf(d.Body)
}

func textOf(n *docx.Node) string {
	s := n.Text
	for _, k := range n.Kids {
		s += textOf(k)
	}
	return s
}

// Every paper that there is can be chosen in the list by its name, and written: a new one cannot be forgotten.
func TestEveryPaperCanBeChosenLookedAtAndWritten(t *testing.T) {
	o := open(t)
	w := &o.Table.Papers.Page
	for _, n := range official.Names {
		o.of(official.Summary)
		if n == official.Summary {
			o.of(official.Minutes)
		}
		name := w.Called(string(n))
		if name == string(n) {
			name = o.Table.Reports.Title(string(n))
		}
		if name == string(n) {
			t.Errorf("%s has no name", n)
		}
		o.Type(name)
		o.Press(keyboard.Enter)
		if got := o.page.Path()[1]; got != o.Table.Reports.Sheet(string(n)) {
			t.Errorf("%s is not in the list: %q was chosen", n, got)
			continue
		}
		if n == official.Achievement {
			o.to("Mô hình")
			o.Type("duong hoa")
			o.Press(keyboard.Enter)
		}
		o.Press(keyboard.F8)
		o.shows(w.LookTitle)
		o.Press(keyboard.Esc, "ctrl+s")
		if s := o.words("docx"); len(s) < 200 || strings.Contains(s, "{{") {
			t.Errorf("%s: %s", n, s)
		}
		if len(o.Fails) > 0 {
			t.Fatal(n, o.Fails)
		}
		o.to("Kiểu tệp")
		o.Press(keyboard.Right, "ctrl+s")
		if s := o.words("pdf"); !strings.HasPrefix(s, "%PDF") {
			t.Errorf("%s: no pdf", n)
		}
	}
}
