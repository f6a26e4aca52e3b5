package conflicts

import (
	"fmt"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/text"
	"danvan/ui/theme"
)

const (
	long = "Chi bộ ra nghị quyết chuyên đề, phân công từng đảng viên phụ trách nhóm hộ; Ban Công tác Mặt trận cùng các đoàn thể đến từng nhà vận động, " +
		"bàn bạc công khai tại ba cuộc họp thôn. Kết quả có 42 hộ hiến 1.250 m² đất vườn, đất ruộng và tháo dỡ 180 m tường rào. Thôn tự quản, tự giám sát, " +
		"đoạn đường dài 1,2 km hoàn thành sau hai tháng, không có đơn thư khiếu nại."
)

// disputes are the pages that golden files hold.
var disputes = []struct {
	name string
	make func(o *office)
	keys []keyboard.Code
}{
	{"text", func(o *office) {
		o.disagree(road, "registrant", "Chi bộ thôn Nà Ta và Chi đoàn thanh niên", "Chi bộ, Mặt trận thôn Nà Ta")
	}, []keyboard.Code{keyboard.Down}},
	{"long", func(o *office) {
		o.disagree(road, "content", long, strings.Replace(strings.Replace(long, "42 hộ", "45 hộ", 1), "hai tháng", "gần ba tháng", 1))
	}, nil},
	{"empty", func(o *office) { o.disagree(road, "place", nil, "Thôn Nà Ta, gần nhà văn hóa") }, nil},
	{"money", func(o *office) { o.disagree(money, "amount", "165000000", "195000000") }, nil},
	{"deleted", func(o *office) {
		o.edit(o.c, func(w *store.Writer) error { return w.Delete(money, "nhập nhầm") })
		o.set(o.d, money, "amount", "195000000", "theo biên bản")
		o.exchange()
	}, nil},
	{"alike", func(o *office) {
		o.disagree(road, "in_charge", "Ông Ma Văn A", "Ông Ma Văn A, Bí thư chi bộ")
		o.disagree(house, "in_charge", "Bà Lý Thị B", "Bà Lý Thị B, Trưởng thôn")
	}, nil},
	{"reason", func(o *office) { o.disagree(road, "place", "Thôn Hai", "Thôn Ba") }, []keyboard.Code{keyboard.Enter}},
	{"again", func(o *office) { o.disagree(road, "place", "Thôn Hai", "Thôn Ba") }, []keyboard.Code{keyboard.Enter, keyboard.Enter, "ctrl+z"}},
	{"none", func(*office) {}, nil},
}

func TestGoldenScreens(t *testing.T) {
	for _, c := range disputes {
		for _, size := range screentest.Sizes {
			name := fmt.Sprintf("%s-%dx%d", c.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				o := newOffice(t)
				c.make(o)
				h := open(t, o.d, page.Goto{})
				for _, k := range c.keys {
					h.Press(k)
					h.Changed(nil)
				}
				h.Golden(c.name, size[0], size[1])
			})
		}
	}
}

func TestGoldenVariants(t *testing.T) {
	o := newOffice(t)
	disputes[0].make(o)
	disputes[4].make(o)
	show := func(name string, change func(h *pagetest.Host)) {
		h := pagetest.New(t, o.d)
		change(h)
		h.Open(New(h, page.Goto{}))
		h.Press(keyboard.Down)
		h.Golden(name, 80, 24)
	}
	show("english", func(h *pagetest.Host) { h.Table = text.For(text.En) })
	show("mono-ascii", func(h *pagetest.Host) { h.Theme = theme.New(theme.Options{Mono: true, ASCII: true}) })
}

func TestTheDistrictSaysWhyItDecides(t *testing.T) {
	o := newOffice(t)
	o.disagree(road, "place", "Thôn Hai", "Thôn Ba")
	h := open(t, o.d, page.Goto{})
	h.Type("1")
	h.Press(keyboard.Enter)
	if got := o.text(o.d, road, "place"); got != "Thôn Ba" {
		t.Fatalf("decided for %q before a reason was given", got)
	}
	shows(t, h, "Lý do", "theo giá trị của Xã Thượng Lâm")
	h.Press("ctrl+u", keyboard.Enter)
	shows(t, h, "Cần có lý do")
	h.Type("hỏi lại xã qua điện thoại")
	h.Press(keyboard.Enter)
	if got := o.text(o.d, road, "place"); got != "Thôn Hai" {
		t.Errorf("decided for %q", got)
	}
	shows(t, h, "Đã chọn", "Không có chỗ trái ngược")
	reason := ""
	must(t, o.d.View(func(tx *store.Tx) error {
		events, err := tx.History(road)
		if err == nil {
			reason = events[len(events)-1].Change.Reason
		}
		return err
	}))
	if reason != "hỏi lại xã qua điện thoại" {
		t.Errorf("reason: %q", reason)
	}
}

