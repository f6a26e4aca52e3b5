package exchange_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/storetest"
	"danvan/sync/exchange"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	page "danvan/ui/page/exchange"
	"danvan/ui/text"
)

var must = storetest.Must

// district is a district with two communes that have registers, and a folder with bundles of both.
type district struct {
	*pagetest.Host
	T      *testing.T
	folder string
	first  *store.Register // Xã Thượng Lâm
	second *store.Register // Xã Hồng Khê
}

func newDistrict(t *testing.T) *district {
	above := pagetest.Register(t, "05")
	r := pagetest.Join(t, above, "031")
	d := &district{Host: pagetest.New(t, r), T: t, folder: filepath.Join(t.TempDir(), "goi-2026-10")}
	must(t, os.Mkdir(d.folder, 0o755))
	d.first, d.second = pagetest.Join(t, r, "00901"), pagetest.Join(t, r, "00904")
	pagetest.Save(t, d.first, d.first.Me().Unit, pagetest.Model{Name: "Hiến đất mở đường thôn Nà Ta", Registrant: "Chi bộ thôn Nà Ta"})
	pagetest.Save(t, d.first, d.first.Me().Unit, pagetest.Model{Name: "Nuôi cá lồng trên sông", Registrant: "Hội Nông dân xã"})
	pagetest.Save(t, d.second, d.second.Me().Unit, pagetest.Model{Name: "Tuyến đường hoa", Registrant: "Hội Phụ nữ xã"})
	send(t, d.first, d.folder)
	send(t, d.second, d.folder)
	d.Open(page.New(d.Host))
	return d
}

func send(t *testing.T, r *store.Register, folder string) string {
	t.Helper()
	key, err := exchange.Unlock(r, "")
	must(t, err)
	done, err := exchange.Export(r, key, exchange.ExportOptions{Dst: folder})
	must(t, err)
	return done.Path
}

// receive opens the page of taking in and names a path.
func (d *district) receive(path string) {
	d.Press(keyboard.F8)
	d.Press("ctrl+u")
	d.Key(keyboard.Paste(path))
	d.Press(keyboard.Enter)
}

func TestTakingInAFolder(t *testing.T) {
	d := newDistrict(t)
	must(t, os.WriteFile(filepath.Join(d.folder, "thu.dvk"), []byte("xin chào"), 0o600))
	d.receive(d.folder)
	s := d.Plain(80, 24)
	for _, want := range []string{"chưa ghi gì vào sổ", "! Khóa đang chờ duyệt", "2 gói", "Xã Hồng Khê", "Xã Thượng Lâm", "· Không phải gói", "thu.dvk", "Thị trấn Nà Lăng"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q does not show:\n%s", want, s)
		}
	}
	if n := len(d.Listing().Years()); n != 0 {
		t.Error("the dry run wrote")
	}

	// The digits are compared, the key is accepted, and the folder is looked at again.
	accept(t, d, "Xã Thượng Lâm")
	accept(t, d, "Xã Hồng Khê")
	if s := d.Plain(80, 24); !strings.Contains(s, "✓ Mới") || !strings.Contains(s, "Enter nhập 2 gói") && !strings.Contains(s, "Đã nhận khóa") {
		t.Error(s)
	}
	d.Press(keyboard.Enter)
	if got := d.News[len(d.News)-1]; got != "2 gói mới, 6 thay đổi; 1 tệp không nhập được." {
		t.Error(got)
	}
	if n := d.Listing().Len(); n != 3 {
		t.Errorf("%d participations came in", n)
	}
	if len(d.Told) == 0 || !strings.Contains(d.Told[len(d.Told)-1], "trong 3 gói") {
		t.Errorf("progress: %q", d.Told)
	}

	// The same folder again changes nothing and says so.
	d.Open(page.New(d.Host))
	d.receive(d.folder)
	if s := d.Plain(80, 24); !strings.Contains(s, "Đã nhập trước đây") || !strings.Contains(s, "2 gói") || !strings.Contains(s, "Không có gói mới") {
		t.Error(s)
	}
	d.Press(keyboard.Enter)
	if got := d.News[len(d.News)-1]; strings.Contains(got, "0 gói mới") {
		t.Error("imported nothing:", got)
	}
}

