package intake

import (
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// The terms of a list's columns.
var (
	subjects  = value.Subjects
	standings = value.Standings
	verdicts  = value.Verdicts
	levels    = value.Levels
)

// markMeans tells what a mark column says of a row.
var (
	markSubjects  = map[Column]record.SubjectKind{MarkCollective: record.Collective, MarkIndividual: record.Individual, MarkHousehold: record.Household}
	markStandings = map[Column]record.Standing{MarkNew: record.New, MarkMaintained: record.Maintained}
	markVerdicts  = map[Column]record.Verdict{MarkNotRecognised: record.NotRecognised, MarkRecognised: record.Recognised, MarkExemplary: record.Exemplary}
)

// isMark tells whether a cell is a mark, such as x or 1, rather than a text.
func isMark(c worksheet.Cell) bool {
	switch c.Kind {
	case worksheet.Number:
		return c.Text == "1"
	case worksheet.Text:
		yes, _ := value.Mark(c.Text)
		return yes
	}
	return false
}

// isNoMark tells whether a cell below a heading of marks says that there is none: an empty box, 0, “không”. said tells
// of a word.
func isNoMark(c worksheet.Cell) (none, said bool) {
	s := c.Line()
	switch {
	case c.Kind == worksheet.Blank, s == "0", c.Kind == worksheet.Text && isNothing(s):
		return true, false
	case c.Kind != worksheet.Text || len(s) > 10:
		return false, false
	}
	yes, known := value.Mark(s)
	word := vi.Fold(s)
	return known && !yes, word == "khong" || word == "ko" || word == "no"
}

// isNothing tells whether a text stands for an empty cell: dashes, “không có”.
func isNothing(s string) bool {
	if first := plainFirst(s); first != 0 && first != 'k' { // nearly every cell of a list
		return false
	}
	return strings.Trim(s, "-–—−_./… ") == "" || vi.Fold(s) == "khong co"
}
