package exchange_test

import (
	"os"
	"strings"
	"testing"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	page "danvan/ui/page/exchange"
)

// section opens the page and goes to a section, as often as Tab takes.
func (d *district) section(tabs int) {
	d.Open(page.New(d.Host))
	for range tabs {
		d.Press(keyboard.Tab)
	}
}

const (
	toBundles    = 1
	toQuarantine = 2
	toImports    = 3
	toKeys       = 4
)

// shows fails unless all of these are on the screen.
func (d *district) shows(want ...string) {
	d.T.Helper()
	s := d.Plain(100, 30)
	for _, w := range want {
		if !strings.Contains(s, w) {
			d.T.Errorf("%q does not show:\n%s", w, s)
		}
	}
}

func (d *district) said(want string) {
	d.T.Helper()
	if len(d.News) == 0 || !strings.Contains(d.News[len(d.News)-1], want) {
		d.T.Errorf("%q was not said: %q", want, d.News)
	}
}

// taken is a district that took in the folder: one key is accepted, the other waits.
func taken(t *testing.T) *district {
	d := newDistrict(t)
	d.receive(d.folder)
	accept(t, d, "Xã Thượng Lâm")
	d.Press(keyboard.Enter)
	return d
}

func TestWhatWaitedForAKeyComesInByItself(t *testing.T) {
	d := taken(t)
	must(t, os.RemoveAll(d.folder)) // the stick is gone
	d.section(toQuarantine)
	d.shows("! Cách ly 1", "! Khóa 1", "Xã Hồng Khê", "! Khóa đang chờ duyệt", "chưa được chấp nhận")
	accept(t, d, "Xã Hồng Khê")
	d.said("Đã nhận khóa của Xã Hồng Khê. 1 gói đang chờ đã tự vào sổ, 2 thay đổi.")
	d.Changed(nil) // as the app does, for records changed
	d.shows("Cách ly   Lần nhập 2", "Không có gói nào ở cách ly")
	if n := d.Listing().Len(); n != 3 {
		t.Errorf("%d participations", n)
	}
}

// A folder in which everything waits: it is kept, the key is accepted right there, and the bundle comes in.
func TestAcceptingWhereItWasTakenIn(t *testing.T) {
	d := newDistrict(t)
	d.receive(d.folder)
	if s := d.Plain(80, 24); !strings.Contains(s, "Enter giữ 2 gói ở cách ly") {
		t.Error(s)
	}
	d.Press(keyboard.Enter)
	d.shows("chưa gói nào vào sổ !", "! Khóa đang chờ duyệt")
	accept(t, d, "Xã Thượng Lâm")
	d.said("Đã nhận khóa của Xã Thượng Lâm. 1 gói đang chờ đã tự vào sổ, 4 thay đổi.")
	d.Changed(nil)
	d.shows("✓ có gói số 1", "! khóa chờ duyệt")
}

func TestAnImportIsUndoneAndPutBack(t *testing.T) {
	d := taken(t)
	d.section(toImports)
	d.shows("1 gói", "✓ trong sổ", "Từ Xã Thượng Lâm số 1.")
	d.Press(keyboard.F9)
	q := d.Asked[len(d.Asked)-1]
	if !strings.Contains(q.Body, "4 thay đổi của 4 bản ghi, từ Xã Thượng Lâm số 1") || !strings.Contains(q.Body, "Giữ nguyên") {
		t.Error(q.Body)
	}
	safe(t, d, keyboard.F9)
	d.Answer("Không")
	if n := d.Listing().Len(); n != 2 {
		t.Errorf("No took %d participations away", 2-n)
	}
	d.Press(keyboard.F9)
	d.Answer("Hoàn tác")
	d.said("Đã hoàn tác: 4 thay đổi của 4 bản ghi được để riêng.")
	d.shows("· đã hoàn tác", "4 thay đổi của 4 bản ghi đang để riêng")
	if n := d.Listing().Len(); n != 0 {
		t.Errorf("%d participations stayed", n)
	}
	d.Press(keyboard.F4)
	safe(t, d, keyboard.F4)
	d.Answer("Đưa lại")
	d.said("Đã đưa lại 4 thay đổi.")
	d.shows("✓ trong sổ")
	if n := d.Listing().Len(); n != 2 {
		t.Errorf("%d participations came back", n)
	}
}

