package value_test

import (
	"testing"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Every choice of every field has words, which are read as it and as no other; so is its code, and its words typed
// without marks where they are no other's.
func TestEveryTermIsReadAsItself(t *testing.T) {
	for _, k := range record.Kinds() {
		for _, s := range k.Shapes() {
			for _, code := range s.Terms {
				if got, ok := value.ReadTerm(&s, code); !ok || got != code {
					t.Errorf("%s.%s: %q is read as %q", k.Name, s.Name, code, got)
				}
			}
			if _, ok := value.ReadTerm(&s, "không phải từ nào"); ok {
				t.Errorf("%s.%s takes anything", k.Name, s.Name)
			}
		}
	}
	for of, words := range map[string][]string{"subject": value.Subjects.Words(), "standing": value.Standings.Words(), "verdict": value.Verdicts.Words(),
		"level": value.Levels.Words(), "outcome": value.Outcomes.Words(), "what": value.Resources.Words(), "qualifier": value.Qualifiers.Words()} {
		if len(words) < 2 {
			t.Errorf("%s has %d choices", of, len(words))
		}
		seen := map[string]bool{}
		for _, w := range words {
			if seen[vi.Fold(w)] {
				t.Errorf("%s: %q twice", of, w)
			}
			seen[vi.Fold(w)] = true
		}
	}
	grades := &record.Shape{Type: record.Choice, Terms: []string{"A+", "A", "+", "Trên 80%"}}
	for text, want := range map[string]string{"A+": "A+", "a": "A", "+": "+", "-": "", "tren 80%": "Trên 80%"} {
		if got, _ := value.ReadTerm(grades, text); got != want {
			t.Errorf("of a place's own terms %q is %q", text, got)
		}
	}
	if _, ok := value.Verdicts.Of("Đất"); ok {
		t.Error("Đất is taken for a verdict")
	}
	if v, ok := value.Verdicts.Of("dat"); !ok || v != record.Recognised {
		t.Error("dat, typed without marks, is Đạt where only verdicts stand")
	}
}
