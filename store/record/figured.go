package record

// Figured is a record that holds a figure as it was written.
type Figured interface {
	Record
	Figure() FigureAt
}

// FigureAt is where a record holds its figure; High is the upper end of a range, empty where it is none.
type FigureAt struct {
	Amount, High *Decimal
	Qualifier    *Qualifier
	Written      *string
}

// Clear empties it.
func (f FigureAt) Clear() { f.Put(FigureAt{new(Decimal), new(Decimal), new(Qualifier), new(string)}) }

// Put makes it say what another says.
func (f FigureAt) Put(g FigureAt) {
	*f.Amount, *f.High, *f.Qualifier, *f.Written = *g.Amount, *g.High, *g.Qualifier, *g.Written
}
