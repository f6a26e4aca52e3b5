package sheet

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Reader reads what people type into columns; it knows the register that references point into. Make it with NewReader,
// within one transaction.
type Reader struct {
	tx    *store.Tx
	tree  *store.Tree
	hints vi.DateHints
	known map[where][]Candidate // looked up once
	asked map[record.ID]value.Asked
}

// where is what candidates depend on.
type where struct {
	of        record.Name
	unit      record.ID
	year      int
	elsewhere bool // not in force there
}

// NewReader makes a Reader; hints are what dates may leave out.
func NewReader(tx *store.Tx, hints vi.DateHints) (*Reader, error) {
	tree, err := tx.Tree()
	return &Reader{tx: tx, tree: tree, hints: hints, known: map[where][]Candidate{}}, err
}

// Code says what is wrong with a text that should name a record.
type Code string

// The codes.
const (
	NoSuch  Code = "no-such"  // no record is called so
	Several Code = "several"  // more than one is
	NotHere Code = "not-here" // a row has the id of a line that the register does not have: another wrote the list
	NoUnit  Code = "no-unit"  // a row does not say which unit it lies in, and others do
	Repeats Code = "repeats"  // an earlier row says it: Like is its number
)

// maxLike is how many records an error names.
const maxLike = 5

// Error is a text that names no record, or more than one.
type Error struct {
	Code  Code
	Of    record.Name // what was looked for
	Field string      // of the line, where it is known
	Found string
	Like  []string // what those that are called alike are called, at most five
}

func (e *Error) Error() string {
	return "sheet: " + string(e.Code) + " " + string(e.Of) + " " + e.Found + "; alike: " + strings.Join(e.Like, " | ")
}

// Read reads what was typed into a column of a line; nothing typed is nil. Errors are record.Problem, *vi.Error, or
// *Error of a reference.
func (r *Reader) Read(l *Line, c *Column, text string) (any, error) {
	if line := vi.CleanLine(text); line != "" && c.Type == record.Reference {
		return r.refer(l, c, line)
	}
	if l.asked == nil {
		l.asked = r.asked
	}
	if err := l.Learn(r.tx); err != nil {
		return nil, err
	}
	r.asked = l.asked
	return l.ReadText(c, text, r.hints)
}

// ReadText reads what was typed into a column that is no reference, as Read does; a reference is read by its id.
func (l *Line) ReadText(c *Column, text string, hints vi.DateHints) (any, error) {
	line := vi.CleanLine(text)
	switch {
	case line == "":
		return nil, nil
	case c.Type == Figure:
		with := l.measured(c, text)
		f, ok, err := l.ask(c).Read(with)
		if !ok || err != nil {
			return nil, err
		}
		if with != text && l.Measure(c) == vi.Dong && f.Amount.Float() >= tooMuch {
			return nil, &vi.Error{Code: vi.Ambiguous, Found: line, Readings: []string{value.With(vi.Dong, line, "đồng"), vi.CleanLine(with)}}
		}
		if !record.Decimal(f.Amount.String()).Valid() {
			return nil, &vi.Error{Code: vi.TooLarge, Found: line}
		}
		return f, nil
	case c.Type == record.Reference:
		id, err := record.ParseID(line)
		if err != nil {
			return nil, &Error{Code: NoSuch, Of: c.Of, Found: line}
		}
		return id, nil
	}
	if _, ok := l.Parts[0].Rec.(*record.Comment); ok && c.Name == "field" {
		if field, ok := value.CommentedOn(line); ok {
			return field, nil
		}
	}
	if p, ok := l.Parts[0].Rec.(*record.Participation); ok && p.Year != 0 {
		hints.Year = int(p.Year)
	}
	return value.Read(&c.Shape, text, hints)
}

// Unit gives the unit that a text names: by its code, or by its name, exactly spelled before typed without marks.
func (r *Reader) Unit(text string) (*store.Unit, error) {
	if u := r.tree.ByCode(text); u != nil {
		return u, nil
	}
	id, err := r.find(&Column{Shape: record.Shape{Of: record.UnitKind}}, text, r.units())
	if err != nil {
		return nil, err
	}
	return r.tree.Unit(id), nil
}

// refer finds the record that a column points to: by its id, by its code, or by its name.
func (r *Reader) refer(l *Line, c *Column, text string) (any, error) {
	if id, err := record.ParseID(text); err == nil {
		return r.byID(c, id, text)
	}
	if c.Of == record.UnitKind { // a code may be written behind one above though it needs not be
		if u := r.tree.ByCode(text); u != nil {
			return u.ID, nil
		}
	}
	all, err := r.Candidates(l, c)
	if err != nil {
		return nil, err
	}
	id, err := r.find(c, text, all)
	if e := new(Error); c.Of == record.ParticipationKind && errors.As(err, &e) && e.Code == Several {
		if near := r.near(l, all); len(near) > 0 {
			return r.find(c, text, near)
		}
	}
	return id, err
}

