package app_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
)

// command has a command done that has no key.
func command(s *apptest.Screen, name string) {
	s.Press("ctrl+p")
	s.Type(name)
	s.Press(keyboard.Enter)
}

// backedUp makes a backup of a commune's register, and saves one more model.
func backedUp(t *testing.T) (c *office, backup string) {
	t.Helper()
	c = commune(t)
	c.with(func(r *store.Register) {
		var err error
		backup, err = r.BackupBeside(c.now(), "kept")
		must(t, err)
	})
	c.at = c.at.Add(time.Hour)
	c.save(c.unit, entry{name: "Cổng trường an toàn", registrant: "Đoàn xã", field: "QPAN", subject: "collective", year: 2046})
	return c, backup
}

func (o *office) digest() (d log.Hash) {
	o.t.Helper()
	o.with(func(r *store.Register) {
		must(o.t, r.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(nil); return err }))
	})
	return d
}

func digestOf(t *testing.T, path string) (d log.Hash) {
	t.Helper()
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	must(t, r.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(nil); return err }))
	must(t, r.Close())
	return d
}

// A backup takes the place of the register, which then can be put back by the same page.
func TestABackupIsRestoredAndTakenBack(t *testing.T) {
	c, backup := backedUp(t)
	before := c.digest()
	s := c.screen(80, 24)
	s.Has("Đăng ký           7")
	s.Press(keyboard.F2)
	s.Type("cong truong")
	s.Has("Cổng trường an toàn")
	s.Press(keyboard.Esc, keyboard.F3)
	s.Type("Bếp ăn bán trú") // half typed: it goes with the register that is put aside
	s.Press(keyboard.Esc, keyboard.F10)
	command(s, "khoi phuc")
	s.Has("Khôi phục", "sao lưu theo lệnh", "KB")
	s.Press(keyboard.Enter)
	s.Has("Xem trước", "nguyên vẹn", "Mô hình: 8 → 7", "Lượt đăng ký: 8 → 7", "không còn 2 thay đổi", "Cổng trường an toàn", "được cất")
	s.HasNot("không phải của", "sổ khác")
	fits := func() {
		t.Helper()
		for _, size := range corners {
			s.Resize(size[0], size[1])
			if bad := misfit(s); bad != "" {
				t.Errorf("%v: %s", size, bad)
			}
		}
		s.Resize(80, 24)
	}
	fits()
	s.Press(keyboard.Esc, keyboard.F6)
	s.Type(backup)
	fits()
	s.Press(keyboard.Enter)
	s.Has("Xem trước", "nguyên vẹn")
	s.Press(keyboard.F4)
	s.Has("Đưa bản sao vào chỗ của sổ?", "không còn 2 thay đổi")
	grace()
	s.Press(keyboard.Esc)
	if d := s.Register(); d == nil {
		t.Fatal("no is no")
	}
	s.Press(keyboard.F4)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Đã khôi phục sổ", "Sổ trước đó")
	grace()
	s.Press(keyboard.Esc)
	s.Has("Đăng ký           6")
	s.HasNot("nháp")
	s.Press("ctrl+z") // what was saved before is no longer this register's
	s.Has("chưa lưu gì")
	s.Press(keyboard.F2)
	s.Type("cong truong")
	s.HasNot("Cổng trường an toàn")
	s.Press(keyboard.Esc, keyboard.F10)
	asides, err := filepath.Glob(filepath.Join(filepath.Dir(c.path), "so-*.dvr"))
	if err != nil || len(asides) != 1 {
		t.Fatalf("%q, %v", asides, err)
	}
	if digestOf(t, asides[0]) != before || digestOf(t, backup) != digestOfOpen(t, s.Register()) {
		t.Error("the register that was put aside, or the one in its place, is another one")
	}
	command(s, "khoi phuc")
	s.Press(keyboard.Down)
	s.Has("sổ đã được cất")
	s.Press(keyboard.Enter)
	s.Has("Mô hình: 7 → 8", "Trở lại 2 thay đổi")
	s.Press(keyboard.F4)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	grace()
	s.Press(keyboard.Esc)
	s.Has("Đăng ký           7", "1 bản nháp")
	must(t, s.Close())
	if c.digest() != before {
		t.Error("it did not come back as it was")
	}
}

func digestOfOpen(t *testing.T, r *store.Register) (d log.Hash) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) (err error) { d, err = tx.Digest(nil); return err }))
	return d
}

// A file that is not a backup of this register is named for what it is; nothing is done.
func TestWhatIsNoBackupIsSaid(t *testing.T) {
	c, backup := backedUp(t)
	before := c.digest()
	dir := t.TempDir()
	other := district(t)
	damaged, text := filepath.Join(dir, "hong.dvr"), filepath.Join(dir, "chu.dvr")
	b, err := os.ReadFile(backup)
	must(t, err)
	for i := 2 * 4096; i < len(b); i += 512 { // in every page: one alone may hold nothing just now
		b[i] ^= 0x55
	}
	must(t, os.WriteFile(damaged, b, 0o600))
	must(t, os.WriteFile(text, []byte("không phải sổ"), 0o600))
	s := c.screen(100, 30)
	command(s, "khoi phuc")
	for _, x := range []struct{ path, say string }{
		{damaged, "bị hỏng"}, {text, "của danvan."}, {filepath.Join(dir, "khong-co.dvr"), "Không có sổ"}, {c.path, "chính là sổ đang dùng"},
	} {
		s.Press(keyboard.F6)
		s.Type(x.path)
		s.Press(keyboard.Enter)
		s.Has(x.say)
		grace()
		s.Press(keyboard.Esc, keyboard.Esc)
	}
	s.Press(keyboard.F6)
	s.Type(other.path)
	s.Press(keyboard.Enter)
	s.Has("sổ của Huyện Lâm Khê, không phải của Xã Thượng Lâm", "Mô hình: 8 → 0")
	must(t, s.Close())
	if c.digest() != before {
		t.Error("looking changed the register")
	}
}

// A register that is damaged when it is opened leads to the backups.
func TestADamagedRegisterLeadsToItsBackups(t *testing.T) {
	c, _ := backedUp(t)
	b, err := os.ReadFile(c.path)
	must(t, err)
	must(t, os.WriteFile(c.path, append([]byte("hỏng hẳn"), make([]byte, len(b))...), 0o600))
	s := c.screen(80, 24)
	s.Has("Chưa mở được sổ", "Khôi phục bản sao")
	grace()
	s.Press(keyboard.Right, keyboard.Right, keyboard.Right, keyboard.Enter)
	s.Has("sao lưu theo lệnh")
	s.Press(keyboard.Esc) // there is nothing behind it
	s.Has("Chưa mở được sổ")
	grace()
	s.Press(keyboard.Right, keyboard.Enter) // still damaged
	s.Has("Chưa mở được sổ")
	grace()
	s.Press(keyboard.Right, keyboard.Right, keyboard.Right, keyboard.Enter, keyboard.Enter)
	s.Has("nguyên vẹn", "không so được", "7 mô hình")
	s.Press(keyboard.F4)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Đã khôi phục sổ")
	grace()
	s.Press(keyboard.Esc)
	s.Has("Đăng ký           6")
	asides, err := filepath.Glob(filepath.Join(filepath.Dir(c.path), "so-*.dvr"))
	if err != nil || len(asides) != 1 {
		t.Errorf("the damaged one was not put aside: %q, %v", asides, err)
	}
}
