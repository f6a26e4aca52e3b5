package worksheet

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/xuri/excelize/v2"

	"danvan/store/pattern"
)

// computer computes formulas that a program wrote without their values. Excelize computes; it holds the whole workbook
// and cannot be stopped, so it is asked only for small workbooks, few formulas and harmless ones.
type computer struct {
	book    *workbook
	mu      sync.Mutex
	f       *excelize.File
	refused bool
	count   int
	spent   time.Duration
}

// The most that is computed of a workbook.
const (
	maxComputedBytes = 16 << 20
	maxComputed      = 5_000
	maxComputing     = 3 * time.Second
	maxFormula       = 1_000 // letters
	maxArea          = 200_000
)

// cell makes the cell of a formula without a value. “” is a blank cell, as where a formula was filled down further than
// the list goes.
func (c *computer) cell(sheet string, row, column int, formula string, look style) Cell {
	c.mu.Lock()
	defer c.mu.Unlock()
	cell := Cell{Kind: Uncomputed, Text: "=" + formula, Struck: look.struck}
	if !c.may(formula) {
		return cell
	}
	began := time.Now()
	value, err := c.compute(sheet, ColumnName(column)+strconv.Itoa(row))
	c.spent += time.Since(began)
	switch {
	case err != nil && errorValues[err.Error()] && err.Error() != "#NAME?":
		cell.Kind, cell.Text = Failed, err.Error()
		return cell
	case err != nil:
		return cell
	case errorValues[value]:
		cell.Kind, cell.Text = Failed, value
		return cell
	case strings.TrimSpace(value) == "":
		return Cell{}
	}
	if f, err := strconv.ParseFloat(value, 64); err != nil || len(value) > 1 && value[0] == '0' && value[1] != '.' || f != f {
		return struckText(look.show(value), look.struck)
	}
	return c.book.valueCell("", value, look)
}

var errorValues = map[string]bool{"#N/A": true, "#DIV/0!": true, "#REF!": true, "#VALUE!": true, "#NUM!": true, "#NULL!": true, "#NAME?": true}

// areas are the ranges of a formula; greedy are functions that make much out of little, or whose areas do not show.
var (
	areas  = pattern.Of(`\$?([A-Za-z]{1,3})\$?(\d{1,7})?:\$?([A-Za-z]{1,3})\$?(\d{1,7})?`)
	greedy = pattern.Of(`(?i)\b(REPT|INDIRECT|OFFSET|SEQUENCE|RANDARRAY|MAKEARRAY|EXPAND|FACT|COMBIN|MUNIT)\s*\(`)
	lines  = pattern.Of(`\$?\d+:\$?\d+`)
)

// may tells whether a formula may be computed.
func (c *computer) may(formula string) bool {
	c.count++
	if c.refused || c.count > maxComputed || c.spent > maxComputing || len(formula) > maxFormula || greedy().MatchString(formula) || lines().MatchString(areas().ReplaceAllString(formula, "")) {
		return false
	}
	cells := 0
	for _, m := range areas().FindAllStringSubmatch(formula, -1) {
		left, right := columnIndex([]byte(strings.ToUpper(m[1]))), columnIndex([]byte(strings.ToUpper(m[3])))
		top, _ := strconv.Atoi(m[2])
		bottom, _ := strconv.Atoi(m[4])
		if m[4] == "" {
			top, bottom = 1, maxArea/4 // whole columns: excelize goes to the last row there is
		}
		cells += (max(right-left, left-right) + 1) * (max(bottom-top, top-bottom) + 1)
	}
	return cells <= maxArea
}

func (c *computer) compute(sheet, cell string) (value string, err error) {
	defer func() {
		if recover() != nil { // excelize's reading of a formula that is none
			err = errors.New("cannot be computed")
		}
	}()
	if c.f == nil {
		size := uint64(0)
		for _, f := range c.book.pack.files {
			size += f.UncompressedSize64
		}
		if c.refused = size > maxComputedBytes; c.refused {
			return "", errLarge
		}
		limit := excelize.Options{UnzipSizeLimit: maxComputedBytes, UnzipXMLSizeLimit: maxComputedBytes}
		if c.f, err = excelize.OpenReader(bytes.NewReader(c.book.data), limit); err != nil {
			c.refused = true
			return "", err
		}
	}
	return c.f.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
}