// accept accepts the key that the preview asks about, if it is that of a unit.
func accept(t *testing.T, d *district, unit string) {
	t.Helper()
	d.Press(keyboard.F4)
	screen := d.Plain(120, 40)
	groups := 0
	for _, word := range strings.Fields(screen) {
		if len(word) == 5 && strings.Trim(word, "0123456789") == "" {
			groups++
		}
	}
	if groups != 6 || !strings.Contains(screen, "Khóa của "+unit) {
		t.Errorf("%d groups:\n%s", groups, screen)
	}
	d.Press(keyboard.F4, keyboard.Enter) // neither the key that opened it nor the one that is always at hand accepts
	if !strings.Contains(d.Plain(80, 24), "Khóa của "+unit) {
		t.Error("the comparison was left:", d.Plain(80, 24))
	}
	d.Press(keyboard.F9)
	if len(d.Fails) > 0 {
		t.Fatal(d.Fails)
	}
}

func TestRefusingAKeyChangesNothing(t *testing.T) {
	d := newDistrict(t)
	d.receive(d.folder)
	d.Press(keyboard.F4, keyboard.Esc)
	must(t, d.Register().View(func(tx *store.Tx) error {
		s, err := exchange.StatusOf(tx)
		if err == nil && (s.Below[0].Accepted || s.Below[1].Accepted) {
			t.Error("a key was accepted")
		}
		return err
	}))
}

func TestADamagedBundleDoesNotHoldUpTheOthers(t *testing.T) {
	d := newDistrict(t)
	d.receive(d.folder)
	accept(t, d, "Xã Thượng Lâm")
	accept(t, d, "Xã Hồng Khê")
	files, err := exchange.Files([]string{d.folder})
	must(t, err)
	b, err := os.ReadFile(files[0])
	must(t, err)
	b[len(b)/2] ^= 1
	must(t, os.WriteFile(files[0], b, 0o600))
	d.Open(page.New(d.Host))
	d.receive(d.folder)
	if s := d.Plain(80, 24); !strings.Contains(s, "× Hỏng") || !strings.Contains(s, "✓ Mới") {
		t.Error(s)
	}
	d.Press(keyboard.F8)
	d.Plain(80, 24)
	d.Press(keyboard.Enter)
	if got := d.News[len(d.News)-1]; !strings.HasPrefix(got, "1 gói mới,") || !strings.HasSuffix(got, "1 tệp không nhập được.") {
		t.Error(got)
	}
}

func TestACancelledImportTellsWhatStays(t *testing.T) {
	d := newDistrict(t)
	d.receive(d.folder)
	accept(t, d, "Xã Thượng Lâm")
	accept(t, d, "Xã Hồng Khê")
	d.Hit(keyboard.Press(keyboard.Enter))
	d.Cancel()
	d.Settle()
	if s := d.Plain(80, 24); !strings.Contains(s, "đã dừng giữa chừng") {
		t.Error(s)
	}
}

