package vi

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

// phrases and places are what lists are made of; every one with every other gives more than 500 texts.
var phrases = strings.Split("Đường hoa thôn|Nuôi cá lồng ở|Trồng rừng gỗ lớn tại|Hiến đất làm đường xã|Ngày thứ bảy tình nguyện|Bể chứa rác đồng ruộng|Tổ hòa giải cơ sở|"+
	"Xây dựng hệ thống chính trị|Văn hóa – xã hội|Quốc phòng, an ninh|Không công nhận|Hội Liên hiệp Phụ nữ|Mặt trận Tổ quốc|Hội Cựu chiến binh|Họ và tên, chức vụ|"+
	"Kinh phí (triệu đồng)|Giữ gìn nghề dệt thổ cẩm|Chuyển đổi số cộng đồng|Nguyễn Thị Hương, Bí thư|Lý Văn Ích – Trưởng bản|Huỳnh Quyết Thắng|Quỹ “Nghĩa tình đồng đội”|"+
	"Sửa chữa kênh mương nội đồng|Khuyến học, khuyến tài|Ghi chú: tiếp tục duy trì", "|")

var places = strings.Split("Thượng Lâm|Khuôn Hà|Lăng Can|Phúc Yên|Xuân Lập|Bình An|Hồng Quang|Thổ Bình|Minh Quang|Nà Mu|Bản Chỏn|Phường Xuyên Mộc|Xã Quảng Uyên|Thị trấn Vĩnh Lộc|"+
	"Ngũ Hành Sơn|Mỹ Đức|Sầm Sơn|Bắc Kạn|Đắk Lắk|Rạch Giá|Cẩm Lệ|Thủ Dầu Một|Hữu Lũng|Yên Định|Ý Yên", "|")

func eachText(t *testing.T, try func(text string)) {
	t.Helper()
	n := 0
	for _, p := range phrases {
		for _, at := range places {
			for _, text := range []string{p + " " + at, strings.ToLower(at) + ": " + p} {
				try(text)
				n++
			}
		}
	}
	if n < 500 {
		t.Fatalf("%d texts", n)
	}
}

// encode writes a text in an old font, as the characters of Latin-1.
func encode(f OldFont, s string) string {
	one, two := map[rune]rune{}, map[rune]string{}
	if f == TCVN3 {
		for from, to := range oldFonts().tcvn3 {
			one[to] = from
		}
	} else {
		for from, to := range oldFonts().vni {
			one[to] = from
		}
		for pair, to := range oldFonts().vniPairs {
			if unicode.IsUpper(pair[0]) == unicode.IsUpper(pair[1]) {
				two[to] = string(pair[:])
			}
		}
	}
	var b strings.Builder
	for _, r := range s {
		if f == TCVN3 && unicode.IsUpper(r) && one[r] == 0 && r > 0x7F { // capitals with a tone are drawn by another font
			r = unicode.ToLower(r)
		}
		switch {
		case two[r] != "":
			b.WriteString(two[r])
		case one[r] != 0:
			b.WriteRune(one[r])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestOldFontsComeBackAsTheyWere(t *testing.T) {
	eachText(t, func(text string) {
		old := encode(VNI, text)
		if got := VNI.Decode(old); got != text {
			t.Errorf("VNI %q: got %q, want %q", old, got, text)
		}
		old = encode(TCVN3, text)
		if got := TCVN3.Decode(old); !strings.EqualFold(got, text) {
			t.Errorf("TCVN3 %q: got %q, want %q", old, got, text)
		}
	})
}

func TestOldFontsAreKnownByTheirContent(t *testing.T) {
	eachText(t, func(text string) {
		for _, f := range []OldFont{TCVN3, VNI} {
			if got := Spell(encode(f, text)).Sure(); got != f {
				t.Errorf("%q as %d is taken for %d: %+v", text, f, got, Spell(encode(f, text)))
			}
		}
		if got := Spell(text); got.Sure() != NoOldFont || got.AsIs < got.Words*4/5 {
			t.Errorf("%q is taken for %d: %+v", text, got.Sure(), got)
		}
	})
}

func TestAVietnameseWindowsMakesOtherCharactersOfTheBytes(t *testing.T) {
	eachText(t, func(text string) {
		text = strings.NewReplacer("–", "-", "“", "", "”", "").Replace(text)
		for _, f := range []OldFont{TCVN3, VNI} {
			old := []byte{}
			for _, r := range encode(f, text) {
				old = append(old, byte(r))
			}
			s, err := charmap.Windows1258.NewDecoder().Bytes(old)
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Decode(string(s)); !strings.EqualFold(got, text) {
				t.Errorf("%q: got %q, want %q", s, got, text)
			}
		}
	})
}

// What is plain ASCII, or has a letter that only Unicode has, is never taken for an old font.
func TestUnicodeIsLeftAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[A-Za-z0-9 ,.()-]{0,20}(ế|ữ|ạ|ỏ|ợ)?[a-z ]{0,9}`).Draw(t, "text")
		if f := Spell(s).Sure(); f != NoOldFont {
			t.Errorf("%q is taken for %d", s, f)
		}
	})
	for _, s := range []string{"Café", "Zürich", "Krông Búk", "Ê Đê", "Đắk Nông", "Nông Thị Thêm", "Y Ngông Niê Kdăm", "100 m²", "25 °C", "Nguyễn Văn A", "Hà"} {
		if f := Spell(s).Sure(); f != NoOldFont {
			t.Errorf("%q is taken for %d", s, f)
		}
	}
}

func TestFontsByName(t *testing.T) {
	for name, want := range map[string]struct {
		f    OldFont
		caps bool
	}{".VnTime": {TCVN3, false}, ".VnTimeH": {TCVN3, true}, ".VnArial NarrowH": {TCVN3, true}, "VNI-Times": {VNI, false}, "Times New Roman": {}, "": {}} {
		if f, caps := OldFontOf(name); f != want.f || caps != want.caps {
			t.Errorf("%q: %d, %v", name, f, caps)
		}
	}
}

func TestSyllables(t *testing.T) {
	eachText(t, func(text string) {
		for _, w := range strings.FieldsFunc(text, betweenWords) {
			if !IsSyllable(w) {
				t.Errorf("%q is no syllable", w)
			}
		}
	})
	for _, w := range []string{"µ", "mô1", "hocc", "càc", "Trång", "ñöôøng", "Krông", "thàánh"} {
		if IsSyllable(w) {
			t.Errorf("%q is a syllable", w)
		}
	}
}
