package app_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/vault"
	"danvan/sync/exchange"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// Whichever way a register is begun, it can be sealed from its first byte: what a forgotten passphrase means is said
// before, nothing lies open on the disk, and the passphrase and the recovery sheet open it.
func TestARegisterIsSealedWhereItIsBegun(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	province, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "tinh.dvr"), UnitCode: "08"})
	must(t, err)
	key, err := exchange.Unlock(province, "")
	must(t, err)
	invitation, err := exchange.Invite(province, key, "02269", filepath.Join(dir, "moi.dvk"))
	must(t, err)
	must(t, province.Close())
	for name, toOfficer := range map[string]func(s *apptest.Screen){
		"alone": func(s *apptest.Screen) {
			s.Type("3")
			s.Press(keyboard.Enter)
			s.Type("thuong lam")
			s.Press(keyboard.Enter)
		},
		"set up": func(s *apptest.Screen) {
			s.Type("1")
			s.Press(keyboard.Enter, keyboard.Enter)
			s.Type("08")
			s.Press(keyboard.Enter)
		},
		"invited": func(s *apptest.Screen) {
			s.Type("2")
			s.Press(keyboard.Enter)
			s.Type(invitation)
			s.Press(keyboard.Enter, keyboard.Enter)
		},
	} {
		t.Run(name, func(t *testing.T) {
			store.ForgetLocks()
			path, sheet := filepath.Join(t.TempDir(), "so.dvr"), filepath.Join(t.TempDir(), "phuc-hoi.txt")
			s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
			toOfficer(s)
			s.Type("Chẩu Thị Mơ")
			s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter)
			s.Has("Niêm phong sổ", "(•) Để sau", "không ai mở hộ được", "Để sau thì làm")
			s.Press(keyboard.Right, keyboard.Enter)
			s.Has("Niêm phong sổ", "không ai mở hộ được", "Tờ mã phục hồi")
			s.Press(keyboard.Esc) // back to the form, with what it holds
			s.Has("Chẩu Thị Mơ", "(•) Niêm phong ngay")
			s.Press(keyboard.Enter)
			s.Type(sealSecret)
			s.Press(keyboard.Enter)
			s.Type(sealSecret)
			s.Press(keyboard.Enter)
			s.Type(sheet)
			s.Press(keyboard.Enter)
			s.Has("Niêm phong sổ?", "coi như mất")
			if _, err := os.Stat(path); err == nil {
				t.Error("the register is there before anybody said yes")
			}
			grace()
			s.Press(keyboard.Right, keyboard.Enter)
			s.Has("Đã tạo sổ", "Mã phục hồi ở tệp", "xóa tệp")
			grace()
			s.Press(keyboard.Enter)
			if name == "alone" {
				s.Has("Nhập mới", "Tên mô hình")
				s.Press(keyboard.Esc)
			}
			must(t, s.Close())
			if b, err := os.ReadFile(path); err != nil || bytes.Contains(b, []byte("Chẩu Thị Mơ")) || bytes.Contains(b, []byte("OPENSSH")) || bytes.Contains(b, []byte("Lâm")) {
				t.Errorf("it can be read: %v", err)
			}
			words, err := os.ReadFile(sheet)
			must(t, err)
			if unit := map[bool]string{true: "Tỉnh Tuyên Quang", false: "Xã Thượng Lâm"}[name == "set up"]; !bytes.HasPrefix(bytes.SplitN(words, []byte("\n\n"), 3)[1], []byte(unit)) {
				t.Errorf("the sheet of %s says\n%s", unit, words)
			}
			for _, secret := range []string{sealSecret, recoveryCode.FindString(string(words))} {
				store.ForgetLocks()
				s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
				s.Has("Mật khẩu của sổ")
				s.HasNot("Lâm", "Tuyên Quang")
				s.Type(secret)
				s.Press(keyboard.Enter)
				s.HasNot("Mật khẩu của sổ")
				s.Has("Chẩu Thị Mơ", "chưa có mô hình nào")
				must(t, s.Close())
			}
		})
	}
}

