package main

import (
	"fmt"
	"io"
	"strings"

	"danvan/ui/part"
	"danvan/ui/text"
)

// table is rows under headings, aligned for people.
type table struct {
	columns []column
	rows    [][]string
}

// column is one of a table's columns; a wide one takes several lines where the terminal is narrow.
type column struct {
	heading string
	over    string // above it and those beside it that have the same
	right   bool   // for numbers
	wide    bool
}

const (
	gap       = 2  // cells between columns
	leastWide = 16 // cells that a wide column keeps on the narrowest terminal
)

func (t *table) add(cells ...string) {
	for i := range cells {
		cells[i] = text.Printable(cells[i])
	}
	t.rows = append(t.rows, cells)
}

// write prints the table for a terminal of so many cells; 0: lines may be as long as they are.
func (t *table) write(w io.Writer, room int) {
	widths := t.widths(room)
	head := make([]string, len(t.columns))
	for i, c := range t.columns {
		head[i] = c.heading
	}
	t.writeOvers(w, widths)
	t.writeRow(w, head, widths)
	t.writeRows(w, room)
}

// writeOvers writes the headings above the headings, each where its columns begin.
func (t *table) writeOvers(w io.Writer, widths []int) {
	var b strings.Builder
	last := ""
	at := 0
	for i, c := range t.columns {
		if c.over != "" && c.over != last {
			b.WriteString(strings.Repeat(" ", max(at-part.Width(b.String()), 0)))
			b.WriteString(c.over + " ")
		}
		last = c.over
		at += widths[i] + gap
	}
	if b.Len() > 0 {
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// writeRows prints the table without its headings.
func (t *table) writeRows(w io.Writer, room int) {
	widths := t.widths(room)
	for _, r := range t.rows {
		t.writeRow(w, r, widths)
	}
}

// widths gives each column what its widest cell takes; where that is too much, the wide columns share what is left.
func (t *table) widths(room int) []int {
	widths := make([]int, len(t.columns))
	all, wide := 0, 0
	for i, c := range t.columns {
		widths[i] = part.Width(c.heading)
		for _, r := range t.rows {
			widths[i] = max(widths[i], part.Width(r[i]))
		}
		if all += widths[i] + gap; c.wide {
			wide++
		}
	}
	for over := all - gap - room; room > 0 && over > 0 && wide > 0; {
		widest := -1
		for i, c := range t.columns {
			if c.wide && widths[i] > leastWide && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
		over--
	}
	return widths
}

func (t *table) writeRow(w io.Writer, cells []string, widths []int) {
	lines := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		lines[i] = []string{c}
		if part.Width(c) > widths[i] {
			lines[i] = wrap(c, widths[i])
		}
		height = max(height, len(lines[i]))
	}
	for n := range height {
		var b strings.Builder
		for i := range cells {
			cell := ""
			if n < len(lines[i]) {
				cell = lines[i][n]
			}
			pad := strings.Repeat(" ", max(widths[i]-part.Width(cell), 0))
			if t.columns[i].right {
				cell = pad + cell
			} else {
				cell += pad
			}
			if i > 0 {
				b.WriteString(strings.Repeat(" ", gap))
			}
			b.WriteString(cell)
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// wrap breaks a text between words into lines of at most so many cells.
func wrap(s string, width int) []string { return part.Wrap(s, width, 0) }
