package part

import "strings"

// Wrap breaks s between syllables into at most lines lines of at most width cells; lines of 0 or less means as many as
// it takes. What is left over is told by “…” at the end of the last line. A syllable wider than a line is broken
// between graphemes. Line ends in s are kept. Wrap always returns at least one line.
func Wrap(s string, width, lines int) []string {
	var out []string
	width = max(width, 1)
	rest := s
	for {
		if lines > 0 && len(out) == lines-1 {
			para, more, _ := strings.Cut(rest, "\n")
			if more != "" && Width(para)+2 > width {
				return append(out, Fit(para+" "+more, width))
			} else if more != "" {
				return append(out, para+" "+Ellipsis)
			}
			return append(out, Fit(para, width))
		}
		var line string
		line, rest = wrapOne(rest, width)
		out = append(out, line)
		if rest == "" {
			return out
		}
	}
}

// wrapOne takes one line of at most width cells from s and returns it and what follows.
func wrapOne(s string, width int) (line, rest string) {
	if para, more, found := strings.Cut(s, "\n"); found && Width(para) <= width {
		return para, more
	} else if !found && Width(s) <= width {
		return s, ""
	} else {
		h := head(para, width)
		if h == "" { // one character that is wider than the line: leave it out rather than never end
			h = head(para, 2)
			if h == "" {
				h = para
			}
			return Ellipsis, s[len(h):]
		}
		if strings.HasPrefix(para[len(h):], " ") {
			return h, strings.TrimPrefix(s[len(h):], " ")
		}
		if i := strings.LastIndexByte(h, ' '); i > 0 {
			return h[:i], s[i+1:]
		}
		return h, s[len(h):]
	}
}
