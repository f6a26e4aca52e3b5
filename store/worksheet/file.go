package worksheet

import "slices"

// File is a file that was opened.
type File struct {
	Path   string
	Format Format
	Sheets []Sheet
	// Skipped are the files of a .zip that could not be read, and why.
	Skipped []*Error
}

// Format is what a file turned out to be.
type Format string

const (
	Workbook     Format = "workbook"     // .xlsx, .xlsm
	OldBook      Format = "old-workbook" // .xls
	OpenDocument Format = "opendocument" // .ods, .fods
	Page         Format = "page"         // HTML, whatever it is called
	Word         Format = "word"         // .docx
	PlainText    Format = "text"         // .csv, .txt
	Lists        Format = "lists"        // a .zip of any of these
	Bundles      Format = "bundles"      // a .zip of bundles; it has no sheets
)

// Sheet is one sheet of a file, or the whole of a text file. Its rows are read when they are asked for.
type Sheet struct {
	File   string // its file within a .zip; else empty
	Name   string // empty for text
	Hidden bool
	Merges []Merge
	// Commas tells that commas part the cells, so that one within a number parts it too.
	Commas bool
	// Comments are the cells with a comment by somebody, which is not read: C2.
	Comments []string

	path          string
	hiddenColumns []span
	oldFonts      func() bool // some text may be in a font of before Unicode; nil for no
	spellings     *spellings
	rows          func(yield func(Row) bool, note func(Note)) error
	notes         []Note
	spent         *int // of maxSpent, by all sheets of the file
	lastSpent     int  // of it, by this sheet
}

// maxSpent is how much may be handed out of a file, in bytes: whoever keeps the rows must be able to hold them. 100,000
// rows of 12 columns take half.
const maxSpent = 128 << 20

// rowCost and cellCost are what a row and a cell take besides their text.
const (
	rowCost  = 400
	cellCost = 24
)

// HiddenColumn tells whether a column, counted from 0, is hidden.
func (s *Sheet) HiddenColumn(i int) bool {
	return slices.ContainsFunc(s.hiddenColumns, func(h span) bool { return h.first <= i && i <= h.last })
}

// Notes are what was noticed while the rows were read; whole once Rows has come to its end.
func (s *Sheet) Notes() []Note { return s.notes }

// Done lets go of the file's content: the rows of the sheet are not read again.
func (s *Sheet) Done() { s.rows, s.oldFonts, s.spellings = nil, nil, nil }

// Rows calls yield for each row that has cells, ascending from 1, until it returns false. The cells are yield's to
// keep. A sheet may be read again.
func (s *Sheet) Rows(yield func(Row) bool) error {
	if s.rows == nil {
		return nil
	}
	err := s.read(yield)
	if e, ok := err.(*Error); ok {
		e.Path = s.path
	}
	return err
}

func (s *Sheet) read(yield func(Row) bool) (err error) {
	if s.spellings == nil && s.oldFonts != nil && s.oldFonts() {
		if s.spellings, err = gather(s.rows); err != nil {
			return err
		}
	}
	s.notes = nil
	before, spent := 0, 0
	if s.spent != nil {
		before = *s.spent - s.lastSpent
	}
	err = s.rows(func(r Row) bool {
		spent += rowCost + cellCost*len(r.Cells)
		if s.spellings != nil {
			s.spellings.row(r)
		}
		for i := range r.Cells {
			c := &r.Cells[i]
			if spent += len(c.Text); c.Kind == Text && c.Text[0] == '#' && errorValues[c.Text] {
				c.Kind = Failed // where all is text, what a formula gave is too
			}
		}
		return before+spent <= maxSpent && yield(r)
	}, func(n Note) {
		if len(s.notes) < maxNotes {
			s.notes = append(s.notes, n)
		}
	})
	if s.spent != nil {
		*s.spent, s.lastSpent = before+spent, spent
	}
	if before+spent > maxSpent {
		return &Error{Code: TooLarge, Sheet: s.Name, Err: errLarge}
	}
	return err
}

// maxNotes is how many notes are kept of a sheet.
const maxNotes = 10_000

// Merge is a merged area, from its first to its last row and column; rows from 1, columns from 0.
type Merge struct{ Top, Left, Bottom, Right int }

// Row is one row of a sheet.
type Row struct {
	N      int // as a spreadsheet shows it, from 1
	Hidden bool
	Colour uint32 // which of its cells are coloured, and how: rows that look alike have the same; 0: none
	Odd    bool   // a quote in it is not closed: the line was read as it stands, and a Note names it
	Cells  []Cell
}

// At gives a cell; a blank one beyond the end.
func (r Row) At(i int) Cell {
	if i < 0 || i >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[i]
}
