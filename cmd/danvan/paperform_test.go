package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/ui/paper/docx"
)

// answered writes what a person does behind what the form asks; everything else stays empty.
func answered(t *testing.T, form string, answers map[string]string) {
	t.Helper()
	data, err := os.ReadFile(form)
	mustDo(t, err)
	d, err := docx.Read(data)
	mustDo(t, err)
	found := 0
	var walk func(n *docx.Node)
	walk = func(n *docx.Node) {
		var cells []*docx.Node
		for _, k := range n.Kids {
			if k.Is("w:tc") {
				cells = append(cells, k)
			}
			walk(k)
		}
		if len(cells) != 4 {
			return
		}
		if answer := answers[spaced(readOf(cells[1]))]; answer != "" {
			found++
			p := cells[2].Kid("w:p")
			p.Kids = append(p.Kids, &docx.Node{Name: "w:r", Kids: []*docx.Node{{Name: "w:t", Kids: []*docx.Node{{Text: answer}}}}})
		}
	}
	walk(d.Body)
	if found != len(answers) {
		t.Fatalf("the form asks for %d of %d", found, len(answers))
	}
	data, err = d.Bytes()
	mustDo(t, err)
	mustDo(t, os.WriteFile(form, data, 0o600))
}

// TestAFormThatWasFilledInIsRead fills in the empty form, and writes that of a model; both are read by import as they
// stand, and with make papers as LibreOffice saves them.
func TestAFormThatWasFilledInIsRead(t *testing.T) {
	o, dir := lamBinh(t)
	empty, filled := filepath.Join(dir, "phieu.docx"), filepath.Join(dir, "phieu-da-ghi.docx")
	_, out := o.danvan("list", "--year", "2022", "--json")
	var before []struct{ ID string }
	mustDo(t, json.Unmarshal([]byte(out), &before))
	for _, args := range [][]string{{"report", "registration", "--format", "docx", "--skin", "front", "-o", empty},
		{"report", "registration", "--model", before[0].ID, "--format", "docx", "-o", filled}} {
		if status, out := o.danvan(args...); status != 0 {
			t.Fatal(args, out)
		}
	}
	answered(t, empty, map[string]string{"Đơn vị": "Xã Phúc Sơn", "Tên mô hình": "Đoạn đường hoa của phụ nữ", "Năm": "2022", "Lĩnh vực": "Kinh tế", "Hình thức": "Tập thể",
		"Tập thể, cá nhân đăng ký": "Chi hội Phụ nữ thôn Nà Mẫu", "Kinh phí": "trên 18 triệu đồng"})
	if os.Getenv("DANVAN_PAPERS") != "" {
		saved := allByOffice(t, "docx:MS Word 2007 XML", empty, filled)
		empty, filled = filepath.Join(saved, "phieu.docx"), filepath.Join(saved, "phieu-da-ghi.docx")
	}
	for _, form := range []string{filled, empty} {
		if status, out := o.danvan("import", form); status != 0 {
			t.Fatal(out)
		}
	}
	_, out = o.danvan("list", "--year", "2022", "--json")
	var rows []struct{ Name string }
	mustDo(t, json.Unmarshal([]byte(out), &rows))
	if len(rows) != 2 { // the form of the model that is there adds nothing
		t.Fatalf("%+v", rows)
	}
	if status, out := o.danvan("list", "--year", "2022", "--unit", "02299", "--field", "Kinh tế", "--search", "Đoạn đường hoa của phụ nữ", "--json"); status != 0 || !strings.Contains(out, "Chi hội Phụ nữ thôn Nà Mẫu") {
		t.Error(out)
	}
}

// TestAWorkbookThatWasFilledInIsRead fills in the empty workbook of registrations; with make papers LibreOffice saves
// it before it is read.
func TestAWorkbookThatWasFilledInIsRead(t *testing.T) {
	o, dir := lamBinh(t)
	empty := filepath.Join(dir, "mau.xlsx")
	if status, out := o.danvan("template", "registration", "-o", empty); status != 0 {
		t.Fatal(out)
	}
	f, err := excelize.OpenFile(empty)
	mustDo(t, err)
	ws := f.GetSheetList()[0]
	rows, err := f.GetRows(ws)
	mustDo(t, err)
	for heading, x := range map[string]any{"Đơn vị": "Xã Phúc Sơn", "Tên mô hình": "Đoạn đường hoa của phụ nữ", "Năm": 2022, "Lĩnh vực": "Kinh tế", "Hình thức": "Tập thể",
		"Tập thể, cá nhân đăng ký": "Chi hội Phụ nữ thôn Nà Mẫu", "Kinh phí": "trên 18 triệu đồng"} {
		cell, err := excelize.CoordinatesToCellName(slices.Index(rows[0], heading)+1, 2)
		mustDo(t, err)
		mustDo(t, f.SetCellValue(ws, cell, x))
	}
	filled := filepath.Join(dir, "da-ghi.xlsx")
	mustDo(t, f.SaveAs(filled))
	mustDo(t, f.Close())
	if os.Getenv("DANVAN_PAPERS") != "" {
		filled = filepath.Join(allByOffice(t, "xlsx", filled), "da-ghi.xlsx")
	}
	if status, out := o.danvan("import", filled); status != 0 {
		t.Fatal(out)
	}
	if status, out := o.danvan("list", "--year", "2022", "--unit", "02299", "--search", "Đoạn đường hoa của phụ nữ", "--json"); status != 0 || !strings.Contains(out, "Chi hội Phụ nữ thôn Nà Mẫu") {
		t.Error(out)
	}
}
