package sheet

import (
	"errors"
	"testing"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// The measure that stands beside a figure says what its number is of: 50.000 beside “triệu đồng” is no 50.000 đồng, and
// dollars are no đồng.
func TestTheMeasureBesideAFigureIsReadWithIt(t *testing.T) {
	s := Named("resource")
	what, amount, measure := s.Column("what"), s.Column("amount"), s.Column("measure")
	for _, c := range []struct {
		what                      record.ResourceKind
		text, beside, want, words string
		wrong                     bool
	}{
		{record.Money, "12,5", "triệu đồng", "12500000", "12,5 triệu đồng", false},
		{record.Money, "50.000", "triệu đồng", "50000000000", "50.000 triệu đồng", false},
		{record.Money, "trên 5", "tỷ", "5000000000", "trên 5 tỷ", false},
		{record.Money, "12,5 triệu", "tỷ đồng", "12500000", "12,5 triệu", false}, // the figure's own word is nearer
		{record.Money, "50.000", "đồng", "50000", "50.000 đồng", false},
		{record.Money, "1.200.000", "USD", "1200000", "", true},
		{record.Land, "2,5", "ha", "25000", "2,5 ha", false},
		{record.Land, "2,5", "sào", "2.5", "", true},
		{record.Labour, "5", "công", "5", "5 công", false},
		{record.InKind, "300", "bao xi măng", "300", "", false},
	} {
		l := s.New(record.ID{1})
		l.Set(what, string(c.what))
		l.Set(measure, c.beside)
		v, err := l.ReadText(amount, c.text, vi.DateHints{})
		f, ok := v.(value.Figure)
		if err != nil || !ok || f.Amount.String() != c.want || f.Written != c.words {
			t.Errorf("%s %s | %s: %+v %v", c.what, c.text, c.beside, v, err)
			continue
		}
		l.Set(amount, f)
		wrong := false
		for _, p := range l.Problems() {
			wrong = wrong || p.Column == measure && p.Hard && p.Code == record.UnknownTerm
		}
		if wrong != c.wrong {
			t.Errorf("%s %s | %s: %v", c.what, c.text, c.beside, l.Problems())
		}
	}
	l := s.New(record.ID{1})
	l.Set(what, string(record.Money))
	l.Set(amount, value.Figure{Amount: vi.NewDecimal(50_000, 0)})
	l.Set(measure, "triệu đồng") // said of an amount that was read without it
	if !has(l.Problems(), measure) {
		t.Error("the amount stands as another's")
	}
	if l.Base(amount) != "đồng" || l.plain(amount) != "50.000 đồng" {
		t.Errorf("it is shown in %q, and read again from %q", l.Base(amount), l.plain(amount))
	}
	if v, err := (&Reader{}).read(l, amount, worksheet.Cell{Kind: worksheet.Number, Text: "12.5"}); err != nil || v.(value.Figure).Amount != vi.NewDecimal(12_500_000, 0) {
		t.Error("a cell that is a number:", v, err)
	}
	l.Set(measure, "")
	if _, err := l.ReadText(amount, "12,5", vi.DateHints{}); !errors.As(err, new(*vi.Error)) {
		t.Error("12,5 đồng:", err)
	}
}

func has(all []Problem, c *Column) bool {
	for _, p := range all {
		if p.Column == c {
			return true
		}
	}
	return false
}

// A figure is read behind what says what it is of, wherever its column stands.
func TestFiguresAreReadLast(t *testing.T) {
	s := Named("resource")
	read := Reading([]*Column{s.Column("amount"), s.Column("participation"), s.Column("measure"), s.Column("what")})
	if read[0] != s.Column("measure") || read[1] != s.Column("what") || read[3] != s.Column("amount") {
		t.Error(read[0].Name, read[1].Name, read[2].Name, read[3].Name)
	}
}

// So is the one that a measure is told in: who types 150, or 150 triệu đồng, of a measure in “triệu đồng” means
// millions both times.
func TestAFigureIsOfWhatItsMeasureIsToldIn(t *testing.T) {
	s, id := Named("value"), record.ID{9}
	amount := s.Column("amount")
	for _, c := range []struct{ in, text, want, words string }{
		{"triệu đồng", "150", "150000000", "150 triệu đồng"}, {"triệu đồng", "150 triệu đồng", "150000000", "150 triệu đồng"}, {"triệu đồng", "12,5", "12500000", "12,5 triệu đồng"},
		{"triệu đồng", "20.000 triệu đồng", "20000000000", "20.000 triệu đồng"}, {"triệu đồng", "2 tỷ", "2000000000", "2 tỷ"}, {"triệu đồng", "150–200", "150000000", "150–200 triệu đồng"},
		{"đồng", "20.000", "20000", "20.000 đồng"}, {"nguồn", "20.000 nguồn", "20000", ""}, {"", "20.000", "20000", ""},
	} {
		l := s.New(record.ID{1})
		l.Set(s.Column("measure"), id)
		l.asked = map[record.ID]value.Asked{id: AskedOf(record.MoneyValue, c.in)}
		v, err := l.ReadText(amount, c.text, vi.DateHints{})
		if f, ok := v.(value.Figure); err != nil || !ok || f.Amount.String() != c.want || f.Written != c.words {
			t.Errorf("%q in %q: %+v %v", c.text, c.in, v, err)
		}
	}
	l := s.New(record.ID{1})
	l.Set(s.Column("measure"), id)
	l.asked = map[record.ID]value.Asked{id: AskedOf(record.MoneyValue, "triệu đồng")}
	var asks *vi.Error
	if _, err := l.ReadText(amount, "1.500.000.000", vi.DateHints{}); !errors.As(err, &asks) || asks.Code != vi.Ambiguous || len(asks.Readings) != 2 || asks.Readings[0] != "1.500.000.000 đồng" {
		t.Errorf("so many millions: %v", err)
	}
	l.Set(amount, value.Figure{Amount: vi.NewDecimal(1_500_000_000, 0)})
	was, err := l.asRead()
	if err != nil || l.plain(amount) != "1.500.000.000 đồng" || was.asked == nil {
		t.Errorf("an amount in đồng goes out as %q; as read it knows of %v, %v", l.plain(amount), was.asked, err)
	}
}
