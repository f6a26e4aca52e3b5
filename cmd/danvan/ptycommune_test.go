//go:build !windows

package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"danvan/ui/app/apptest"
)

// model is what the commune registers.
const model = "Hiến đất mở rộng đường nội thôn"

// join is the first start: the guide, and the invitation of the district.
func (o *offices) join(t *testing.T) {
	s := o.first.open()
	showing(s, "Chào đồng chí", "Cấp trên đã gửi lời mời")
	s.Send("2")
	s.Send(keyEnter)
	s.WaitFor("Tệp lời mời")
	s.SendSlowly(filepath.Join(o.first.dir, "moi.dvk"), time.Millisecond)
	s.WaitFor("moi.dvk")
	s.Send(keyEnter)
	showing(s, "sáu nhóm số", o.province.Communes()[0].Name)
	s.Send(keyEnter)
	s.WaitFor("Người giữ sổ")
	unikey(s, "Chẩu Thị Ánh")
	s.WaitFor("Chẩu Thị Ánh")
	s.Send(keyEnter)
	s.Send(keyEnter)
	s.Send(keyEnter)
	s.WaitFor("(•) Để sau")
	s.Send(keyEnter)
	s.WaitFor("Đã tạo sổ")
	o.register(s)
	o.correct(s)
	o.propose(s)
	o.send(s, 1)
	o.first.close(s)
	o.next.run("join", "moi.dvk", "--officer", "Hà T.", "--no-passphrase")
	o.next.run("import", "list.csv", "--year", strconv.Itoa(time.Now().Year()), "--own")
	o.next.run("export", "-o", o.stick)
}

// register fills in the form as a hand does that types through UniKey.
func (o *offices) register(s *apptest.Session) {
	s.Send(keyF3)
	s.WaitFor("gõ một phần tên")
	for _, x := range []string{model, "kinh te", "", "Chi bộ thôn Nà Ta", "Thôn Nà Ta", "", "05102026", "185 triệu"} {
		unikey(s, x)
		if x != "" && x != "kinh te" && x != "05102026" {
			s.WaitFor(x)
		}
		s.Send(keyEnter)
	}
	showing(s, "✓ Kinh phí", "185.000.000")
	s.Send(ctrlS)
	s.WaitFor("Đã lưu")
	s.Send(keyEsc)
	s.WaitGone("Đất hiến")
}

// correct changes the place of the model, from the list.
func (o *offices) correct(s *apptest.Session) {
	s.Send(keyF2)
	s.WaitFor("Tìm")
	unikey(s, "hien dat")
	showing(s, model, "1 trong 1")
	s.Send(keyF4)
	s.WaitFor("▌ Tên mô hình")
	s.Send(strings.Repeat(keyEnter, 4))
	s.WaitFor("▌ Địa điểm")
	unikey(s, " và thôn Bản Bó")
	s.WaitFor("Thôn Nà Ta và thôn Bản Bó")
	s.Send(ctrlS)
	s.WaitFor("Tìm")
}

// propose proposes what is selected.
func (o *offices) propose(s *apptest.Session) {
	s.Send(keyInsert)
	s.WaitFor("+" + model)
	s.Send(keyF9)
	s.WaitFor("Đề nghị")
	s.Send(keyDown + keyEnter)
	showing(s, "Điểm tự chấm", "1 sẽ ghi")
	s.Send(ctrlS)
	showing(s, "Đã ghi đề nghị công nhận cho 1 mô hình", "đã đề nghị")
}

// differ lets the commune change, unseen by the district, what the district has just changed, and send that too.
func (o *offices) differ(t *testing.T) {
	s := o.first.open()
	s.WaitFor("Gửi lên")
	s.Send(keyF2)
	s.WaitFor("▌" + model)
	s.Send(keyF4)
	s.WaitFor("▌ Tên mô hình")
	s.Send(strings.Repeat(keyEnter, 4))
	s.WaitFor("▌ Địa điểm")
	unikey(s, ", thôn Nà Tông")
	s.WaitFor("thôn Nà Tông")
	s.Send(ctrlS)
	s.WaitFor("Đã lưu thay đổi")
	o.send(s, 2)
	o.first.close(s)
}

// answer is the commune's end of it: the receipt, the verdict, the comment and its answer, which go up again.
func (o *offices) answer(t *testing.T) {
	s := o.first.open()
	s.WaitFor("Gửi lên")
	s.Send(keyF5)
	s.WaitFor("Gói gần đây")
	s.Send(keyF8)
	s.WaitFor("Thư mục hoặc tệp")
	o.retype(s, o.back)
	s.Send(keyEnter)
	s.WaitFor("nhập 1 gói")
	s.Send(keyEnter)
	s.WaitFor("1 gói mới")
	o.home(s)
	s.WaitFor("góp ý")
	s.Send(ctrlG)
	s.WaitFor("Bổ sung biên bản họp thôn.")
	s.Send(keyEnter)
	unikey(s, "đã bổ sung")
	s.WaitFor("đã bổ sung")
	s.Send(keyEnter)
	s.WaitFor("Đã ghi trả lời")
	o.home(s)
	s.Send(keyF2)
	showing(s, "▌"+model, "✓ công nhận")
	o.home(s)
	showing(s, "cấp trên đã nhận", "1 mục chưa gửi")
	o.first.close(s)
}

// send writes the next bundle for the district to the stick.
func (o *offices) send(s *apptest.Session, serial int) {
	o.home(s)
	s.Send(keyF5)
	s.WaitFor("thay đổi chưa gửi")
	s.Send(keyF6)
	s.WaitFor("Thư mục")
	o.retype(s, o.stick)
	s.Send(keyEnter)
	showing(s, "Đã ghi gói số "+strconv.Itoa(serial), "Đã mã hóa")
}
