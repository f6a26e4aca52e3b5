package intake

import (
	"strings"
)

// Cells takes apart what Excel and LibreOffice put on the clipboard as text: cells between tabs, rows between line
// ends. A cell with a line end or a tab in it comes in quotes, with the quotes within doubled; one that only begins
// with a quote is text as it stands, unless every cell of the block is in quotes. Line ends may be \n, \r\n or, from
// terminals, \r.
func Cells(clip string) (rows [][]string) {
	clip = strings.ReplaceAll(strings.ReplaceAll(clip, "\r\n", "\n"), "\r", "\n")
	all := allQuoted(clip)
	for clip != "" {
		var row []string
		for more := true; more; {
			var c string
			c, clip, more = nextCell(clip, all)
			row = append(row, c)
		}
		rows = append(rows, row)
	}
	return rows
}

// nextCell cuts the first cell off; more tells that another one of the same row follows.
func nextCell(s string, all bool) (c, rest string, more bool) {
	if inner, n := quoted(s); n > 0 && (all || strings.ContainsAny(inner, "\n\t") || strings.Contains(s[1:n-1], `""`)) {
		c, s = inner, s[n:]
	} else {
		n := strings.IndexAny(s, "\n\t")
		if n < 0 {
			n = len(s)
		}
		c, s = s[:n], s[n:]
	}
	if s == "" {
		return c, s, false
	}
	return c, s[1:], s[0] == '\t'
}

// quoted reads a cell in quotes at the beginning of s, and how many bytes it takes; 0 when there is none.
func quoted(s string) (inner string, size int) {
	if s == "" || s[0] != '"' {
		return "", 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '"':
		case i+1 < len(s) && s[i+1] == '"':
			i++
		case i+1 == len(s) || s[i+1] == '\t' || s[i+1] == '\n':
			return strings.ReplaceAll(s[1:i], `""`, `"`), i + 1
		default:
			return "", 0
		}
	}
	return "", 0
}

// allQuoted tells whether every cell with a letter in it is in quotes, and there are several: then the quotes are the
// program's.
func allQuoted(s string) bool {
	n := 0
	for s != "" {
		if _, size := quoted(s); size > 0 {
			n++
			s = s[size:]
		} else {
			end := strings.IndexAny(s, "\n\t")
			if end < 0 {
				end = len(s)
			}
			if strings.ContainsFunc(s[:end], isLetter) {
				return false
			}
			s = s[end:]
		}
		if s != "" {
			s = s[1:]
		}
	}
	return n > 1
}
