package record

import (
	"reflect"
	"slices"
	"testing"
)

// A kind hangs on a participation when its type says so, and then it lies in the same affairs.
func TestEveryKindThatNamesAParticipationHangs(t *testing.T) {
	var want []Name
	for _, k := range Kinds() {
		typ := reflect.TypeOf(k.New()).Elem()
		f, has := typ.FieldByName("Participation")
		if has != k.Name.Hangs() {
			t.Errorf("%s hangs: %v, its type says %v", k.Name, k.Name.Hangs(), has)
		}
		if !has {
			continue
		}
		want = append(want, k.Name)
		if f.Type != reflect.TypeOf(ID{}) || k.Part != Affairs {
			t.Errorf("%s hangs by a %s, in part %v", k.Name, f.Type, k.Part)
		}
	}
	if got := Hanging(); !slices.Equal(got, want) || !slices.Contains(got, AnswerKind) || !slices.Contains(got, ResourceKindName) {
		t.Errorf("hanging: %v, want %v", got, want)
	}
	if ParticipationKind.Hangs() || ModelKind.Hangs() || Name("of a later version").Hangs() {
		t.Error("what hangs on nothing hangs")
	}
}
