package value

import (
	"errors"
	"strconv"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// Scale is the measure that holds for a figure that says none itself: that of the heading above it. Figures are
// multiplied by 10^Pow to become what the register keeps: đồng, m², days, people.
type Scale struct {
	Pow  uint8
	Said bool // there is one
}

// Figure is an amount as a person wrote it.
type Figure struct {
	Amount    vi.Decimal
	High      vi.Decimal // the upper end of a range; zero: it is none
	Qualifier vi.Qualifier
	Written   string // the text, where it says more than the number
	Bare      bool   // neither the text nor a heading says the measure
}

// Number says the amount, or both ends of a range, without qualifier and measure.
func (f Figure) Number(say func(vi.Decimal) string) string {
	if f.High.IsZero() {
		return say(f.Amount)
	}
	return say(f.Amount) + " – " + say(f.High)
}

// smallest is the amount of money below which a figure without a measure is asked about: it was meant in thousands or
// millions.
const smallest = 10_000

// Small tells that a figure is so small that its measure was most likely left out: 185 đồng, where 185 triệu was meant,
// or 0,3 or 2,5 m², which hardly anybody gives. 1.250,5 is measured so exactly in m² alone.
func (f Figure) Small(m vi.Measure) bool {
	if !f.Bare || f.Amount.IsZero() {
		return false
	}
	_, whole := f.Amount.Int()
	return m == vi.Dong && f.Amount.Float() < smallest || m == vi.SquareMetres && (f.Amount.Float() < 10 || !whole && f.Amount.Float() < 1000)
}

// Slight tells of an amount of money whose measure was most likely left out.
func Slight(number string) bool {
	d, err := vi.ParseDecimal(number)
	return err == nil && d.Float() < smallest
}

// rangeForm is two figures with a dash or “đến” between: “100-150”, “từ 100 đến 150 người”.
var rangeForm = pattern.Of(`(?i)^(?:từ|tu)?\s*\d[\d.,]*(?:\s*[\p{L}²]+)?\s*(?:-|–|—|~|÷|đến|den|tới)\s*\d`)

// ReadFigure reads “trên 185 triệu”, “2,5 ha”, “120 công”, “100 lượt”. ok is false where nothing is written. Errors are
// *vi.Error.
func ReadFigure(m vi.Measure, s string, scale Scale) (f Figure, ok bool, err error) {
	if s = vi.CleanFigure(s); s == "" {
		return f, false, nil
	}
	q, number, bare, pow, own := vi.Qualifier(""), s, s, scale.Pow, false
	if !isBare(s) {
		q, number = vi.CutQualifier(inWords().ReplaceAllString(s, ""))
		if rangeForm().MatchString(number) {
			return f, false, of(m, &vi.Error{Code: vi.Range, Found: s})
		}
		var said uint8
		if bare, said, own = vi.CutMeasure(tight.Replace(number), m); own {
			pow = said
		}
	}
	d, err := vi.ParseDecimal(bare)
	if m == vi.Days && err != nil {
		d, own, err = times(number, err)
	}
	if e, is := err.(*vi.Error); is {
		e.Found = s
		return f, false, of(m, e)
	}
	f, err = Of(m, d, pow)
	if err != nil {
		e := err.(*vi.Error)
		e.Found = s
		return f, false, of(m, e)
	}
	f.Bare = !own && !scale.Said
	f.Qualifier = q
	if number != s || strings.ContainsFunc(s, isLetter) {
		f.Written = s
		if !own { // what the heading says goes with the words: “trên 160” alone would be read as 160 đồng
			f.Written = With(m, s, Scaled(m, scale.Pow))
		}
	}
	return f, true, nil
}

// scaled are how the powers of ten of a heading's measure are written behind a figure.
var scaled = map[vi.Measure]map[uint8]string{
	vi.Dong:         {3: "nghìn đồng", 6: "triệu đồng", 9: "tỷ đồng"},
	vi.SquareMetres: {4: "ha"},
}

// Scaled is how a measure of 10^pow is written behind a figure; "" for the register's own.
func Scaled(m vi.Measure, pow uint8) string { return scaled[m][pow] }

// sizes of a sào: of the north, the centre, the south.
var sizes = []int64{360, 500, 1000}

// inSao says what a figure in sào may be, which is not the same everywhere; nil for any other.
func inSao(s string) *vi.Error {
	_, s = vi.CutQualifier(s)
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || vi.Fold(s[at:]) != "sao" {
		return nil
	}
	n, err := vi.ParseDecimal(s[:at])
	if err != nil {
		return nil
	}
	e := &vi.Error{Code: vi.Ambiguous}
	for _, size := range sizes {
		e.Readings = append(e.Readings, vi.FormatDecimal(vi.NewDecimal(n.Coef*size, n.Scale))+" m²")
	}
	return e
}

// of says by an example of money how a figure of it is written, with the word that it most likely lacks, and of land in
// sào what it may be.
func of(m vi.Measure, err error) error {
	var e *vi.Error
	if !errors.As(err, &e) {
		return err
	}
	if sao := inSao(e.Found); m == vi.SquareMetres && sao != nil {
		sao.Found = e.Found
		return sao
	}
	if m != vi.Dong {
		return err
	}
	switch e.Code {
	case vi.NotNumber:
		e.Expected = "185 triệu"
	case vi.NotInteger:
		if _, number := vi.CutQualifier(e.Found); isBare(number) && Slight(number) {
			e.Expected = number + " triệu"
		}
	case vi.Range:
		e.Expected = "khoảng 125 triệu"
	}
	return e
}

// inWords is what says a figure again in words behind it: “7.000.000 (bảy triệu)”.
var inWords = pattern.Of(`\s*\([^()\d]*\)$`)

// timesForm is people times days: “50 người x 2 ngày”.
var timesForm = pattern.Of(`(?i)^(\d{1,5})\s*(?:người|lao động|công)\s*[x×*]\s*(\d{1,4})\s*(?:ngày|công)$`)

// times reads the days of labour that so many people make in so many days, each.
func times(s string, was error) (d vi.Decimal, own bool, err error) {
	m := timesForm().FindStringSubmatch(s)
	if m == nil {
		return d, false, was
	}
	people, _ := strconv.Atoi(m[1])
	days, _ := strconv.Atoi(m[2])
	return vi.NewDecimal(int64(people)*int64(days), 0), true, nil
}

// isBare tells of digits with points and commas alone, as most cells of figures are.
func isBare(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' }) < 0
}

// Of makes a figure of a number in a measure of 10^pow. Errors are *vi.Error, without Found.
func Of(m vi.Measure, d vi.Decimal, pow uint8) (f Figure, err error) {
	amount, fits := d.Times10(pow)
	_, whole := amount.Int()
	switch {
	case !fits:
		return f, &vi.Error{Code: vi.TooLarge}
	case amount.Coef < 0:
		return f, &vi.Error{Code: vi.Negative}
	case (m == vi.Dong || m == vi.People) && !whole:
		return f, &vi.Error{Code: vi.NotInteger, Expected: vi.FormatInt(int64(amount.Float()))}
	}
	f.Amount = amount
	return f, nil
}

// tight brings the ways of writing one measure to the one that package vi reads.
var tight = strings.NewReplacer("trđ", "triệu đ", "Trđ", "triệu đ", "TRĐ", "triệu đ", "tr.đ", "triệu đ", "tr. đ", "triệu đ", "Tr.đ", "triệu đ", "tỉ", "tỷ", "/.", "", "VND", "đ", "vnd", "đ")

// OfMeasure tells whether words are a measure of what is measured so: “triệu đồng” of money, “ha” of land.
func OfMeasure(m vi.Measure, words string) bool { return One(m, words) != vi.Decimal{} }

// One is what one of a measure is, as the register keeps it: “triệu đồng” is 1.000.000; zero for words that are none.
func One(m vi.Measure, words string) (one vi.Decimal) {
	if m == 0 || words == "" {
		return one
	}
	if f, ok, err := ReadFigure(m, "1 "+words, Scale{}); ok && err == nil && !f.Bare {
		one = f.Amount
	}
	return one
}

// With puts the measure of a heading behind a figure that says none itself: “trên 160” becomes “trên 160 triệu đồng”.
func With(m vi.Measure, s, measure string) string {
	head, words := vi.CleanLine(s), ""
	if strings.HasSuffix(head, ")") { // “12 (dự kiến)”
		words = inWords().FindString(head)
		head = strings.TrimSuffix(head, words)
	}
	if says(m, head) || measure == "" || !strings.ContainsAny(s, "0123456789") {
		return s
	}
	return head + " " + measure + words
}

func isLetter(r rune) bool { return r > 0x7f || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