// A register that cannot be made leaves no recovery sheet behind, for its code opens nothing.
func TestNoSheetOfARegisterThatIsNotMade(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	t.Setenv("HOME", t.TempDir())
	path, sheet := filepath.Join(t.TempDir(), "so.dvr"), filepath.Join(t.TempDir(), "phuc-hoi.txt")
	s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
	s.Type("3")
	s.Press(keyboard.Enter)
	s.Type("thuong lam")
	s.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Right, keyboard.Enter)
	s.Type(sealSecret)
	s.Press(keyboard.Enter)
	s.Type(sealSecret)
	s.Press(keyboard.Enter)
	s.Type(sheet)
	s.Press(keyboard.Enter)
	other, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "08"}) // another window was quicker
	must(t, err)
	must(t, other.Close())
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.HasNot("Đã tạo sổ")
	s.Has("Đã có")
	if _, err := os.Stat(sheet); err == nil {
		t.Error("a sheet is left")
	}
}

// The settings say whether the register is sealed, begin it, and say then by which commands the lock is changed.
func TestTheSettingsSealTheRegister(t *testing.T) {
	vault.Work = 4
	t.Cleanup(store.ForgetLocks)
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		s := commune(t).screen(size[0], size[1])
		s.Press("ctrl+o", keyboard.Up)
		for range 9 {
			s.Press(keyboard.Down)
		}
		screentest.Golden(t, fmt.Sprintf("settings-seal-%dx%d", size[0], size[1]), s.Emulated().Dump())
		s.Press(keyboard.Enter)
		screentest.Golden(t, fmt.Sprintf("sealing-%dx%d", size[0], size[1]), s.Emulated().Dump())
		s.Type(sealSecret)
		s.Press(keyboard.Enter)
		s.Type(sealSecret)
		s.Press(keyboard.Enter, keyboard.Enter)
		s.Has("Niêm phong sổ?", "mất sổ")
		grace()
		s.Press(keyboard.Right, keyboard.Enter)
		s.Has("Sổ đã niêm phong")
		if !s.Register().Sealed() {
			t.Error("it is not sealed")
		}
		s.Press("ctrl+o")
		for range 9 {
			s.Press(keyboard.Down)
		}
		screentest.Golden(t, fmt.Sprintf("settings-sealed-%dx%d", size[0], size[1]), s.Emulated().Dump())
		s.Has("Đã niêm phong", "danvan seal --change", "--recovery", "--remove")
		s.Press(keyboard.Enter) // nothing more to be done there
		s.Has("Cài đặt", "Đã niêm phong")
		must(t, s.Close())
	}
}

// The settings name the register's file, and write it anew: the same records in a smaller file, the old one put aside.
func TestTheSettingsWriteTheRegisterAnew(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		c := commune(t)
		before := c.digest()
		was, err := os.ReadFile(c.path)
		must(t, err)
		s := c.screen(size[0], size[1])
		s.Press("ctrl+o")
		for range 10 {
			s.Press(keyboard.Down)
		}
		screentest.Golden(t, fmt.Sprintf("settings-file-%dx%d", size[0], size[1]), s.Emulated().Dump())
		s.Has("so.dvr", "danvan compact")
		s.Press(keyboard.Enter)
		s.Has("Ghi lại sổ cho gọn?", "không bị xóa")
		grace()
		s.Press(keyboard.Esc) // no is no
		s.Has("Cài đặt")
		s.Press(keyboard.Enter)
		grace()
		s.Press(keyboard.Right, keyboard.Enter)
		s.Has("Sổ trước đó được cất ở")
		grace()
		s.Press(keyboard.Enter)
		s.Has("Đăng ký           6")
		must(t, s.Close())
		asides, err := filepath.Glob(filepath.Join(filepath.Dir(c.path), "so-*.dvr"))
		must(t, err)
		now, err := os.ReadFile(c.path)
		must(t, err)
		if len(asides) != 1 || len(now) >= len(was) || c.digest() != before || digestOf(t, asides[0]) != before {
			t.Errorf("%d bytes became %d, aside lies %q", len(was), len(now), asides)
		}
	}
}
