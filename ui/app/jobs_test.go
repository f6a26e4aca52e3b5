package app_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
)

// Work that takes a while covers the page with its counts, takes every key, and ends by Esc.
func TestLongWorkShowsCountsAndIsCancelled(t *testing.T) {
	now := today
	s := apptest.Open(t, app.Options{Path: commune(t).path, Now: func() time.Time { return now }}, 80, 24)
	s.Start(page.Job{Doing: "Đang nhập gói của Xã Phúc Yên", Work: func(ctx context.Context, tell page.Tell) (func(), error) {
		tell("3 trong 9 gói", 3, 9)
		return nil, ctx.Err()
	}})
	s.HasNot("Đang nhập gói") // nothing flashes
	now = now.Add(time.Second)
	s.Has("Đang nhập gói của Xã Phúc Yên", "Esc để thôi")
	s.Key(keyboard.Press(keyboard.F2))
	s.HasNot("Tên mô hình")
	s.Key(keyboard.Press(keyboard.Esc))
	s.Has("Đang dừng")
	s.Settle()
	s.HasNot("Đang nhập gói")
	s.Has("Đã thôi", "Chờ đồng chí xử lý")
}

// Jobs run in the order they were started; what they give back runs on the screen after each; the page then knows what
// they wrote.
func TestJobsRunInOrderAndThePageIsFresh(t *testing.T) {
	c := commune(t)
	s := c.screen(80, 24)
	s.Press(keyboard.F2)
	var order []string
	for _, name := range []string{"Một", "Hai", "Ba"} {
		s.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
			order = append(order, name)
			c.saveOne(s.Register(), c.unit, entry{name: name + " mô hình vừa lưu", registrant: "Chi bộ", year: 2046, field: "KT", subject: record.Collective})
			return func() { order = append(order, name+" xong") }, nil
		}})
	}
	s.Settle()
	want := []string{"Một", "Một xong", "Hai", "Hai xong", "Ba", "Ba xong"}
	if len(order) != len(want) {
		t.Fatalf("got %q", order)
	}
	for i := range want {
		if order[i] != want[i] {
			t.Fatalf("got %q, want %q", order, want)
		}
	}
	s.Type("mo hinh vua luu")
	s.Has("Một mô hình vừa lưu", "Ba mô hình vừa lưu", "3 trong 9")
}

func TestAnErrorIsShownAndNothingElseChanges(t *testing.T) {
	s := commune(t).screen(80, 24)
	before := s.Shown()
	s.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		return nil, &store.Error{Code: store.DiskFull, Path: "E:/so.dvr"}
	}})
	s.Settle()
	s.Has("Chưa làm được việc này", "Ổ đĩa đã đầy", "Dọn bớt")
	s.Press(keyboard.Enter) // too fast to have been read
	s.Has("Ổ đĩa đã đầy")
	grace()
	s.Press(keyboard.Enter)
	if s.Shown() != before {
		t.Errorf("got\n%s", s.Shown())
	}
	failed := errors.New("told to the page")
	var got error
	s.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) { return nil, failed }, Failed: func(err error) { got = err }})
	s.Settle()
	if got != failed {
		t.Errorf("got %v", got)
	}
}

// The passphrase is asked for once, shows as dots, and a wrong one is asked for again.
func TestTheKeyIsUnlockedOnce(t *testing.T) {
	dir := t.TempDir()
	guest, err := exchange.OpenInvitation(district(t).invite("00901", dir))
	must(t, err)
	path := filepath.Join(dir, "so.dvr")
	r, err := guest.Join(path, "Chẩu T.", "suối nguồn", nil)
	must(t, err)
	must(t, r.Close())
	s := apptest.Open(t, app.Options{Path: path}, 80, 24)
	unlocked := 0
	unlock := func() {
		s.Unlock(func(identity.Key) { unlocked++ })
		s.Settle()
	}
	unlock()
	s.Has("Mật khẩu của khóa đơn vị")
	s.Type("suối")
	s.HasNot("suối")
	s.Press(keyboard.Enter)
	s.Has("chưa đúng")
	s.Type("suối nguồn")
	s.Press(keyboard.Enter)
	s.HasNot("Mật khẩu")
	unlock()
	s.HasNot("Mật khẩu")
	if unlocked != 2 {
		t.Errorf("unlocked %d times, want 2", unlocked)
	}
}
