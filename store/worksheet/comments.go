package worksheet

import "strconv"

// maxComments is how many comments of a sheet are known; no list has more.
const maxComments = 10_000

// Annotator is the author of the comments that the program itself writes into a list.
const Annotator = "danvan"

// comments are the cells of a sheet, by its part, that bear a comment: what a person wrote beside a cell is no value of
// it, and is told.
func (b *workbook) comments(of string) (cells []string) {
	rs, err := b.pack.relations(of)
	if err != nil {
		return nil
	}
	for _, r := range rs {
		if !hasSuffix(r.kind, "/comments") {
			continue
		}
		body, err := b.pack.whole(r.target)
		if err != nil {
			return nil
		}
		cells = append(cells, commented(body)...)
	}
	return cells
}

// commented reads the cells that others than the program commented on.
func commented(body []byte) (cells []string) {
	var authors []string
	named := false
	for m := newMarkup(body); len(cells) < maxComments; {
		kind, err := m.next()
		if err != nil || kind == ended {
			break
		}
		switch tag := string(m.tag); {
		case kind == content:
			if named {
				authors[len(authors)-1] += string(m.text)
			}
		case tag == "author":
			if named = kind == start; named {
				authors = append(authors, "")
			}
		case tag == "comment" && kind == start:
			i, err := strconv.Atoi(m.value("authorId"))
			if err != nil || i < 0 || i >= len(authors) || authors[i] != Annotator {
				cells = append(cells, m.value("ref"))
			}
		}
	}
	return cells
}

// comment takes in that a cell bears a comment; rows from 1, columns from 0.
func (g *grid) comment(row, column int) {
	if len(g.comments) < maxComments {
		g.comments = append(g.comments, ColumnName(column)+strconv.Itoa(row))
	}
}
