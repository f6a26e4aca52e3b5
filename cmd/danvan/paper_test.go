package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
)

// readOf is what a reader sees of a paper: its text, with single spaces.
func readOf(n *docx.Node) (s string) {
	for _, k := range n.Kids {
		if k.Name == "" {
			s += k.Text
		} else if !k.Is("w:instrText") {
			s += readOf(k)
		}
	}
	if n.Is("w:p") {
		s += " "
	}
	return s
}

func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// lamBinh is a register with the decision of 5 October 2022 and what a report on 2020–2022 says.
func lamBinh(t *testing.T) (*office, string) {
	archive, err := txtar.ParseFile("testdata/papers.txtar")
	mustDo(t, err)
	dir := t.TempDir()
	for _, f := range archive.Files {
		mustDo(t, os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o600))
	}
	o := newOffice(t, dir, rightAnswer{Units: "lambinh.csv"})
	o.register = filepath.Join(dir, "lb.dvr")
	for _, args := range [][]string{
		{"init", "--unit", "071", "--units", filepath.Join(dir, "lambinh.csv"), "--fields", filepath.Join(dir, "linhvuc.csv"), "--no-passphrase"},
		{"add", "body", "name=Ban Chỉ đạo Phong trào thi đua “Dân vận khéo” huyện Lâm Bình"},
		{"import", "--sheet", "award", filepath.Join(dir, "khen.csv")},
		{"add", "member", "body=Ban Chỉ đạo Phong trào thi đua “Dân vận khéo” huyện Lâm Bình", "name=Ma Văn Mẫu", "role=Phó Trưởng ban"},
		{"add", "registration", "unit=Xã Bình An", "name=Hiến đất mở đường & làm cầu", "field=Kinh tế", "subject=TT", "registrant=Chi bộ", "year=2022", "proposed=1/10/2022", "--reason", "nhập hộ"},
		{"add", "award", "name=Hoàng Thị Mẫu", "recipient=CN", "post=Chi hội trưởng Phụ nữ thôn Nà Mẫu", "form=Giấy khen", "state=đề nghị", "span=2022", "reason=Vận động hiến đất làm đường"},
		{"add", "typical", "name=Chẩu Văn Anh", "recipient=CN", "post=Bí thư Chi bộ thôn Bản Chỏn, xã Phúc Sơn", "field=Kinh tế", "span=2020-2022"},
		{"add", "paper", "type=báo cáo", "title=sơ kết 3 năm thực hiện phong trào thi đua “Dân vận khéo” giai đoạn 2020 - 2022", "number=07-BC/BCĐ", "date=5/10/2022", "span=2020-2022",
			"issuer=Ban Chỉ đạo Phong trào thi đua “Dân vận khéo” huyện Lâm Bình", "signer=Ma Văn Mẫu", "weaknesses=Một số mô hình chưa bền.", "directions=Nhân rộng mô hình hiệu quả."},
	} {
		if status, out := o.danvan(args...); status != 0 {
			t.Fatal(args, out)
		}
	}
	_, out := o.danvan("list", "--year", "2022", "--json")
	var rows []struct{ ID string }
	mustDo(t, json.Unmarshal([]byte(out), &rows))
	if status, out := o.danvan("set", rows[0].ID, "votes=9/11", "score=85", "date=3/10/2022"); status != 0 {
		t.Fatal(out)
	}
	return o, dir
}

