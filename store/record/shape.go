package record

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Type is what a value is, which decides how it is read, written, ordered and typed in. Package value has the one
// reader of each.
type Type string

// The types of value.
const (
	Text      Type = "text"      // one line
	Lines     Type = "lines"     // as many as one likes
	Whole     Type = "whole"     // a number of people, a place in a row
	Year      Type = "year"      // a number that is a name
	Number    Type = "number"    // exact, with decimals
	Day       Type = "date"      // a day, a month, a quarter, a half or a year
	Span      Type = "span"      // a stretch of time
	Choice    Type = "term"      // one of several words
	Reference Type = "reference" // another record
	Flag      Type = "flag"
	Machine   Type = "machine" // no person types or reads it
)

// Shape describes one field of a kind. It is told once, where the field stands: by the Go type, and by words in the tag
// “is”, with commas between:
//
//	Date Date `cbor:"date" is:"need,like=2026-10-05"`
//
// need: it may not be empty. lines: a text of several lines. short: no longer than a name. fixed: the record's id is
// made of it, or it says what the record belongs to, so that it is never edited. year, span, day: a number that is a
// year, an Interval that a report can be about, a Date that is a day. least=0: no less. people: it counts them.
// machine: not for people. in=m2: the measure that a number is in (dong, m2, cong, nguoi). of=unit: the kind that a
// reference points to. like=…: an example.
type Shape struct {
	Name   string // code name
	Type   Type
	Need   bool
	Short  bool
	Fixed  bool
	Of     Name     // of a Reference
	Terms  []string // of a Choice, in the order in which they are offered
	Set    string   // of a Choice: the name of their type
	Like   string
	People bool   // counts people, so that “120 lượt người” is a number of it
	In     string // the measure of a Number or a Whole, so that “0,5 ha” is a number of m2; "" for none

	whole bool // a Date must be a day
	asked bool // a Span must be one that a report can be about
	least *int64
	index int
}

// terms are the choices of each type that has a list of them.
var terms = map[reflect.Type][]string{}

// choices makes the list of a type's terms, in the order in which they are offered.
func choices[T ~string](all ...T) []T {
	names := make([]string, len(all))
	for i, x := range all {
		names[i] = string(x)
	}
	terms[reflect.TypeFor[T]()] = names
	return all
}

// Shapes describes the kind's fields, in the order of its struct.
func (k *Kind) Shapes() []Shape { return k.shapes() }

// Shape describes one field; nil when the kind has none of that name.
func (k *Kind) Shape(name string) *Shape {
	shapes := k.shapes()
	for i := range shapes { // a copy of each would take longer than its name
		if shapes[i].Name == name {
			return &shapes[i]
		}
	}
	return nil
}

// describe reads the descriptions. It waits for the first who asks: the terms of each type are known then, and most
// runs ask about a few kinds.
func (k *Kind) describe() (shapes []Shape) {
	t := reflect.TypeOf(k.New()).Elem()
	for _, f := range k.fields {
		shapes = append(shapes, shapeOf(f, t.Field(f.index)))
	}
	return shapes
}

func shapeOf(f field, in reflect.StructField) Shape {
	s := Shape{Name: f.name, Type: typeOf(in.Type), Terms: terms[in.Type], index: f.index}
	if s.Terms != nil {
		s.Set = in.Type.Name()
	}
	tag := in.Tag.Get("is")
	for tag != "" {
		var word string
		if word, tag, _ = strings.Cut(tag, ","); strings.HasPrefix(word, "like=") {
			word, tag = word+","+tag, ""
			word = strings.TrimSuffix(word, ",")
		}
		name, value, _ := strings.Cut(word, "=")
		switch name {
		case "need":
			s.Need = true
		case "short":
			s.Short = true
		case "fixed":
			s.Fixed = true
		case "lines":
			s.Type = Lines
		case "year":
			s.Type = Year
		case "span":
			s.asked = true
		case "day":
			s.whole = true
		case "machine":
			s.Type = Machine
		case "people":
			s.People = true
		case "in":
			s.In = value
		case "of":
			s.Of = Name(value)
		case "like":
			s.Like = value
		case "least":
			n, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				panic("record: " + f.name + ": " + err.Error())
			}
			s.least = &n
		default:
			panic("record: " + f.name + " is " + word + "?")
		}
	}
	return s
}

func typeOf(t reflect.Type) Type {
	switch {
	case terms[t] != nil:
		return Choice
	case t == reflect.TypeFor[ID]():
		return Reference
	case t == reflect.TypeFor[Date]():
		return Day
	case t == reflect.TypeFor[Interval]():
		return Span
	case t == reflect.TypeFor[Decimal]():
		return Number
	}
	switch t.Kind() {
	case reflect.String:
		return Text
	case reflect.Int64:
		return Whole
	case reflect.Bool:
		return Flag
	}
	return Machine
}

// Held holds every field of a record to its description, in their order, and what has an end to its beginning.
func Held(r Record) (ps Problems) {
	k := KindOf(r.Kind())
	v := reflect.ValueOf(r).Elem()
	shapes := k.shapes()
	for i := range shapes {
		s := &shapes[i]
		ps.hold(s, v.Field(s.index))
	}
	ps.backwards(k, v)
	return ps
}

func (ps *Problems) hold(s *Shape, v reflect.Value) {
	if v.IsZero() {
		if s.Need {
			ps.need(false, s.Name, s.wanted())
		}
		return
	}
	switch s.Type {
	case Choice:
		if !slices.Contains(s.Terms, v.String()) {
			ps.wrong(s.Name, UnknownTerm, v.String(), s.wanted())
		}
	case Text, Lines:
		if s.Short {
			ps.short(v.String(), s.Name)
		}
	case Year:
		ps.year(int(v.Int()), s.Name)
	case Whole:
		if n := v.Int(); s.least != nil && n < *s.least {
			ps.tooLittle(s, itoa(n))
		}
	case Number:
		if d := Decimal(v.String()); !d.Valid() {
			ps.wrong(s.Name, BadNumber, string(d), "2941.86")
		} else if d[0] == '-' && s.least != nil && *s.least >= 0 {
			ps.tooLittle(s, string(d))
		}
	case Day:
		if d := Date(v.String()); !d.Valid() || s.whole && len(d) != len("2006-01-02") {
			ps.wrong(s.Name, BadDate, string(d), cmp.Or(s.Like, "2023-10-05"))
		}
	case Span:
		if s.asked {
			ps.span(Interval(v.String()), s.Name)
		} else if i := Interval(v.String()); !i.Valid() {
			ps.wrong(s.Name, BadDate, string(i), cmp.Or(s.Like, "2026-01/2026-09"))
		}
	}
}

func (ps *Problems) tooLittle(s *Shape, found string) {
	ps.wrong(s.Name, OutOfRange, found, fmt.Sprint("≥ ", *s.least))
}

func (ps *Problems) wrong(field string, code Code, found, want string) {
	*ps = append(*ps, Problem{Field: field, Code: code, Hard: true, Found: found, Want: want})
}

// wanted says in code terms what is expected where there is nothing.
func (s *Shape) wanted() string {
	switch s.Type {
	case Choice:
		return strings.Join(s.Terms, "|")
	case Span:
		return spans
	}
	return s.Like
}

const spans = "2026|2026-H1|2026-Q3|2026-10|2026-01/2026-09"
