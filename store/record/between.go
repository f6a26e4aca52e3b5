package record

// Holds tells whether something that goes from one date to another, either of which may be empty, holds on a day, or on some day of a wider date.
func Holds(from, to, on Date) bool {
	first, last := on.Days()
	return HoldsIn(from, to, first, last)
}

// HoldsIn is Holds of some day of a stretch, from its first day to its last.
func HoldsIn(from, to Date, first, last string) bool {
	begins, _ := from.Days()
	_, ends := to.Days()
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