// safe fails unless the question that shows changes nothing by default, and takes other keys than the one that asked
// it.
func safe(t *testing.T, d *district, opened keyboard.Code) {
	t.Helper()
	q := d.Asked[len(d.Asked)-1]
	if q.Answers[0].Do != nil || q.Answers[0].Key != "" {
		t.Errorf("%q: the first answer does something", q.Title)
	}
	for _, a := range q.Answers[1:] {
		if a.Key == "" || a.Key == opened || a.Key == keyboard.Enter {
			t.Errorf("%q: %q takes %q", q.Title, a.Label, a.Key)
		}
	}
}

func TestDroppingFromQuarantine(t *testing.T) {
	d := taken(t)
	d.section(toQuarantine)
	d.Press(keyboard.F6)
	d.said("Chưa gói nào vào được; còn 1 gói ở cách ly.")
	d.Press(keyboard.F9)
	if q := d.Asked[len(d.Asked)-1]; q.Title != "Bỏ gói số 1 của Xã Hồng Khê?" {
		t.Error(q.Title)
	}
	safe(t, d, keyboard.F9)
	d.Answer("Không")
	d.shows("! Cách ly 1")
	d.Press(keyboard.F9)
	d.Answer("Bỏ gói")
	d.said("Đã bỏ khỏi cách ly.")
	d.shows("Không có gói nào ở cách ly")
	d.Press(keyboard.F9, keyboard.F6) // nothing is left to drop or to try
}

func TestAKeyIsRevoked(t *testing.T) {
	d := taken(t)
	pagetest.Save(t, d.first, d.first.Me().Unit, pagetest.Model{Name: "Mô hình không có thật", Registrant: "Không ai"})
	later := t.TempDir()
	send(t, d.first, later)
	d.Open(page.New(d.Host))
	d.receive(later)
	d.Press(keyboard.Enter)
	if n := d.Listing().Len(); n != 3 {
		t.Fatalf("%d participations", n)
	}
	d.section(toKeys)
	d.Press(keyboard.F9) // our own key cannot be revoked
	d.shows("✓ đang ký gói")
	d.Press(keyboard.End, keyboard.F9)
	d.shows("Thu hồi khóa của Xã Thượng Lâm", "để trống: tin tất cả, đến gói số 2")
	d.Press(keyboard.Tab)
	d.Press(keyboard.Enter)
	d.shows("Cần ghi lý do")
	d.Type("mất máy")
	d.Press(keyboard.Enter)
	d.Type("7")
	d.Press(keyboard.Enter)
	d.shows("Cần số của một gói đã nhận")
	d.Press(keyboard.Backspace)
	d.Type("1")
	d.Press(keyboard.Enter)
	safe(t, d, keyboard.F9)
	d.Answer("Thu hồi")
	d.said("Đã thu hồi 1 khóa; 2 thay đổi đến sau được để riêng.")
	d.Press(keyboard.End)
	d.shows("× đã thu hồi", "mất máy")
	if n := d.Listing().Len(); n != 2 {
		t.Errorf("%d participations are believed", n)
	}
	d.section(toImports)
	d.shows("× khóa bị thu hồi")
	d.section(0)
}

func TestASecondLaptopReplacesTheFirst(t *testing.T) {
	d := taken(t)
	second := pagetest.Join(t, d.Register(), "00901")
	pagetest.Save(t, second, second.Me().Unit, pagetest.Model{Name: "Nhà sạch vườn đẹp", Registrant: "Hội Phụ nữ xã"})
	folder := t.TempDir()
	send(t, second, folder)
	d.Open(page.New(d.Host))
	d.receive(folder)
	d.Press(keyboard.Enter)
	d.section(toKeys)
	d.Press(keyboard.Down, keyboard.Down, keyboard.Enter)
	if !strings.Contains(d.Plain(100, 30), "Khóa của Xã Thượng Lâm") {
		d.Press(keyboard.Esc, keyboard.Up, keyboard.Enter)
	}
	d.shows("đã có 1 khóa")
	d.Press(keyboard.F6)
	d.shows("Thay khóa của Xã Thượng Lâm")
	d.Type("máy mới")
	d.Press(keyboard.Enter)
	safe(t, d, keyboard.F6)
	d.Answer("Thay khóa")
	d.said("Đã thay khóa của Xã Thượng Lâm. 1 gói đang chờ đã tự vào sổ")
	if n := d.Listing().Len(); n != 3 {
		t.Errorf("%d participations", n)
	}
}

