package intake

// Fate is what becomes of a row.
type Fate uint8

// The fates; see Counts for what they mean. A row goes in with the first three.
const (
	FateBad Fate = iota
	FateNew
	FateJoined
	FateChanged
	FateKnown
	FateDiffers
	FateRepeated
	FateMore
	FateOther
)

// Goes tells whether something of the row is written.
func (f Fate) Goes() bool { return f == FateNew || f == FateJoined || f == FateChanged }

// add counts a row: exactly one of the counts is raised beside Rows.
func (n *Counts) add(f Fate) {
	n.Rows++
	switch f {
	case FateNew:
		n.NewModels++
	case FateJoined:
		n.NewParticipation++
	case FateChanged:
		n.Changed++
	case FateKnown:
		n.Known++
	case FateDiffers:
		n.Differing++
	case FateRepeated:
		n.Repeated++
	case FateMore:
		n.SaysMore++
	case FateOther:
		n.Others++
	default:
		n.Bad++
	}
}
