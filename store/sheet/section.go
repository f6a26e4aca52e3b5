package sheet

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// divides is the column whose choices the sections of a printed list are: nil where the list has it as a column, or the
// sheet has none.
func (l *List) divides() *Column {
	c := l.Sheet.Column("recipient")
	if c == nil || slices.ContainsFunc(l.Columns, func(h Heading) bool { return h.Column == c }) {
		return nil
	}
	return c
}

// heads tells a row that only says what the rows below it are, and takes it: “II. Cá nhân (3)”; and the sum at the end:
// “Tổng số: 03 tập thể, 03 cá nhân”.
func (l *List) heads(cells []worksheet.Cell, section *string) bool {
	c, text := l.divides(), ""
	if c == nil {
		return false
	}
	for i := range cells {
		switch s := vi.CleanLine(cells[i].Line()); {
		case s == "" || text == "" && strings.Trim(s, "IVX0123456789.)") == "":
		case text != "":
			return false
		default:
			text = s
		}
	}
	words := strings.Fields(vi.Fold(text))
	if len(words) > 1 && words[0] == "tong" && (words[1] == "so" || words[1] == "cong") {
		return true
	}
	text = strings.TrimLeft(text, "IVX0123456789.)- ")
	text, _, _ = strings.Cut(text, "(")
	text, _, _ = strings.Cut(text, ":")
	code, ok := value.ReadTerm(&c.Shape, vi.CleanLine(text))
	if ok {
		*section = code
	}
	return ok
}

// divided says of a new line what the section of its row does.
func (t *taker) divided(r *Row, line *Line) {
	if c := t.divides(); c != nil && r.section != "" && line.Empty(c) {
		line.Set(c, record.Recipient(r.section))
	}
}
