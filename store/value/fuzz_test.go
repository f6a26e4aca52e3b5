package value

import (
	"testing"

	"danvan/store/vi"
)

// Whatever is written is refused, or kept with words that say the same again where no heading stands above them.
func FuzzAsked(f *testing.F) {
	for _, s := range []string{"trên 185 triệu", "150 triệu đến hàng trăm triệu", "12,5 – 15", "từ 100 đến 120 công", "1tr5", "0,5 ha", "7.000.000 (bảy triệu)", "-5", "500k", "50 người x 2 ngày"} {
		for m := range uint8(4) {
			f.Add(s, m, uint8(6), m%2 == 0)
		}
	}
	measures := []vi.Measure{vi.Dong, vi.SquareMetres, vi.Days, vi.People}
	f.Fuzz(func(t *testing.T, s string, m, pow uint8, ranges bool) {
		a := Asked{Measure: measures[m%4], Ranges: ranges, Scale: Scale{Pow: []uint8{0, 0, 0, 3, 4, 4, 6, 6, 6, 9}[pow%10], Said: pow > 0}}
		if Scaled(a.Measure, a.Scale.Pow) == "" {
			a.Scale.Pow = 0
		}
		x, ok, err := a.Read(s)
		if err != nil || !ok || x.Written == "" {
			return
		}
		alone := a
		alone.Scale = Scale{}
		if y, ok, err := alone.Read(x.Written); err != nil || !ok || y.Amount.Float() != x.Amount.Float() || y.High.Float() != x.High.Float() || y.Qualifier != x.Qualifier {
			t.Errorf("%q in %+v: %+v is kept as %q, which says %+v %v", s, a, x, x.Written, y, err)
		}
	})
}
