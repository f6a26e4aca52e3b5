package exchange_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// A list comes in without a command: what was understood shows first, what is missing is answered once, and what the
// register holds is overwritten with consent alone.
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
	shows("Thiếu “Hình thức”: mọi dòng thiếu là gì? (1 dòng)")
	d.Type("tap the") // into the question under the cursor
	d.Press(keyboard.Enter)
	shows("Hình thức, mọi dòng còn trống: Tập thể", "Enter nhập 2 dòng")
	d.Press(keyboard.End, keyboard.Home)
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
	for _, size := range screentest.Sizes {
		seen := ""
		for range 10 {
			seen += d.Plain(size[0], size[1])
			d.Press(keyboard.PageDown)
		}
		for _, w := range words {
			if flat := strings.Join(strings.Fields(seen), " "); !strings.Contains(flat, "“"+w+"” là gì?") {
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
	d.row("Việc đã làm")
	d.Type("ten mo hinh")
	d.Press(keyboard.Enter)
	if s := d.Plain(100, 30); !strings.Contains(s, "Enter nhập 1 dòng") || !strings.Contains(s, "đã chọn") {
		t.Fatal(s)
	}
	d.Press(keyboard.Enter, keyboard.Enter)

	// The next list of the same office is read alike, and what was said can be taken back.
	must(t, os.WriteFile(path, []byte("TT;Việc đã làm;Lĩnh vực;Tên tập thể\n1;Đường hoa;Kinh tế;Tổ số 3\n"), 0o600))
	d.Press(keyboard.Enter)
	if s := d.Plain(100, 30); !strings.Contains(s, "Enter nhập 1 dòng") || !strings.Contains(s, "đã nhớ") {
		t.Fatal(s)
	}
	d.row("Việc đã làm")
	d.Press(keyboard.Backspace)
	if s := strings.Join(strings.Fields(d.Plain(100, 30)), " "); !strings.Contains(s, "không có cột tên mô hình") {
		t.Fatal(s)
	}
}

// row moves to the column with a heading.
func (d *district) row(heading string) {
	d.Press(keyboard.Home)
	for range 60 {
		for _, line := range strings.Split(d.Plain(100, 30), "\n") {
			if strings.Contains(line, "▌") && strings.Contains(line, heading) {
				return
			}
		}
		d.Press(keyboard.Down)
	}
	d.T.Fatalf("no row of %q:\n%s", heading, d.Plain(100, 30))
}

// A long list tells how far it is; left off, it leaves the register as it was, and can be taken in after all.
func TestATakingInThatIsLeftOffWritesNothing(t *testing.T) {
	d := newDistrict(t)
	path := filepath.Join(t.TempDir(), "ds.csv")
	must(t, os.WriteFile(path, []byte("TT;Tên mô hình;Lĩnh vực;Hình thức;Tên tập thể;Việc\n1;Bếp không khói;Kinh tế;TT;Tổ số 3;nhóm lửa\n"), 0o600))
	d.receive(path)
	d.row("Việc")
	d.Type("khong lay")
	d.Press(keyboard.Enter)
	before := digest(t, d)
	d.Cancel()
	d.Press(keyboard.Enter)
	if digest(t, d) != before || d.News[len(d.News)-1] != "Đã thôi: sổ vẫn như trước." {
		t.Fatalf("something was written, or not said: %q %v", d.News, d.Fails)
	}
	d.Press(keyboard.Enter)
	if s := d.Plain(100, 30); !strings.Contains(s, "Đã ghi vào sổ") || digest(t, d) == before {
		t.Fatal(s)
	}
	if told := strings.Join(d.Told, "; "); !strings.Contains(told, "trong 1 dòng") {
		t.Errorf("told %q", told)
	}
}

func digest(t *testing.T, d *district) (all string) {
	t.Helper()
	must(t, d.Register().View(func(tx *store.Tx) error {
		x, err := tx.Digest(nil)
		all = fmt.Sprint(x)
		return err
	}))
	return all
}

// What somebody emptied in a workbook of the register is asked about before it is taken.
func TestAnEmptiedCellIsAskedAbout(t *testing.T) {
	for answer, want := range map[string]string{"Giữ giá trị trong sổ": "Bà Hà", "Xóa trống 1 ô F8": ""} {
		d := newDistrict(t)
		s := sheet.Named("decision")
		line := s.New(d.Me().Unit)
		must(t, d.Register().Edit("", func(w *store.Writer) error {
			reader, err := sheet.NewReader(w.Tx, vi.DateHints{Year: 2026})
			for name, text := range map[string]string{"number": "12/QĐ", "date": "5/1/2026", "signer": "Bà Hà"} {
				v, wrong := reader.Read(line, s.Column(name), text)
				must(t, wrong)
				line.Set(s.Column(name), v)
			}
			if err == nil {
				_, err = line.Make(w, "")
			}
			return err
		}))
		path := filepath.Join(t.TempDir(), "qd.csv")
		must(t, os.WriteFile(path, []byte("ID;Số quyết định;Ngày quyết định;Cơ quan ban hành;Người ký;Cấp công nhận;Ban ra quyết định;Phong trào;Trích yếu\n"+line.Ref().ID.String()+";12/QĐ;05/01/2026;;;;;;\n"), 0o600))
		d.receive(path)
		if shown := d.Plain(100, 30); !strings.Contains(shown, "Quyết định") || !strings.Contains(shown, "1 ô khác với sổ") {
			t.Fatal(shown)
		}
		d.Press(keyboard.Enter)
		d.Answer(answer)
		must(t, d.Register().View(func(tx *store.Tx) error {
			now, err := s.Read(tx, line.Ref())
			if got := now.Value(s.Column("signer")); got != want {
				t.Errorf("%s: %q", answer, got)
			}
			return err
		}))
	}
}

// Where no heading speaks of names but cells look it, the page asks which column has them.
func TestWhichColumnHasTheNamesIsAsked(t *testing.T) {
	d := newDistrict(t)
	path := filepath.Join(t.TempDir(), "ds.csv")
	must(t, os.WriteFile(path, []byte("TT;Nội dung;Lĩnh vực;Tên tập thể\n1;Bếp không khói;Kinh tế;Tổ số 3\n2;Đường hoa;Kinh tế;Tổ số 4\n"), 0o600))
	d.receive(path)
	if s := d.Plain(100, 30); !strings.Contains(s, "▌! Cột nào là tên mô hình?") {
		t.Fatal(s)
	}
	d.Type("noi")
	d.Press(keyboard.Enter)
	if s := d.Plain(100, 30); !strings.Contains(s, "Enter nhập 2 dòng") {
		t.Fatal(s)
	}
}

// A list of another sheet is one of that sheet once somebody says so, and its columns are then those of that sheet.
func TestOfWhichSheetAListIsCanBeSaid(t *testing.T) {
	d := newDistrict(t)
	path := filepath.Join(t.TempDir(), "ds.csv")
	must(t, os.WriteFile(path, []byte("TT;Tên gọi;Người nhận;Danh hiệu gì;Loại nào\n1;Ông;Ma Văn Thử;Giấy khen;Cá nhân\n"), 0o600))
	d.receive(path)
	d.row("Danh sách của phiếu")
	d.Type("khen thuong")
	d.Press(keyboard.Enter)
	for heading, means := range map[string]string{"Người nhận": "ho va ten", "Danh hiệu gì": "hinh thuc khen", "Loại nào": "doi tuong", "Tên gọi": "khong lay"} {
		d.row(heading)
		d.Type(means)
		d.Press(keyboard.Enter)
	}
	if s := d.Plain(100, 30); !strings.Contains(s, "Danh sách của phiếu: Khen thưởng") || !strings.Contains(s, "Enter nhập 1 dòng") {
		t.Fatal(s)
	}
	d.Press(keyboard.Enter, keyboard.Enter)
	d.Press(keyboard.Enter) // the same list again is one of that sheet, without a word
	if s := d.Plain(100, 30); !strings.Contains(s, "đã nhớ") || !strings.Contains(s, "Sổ đã có mọi dòng") {
		t.Fatal(s)
	}
}

// A table of totals is told from a list of models: it says what it is and of which sheet, and is written when Enter
// says so.
func TestATableOfTotalsIsRecognised(t *testing.T) {
	d := newDistrict(t)
	path := filepath.Join(t.TempDir(), "bieu.csv")
	must(t, os.WriteFile(path, []byte("TT;Đơn vị;Số mô hình đăng ký;Số mô hình được công nhận\n1;00901;35;18\n2;00904;40;20\n;Tổng cộng;75;38\n"), 0o600))
	stated := func() (n int) {
		must(t, d.Register().View(func(tx *store.Tx) error {
			refs, err := sheet.Of("value").Refs(tx)
			n = len(refs)
			return err
		}))
		return n
	}
	d.receive(path)
	s := d.Plain(100, 30)
	for _, want := range []string{"Bảng tổng hợp", "Số liệu", "chưa ghi gì", "Thiếu “Kỳ”"} {
		if !strings.Contains(s, want) {
			t.Fatalf("%q does not show:\n%s", want, s)
		}
	}
	if stated() > 0 {
		t.Fatal("a look wrote")
	}
	d.Type("2023")
	d.Press(keyboard.Enter)
	d.Press(keyboard.Home, keyboard.Enter)
	if got := stated(); got != 6 {
		t.Fatalf("%d figures are in:\n%s", got, d.Plain(100, 30))
	}
}