var papersHold = []struct {
	args []string
	want []string
}{
	{[]string{"minutes", "--year", "2022", "--place", "chủ trì=Ma Văn Mẫu"}, []string{
		"BIÊN BẢN Họp xét, đề nghị công nhận mô hình “Dân vận khéo” năm 2022", "Chủ trì: Ma Văn Mẫu", "1 Hiến đất mở đường & làm cầu Chi bộ, Xã Bình An 85 9/11 Đủ",
		"THƯ KÝ", "CHỦ TRÌ Ma Văn Mẫu"}},
	{[]string{"reminder", "--from", "2021", "--to", "2021", "--place", "hạn mới=20/12/2022"}, []string{
		"V/v đôn đốc gửi số liệu, báo cáo phong trào thi đua “Dân vận khéo” năm 2021", "Kính gửi: Xã Phúc Sơn, Xã Bình An", "của 02/02 đơn vị", "1 Xã Phúc Sơn 02299",
		"trước ngày 20/12/2022;"}},
	{[]string{"public", "--year", "2022"}, []string{"DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” CÔNG KHAI", "1 Hiến đất mở đường & làm cầu Chi bộ Xã Bình An Kinh tế Tập thể"}},
	{[]string{"fields", "--year", "2022"}, []string{"TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” THEO LĨNH VỰC", "Kinh tế 1", "chưa có số liệu của 1 đơn vị (Xã Phúc Sơn)"}},
	{[]string{"certificate", "--number", "15-QĐ/BCĐ", "--place", "người ký=Ma Văn Mẫu"}, []string{
		"TẶNG GIẤY KHEN Ban Chỉ đạo Phong trào thi đua “Dân vận khéo” xã Phúc Sơn Xã Phúc Sơn Đã có thành tích trong phong trào thi đua “Dân vận khéo”",
		"Quyết định số 15-QĐ/BCĐ ngày 05 tháng 10 năm 2022", "TRƯỞNG BAN PHÓ TRƯỞNG BAN Ma Văn Mẫu", "GIẤY KHEN Tập thể Uỷ ban Mặt trận Tổ quốc xã Bình An"}},
	{[]string{"proposal", "--year", "2022"}, []string{
		"TỜ TRÌNH Về việc đề nghị công nhận mô hình “Dân vận khéo” và khen thưởng", "Kính gửi: ……", "1. Công nhận mô hình “Dân vận khéo” cho 01 tập thể",
		"2. Tặng Giấy khen cho 01 cá nhân", "I. TẬP THỂ", "1 Chi bộ Xã Bình An Hiến đất mở đường & làm cầu Công nhận", "Tổng số: 01 tập thể ./.",
		"1 Hoàng Thị Mẫu Chi hội trưởng Phụ nữ thôn Nà Mẫu Vận động hiến đất làm đường Giấy khen", "Tổng số: 01 cá nhân ./.", "DỰ THẢO"}},
	{[]string{"decision", "--number", "15-QĐ/BCĐ", "--place", "người ký=Ma Văn Mẫu"}, []string{
		"BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO” HUYỆN LÂM BÌNH", "15-QĐ/BCĐ", "Lâm Bình, ngày 05 tháng 10 năm 2022", "Tặng Giấy khen cho 02 tập thể",
		"BAN CHỈ ĐẠO", "TRƯỞNG BAN PHÓ TRƯỞNG BAN", "Ma Văn Mẫu", "DANH SÁCH", "I. TẬP THỂ", "1 Ban Chỉ đạo Phong trào thi đua “Dân vận khéo” xã Phúc Sơn",
		"Tổng số: 02 tập thể ./.", "không phải chữ ký số theo quy định"}},
	{[]string{"summary", "--from", "2020", "--to", "2022"}, []string{
		"07-BC/BCĐ", "sơ kết 3 năm thực hiện phong trào", "có 01 lượt đăng ký mô hình “Dân vận khéo”, gồm 01 tập thể, 0 cá nhân", "a) Kinh tế: 01 lượt đăng ký",
		"- Chẩu Văn Anh, Bí thư Chi bộ thôn Bản Chỏn, xã Phúc Sơn;", "02 tập thể, 01 cá nhân được khen thưởng", "Một số mô hình chưa bền.", "Nhân rộng mô hình hiệu quả.",
		"DỰ THẢO", "Năm 2020, 2021: chưa có số liệu của 2 đơn vị (Xã Phúc Sơn, Xã Bình An).", "Năm 2022: chưa có số liệu của 1 đơn vị (Xã Phúc Sơn)."}},
}

// TestPapersSayWhatTheRegisterHolds writes each paper in each skin and reads it back; with make papers through
// LibreOffice and poppler too: the paper itself, what the program lays out, and a paper from a template that
// LibreOffice has saved.
func TestPapersSayWhatTheRegisterHolds(t *testing.T) {
	o, dir := lamBinh(t)
	through := os.Getenv("DANVAN_PAPERS") != ""
	written := func(path string, args ...string) {
		t.Helper()
		if status, out := o.danvan(append(append([]string{"report"}, args...), "-o", path)...); status != 0 {
			t.Fatal(args, out)
		}
	}
	type one struct {
		name string
		args []string
		want []string
	}
	var all []one
	var files, templates []string
	at := func(x one, end string) string { return filepath.Join(dir, x.name+end) }
	for _, x := range papersHold {
		for _, skin := range official.Skins {
			p := one{x.args[0] + "-" + skin.Name, append(append([]string(nil), x.args...), "--skin", skin.Name, "--format"), x.want}
			written(at(p, ".docx"), append(p.args, "docx")...)
			written(at(p, "-own.pdf"), append(p.args, "pdf")...)
			if status, out := o.danvan("template", x.args[0], "--skin", skin.Name, "-o", at(p, "-mau.docx")); status != 0 {
				t.Fatal(out)
			}
			all, files, templates = append(all, p), append(files, at(p, ".docx")), append(templates, at(p, "-mau.docx"))
		}
	}
	holds := func(x one, how, s string) {
		t.Helper()
		for _, want := range x.want {
			if !strings.Contains(spaced(s), want) {
				t.Errorf("%s, %s: no %q in\n%s", x.name, how, want, spaced(s))
			}
		}
	}
	in := func(x one, how, file string) {
		t.Helper()
		data, err := os.ReadFile(file)
		mustDo(t, err)
		d, err := docx.Read(data)
		mustDo(t, err)
		holds(x, how, readOf(d.Body))
	}
	for _, x := range all {
		in(x, "docx", at(x, ".docx"))
	}
	if !through {
		return
	}
	printed, saved := allByOffice(t, "pdf", files...), allByOffice(t, "docx:MS Word 2007 XML", templates...)
	for _, x := range all {
		written(at(x, "-lai.docx"), append(x.args, "docx", "--template", filepath.Join(saved, x.name+"-mau.docx"))...)
		in(x, "from a template that LibreOffice saved", at(x, "-lai.docx"))
		for how, file := range map[string]string{"LibreOffice": filepath.Join(printed, x.name+".pdf"), "laid out": at(x, "-own.pdf")} {
			text, err := exec.Command("pdftotext", "-raw", file, "-").Output()
			mustDo(t, err)
			s := "\n" + string(text)
			for _, page := range []string{"2", "3", "4", "5"} { // numbers of pages stand between lines
				s = strings.ReplaceAll(s, "\f"+page+"\n", "\n")
			}
			holds(x, how, s)
		}
	}
}
