package start

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/store/disk"
	"danvan/store/vault"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/sealing"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// create makes a new register from the form.
func (p *Page) create() {
	if p.missing() {
		return
	}
	units := p.value(idUnits)
	s := exchange.Setup{Path: p.path, UnitCode: p.value(idCode), Alone: p.step == alone, Officer: p.value(idOfficer), Passphrase: p.value(idPassphrase), Now: p.host.Now()}
	p.make(p.unitName(s.UnitCode), func(lock *vault.Lock) (*store.Register, error) {
		s.Lock = lock
		if units == "" {
			return exchange.Init(s)
		}
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
	page.Do(p.host, func() (func(), error) {
		guest, err := exchange.OpenInvitation(path)
		if err != nil {
			return nil, err
		}
		return func() { p.guest = guest; p.show(comparing) }, nil
	})
}

// join makes the register of the unit that was invited.
func (p *Page) join() {
	if p.missing() {
		return
	}
	guest, officer, passphrase := p.guest, p.value(idOfficer), p.value(idPassphrase)
	p.make(guest.To.Name, func(lock *vault.Lock) (*store.Register, error) { return guest.Join(p.path, officer, passphrase, lock) })
}

// unitName is what the unit of a code is called in the list, or among those that are built in.
func (p *Page) unitName(code string) string {
	units := p.list.units
	if p.list.path == "" {
		units = catalog.Vietnam().Units
	}
	for _, u := range units {
		if u.Code == code && u.To == "" {
			return u.Name
		}
	}
	return ""
}

// maker makes the register, sealed under a lock; not sealed where it is nil.
type maker func(lock *vault.Lock) (*store.Register, error)

// make makes the register of a unit, and asks for a passphrase before where it is to be sealed: nothing of it ever lies
// open on the disk then.
func (p *Page) make(unit string, work maker) {
	if p.value(idSeal) != sealNow {
		p.run(func() (*store.Register, error) { return work(nil) }, "")
		return
	}
	t := p.host.Text()
	p.host.Push(sealing.New(p.host, p.Path(), func(w sealing.Wish) {
		p.run(func() (r *store.Register, err error) {
			err = w.Seal(unit, p.path, p.host.Now(), t, func(lock *vault.Lock) error { r, err = work(lock); return err })
			return r, err
		}, w.Sheet)
	}))
}

// run makes the register, and ends the guide. sheet is the file of the recovery sheet that was written; "" for none.
func (p *Page) run(work func() (*store.Register, error), sheet string) {
	t := p.host.Text()
	p.host.Start(page.Job{Doing: t.Start.Creating, Work: func(context.Context, page.Tell) (func(), error) {
		if err := disk.MakeFolder(filepath.Dir(p.path), 0o700); err != nil {
			return nil, err
		}
		r, err := work()
		if err != nil {
			return nil, err
		}
		return func() {
			first := p.step == alone
			p.opened(r)
			if first {
				p.host.Go(page.Goto{Place: action.OnEntry}) // who began alone has a model to write down
			}
			if sheet != "" {
				ask.Tell(p.host, t.Start.Ready, t.Seal.SheetWritten(sheet))
				return
			}
			p.host.Say(theme.Good, t.Start.Ready)
		}, nil
	}})
}

// joinWith lets the register that is open join the unit that invited it. What will be different is told first, and what
// is, afterwards.
func (p *Page) joinWith() {
	t, guest, r := p.host.Text(), p.guest, p.host.Register()
	p.host.Start(page.Job{Doing: t.Alone.Joining, Work: func(context.Context, page.Tell) (func(), error) {
		diff, again, err := guest.Preview(r)
		if err != nil {
			return nil, err
		}
		said := told(t, t.Alone.WouldJoin(guest.To.Name, guest.From.Name), diff, again)
		return func() {
			if len(said) == 1 {
				p.joinNow()
				return
			}
			ask.Whether(p.host, t.Alone.JoinStep, strings.Join(said, "\n"), page.Answer{Label: t.Alone.JoinStep, Do: p.joinNow})
		}, nil
	}})
}

// told is what is said of a joining, a line each.
func told(t *text.Table, head string, diff []exchange.Difference, again []string) []string {
	said := []string{head}
	for _, d := range diff {
		said = append(said, t.Alone.Difference(d))
	}
	if len(again) > 0 {
		said = append(said, t.Alone.InviteAgain(again))
	}
	return said
}

func (p *Page) joinNow() {
	t, guest, r := p.host.Text(), p.guest, p.host.Register()
	p.host.Start(page.Job{Doing: t.Alone.Joining, Work: func(context.Context, page.Tell) (func(), error) {
		if _, err := r.BackupOnce(p.host.Now(), "join"); err != nil {
			return nil, err
		}
		diff, again, err := guest.JoinWith(r)
		if err != nil {
			return nil, err
		}
		said := told(t, t.Alone.Joined(guest.To.Name, guest.From.Name), diff, again)
		return func() {
			p.host.Back()
			ask.Tell(p.host, t.Alone.JoinStep, strings.Join(append(said, t.Alone.JoinedNext), "\n"))
		}, nil
	}})
}
