package exchange_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	pages "danvan/ui/page/exchange"
)

// sealedHost is a host whose unit's key has a passphrase. It answers the question for it, or not.
type sealedHost struct {
	*pagetest.Host
	passphrase string // as it is typed; empty when the person turns away
	asked      int
}

func (h *sealedHost) Unlock(then func(identity.Key)) {
	if h.asked++; h.passphrase == "" {
		return
	}
	h.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		key, err := exchange.Unlock(h.Register(), h.passphrase)
		return func() { then(key) }, err
	}})
}

func TestThePassphraseIsAskedForWhatIsEncrypted(t *testing.T) {
	const passphrase = "một hai ba"
	dir := t.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "so.dvr"), UnitCode: "031", Units: strings.NewReader(pagetest.Units), Passphrase: passphrase})
	must(t, err)
	t.Cleanup(func() { must(t, r.Close()) })
	key, err := exchange.Unlock(r, passphrase)
	must(t, err)
	path, err := exchange.Invite(r, key, "00901", dir)
	must(t, err)
	guest, err := exchange.OpenInvitation(path)
	must(t, err)
	commune, err := guest.Join(filepath.Join(t.TempDir(), "so.dvr"), "Ma V.", "", nil)
	must(t, err)
	t.Cleanup(func() { must(t, commune.Close()) })
	pagetest.Save(t, commune, commune.Me().Unit, pagetest.Model{Name: "Tuyến đường hoa", Registrant: "Hội Phụ nữ xã"})

	h := &sealedHost{Host: pagetest.New(t, r)}
	take := func(file string) string {
		h.Open(pages.New(h))
		h.Press(keyboard.F8, "ctrl+u")
		h.Key(keyboard.Paste(file))
		h.Press(keyboard.Enter)
		return h.Plain(100, 30)
	}
	if s := take(exported(t, commune, true)); h.asked != 0 || !strings.Contains(s, "Khóa đang chờ duyệt") {
		t.Errorf("asked %d times for a plain bundle:\n%s", h.asked, s)
	}
	encrypted := exported(t, commune, false)
	if s := take(encrypted); h.asked != 1 || strings.Contains(s, "Khóa đang chờ duyệt") {
		t.Errorf("asked %d times, and not answered:\n%s", h.asked, s)
	}
	h.passphrase = passphrase
	if s := take(encrypted); h.asked != 2 || !strings.Contains(s, "Khóa đang chờ duyệt") {
		t.Errorf("asked %d times, and answered:\n%s", h.asked, s)
	}

	// Once it was answered, taking in after looking asks for nothing more.
	_, err = exchange.Import(context.Background(), r, []string{encrypted}, exchange.ImportOptions{Key: key})
	must(t, err)
	_, err = exchange.Accept(r, "00901", "")
	must(t, err)
	take(encrypted)
	h.Press(keyboard.Enter)
	if h.asked != 3 || h.Listing().Len() != 1 {
		t.Errorf("asked %d times, %d participations came in", h.asked, h.Listing().Len())
	}
}

func exported(t *testing.T, r *store.Register, plain bool) string {
	t.Helper()
	key, err := exchange.Unlock(r, "")
	must(t, err)
	done, err := exchange.Export(r, key, exchange.ExportOptions{Dst: t.TempDir(), Plain: plain})
	must(t, err)
	return done.Path
}
