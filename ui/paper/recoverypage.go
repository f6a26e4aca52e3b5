package paper

import (
	"io"
	"strconv"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"danvan/ui/paper/face"
	"danvan/ui/text"
)

// Measures of the recovery sheet, in millimetres, and how many groups of the code stand in a row.
const (
	sheetMargin = 20
	sheetWidth  = 210 - 2*sheetMargin
	groupRow    = 5
	groupHeight = 14
)

// recoveryPage writes a recovery sheet as one page A4: the code in large groups, each with its number, for a slip of
// the hand is told by the group's number.
func recoveryPage(w io.Writer, t *text.Seal, of, code string) error {
	const family = "serif"
	f := fpdf.New("P", "mm", "A4", "")
	f.SetMargins(sheetMargin, sheetMargin, sheetMargin)
	f.SetCreator("danvan", true)
	f.AddUTF8FontFromBytes(family, "", face.Style{}.TTF())
	f.AddUTF8FontFromBytes(family, "B", face.Style{Bold: true}.TTF())
	f.AddPage()
	say := func(style string, size, line, after float64, side, s string) {
		f.SetFont(family, style, size)
		f.MultiCell(0, line, s, "", side, false)
		f.Ln(after)
	}
	say("B", 18, 9, 4, "C", t.SheetTitle)
	say("", 13, 6.5, 8, "C", of)
	groups := strings.Fields(code)
	for row := 0; row < len(groups); row += groupRow {
		for i := range groupRow {
			f.SetFont(family, "", 9)
			f.CellFormat(sheetWidth/groupRow, 5, strconv.Itoa(row+i+1), "LTR", i/(groupRow-1), "C", false, 0, "")
		}
		for i := range groupRow {
			f.SetFont(family, "B", 26)
			f.CellFormat(sheetWidth/groupRow, groupHeight, groups[row+i], "LBR", i/(groupRow-1), "C", false, 0, "")
		}
	}
	f.Ln(8)
	for _, s := range []string{t.SheetUse, t.SheetNumbers, t.SheetKeep, t.SheetOther} {
		say("", 14, 7, 3, "L", s)
	}
	return f.Output(w)
}
