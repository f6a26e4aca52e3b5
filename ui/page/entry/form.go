package entry

import (
	"maps"
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
)

// fill builds the form with texts in it; the keyboard goes to focus, or to the first input that is not pinned.
func (p *Page) fill(texts Texts, focus string) {
	p.controls = map[string]inputs.Control{}
	p.now, p.entered = nil, p.sheet.Understand(texts)
	var suggested Texts
	if p.sheet.New {
		suggested = p.sheet.Fresh(p.pins)
	}
	var fields []*form.Field
	for _, in := range p.sheet.order(texts) {
		if !p.needs(in) && (!p.sheet.isMore(in) || texts[in] == "") {
			continue
		}
		f := p.input(in)
		if l, ok := f.Control.(*input.Line); ok && texts[in] == suggested[in] {
			l.Suggest(texts[in]) // today, or pinned: typed over, not typed behind
		} else {
			p.controls[in].Set(texts[in])
		}
		fields = append(fields, f)
		for _, name := range p.sheet.asides(in, texts) {
			fields = append(fields, p.aside(name, texts[name]))
		}
	}
	p.form = form.New(fields...)
	if focus != "" {
		p.form.Go(focus)
	}
	p.found = nil
	p.readSources()
	p.readOthers()
	p.entered = nil // now it is what the inputs say
	p.look()
	p.dress()
}

// input makes the field of an input, empty.
func (p *Page) input(in string) *form.Field {
	c := p.control(in)
	p.controls[in] = c
	_, pinned := p.pins[in]
	return &form.Field{ID: in, Control: c, Pinned: pinned && p.sheet.New, Verdict: func() input.Verdict { return p.verdict(in) }}
}

// needs tells whether the form has an input.
func (p *Page) needs(in string) bool {
	s := p.sheet
	switch in {
	case inUnit:
		return s.New && len(s.Units) > 1
	case inReason:
		return !s.Own || s.Sent || s.Judged || p.unlikely()
	}
	return !p.sheet.isMore(in) || p.opened
}

// reasonWanted tells whether saving needs a reason: for another unit's register, and for what is unusual. Notes and
// answers need none.
func (p *Page) reasonWanted() bool {
	return p.unlikely() || !p.sheet.Own && (p.sheet.New || p.entered.changes(p.sheet))
}

// unlikely tells whether what the form says now has anything unusual in it that was not there before.
func (p *Page) unlikely() bool {
	was := p.sheet.was
	return slices.ContainsFunc(p.entered.Problems, func(w Problem) bool { return !w.Hard && p.now[w.Input] != was[w.Input] })
}

// unask takes the reason away again, with what was typed into it, once what it was asked for is as usual.
func (p *Page) unask() {
	if p.form.Field(inReason) == nil || p.needs(inReason) || p.form.Focus().ID == inReason {
		return
	}
	p.form.Drop(inReason)
	delete(p.controls, inReason)
	p.look()
}

// control makes what an input is filled in with: by the type of its column, with what was typed before offered.
func (p *Page) control(in string) inputs.Control {
	t, c := p.text(), p.sheet.columnOf(in)
	switch {
	case in == inUnit:
		return inputs.Pick(t, p.sheet.options[in])
	case c == nil:
		return input.NewLine("")
	}
	line := p.sheet.line
	if id, column, is := ofResource(in); is {
		if line = p.sheet.resource(id); column == inWhat {
			return p.pickResource()
		}
	}
	x := inputs.New(t, line, c, p.sheet.options[in], p.sheet.hints())
	switch x := x.(type) {
	case *input.Line:
		x.Completion = p.completion(in)
	case *choice.Pick:
		if c.Need && len(p.sheet.options[in]) == 0 {
			x.NoMatch = t.Entry.NoFields
		}
	}
	return x
}

// reasonFor says in the empty input of the reason what it is for, as things stand.
func (p *Page) reasonFor() string {
	i := &p.text().Entry.Inputs
	switch {
	case !p.sheet.Own:
		return i.ReasonWanted
	case p.unlikely():
		return i.ReasonUnlike
	}
	return i.ReasonOptional
}

// look reads the inputs and understands them anew.
func (p *Page) look() {
	p.unlooked = false
	now := Texts{}
	for in, c := range p.controls {
		if text := c.Value(); text != "" {
			now[in] = text
		}
	}
	if !p.needs(inUnit) {
		now[inUnit] = p.sheet.Unit.String()
	}
	if p.entered != nil && maps.Equal(now, p.now) {
		return
	}
	if p.now[inName] != now[inName] || p.entered == nil {
		p.similar = p.sheet.Others.Similar(now[inName])
	}
	p.now, p.entered = now, p.sheet.Understand(now)
}

// dress gives the inputs their names and what stands at their right.
func (p *Page) dress() {
	t := p.text()
	for _, f := range p.form.Fields() {
		f.Label = p.label(f.ID)
		f.Hint, f.Remarks = "", p.remarksOn(f.ID)
		if l, ok := f.Control.(*input.Line); ok && f.ID == inReason {
			l.Placeholder = p.reasonFor()
		}
		if f.ID == p.sheet.edge {
			f.Hint = p.moreHint()
		}
		if f.Pinned {
			f.Hint = t.Entry.PinHint(p.keyOf(action.Pin))
		}
	}
}

// asideLabel is what every note and answer is called.
func (p *Page) asideLabel(name string) string {
	switch {
	case strings.HasPrefix(name, notePrefix) && p.sheet.Own:
		return p.text().Entry.Note
	case strings.HasPrefix(name, notePrefix): // on another unit's record it is something that they answer
		return p.text().Terms.Kind(record.CommentKind)
	}
	return p.text().Entry.Answer
}

// label is what an input is called; that of the registrant depends on the kind of subject.
func (p *Page) label(in string) string {
	i := &p.text().Entry.Inputs
	if isAside(in) {
		return p.asideLabel(in)
	}
	if _, column, is := ofResource(in); is {
		return p.labelOf(column)
	}
	switch in {
	case inUnit:
		return i.Unit
	case inReason:
		return i.Reason
	}
	c := p.sheet.columnOf(in)
	switch {
	case c.Title != "", in == inRegistrant && p.now[inSubject] == "" && !p.sheet.line.Sheet.Column(inSubject).Need:
		return p.text().Column(c)
	case in == inRegistrant:
		return i.Registrant(record.SubjectKind(p.now[inSubject]))
	}
	return i.Short(in, p.text().Column(c))
}

// keyOf writes the key of an action.
func (p *Page) keyOf(id action.ID) string { return action.KeyOf(id, p.shown) }
