package app_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"danvan/store"
	"danvan/store/vault"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// spoiled writes over a register what a disk may make of it, and gives what lies there then.
func spoiled(t *testing.T, path string, spoil func(b []byte)) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	spoil(b)
	must(t, os.WriteFile(path, b, 0o600))
	return b
}

// spoilValues damages the values of a register whose keys are meant; key and value share memory with it.
func spoilValues(b []byte, meant func(key, value []byte) bool) {
	u32 := binary.LittleEndian.Uint32
	for page := 2 * 4096; page+4096 <= len(b); page += 4096 {
		for at := page + 16; binary.LittleEndian.Uint16(b[page+8:]) == 2 && at < page+16+16*int(binary.LittleEndian.Uint16(b[page+10:])); at += 16 {
			key := at + int(u32(b[at+4:]))
			value := key + int(u32(b[at+8:]))
			end := value + int(u32(b[at+12:]))
			if end <= len(b) && end > value && meant(b[key:value], b[value:end]) {
				b[end-1] ^= 1
			}
		}
	}
}

// ninth is the ninth change of every stream of the log, whose keys are the stream's number and the change's.
func ninth(key, _ []byte) bool { return len(key) == 12 && binary.BigEndian.Uint64(key[4:]) == 9 }

// closeNews closes what says, perhaps, that a page has met damage.
func closeNews(s *apptest.Screen) {
	if s.Covered() {
		grace()
		s.Press(keyboard.Esc)
	}
}

// beside lists the registers in a folder.
func beside(t *testing.T, path string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.dvr"))
	must(t, err)
	return all
}

// A register whose beginning is gone is not opened. The rescue is offered, says what there is, writes nothing before it
// is told to, and never over the damaged file; what it brings is opened in its place, and is all there was.
func TestADamagedRegisterIsRescued(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		c, _ := backedUp(t)
		before := c.digest()
		damaged := spoiled(t, c.path, func(b []byte) { clear(b[:2*4096]) })
		s := c.screen(size[0], size[1])
		if bad := misfit(s); bad != "" {
			t.Error(bad)
		}
		s.Has("Chưa mở được sổ", "Cứu dữ liệu", "Khôi phục bản sao", "Đừng xóa tệp")
		s.HasNot("danvan check")
		grace()
		s.Press(keyboard.Right, keyboard.Right, keyboard.Enter)
		s.Has("Cứu được", "chưa ghi gì", "Không thiếu thay đổi nào", "Không rõ lần lưu cuối cùng")
		screentest.Golden(t, fmt.Sprintf("rescue-%dx%d", size[0], size[1]), s.Emulated().Dump())
		if all := beside(t, c.path); len(all) != 1 {
			t.Errorf("looking left %q", all)
		}
		s.Press(keyboard.F4)
		s.Has("Đã ghi sổ cứu được", "không bị xóa")
		if now, err := os.ReadFile(c.path); err != nil || !bytes.Equal(now, damaged) || len(beside(t, c.path)) != 2 {
			t.Errorf("the damaged file is another one, or nothing was written: %v, %q", err, beside(t, c.path))
		}
		grace()
		s.Press(keyboard.Enter) // later
		s.Has("Đã cứu", "đã ghi sổ mới")
		s.Press(keyboard.Enter) // asks again, and writes no second one
		grace()
		s.Press(keyboard.Right, keyboard.Enter)
		s.Has("Đã khôi phục sổ", "Sổ trước đó")
		grace()
		s.Press(keyboard.Esc)
		s.Has("Đăng ký           7")
		must(t, s.Close())
		if c.digest() != before {
			t.Error("what was rescued is not what there was")
		}
		kept := false
		for _, path := range beside(t, c.path) {
			b, err := os.ReadFile(path)
			must(t, err)
			kept = kept || bytes.Equal(b, damaged)
		}
		if all := beside(t, c.path); !kept || len(all) != 3 {
			t.Errorf("the damaged register was not kept: %q", all)
		}
	}
}

// What is missing is named with who has it.
func TestWhatARescueMissesIsSaid(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		c, _, _ := waiting(t)
		spoiled(t, c.path, func(b []byte) { spoilValues(b, ninth) })
		must(t, os.RemoveAll(filepath.Join(filepath.Dir(c.path), "backups")))
		s := c.screen(size[0], size[1])
		closeNews(s)
		command(s, "khoi phuc")
		s.Press(keyboard.F8)
		s.Has("Còn thiếu", "Xã Thượng Lâm (00901) · máy", "số 9", "Ai còn giữ: Huyện Lâm Khê (031)", "chưa ghi gì")
		screentest.Golden(t, fmt.Sprintf("rescue-missing-%dx%d", size[0], size[1]), laptops.ReplaceAllString(s.Emulated().Dump(), "máy 01234567"))
		for range 40 {
			s.Press(keyboard.Down)
			s.Area()
		}
		s.Has("thay đổi từ")
		must(t, s.Close())
	}
}

