package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
)

// Who has nobody to invite them chooses the third way, types a part of the name without marks, and is in the form of
// the first model five keys later at most.
func TestBeginningAlone(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for _, size := range screentest.Sizes {
		found := func(path string) *apptest.Screen {
			s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, size[0], size[1])
			s.Type("3")
			s.Press(keyboard.Enter)
			s.Type("thuong lam")
			return s
		}
		s := found(filepath.Join("so", "so.dvr"))
		golden(t, s, "alone-found")
		s.Press(keyboard.Enter)
		golden(t, s, "alone")

		path := filepath.Join(t.TempDir(), "so.dvr")
		s = found(path)
		s.Press(keyboard.Enter) // chosen
		keys := 0
		s.Has("(•) Để sau") // to be sealed: it does not stand in the way
		for ; keys < 5 && !strings.Contains(s.Shown(), "Nhập mới"); keys++ {
			s.Press(keyboard.Enter)
		}
		s.Has("Nhập mới", "Tên mô hình")
		golden(t, s, "alone-entry")
		s.Press(keyboard.Esc)
		must(t, s.Close())
		r, err := store.Open(path, store.Options{ReadOnly: true})
		must(t, err)
		if r.Sealed() {
			t.Error("it is sealed unasked")
		}
		must(t, r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			if u := tree.Unit(tx.Me().Unit); err == nil && (u == nil || u.Code != "02269" || u.Parent != nil) {
				t.Errorf("the register is that of %+v", u)
			}
			return err
		}))
		must(t, r.Close())
	}
}

// The register joins from the screen: the fingerprint first, then what is different, and it goes on as it was.
func TestJoiningOnTheScreen(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	province, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "tinh.dvr"), UnitCode: "08"})
	must(t, err)
	key, err := exchange.Unlock(province, "")
	must(t, err)
	invitation, err := exchange.Invite(province, key, "02269", filepath.Join(dir, "moi.dvk"))
	must(t, err)
	must(t, province.Close())
	path := filepath.Join(dir, "so.dvr")
	commune, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "02269", Alone: true})
	must(t, err)
	must(t, commune.Close())
	s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
	s.Press("ctrl+p")
	s.Type("vao so")
	s.Press(keyboard.Enter)
	s.Type(invitation)
	s.Press(keyboard.Enter)
	spoken := func() string {
		f, err := key.Public().Fingerprint()
		must(t, err)
		return strings.Fields(f.Spoken())[0]
	}()
	if !strings.Contains(s.Shown(), spoken) {
		t.Fatalf("the fingerprint does not show:\n%s", s.Shown())
	}
	s.Press(keyboard.Enter)
	if shown := s.Shown(); !strings.Contains(shown, "nay ở dưới “Tỉnh Tuyên Quang”") {
		t.Fatalf("what came of it does not show:\n%s", shown)
	}
	s.Press(keyboard.Enter)
	must(t, s.Close())
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	defer r.Close() //nolint:errcheck // only read
	must(t, r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if u := tree.Unit(tx.Me().Unit); err == nil && (u.Parent == nil || u.Parent.Code != "08") {
			t.Errorf("%+v", u)
		}
		return err
	}))
}

// A new list of units is told as differences, and goes into the tree only once a person has said so.
func TestANewListOfUnitsOnTheScreen(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	list := filepath.Join(dir, "moi.csv")
	must(t, os.WriteFile(list, []byte("code,name,level,parent\n08,Tỉnh,province,\n02269,Xã Mới Tên,commune,08\n02270,Xã Thêm,commune,08\n"), 0o600))
	path := filepath.Join(dir, "so.dvr")
	province, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "08", Units: strings.NewReader("code,name,level,parent\n08,Tỉnh,province,\n02269,Xã Thượng Lâm,commune,08\n")})
	must(t, err)
	must(t, province.Close())
	name := func() (name string, units int) {
		r, err := store.Open(path, store.Options{ReadOnly: true})
		must(t, err)
		defer r.Close() //nolint:errcheck // only read
		must(t, r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			if err == nil {
				name, units = tree.ByCode("02269").Name, tree.Len()
			}
			return err
		}))
		return name, units
	}
	for _, take := range []bool{false, true} {
		s := apptest.Open(t, app.Options{Path: path, Now: func() time.Time { return today }}, 80, 24)
		s.Press("ctrl+n", "ctrl+p")
		s.Type("danh sach don vi moi")
		s.Press(keyboard.Enter)
		s.Type(list)
		s.Press(keyboard.Enter, keyboard.Enter)
		s.Has("02269 Xã Thượng Lâm: đổi tên → “Xã Mới Tên”", "02270 Xã Thêm: thêm mới", "2 chỗ khác sẽ ghi vào cây đơn vị. Chưa ghi gì.")
		grace()
		if take {
			s.Press(keyboard.Right)
		}
		s.Press(keyboard.Enter)
		if take {
			s.Has("2 chỗ khác đã ghi vào cây đơn vị.")
		}
		must(t, s.Close())
		if got, units := name(); (got == "Xã Mới Tên") != take || (units == 3) != take {
			t.Errorf("taken %v: %s, %d units", take, got, units)
		}
	}
}