func TestSendingUpAndDown(t *testing.T) {
	d := newDistrict(t)
	pagetest.Save(t, d.Register(), d.Register().Me().Unit, pagetest.Model{Name: "Mô hình của huyện", Registrant: "Khối Dân vận"})
	d.Changed(nil)
	if s := d.Plain(80, 24); !strings.Contains(s, "! 2 thay đổi chưa gửi") {
		t.Error(s)
	}
	out := filepath.Join(t.TempDir(), "gui tinh")
	d.Press(keyboard.F6, "ctrl+u")
	d.Type(out)
	d.Press(keyboard.Enter)
	s := d.Plain(100, 30)
	if !strings.Contains(s, "✓ Đã ghi gói số 1: 2 thay đổi,") || !strings.Contains(s, "031-lam-khe-2026-0001.dvk") && !strings.Contains(s, "0001.dvk") {
		t.Error(s)
	}
	files, err := exchange.Files([]string{out})
	must(t, err)
	if len(files) != 1 {
		t.Fatalf("%q", files)
	}
	d.Press(keyboard.Enter)

	// The folder is remembered; the commune gets its bundle there too.
	d.Open(page.New(d.Host))
	if s := d.Plain(80, 24); !strings.Contains(s, "✓ Không có thay đổi nào chưa gửi") {
		t.Error(s)
	}
	d.Type("hong khe")
	if s := d.Plain(80, 24); !strings.Contains(s, "1 trong 3") {
		t.Error(s)
	}
	d.Press(keyboard.F9)
	if s := d.Plain(80, 24); !strings.Contains(s, "Xã Hồng Khê") || !strings.Contains(s, "gui tinh") {
		t.Error(s)
	}
	d.Press(keyboard.Enter)
	res, err := exchange.Import(context.Background(), d.second, []string{out}, exchange.ImportOptions{})
	must(t, err)
	if res.Count(exchange.New) != 1 {
		t.Errorf("%+v", res.Files)
	}
}

func TestInviting(t *testing.T) {
	d := newDistrict(t)
	out := t.TempDir()
	d.Type("lang")
	d.Press(keyboard.F7, "ctrl+u")
	d.Type(out)
	d.Press(keyboard.Enter)
	files, err := exchange.Files([]string{out})
	must(t, err)
	if len(files) != 1 {
		t.Fatalf("%q", files)
	}
	guest, err := exchange.OpenInvitation(files[0])
	must(t, err)
	if s := d.Plain(100, 30); guest.To.Name != "Thị trấn Nà Lăng" || !strings.Contains(s, guest.Fingerprint.Spoken()) {
		t.Errorf("%+v\n%s", guest.To, s)
	}
}

func TestASlipOfTheHandMakesNoFolders(t *testing.T) {
	d := newDistrict(t)
	wrong := filepath.Join(t.TempDir(), "khong", "co")
	d.Press(keyboard.F6, "ctrl+u")
	d.Type(wrong)
	d.Press(keyboard.Enter)
	if len(d.Fails) != 1 {
		t.Errorf("%v", d.Fails)
	}
	if _, err := os.Stat(filepath.Dir(wrong)); err == nil {
		t.Error("a folder was made")
	}
	if s := d.Plain(80, 24); !strings.Contains(s, "co") {
		t.Error("what was typed is gone:\n", s)
	}
}

func TestPathsAreCompleted(t *testing.T) {
	d := newDistrict(t)
	d.Press(keyboard.F8, "ctrl+u")
	d.Type(filepath.Dir(d.folder) + string(filepath.Separator) + "go")
	if s := d.Plain(160, 24); strings.Count(s, "goi-2026-10") != 1 {
		t.Error(s)
	}
	d.Press(keyboard.Tab, keyboard.Enter)
	if s := d.Plain(80, 24); !strings.Contains(s, "Khóa đang chờ duyệt") {
		t.Error(s)
	}
}

func TestAnEmptyFolder(t *testing.T) {
	d := newDistrict(t)
	d.receive(t.TempDir())
	if got := d.News[len(d.News)-1]; got != "Không có gói nào ở đây. Gói là tệp có đuôi .dvk." {
		t.Error(got)
	}
}

// fixed puts a steady text in place of what differs from run to run.
func (d *district) fixed(screen string) string {
	day := time.Now().In(d.Clock.Location())
	for _, form := range []string{"02/01/2006 15:04", "02/01/2006"} {
		for _, at := range []time.Time{day, day.Add(-time.Minute)} {
			screen = strings.ReplaceAll(screen, at.Format(form), strings.Map(digit, form))
		}
	}
	return screen
}

func digit(r rune) rune {
	if r >= '0' && r <= '9' {
		return '0'
	}
	return r
}

