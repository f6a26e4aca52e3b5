package value

import (
	"strings"

	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/vi"
)

// Asked is what a figure must be.
type Asked struct {
	Measure vi.Measure
	Word    string     // what it counts, which may stand behind it: “mô hình”; "%" of a share
	Ranges  bool       // “150–200 triệu” is one too
	Scale   Scale      // of the heading above it
	Most    vi.Decimal // no more than that; zero: as many as there are
}

var (
	// between parts the two ends of a range.
	between = pattern.Of(`(?i)^(?:(?:từ|tu)\s+)?(.*?\d.*?)\s*(?:-|–|—|~|÷|\s(?:đến|den|tới)\s)\s*(.+)$`)
	// open are the words for an end that is no number.
	open = pattern.Of(`^hang (?:(chuc|tram)|nghin|ngan|van|trieu|ti)\b`)
	tens = pattern.Of(`^hang (?:chuc|tram)$`) // those of them that say no measure
)

// Read reads a figure as ReadFigure does, with its word behind, and a range where one may be: from its lower end up, of
// which the upper may be only words (“150 triệu đồng đến hàng trăm triệu đồng”: not below 150 triệu).
func (a Asked) Read(s string) (f Figure, ok bool, err error) {
	s = vi.CleanFigure(s)
	if !a.Ranges || isBare(s) {
		return a.one(s)
	}
	m := between().FindStringSubmatch(s)
	if m == nil {
		return a.one(s)
	}
	low, high := m[1], m[2]
	if measure, is := ofOpen(high); is {
		if f, ok, err = a.one(a.alike(low, measure)); ok {
			f.Qualifier, f.Written = vi.Over, a.with(s)
		}
		return f, ok, err
	}
	odd := of(a.Measure, &vi.Error{Code: vi.NotNumber, Found: s, Expected: "1.280,5"})
	top, _, err := a.one(high)
	if err != nil {
		return f, false, odd
	}
	f, ok, err = a.one(a.alike(low, high[strings.LastIndexAny(high, "0123456789")+1:])) // “150–200 triệu”
	switch {
	case err != nil:
		return f, false, err
	case top.Qualifier != "":
		return f, false, odd
	case less(top.Amount, f.Amount):
		return f, false, &vi.Error{Code: vi.Falling, Found: s}
	}
	f.High, f.Written = top.Amount, a.with(s)
	return f, ok, nil
}

// ofOpen tells whether words are an end that is no number, and what it is measured in: triệu, of “hàng trăm triệu”.
func ofOpen(high string) (measure string, is bool) {
	words := open().FindStringSubmatch(vi.Fold(high))
	if words == nil || words[1] == "" {
		return "", words != nil
	}
	return strings.TrimPrefix(vi.Fold(high), words[0]), true
}

// alike puts the measure of a range's upper end behind the lower one, where that says none itself.
func (a Asked) alike(low, measure string) string {
	if measure = strings.TrimSpace(measure); says(a.Measure, low) || !OfMeasure(a.Measure, measure) {
		return low
	}
	return low + " " + measure
}

// says tells whether a figure says its measure itself; a range, whether its upper end does.
func says(m vi.Measure, s string) bool {
	_, number := vi.CutQualifier(s)
	if ends := between().FindStringSubmatch(number); ends != nil {
		number = ends[2]
		if _, is := ofOpen(number); is {
			return !tens().MatchString(vi.Fold(number))
		}
	}
	_, _, own := vi.CutMeasure(tight.Replace(number), m)
	return own
}

// with is what was written, with the measure of the heading where it says none itself.
func (a Asked) with(s string) string { return With(a.Measure, s, Scaled(a.Measure, a.Scale.Pow)) }

const mostWords = 8 // of what a measure counts

// one reads one figure; the whole text is what was written.
func (a Asked) one(s string) (Figure, bool, error) {
	bare := s
	if word := vi.Fold(a.Word); (word != "" || a.Word == "%") && !OfMeasure(a.Measure, a.Word) {
		words := strings.Fields(s)
		for n := max(1, len(words)-mostWords); n < len(words); n++ {
			if vi.Fold(strings.Join(words[n:], " ")) == word && a.Word != "%" {
				bare = strings.Join(words[:n], " ")
			}
		}
		if a.Word == "%" {
			bare = strings.TrimSpace(strings.TrimSuffix(s, "%"))
		}
	}
	f, ok, err := ReadFigure(a.Measure, bare, a.Scale)
	if e, is := err.(*vi.Error); is && bare != s {
		e.Found = s
	}
	if f.Written != "" && bare != s {
		f.Written = s
	}
	return f, ok, err
}

// Over tells that a figure is more than may be.
func (a Asked) Over(f Figure) bool {
	return !a.Most.IsZero() && (less(a.Most, f.Amount) || less(a.Most, f.High))
}

// MeasureIn is what the amounts of a kind of resource are in; 0 of what is given in kind.
func MeasureIn(what record.ResourceKind) vi.Measure {
	return map[record.ResourceKind]vi.Measure{record.Money: vi.Dong, record.Land: vi.SquareMetres, record.Labour: vi.Days}[what]
}

// Foreign tells of a resource that stands in a measure of something else, dollars say, as earlier programs let in: it
// is in no sum of its kind.
func Foreign(r *record.Resource) bool {
	m := MeasureIn(r.What)
	return m != 0 && r.Measure != "" && !OfMeasure(m, r.Measure)
}

// less compares two amounts, which have the same scale but for trailing zeros.
func less(a, b vi.Decimal) bool {
	sum, fits := a.Plus(vi.Decimal{Coef: -b.Coef, Scale: b.Scale})
	return fits && sum.Coef < 0
}
