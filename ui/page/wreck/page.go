package wreck

import (
	"context"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/rescue"
)

// Place is what the page needs of the program beside its Host: where the damaged register lies, work while nothing else
// reads or writes that, and to have another file take its place.
type Place interface {
	RegisterPath() string
	StartAlone(j page.Job)
	Restore(copy string)
	OpenLock(path string, err error, then func()) // of a sealed register or backup
}

// Page is the rescue. Make it with New.
type Page struct {
	page.Plain
	host  page.Host
	at    Place
	given []string // backups from elsewhere

	began  bool
	seen   *rescue.Account // what would come of it, or did; nil: nobody knows yet, or nothing would
	made   string          // path of the register that was written; "" before
	box    *outfile.Box    // the name of another backup, while it is typed
	scroll part.Scroll
	locked map[string]bool // files whose lock was asked for
}

// New makes the page.
func New(h page.Host, at Place) *Page { return &Page{host: h, at: at, locked: map[string]bool{}} }

// Place is OnRescue.
func (p *Page) Place() action.Place { return action.OnRescue }

// Path is “Cứu dữ liệu”.
func (p *Page) Path() []string { return []string{p.host.Text().Rescue.Title} }

// Bars say whether anything was written.
func (p *Page) Bars() page.Bars {
	t := &p.host.Text().Rescue
	switch {
	case p.box != nil:
		return page.Bars{State: t.BoxKeys}
	case p.made != "":
		return page.Bars{Right: t.Ready}
	}
	return page.Bars{Right: t.NotYet}
}

// Help explains a rescue.
func (p *Page) Help() string { return p.host.Text().Rescue.Help }

// Off says why nothing can be written.
func (p *Page) Off(id action.ID) string {
	t := p.host.Text()
	switch {
	case id == action.RescueOn && p.box == nil && p.seen == nil:
		return t.Rescue.Nothing
	case id == action.OtherFile && p.box != nil:
		return t.Rescue.BoxKeys
	case id == action.OtherFile && p.made != "":
		return t.Rescue.Ready
	}
	return ""
}

// Key goes to the name that is typed, or scrolls.
func (p *Page) Key(k keyboard.Key) bool {
	if p.box != nil {
		return p.box.Key(k)
	}
	return p.scroll.Key(k)
}

// Do goes a step on, or back.
func (p *Page) Do(id action.ID) bool {
	switch {
	case id == action.OtherFile:
		p.box = outfile.NewBox(p.host, ".dvr")
		p.box.Placeholder = p.host.Text().Backups.BoxHint
	case id == action.RescueOn && p.box != nil:
		if !p.box.Empty() {
			p.given = append(p.given, p.box.Path())
			p.look()
		}
	case id == action.RescueOn && p.made != "":
		p.ask()
	case id == action.RescueOn:
		p.write()
	case id == action.Back && p.box != nil:
		p.box = nil
	default:
		return false
	}
	return true
}

// Changed looks what there is, once.
func (p *Page) Changed([]record.Ref) {
	if !p.began {
		p.began = true
		p.look()
	}
}

// look finds out what a rescue would bring; nothing of it stays.
func (p *Page) look() {
	t := p.host.Text()
	p.run(t.Rescue.Looking, func(damaged, path string, registers []string) (then func(), err error) {
		var seen *rescue.Account
		err = store.LookRescue(damaged, path, registers, store.Options{Now: p.host.Now}, func(tx *store.Tx, done *store.Rescued) (err error) {
			seen, err = rescue.Read(tx, t, path, done)
			return err
		})
		return func() { p.box, p.seen, p.scroll.Top = nil, seen, 0 }, err
	}, p.look)
}

// write makes the rescued register.
func (p *Page) write() {
	t := p.host.Text()
	p.run(t.Rescue.Writing, func(damaged, path string, registers []string) (func(), error) {
		done, err := store.Rescue(damaged, path, registers, store.Options{Now: p.host.Now}, nil)
		if err != nil {
			return nil, err
		}
		seen, err := rescue.ReadFile(t, path, done)
		return func() { p.seen, p.made, p.scroll.Top = seen, path, 0; p.ask() }, err
	}, p.write)
}

// run has work be done with the damaged register, a free name beside it and the backups, while nothing else reads or
// writes; again is called once a lock was opened that stands in the way.
func (p *Page) run(doing string, work func(damaged, path string, registers []string) (func(), error), again func()) {
	damaged, given, t, now := p.at.RegisterPath(), p.given, p.host.Text(), p.host.Now()
	p.at.StartAlone(page.Job{
		Doing: doing,
		Work: func(ctx context.Context, _ page.Tell) (func(), error) {
			registers, others, err := rescue.Sources(damaged, given)
			if err == nil && len(others) > 0 { // a folder, a bundle, nothing at all
				_, err = store.Open(others[0], store.Options{ReadOnly: true})
			}
			if err != nil {
				return nil, err
			}
			then, err := work(damaged, rescue.NameFor(damaged, now, t), registers)
			if err != nil {
				return nil, err
			}
			return then, ctx.Err()
		},
		Failed: func(err error) { p.failed(err, again) },
	})
}

func (p *Page) failed(err error, again func()) {
	if path, sealed := sealedFile(err); sealed && !p.locked[path] {
		p.locked[path] = true
		p.at.OpenLock(path, err, again)
		return
	}
	t := p.host.Text()
	unknown := rescue.NoUnit(err, p.at.RegisterPath())
	switch {
	case p.box != nil:
		p.given = p.given[:len(p.given)-1]
		if unknown {
			ask.Tell(p.host, t.App.Failed, t.Rescue.NoUnit)
			return
		}
	case unknown:
		return // the page says so
	}
	p.host.Fail(err)
}

// ask asks whether the register that was written is to take the place of the damaged one.
func (p *Page) ask() {
	t, made := &p.host.Text().Rescue, p.made
	p.host.Ask(page.Question{Title: t.Written, Body: made + "\n\n" + t.WrittenBody, Answers: []page.Answer{
		{Label: t.NotNow}, {Label: t.OpenIt, Do: func() { p.at.Restore(made) }}}})
}
