package worksheet

// Note is something noticed while a sheet was read that may make it say another thing than people mean.
type Note struct {
	Code  NoteCode
	Row   int
	Found string
}

// NoteCode says what was noticed.
type NoteCode string

const OddQuote NoteCode = "odd-quote" // a quote that is not closed, or closed at the wrong place: the line was read as it stands
