package value

import (
	"errors"
	"testing"

	"danvan/store/vi"
)

func TestAFigureIsReadTheSameInEveryDoor(t *testing.T) {
	trieu, ha := Scale{Pow: 6, Said: true}, Scale{Pow: 4, Said: true}
	for _, c := range []struct {
		m         vi.Measure
		text      string
		scale     Scale
		amount    string
		qualifier vi.Qualifier
		small     bool
	}{
		{vi.Dong, "trên 160", trieu, "160000000", vi.Over, false},
		{vi.Dong, "160", trieu, "160000000", "", false},
		{vi.Dong, "trên 185 triệu đồng", trieu, "185000000", vi.Over, false}, // its own measure beats the heading's
		{vi.Dong, "500 nghìn", trieu, "500000", "", false},
		{vi.Dong, "12,5", trieu, "12500000", "", false},
		{vi.Dong, "15 trđ", Scale{}, "15000000", "", false},
		{vi.Dong, "2,5 tỉ", Scale{}, "2500000000", "", false},
		{vi.Dong, "185", Scale{}, "185", "", true},
		{vi.Dong, "trên 185", Scale{}, "185", vi.Over, true},
		{vi.Dong, "185 đồng", Scale{}, "185", "", false},
		{vi.Dong, "185", Scale{Said: true}, "185", "", false},
		{vi.Dong, "20.000", Scale{}, "20000", "", false},
		{vi.Dong, "0", Scale{}, "0", "", false},
		{vi.SquareMetres, "trên 2,5", ha, "25000", vi.Over, false},
		{vi.SquareMetres, "1.250 m2", ha, "1250", "", false},
		{vi.SquareMetres, "5 nghìn m2", ha, "5000", "", false},
		{vi.SquareMetres, "trên 2 nghìn", ha, "20000000", vi.Over, false},
		{vi.SquareMetres, "3", Scale{}, "3", "", true},
		{vi.SquareMetres, "2,5", Scale{}, "2.5", "", true}, {vi.SquareMetres, "12", Scale{}, "12", "", false}, {vi.SquareMetres, "250,5", Scale{}, "250.5", "", true}, {vi.SquareMetres, "1.250,5", Scale{}, "1250.5", "", false}, {vi.SquareMetres, "0,5 ha", Scale{}, "5000", "", false},
		{vi.Days, "gần 120 công", Scale{}, "120", vi.Nearly, false},
		{vi.Days, "50 người x 2 ngày", Scale{}, "100", "", false},
		{vi.Dong, "7.000.000 (bảy triệu)", Scale{}, "7000000", "", false},
		{vi.Dong, "7.000.000đ (bảy triệu đồng)", trieu, "7000000", "", false},
		{vi.Dong, "500k", Scale{}, "500000", "", false},
		{vi.Dong, "１８５ triệu", Scale{}, "185000000", "", false},
		{vi.Dong, "185.000.000.", Scale{}, "185000000", "", false},
		{vi.Dong, ">185 triệu", Scale{}, "185000000", vi.Over, false},
		{vi.SquareMetres, "1 km²", Scale{}, "1000000", "", false},
		{vi.Dong, "500k", trieu, "500000", "", false},
		{vi.Dong, "5 triệu 200", trieu, "5200000", "", false},
		{vi.Dong, "1tr5", Scale{}, "1500000", "", false},
		{vi.Dong, "1 tỷ 2", Scale{}, "1200000000", "", false},
		{vi.Dong, "trên 25 triệu 500 nghìn đồng", Scale{}, "25500000", vi.Over, false},
		{vi.People, "trên 100 lượt", Scale{}, "100", vi.Over, false},
	} {
		f, ok, err := ReadFigure(c.m, c.text, c.scale)
		if err != nil || !ok || f.Amount.String() != c.amount || f.Qualifier != c.qualifier || f.Small(c.m) != c.small {
			t.Errorf("%q in %+v: %+v %v, small %v", c.text, c.scale, f, err, f.Small(c.m))
		}
	}
	for text, want := range map[string]string{"trên 160": "trên 160 triệu đồng", "gần 2 tỷ": "gần 2 tỷ", "160": "", "12 (dự kiến)": "12 triệu đồng (dự kiến)"} {
		f, _, err := ReadFigure(vi.Dong, text, trieu)
		again, _, err2 := ReadFigure(vi.Dong, f.Written, Scale{})
		if err != nil || err2 != nil || f.Written != want || want != "" && (again.Amount != f.Amount || again.Qualifier != f.Qualifier) {
			t.Errorf("%q below “triệu đồng” is kept as %q, and read again as %+v; %v %v", text, f.Written, again, err, err2)
		}
	}
	for text, code := range map[string]vi.Code{"100-150": vi.Range, "từ 100 đến 150 người": vi.Range, "100 – 150": vi.Range, "12 ý kiến": vi.NotNumber, "50 người x 2 ngày": vi.NotNumber, "30 (15 nữ)": vi.NotNumber, "-5": vi.Negative, "1,280": vi.Ambiguous,
		"1,5": vi.NotInteger} {
		var e *vi.Error
		if _, _, err := ReadFigure(vi.People, text, Scale{}); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%q: %v, want %s", text, err, code)
		}
	}
}

func TestAnErrorNamesAllThatWasWritten(t *testing.T) {
	for _, text := range []string{"ước đạt nhiều triệu", "VND 185.000.000", "trên 1.2 tỷ", "trên 1,280 triệu đồng"} {
		var e *vi.Error
		if _, _, err := ReadFigure(vi.Dong, text, Scale{}); !errors.As(err, &e) || e.Found != text {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAFractionOfADong(t *testing.T) {
	for text, want := range map[string]string{"12,5": "12,5 triệu", "trên 12,5": "12,5 triệu", "185.000.000,4": "185.000.000"} {
		var e *vi.Error
		if _, _, err := ReadFigure(vi.Dong, text, Scale{}); !errors.As(err, &e) || e.Code != vi.NotInteger || e.Expected != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestTheMeasureOfAHeadingGoesBehindWhatSaysNone(t *testing.T) {
	for text, want := range map[string]string{"trên 160": "trên 160 triệu đồng", "160": "160 triệu đồng", "1,5 tỷ": "1,5 tỷ", "20.000.000đ": "20.000.000đ", "chưa có": "chưa có"} {
		if got := With(vi.Dong, text, "triệu đồng"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestOneOfAMeasure(t *testing.T) {
	for _, c := range []struct {
		m     vi.Measure
		words string
		want  int64
	}{{vi.Dong, "triệu đồng", 1_000_000}, {vi.Dong, "tỷ", 1_000_000_000}, {vi.Dong, "đồng", 1}, {vi.Dong, "USD", 0}, {vi.Dong, "", 0}, {vi.SquareMetres, "ha", 10_000}, {vi.SquareMetres, "sào", 0}, {0, "triệu", 0}} {
		if n, whole := One(c.m, c.words).Int(); n != c.want || !whole {
			t.Errorf("one %q: %d, want %d", c.words, n, c.want)
		}
	}
}
