package conflicts

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page/half"
	"danvan/ui/page/wording"
	"danvan/ui/part/input"
)

// typing is an input below the values of a field.
type typing struct {
	field string
	label string
	note  string // why it is asked; "" for nothing to say
	box   *input.Line
	wrong string              // what is wrong with what was written
	enter func(string) string // takes what was written, or says what is wrong with it
	half  *half.Half
}

// typeIn gives a key to the input. Everything but Esc and Enter is its own, and what it does not want is nobody's: a decision that is being written is
// not to be mixed up with another.
func (p *Page) typeIn(k keyboard.Key) bool {
	t := p.typed
	switch k.Code {
	case keyboard.Esc:
		t.half.Left()
		p.typed, p.halves = nil, nil
	case keyboard.Enter:
		p.typed = nil
		t.half.Saving()
		if t.wrong = t.enter(t.box.Value()); t.wrong != "" {
			p.typed = t
			t.half.Again()
		}
	case keyboard.Up, keyboard.Down, keyboard.PageUp, keyboard.PageDown, keyboard.Tab, keyboard.BackTab, keyboard.F4, keyboard.F6, keyboard.F8, "ctrl+z":
		t.box.Key(k)
	default:
		t.wrong = ""
		return t.box.Key(k)
	}
	return true
}

// write opens an input for another value.
func (p *Page) write(f *field, option int) {
	t := &p.host.Text().Conflicts
	kind, name, year := f.conflict.Ref.Kind, f.conflict.Field, p.host.Year()
	box := input.NewLine("")
	box.AsTyped = wording.TypeOf(kind, name) != reflect.TypeFor[string]()
	if o := f.options[option]; !o.empty {
		box.Set(o.plain)
	}
	p.typed = &typing{field: name, label: t.Other, box: box, enter: func(typed string) string {
		value, ok := understand(kind, name, typed, year)
		if !ok {
			return t.CannotRead
		}
		if problem := refused(kind, name, value); problem != nil {
			return p.host.Text().RecordProblem(kind, *problem).What
		}
		p.decide([]settle.Decision{{Conflict: *f.conflict, Side: settle.Another, Value: value}}, f, t.ReasonWritten)
		return ""
	}}
	p.typed.half = half.Line(p.host, p.draftOf(f)+"/value", box)
	p.halves = []*half.Half{p.typed.half}
}

// draftOf names what is half written about a field.
func (p *Page) draftOf(f *field) string {
	return "conflict/" + f.conflict.Ref.ID.String() + "/" + f.conflict.Field
}

// Keep keeps a value or a reason that is half written.
func (p *Page) Keep() bool { return p.typed != nil && p.typed.half.Keep() }

// Leave keeps it too, and says so.
func (p *Page) Leave() {
	if p.typed != nil {
		p.typed.half.Left()
	}
}

// askReason opens an input for the reason, with one that may do.
func (p *Page) askReason(f *field, suggest string, then func(reason string)) {
	t := &p.host.Text().Conflicts
	box := input.NewLine("")
	box.Suggest(suggest)
	p.typed = &typing{field: f.conflict.Field, label: t.Reason, note: t.WhyReason, box: box, enter: func(reason string) string {
		if reason == "" {
			return t.NeedsReason
		}
		then(reason)
		return ""
	}}
	p.typed.half = half.Line(p.host, p.draftOf(f)+"/reason", box)
	p.halves = append(p.halves, p.typed.half)
}

// writable tells whether a value of the field can be typed.
func writable(kind record.Name, name string) bool {
	switch wording.TypeOf(kind, name) {
	case reflect.TypeFor[string](), reflect.TypeFor[int64](), reflect.TypeFor[record.Date](), reflect.TypeFor[record.Decimal]():
		return true
	}
	return false
}

// hasLines tells whether a value has several lines, which an input of one line would join.
func (f *field) hasLines() bool {
	return slices.ContainsFunc(f.conflict.Sides, func(s settle.Side) bool { return bytes.IndexByte(s.Value, '\n') >= 0 })
}

// refused tells why a value cannot be written, while it can still be mended where it stands.
func refused(kind record.Name, name string, value any) *record.Problem {
	raw, err := record.EncodeOne(value)
	if err != nil {
		return &record.Problem{Field: name, Code: record.WrongType, Hard: true}
	}
	return record.KindOf(kind).Refuses(name, raw)
}

// understand reads a value that was typed; false when it is not one of the field's type.
func understand(kind record.Name, name, typed string, year int) (any, bool) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, true
	}
	switch wording.TypeOf(kind, name) {
	case reflect.TypeFor[int64]():
		n, err := vi.ParseInt(typed)
		return n, err == nil
	case reflect.TypeFor[record.Date]():
		d, err := vi.ParseDate(typed, vi.DateHints{Year: year})
		if err != nil {
			return nil, false
		}
		s, err := d.MarshalText()
		return string(s), err == nil
	case reflect.TypeFor[record.Decimal]():
		d, err := vi.ParseDecimal(typed)
		return d.String(), err == nil
	}
	return typed, true
}
