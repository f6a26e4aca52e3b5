package vi

import (
	"strings"
	"testing"
)

func TestCutQualifier(t *testing.T) {
	for s, want := range map[string]struct {
		q    Qualifier
		rest string
	}{
		"trên 185 triệu":         {Over, "185 triệu"},
		"Hơn 20 ha":              {Over, "20 ha"},
		"không dưới 20":          {Over, "20"},
		"khoảng trên 20":         {Over, "20"},
		"gần 160 triệu":          {Nearly, "160 triệu"},
		"khoang 160 trieu":       {About, "160 trieu"},
		"trên dưới 100 công":     {About, "100 công"},
		"ước tính 1,5 tỷ":        {About, "1,5 tỷ"},
		"Xấp xỉ 30":              {About, "30"},
		"ước đạt 30":             {About, "30"},
		"ít nhất 30":             {Over, "30"},
		"~30":                    {About, "30"},
		">= 30":                  {Over, "30"},
		"< 30":                   {"", "< 30"},
		">":                      {"", ">"},
		"185 triệu":              {"", "185 triệu"},
		"trên":                   {"", "trên"},
		"trên dưới":              {Over, "dưới"},
		"":                       {"", ""},
		"trênh 20":               {"", "trênh 20"},
		"khoảng 20 đến 30 người": {About, "20 đến 30 người"},
	} {
		if q, rest := CutQualifier(s); q != want.q || rest != want.rest {
			t.Errorf("%q: %q, %q", s, q, rest)
		}
	}
}

func TestCutMeasure(t *testing.T) {
	for _, c := range []struct {
		s     string
		m     Measure
		rest  string
		pow   uint8
		found bool
	}{
		{"2,5 ha", SquareMetres, "2,5", 4, true},
		{"2,5 Hec-ta", SquareMetres, "2,5", 4, true},
		{"1250m2", SquareMetres, "1250", 0, true},
		{"1.250 m²", SquareMetres, "1.250", 0, true},
		{"1.250 M2", SquareMetres, "1.250", 0, true},
		{"1,5 km²", SquareMetres, "1,5", 6, true},
		{"5km2", SquareMetres, "5", 6, true},
		{"5 km", SquareMetres, "5 km", 0, false},
		{"5k m2", SquareMetres, "5k", 0, true},
		{"1.250 mét vuông", SquareMetres, "1.250", 0, true},
		{"1.250", SquareMetres, "1.250", 0, false},
		{"22", SquareMetres, "22", 0, false},
		{"3 sào", SquareMetres, "3 sào", 0, false},
		{"120 ngày công lao động", Days, "120", 0, true},
		{"120 công", Days, "120", 0, true},
		{"1.280 lượt người", People, "1.280", 0, true},
		{"132 triệu đồng", Dong, "132 triệu", 0, true},
		{"132 triệu", Dong, "132 triệu", 0, true},
		{"160.000 ₫", Dong, "160.000", 0, true},
		{"160.000đ", Dong, "160.000", 0, true},
		{"160.000", Dong, "160.000", 0, false},
		{"", Dong, "", 0, false},
	} {
		if rest, pow, found := CutMeasure(c.s, c.m); rest != c.rest || pow != c.pow || found != c.found {
			t.Errorf("%q: %q, %d, %v", c.s, rest, pow, found)
		}
	}
}

// What is cut off was at the ends: what is left stands in the text.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"trên 185 triệu đồng", "2,5 ha", "m²", "²²2", "khoảng", "₫", "đ", "1 m 2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = CleanLine(s)
		if _, rest := CutQualifier(s); !strings.HasSuffix(s, rest) {
			t.Fatalf("%q leaves %q", s, rest)
		}
		for m := Dong; m <= People; m++ {
			if rest, _, _ := CutMeasure(s, m); !strings.HasPrefix(s, rest) {
				t.Fatalf("%q leaves %q", s, rest)
			}
		}
	})
}