func TestOurOwnKey(t *testing.T) {
	d := newDistrict(t)
	print := func() string {
		key, err := exchange.Unlock(d.Register(), "")
		must(t, err)
		f, err := key.Public().Fingerprint()
		must(t, err)
		return f.Spoken()
	}
	before := print()
	d.section(toKeys)
	d.shows(before)
	d.Press(keyboard.Enter)
	d.shows("Khi bên kia gọi")
	for _, group := range strings.Fields(before) {
		d.shows(group)
	}
	d.Press(keyboard.Esc)

	d.Press(keyboard.F7, keyboard.Enter, keyboard.Enter)
	safe(t, d, keyboard.F7)
	d.Answer("Không")
	if print() != before {
		t.Fatal("No made another key")
	}
	d.Press(keyboard.Enter)
	d.Answer("Lập khóa mới")
	if print() == before {
		t.Error("the key is the same")
	}
	d.shows(strings.Fields(print())...)

	d.section(toKeys)
	d.Press(keyboard.F6)
	d.Type("một hai")
	d.Press(keyboard.Enter)
	d.Type("một ba")
	d.Press(keyboard.Enter)
	d.shows("Hai lần gõ khác nhau.")
	d.Press("ctrl+u")
	d.Type("một hai")
	d.Press(keyboard.Enter)
	safe(t, d, keyboard.F6)
	d.Answer("Đổi")
	d.said("Đã đổi mật khẩu của khóa.")
	_, err := exchange.Unlock(d.Register(), "một hai")
	must(t, err)
}

// A commune sees of each bundle what the district says became of it.
func TestReceipts(t *testing.T) {
	d := taken(t)
	c := &district{Host: pagetest.New(t, d.first), T: t}
	other := &district{Host: pagetest.New(t, d.second), T: t}
	for _, to := range []*district{c, other} {
		back := t.TempDir()
		key, err := exchange.Unlock(d.Register(), "")
		must(t, err)
		_, err = exchange.Export(d.Register(), key, exchange.ExportOptions{To: code(t, to.Register()), Dst: back})
		must(t, err)
		to.Open(page.New(to.Host))
		to.shows("· chưa có tin")
		to.receive(back)
		to.Press(keyboard.Enter)
		to.Press(keyboard.Enter)
		to.Open(page.New(to.Host))
	}
	c.shows("cấp trên đã nhận đủ", "2 cấp trên đã nhận")
	c.Press(keyboard.Down)
	c.shows("✓ đã nhận", "Huyện Lâm Khê đã nhận đủ gói này.")
	other.Press(keyboard.Down)
	other.shows("! đang chờ", "chưa duyệt khóa của đơn vị mình")
}

func code(t *testing.T, r *store.Register) (c string) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		c = tree.Unit(r.Me().Unit).Code
		return err
	}))
	return c
}

func TestSectionScreens(t *testing.T) {
	for _, size := range screentest.Sizes {
		d := taken(t)
		for i, name := range []string{"bundles", "quarantine", "imports"} {
			d.section(i + 1)
			d.Golden(name, size[0], size[1], d.fixed)
		}
	}
}

func TestNoSectionIsWiderThanTheScreen(t *testing.T) {
	d := taken(t)
	all := func() {
		t.Helper()
		for width := 60; width <= 220; width += 7 {
			for height := 20; height <= 70; height += 10 {
				d.Area(width, height)
			}
		}
	}
	for i := range 6 {
		d.section(i)
		all()
	}
	d.section(toKeys)
	d.Press(keyboard.F4) // compare
	all()
	d.Press(keyboard.Esc, keyboard.End, keyboard.F9) // revoke
	all()
	d.Press(keyboard.Esc, keyboard.F7) // new key
	all()
}
