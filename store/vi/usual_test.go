package vi

import (
	"testing"

	"pgregory.net/rapid"
)

func TestUsualIsNoProblem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.OneOf(rapid.SliceOf(rapid.Byte()),
			rapid.Map(rapid.StringOf(rapid.RuneFrom([]rune("aé\nệ\u0301\u200bđ\u02ff\u0300\u1e00\u1eff\u1f00"))), func(s string) []byte { return []byte(s) })).Draw(t, "text")
		if r, at, bad := Problem(string(b)); bad && Usual(b) {
			t.Fatalf("%q has %U at %d", b, r, at)
		}
	})
}

func TestVietnameseIsUsual(t *testing.T) {
	for _, s := range []string{"", "Chẩu Thị Mỵ", "ĐƯỜNG Ỹ ỵ ữ Ơ ơ Ă ặ", "hai\ndòng, 100 % (m2) ~"} {
		if !Usual([]byte(s)) {
			t.Errorf("%q", s)
		}
	}
	for r := rune(0); r < 0x3000; r++ {
		if s := string(r); Usual([]byte(s)) != (usual(r) && r < 0x2000 || r == '\n') {
			t.Errorf("%U", r)
		}
	}
}
