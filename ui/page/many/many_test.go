package many

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/text"
	"danvan/ui/theme"
)

var (
	district = record.UnitID("031", "")
	commune  = record.UnitID("00901", "")
)

// office is a register with three models of a commune and one of the district itself.
func office(t testing.TB) *store.Register {
	t.Helper()
	r := pagetest.Register(t, "031")
	for i := range 3 {
		pagetest.Save(t, r, commune, pagetest.Model{Name: fmt.Sprintf("Thắp sáng đường quê thôn %d", i+1), Registrant: "Chi đoàn"})
	}
	pagetest.Save(t, r, district, pagetest.Model{Name: "Ngày thứ Bảy vì dân", Registrant: "Văn phòng huyện"})
	return r
}

// put adds models of the commune.
func put(t testing.TB, r *store.Register, n int) {
	t.Helper()
	for i := range n {
		pagetest.Save(t, r, commune, pagetest.Model{Name: fmt.Sprintf("Vườn rau sạch %d", i), Registrant: "Hội Phụ nữ"})
	}
}

// open shows a form for the rows that are kept, and gives what it writes.
func open(t testing.TB, h *pagetest.Host, form func(page.Host, []*listing.Row, func(life.Saved)), keep func(*listing.Row) bool) *Trail {
	t.Helper()
	var trail Trail
	var rows []*listing.Row
	for _, r := range h.Listing().Find(listing.Query{}) {
		if keep == nil || keep(r) {
			rows = append(rows, r)
		}
	}
	form(h, rows, func(s life.Saved) { trail.Add(s.Spans) })
	h.Settle()
	return &trail
}

var forms = []struct {
	name string
	form func(page.Host, []*listing.Row, func(life.Saved))
	keys []string // what begins with “=” is typed
}{
	{"recognise", Recognise, []string{"=15/QĐ-BCĐ", "tab"}},
	{"set", Set, []string{"tab", "=van hoa", "tab"}},
	{"propose", Propose, nil},
	{"carry", CarryOver, nil},
	{"commend", Commend, []string{"=Giấy khen", "tab", "=15/QĐ-UBND", "tab"}},
	{"review", Review, []string{"=d", "=d", "tab"}},
}

func press(h *pagetest.Host, keys []string) {
	for _, k := range keys {
		if typed, ok := strings.CutPrefix(k, "="); ok {
			h.Type(typed)
		} else {
			h.Press(keyboard.Code(k))
		}
	}
}

func TestGoldenScreens(t *testing.T) {
	r := office(t)
	for _, f := range forms {
		for _, size := range screentest.Sizes {
			h := pagetest.New(t, r)
			open(t, h, f.form, nil)
			press(h, f.keys)
			h.Golden(f.name, size[0], size[1])
		}
		h := pagetest.New(t, r)
		h.Table = text.For(text.En)
		open(t, h, f.form, nil)
		h.Golden(f.name+"-english", 80, 24)
	}
	h := pagetest.New(t, r)
	h.Theme = theme.New(theme.Options{Mono: true, ASCII: true})
	open(t, h, Set, nil)
	h.Golden("set-mono-ascii", 80, 24)
}

func TestEverySizeFits(t *testing.T) {
	r := office(t)
	for _, f := range forms {
		h := pagetest.New(t, r)
		open(t, h, f.form, nil)
		press(h, f.keys)
		for width := 60; width <= 220; width += 7 {
			for height := 20; height <= 70; height += 5 {
				h.Area(width, height)
			}
		}
	}
}

func TestAFieldIsSetForAllAndTakenBack(t *testing.T) {
	h := pagetest.New(t, office(t))
	trail := open(t, h, Set, nil)
	h.Press(keyboard.Enter)
	h.Type("van hoa")
	h.Press(keyboard.Enter)
	wants(t, h, "4 sẽ ghi", "sửa hàng loạt")
	h.Press("ctrl+s")
	said(t, h, "Đã ghi giá trị mới cho 4 mô hình. Ctrl+Z hoàn tác.")
	count := func(name string) (n int) {
		h.Listing().Each(listing.Query{}, func(r *listing.Row) {
			if h.Listing().FieldName(r.Field) == name {
				n++
			}
		})
		return n
	}
	if count("Văn hóa – xã hội") != 4 {
		t.Errorf("%d were set", count("Văn hóa – xã hội"))
	}
	trail.Undo(h, func() {})
	h.Settle()
	if count("Kinh tế") != 4 || trail.OffUndo(h) == "" || trail.OffRedo(h) != "" {
		t.Errorf("%d are as they were", count("Kinh tế"))
	}
	said(t, h, "Đã hoàn tác 4 bản ghi. Ctrl+Y làm lại.")
	trail.Redo(h, func() {})
	h.Settle()
	if count("Văn hóa – xã hội") != 4 || trail.OffRedo(h) == "" {
		t.Error("not done again")
	}
}

