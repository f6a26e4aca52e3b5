package text

import (
	"errors"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"danvan/store/vi"
)

// walk calls see with the path and the text of every entry below v. Funcs are called with arguments that show.
func walk(t *testing.T, path string, v reflect.Value, see func(path, s string)) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		see(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, path+"."+v.Type().Field(i).Name, v.Field(i), see)
		}
	case reflect.Func:
		if v.IsNil() {
			see(path, "")
			return
		}
		var args []reflect.Value
		for i := range v.Type().NumIn() {
			args = append(args, sample(v.Type().In(i)))
		}
		for _, out := range v.Call(args) {
			walk(t, path+"()", out, see)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			walk(t, path+"["+key.String()+"]", v.MapIndex(key), see)
		}
	case reflect.Uint8: // Lang
	default:
		t.Fatalf("%s: a %s in the table; teach this test what it is", path, v.Kind())
	}
}

// sample is an argument that leaves a trace in the text.
func sample(typ reflect.Type) reflect.Value {
	switch typ.Kind() {
	case reflect.Int, reflect.Int64:
		return reflect.ValueOf(1280).Convert(typ)
	case reflect.String:
		return reflect.ValueOf("Nà Ta").Convert(typ)
	case reflect.Slice:
		one := sample(typ.Elem())
		return reflect.Append(reflect.MakeSlice(typ, 0, 2), one, one)
	}
	return reflect.Zero(typ)
}

func entries(t *testing.T, l Lang) map[string]string {
	m := map[string]string{}
	walk(t, l.String(), reflect.ValueOf(*For(l)), func(path, s string) { m[strings.TrimPrefix(path, l.String())] = s })
	return m
}

// mayBeEmpty: nothing has to be done after a person has cancelled.
var mayBeEmpty = map[string]bool{".Errors.Cancelled.Next": true}

func TestEveryEntryIsThereInBothLanguages(t *testing.T) {
	inVi, inEn := entries(t, Vi), entries(t, En)
	if len(inVi) != len(inEn) || len(inVi) < 50 {
		t.Fatalf("vi has %d entries, en %d", len(inVi), len(inEn))
	}
	for path := range inVi {
		for l, s := range map[Lang]string{Vi: inVi[path], En: inEn[path]} {
			if s == "" && !mayBeEmpty[path] {
				t.Errorf("%s%s is empty", l, path)
			}
			if !norm.NFC.IsNormalString(s) {
				t.Errorf("%s%s is not NFC: %q", l, path, s)
			}
			if strings.TrimSpace(s) != s || strings.Contains(s, "  ") {
				t.Errorf("%s%s has spaces to spare: %q", l, path, s)
			}
			for _, r := range s {
				if unicode.IsControl(r) || unicode.Is(unicode.Co, r) {
					t.Errorf("%s%s holds %q", l, path, r)
				}
			}
		}
	}
}

// The footer holds four to six of them on 80 columns.
func TestShortNamesAreShort(t *testing.T) {
	for _, l := range []Lang{Vi, En} {
		v := reflect.ValueOf(For(l).Actions)
		for i := range v.NumField() {
			if a := v.Field(i).Interface().(Act); len([]rune(a.Short)) > 13 {
				t.Errorf("%s %s: short name %q is long", l, v.Type().Field(i).Name, a.Short)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1.000", 1280: "1.280", 1234567: "1.234.567",
		-100: "-100", -1280: "-1.280", -123456: "-123.456"} {
		if got := For(Vi).Number(n); got != want {
			t.Errorf("vi %d: got %s, want %s", n, got, want)
		}
		if got := For(En).Number(n); got != strings.ReplaceAll(want, ".", ",") {
			t.Errorf("en %d: got %s", n, got)
		}
	}
}

func TestErrorSentences(t *testing.T) {
	wrapped := errors.Join(errors.New("row 14"), &vi.Error{Code: vi.NoSuchDay, Found: "31/02/2023", Expected: "28/02/2023"})
	if got := For(Vi).Error(wrapped).String(); got != "“31/02/2023” không có trong lịch. Cần ngày có thật, ví dụ 28/02/2023." {
		t.Error(got)
	}
	_, err := (emptyFS{}).Open("so.dvk")
	if got := For(En).Error(err).String(); !strings.Contains(got, "“so.dvk” was not found") {
		t.Error(got)
	}
	if got := For(Vi).Error(errors.New("strange")).String(); !strings.Contains(got, "strange") {
		t.Error("an unknown error must not be hidden:", got)
	}
}

type emptyFS struct{}

func (emptyFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func TestParseLang(t *testing.T) {
	for _, l := range []Lang{Vi, En} {
		if got, ok := ParseLang(l.String()); !ok || got != l {
			t.Errorf("%s: got %v %v", l, got, ok)
		}
	}
	if _, ok := ParseLang("fr"); ok {
		t.Error("fr is not a language of the table")
	}
}
