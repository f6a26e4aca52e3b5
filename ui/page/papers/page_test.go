package papers_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page/papers"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
	"danvan/ui/text"
)

var must = storetest.Must

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
		o.to("Kiểu tệp")
		o.Press(keyboard.Right, "ctrl+s")
		switch {
		case len(o.Fails) == 0:
			if s := o.words("xlsx"); !strings.HasPrefix(s, "PK") {
				t.Errorf("%s: no workbook", n)
			}
		case n == official.Public || slices.Contains(report.Names, report.Name(n)) && n != official.Summary && n != official.Decision || !errors.Is(o.Fails[0], docx.ErrNoWorkbook):
			t.Errorf("%s: %v", n, o.Fails)
		}
		o.Fails = nil
	}
}

// The paper says beforehand why it is a draft. What is filled in where it waits is open no more, and a final one is
// kept; a reason makes it final though something is open.
func TestWhatWaitsIsFilledIn(t *testing.T) {
	o := open(t)
	o.shows("Mang chữ “DỰ THẢO”, vì: Năm 2026: chưa có số liệu của 3", "Chưa có số, ký hiệu.")
	o.Press("ctrl+s")
	if s := o.words("docx"); !strings.Contains(s, "DỰ THẢO") || !strings.Contains(s, "HUYỆN LÂM KHÊ") || !strings.Contains(s, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") {
		t.Error(s)
	}
	if said := strings.Join(o.News, " "); !strings.Contains(said, "Còn là dự thảo") {
		t.Error(said)
	}
	for label, typed := range map[string]string{"Thể thức": "Đảng", "Cơ quan": "Ban Dân vận", "Số ký hiệu": "9-BC/BDV", "Ngày ký": "5/10/2026", "Người ký": "Hà Thị Mẫu", "Chức vụ người ký": "Trưởng ban"} {
		o.to(label)
		o.Type(typed)
	}
	o.Press(keyboard.Enter)
	if s := o.Plain(120, 40); strings.Contains(s, "Chưa có số, ký hiệu") || strings.Contains(s, "Chưa ghi") {
		t.Error(s)
	}
	o.to("Bản chính, vì")
	o.Type("đã ký bản giấy")
	o.shows("Ra bản chính")
	o.Press("ctrl+s")
	s := o.words("docx")
	for _, want := range []string{"ĐẢNG CỘNG SẢN VIỆT NAM", "BAN DÂN VẬN", "9-BC/BDV", "ngày 05 tháng 10 năm 2026", "Hà Thị Mẫu", "đã ký bản giấy"} {
		if !strings.Contains(s, want) {
			t.Errorf("there is no %q in %s", want, s)
		}
	}
	if strings.Contains(s, "DỰ THẢO") {
		t.Error(s)
	}
	must(t, o.r.View(func(tx *store.Tx) error { // which file the final one is
		var files []string
		must(t, tx.Each(record.Channel{Unit: o.r.Me().Unit, Part: record.Catalog}, record.PaperKind, func(_ record.ID, s *log.State) error {
			files = append(files, s.Text("files"))
			return nil
		}))
		if len(files) != 1 || !strings.HasSuffix(files[0], " tom-tat-2026-031.docx") {
			t.Errorf("kept: %q", files)
		}
		return nil
	}))
}

