package record

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"sync"
)

// Name is the code name of a kind, as it stands in the log and in JSON.
type Name string

// Record is what every kind is.
type Record interface {
	// Kind is the record's kind; the same for every value of the type.
	Kind() Name
	// Validate tells everything that is wrong, hard and soft, in the order of the fields.
	Validate() Problems
}

// Kind is what the register needs to know of a kind.
type Kind struct {
	Name Name
	Part Part
	// Spoken kinds say something in the name of one unit (a verdict). Every change of one restates the fields of
	// Identity, of which "by" must be the unit that writes, and the id is derived from them: so that authority can be
	// judged from the change alone, whatever else has arrived.
	Spoken bool
	// Identity names the fields that a change of a spoken kind restates; each is an id or a text that is not empty. An
	// id that the kind does not need may be empty.
	Identity []string
	// Own kinds are written by the channel's own unit alone: a unit above may not say for one below that it has nothing
	// to report.
	Own bool
	// Reasoned names the fields that a unit above sets in a lower unit's record only with a reason, even where nothing
	// stood before.
	Reasoned []string
	// Keyed gives the id of a record that exists once for what it says, from its own fields; fold brings texts that
	// mean the same to one. nil: every record that is made is a new one, or the kind is spoken.
	Keyed func(r Record, fold func(string) string) ID
	// OfUnit kinds exist once in each unit's affairs: the id is made of the unit too.
	OfUnit bool
	// Quiet kinds are made by what people do elsewhere: nobody fills them in as a form.
	Quiet bool
	// identity derives the record's id from the fields of Identity.
	identity func([]part) ID

	fields    []field
	byName    []int // places of fields, ascending by name
	shapes    func() []Shape
	stretches func() [][2]*Shape // of dates of which the second does not come before the first
	texts     []bool             // which fields of Identity are texts
	new       func() Record
}

// part is the value of one field that an id is made of.
type part struct {
	id   ID
	text string
}

var kinds = map[Name]*Kind{}

// Register adds a kind to the table; each kind's file calls it once. The zero of T gives the fields.
func Register[T any, P interface {
	*T
	Record
}](k Kind) *Kind {
	var zero T
	k.Name = P(&zero).Kind()
	k.fields = fieldsOf(reflect.TypeOf(zero))
	k.byName = byName(k.fields)
	k.texts = textsOf(reflect.TypeOf(zero), k)
	k.new = func() Record { return P(new(T)) }
	k.shapes, k.stretches = sync.OnceValue(k.describe), sync.OnceValue(k.findStretches)
	for i := range k.fields {
		f := &k.fields[i]
		f.look = sync.OnceValue(func() *look { return k.lookOf(f) })
	}
	if _, twice := kinds[k.Name]; twice {
		panic("record: kind registered twice: " + string(k.Name))
	}
	kinds[k.Name] = &k
	return &k
}

// KindOf gives the kind of a name; nil for a kind that this version does not know, which is kept and passed on.
func KindOf(n Name) *Kind { return kinds[n] }

// Kinds gives all kinds this version knows, by name.
func Kinds() []*Kind {
	all := make([]*Kind, 0, len(kinds))
	for _, k := range kinds {
		all = append(all, k)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	return all
}

// New makes an empty record of the kind.
func (k *Kind) New() Record { return k.new() }

// Fields names the kind's fields in the order of its struct.
func (k *Kind) Fields() []string {
	names := make([]string, len(k.fields))
	for i, f := range k.fields {
		names[i] = f.name
	}
	return names
}

// HasField tells whether the kind has a field of that name.
func (k *Kind) HasField(name string) bool {
	for _, f := range k.fields {
		if f.name == name {
			return true
		}
	}
	return false
}

// self is the part of an id that is by chance, of a spoken kind of which a unit says as many as it likes.
const self = "self"

// ByChance tells a field that is there for the id alone, and says nothing to people.
func (k *Kind) ByChance(field string) bool { return field == self && slices.Contains(k.Identity, self) }

// DerivedID gives the id that a record of a spoken kind must have, from the encoded values of its Identity.
func (k *Kind) DerivedID(value func(field string) (raw []byte, ok bool)) (ID, error) {
	if k.identity == nil {
		return ID{}, fmt.Errorf("record: the id of %s is not derived", k.Name)
	}
	parts := make([]part, len(k.Identity))
	for i, f := range k.Identity {
		raw, ok := value(f)
		if ok && k.texts[i] {
			ok = DecodeOne(raw, &parts[i].text) == nil && parts[i].text != ""
		} else if k.MayLack(f) && (len(raw) == 0 || bytes.Equal(raw, Null)) {
			ok = true
		} else if ok = ok && len(raw) == 1+len(parts[i].id) && raw[0] == idHead; ok {
			copy(parts[i].id[:], raw[1:])
		}
		if !ok {
			return ID{}, fmt.Errorf("record: %s.%s does not make an id", k.Name, f)
		}
	}
	return k.identity(parts), nil
}

// MayLack tells a field of Identity that may be empty: an id that the kind does not need.
func (k *Kind) MayLack(field string) bool {
	s := k.Shape(field)
	return s != nil && s.Type == Reference && !s.Need
}

func textsOf(t reflect.Type, k Kind) []bool {
	texts := make([]bool, len(k.Identity))
	for i, name := range k.Identity {
		for _, f := range k.fields {
			if f.name == name {
				texts[i] = t.Field(f.index).Type.Kind() == reflect.String
			}
		}
	}
	return texts
}

// idHead is the head of an encoded id: a byte string of 16.
const idHead = 0x50
