package record

// Holds tells whether something that goes from one date to another, either of which may be empty, holds on a day, or on some day of a wider date.
func Holds(from, to, on Date) bool {
	begins, _ := from.Days()
	_, ends := to.Days()
	first, last := on.Days()
	return begins <= last && (to == "" || first <= ends)
}

func (ps *Problems) backwards(from, to Date) {
	if to == "" || !from.Valid() || !to.Valid() {
		return
	}
	begins, _ := from.Days()
	if _, ends := to.Days(); ends < begins {
		ps.wrong("to", Backwards, string(to), "≥ "+string(from))
	}
}
