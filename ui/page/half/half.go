package half

import (
	"encoding/json"
	"maps"
	"time"

	"danvan/store"
	"danvan/ui/page"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Prefix begins the names of these drafts in the register.
const Prefix = "half/"

// Half is something half written. A nil Half keeps nothing. Make it with Of.
type Half struct {
	host page.Host
	name string
	form *form.Form

	start texts // what it began with
	kept  Keeping
	ready bool // what was left the last time was read
	calm  bool // nothing was written for a moment
	over  bool // it was saved
}

type texts map[string]string

// draft is what lies in the register.
type draft struct {
	At    int64  `json:"at"`
	Now   texts  `json:"now"`
	Focus string `json:"focus,omitempty"` // the field that had the keyboard
}

// readDraft reads a draft; of one that is none nothing comes. Verdicts once lay as their texts alone, with the field
// that had the keyboard.
func readDraft(b []byte) (d draft) {
	if json.Unmarshal(b, &d) == nil {
		return d
	}
	var bare texts
	if json.Unmarshal(b, &bare) != nil {
		return draft{} // another version wrote it
	}
	return draft{Now: bare, Focus: bare["at"]}
}

// box is what can be kept of a control.
type box interface {
	Value() string
	Set(string)
}

// Of begins with what stands in the fields of a form, and puts in what was left the last time. The name is that of the
// draft in the register.
func Of(h page.Host, name string, f *form.Form) *Half {
	p := &Half{host: h, name: name, form: f}
	p.start = p.now()
	r := h.Register()
	page.Beside(h, func() (func(), error) {
		var d draft
		err := r.View(func(tx *store.Tx) error {
			return tx.Drafts(func(name string, v []byte) error {
				if name == p.name {
					d = readDraft(v)
				}
				return nil
			})
		})
		return func() { p.found(&d) }, err
	})
	return p
}

// Line is a Half of one line.
func Line(h page.Host, name string, l *input.Line) *Half {
	return Of(h, Prefix+name, form.New(&form.Field{ID: "text", Control: l}))
}

// found puts in what was left.
func (p *Half) found(d *draft) {
	p.ready = true
	if d.Now == nil {
		return
	}
	for _, f := range p.form.Fields() {
		b, text := boxOf(f), d.Now[f.ID]
		switch {
		case b == nil || raw(b) == text:
		case raw(b) == p.start[f.ID]:
			b.Set(text)
		case p.start[f.ID] == "": // a quick hand has begun already: it goes on where it was
			b.Set(text + raw(b))
		}
	}
	if len(p.form.Trail()) == 0 && p.form.Field(d.Focus) != nil {
		p.form.Go(d.Focus)
	}
	if p.kept.Texts, p.calm = p.now(), true; d.At == 0 { // nobody knows when
		return
	}
	p.kept.At = time.UnixMilli(d.At)
	t := p.host.Text()
	p.host.Say(theme.Muted, t.Half.Resumed(t.Moment(p.kept.At.In(p.host.Now().Location()))))
}

// boxOf is the control of a field as far as it can be kept; nil for one that cannot, or must not.
func boxOf(f *form.Field) box {
	if l, ok := f.Control.(*input.Line); ok && l.Secret {
		return nil
	}
	b, _ := f.Control.(box)
	return b
}

// raw is what was typed, exactly.
func raw(b box) string {
	if l, ok := b.(*input.Line); ok {
		return l.Raw()
	}
	return b.Value()
}

func (p *Half) now() texts {
	now := texts{}
	for _, f := range p.form.Fields() {
		if b := boxOf(f); b != nil && raw(b) != "" {
			now[f.ID] = raw(b)
		}
	}
	return now
}

// Keep has what is written by now lie in the register, by a job; false where it does already.
func (p *Half) Keep() bool {
	if p == nil || p.over || !p.ready {
		return false
	}
	p.calm = !p.keep()
	return !p.calm
}

func (p *Half) keep() bool {
	now := p.now()
	if maps.Equal(now, p.kept.Texts) || p.kept.Texts == nil && maps.Equal(now, p.start) {
		return false
	}
	name, held := p.name, draft{p.host.Now().UnixMilli(), now, p.form.Focus().ID}
	if maps.Equal(now, p.start) {
		p.kept.Put(p.host, nil, func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error { return w.DropDraft(name) })
		})
		return true
	}
	p.kept.Put(p.host, now, func(r *store.Register) error {
		b, err := json.Marshal(held)
		if err != nil {
			return err
		}
		return r.SaveDraft(name, b)
	})
	return true
}

// Begun tells that something else stands there than it began with.
func (p *Half) Begun() bool { return p != nil && !maps.Equal(p.now(), p.start) }

// Left is called when it is left unsaved: it is kept, and that is said.
func (p *Half) Left() {
	if p == nil || p.over {
		return
	}
	p.keep()
	if p.over = true; p.kept.Texts != nil {
		p.host.Say(theme.Muted, p.host.Text().Half.Left)
	}
}

// Saving is called when it is about to be saved: nothing more is kept of it. Should saving fail, the draft is still
// there.
func (p *Half) Saving() {
	if p != nil && !p.over {
		p.keep()
		p.over = true
	}
}

// Again is called when it is not saved after all: writing goes on.
func (p *Half) Again() {
	if p != nil {
		p.over = false
	}
}

// Done drops what was kept, in the transaction that saves what was written.
func (p *Half) Done(w *store.Writer) error {
	if p == nil {
		return nil
	}
	return w.DropDraft(p.name)
}

// Drop drops what was kept, after it was saved by something that has no transaction for it.
func (p *Half) Drop() {
	if p == nil {
		return
	}
	p.over = true
	name := p.name
	page.Edit(p.host, func(w *store.Writer) error { return w.DropDraft(name) }, nil)
}

// Bar says at the right of the title that what stands there is kept, while that is so; "" while it is not.
func (p *Half) Bar() string {
	if p == nil || !p.calm || p.kept.Texts == nil || p.kept.At.IsZero() || !maps.Equal(p.now(), p.kept.Texts) {
		return ""
	}
	t := p.host.Text()
	return t.Entry.DraftSaved(t.Clock(p.kept.At.In(p.host.Now().Location())))
}