// A register that is open, and of which a value is met damaged, by the page that reads it or by the check, is rescued
// too.
func TestARegisterThatIsOpenIsRescued(t *testing.T) {
	for met, spoil := range map[string]func(b []byte){
		"read": func(b []byte) {
			spoilValues(b, func(key, value []byte) bool {
				return len(key) > 20 && bytes.Contains(value, []byte("Hội Nông dân xã"))
			})
		},
		"checked": func(b []byte) { spoilValues(b, ninth) },
	} {
		t.Run(met, func(t *testing.T) {
			c := commune(t)
			before := c.digest()
			spoiled(t, c.path, spoil)
			s := c.screen(80, 24)
			if met == "checked" {
				closeNews(s)
				command(s, "kiem tra so")
				s.Has("chỗ hỏng")
			}
			s.Has("Cứu dữ liệu", "Đừng xóa tệp")
			s.HasNot("danvan restore")
			grace()
			if met == "read" { // nothing can be done with it but to rescue it
				s.Has("Chưa mở được sổ", "Thoát")
				s.Press(keyboard.Right)
			}
			s.Press(keyboard.Right, keyboard.Enter)
			s.Has("Cứu được", "chưa ghi gì")
			s.Press(keyboard.F4)
			grace()
			s.Press(keyboard.Right, keyboard.Enter)
			s.Has("Đã khôi phục sổ")
			grace()
			s.Press(keyboard.Esc)
			s.Has("Đăng ký        ")
			s.HasNot("Đang đọc sổ")
			must(t, s.Close())
			if met == "read" && c.digest() != before {
				t.Error("what was rescued is not what there was")
			}
		})
	}
}

// Where nothing tells whose register it was, that is said; a backup from elsewhere brings it all.
func TestARescueTakesABackupFromElsewhere(t *testing.T) {
	c, backup := backedUp(t)
	elsewhere := filepath.Join(t.TempDir(), "luu.dvr")
	must(t, os.Rename(backup, elsewhere))
	spoiled(t, c.path, func(b []byte) { clear(b) })
	s := c.screen(80, 24)
	grace()
	s.Press(keyboard.Right, keyboard.Right, keyboard.Enter)
	s.Has("không còn đọc được đây là sổ của đơn", "F6: nêu thêm bản sao")
	s.Press(keyboard.F4) // there is nothing to write
	s.HasNot("Đã ghi")
	s.Has("chưa có gì để ghi")
	s.Press(keyboard.F6)
	s.Type(filepath.Join(filepath.Dir(elsewhere), "khong-co.dvr"))
	s.Press(keyboard.Enter)
	s.Has("Không có sổ")
	grace()
	s.Press(keyboard.Esc)
	s.Press("ctrl+u")
	s.Type(elsewhere)
	s.Press(keyboard.Enter)
	s.Has("Cứu được", "luu.dvr")
	s.Press(keyboard.F4)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	grace()
	s.Press(keyboard.Esc)
	s.Has("Đăng ký           6")
	must(t, s.Close())
}

// The rescue of a sealed register asks for its passphrase first, shows nothing before, and comes out sealed. The page
// of backups leads to it.
func TestASealedRegisterIsRescued(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	c := commune(t)
	before := c.digest()
	lock, _, err := store.NewLock(sealSecret)
	must(t, err)
	_, err = store.SealAll(c.path, lock)
	must(t, err)
	store.ForgetLocks()
	spoiled(t, c.path, func(b []byte) { clear(b[:2*4096]) })
	s := c.screen(80, 24)
	grace()
	s.Press(keyboard.Right, keyboard.Right, keyboard.Right, keyboard.Enter)
	s.Has("Không có bản sao nào", "F8 Cứu dữ liệu")
	s.Press(keyboard.F8)
	s.Has("Mật khẩu của sổ")
	s.HasNot("Thượng Lâm")
	s.Type("sai hẳn rồi")
	s.Press(keyboard.Enter)
	s.Has("không mở được sổ")
	s.Type(sealSecret)
	s.Press(keyboard.Enter)
	s.Has("Cứu được")
	s.Press(keyboard.F4)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Đã khôi phục sổ")
	grace()
	s.Press(keyboard.Esc)
	s.Has("Đăng ký           6")
	if !s.Register().Sealed() {
		t.Error("it is not sealed any more")
	}
	must(t, s.Close())
	if c.digest() != before {
		t.Error("what was rescued is not what there was")
	}
	for _, path := range beside(t, c.path) {
		if b, err := os.ReadFile(path); err != nil || bytes.Contains(b, []byte("Chi bộ thôn")) {
			t.Errorf("%s can be read: %v", path, err)
		}
	}
}

// laptops have names by chance.
var laptops = regexp.MustCompile(`máy [0-9a-f]{8}`)
