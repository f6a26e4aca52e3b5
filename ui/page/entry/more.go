package entry

import "danvan/ui/action"

// more opens the second part of the form, or closes it: what is filled in stays open.
func (p *Page) more() {
	before := p.form.Focus().ID
	p.form.Focus().Control.Leave()
	p.look()
	if p.opened = !p.opened; p.opened {
		if first := p.complete(); first != "" {
			p.readSources()
			p.form.Go(first)
		}
		p.exit(before)
		return
	}
	if p.sheet.isMore(before) && p.now[before] == "" {
		p.form.Go(p.sheet.edge)
	}
	for _, f := range append(p.form.Fields()[:0:0], p.form.Fields()...) {
		if p.sheet.isMore(f.ID) && p.now[f.ID] == "" {
			p.drop(f.ID)
		}
	}
	p.exit(before)
}

func (p *Page) drop(in string) {
	p.form.Drop(in)
	delete(p.controls, in)
}

// complete puts the inputs of the second part that are not there behind those that are, and gives the first of them;
// what is no longer asked goes.
func (p *Page) complete() (first string) {
	after, all := p.sheet.edge, map[string]bool{}
	for _, in := range p.sheet.order(p.now) {
		all[in] = true
		if !p.sheet.isMore(in) {
			continue
		}
		if p.form.Field(in) == nil {
			p.form.Add(after, p.input(in))
			if first == "" {
				first = in
			}
		}
		after = in
	}
	for _, f := range append(p.form.Fields()[:0:0], p.form.Fields()...) {
		if _, _, is := ofResource(f.ID); is && !all[f.ID] {
			p.drop(f.ID)
		}
	}
	p.dress()
	return first
}

// moreHint says at the last input of the first part how to open the second.
func (p *Page) moreHint() string {
	for _, in := range p.sheet.order(p.now) {
		if p.sheet.isMore(in) && p.form.Field(in) == nil {
			return p.text().Entry.MoreHint(p.keyOf(action.More))
		}
	}
	return ""
}
