package exchange_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store/listing"
	"danvan/ui/keyboard"
)

// A list comes in without a command: what was understood shows first, what is missing is answered once, and what the register holds is overwritten with
// consent alone.
func TestAListIsTakenIn(t *testing.T) {
	d := newDistrict(t)
	path := filepath.Join(t.TempDir(), "ds.csv")
	shows := func(all ...string) {
		t.Helper()
		s := d.Plain(100, 30)
		for _, want := range all {
			if !strings.Contains(s, want) {
				t.Fatalf("%q does not show:\n%s", want, s)
			}
		}
	}
	write := func(place string) {
		must(t, os.WriteFile(path, []byte("TT;Tên mô hình;Lĩnh vực;Tên tập thể, cá nhân;Địa điểm\n"+
			"1;Bếp không khói;Kinh tế;Tổ liên gia số 3;"+place+"\n2;Đường hoa;Kinh tế;Liên gia số 4;\n"), 0o600))
	}
	write("Thôn Nà Ta")
	found := func() (all []string) {
		for _, r := range d.Listing().Find(listing.Query{Search: "khoi"}) {
			all = append(all, r.Name+" · "+r.Place)
		}
		return all
	}
	d.receive(path)
	shows("Nhận danh sách", "ds.csv", "chưa ghi gì", "Tên mô hình", "Bếp không khói", "Hình thức")
	if len(found()) > 0 {
		t.Fatal("a look wrote")
	}
	d.Type("Hình thức=vớ vẩn")
	d.Press(keyboard.Enter)
	shows("vớ vẩn")
	for range "Hình thức=vớ vẩn" {
		d.Press(keyboard.Backspace)
	}
	d.Type("Hình thức=Tập thể")
	d.Press(keyboard.Enter)
	shows("Đã trả lời: Hình thức=Tập thể", "Enter nhập 2 dòng")
	d.Press(keyboard.Enter)
	shows("Đã ghi vào sổ")
	if got := strings.Join(found(), ", "); got != "Bếp không khói · Thôn Nà Ta" {
		t.Fatalf("in the register: %s", got)
	}
	d.Press(keyboard.Enter) // closes

	write("Thôn Khác")
	for _, c := range []struct{ answer, want string }{
		{"Giữ giá trị trong sổ", "Bếp không khói · Thôn Nà Ta"}, {"Ghi đè 1 ô F9", "Bếp không khói · Thôn Khác"}} {
		d.Press(keyboard.Enter) // looks at the same path again
		shows("Thôn Nà Ta", "Thôn Khác", "1 ô khác với sổ")
		d.Press(keyboard.Enter)
		d.Answer(c.answer)
		if got := strings.Join(found(), ", "); got != c.want {
			t.Fatalf("after %q: %s", c.answer, got)
		}
		d.Press(keyboard.Enter)
	}
}

// All that has to be asked can be reached, however small the screen: sentences take several lines there.
func TestAllThatIsAskedOfAListCanBeReached(t *testing.T) {
	d := newDistrict(t)
	lines := "TT;Tên mô hình;Lĩnh vực;Tập thể/Cá nhân;Tên tập thể, cá nhân;Kết quả bình xét\n"
	words := []string{"Xuất sắc", "Đạt loại tốt", "Rất tốt", "Vượt mức", "85 điểm", "Đang làm"}
	for _, w := range words {
		lines += "1;Mô hình " + w + ";Kinh tế;TT;Tổ số 3;" + w + "\n"
	}
	path := filepath.Join(t.TempDir(), "ds.csv")
	must(t, os.WriteFile(path, []byte(lines), 0o600))
	d.receive(path)
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		seen := ""
		for range 10 {
			seen += d.Plain(size[0], size[1])
			d.Press(keyboard.PageDown)
		}
		for _, w := range words {
			if flat := strings.Join(strings.Fields(seen), " "); !strings.Contains(flat, "Không hiểu “"+w+"”") && !strings.Contains(flat, "bình xét:"+w) {
				t.Errorf("%d×%d: %q is never shown", size[0], size[1], w)
			}
		}
		for range 10 {
			d.Press(keyboard.PageUp)
		}
	}
}

// A list whose column of names is not known waits for an answer that says which it is.
func TestAnAnswerSaysWhichColumnHasTheNames(t *testing.T) {
	d := newDistrict(t)
	path := filepath.Join(t.TempDir(), "ds.csv")
	must(t, os.WriteFile(path, []byte("TT;Việc đã làm;Lĩnh vực;Tên tập thể\n1;Bếp không khói;Kinh tế;Tổ số 3\n"), 0o600))
	d.receive(path)
	if s := strings.Join(strings.Fields(d.Plain(100, 30)), " "); !strings.Contains(s, "không có cột tên mô hình") || strings.Contains(s, "--map") {
		t.Fatal(s)
	}
	d.Type("Việc đã làm=Tên mô hình")
	d.Press(keyboard.Enter)
	if s := d.Plain(100, 30); !strings.Contains(s, "Enter nhập 1 dòng") {
		t.Fatal(s)
	}
}