func (r *Reader) byID(c *Column, id record.ID, text string) (any, error) {
	refs, err := r.tx.Find(id)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if c.Of == "" || ref.Kind == c.Of {
			return id, nil
		}
	}
	return nil, &Error{Code: NoSuch, Of: c.Of, Found: text}
}

// Find finds the record of a kind that a text names, by its id, its code or its name: a programme, a body.
func (r *Reader) Find(of record.Name, text string) (record.ID, error) {
	id, err := r.refer(nil, &Column{Shape: record.Shape{Of: of}}, vi.CleanLine(text))
	if err != nil {
		return record.ID{}, err
	}
	return id.(record.ID), nil
}

// Called is what a record is called wherever it lies; its id where it is not here.
func (r *Reader) Called(id record.ID, of record.Name) (string, error) {
	refs, err := r.tx.Find(id)
	for _, ref := range refs {
		if ref.Kind == of {
			return Title(r.tx, ref)
		}
	}
	return id.String(), err
}

// Name is what the record is called that a column points to; "" for nothing, and for one that is not here.
func (r *Reader) Name(l *Line, c *Column) (string, error) {
	all, err := r.Candidates(l, c)
	id, _ := l.Value(c).(record.ID)
	for i := range all {
		if all[i].ID == id {
			return all[i].Name, err
		}
	}
	return "", err
}

// names tells whether a text is what the record is called that a column points to, also where no new line may point to
// it: a field of a list that ended.
func (r *Reader) names(l *Line, c *Column, text string) bool {
	name, err := r.Name(l, c)
	if err == nil && name == "" {
		name, err = r.Called(l.Value(c).(record.ID), c.Of)
	}
	if err != nil {
		return false
	}
	rest, begins := strings.CutPrefix(vi.Spelled(text), vi.Spelled(name))
	return begins && (rest == "" || c.Of == record.FieldKind && strings.HasPrefix(rest, " (")) // as FieldOf writes it
}

// FieldOf is what a field of another list is called.
func FieldOf(name, owner string) string { return name + " (" + owner + ")" }

// yearOf is the year that a line is of.
func (r *Reader) yearOf(l *Line) int {
	if p, ok := l.Parts[0].Rec.(*record.Participation); ok && p.Year != 0 {
		return int(p.Year)
	}
	for _, name := range []string{"date", "span"} { // of an award
		c := l.Sheet.Column(name)
		if c == nil || l.Sheet.registers() || l.Empty(c) {
			continue
		}
		if i := record.Interval(fmt.Sprint(l.Value(c))); i.Valid() && i != "" {
			_, last := i.Days()
			return record.Date(last).Year()
		}
	}
	return r.hints.Year
}

// find finds the one that a text names. Equality acts: exactly spelled, else typed without marks and possible in one
// way alone. Resemblance is only told.
func (r *Reader) find(c *Column, text string, all []Candidate) (record.ID, error) {
	letters := strings.ToUpper(text)
	if name, rest, ok := strings.Cut(strings.TrimSuffix(letters, "]"), " ["); ok && name != "" {
		letters = rest // as like writes it
	}
	for _, same := range []func(n *Candidate) bool{
		func(n *Candidate) bool {
			return spelled(n.Name) == spelled(text) || slices.ContainsFunc(n.others, func(o string) bool { return spelled(o) == spelled(text) })
		},
		func(n *Candidate) bool { return !vi.HasMarks(text) && vi.Fold(n.Name) == vi.Fold(text) },
		func(n *Candidate) bool { return len(letters) >= 6 && strings.HasSuffix(n.ID.String(), letters) },
	} {
		var found []*Candidate
		for i := range all {
			if same(&all[i]) {
				found = append(found, &all[i])
			}
		}
		if len(found) == 1 {
			return found[0].ID, nil
		}
		if len(found) > 1 {
			return record.ID{}, &Error{Code: Several, Of: c.Of, Found: text, Like: like(found)}
		}
	}
	var alike []*Candidate
	for i := range all {
		if strings.Contains(vi.Fold(all[i].Name), vi.Fold(text)) {
			alike = append(alike, &all[i])
		}
	}
	return record.ID{}, &Error{Code: NoSuch, Of: c.Of, Found: text, Like: like(alike)}
}

// spelled is vi.Spelled with one dash and one quotation mark for all: a keyboard has but one.
func spelled(s string) string { return dashes.Replace(vi.Spelled(s)) }

var dashes = strings.NewReplacer("–", "-", "—", "-", "“", `"`, "”", `"`, "„", `"`)

// like names records, with the letters of their ids that tell them apart where they are called the same.
func like(found []*Candidate) (names []string) {
	count := map[string]int{}
	for _, n := range found {
		count[n.Name]++
	}
	for _, n := range found[:min(len(found), maxLike)] {
		name := n.Name
		if count[name] > 1 {
			id := n.ID.String()
			name += " [" + id[len(id)-8:] + "]"
		}
		names = append(names, name)
	}
	return names
}
