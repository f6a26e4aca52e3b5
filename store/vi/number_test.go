package vi

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestParseDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"1280": "1280", "1.280": "1280", "1 280": "1280", "1\u00a0280": "1280", "12.345.678": "12345678", "0": "0",
		"2.941,86": "2941.86", "2941,86": "2941.86", "0,125": "0.125", "1,5": "1.5", "1,50": "1.5", "-3,2": "-3.2", "−4": "-4", "-0,5": "-0.5",
		"1.280,125": "1280.125", "12345,678": "12345.678", "1,2850": "1.285", "007": "7",
		"185 triệu": "185000000", "1,5 tỷ": "1500000000", "1,5 tỉ": "1500000000", "160 nghìn": "160000", "160 ngàn": "160000", "185tr": "185000000",
		"5 triệu 200": "5200000", "1 tỷ 2": "1200000000", "1tr5": "1500000", "1 tỷ 500": "1500000000", "2 nghìn 5": "2500", "2 nghìn 500": "2500", "500k": "500000", "1.500K": "1500000",
		"1,280,000": "1280000", "12,345,678": "12345678",
		"2 nghìn tỷ": "2000000000000", "1 TY 500 trieu": "1500000000", "0,5 nghìn": "500", "1,2345 nghìn": "1234.5", "-1 tỷ 500 triệu": "-1500000000",
	} {
		d, err := ParseDecimal(in)
		if err != nil || d.String() != want {
			t.Errorf("ParseDecimal(%q) = %v, %v, want %s", in, d, err, want)
		}
	}
}

func TestParseDecimalErrors(t *testing.T) {
	for _, c := range []struct {
		in       string
		code     Code
		readings []string
	}{
		{"", Empty, nil},
		{" \u200b ", Empty, nil},
		{"1.280,5.3", NotNumber, nil},
		{"1,5,3", NotNumber, nil},
		{"1 28", NotNumber, nil},
		{"12.34.567", NotNumber, nil},
		{"mười", NotNumber, nil},
		{"triệu", NotNumber, nil},
		{"80%", NotNumber, nil},
		{"3 triệu 50", Ambiguous, []string{"3 triệu 50 nghìn", "3 triệu 500 nghìn"}},
		{"1 tỷ 5000", NotNumber, nil},
		{"1 tỷ 2,5", NotNumber, nil},
		{"1 triệu 2 tỷ", NotNumber, nil},
		{"--1", NotNumber, nil},
		{"1e5", NotNumber, nil},
		{"1,280", Ambiguous, []string{"1.280", "1,28"}},
		{"-1,285", Ambiguous, []string{"-1.285", "-1,2850"}},
		{"1.28", Ambiguous, []string{"1,28", "128"}},
		{"1234.567", Ambiguous, []string{"1234,567", "1.234.567"}},
		{"0.280", Ambiguous, []string{"0,28"}},
		{"1,280,000.5", Ambiguous, []string{"1.280.000,5"}},
		{"1,280.50", Ambiguous, []string{"1.280,5"}},
		{"1.5 tỷ", Ambiguous, []string{"1,5 tỷ", "15 tỷ"}},
		{"1 tỷ 2.5 triệu", Ambiguous, []string{"1 tỷ 2,5 triệu", "1 tỷ 25 triệu"}},
		{"1,280 tỷ 5 triệu", Ambiguous, []string{"1.280 tỷ 5 triệu", "1,28 tỷ 5 triệu"}},
		{"99999999999999999999", TooLarge, nil},
		{"9.223.372.037 tỷ", TooLarge, nil},
		{"5 nghìn tỷ tỷ", NotNumber, nil},
	} {
		d, err := ParseDecimal(c.in)
		var e *Error
		if !errors.As(err, &e) || e.Code != c.code || e.Found != CleanLine(c.in) || !slices.Equal(e.Readings, c.readings) {
			t.Errorf("ParseDecimal(%q) = %v, %v, want %s %q", c.in, d, err, c.code, c.readings)
		}
	}
}

func TestParseInt(t *testing.T) {
	if n, err := ParseInt("1,5 nghìn"); n != 1500 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	var e *Error
	if _, err := ParseInt("1280,5"); !errors.As(err, &e) || e.Code != NotInteger || e.Expected != "1.280" {
		t.Errorf("got %v", err)
	}
}

func TestFormat(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1280: "1.280", -1280: "-1.280", -100: "-100", 1234567: "1.234.567", -9223372036854775808: "-9.223.372.036.854.775.808"} {
		if got := FormatInt(n); got != want {
			t.Errorf("FormatInt(%d) = %q", n, got)
		}
	}
	for d, want := range map[Decimal]string{{294186, 2}: "2.941,86", {-5, 1}: "-0,5", {1285, 3}: "1,2850", {125, 3}: "0,125", {1280125, 3}: "1.280,125"} {
		if got := FormatDecimal(d); got != want {
			t.Errorf("FormatDecimal(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestMoney(t *testing.T) {
	for n, want := range map[int64]string{185e6: "185 triệu", 15e8: "1,5 tỷ", 1235e6: "1.235 triệu", 160e3: "160.000", 1234567: "1.234.567", 0: "0", 2e12: "2.000 tỷ"} {
		if got := FormatMoney(n); got != want {
			t.Errorf("FormatMoney(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestNumbersAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		if got, err := ParseInt(FormatInt(n)); got != n || err != nil {
			t.Fatalf("ParseInt(%q) = %d, %v", FormatInt(n), got, err)
		}
		if m := n &^ (-1 << 62); true {
			d, err := ParseDecimal(FormatMoney(m))
			if got, _ := d.Int(); got != m || err != nil {
				t.Fatalf("%q is read as %d, %v, want %d", FormatMoney(m), got, err, m)
			}
		}
		d := NewDecimal(n, rapid.Uint8Range(0, maxScale).Draw(t, "scale"))
		if got, err := ParseDecimal(FormatDecimal(d)); got != d || err != nil {
			t.Fatalf("ParseDecimal(%q) = %v, %v", FormatDecimal(d), got, err)
		}
		text, _ := d.MarshalText()
		var back Decimal
		if err := back.UnmarshalText(text); back != d || err != nil {
			t.Fatalf("UnmarshalText(%q) = %v, %v", text, back, err)
		}
	})
}

func TestDecimalRefusesOtherForms(t *testing.T) {
	for _, s := range []string{"", "1.", ".5", "1.50", "01", "+1", "1,5", "-0", "1.2.3", "1e3"} {
		if err := new(Decimal).UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q was accepted", s)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"1.280", "2.941,86", "1.280,5.3", "1,5 tỷ", "1 tỷ 500 triệu", "-0", "1.28", "185tr đ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var e *Error
		d, err := ParseDecimal(s)
		if err != nil {
			if !errors.As(err, &e) {
				t.Fatalf("%q: error without a code: %v", s, err)
			}
			for _, r := range e.Readings {
				if _, err := ParseDecimal(r); err != nil && !(errors.As(err, &e) && e.Code == TooLarge) {
					t.Fatalf("%q: its reading %q cannot be read: %v", s, r, err)
				}
			}
		} else if back, err := ParseDecimal(FormatDecimal(d)); err != nil || back != d {
			t.Fatalf("%q = %v, written %q, read back %v, %v", s, d, FormatDecimal(d), back, err)
		}
		_ = new(Decimal).UnmarshalText([]byte(s))
	})
}
