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
		switch s := vi.CleanLine(c.Text); s {
		case "✓", "✔", "√", "+", "☑", "☒", "*":
			return true
		default:
			switch vi.Fold(s) {
			case "x", "1", "co", "v", "true":
				return true
			}
		}
	}
	return false
}

// isNothing tells whether a text stands for an empty cell: dashes, “không có”.
func isNothing(s string) bool {
	if first := plainFirst(s); first != 0 && first != 'k' { // nearly every cell of a list
		return false
	}
	return strings.Trim(s, "-–—−_./ ") == "" || vi.Fold(s) == "khong co"
}
