package paper

// over is a heading above several, or one column without.
type over struct {
	text string
	n    int // columns
}

// overs are the headings above the headings, from the left; nil where no column has one.
func (d *Document) overs() (all []over) {
	any := false
	for _, c := range d.Columns {
		any = any || c.Over != ""
		if n := len(all); n > 0 && c.Over != "" && all[n-1].text == c.Over {
			all[n-1].n++
			continue
		}
		all = append(all, over{c.Over, 1})
	}
	if !any {
		return nil
	}
	return all
}

// Whole is the heading with the one above it, for files that have one row of headings.
func (c *Column) Whole() string {
	if c.Over == "" {
		return c.Heading
	}
	return c.Over + ": " + c.Heading
}