func TestTheValueTakesTheShapeOfItsInput(t *testing.T) {
	h := pagetest.New(t, office(t))
	open(t, h, Set, nil)
	h.Type("moi / duy tri")
	h.Press(keyboard.Enter)
	wants(t, h, "( ) Mới   ( ) Duy trì")
	h.Type("d")
	wants(t, h, "4 sẽ ghi")
	h.Press(keyboard.Up)
	h.Type("ngay dang ky")
	h.Press(keyboard.Enter)
	h.Type("31/2")
	h.Press("ctrl+s")
	wants(t, h, "“31/2” không có trong lịch. Cần ngày có thật, ví dụ 28/02/2026.")
	if n := strings.Count(h.Plain(100, 40), "không có trong lịch"); h.Backs > 0 || n != 1 {
		t.Errorf("a day that is none was written, or is told %d times", n)
	}
	h.Press("ctrl+u")
	h.Type("28/2")
	h.Press("ctrl+s")
	said(t, h, "Đã ghi giá trị mới cho 4 mô hình. Ctrl+Z hoàn tác.")
}

// A column that a place has made is offered where a row's unit has it, and the rows of others are told apart.
func TestAPlacesOwnColumnIsSetForMany(t *testing.T) {
	r := office(t)
	m := &record.Measure{Unit: commune, Code: "thuc-trang", Name: "Thực trạng", Value: record.TermValue, Use: record.Asked, Terms: "Tốt\nChưa rõ"}
	if err := r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.CatalogOf(commune, record.MeasureKind, record.MeasureID(commune, m.Code)), m, nil, "thử")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	h := pagetest.New(t, r)
	trail := open(t, h, Set, nil)
	h.Type("thuc trang")
	h.Press(keyboard.Enter)
	wants(t, h, "( ) Tốt   ( ) Chưa rõ")
	h.Type("t")
	wants(t, h, "3 sẽ ghi", "1 không", "đơn vị ấy không có ô này")
	h.Press("ctrl+s")
	said(t, h, "Đã ghi giá trị mới cho 3 mô hình · 1 không ghi. Ctrl+Z hoàn tác.")
	trail.Undo(h, func() {})
	h.Settle()
	said(t, h, "Đã hoàn tác 3 bản ghi. Ctrl+Y làm lại.")
}

func TestCarryOverNextYearAndOnlyOnce(t *testing.T) {
	h := pagetest.New(t, office(t))
	open(t, h, CarryOver, nil)
	wants(t, h, "2027", "4 sẽ ghi", "đăng ký tiếp năm 2027")
	h.Press("ctrl+s")
	if n := len(h.Listing().Find(listing.Query{Year: 2027})); n != 4 {
		t.Fatalf("%d in the new year", n)
	}
	open(t, h, CarryOver, func(r *listing.Row) bool { return r.Year == 2026 })
	wants(t, h, "0 sẽ ghi", "4 đã như vậy")
	h.Press("ctrl+s")
	said(t, h, "Không còn gì để ghi: xem lý do ở dưới.")
}

func TestWhatIsRefusedIsCountedAndNamed(t *testing.T) {
	h := pagetest.New(t, office(t))
	open(t, h, Review, func(r *listing.Row) bool { return r.Unit == district })
	h.Type("4")
	wants(t, h, "Tạm dừng hoặc dừng thì cần ghi lý do.")
	h.Press(keyboard.Enter)
	h.Type("đã xong")
	h.Press("ctrl+s")
	open(t, h, CarryOver, nil)
	wants(t, h, "3 sẽ ghi", "1 không ghi được:", "1 rà soát: đã dừng hoặc tạm dừng", "Ngày thứ Bảy vì dân")
	h.Press("ctrl+s")
	said(t, h, "Đã ghi lượt đăng ký mới cho 3 mô hình · 1 không ghi. Ctrl+Z hoàn tác.")
}

