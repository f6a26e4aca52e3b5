package record

import (
	"bytes"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync/atomic"
)

// A value that came from somebody else is held to its field before anybody reads it. There are three answers:
//
//   - It is of the field's type and nothing hard is wrong with it by itself: it is read.
//   - It is of a type that the field cannot have (WrongType): no version of danvan ever wrote it, and none ever will. A
//     bundle with such a value is not let in.
//   - Anything else (LaterType, or what Validate finds: an unknown choice, no date, out of range…) may have been
//     written by a later version, or by an older one that looked less closely. It is kept and passed on, never read,
//     and named.
//
// So that the second can be told from the third, a later version that gives a field another type writes the value as a
// CBOR map with the text key “type”, which names it; or, better, takes another name for the field. Fields and kinds
// whose names are not known are not looked at.

// Check tells what is wrong with the encoded value of one field, looking at nothing else; nil for a value that can be
// read, a field that was emptied and a field that is not known.
func (k *Kind) Check(name string, raw []byte) *Problem {
	f := k.field(name)
	if f == nil || f.good(raw) {
		return nil
	}
	p := k.judge(f, raw)
	if p == nil {
		f.remember(raw)
	}
	return p
}

// Reads tells whether Check finds nothing.
func (k *Kind) Reads(name string, raw []byte) bool {
	f := k.field(name)
	return f == nil || f.good(raw) || k.Check(name, raw) == nil
}

// Refuses tells what is wrong with a value that is to be written, looking at nothing else: what Check finds, or that a
// field may not be empty; nil for nothing.
func (k *Kind) Refuses(name string, raw []byte) *Problem {
	if p := k.Check(name, raw); p != nil {
		return p
	}
	s := k.Shape(name)
	if s == nil || !s.Need {
		return nil
	}
	x := reflect.ValueOf(k.New()).Elem().Field(s.index)
	if len(raw) > 0 && !bytes.Equal(raw, Null) && decMode.Unmarshal(raw, x.Addr().Interface()) == nil && !x.IsZero() {
		return nil
	}
	return &Problem{Field: name, Code: Missing, Hard: true, Want: s.wanted()}
}

// Read fills r from values that came from anybody: what Check finds fault with is left out, as if it were not there.
func Read(vs Values, r Record) error {
	k := KindOf(r.Kind())
	if k == nil {
		return fmt.Errorf("record: unknown kind %q", r.Kind())
	}
	for _, v := range vs {
		if !k.Reads(v.Name, v.Raw) {
			return Decode(k.readable(vs), r)
		}
	}
	return Decode(vs, r)
}

func (k *Kind) readable(vs Values) Values {
	good := make(Values, 0, len(vs))
	for _, v := range vs {
		if k.Reads(v.Name, v.Raw) {
			good = append(good, v)
		}
	}
	return good
}

func (k *Kind) field(name string) *field {
	for i := range k.fields {
		if k.fields[i].name == name {
			return &k.fields[i]
		}
	}
	return nil
}

// judge is Check without the short ways.
func (k *Kind) judge(f *field, raw []byte) *Problem {
	rec := k.New()
	x := reflect.ValueOf(rec).Elem().Field(f.index)
	if !fits(raw, x) {
		p := &Problem{Field: f.name, Code: WrongType, Hard: true, Found: Describe(raw), Want: typeWord(x.Type())}
		if namesType(raw) {
			p.Code = LaterType
		}
		return p
	}
	for _, p := range rec.Validate() {
		// What is missing or the wrong way round depends on other fields.
		if p.Field == f.name && p.Hard && p.Code != Missing && p.Code != Backwards {
			p.Found = cut(p.Found)
			return &p
		}
	}
	return nil
}

// fits decodes a value into a field and tells whether it is of its type, in the one form in which this version writes
// it.
func fits(raw []byte, x reflect.Value) bool {
	if decMode.Unmarshal(raw, x.Addr().Interface()) != nil {
		return false
	}
	again, err := encMode.Marshal(x.Interface())
	return err == nil && bytes.Equal(again, raw)
}

// namesType tells whether a value is a map that names its type.
func namesType(raw []byte) bool {
	if len(raw) == 0 || raw[0]>>5 != 5 {
		return false
	}
	var m map[any]any
	if decMode.Unmarshal(raw, &m) != nil {
		return false
	}
	name, ok := m["type"].(string)
	return ok && name != ""
}

// typeWord names a type in code terms, for Problem.Want.
func typeWord(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[ID]():
		return "id"
	case t == reflect.TypeFor[Date]():
		return "date"
	case t == reflect.TypeFor[Decimal]():
		return "number"
	}
	switch t.Kind() {
	case reflect.String:
		return "text"
	case reflect.Int64:
		return "whole number"
	case reflect.Bool:
		return "true|false"
	}
	return "list"
}

// Describe gives any encoded value in a short line of plain letters.
func Describe(raw []byte) string {
	var v any
	if decMode.Unmarshal(raw, &v) != nil {
		return fmt.Sprintf("%d bytes", len(raw))
	}
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return cut(v)
	case []byte:
		if len(v) == len(ID{}) {
			return ID(v).String()
		}
		return fmt.Sprintf("%d bytes", len(v))
	case []any:
		return fmt.Sprintf("[%d]", len(v))
	case map[any]any:
		return fmt.Sprintf("{%d}", len(v))
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return cut(fmt.Sprint(v))
}

const maxFound = 60 // letters of a value that a message shows

func cut(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if rs := []rune(s); len(rs) > maxFound {
		return string(rs[:maxFound-1]) + "…"
	}
	return s
}

// look is how a field can be checked quickly. What a comment can be about depends on the fields of other kinds, so that
// it is found when it is first asked for.
type look struct {
	quick int
	seen  [256]atomic.Pointer[string] // values that were found good: most of what a register holds are the same few choices, years and dates
}

// good tells quickly that there is nothing wrong. False means that nobody knows yet.
func (f *field) good(raw []byte) bool {
	if len(raw) == 1 && raw[0] == Null[0] {
		return true
	}
	l := f.look()
	switch l.quick {
	case quickID:
		return len(raw) == 1+len(ID{}) && raw[0] == idHead
	case quickText:
		if n := len(raw); n > 0 && n <= maxName && raw[0]>>5 == 3 {
			return true // a text was held to its form when the change was read
		}
		return false
	}
	s := l.seen[slot(raw)].Load()
	return s != nil && *s == string(raw)
}

func (f *field) remember(raw []byte) {
	if l := f.look(); l.quick == 0 && len(raw) <= 64 {
		s := string(raw)
		l.seen[slot(raw)].Store(&s)
	}
}

func slot(raw []byte) byte {
	h := uint32(2166136261)
	for _, b := range raw {
		h = (h ^ uint32(b)) * 16777619
	}
	return byte(h ^ h>>8 ^ h>>16)
}

const (
	quickID   = 1 // an id: nothing can be wrong with one by itself
	quickText = 2 // a text that may be any, if it is no longer than a name
)

// lookOf tells how a field can be looked at.
func (k *Kind) lookOf(f *field) *look {
	l := &look{}
	switch t := reflect.TypeOf(k.New()).Elem().Field(f.index).Type; {
	case t == reflect.TypeFor[ID]():
		l.quick = quickID
	case t.Kind() == reflect.String && k.takes(f, "x") && k.takes(f, "-1 ?") && k.takes(f, ""):
		l.quick = quickText
	}
	return l
}

func (k *Kind) takes(f *field, text string) bool {
	raw, err := EncodeOne(text)
	return err == nil && k.judge(f, raw) == nil
}
