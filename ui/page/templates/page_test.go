package templates_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/template"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/templates"
	"danvan/ui/paper/official"
)

// A template is added from a file: a broken file and one that names what there is not are told in sentences, and
// nothing is kept; one that is right stands in the list as the one in use, and is taken away after a question.
func TestATemplateIsAddedFromAFile(t *testing.T) {
	r := pagetest.Register(t, "031")
	h := pagetest.New(t, r)
	dir := t.TempDir()
	shipped, err := official.Template(official.Summary, official.Skins[0])
	must(t, err)
	other, err := official.Template(official.Decision, official.Skins[0])
	must(t, err)
	for name, data := range map[string][]byte{"hong.docx": []byte("PK"), "quyet-dinh.docx": other, "cua-huyen.docx": shipped} {
		must(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	kept := func() (n int) {
		must(t, r.View(func(tx *store.Tx) error {
			all, err := template.All(tx, "")
			n = len(all)
			return err
		}))
		return n
	}
	p := templates.New(h, official.Summary)
	h.Open(p)
	shows := func(want string) {
		t.Helper()
		for _, size := range [][2]int{{80, 24}, {60, 20}} {
			if got := strings.Join(strings.Fields(h.Plain(size[0], size[1])), " "); !strings.Contains(got, want) {
				t.Errorf("%v: no %q in\n%s", size, want, h.Plain(size[0], size[1]))
			}
		}
	}
	shows("Sổ chưa có mẫu nào")
	if p.Off(action.DropTemplate) == "" {
		t.Error("there is nothing to take away")
	}
	h.Press(keyboard.F3)
	h.Press("ctrl+s")
	shows("Chưa nêu tệp")
	for _, x := range []struct{ file, says string }{{"khong-co.docx", "khong-co.docx"}, {"hong.docx", "không phải văn bản Word"}, {"quyet-dinh.docx", "không có chỗ nào tên là"}} {
		h.Press("ctrl+u")
		h.Type(filepath.Join(dir, x.file))
		h.Press("ctrl+s")
		shows(x.says)
		if kept() != 0 {
			t.Fatalf("%s was kept", x.file)
		}
	}
	h.Press("ctrl+u")
	h.Type(filepath.Join(dir, "cua-huyen.docx"))
	h.Press("ctrl+s")
	if kept() != 1 || !strings.Contains(strings.Join(h.News, " "), "Đã giữ mẫu “cua-huyen”") {
		t.Fatalf("%d kept: %q", kept(), h.News)
	}
	h.Press(keyboard.Down) // the news of it goes
	shows("cua-huyen Huyện Lâm Khê ✓")
	h.Press(keyboard.F9)
	if len(h.Asked) != 1 || kept() != 1 {
		t.Fatal("nobody was asked")
	}
	h.Answer(h.Table.Actions.DropTemplate.Short)
	shows("Sổ chưa có mẫu nào")
	if kept() != 0 {
		t.Error("it is still there")
	}
}

// What came down from the unit above stands in the list, and only that unit can take it away.
func TestATemplateOfTheUnitAboveStays(t *testing.T) {
	above := pagetest.Register(t, "05")
	data, err := official.Template(official.Summary, official.Skins[0])
	must(t, err)
	rec := &record.Template{Paper: "summary", Title: "Của tỉnh", Name: "tinh.docx", Sum: record.FileSum(data), File: data}
	must(t, above.Edit("", func(w *store.Writer) error { _, _, err := template.Put(w, rec); return err }))
	below := pagetest.Join(t, above, "031")
	h := pagetest.New(t, below)
	p := templates.New(h, official.Summary)
	h.Open(p)
	if s := h.Plain(100, 24); !strings.Contains(s, "Của tỉnh") || !strings.Contains(p.Off(action.DropTemplate), "Tỉnh Bình Sơn") {
		t.Errorf("%q\n%s", p.Off(action.DropTemplate), s)
	}
	err = below.Edit("", func(w *store.Writer) error {
		all, err := template.All(w.Tx, "")
		if err != nil {
			return err
		}
		return template.Remove(w, all[0])
	})
	if _, is := errors.AsType[*template.NotOwnError](err); !is {
		t.Errorf("taken away: %v", err)
	}
}

var must = storetest.Must
