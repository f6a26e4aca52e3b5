package text

import "strings"

// place is a part of where something stands, if it is known.
type place struct {
	words string
	known bool
}

// joinPlace gives the parts that are known, with the heading right behind its column.
func joinPlace(sheet, row, column, heading place) string {
	var parts []string
	for _, p := range []place{sheet, row} {
		if p.known {
			parts = append(parts, p.words)
		}
	}
	if column.known {
		if heading.known {
			column.words += " " + heading.words
		}
		parts = append(parts, column.words)
	}
	return strings.Join(parts, ", ")
}
