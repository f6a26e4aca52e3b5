package entry

import "danvan/ui/action"

// edge is the last input of the first part, behind which the second opens.
var edge = first[len(first)-1].Name

// more opens the second part of the form, or closes it: what is filled in stays open.
func (p *Page) more() {
	before := p.form.Focus().ID
	p.form.Focus().Control.Leave()
	p.look()
	if p.opened = !p.opened; p.opened {
		p.openMore()
		p.exit(before)
		return
	}
	if isMore(before) && p.now[before] == "" {
		p.form.Go(edge)
	}
	for _, in := range names(second) {
		if p.now[in] == "" {
			p.form.Drop(in)
			delete(p.controls, in)
		}
	}
	p.exit(before)
}

// openMore puts the inputs of the second part that are not there behind those that are, and goes to the first of them.
func (p *Page) openMore() {
	after, first := edge, ""
	for _, in := range names(second) {
		if p.form.Field(in) == nil {
			p.form.Add(after, p.input(in))
			if first == "" {
				first = in
			}
		}
		after = in
	}
	p.dress()
	p.readSources()
	if first != "" {
		p.form.Go(first)
	}
}

// moreHint says at the last input of the first part how to open the second.
func (p *Page) moreHint() string {
	for _, in := range names(second) {
		if p.form.Field(in) == nil {
			return p.text().Entry.MoreHint(p.keyOf(action.More))
		}
	}
	return ""
}
