package inputs

import (
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
)

// Boxes are the inputs of some columns of one line, in a form that a page makes itself.
type Boxes struct {
	*sheet.Line
	t        *text.Table
	hints    vi.DateHints
	columns  []*sheet.Column
	controls map[string]Control
}

// NewBoxes begins with no inputs, for an empty line of the sheet of a kind.
func NewBoxes(t *text.Table, kind record.Name, me record.ID, hints vi.DateHints) *Boxes {
	return BoxesOf(t, sheet.Of(kind).New(me), hints)
}

// BoxesOf begins with no inputs, for a line.
func BoxesOf(t *text.Table, l *sheet.Line, hints vi.DateHints) *Boxes {
	return &Boxes{Line: l, t: t, hints: hints, controls: map[string]Control{}}
}

// Field makes the input of a column; offered is a text that it starts with and that typing replaces. Without options
// those of a choice are the column's own.
func (b *Boxes) Field(name, hint, offered string, options ...choice.Option) *form.Field {
	c := b.Sheet.Column(name)
	if options == nil && c.Type != record.Reference {
		options, _ = Options(b.t, nil, b.Line, c) // fails of nothing else
	}
	x := New(b.t, b.Line, c, options, b.hints)
	if line, ok := x.(*input.Line); ok {
		line.Suggest(offered)
	}
	b.Add(c, x)
	return &form.Field{ID: name, Label: b.t.Column(c), Control: x, Hint: hint}
}

// Add takes the input of a column that was made already.
func (b *Boxes) Add(c *sheet.Column, x Control) {
	b.columns = append(b.columns, c)
	b.controls[c.Name] = x
}

// Control is the input of a column.
func (b *Boxes) Control(name string) Control { return b.controls[name] }

// Take puts what stands in the inputs into the line; else it tells what is wrong, and where.
func (b *Boxes) Take() (wrong, field string) {
	for _, c := range sheet.Reading(b.columns) {
		v, err := b.ReadText(c, b.controls[c.Name].Value(), b.hints)
		if err != nil {
			return b.t.FieldError(c.Kind, err), c.Name
		}
		if b.Clear(c); v != nil {
			b.Set(c, v)
		}
	}
	return "", ""
}
