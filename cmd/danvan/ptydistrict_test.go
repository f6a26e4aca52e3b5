//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"danvan/ui/app/apptest"
)

// receive is the district's first import: the folder is looked at, and the keys of both communes are compared and
// accepted.
func (o *offices) receive(t *testing.T) {
	s := o.district.open()
	s.WaitFor("Năm " + strconv.Itoa(time.Now().Year()))
	s.Send(keyF5)
	s.WaitFor("Đơn vị cấp dưới")
	s.Send(keyF8)
	s.WaitFor("Thư mục hoặc tệp")
	o.retype(s, o.stick)
	s.Send(keyEnter)
	showing(s, "Khóa đang chờ duyệt", "2 gói")
	s.Send(keyEnter)
	s.WaitFor("2 gói chờ duyệt khóa")
	s.Send(keyF4)
	showing(s, "Đối chiếu khóa", o.province.Communes()[0].Name, "Chẩu Thị Ánh")
	s.Send(keyF9)
	showing(s, "Đã nhận khóa của "+o.province.Communes()[0].Name, "1 gói đang chờ đã tự vào sổ")
	s.Send(keyF4)
	showing(s, "Đối chiếu khóa", "Hà T.")
	s.Send(keyF9)
	s.WaitFor("Đã nhận khóa của " + o.province.Communes()[1].Name)
	o.home(s)
	s.WaitFor("2 trong 2 đơn vị đã gửi")
	s.Send(keyF2)
	s.WaitFor("Tìm")
	unikey(s, "hien dat mo rong duong noi thon chi bo thon na ta")
	s.WaitFor("1 trong")
	s.Send(keyF4)
	s.WaitFor("▌ Tên mô hình")
	s.Send(strings.Repeat(keyEnter, 4))
	s.WaitFor("▌ Địa điểm")
	unikey(s, ", theo biên bản")
	s.Send(ctrlS)
	s.WaitFor("▌ Lý do")
	s.Send(ctrlS)
	s.WaitFor("Đã lưu thay đổi")
	o.district.close(s)
}

// settle is the district's second import, of the same folder, and what it brought: a conflict. Then appraising, one by
// one and many at once.
func (o *offices) settle(t *testing.T) {
	s := o.district.open()
	s.WaitFor("2 trong 2 đơn vị đã gửi")
	s.Send(keyF5)
	s.WaitFor("Đơn vị cấp dưới")
	s.Send(keyF8)
	s.WaitFor(o.stick)
	s.Send(keyEnter)
	showing(s, "Đã nhập trước đây", "nhập 1 gói")
	s.Send(keyEnter)
	s.WaitFor("1 gói mới, 1 thay đổi; 2 gói đã nhập trước; 1 chỗ trái ngược")
	o.home(s)
	s.WaitFor("1 chỗ trái ngược")
	s.Send(keyF7)
	showing(s, "thôn Nà Tông", "theo biên bản")
	s.Send(keyDown)
	s.Send(keyEnter)
	s.WaitFor("▌ Lý do")
	s.Send(keyEnter)
	s.WaitFor("Không có chỗ trái ngược nào")
	o.district.close(s)
}

// appraise is the district's verdict on the commune's model, a comment on it, and thirty of the other commune
// recognised with one decision.
func (o *offices) appraise(t *testing.T) {
	s := o.district.open()
	s.WaitFor("2 trong 2 đơn vị đã gửi")
	s.Send(ctrlK)
	s.WaitFor("▌" + model)
	s.Send(keyEnter)
	showing(s, "1 trong 83", "▌ Kết quả")
	s.Send("1")
	s.WaitFor("(•) Công nhận")
	s.Send(ctrlS)
	showing(s, "2 trong 83", "Công nhận: “"+model)
	s.Send(keyEsc)
	s.WaitFor("Tìm")
	s.Send(strings.Repeat(keyInsert, 30))
	s.WaitFor("F6 Quyết định")
	s.Send(keyF6)
	showing(s, "30 lượt đăng ký đang chọn", "▌ Số quyết định")
	unikey(s, "12-QD/DV")
	s.WaitFor("12-QD/DV")
	s.Send(keyEnter + keyEnter)
	unikey(s, "Ban Dân vận Huyện ủy")
	showing(s, "Ban Dân vận Huyện ủy", "30 sẽ ghi")
	s.Send(ctrlS)
	showing(s, "Đã ghi kết quả bình xét cho 30 mô hình", "52")
	o.home(s)
	s.Send(keyF2)
	s.WaitFor("Tìm")
	unikey(s, "hien dat mo rong chi bo thon na ta")
	s.WaitFor("1 trong 83")
	s.Send(keyEnter)
	s.WaitFor("Lịch sử")
	s.Send(keyDown + keyDown + keyF6)
	s.WaitFor("Góp ý về")
	unikey(s, "Bổ sung biên bản họp thôn.")
	s.WaitFor("họp thôn.")
	s.Send(keyEnter)
	showing(s, "Đã ghi góp ý", "Huyện")
	o.home(s)
	o.print(s)
	o.home(s)
	s.Send(keyF5)
	s.WaitFor("✓ có gói số 2")
	s.Send(keyF9)
	s.WaitFor("Thư mục")
	o.retype(s, o.back)
	s.Send(keyEnter)
	s.WaitFor("Đã ghi gói")
	o.district.close(s)
}

// print writes the report by fields to a file.
func (o *offices) print(s *apptest.Session) {
	s.Send(ctrlB)
	showing(s, "Tổng cộng", "83")
	s.Send(ctrlS)
	s.WaitFor("Ghi báo cáo ra tệp")
	s.Send(keyRight + keyEnter)
	s.WaitFor("▌ Tệp")
	s.Send(strings.Repeat("\x7f", 150))
	path := filepath.Join(o.back, "bao-cao.html")
	s.SendSlowly(path, time.Millisecond)
	s.WaitFor("bao-cao.html")
	s.Send(keyEnter)
	s.WaitGone("Ghi báo cáo ra tệp")
	s.Until("the file is there", func(string) bool { _, err := os.Stat(path); return err == nil })
	page, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(page), "Kinh tế") {
		o.t.Fatalf("the report was not printed: %v\n%s", err, page)
	}
}
