package record

import (
	"fmt"
	"reflect"
	"sort"
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
	// Identity, of which "by" must be the unit that writes, and the id is derived from them: so that authority can be judged
	// from the change alone, whatever else has arrived.
	Spoken bool
	// Identity names the fields that a change of a spoken kind restates; each is an id.
	Identity []string
	// identity derives the record's id from them.
	identity func(ids []ID) ID

	fields []field
	new    func() Record
}

var kinds = map[Name]*Kind{}

// register adds a kind to the table; each kind's file calls it once. The zero of T gives the fields.
func register[T any, P interface {
	*T
	Record
}](k Kind) *Kind {
	var zero T
	k.Name = P(&zero).Kind()
	k.fields = fieldsOf(reflect.TypeOf(zero))
	k.new = func() Record { return P(new(T)) }
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

// DerivedID gives the id that a record of a spoken kind must have, from the encoded values of its Identity.
func (k *Kind) DerivedID(value func(field string) (raw []byte, ok bool)) (ID, error) {
	if k.identity == nil {
		return ID{}, fmt.Errorf("record: the id of %s is not derived", k.Name)
	}
	ids := make([]ID, len(k.Identity))
	for i, f := range k.Identity {
		raw, ok := value(f)
		if !ok || len(raw) != 1+len(ids[i]) || raw[0] != idHead {
			return ID{}, fmt.Errorf("record: %s.%s is not an id", k.Name, f)
		}
		copy(ids[i][:], raw[1:])
	}
	return k.identity(ids), nil
}

// idHead is the head of an encoded id: a byte string of 16.
const idHead = 0x50
