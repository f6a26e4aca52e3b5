package record

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/fxamacker/cbor/v2"
)

// Value is one named field of a record: a single deterministic CBOR item. Null means that the field was emptied.
type Value struct {
	Name string
	Raw  []byte
}

// Values are the fields of a record, ascending by name.
type Values []Value

// Null is the value of a field that was emptied on purpose.
var Null = []byte{0xf6}

// Limits of what a value may be, for our own records and for those of others.
const (
	MaxValue  = 1 << 20 // bytes of one encoded value
	MaxFields = 128     // fields of one record
	MaxNested = 8       // levels of arrays and maps in a value
)

var encMode = must(cbor.EncOptions{
	Sort:          cbor.SortCoreDeterministic,
	ShortestFloat: cbor.ShortestFloat16,
	NaNConvert:    cbor.NaNConvert7e00,
	InfConvert:    cbor.InfConvertFloat16,
	IndefLength:   cbor.IndefLengthForbidden,
	TagsMd:        cbor.TagsForbidden,
}.EncMode())

var decMode = must(cbor.DecOptions{
	DupMapKey:        cbor.DupMapKeyEnforcedAPF,
	IndefLength:      cbor.IndefLengthForbidden,
	TagsMd:           cbor.TagsForbidden,
	MaxNestedLevels:  MaxNested,
	MaxArrayElements: 1 << 16,
	MaxMapPairs:      1 << 12,
	UTF8:             cbor.UTF8RejectInvalid,
}.DecMode())

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

type field struct {
	name  string
	index int
	look  func() *look // how it can be checked quickly
	plain bool         // a text, whole number or id, which encode writes by itself
}

func fieldsOf(t reflect.Type) []field {
	var fs []field
	for i := range t.NumField() {
		tag, _, _ := strings.Cut(t.Field(i).Tag.Get("cbor"), ",")
		if tag == "" || tag == "-" {
			continue
		}
		fs = append(fs, field{name: tag, index: i, plain: isPlain(t.Field(i).Type)})
	}
	return fs
}

// byName gives the places of fields, ascending by name.
func byName(fs []field) []int {
	at := make([]int, len(fs))
	for i := range at {
		at[i] = i
	}
	slices.SortFunc(at, func(a, b int) int { return strings.Compare(fs[a].name, fs[b].name) })
	return at
}

// Encode gives the fields of r that are not at their zero value.
func Encode(r Record) (Values, error) {
	k := KindOf(r.Kind())
	if k == nil {
		return nil, fmt.Errorf("record: unknown kind %q", r.Kind())
	}
	v := reflect.ValueOf(r).Elem()
	has, size := k.filled(v)
	if has == 0 {
		return nil, nil
	}
	vs, all := make(Values, 0, has), make([]byte, 0, size)
	for _, i := range k.byName {
		f := &k.fields[i]
		x := v.Field(f.index)
		if x.IsZero() {
			continue
		}
		start := len(all)
		var err error
		if all, err = f.encode(all, x); err != nil {
			return nil, fmt.Errorf("record: %s.%s: %w", k.Name, f.name, err)
		}
		vs = append(vs, Value{f.name, all[start:len(all):len(all)]})
	}
	return vs, nil
}

// filled tells how many fields of a record hold something, and about how many bytes their values take.
func (k *Kind) filled(v reflect.Value) (has, size int) {
	for i := range k.fields {
		x := v.Field(k.fields[i].index)
		if x.IsZero() {
			continue
		}
		has++
		size += 20
		if x.Kind() == reflect.String {
			size += x.Len()
		}
	}
	return has, size
}

// Decode fills r from vs. Fields that r does not have and emptied ones are left out. A value of another type than the
// field's is an error that names the field.
func Decode(vs Values, r Record) error {
	k := KindOf(r.Kind())
	if k == nil {
		return fmt.Errorf("record: unknown kind %q", r.Kind())
	}
	v := reflect.ValueOf(r).Elem()
	for _, f := range k.fields {
		raw, ok := vs.Get(f.name)
		if !ok || len(raw) == 1 && raw[0] == Null[0] {
			continue
		}
		if err := decMode.Unmarshal(raw, v.Field(f.index).Addr().Interface()); err != nil {
			return fmt.Errorf("record: %s.%s: %w", k.Name, f.name, err)
		}
	}
	return nil
}

// Get finds the encoded value of a field.
func (vs Values) Get(name string) ([]byte, bool) {
	i, ok := slices.BinarySearchFunc(vs, name, func(v Value, n string) int { return strings.Compare(v.Name, n) })
	if !ok {
		return nil, false
	}
	return vs[i].Raw, true
}

// EncodeOne encodes a single value as Encode does.
func EncodeOne(x any) ([]byte, error) { return encMode.Marshal(x) }

// DecodeOne decodes a single value strictly.
func DecodeOne(raw []byte, x any) error {
	if id, is := x.(*ID); is && len(raw) == 1+len(id) && raw[0] == idHead { // every change of long lists has some
		copy(id[:], raw[1:])
		return nil
	}
	return decMode.Unmarshal(raw, x)
}

// At is where a record of the kind has a field.
func (k *Kind) At(r Record, name string) reflect.Value {
	for i := range k.fields {
		if k.fields[i].name == name {
			return reflect.ValueOf(r).Elem().Field(k.fields[i].index)
		}
	}
	panic("record: " + string(k.Name) + " has no " + name)
}
