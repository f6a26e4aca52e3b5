package takein

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// firstLook is what a first look into a file has found. It is opened once: the reading goes on with what the look has
// opened.
type firstLook struct {
	path  string
	file  *worksheet.File // until it is read
	top   [][]string      // the first rows of each worksheet
	heads []headRow
}

// headRow is a row that may be the last of the headings of a list, with those above it.
type headRow struct {
	sheet     string
	row, rows int
	key       string     // what the headings are known by
	titles    []string   // the texts above them, but for
	near      [][]string // those of the nearest rows, the nearest first
}

// title is what that which stands above the headings is known by; empty: nothing does.
func (h *headRow) title() string {
	over := slices.Clone(h.titles)
	for _, texts := range slices.Backward(h.near) {
		over = append(over, texts...)
	}
	if len(over) == 0 {
		return ""
	}
	return known(append(over, noYears(vi.Spelled(h.sheet))))
}

// deepest is how far down headings are looked for, fewest how many cells they have, and tallest how many rows; within
// is how far down those of a list that the program wrote are looked for.
const (
	deepest = 100
	fewest  = 3
	tallest = 3
	within  = 10
)

// look looks into a file, or gives what it found there before.
func (a *Asked) look(path string) (*firstLook, error) {
	if a.looked != nil && a.looked.path == path {
		return a.looked, nil
	}
	f, err := worksheet.Open(path)
	if err != nil {
		return nil, err
	}
	a.looked = &firstLook{path: path, file: f}
	for i := range f.Sheets {
		a.looked.into(&f.Sheets[i])
	}
	return a.looked, nil
}

// open gives a file that was not read yet.
func (a *Asked) open(path string) (*worksheet.File, error) {
	if a.looked != nil && a.looked.file == nil {
		a.looked = nil
	}
	l, err := a.look(path)
	if err != nil {
		return nil, err
	}
	f := l.file
	l.file = nil
	return f, nil
}

// into looks at the first rows of a worksheet. What is the matter with it the reading says.
func (l *firstLook) into(s *worksheet.Sheet) {
	var above [][]string
	var titles []string // of the rows above those
	last := 0
	_ = s.Rows(func(r worksheet.Row) bool {
		if r.N <= within {
			shown := make([]string, len(r.Cells))
			for i, c := range r.Cells {
				shown[i] = c.Shown()
			}
			l.top = append(l.top, shown)
		}
		if r.N != last+1 {
			for _, texts := range slices.Backward(above) {
				titles = append(titles, texts...)
			}
			above = nil
		}
		var texts []string
		for _, c := range r.Cells {
			if text := vi.Spelled(c.Line()); text != "" {
				texts = append(texts, noYears(text))
			}
		}
		if len(above) == tallest {
			titles = append(titles, above[tallest-1]...)
		}
		above, last = append([][]string{texts}, above[:min(len(above), tallest-1)]...), r.N
		l.headsAt(s.Name, r.N, above, titles)
		return r.N < deepest
	})
}

// headsAt notes the rows that may be headings, the last of which comes first; titles are those above them.
func (l *firstLook) headsAt(sheet string, row int, above [][]string, titles []string) {
	var all []string
	for n, texts := range above {
		if all = append(all, texts...); len(all) < fewest {
			continue
		}
		l.heads = append(l.heads, headRow{sheet, row, n + 1, known(all), titles, above[n+1:]})
	}
}

// known is what texts are known by.
func known(texts []string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x1f")))
	return hex.EncodeToString(sum[:16])
}

// noYears puts one sign for every digit.
func noYears(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, s)
}
