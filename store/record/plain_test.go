package record

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is encoded by hand is what the library makes of it, for every field of every kind.
func TestValuesAreEncodedAsTheLibraryDoes(t *testing.T) {
	numbers := []int64{1, 23, 24, 255, 256, 65535, 65536, math.MaxInt64, -1, -24, -25, -256, -257, math.MinInt64}
	rapid.Check(t, func(t *rapid.T) {
		for _, k := range Kinds() {
			r := k.New()
			v := reflect.ValueOf(r).Elem()
			for _, f := range k.fields {
				switch x := v.Field(f.index); {
				case !f.plain || rapid.IntRange(0, 4).Draw(t, "empty") == 0:
				case x.Kind() == reflect.String:
					x.SetString(strings.Repeat(rapid.StringN(0, 20, -1).Draw(t, "text"), rapid.SampledFrom([]int{1, 2, 30, 7000}).Draw(t, "times")))
				case x.Kind() == reflect.Int64:
					x.SetInt(rapid.SampledFrom(numbers).Draw(t, "number"))
				default:
					x.Set(reflect.ValueOf(ID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))))
				}
			}
			vs, err := Encode(r)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range k.fields {
				x := v.Field(f.index)
				got, there := vs.Get(f.name)
				want, err := encMode.Marshal(x.Interface())
				if err != nil || there == x.IsZero() || there && !bytes.Equal(got, want) {
					t.Fatalf("%s.%s = %v: %x, %v, want %x", k.Name, f.name, x, got, err, want)
				}
			}
		}
	})
}