// With nothing typed, Down shows where bundles lie: drives, the person's folders, what Zalo received.
func TestDownShowsWhereBundlesLie(t *testing.T) {
	d := newDistrict(t)
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE"} {
		t.Setenv(name, home)
	}
	t.Chdir(home)
	zalo := filepath.Join(home, "Documents", "Zalo Received Files")
	must(t, os.MkdirAll(zalo, 0o700))
	must(t, os.WriteFile(filepath.Join(zalo, "xa.dvk"), []byte("xin chào"), 0o600))
	d.Press(keyboard.F8, "ctrl+u", keyboard.Down)
	s := d.Plain(160, 30)
	for _, want := range []string{filepath.Join(home, "Documents") + string(filepath.Separator), zalo + string(filepath.Separator), filepath.Join(zalo, "xa.dvk")} {
		if !strings.Contains(s, want) {
			t.Errorf("%q does not show:\n%s", want, s)
		}
	}
}

// A bundle goes where it is found: into Documents at first, then where the last one went, as long as that is there.
func TestWhereABundleGoes(t *testing.T) {
	d := newDistrict(t)
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE"} {
		t.Setenv(name, home)
	}
	docs, stick := filepath.Join(home, "Documents"), filepath.Join(home, "usb")
	must(t, os.Mkdir(docs, 0o700))
	must(t, os.Mkdir(stick, 0o700))
	c := &district{Host: pagetest.New(t, d.first), T: t}
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	c.Open(page.New(c.Host))
	offers := func(dir string) {
		t.Helper()
		c.Press(keyboard.F6)
		if s := c.Plain(160, 30); !strings.Contains(s, dir) {
			t.Errorf("%q is not offered:\n%s", dir, s)
		}
	}
	offers(docs)
	c.Press("ctrl+u")
	c.Type(stick)
	c.Press(keyboard.Enter)
	if found, _ := filepath.Glob(filepath.Join(stick, "*.dvk")); len(found) != 1 {
		t.Fatalf("%v %v", found, c.Fails)
	}
	c.Press(keyboard.Enter)
	offers(stick)
	c.Press(keyboard.Esc)
	must(t, os.RemoveAll(stick))
	offers(docs)
}

func TestScreens(t *testing.T) {
	for _, size := range screentest.Sizes {
		d := newDistrict(t)
		dump := func(name string) {
			t.Helper()
			d.Golden(name, size[0], size[1], d.fixed)
		}
		dump("fresh")
		d.receive(d.folder)
		accept(t, d, "Xã Thượng Lâm")
		d.News = nil
		dump("preview")
		d.Press(keyboard.F8, keyboard.Down)
		dump("files")
		d.Press(keyboard.F8)
		d.Press(keyboard.Enter)
		dump("taken")
		d.Open(page.New(d.Host))
		dump("page")
	}
	d := newDistrict(t)
	c := &district{Host: pagetest.New(t, d.first), T: t}
	c.Open(page.New(c.Host))
	c.Golden("commune", 80, 24, c.fixed)
	c.Press(keyboard.F6, "ctrl+u")
	c.Type("~/goi-gui")
	c.Golden("send", 60, 20)

	d.Table = text.For(text.En)
	d.Open(page.New(d.Host))
	d.receive(d.folder)
	d.Golden("english", 80, 24, d.fixed)
}

func TestNothingIsWiderThanTheScreen(t *testing.T) {
	d := newDistrict(t)
	all := func() {
		t.Helper()
		for width := 60; width <= 220; width += 7 {
			for height := 20; height <= 70; height += 10 {
				d.Area(width, height)
			}
		}
	}
	all()
	d.Type("xa")
	all()
	d.receive(d.folder)
	all()
	d.Press(keyboard.F8)
	all()
	d.Press(keyboard.F8)
	accept(t, d, "Xã Thượng Lâm")
	d.Press(keyboard.Enter)
	all()
	d.Open(page.New(d.Host))
	all()
	d.Press(keyboard.F6)
	all()
	d.Press("ctrl+u")
	d.Type(t.TempDir())
	d.Press(keyboard.Enter)
	all()
}
