package text

import (
	"reflect"
	"strings"
	"testing"

	"danvan/store/intake"
)

// On the screen nobody is told of the options of a command.
func TestSentencesOfListsSpeakOfNoCommandOnTheScreen(t *testing.T) {
	for _, lang := range []Lang{Vi, En} {
		table := For(lang)
		var walk func(v reflect.Value, name string)
		walk = func(v reflect.Value, name string) {
			switch {
			case v.Kind() == reflect.Struct && v.Type() == reflect.TypeFor[Sentence]():
				if s := table.Lists.OnScreen(v.Interface().(Sentence).String()); strings.Contains(s, "--") || strings.Contains(s, "danvan ") {
					t.Errorf("%s: %q", name, s)
				}
			case v.Kind() == reflect.Struct:
				for i := range v.NumField() {
					walk(v.Field(i), v.Type().Field(i).Name)
				}
			case v.Kind() == reflect.String:
				walk(reflect.ValueOf(Sentence{What: v.String()}), name)
			case v.Kind() == reflect.Func && !v.IsNil() && name != "OnScreen":
				for _, bit := range []bool{false, true} {
					in := make([]reflect.Value, v.Type().NumIn())
					for i := range in {
						in[i] = reflect.New(v.Type().In(i)).Elem()
						switch in[i].Kind() {
						case reflect.String:
							in[i].SetString("x, y")
						case reflect.Int:
							in[i].SetInt(2)
						case reflect.Bool:
							in[i].SetBool(bit)
						}
						if name == "BadPair" && i == 0 {
							in[i].SetString("--set")
						}
						if in[i].Type() == reflect.TypeFor[intake.UnitBy]() {
							in[i].SetString(string(intake.ByGiven))
						}
					}
					for _, out := range v.Call(in) {
						walk(out, name)
					}
				}
			}
		}
		walk(reflect.ValueOf(table.Lists), "Lists")
		walk(reflect.ValueOf(table.Sheets.Taking), "Taking")
		walk(reflect.ValueOf(table.Errors.Place), "Place")
		walk(reflect.ValueOf(table.Errors.List), "List")
		walk(reflect.ValueOf(table.Errors.Value), "Value")
	}
}
