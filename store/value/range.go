package value

import (
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// Asked is what a figure must be.
type Asked struct {
	Measure vi.Measure
	Word    string     // what it counts, which may stand behind it: “mô hình”; "%" of a share
	Ranges  bool       // “150–200 triệu” is one too
	Most    vi.Decimal // no more than that; zero: as many as there are
}

var (
	// between parts the two ends of a range.
	between = pattern.Of(`(?i)^(?:(?:từ|tu)\s+)?(.*?\d.*?)\s*(?:-|–|—|~|÷|\s(?:đến|den|tới)\s)\s*(.+)$`)
	// open are the words for an end that is no number.
	open = pattern.Of(`^hang (?:chuc|tram|nghin|ngan|van|trieu|ti)\b`)
)

// Read reads a figure as ReadFigure does, with its word behind, and a range where one may be: from its lower end up, of which the upper may be
// only words (“150 triệu đồng đến hàng trăm triệu đồng”: not below 150 triệu).
func (a Asked) Read(s string) (f Figure, ok bool, err error) {
	s = vi.CleanLine(s)
	m := between().FindStringSubmatch(s)
	if !a.Ranges || m == nil {
		return a.one(s)
	}
	low, high := m[1], m[2]
	if open().MatchString(vi.Fold(high)) {
		if f, ok, err = a.one(low); ok {
			f.Qualifier, f.Written = vi.Over, s
		}
		return f, ok, err
	}
	top, _, err := a.one(high)
	if err != nil {
		return f, false, &vi.Error{Code: vi.NotNumber, Found: s}
	}
	if f, ok, err = a.one(low); err == nil && f.Bare && !top.Bare { // “150–200 triệu”
		at := strings.LastIndexAny(high, "0123456789") + 1
		f, ok, err = a.one(low + high[at:])
	}
	switch {
	case err != nil:
		return f, false, err
	case top.Qualifier != "" || less(top.Amount, f.Amount):
		return f, false, &vi.Error{Code: vi.Range, Found: s}
	}
	f.High, f.Written = top.Amount, s
	return f, ok, nil
}

// one reads one figure; the whole text is what was written.
func (a Asked) one(s string) (Figure, bool, error) {
	bare := s
	if word := vi.Fold(a.Word); (word != "" || a.Word == "%") && !OfMeasure(a.Measure, a.Word) {
		words := strings.Fields(s)
		for n := 1; n < len(words); n++ {
			if vi.Fold(strings.Join(words[n:], " ")) == word && a.Word != "%" {
				bare = strings.Join(words[:n], " ")
			}
		}
		if a.Word == "%" {
			bare = strings.TrimSpace(strings.TrimSuffix(s, "%"))
		}
	}
	f, ok, err := ReadFigure(a.Measure, bare, Scale{})
	if f.Written != "" {
		f.Written = s
	}
	return f, ok, err
}

// Over tells that a figure is more than may be.
func (a Asked) Over(f Figure) bool {
	return !a.Most.IsZero() && (less(a.Most, f.Amount) || less(a.Most, f.High))
}

// less compares two amounts, which have the same scale but for trailing zeros.
func less(a, b vi.Decimal) bool {
	sum, fits := a.Plus(vi.Decimal{Coef: -b.Coef, Scale: b.Scale})
	return fits && sum.Coef < 0
}
