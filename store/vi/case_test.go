package vi

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAppendLowerIsToLower(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[A-ZÀ-ỸĐƠƯẞİΣǅ \x{300}]*`), rapid.Just("\xff\xc3Á")).Draw(t, "text")
		if got, want := string(AppendLower([]byte("x"), s)), "x"+strings.ToLower(s); got != want {
			t.Fatalf("%q became %q, expected %q", s, got, want)
		}
	})
}

func BenchmarkAppendLower(b *testing.B) {
	s := "Tổ Nhân dân tự quản thôn Nà Đứa giữ gìn vệ sinh môi trường"
	var buf []byte
	b.Run("table", func(b *testing.B) {
		for b.Loop() {
			buf = AppendLower(buf[:0], s)
		}
	})
	b.Run("baseline=ToLower", func(b *testing.B) {
		for b.Loop() {
			_ = strings.ToLower(s)
		}
	})
}
