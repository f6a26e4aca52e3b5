package value

import (
	"errors"
	"strings"
	"testing"

	"danvan/store/vi"
)

// A range is kept from its lower end up, with its words: read again without the heading it says the same.
func TestARangeIsReadTheSameInEveryDoor(t *testing.T) {
	trieu := Scale{Pow: 6, Said: true}
	for _, c := range []struct {
		text      string
		scale     Scale
		low, high string
		qualifier vi.Qualifier
		small     bool
	}{
		{"150 triệu đến hàng trăm triệu", Scale{}, "150000000", "0", vi.Over, false},
		{"150 đến hàng-trăm triệu", Scale{}, "150000000", "0", vi.Over, false},
		{"150 đến hàng trăm triệu", Scale{}, "150000000", "0", vi.Over, false},
		{"150 đến hàng trăm triệu", Scale{Pow: 3, Said: true}, "150000000", "0", vi.Over, false},
		{"500 nghìn đến hàng triệu đồng", Scale{}, "500000", "0", vi.Over, false},
		{"500 đến hàng triệu đồng", Scale{}, "500", "0", vi.Over, true}, // of what?
		{"150-200 triệu", Scale{}, "150000000", "200000000", "", false},
		{"150–200 triệu", Scale{Pow: 3, Said: true}, "150000000", "200000000", "", false},
		{"từ 150 đến 200", trieu, "150000000", "200000000", "", false},
		{"150-200", Scale{}, "150", "200", "", true},
		{"900 nghìn - 1,2 triệu", trieu, "900000", "1200000", "", false},
		{"12,5 - 15 triệu đồng", Scale{}, "12500000", "15000000", "", false},
	} {
		read := func(text string, scale Scale) Figure {
			f, ok, err := Asked{Measure: vi.Dong, Ranges: true, Scale: scale}.Read(text)
			if err != nil || !ok {
				t.Errorf("%q in %+v: %v", text, scale, err)
			}
			return f
		}
		f := read(c.text, c.scale)
		if f.Amount.String() != c.low || f.High.String() != c.high || f.Qualifier != c.qualifier || f.Small(vi.Dong) != c.small {
			t.Errorf("%q in %+v: %+v, small %t", c.text, c.scale, f, f.Small(vi.Dong))
		}
		if again := read(f.Written, Scale{}); again.Amount != f.Amount || again.High != f.High || again.Qualifier != f.Qualifier {
			t.Errorf("%q in %+v is kept as %q, which says %+v", c.text, c.scale, f.Written, again)
		}
	}
	for text, code := range map[string]vi.Code{"200-150 triệu": vi.Falling, "5 triệu - làm đường": vi.NotNumber, "150 - trên 200": vi.NotNumber, "500 đến 1 triệu": vi.Falling} {
		var e *vi.Error
		if f, _, err := (Asked{Measure: vi.Dong, Ranges: true}).Read(text); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%q: %+v %v", text, f, err)
		}
	}
}

func TestAnErrorNamesTheWordThatStandsBehind(t *testing.T) {
	for text, word := range map[string]string{"95.5%": "%", "12 chục buổi": "buổi"} {
		if _, _, err := (Asked{Word: word}).Read(text); err == nil || err.(*vi.Error).Found != text {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Whatever cannot be read is told with an example, or with what it may be: of “3-11/2026” the example was “”, and a
// figure in sào was no number where a plain number in m² asked which sào.
func TestWhatCannotBeReadIsToldWithAnExample(t *testing.T) {
	for text, want := range map[string]string{"3-11/2026": "1.280,5", "5 - nhiều": "1.280,5", "2 sào": "720 m²|1.000 m²|2.000 m²", "trên 2,5 sào": "900 m²|1.250 m²|2.500 m²"} {
		_, _, err := (Asked{Measure: vi.SquareMetres, Ranges: true}).Read(text)
		if e, is := err.(*vi.Error); !is || e.Found != text || e.Expected+strings.Join(e.Readings, "|") != want {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, _, err := (Asked{Measure: vi.Dong, Ranges: true}).Read("3-11/2026"); err == nil || err.(*vi.Error).Expected != "185 triệu" {
		t.Errorf("%v", err)
	}
}
