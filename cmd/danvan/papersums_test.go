package main

import (
	"cmp"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTotalsAreTheSumsOfTheirRecords has another program sum the worksheet of records behind every total, and holds the
// cells of the report against that: of every report that has totals. With make papers, for it takes Python and
// openpyxl.
func TestTotalsAreTheSumsOfTheirRecords(t *testing.T) {
	if os.Getenv("DANVAN_PAPERS") == "" {
		t.Skip("make papers")
	}
	o, dir := lamBinh(t)
	list := filepath.Join(dir, "dang-ky.csv")
	mustDo(t, os.WriteFile(list, []byte(`Đơn vị,Tên mô hình,Lĩnh vực,Hình thức,"Tập thể, cá nhân đăng ký",Năm,Tính chất,Kết quả,Kinh phí,Diện tích đất
Xã Phúc Sơn,Tuyến đường tự quản,Kinh tế,Tập thể,Chi bộ thôn Nà Ta,2022,mới,công nhận,trên 185 triệu đồng,120
Xã Phúc Sơn,Đường hoa,Kinh tế,Tập thể,Chi hội Phụ nữ,2022,duy trì,điển hình,12 triệu đồng,
Xã Bình An,Tổ hòa giải,Kinh tế,Cá nhân,Ma Văn Mẫu,2021,mới,chưa công nhận,,35
Xã Bình An,Nhà sạch vườn đẹp,Kinh tế,Hộ gia đình,Hộ Ma Văn Mẫu,2022,mới,công nhận,3.500.000 đồng,
`), 0o600))
	for _, args := range [][]string{
		{"import", list, "--set", "năm=mỗi dòng"},
		{"add", "registration", "unit=Xã Bình An", "name=Đường hoa thôn Hai", "field=Kinh tế", "subject=TT", "registrant=Chi hội thôn Hai", "year=2022", "source=Đường hoa", "--reason", "tên gần giống"},
		{"add", "award", "name=Hộ Ma Văn Mẫu", "recipient=Hộ gia đình", "form=Bằng khen", "number=3/QĐ-TTg", "date=2/9/2021", "giver=Thủ tướng Chính phủ", "level=Trung ương"},
		{"add", "review", "participation=Đường hoa (2022)", "outcome=củng cố", "date=5/12/2022"},
		{"add", "review", "participation=Nhà sạch vườn đẹp (2022)", "outcome=duy trì", "date=5/12/2022"},
		{"add", "review", "participation=Tuyến đường tự quản (2022)", "outcome=duy trì", "date=5/12/2022"},
		{"add", "measure", "code=dk", "name=Mô hình đăng ký", "in=mô hình", "counts=Đăng ký"},
		{"add", "measure", "code=cn", "name=Mô hình công nhận", "in=mô hình", "counts=Công nhận"},
		{"add", "measure", "code=tien", "name=Tiền huy động", "value=Tiền", "counts=Tiền"},
		{"add", "measure", "code=doi", "name=Buổi đối thoại", "in=buổi"},
		{"add", "measure", "code=ung", "name=Ủng hộ phòng dịch", "value=Tiền"},
		{"add", "value", "unit=02299", "measure=doi", "span=2022", "amount=3", "--reason", "theo giấy"},
		{"add", "value", "unit=02290", "measure=doi", "span=2022", "amount=4", "--reason", "theo giấy"},
		{"add", "value", "unit=02290", "measure=ung", "span=2022", "amount=trên 40 triệu", "--reason", "theo giấy"},
		{"add", "value", "measure=dk", "span=2022", "amount=7"},
		{"add", "value", "measure=dk", "span=2022", "split=Tập thể", "amount=5"},
		{"add", "value", "measure=dk", "span=2022", "split=Cá nhân", "amount=1"},
		{"add", "value", "measure=cn", "span=2022", "amount=3"},
		{"add", "value", "measure=tien", "span=2022", "amount=200 triệu đồng"},
	} {
		if status, out := o.danvan(args...); status != 0 {
			t.Fatal(args, out)
		}
	}
	for name, least := range map[string]int{"fields": 16, "units": 24, "years": 24, "sheet": 15, "resources": 12, "reviews": 9, "reconciliation": 13, "awards": 15} {
		file := filepath.Join(dir, name+".xlsx")
		if status, out := o.danvan("report", name, "--from", "2020", "--to", "2022", "--format", "xlsx", "-o", file); status != 0 {
			t.Fatal(name, out)
		}
		out, err := exec.Command(cmp.Or(os.Getenv("DANVAN_PYTHON"), "python3"), filepath.Join("testdata", "sums.py"), name, file).Output()
		var said struct {
			Held  int
			Wrong []string
		}
		if err != nil || json.Unmarshal(out, &said) != nil {
			t.Fatalf("%s: %v: %s", name, err, out)
		}
		t.Logf("%s: %d totals", name, said.Held)
		if said.Held < least || len(said.Wrong) > 0 {
			t.Errorf("%s: %d totals, want %d and more; wrong: %q", name, said.Held, least, said.Wrong)
		}
	}
}
