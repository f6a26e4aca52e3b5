package intake

// Column is what a column of a list means.
type Column string

// The columns that are understood. A mark column has an x where its heading is true of the row.
const (
	Unused       Column = ""
	Number       Column = "number" // TT
	UnitCode     Column = "unit_code"
	UnitName     Column = "unit"
	UnitAbove    Column = "unit_above"
	Name         Column = "name"
	Field        Column = "field"
	Subject      Column = "subject"
	Registrant   Column = "registrant"
	Place        Column = "place"
	Content      Column = "content"
	Standing     Column = "standing"
	Registered   Column = "registered"
	From         Column = "from"
	To           Column = "to"
	Money        Column = "money"
	Land         Column = "land"
	Labour       Column = "labour"
	Participants Column = "participants"
	Results      Column = "results"
	Verdict      Column = "verdict"
	InCharge     Column = "in_charge"
	Target       Column = "target"
	Year         Column = "year"

	MarkCollective    Column = "collective"
	MarkIndividual    Column = "individual"
	MarkHousehold     Column = "household"
	MarkNew           Column = "new"
	MarkMaintained    Column = "maintained"
	MarkRecognised    Column = "recognised"
	MarkNotRecognised Column = "not_recognised"
	MarkExemplary     Column = "exemplary"
)

// Mapped is one column of a sheet and what it was taken for.
type Mapped struct {
	Column  Column `json:"column"`
	Letters string `json:"letters"`
	Heading string `json:"heading"`
	// Exact tells that the heading is a known one; otherwise it contains known words.
	Exact bool `json:"exact"`
	// Why tells how the column came by its meaning; empty when it has none.
	Why Why `json:"why,omitempty"`
	// Example is a cell of it; empty for columns that are personal and never kept.
	Example string `json:"example,omitempty"`

	index int
	scale scale
}

// header is the header of a sheet.
type header struct {
	first, last int // rows, from 1
	columns     []Mapped
	at          map[Column]int // index into columns
	marks       []int          // indexes into columns of the mark columns
}

func (h *header) add(m Mapped) {
	if h.at == nil {
		h.at = map[Column]int{}
	}
	if at, twice := h.at[m.Column]; twice && m.Column != Unused {
		if old := &h.columns[at]; m.Exact && !old.Exact {
			old.Column, h.at[m.Column] = Unused, len(h.columns) // the exact heading wins
		} else {
			m.Column = Unused
		}
	} else if m.Column != Unused {
		h.at[m.Column] = len(h.columns)
	}
	h.columns = append(h.columns, m)
}

// has tells whether the sheet has a column.
func (h *header) has(c Column) bool { _, ok := h.at[c]; return ok }

// score tells how much of a header it is; 0 when it cannot be one.
func (h *header) score() int {
	if !h.has(Name) || len(h.at) < 2 {
		return 0
	}
	return len(h.at)
}
