package sheet

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// What a table of totals can say of its span.
const (
	OtherSpan    Code = "other-span"    // not within the year that was asked; Like: that
	SeveralSpans Code = "several-spans" // which are in Like
)

// spanOf is the span of the table: a person's word stands before its own, and that before the year that was asked, of
// which it may be a part.
func (t *taker) spanOf() (string, error) {
	if t.o.Given[t.Sheet.Column("span")] != "" {
		return "", nil
	}
	asked := ""
	if t.o.Year != 0 {
		asked = strconv.Itoa(t.o.Year)
	}
	switch found := t.totals.spans(t.o.Year); {
	case len(found) > 1:
		return "", &Error{Code: SeveralSpans, Of: t.Sheet.Kind, Field: "span", Like: found}
	case len(found) == 0:
		return asked, nil
	case asked != "" && !strings.HasPrefix(found[0], asked) || asked != "" && strings.Contains(found[0], "/") && !strings.Contains(found[0], "/"+asked):
		return "", &Error{Code: OtherSpan, Of: t.Sheet.Kind, Field: "span", Found: found[0], Like: []string{asked}}
	default:
		return found[0], nil
	}
}

var (
	inBrackets = pattern.Of(`[()]`)
	// ofPaper are words of lines whose dates are those of papers.
	ofPaper = pattern.Of(`(?i)quyết định|nghị quyết|kế hoạch số|công văn|căn cứ|kèm theo|hướng dẫn số|thông báo|tờ trình|báo cáo số:?\s*\d|số:`)
)

// spans are the stretches that the lines above the headings and the name of the worksheet tell: “… 6 tháng đầu năm
// 2026”, “Quý I”. A day is when a paper was signed, and a stretch that has another in it says no more than that.
func (t *table) spans(year int) (found []string) {
	hints := vi.DateHints{Year: year}
	var all []vi.Interval
	for _, line := range append(slices.Clone(t.above), t.sheet) {
		for _, part := range inBrackets().Split(line, -1) {
			if ofPaper().MatchString(part) {
				continue
			}
			words := strings.Fields(part)
			for i := 0; i < len(words); i++ {
				x, n := stretchAt(words[i:], hints)
				if i += max(n, 1) - 1; n > 0 && x.First() != x.Last() {
					all = append(all, x)
				}
			}
		}
	}
	for _, x := range all {
		wider := slices.ContainsFunc(all, func(o vi.Interval) bool {
			return o != x && vi.CompareDates(x.First(), o.First()) <= 0 && vi.CompareDates(o.Last(), x.Last()) <= 0
		})
		if s := x.String(); !wider && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	return found
}

// stretchAt reads the longest stretch that some words begin with, and how many they are. One has a year or the word for
// a part of one.
func stretchAt(words []string, hints vi.DateHints) (x vi.Interval, n int) {
	for n := min(len(words), 12); n > 0; n-- {
		text := strings.Trim(strings.Join(words[:n], " "), ".,:;-– ")
		if !partOfTime().MatchString(text) {
			continue
		}
		if month := shortMonth().FindStringSubmatch(text); month != nil {
			text = "tháng " + month[1]
		}
		if x, err := vi.ParseInterval(text, hints); err == nil && !x.IsZero() {
			return x, n
		}
	}
	return x, 0
}

// shortMonth is how worksheets are called: “T10”.
var shortMonth = pattern.Of(`(?i)^t(\d{1,2})$`)

var partOfTime = pattern.Of(`(?i)(?:^|\s|\b)(?:năm|tháng|quý|kỳ|[tq]\d{1,2}|20\d\d)(?:\b|\s|$)`)
