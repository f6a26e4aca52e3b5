package intake

// colour notes how a registration looks.
func (p *parser) colour(as uint32, r *row) {
	if p.colours == nil {
		p.colours = map[uint32]bool{}
	}
	if len(p.colours) < maxColours {
		p.colours[as] = true
	}
	if as == 0 {
		return
	}
	if p.coloured.n++; p.coloured.n == 1 {
		p.coloured.row, p.coloured.example = r.n, r.model.Name
	}
}

// maxColours is how many looks of rows are told apart: more than one is enough.
const maxColours = 8