// A template is that of the register, one that a person names, or a file; nothing is written from one that is wrong.
// What is looked at is what is written, and the folder is shown or named.
func TestAPaperIsFromATemplateAndLookedAtFirst(t *testing.T) {
	o := open(t)
	if why := o.page.Off(action.ShowFolder); why == "" {
		t.Error("nothing was written")
	}
	file, err := official.Template(official.Summary, official.Skins[1])
	must(t, err)
	must(t, o.r.Edit("", func(w *store.Writer) error {
		rec := &record.Template{Unit: w.Me().Unit, Paper: "summary", Title: "Mẫu của huyện", Name: "mau.docx", Sum: record.FileSum(file), File: file}
		_, err := w.Put(record.CatalogOf(rec.Unit, record.TemplateKind, w.NewID()), rec, nil, "")
		return err
	}))
	o.of(official.Summary)
	o.shows("Theo mẫu “Mẫu của huyện” của Huyện Lâm Khê.")
	o.Press(keyboard.F8)
	o.shows("Văn bản sẽ như sau", "Mang chữ “DỰ THẢO”, vì:", "HUYỆN LÂM KHÊ", "ĐẢNG CỘNG SẢN VIỆT NAM")
	for _, size := range screentest.Sizes {
		if s := o.Plain(size[0], size[1]); !strings.Contains(s, "Văn bản sẽ như sau") || !strings.Contains(s, "Esc về") {
			t.Errorf("at %v:\n%s", size, s)
		}
	}
	o.Press(keyboard.End)
	o.shows("không phải chữ ký số theo quy định")
	o.Press(keyboard.Esc)
	o.to("Mẫu")
	o.Type("shipped")
	o.Press(keyboard.F8)
	o.shows("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
	o.Press(keyboard.Enter)
	o.words("docx")
	if why := o.page.Off(action.ShowFolder); why != "" {
		t.Error(why)
	}
	wrong, err := official.Template(official.Decision, official.Skins[0])
	must(t, err)
	bad := filepath.Join(o.dir, "mau", "sai.docx")
	must(t, os.Mkdir(filepath.Dir(bad), 0o700))
	must(t, os.WriteFile(bad, wrong, 0o600))
	o.of(official.Summary)
	o.to("Mẫu")
	o.Type(bad)
	o.Press("ctrl+s")
	if all, _ := filepath.Glob(filepath.Join(o.dir, "*.docx")); len(all) > 0 || len(o.Fails) != 1 || !strings.Contains(o.Table.Error(o.Fails[0]).String(), "{{thẩm quyền}}") {
		t.Errorf("written %q, fails %v", all, o.Fails)
	}
}

// Certificates are of one decision; they are moved by millimetres, though not beyond the margin, put onto printed
// paper, and the printer is tried with a page of its own.
func TestCertificatesOntoPaper(t *testing.T) {
	o := open(t)
	o.of(official.Certificate)
	o.shows("15-QĐ/HU, 05/10/2026")
	o.Press("ctrl+s")
	before := o.words("docx")
	if strings.Count(before, "GIẤY KHEN") != 2 || strings.Count(before, "Vận động hiến đất") != 2 {
		t.Error(before)
	}
	o.to("Dời (mm)")
	o.Type("5,x")
	o.shows("Cần hai số mm")
	o.Press("ctrl+s")
	if all, _ := filepath.Glob(filepath.Join(o.dir, "*.docx")); len(all) > 0 {
		t.Error(all)
	}
	o.Press(keyboard.Backspace)
	o.Type("-90")
	o.Press("ctrl+s")
	o.shows("Dời quá lề giấy")
	if all, _ := filepath.Glob(filepath.Join(o.dir, "*.docx")); len(all) > 0 || len(o.Fails) > 0 {
		t.Error(all, o.Fails)
	}
	for range 3 {
		o.Press(keyboard.Backspace)
	}
	o.Type("-3")
	o.to("In lên")
	o.Press(keyboard.Right, "ctrl+s")
	if s := o.words("docx"); strings.Contains(s, "GIẤY KHEN") || strings.Count(s, "Vận động hiến đất") != 2 {
		t.Errorf("onto printed paper: %s", s)
	}
	o.to("In lên")
	o.Press(keyboard.Right, "ctrl+s")
	o.shows("Trang thử máy in chỉ có dạng PDF")
	o.to("Kiểu tệp")
	o.Press(keyboard.Right, "ctrl+s")
	if s := o.words("pdf"); !strings.HasPrefix(s, "%PDF") {
		t.Error("no test page")
	}
}

// The form of registration is empty without a model, and filled in with one; nothing is written of no model where the
// paper is of one, nor of no decision.
func TestAPaperOfAModel(t *testing.T) {
	o := open(t)
	o.of(official.Registration)
	o.shows("Không: phiếu chưa điền")
	o.Press("ctrl+s")
	if s := o.words("docx"); strings.Contains(s, model) {
		t.Error(s)
	}
	o.of(official.Achievement)
	o.shows("Chọn mô hình ở ô trên trước.")
	if o.page.Off(action.PutOut) == "" {
		t.Error("the paper of no model can be written")
	}
	o.page = papers.OfModel(o.Host, modelRef(o.r.Me().Unit), model, 2026)
	o.Open(o.page)
	o.shows("Thành tích", model)
	o.Press("ctrl+s")
	if s := o.words("docx"); !strings.Contains(s, model) || !strings.Contains(s, "2026") {
		t.Error(s)
	}
	o.to("Văn bản")
	o.Type("phieu dang ky")
	o.Press(keyboard.Enter, "ctrl+s")
	if s := o.words("docx"); !strings.Contains(s, model) {
		t.Error(s)
	}
	o.to("Mô hình")
	o.Type("phieu chua dien")
	o.Press(keyboard.Enter)
	o.page.Changed(nil) // whatever else changes, what was chosen stays
	o.Press("ctrl+s")
	if s := o.words("docx"); strings.Contains(s, model) {
		t.Errorf("filled in: %s", s)
	}
	o.page = papers.New(o.Host, official.Decision, func(report.Name) report.Request { return report.Request{From: 2024, To: 2024} })
	o.Open(o.page)
	o.shows("Chọn quyết định ở ô trên; các năm này chưa có")
	o.Press("ctrl+s")
	if all, _ := filepath.Glob(filepath.Join(o.dir, "*.docx")); len(all) > 0 {
		t.Error(all)
	}
}

func TestGoldenScreens(t *testing.T) {
	o := open(t)
	views := []struct {
		name  string
		paper official.Name
		keys  []keyboard.Code
	}{{"list", official.Summary, []keyboard.Code{keyboard.F4}}, {"summary", official.Summary, nil}, {"certificate", official.Certificate, nil}, {"registration", official.Registration, nil},
		{"looked-at", official.Certificate, []keyboard.Code{keyboard.F8}}}
	for _, lang := range []text.Lang{text.Vi, text.En} {
		o.Table = text.For(lang)
		for _, v := range views {
			o.of(v.paper)
			o.to(o.Table.Reports.Page.Path)
			for range 300 {
				o.Press(keyboard.Backspace)
			}
			o.Type("van-ban.docx")
			o.to(o.Table.Papers.Page.Paper)
			o.Press(v.keys...)
			if lang == text.En {
				if v.name == "looked-at" {
					continue
				}
				o.Golden("en-"+v.name, 80, 24)
				continue
			}
			for _, size := range screentest.Sizes {
				if v.name == "looked-at" { // how much of it shows is said, and differs by the size
					screentest.Sized(t, v.name, o.Area(size[0], size[1]), size[0], size[1])
					continue
				}
				o.Golden(v.name, size[0], size[1])
			}
		}
	}
}
