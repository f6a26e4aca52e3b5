package settings

import (
	"path/filepath"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	kept "danvan/ui/settings"
	"danvan/ui/theme"
)

// Keeper holds the settings; the app.
type Keeper interface {
	Settings() kept.Settings
	// Environment is what the terminal says of the look, whatever the settings.
	Environment() theme.Options
	// Change changes them at once and for good.
	Change(change func(*kept.Settings))
	// Seal asks how the register that is open is to be sealed.
	Seal()
	// Compact asks whether the register that is open is to be written anew.
	Compact()
}

// Page is the settings. Make it with New.
type Page struct {
	page.Plain
	host    page.Host
	keeper  Keeper
	form    *form.Form
	choices []setting
	officer *input.Line
	known   string // the officer's name as the register has it
}

// New makes the page.
func New(h page.Host, k Keeper) *Page {
	p := &Page{host: h, keeper: k}
	p.build("")
	return p
}

// Place is OnSettings.
func (p *Page) Place() action.Place { return action.OnSettings }

// Path is “Cài đặt”.
func (p *Page) Path() []string { return []string{p.host.Text().Settings.Title} }

// Bars say whose settings these are.
func (p *Page) Bars() page.Bars { return page.Bars{State: p.host.Text().Settings.Own} }

// Help explains settings, the input methods and the mode for screen readers.
func (p *Page) Help() string {
	t := &p.host.Text().Settings
	return t.Help + "\n\n" + t.HelpTyping + "\n\n" + t.HelpReader
}

// Key goes to the form. A choice holds as soon as it is made, the name once it is left.
func (p *Page) Key(k keyboard.Key) bool {
	at := p.form.Focus().ID
	handled := p.form.Key(k)
	if at == idOfficer && (p.form.Focus().ID != idOfficer || k.Code == keyboard.Enter) {
		p.rename()
	}
	p.apply()
	return handled
}

// apply makes what was chosen the settings. Another language has other words, and the page is made anew in them.
func (p *Page) apply() {
	before := p.keeper.Settings()
	after := before
	for _, c := range p.choices {
		c.put(&after, c.row.Value())
	}
	if after == before {
		return
	}
	p.keeper.Change(func(s *kept.Settings) {
		for _, c := range p.choices {
			if c.get(before) != c.row.Value() {
				c.put(s, c.row.Value())
			}
		}
	})
	if after.Lang != before.Lang {
		p.build(p.form.Focus().ID)
	}
}

// rename writes the officer's name into the register.
func (p *Page) rename() {
	name, r := p.officer.Value(), p.host.Register()
	if name == p.known || r == nil {
		return
	}
	p.known = name
	page.Edit(p.host, func(w *store.Writer) error { return w.SetOfficer(name) }, func() { p.host.Say(theme.Good, p.host.Text().Settings.OfficerSaved) })
}

func (p *Page) isSealed() bool { r := p.host.Register(); return r != nil && r.Sealed() }

// sealed says whether the register is sealed.
func (p *Page) sealed() string {
	t := &p.host.Text().Seal
	switch {
	case p.host.Register() == nil:
		return p.host.Text().App.Opening
	case p.isSealed():
		return t.Is
	}
	return t.IsNot
}

// seal begins to seal the register, if it is not.
func (p *Page) seal() {
	if p.host.Register() != nil && !p.isSealed() {
		p.keeper.Seal()
	}
}

// file is what the register's file is called.
func (p *Page) file() string {
	if r := p.host.Register(); r != nil {
		return filepath.Base(r.Path())
	}
	return p.host.Text().App.Opening
}

// compact begins to write the register anew.
func (p *Page) compact() {
	if p.host.Register() != nil {
		p.keeper.Compact()
	}
}

// Changed shows the officer's name once the register is open.
func (p *Page) Changed([]record.Ref) {
	if name := p.host.Me().Officer; p.officer.Value() == p.known && name != p.known {
		p.officer.Set(name)
		p.known = name
	}
}

// Leave writes the name, if it was being typed.
func (p *Page) Leave() { p.rename() }

// Draw draws the inputs, and below them a note on the one that has the keyboard.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	wide := min(width, part.Readable)
	note := part.Stack(part.Lines(""), part.Say(th, theme.None, th.Dim, p.note(), wide, 3))
	a := part.Stack(p.form.Draw(th, wide, max(3, height-note.Height())), note)
	return a.Crop(min(a.Height(), height))
}
