package pdf

import (
	"bytes"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"danvan/ui/paper/face"
)

// A4 that lies, in millimetres.
const (
	gridWidth  = 297.0
	gridHeight = 210.0
)

// Grid is a page to try a printer with: lines each 10 mm from the edges of the paper with their millimetres, and a
// frame where the text of a certificate stands once it is moved by the offset. says is written in the middle.
func Grid(margins [4]float64, offset [2]float64, says []string) ([]byte, error) { // margins: top, right, bottom, left
	f := fpdf.New("L", "mm", "A4", "")
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.AddUTF8FontFromBytes(family, "", face.Style{}.TTF())
	f.SetCreator("danvan", true)
	f.AddPage()
	f.SetFont(family, "", 7)
	for x := 10.0; x < gridWidth; x += 10 {
		rule(f, x, 0, x, gridHeight, int(x))
		label(f, x, 4, x)
		label(f, x, gridHeight-3, x)
	}
	for y := 10.0; y < gridHeight; y += 10 {
		rule(f, 0, y, gridWidth, y, int(y))
		label(f, 4, y, y)
		label(f, gridWidth-4, y, y)
	}
	f.SetDrawColor(0, 0, 0)
	f.SetLineWidth(0.5)
	f.Rect(margins[3]+offset[0], margins[0]+offset[1], gridWidth-margins[3]-margins[1], gridHeight-margins[0]-margins[2], "D")
	f.SetFont(family, "", 14)
	f.SetFillColor(255, 255, 255)
	for i, s := range says {
		w := f.GetStringWidth(s) + 6
		f.SetXY((gridWidth-w)/2, 90+float64(i)*7)
		f.CellFormat(w, 7, s, "", 0, "C", true, 0, "")
	}
	var b bytes.Buffer
	err := f.Output(&b)
	return b.Bytes(), err
}

// rule draws a line, each fifth darker.
func rule(f *fpdf.Fpdf, x1, y1, x2, y2 float64, mm int) {
	grey, width := 190, 0.1
	if mm%50 == 0 {
		grey, width = 90, 0.25
	}
	f.SetDrawColor(grey, grey, grey)
	f.SetLineWidth(width)
	f.Line(x1, y1, x2, y2)
}

func label(f *fpdf.Fpdf, x, y, mm float64) {
	s := strconv.Itoa(int(mm))
	f.Text(x-f.GetStringWidth(s)/2, y+0.9, s)
}
