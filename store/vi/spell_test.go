package vi

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// TestSpelledByTheRule holds Spelled against the rule, put plainly: the tone of a vowel that ends a syllable stands on
// the o before it, and that of y on the u, but for the u of qu.
func TestSpelledByTheRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("qquuooaeyàáảãạèéẻẽẹỳýỷỹỵðđÐQUOAÀÝ  \n1-İΣ\u0301\u00a0")))).Draw(t, "text")
		rs := []rune(strings.ReplaceAll(strings.ToLower(CleanLine(s)), "ð", "đ"))
		for i, r := range rs {
			tone := toneOf()[r]
			if i == 0 || tone == nil || i+1 < len(rs) && unicode.IsLetter(rs[i+1]) {
				continue
			}
			switch qu := i > 1 && rs[i-2] == 'q'; {
			case rs[i-1] == 'o':
				rs[i-1], rs[i] = tone.o, tone.bare
			case rs[i-1] == 'u' && tone.bare == 'y' && !qu:
				rs[i-1], rs[i] = tone.u, tone.bare
			}
		}
		if got := Spelled(s); got != string(rs) {
			t.Fatalf("%q is spelled %q, not %q", s, got, string(rs))
		}
	})
}

func TestSpelled(t *testing.T) {
	for s, want := range map[string]string{"Hoà": "hòa", "THUỶ  LỢI": "thủy lợi", "quý": "quý", "quỹ": "quỹ", "Hoàng": "hoàng", "khoẻ, Hoè": "khỏe, hòe", "toà\nán": "tòa án"} {
		if got := Spelled(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}
