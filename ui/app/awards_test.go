package app_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/app"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// An award of somebody below is entered in a form, many are given for chosen models, and both stand in the report, with
// the lines behind its figures.
func TestAwardsOnTheScreen(t *testing.T) {
	d := district(t)
	d.save(d.unit, entries...)
	s := d.shown(t, app.Options{}, 80, 24)
	opened(s, "khen thuong")
	s.Has("Chưa có mục nào")
	s.Press(keyboard.F3)
	s.Type("thuong lam")
	s.Press(keyboard.Enter)
	s.Type("Nông Văn Mẫu")
	s.Press(keyboard.Enter)
	s.Type("c") // Cá nhân
	s.Press(keyboard.Enter)
	s.Type("Bí thư Chi bộ thôn Nà Ta")
	for _, typed := range []string{"", "Giấy khen", "15/QĐ-UBND", "3/10/2046"} {
		s.Type(typed)
		s.Press(keyboard.Enter)
	}
	for range 13 {
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu", "1 mục", "Nông Văn Mẫu")

	s.Press(keyboard.Esc, keyboard.Esc, keyboard.F2, keyboard.Insert, keyboard.Insert, keyboard.F9)
	for range 6 { // behind what was there before it
		s.Press(keyboard.Down)
	}
	s.Press(keyboard.Enter)
	s.Has("Khen thưởng", "Hình thức khen", "2 lượt đăng ký đang chọn")
	s.Type("Giấy khen")
	s.Press(keyboard.Enter)
	s.Type("15/QĐ-UBND")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Type("3/10/2046")
	s.Press(keyboard.Enter)
	s.Has("2 sẽ ghi")
	s.Press("ctrl+s")
	s.Has("Đã ghi khen thưởng cho 2 mô hình")
	s.Press("ctrl+b")
	for i := 0; i < 20 && !strings.Contains(s.Shown(), "Tổng hợp khen thưởng"); i++ {
		s.Press(keyboard.Tab)
	}
	s.Has("Tổng hợp khen thưởng", "Giấy khen", "Huyện Lâm Khê")
	s.Press(keyboard.Enter)
	s.Has("3 mục", "Bí thư Chi bộ thôn")
	s.Press(keyboard.Esc, keyboard.Tab)
	s.Has("Kèm theo Quyết định số 15/QĐ-UBND ngày 03/10/2046", "Nông Văn Mẫu")
	s.Press(keyboard.Tab)
	s.Has("tiêu biểu", "Chưa có")
}

func TestGoldenAwards(t *testing.T) {
	for _, size := range screentest.Sizes {
		s := district(t).shown(t, app.Options{}, size[0], size[1])
		opened(s, "khen thuong")
		s.Press(keyboard.F3)
		golden(t, s, "award-form")
		must(t, s.Close())
	}
}

// A body is shown with its members, with their posts and from when.
func TestABodyWithItsMembers(t *testing.T) {
	s := district(t).shown(t, app.Options{}, 80, 24)
	opened(s, "ban, to chuc")
	s.Press(keyboard.F3)
	s.Type("Ban Chỉ đạo Dân vận khéo")
	for range 6 {
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu")
	s.Press(keyboard.Esc, keyboard.Esc)
	opened(s, "thanh vien")
	s.Press(keyboard.F3, keyboard.Enter) // the only body
	for _, typed := range []string{"Nông Văn Mẫu", "Trưởng ban", "Phó Bí thư Thường trực", "1/2045", "", ""} {
		s.Type(typed)
		s.Press(keyboard.Enter)
	}
	s.Has("Đã lưu", "Nông Văn Mẫu")
	s.Press(keyboard.Esc, keyboard.Esc)
	opened(s, "ban, to chuc")
	s.Press(keyboard.Enter)
	s.Has("Thành viên", "Nông Văn Mẫu · Trưởng ban · Phó Bí thư Thường trực · từ")
}

// An award that is only proposed waits on the first screen, one key away.
func TestAProposedAwardWaits(t *testing.T) {
	d := district(t)
	d.with(func(r *store.Register) {
		must(t, r.Edit("", func(w *store.Writer) error {
			a := &record.Award{By: d.unit, Self: w.NewID(), Name: "Chi bộ Nà Ta", Recipient: record.Recipient(record.Collective), Form: "Giấy khen", State: record.Proposed}
			_, err := w.Put(record.AffairsOf(d.unit, record.AwardKind, record.SaidID(record.AwardKind, a.Self, a.By)), a, nil, "")
			return err
		}))
	})
	s := d.shown(t, app.Options{}, 80, 24)
	s.Has("1 khen thưởng đang đề nghị")
	for i := 0; i < 9 && !strings.Contains(s.Shown(), "Chi bộ Nà Ta"); i++ {
		s.Press(keyboard.Enter)
		if !strings.Contains(s.Shown(), "Chi bộ Nà Ta") {
			s.Press(keyboard.Esc, keyboard.Down)
		}
	}
	s.Has("Khen thưởng", "Chi bộ Nà Ta", "1 mục")
}

// A district comments on a column of a line that a commune wrote, sees its own word there, and the commune has it among
// what waits, with the form of the line one key away.
func TestALineOfAnySheetIsCommentedOn(t *testing.T) {
	d := district(t)
	c := d.join("00901")
	c.with(func(r *store.Register) {
		must(t, r.Edit("", func(w *store.Writer) error {
			a := &record.Award{By: c.unit, Self: w.NewID(), Name: "Chi bộ Nà Ta", Recipient: record.Recipient(record.Collective), Form: "Giấy khen", State: record.Granted}
			_, err := w.Put(record.AffairsOf(c.unit, record.AwardKind, record.SaidID(record.AwardKind, a.Self, a.By)), a, nil, "")
			return err
		}))
	})
	c.send(d, "")
	s := d.shown(t, app.Options{}, 80, 24)
	opened(s, "khen thuong")
	s.Press(keyboard.Enter, keyboard.F6)
	s.Has("Về cột", "Góp ý")
	s.Type("hinh thuc khen")
	s.Press(keyboard.Enter)
	s.Type("Giấy khen hay bằng khen?")
	s.Press(keyboard.Enter)
	s.Has("Đã ghi góp ý", "Hình thức khen: Giấy khen hay bằng khen?")
	must(t, s.Close())

	d.send(c, "00901")
	s = c.shown(t, app.Options{}, 80, 24)
	s.Press("ctrl+g")
	s.Has("Khen thưởng: Chi bộ Nà Ta", "Hình thức khen", "hiện ghi: Giấy khen", "Giấy khen hay bằng khen?")
	s.Press(keyboard.F4)
	s.Has("Chi bộ Nà Ta", "Hình thức khen", "Số quyết định")
	must(t, s.Close())
}
