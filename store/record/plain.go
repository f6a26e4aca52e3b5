package record

import (
	"encoding"
	"encoding/binary"
	"reflect"

	"github.com/fxamacker/cbor/v2"
)

// Nearly all values are texts, whole numbers and ids. Long lists make so many of them that they are encoded here and
// not by reflection; a test holds both against each other.

var idType = reflect.TypeFor[ID]()

// isPlain tells the types that encode writes by itself.
func isPlain(t reflect.Type) bool {
	if t.Implements(reflect.TypeFor[cbor.Marshaler]()) || t.Implements(reflect.TypeFor[encoding.BinaryMarshaler]()) {
		return false
	}
	return t == idType || t.Kind() == reflect.String || t.Kind() == reflect.Int64
}

// encode appends the encoded value of a field.
func (f *field) encode(b []byte, x reflect.Value) ([]byte, error) {
	if !f.plain {
		raw, err := encMode.Marshal(x.Interface())
		return append(b, raw...), err
	}
	switch x.Kind() {
	case reflect.String:
		s := x.String()
		return append(AppendHead(b, 3, uint64(len(s))), s...), nil
	case reflect.Int64:
		if n := x.Int(); n < 0 {
			return AppendHead(b, 1, uint64(-1-n)), nil
		}
		return AppendHead(b, 0, uint64(x.Int())), nil
	}
	return append(append(b, idHead), x.Bytes()...), nil
}

// AppendHead writes the head of a CBOR item the shortest way.
func AppendHead(b []byte, major byte, n uint64) []byte {
	major <<= 5
	switch {
	case n < 24:
		return append(b, major|byte(n))
	case n <= 0xff:
		return append(b, major|24, byte(n))
	case n <= 0xffff:
		return binary.BigEndian.AppendUint16(append(b, major|25), uint16(n))
	case n <= 0xffff_ffff:
		return binary.BigEndian.AppendUint32(append(b, major|26), uint32(n))
	}
	return binary.BigEndian.AppendUint64(append(b, major|27), n)
}
