package conflicts

import (
	"bytes"
	"slices"

	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/ask"
	"danvan/ui/part/input"
)

// write opens an input for another value.
func (p *Page) write(f *field, option int) {
	t := &p.host.Text().Conflicts
	kind, hints := f.conflict.Ref.Kind, vi.DateHints{Year: p.host.Year()}
	shape, box := record.KindOf(kind).Shape(f.conflict.Field), input.NewLine("")
	box.AsTyped = shape.Type != record.Text
	if o := f.options[option]; !o.empty {
		box.Set(o.plain)
	}
	p.begin(f, &ask.Line{Label: t.Other, Box: box, Draft: "/value", Enter: func(typed string, done ask.Done) string {
		var v any
		if typed != "" {
			var err error
			if v, err = value.Read(shape, typed, hints); err != nil {
				return p.host.Text().FieldError(kind, err)
			}
		}
		raw, err := record.EncodeOne(v)
		if err != nil {
			return p.host.Text().Error(err).What
		}
		if problem := record.KindOf(kind).Refuses(shape.Name, raw); problem != nil {
			return p.host.Text().RecordProblem(kind, *problem).What
		}
		p.decide([]settle.Decision{{Conflict: *f.conflict, Side: settle.Another, Value: v}}, f, t.ReasonWritten, done)
		return ""
	}})
}

// begin opens an input below the values of a field.
func (p *Page) begin(f *field, l *ask.Line) {
	l.Draft = "conflict/" + f.conflict.Ref.ID.String() + "/" + f.conflict.Field + l.Draft
	p.about = f.conflict.Field
	p.Begin(p.host, l)
}

// askReason opens an input for the reason, with one that may do.
func (p *Page) askReason(f *field, suggest string, then func(reason string, done ask.Done)) {
	t := &p.host.Text().Conflicts
	box := input.NewLine("")
	box.Suggest(suggest)
	p.begin(f, &ask.Line{Label: t.Reason, Note: t.WhyReason, Box: box, Draft: "/reason", Enter: func(reason string, done ask.Done) string {
		if reason == "" {
			return t.NeedsReason
		}
		then(reason, done)
		return ""
	}})
}

// hasLines tells whether a value has several lines, which an input of one line would join.
func (f *field) hasLines() bool {
	return slices.ContainsFunc(f.conflict.Sides, func(s settle.Side) bool { return bytes.IndexByte(s.Value, '\n') >= 0 })
}

// writable tells whether another value of the field can be typed.
func writable(c *settle.Conflict) bool {
	s := record.KindOf(c.Ref.Kind).Shape(c.Field)
	return s != nil && s.Type != record.Reference && s.Type != record.Machine
}
