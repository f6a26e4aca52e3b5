package exchange_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	page "danvan/ui/page/exchange"
)

const toReports = 5

func TestWhoHasReported(t *testing.T) {
	d := taken(t)
	d.section(toReports)
	d.shows("Năm 2026", "1 trong 3 đơn vị đã báo cáo · 1 đủ · 0 muộn", "✓ đủ", "· chưa gửi")
	d.Press(keyboard.Down)
	d.shows("Xã Hồng Khê: thiếu gói hoặc gói đang chờ.")
	d.Press(keyboard.Right)
	d.shows("6 tháng đầu năm 2026")
	d.Press(keyboard.F4)
	d.Type("mai mốt")
	d.Press(keyboard.Enter)
	d.shows("Cần một ngày")
	d.Press("ctrl+u")
	d.Type("20/6/2026")
	d.Press(keyboard.Enter)
	safe(t, d, keyboard.F4)
	d.Answer("Đặt hạn")
	d.said("Hạn báo cáo 6 tháng đầu năm 2026: 20/06/2026")
	d.shows("20/06/2026", "chưa gửi, muộn", "! Báo cáo")
	d.Press(keyboard.F6) // a district does not close for its communes
	if len(d.Asked) > 0 {
		t.Error(d.Asked[0].Title)
	}
}

func TestACommuneClosesItsBooks(t *testing.T) {
	d := newDistrict(t)
	c := &district{Host: pagetest.New(t, d.first), T: t}
	said := func() (closed, nothing bool) {
		must(t, d.first.View(func(tx *store.Tx) error {
			declared, err := completeness.Read(tx)
			for _, x := range declared.Closings[d.first.Me().Unit] {
				if x.Span == "2026" {
					closed, nothing = x.Closed(), x.Nothing
				}
			}
			return err
		}))
		return closed, nothing
	}
	c.section(toReports)
	c.shows("năm 2026", "· chưa chốt", "chưa đặt hạn")
	c.Press(keyboard.F9)
	if q := c.Asked[0]; !strings.Contains(q.Body, "hai điều trái nhau") {
		t.Error(q.Body)
	}
	safe(t, c, keyboard.F9)
	c.Answer("Không")
	c.Press(keyboard.F6)
	safe(t, c, keyboard.F6)
	c.Answer("Chốt")
	c.said("Đã chốt số liệu năm 2026")
	c.shows("✓ đã chốt")
	if closed, nothing := said(); !closed || nothing {
		t.Errorf("closed %v, nothing %v", closed, nothing)
	}
	c.Press(keyboard.F7)
	safe(t, c, keyboard.F7)
	c.Answer("Mở lại")
	if closed, _ := said(); closed {
		t.Error("it is closed still")
	}
	c.Press(keyboard.F4) // who has nobody below sets no date
	c.shows("· chưa chốt")
}

func TestReportScreens(t *testing.T) {
	for _, size := range screentest.Sizes {
		d := taken(t)
		d.section(toReports)
		d.Golden("reports", size[0], size[1], d.fixed)
	}
	d := newDistrict(t)
	c := &district{Host: pagetest.New(t, d.first), T: t}
	c.Open(page.New(c.Host))
	c.Press(keyboard.BackTab)
	c.Golden("closing", 80, 24)
}
