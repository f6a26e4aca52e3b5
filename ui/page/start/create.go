package start

import (
	"context"
	"os"
	"path/filepath"

	"danvan/store"
	"danvan/store/disk"
	"danvan/sync/exchange"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// create makes a new register from the form.
func (p *Page) create() {
	if p.missing() {
		return
	}
	units := p.value(idUnits)
	s := exchange.Setup{Path: p.path, UnitCode: p.value(idCode), Officer: p.value(idOfficer), Passphrase: p.value(idPassphrase), Now: p.host.Now()}
	p.make(func() (*store.Register, error) {
		file, err := os.Open(units)
		if err != nil {
			return nil, err
		}
		defer file.Close() //nolint:errcheck // it was only read
		s.Units = file
		return exchange.Init(s)
	})
}

// invitation opens the invitation.
func (p *Page) invitation() {
	path := p.value(idInvitation)
	if path == "" {
		p.missing()
		return
	}
	p.host.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		guest, err := exchange.OpenInvitation(path)
		if err != nil {
			return nil, err
		}
		return func() { p.guest = guest; p.show(comparing) }, nil
	}})
}

// join makes the register of the unit that was invited.
func (p *Page) join() {
	if p.missing() {
		return
	}
	guest, officer, passphrase := p.guest, p.value(idOfficer), p.value(idPassphrase)
	p.make(func() (*store.Register, error) { return guest.Join(p.path, officer, passphrase) })
}

// make runs what makes the register, and ends the guide.
func (p *Page) make(work func() (*store.Register, error)) {
	t := &p.host.Text().Start
	p.host.Start(page.Job{Doing: t.Creating, Work: func(context.Context, page.Tell) (func(), error) {
		if err := disk.MakeFolder(filepath.Dir(p.path), 0o700); err != nil {
			return nil, err
		}
		r, err := work()
		if err != nil {
			return nil, err
		}
		return func() {
			p.opened(r)
			p.host.Say(theme.Good, t.Ready)
		}, nil
	}})
}
