package app_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"danvan/store"
	"danvan/store/vault"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

const sealSecret = "con đường Nà Ta"

// The register is sealed on the screen with its backups; opened again it shows nothing before its passphrase is typed,
// or the code of its recovery sheet.
func TestTheRegisterIsSealedOnTheScreen(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	c, backup := backedUp(t)
	before := c.digest()
	sheet := filepath.Join(t.TempDir(), "phuc-hoi.txt")
	s := c.screen(80, 24)
	command(s, "niem phong so")
	s.Has("Niêm phong sổ", "không ai mở hộ được")
	s.Type("ngắn")
	s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter)
	s.Has("ít nhất 8 ký tự")
	s.Press("ctrl+u")
	s.Type(sealSecret)
	s.HasNot(sealSecret)
	s.Press(keyboard.Enter)
	s.Type("con đường khác")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Has("Hai lần gõ khác nhau")
	s.Press("ctrl+u")
	s.Type(sealSecret)
	s.Press(keyboard.Enter)
	s.Type(sheet)
	s.Press(keyboard.Enter)
	s.Has("Niêm phong sổ?")
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Sổ đã niêm phong", "Mã phục hồi ở tệp")
	grace()
	s.Press(keyboard.Enter)
	s.Has("Đăng ký           7")
	command(s, "niem phong so")
	s.Has("Sổ đã niêm phong từ trước")
	must(t, s.Close())
	for _, path := range []string{c.path, backup} {
		if b, err := os.ReadFile(path); err != nil || bytes.Contains(b, []byte("Đoàn xã")) || bytes.Contains(b, []byte("OPENSSH")) {
			t.Errorf("%s can be read: %v", path, err)
		}
	}

	store.ForgetLocks()
	for _, size := range screentest.Sizes {
		s := c.screen(size[0], size[1])
		golden(t, s, "sealed")
		s.HasNot("Cổng trường", "Đăng ký           7", "Xã", "Thị trấn")
		s.Type("con đường")
		s.HasNot("con đường")
		s.Press(keyboard.Enter)
		s.Has("không mở được sổ")
		s.HasNot("Cổng trường", "Đăng ký           7", "Xã", "Thị trấn")
		must(t, s.Close())
	}
	words, err := os.ReadFile(sheet)
	must(t, err)
	for _, secret := range []string{sealSecret, recoveryCode.FindString(string(words))} {
		store.ForgetLocks()
		s := c.screen(80, 24)
		s.Type(secret)
		s.Press(keyboard.Enter)
		s.Has("Đăng ký           7")
		must(t, s.Close())
	}
	store.ForgetLocks()
	s = c.screen(80, 24)
	code := recoveryCode.FindString(string(words))
	slip := code[:13] + string('0'+(code[13]-'0'+1)%10) + code[14:]
	s.Type(slip)
	s.HasNot(slip)
	s.Press(keyboard.Enter)
	s.Has("Nhóm thứ 3", slip[18:]) // to be mended, not to be typed anew
	for range len(code) - 14 {
		s.Press(keyboard.Left)
	}
	s.Press(keyboard.Backspace)
	s.Type(code[13:14])
	s.Press(keyboard.Enter)
	s.Has("Đăng ký           7")
	must(t, s.Close())
	if after := c.digest(); after != before {
		t.Errorf("it holds %s, it was %s", after, before)
	}
}

// Nobody who gives up sees anything: Esc ends the program.
func TestASealedRegisterStaysShut(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	c := commune(t)
	lock, _, err := store.NewLock(sealSecret)
	must(t, err)
	_, err = store.Seal(c.path, lock)
	must(t, err)
	store.ForgetLocks()
	s := c.screen(80, 24)
	s.Press(keyboard.F2, keyboard.F10, keyboard.Esc)
	if s.Register() != nil || !s.Quitting() {
		t.Errorf("opened %t, at its end %t", s.Register() != nil, s.Quitting())
	}
}

// A backup that is sealed under another key is looked at once its passphrase was typed.
func TestASealedBackupIsLookedAt(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	c, backup := backedUp(t)
	lock, _, err := store.NewLock(sealSecret)
	must(t, err)
	_, err = store.Seal(backup, lock)
	must(t, err)
	store.ForgetLocks()
	s := c.screen(80, 24)
	command(s, "khoi phuc")
	s.Press(keyboard.Enter)
	s.Has("Mật khẩu của sổ")
	s.Type("sai hẳn rồi")
	s.Press(keyboard.Enter)
	s.Has("không mở được sổ")
	s.Type(sealSecret)
	s.Press(keyboard.Enter)
	s.Has("Bản sao nguyên vẹn")
}

var recoveryCode = regexp.MustCompile(`\d{5}( \d{5}){9}`)
