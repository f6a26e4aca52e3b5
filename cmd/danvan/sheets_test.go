package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store/sheet"
)

// ofEverything is a register that holds something of every sheet.
func ofEverything(t *testing.T, dir string) (path string) {
	t.Helper()
	path, ids, _ := damageable(t, dir)
	for _, line := range [][]string{
		{"progress", "participation=" + ids[0], "date=5/10/2026", "text=Họp thôn,\nrồi \"rải\" 300 m; =1+1", "beneficiaries=1.280"},
		{"resource", "participation=" + ids[0], "what=hiện vật", "amount=trên 20", "measure=bao xi măng", "purpose=đổ cống"},
		{"resource", "participation=" + ids[1], "what=tiền", "amount=gần 1,5 tỷ"},
		{"review", "participation=" + ids[0], "outcome=dừng", "reason=hết việc", "date=quý III/2026"},
		{"decision", "number=007/QĐ", "date=10/2026", "level=xã"},
		{"harvest", "participation=" + ids[2], "crop=Ngô", "weight=1.280,5", "households=3", "day=10/2026", "what=đất", "sold=có", "notes=x"},
		{"visit", "host=00901", "came=5/10/2026", "covers=9 tháng/2026", "level=huyện", "area=0,5 ha", "work=50", "since=2021", "passed=✓", "found=Sổ đủ,\ncòn thiếu biên bản"},
		{"measure", "code=dt", "name=Buổi đối thoại", "in=buổi", "group=Đối thoại", "every=tháng", "most=40", "order=1"},
		{"measure", "code=hl", "name=Tỷ lệ hài lòng", "value=phần trăm", "adds=chia hai chỉ tiêu", "part=dt", "whole=dt", "split_by=lĩnh vực"},
		{"measure", "code=tien", "name=Kinh phí", "value=tiền", "counts=tiền"},
		{"measure", "code=kha-nang", "name=Khả năng nhân rộng", "value=chọn", "use=hỏi", "terms=Nhân rộng được\nChưa rõ"},
		{"column", "column=Nội dung, cách làm", "label=Nội dung, cách thức", "english=Way", "order=4", "from=2026"},
		{"column", "measure=kha-nang", "use=phải có", "to=2030"},
		{"value", "measure=dt", "span=tháng 10/2026", "amount=trên 12 buổi", "basis=nêu", "source=Báo cáo 15", "explanation=đếm tay", "split=Kinh tế"},
		{"value", "measure=tien", "span=2020-2022", "amount=150 triệu đến hàng trăm triệu đồng", "about=" + ids[0]},
		{"value", "measure=tien", "span=9 tháng đầu năm 2026", "amount=100–150 triệu"},
		{"body", "name=Ban Chỉ đạo “Dân vận khéo”", "from=2024", "number=007/QĐ", "text=Hai dòng:\nmột, hai"},
		{"member", "body=Ban Chỉ đạo \"Dân vận khéo\"", "name=Nông Văn Mẫu", "role=Phó ban", "post=Chủ tịch MTTQ", "from=5/10/2024", "to=2026", "order=2"},
		{"programme", "code=CQTT", "name=Chính quyền thân thiện"},
		{"field_list", "name=Danh mục mới", "from=2027"},
		{"field", "list=Danh mục mới", "name=Kinh tế số", "order=1"},
		{"crosswalk", "field=Kinh tế số", "into=Kinh tế"},
		{"succession", "was=00901", "became=031", "on=1/7/2025", "places=Thôn Một\nThôn Hai", "source=NQ 12"},
		{"pilot", "programme=CQTT", "where=00901", "from=11/2025", "to=2026", "text=làm điểm"},
		{"paper", "type=hội nghị", "title=Hội nghị tổng kết", "date=6/11/2026", "span=2020-2026", "people=Đ/c Mẫu, Phó Bí thư\nĐ/c B", "directions=Nhân rộng ra toàn huyện"},
		{"award", "name=Chi bộ Nà Ta", "recipient=tập thể", "form=Giấy khen", "number=007/QĐ", "date=6/11/2026", "body=Ban Chỉ đạo “Dân vận khéo”", "span=2025-2026", "level=huyện", "track=Đảng",
			"programme=CQTT", "reason=Hiến đất,\nlàm đường"},
		{"award", "name=Xã Mẫu", "recipient=cả đơn vị", "form=Bằng khen", "giver=Thủ tướng Chính phủ", "level=trung ương", "state=đề nghị", "blocked_from=10/2026", "blocked_why=đang xét đơn"},
		{"typical", "name=Nông Thị Mẫu", "recipient=CN", "post=Chủ tịch Hội LHPN", "span=2020-2026", "what=Đường hoa"},
		{"criteria_set", "code=dvk", "name=Bộ tiêu chí mô hình", "from=2026", "pass=70", "bands=90 Xuất sắc\n70 Khá; 50 Đạt", "programme=CQTT", "scores=cả đơn vị", "level=xã"},
		{"measure", "code=tc1", "name=Sáng tạo", "most=100", "set=dvk", "order=1"},
		{"measure", "code=tc1a", "name=Tiết kiệm", "most=60", "set=dvk", "under=tc1", "order=2"},
		{"assessment", "set=dvk", "unit=00901", "span=2026", "date=5/10/2026", "members=11", "present=9", "votes=9", "minutes=Hội nghị tổng kết", "council=Ban Chỉ đạo “Dân vận khéo”", "text=Đạt"},
		{"period", "span=6 tháng đầu năm 2026", "due=20/6/2026"},
	} {
		if out, s := ask(append(append([]string{"add"}, line...), "--register", path)...); s != done {
			t.Fatalf("%q: %v %s", line, s, out)
		}
	}
	return path
}

// Every sheet that is written out comes in again without a change, in both languages, from a register that holds
// something of everything.
func TestEverySheetOutAndIn(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	path := ofEverything(t, dir)
	for _, lang := range []string{"vi", "en"} {
		t.Setenv("DANVAN_LANG", lang)
		for _, s := range sheet.All() {
			if s.Name == "registration" {
				continue // it has its own reader of lists
			}
			for _, format := range []string{"csv", "xlsx"} {
				file := filepath.Join(dir, lang+s.Name+"."+format)
				if _, st := ask("list", s.Name, "--format", format, "-o", file, "--register", path); st != done {
					t.Fatalf("list %s: %v", s.Name, st)
				}
				out, st := ask("import", "--sheet", s.Name, file, "--update", "--json", "--register", path)
				var came []struct {
					New, Changed, Same int
					Problems           []any
				}
				if err := json.NewDecoder(strings.NewReader(out)).Decode(&came); err != nil || st != done {
					t.Fatalf("import %s.%s: %v, %v: %s", s.Name, format, st, err, out)
				}
				if c := came[0]; c.New+c.Changed+len(c.Problems) > 0 {
					t.Errorf("%s.%s in %s: %+v", s.Name, format, lang, c)
				} else if c.Same == 0 {
					t.Errorf("%s: there is nothing of it to try", s.Name)
				}
			}
		}
	}
}