func TestTheCommuneNeedsNoReasonForItsOwn(t *testing.T) {
	o := newOffice(t)
	o.disagree(road, "place", "Thôn Hai", "Thôn Ba")
	h := open(t, o.c, page.Goto{})
	h.Type("1")
	h.Press(keyboard.Enter)
	if got := o.text(o.c, road, "place"); got != "Thôn Hai" {
		t.Errorf("decided for %q", got)
	}
}

func TestTheFilledOneIsKeptByOneKey(t *testing.T) {
	o := newOffice(t)
	o.disagree(road, "place", "Thôn Hai", nil)
	h := open(t, o.c, page.Goto{})
	h.Press(keyboard.F6)
	if got := o.text(o.c, road, "place"); got != "Thôn Hai" {
		t.Errorf("kept %q", got)
	}
}

func TestOneChoiceForAllAlikeAndOneUndo(t *testing.T) {
	o := newOffice(t)
	for _, ref := range []record.Ref{road, house} {
		o.disagree(ref, "in_charge", "Ông A", "Ông B")
	}
	h := open(t, o.c, page.Goto{})
	shows(t, h, "1 trong 2", "có 2 chỗ giống nhau")
	h.Press(keyboard.F8)
	if q := h.Asked[0]; !strings.Contains(q.Title, "2 chỗ") || !strings.Contains(q.Body, "Nhà văn hóa") || q.Answers[0].Label != "Không" || q.Answers[0].Do != nil {
		t.Fatalf("asked: %+v", q)
	}
	h.Answer("Lấy của Huyện Lâm Khê")
	for _, ref := range []record.Ref{road, house} {
		if got := o.text(o.c, ref, "in_charge"); got != "Ông B" {
			t.Errorf("decided for %q", got)
		}
	}
	h.Changed(nil)
	h.Press("ctrl+z")
	shows(t, h, "Đã trả lại giá trị trước cho 2 chỗ", "đã hoàn tác, chờ chọn lại", "Ông A", "Ông B")
	if off := New(h, page.Goto{}).Off(action.Undo); off == "" {
		t.Error("nothing is left to undo")
	}
}

// A decision of another day is not taken back by a slip of the hand.
func TestAnOldDecisionIsTakenBackAfterAQuestion(t *testing.T) {
	o := newOffice(t)
	o.disagree(road, "place", "Thôn Hai", "Thôn Ba")
	h := open(t, o.c, page.Goto{})
	h.Type("1")
	h.Press(keyboard.Enter)
	h = open(t, o.c, page.Goto{})
	h.Press("ctrl+z")
	if len(h.Asked) != 1 {
		t.Fatal("nothing was asked")
	}
	h.Answer("Hoàn tác")
	if got := o.text(o.c, road, "place"); got != "Thôn Ba" {
		t.Errorf("stands: %q", got)
	}
	shows(t, h, "đã hoàn tác")
}

func TestTheModelThatWasAskedForComesFirst(t *testing.T) {
	o := newOffice(t)
	o.disagree(road, "place", "Thôn Hai", "Thôn Ba")
	o.disagree(house, "place", "Bản Bó", "Bản Chợ")
	for ref, name := range map[record.Ref]string{road: "Hiến đất", house: "Nhà văn hóa"} {
		shows(t, open(t, o.c, page.Goto{Model: ref.ID}), name)
	}
}

// While a value or a reason is written no key decides anything else.
func TestWhileOneWritesNothingElseHappens(t *testing.T) {
	o := newOffice(t)
	o.disagree(road, "place", "Thôn Hai", "")
	h := open(t, o.c, page.Goto{})
	h.Press(keyboard.F4)
	h.Press(keyboard.F6, keyboard.F8, "ctrl+z", keyboard.PageDown)
	if len(h.Asked) > 0 || len(h.News) > 0 {
		t.Errorf("asked %v, said %v", h.Asked, h.News)
	}
	h.Press(keyboard.Esc)
	shows(t, h, "Thôn Hai")
}

func shows(t *testing.T, h *pagetest.Host, wants ...string) {
	t.Helper()
	h.Changed(nil)
	screen := h.Plain(100, 40)
	for _, w := range wants {
		if !strings.Contains(screen, w) {
			t.Fatalf("%q does not show:\n%s", w, screen)
		}
	}
}