func TestOwnRecordsNeedNoReason(t *testing.T) {
	h := pagetest.New(t, office(t))
	open(t, h, Propose, func(r *listing.Row) bool { return r.Unit == district })
	if screen := h.Plain(80, 24); strings.Contains(screen, "Lý do sửa") {
		t.Errorf("asked for a reason:\n%s", screen)
	}
	h.Press(keyboard.Tab)
	h.Type("tám")
	h.Press("ctrl+s")
	if h.Backs > 0 {
		t.Error("proposed with a score that is no number")
	}
	h.Press("ctrl+u")
	h.Type("86,5")
	h.Press("ctrl+s")
	said(t, h, "Đã ghi đề nghị công nhận cho 1 mô hình. Ctrl+Z hoàn tác.")
	err := h.Register().View(func(tx *store.Tx) error {
		var p record.Participation
		_, err := tx.Get(h.Listing().Find(listing.Query{Only: func(r *listing.Row) bool { return r.Unit == district }})[0].ParticipationRef(), &p)
		if p.SelfScore != "86.5" {
			t.Errorf("self-score %q", p.SelfScore)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	open(t, h, Propose, nil)
	wants(t, h, "Lý do sửa", "3 sẽ ghi", "1 đã như vậy")
}

func TestExportWritesWhatIsChosenAndOverwritesNothing(t *testing.T) {
	r := office(t)
	put(t, r, 10)
	h := pagetest.New(t, r)
	rows := h.Listing().Find(listing.Query{})
	Export(h, rows)
	h.Settle()
	wants(t, h, "14 lượt đăng ký", "mo-hinh-2026-11-22.xlsx")
	path := filepath.Join(t.TempDir(), "danh-sach.csv")
	typed := func(s string) {
		h.Press("ctrl+u")
		h.Type(s)
		h.Press(keyboard.Enter)
	}
	typed(filepath.Join(filepath.Dir(path), "danh-sach.doc"))
	wants(t, h, "cần kết thúc bằng .xlsx")
	typed(filepath.Join(filepath.Dir(path), "không có", "danh-sach.csv"))
	wants(t, h, "Không có thư mục")
	typed(r.Path()) // the ending alone keeps it from the register here
	wants(t, h, "cần kết thúc bằng .xlsx")
	kept := filepath.Join(filepath.Dir(path), "so.csv")
	if err := os.Link(r.Path(), kept); err != nil {
		t.Fatal(err)
	}
	typed(kept)
	wants(t, h, "Đó là sổ")
	if err := os.WriteFile(path, []byte("của tôi"), 0o600); err != nil {
		t.Fatal(err)
	}
	typed(path)
	if len(h.Asked) != 1 {
		t.Fatalf("nothing is asked before a file gives way: %q", h.News)
	}
	h.Answer(h.Table.Common.No)
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "của tôi" {
		t.Errorf("%q, %v", raw, err)
	}
	typed(path)
	h.Answer(h.Table.Common.Replace)
	if said := h.News[len(h.News)-1]; !strings.Contains(said, "Đã ghi 14 dòng") || h.Backs != 1 {
		t.Errorf("said %q", h.News)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"ID,Mã đơn vị,Tên mô hình,Năm,Lĩnh vực", "031,Ngày thứ Bảy vì dân,2026,Kinh tế,Tập thể", "00901,Thắp sáng đường quê thôn 1"} {
		if !strings.Contains(string(raw), w) {
			t.Errorf("%q is not in the file:\n%s", w, raw)
		}
	}
}

func TestMenu(t *testing.T) {
	h := pagetest.New(t, office(t))
	done := ""
	m := NewMenu(h, h.Listing().Find(listing.Query{}), func(life.Saved) {}, Act{"Việc của trang", func() { done = "own" }})
	for range 10 {
		if m.Key(keyboard.Press(keyboard.Down)) {
			t.Fatal("closed")
		}
	}
	if a := m.Draw(h.Theme, 40); a.Cursor == nil || a.Cursor.Y != 9 {
		t.Errorf("%+v", a.Cursor)
	}
	if !m.Key(keyboard.Press(keyboard.Enter)) || done != "own" {
		t.Error("the page's own entry was not done")
	}
	if !m.Key(keyboard.Press(keyboard.Esc)) {
		t.Error("Esc does not close it")
	}
}

func wants(t *testing.T, h *pagetest.Host, all ...string) {
	t.Helper()
	h.Settle()
	screen := h.Plain(100, 40)
	for _, w := range all {
		if !strings.Contains(screen, w) {
			t.Fatalf("%q does not show:\n%s", w, screen)
		}
	}
}

func said(t *testing.T, h *pagetest.Host, want string) {
	t.Helper()
	if len(h.News) == 0 || h.News[len(h.News)-1] != want {
		t.Fatalf("said %q, want %q", h.News, want)
	}
}

// The form says of which years the registrations are that it changes, and warns where they are not of this one.
func TestTheYearsThatAreChangedAreSaid(t *testing.T) {
	r := office(t)
	pagetest.Save(t, r, commune, pagetest.Model{Name: "Vườn rau sạch", Registrant: "Hội Phụ nữ", Year: 2025})
	for year, want := range map[int]string{2026: "Đang chọn 4 · Năm 2026", 2025: "Đang chọn 1 · Năm 2025, không phải năm nay !", 0: "Đang chọn 5 · Năm 2025, 2026 !"} {
		h := pagetest.New(t, r)
		open(t, h, Set, func(row *listing.Row) bool { return year == 0 || row.Year == year })
		if title, _, _ := strings.Cut(h.Plain(100, 30), "\n"); !strings.HasSuffix(strings.TrimSpace(title), want) {
			t.Errorf("%d: %q, want %q", year, title, want)
		}
	}
}
