package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// grace lets a question become answerable: it is deaf at first, so that a fast typist does not answer it unread.
func grace() { time.Sleep(350 * time.Millisecond) }

func TestSearchOpensAModelAndEscComesBack(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press(keyboard.F2)
	s.Type("nguyen thi them")
	s.Has("1 trong 6", "Đi từng ngõ")
	s.HasNot("Ánh sáng")
	s.Press(keyboard.Enter)
	s.Has("Nguyễn Thị Thêm", "Thôn Khuổi Xoan", "Năm 2046", "điển hình", "Lịch sử", "03/10/2046")
	s.Press(keyboard.Esc)
	s.Has("1 trong 6")
	s.Press(keyboard.Esc) // the search first
	s.Has("Ánh sáng", "Tổ tự quản")
	s.Press(keyboard.Esc)
	s.Has("Chờ đồng chí xử lý")
}

func TestFiltersAreChipsAndCanBeCleared(t *testing.T) {
	s := commune(t).screen(120, 30)
	s.Press(keyboard.F2, "ctrl+f", keyboard.Down)
	s.Type("kinh te")
	s.Press(keyboard.Enter, keyboard.Esc)
	s.Has("Năm 2046 ×  Kinh tế ×", "Hiến đất mở rộng")
	s.HasNot("Ánh sáng", "Nuôi cá")
	s.Press("ctrl+f", keyboard.Delete, keyboard.Esc) // any year
	s.Has("Nuôi cá lồng", "2045")
	s.Press("ctrl+l")
	s.Has("Ánh sáng")
	s.HasNot("×  ", "Kinh tế ×")
}

func TestTheListIsInTheOrderThatWasChosen(t *testing.T) {
	s := commune(t).screen(120, 30)
	s.Press(keyboard.F2)
	order := func(names ...string) {
		t.Helper()
		last := -1
		for _, n := range names {
			at := strings.Index(s.Shown(), n)
			if at < last || at < 0 {
				t.Fatalf("%q is not behind the one before:\n%s", n, s.Shown())
			}
			last = at
		}
	}
	order("Ánh sáng", "Đi từng", "Hiến đất", "Khéo", "Tổ tự", "Vận động") // Đ behind A, Â…, before H
	s.Press(keyboard.F6, keyboard.Enter)
	order("Vận động", "Tổ tự", "Khéo", "Hiến đất", "Đi từng", "Ánh sáng")
	s.Press(keyboard.F6, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Enter) // by state
	order("Khéo", "Tổ tự", "Vận động", "Đi từng", "Hiến đất", "Ánh sáng")
}

func TestTheYearIsTurned(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Has("Năm 2046", "PgUp / PgDn")
	s.Press(keyboard.PageUp)
	s.Has("Năm 2045", "Đăng ký           1")
	s.Press(keyboard.F2)
	s.Has("Nuôi cá lồng")
	s.Press(keyboard.Esc, keyboard.Right)
	s.Has("Năm 2046", "Đăng ký           6")
}

func TestAConflictIsDecidedAndUndone(t *testing.T) {
	c := disputed(t)
	s := c.screen(80, 24)
	s.Has("! 1 chỗ trái ngược")
	s.Press(keyboard.F2)
	s.Has("! trái ngược")
	s.Press(keyboard.F7)
	s.Has("Chi bộ, Mặt trận thôn Nà Ta", "Chi bộ thôn Nà Ta và Chi đoàn thanh niên", "theo biên bản", "Huyện Lâm Khê")
	s.Type("1")
	s.Press(keyboard.Enter)
	s.Has("Đã chọn", "Không có chỗ trái ngược nào")
	s.Press(keyboard.Esc)
	s.Has("Chi bộ, Mặt trận")
	s.Press(keyboard.Esc)
	s.HasNot("trái ngược")
	must(t, s.Close())
	c.with(func(r *store.Register) {
		must(t, r.View(func(tx *store.Tx) error {
			refs, err := tx.Conflicted()
			if len(refs) > 0 {
				t.Errorf("%d records are still in conflict", len(refs))
			}
			return err
		}))
	})
}

// What a district decides for a commune it decides with a reason.
func TestAConflictOfAUnitBelowIsDecidedWithAReason(t *testing.T) {
	c, d := dispute(t)
	c.send(d, "")
	s := d.screen(80, 24)
	s.Press(keyboard.F7)
	s.Type("1")
	s.Press(keyboard.Enter)
	s.Has("Lý do", "theo giá trị của Huyện Lâm Khê", "đơn vị cấp dưới", "Esc thôi")
	s.Press("ctrl+u", keyboard.Enter) // without one nothing happens
	s.Has("Cần có lý do")
	s.Press(keyboard.Esc)
	s.HasNot("Lý do")
	s.Press(keyboard.Enter)
	s.Type("hoi lai xa")
	s.Press(keyboard.Enter)
	s.Has("Đã chọn", "Không có chỗ trái ngược nào")
	must(t, s.Close())
	d.send(c, "00901")
	c.with(func(r *store.Register) {
		must(t, r.View(func(tx *store.Tx) error {
			refs, err := tx.Conflicted()
			if len(refs) > 0 {
				t.Errorf("%d records of the commune are still in conflict", len(refs))
			}
			return err
		}))
	})
}

func TestAnotherValueIsWrittenAndTakenBack(t *testing.T) {
	s := disputed(t).screen(80, 24)
	s.Press(keyboard.F7, keyboard.F4)
	s.Press("ctrl+u")
	s.Type("Chi bộ và Mặt trận thôn Nà Ta")
	s.Press(keyboard.Enter)
	s.Has("Đã chọn")
	turn(s, "ctrl+z", "sửa mô hình “Hiến đất mở rộng")
	s.Has("Đã trả lại")
	s.Press(keyboard.F10, keyboard.F2)
	s.HasNot("Chi bộ và Mặt trận")
}

func TestAFormLeftHalfDoneIsCounted(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press(keyboard.F3)
	s.Type("Bếp ăn bán trú vùng cao")
	s.Press(keyboard.Esc)
	s.Has("1 bản nháp để dở")
}

func TestTheGuideMakesARegister(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	units := filepath.Join(dir, "don-vi.csv")
	must(t, os.WriteFile(units, []byte(pagetest.Units), 0o600))
	path := filepath.Join(dir, "sổ mới", "so.dvr")
	s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
	s.Press(keyboard.Enter)
	s.Has("don-vi.csv") // the only list there is stands there already
	s.Press(keyboard.Enter)
	s.Has("6 đơn vị")
	s.Type("lam khe")
	s.Press(keyboard.Enter)
	s.Type("Ma V.")
	s.Press(keyboard.Enter)
	s.Type("một hai")
	s.HasNot("một hai")
	s.Press(keyboard.Enter)
	s.Type("một")
	s.Has("chưa giống nhau")
	s.Type(" hai")
	s.HasNot("chưa giống nhau")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Has("Huyện Lâm Khê", "Năm 2046", "Đã tạo sổ", "F3 để nhập mô hình đầu tiên")
	must(t, s.Close())
	r, err := store.Open(path, store.Options{})
	must(t, err)
	if me := r.Me(); me.Officer != "Ma V." {
		t.Errorf("kept by %q", me.Officer)
	}
	must(t, r.Close())
}

func TestTheGuideOpensAnInvitation(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	invitation := district(t).invite("00901", dir)
	path := filepath.Join(dir, "so.dvr")
	s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
	s.Type("2")
	s.Press(keyboard.Enter)
	s.Has(filepath.Base(invitation))
	s.Press(keyboard.Enter)
	s.Has("Huyện Lâm Khê", "Xã Thượng Lâm", "sáu nhóm số")
	s.Press(keyboard.Enter)
	s.Type("Chẩu T.")
	s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter) // the passphrase twice, and whether it is sealed
	s.Has("Xã Thượng Lâm", "Gửi lên Huyện Lâm Khê")
	must(t, s.Close())
}

func TestTheGuideTellsWhatIsWrongWithAFile(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	s := apptest.Open(t, app.Options{Path: filepath.Join(dir, "so.dvr"), Now: func() time.Time { return today }}, 80, 24)
	s.Press(keyboard.Enter)
	s.Type(filepath.Join(dir, "khong-co.csv"))
	s.Press(keyboard.Enter)
	s.Has("Không tìm thấy tệp")
	for range 5 {
		s.Press(keyboard.Enter)
	}
	s.Has("Còn ô cần điền hoặc xem lại")
}

func TestARegisterThatCannotBeOpenedSaysWhy(t *testing.T) {
	c := commune(t)
	r, err := store.Open(c.path, store.Options{})
	must(t, err)
	s := c.screen(80, 24)
	s.Has("cửa sổ danvan khác", "có gì hỏng", "Thử lại")
	must(t, r.Close())
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Năm 2046", "Xã Thượng Lâm")

	broken := filepath.Join(t.TempDir(), "so.dvr")
	must(t, os.WriteFile(broken, []byte("no register at all"), 0o600))
	s = apptest.Open(t, app.Options{Path: broken}, 80, 24)
	s.Has("không phải là sổ của danvan")
}

func TestThePaletteGoesThere(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press("ctrl+p")
	s.Type("danh sach mo hinh")
	s.Press(keyboard.Enter)
	s.Has("Tên mô hình")
	s.Press("ctrl+p")
	s.Type("trai nguoc")
	s.Press(keyboard.Enter)
	s.Has("Không có chỗ trái ngược nào")
}

// A figure that was deleted here and edited there stands, marked, until somebody decides.
func TestAFigureInConflictMarksItsModel(t *testing.T) {
	d := district(t)
	c := d.join("00901")
	year := record.ParticipationID(c.save(c.unit, entries...)[0], 2046)
	figure := record.AffairsOf(c.unit, record.ResourceKindName, record.ListedResourceID(year, record.Money))
	c.send(d, "")
	edit := func(o *office, do func(w *store.Writer) error) {
		o.at = o.at.Add(time.Hour)
		o.with(func(r *store.Register) { must(t, r.Edit("", do)) })
	}
	edit(c, func(w *store.Writer) error { return w.Delete(figure, "nhập nhầm") })
	edit(d, func(w *store.Writer) error { return w.Set(figure, "amount", "195000000", "theo phiếu thu") })
	d.send(c, "00901")
	s := c.screen(80, 24)
	s.Press(keyboard.F2)
	s.Type("hien dat mo rong")
	s.Has("! trái ngược")
	s.Press(keyboard.Enter)
	s.Has("1 giá trị trái ngược", "! Tiền 195.000.000 đồng")
	s.Press(keyboard.F7)
	s.Has("Một bên xóa, một bên sửa", "Hiến đất mở rộng", "theo phiếu thu")
	s.Press(keyboard.Enter, keyboard.Esc)
	s.Has("Tiền 195.000.000 đồng")
	s.HasNot("! Tiền", "trái ngược")
}

// A register whose latest year is over shows that year, but what is entered is of this one, unless somebody turned to
// another; then the form says so.
func TestOneEntersIntoThisYear(t *testing.T) {
	next := today.AddDate(1, 0, 0)
	s := apptest.Open(t, app.Options{Path: commune(t).path, Now: func() time.Time { return next }}, 100, 30)
	s.Has("2046")
	s.Press(keyboard.F3)
	s.Has("Nhập mới", "Năm 2047")
	s.Press(keyboard.Esc, keyboard.PageUp)
	s.Press(keyboard.F3)
	s.Has("Nhập mới", "Năm 2045, không phải năm nay")
}

// To look at a report of last year is not to choose last year: what is entered afterwards is of this one still, in the
// form, in the grid and of a list.
func TestLookingAtAReportChoosesNoYear(t *testing.T) {
	for name, look := range map[string]func(*apptest.Screen){
		"by the arrow": func(s *apptest.Screen) { s.Press(keyboard.Left) },
		"in the panel": func(s *apptest.Screen) {
			s.Press(keyboard.F4)
			s.Type("2045")
			s.Press(keyboard.Enter, keyboard.Esc)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := commune(t).screen(100, 30)
			s.Press("ctrl+b")
			look(s)
			s.Has("2045")
			s.Press(keyboard.F3)
			s.Has("Nhập mới", "Năm 2046")
			s.HasNot("không phải năm nay")
			s.Press(keyboard.Esc, "ctrl+t")
			s.Has("Năm 2046")
			s.HasNot("không phải năm nay")
			if got := s.Entering(); got != 2046 {
				t.Errorf("a list goes into %d", got)
			}
		})
	}
}

// Who has chosen a year stays in it, whatever report is looked at meanwhile, and the form says so.
func TestAYearThatWasChosenStays(t *testing.T) {
	s := commune(t).screen(100, 30)
	s.Press(keyboard.PageUp, "ctrl+b", keyboard.Right, keyboard.F3)
	s.Has("Nhập mới", "Năm 2045, không phải năm nay")
}
