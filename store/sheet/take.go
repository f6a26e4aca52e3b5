package sheet

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Taken is what a list came to, or would.
type Taken struct {
	New, Changed, Same int // lines
	Cells              []Changed
	Kept               []Changed // cells that differ, or are empty, where something stands: not written without consent
	Problems           []RowProblem
	Units              map[record.ID]int // rows, by the unit in which their lines lie
	Gone               []*Line           // that the workbook held when it was written, and whose rows are not in it: they stay
	Fates              []Fate            // what becomes of each row, in their order
	Parted             []Parted          // posts with the unit behind them
	Counts             []Counted         // counts that say less than what was written
	Measures           []string          // that were added, for what the register counts and nobody asked for
}

// Changed is a cell of a line that stands, and what it held.
type Changed struct {
	Row    *Row
	Column *Column
	Line   *Line // as it stands
	Text   string
	Rivals bool // several values stand: a person decides those, not a list
}

// Emptied is what becomes of what stands where a list has an empty cell.
type Emptied string

// What may: where nobody said, it is kept and told.
const (
	AskEmptied   Emptied = ""
	KeepEmptied  Emptied = "keep"
	ClearEmptied Emptied = "clear"
)

// RowProblem keeps a row out.
type RowProblem struct {
	Row    *Row
	Column *Column // nil for the whole row
	Found  string
	Err    error // a record.Problem, *vi.Error, *Error, *Refusal, *store.ReasonError…
}

// TakeOptions say how a list is taken in.
type TakeOptions struct {
	Hints   vi.DateHints
	Year    int     // that a table of totals is of, and no more than that; 0: it says itself
	Update  bool    // cells that are filled may be overwritten
	Emptied Emptied // what becomes of cells that are filled and that the list has empty
	Reason  string
	From    string // stands as the reason where none is given and one is wanted; "" asks for one
	// Means has what words mean in a column, by their spelling, and Given what stands in it in new lines that say
	// nothing; nil is the unit that a line lies in.
	Means map[*Column]map[string]string
	Given map[*Column]string
	Words func(code string) string               // what a term is called, in the words in which it is kept; nil: by its code
	Watch func(done, of int) error               // told how many rows are done; its error ends it; nil: nobody is
	Unit  func(text string) (*store.Unit, error) // finds the unit that a row names; nil: by its code or its whole name
}

// Take writes the good rows of a list. A line is found again by its id, else by what its id is made of, else by all its
// columns.
func (l *List) Take(w *store.Writer, o TakeOptions) (*Taken, error) {
	made, err := l.take(w.Tx, w, o)
	if err == nil && len(w.Wrote()) > 0 && !l.typed {
		_, err = w.NoteImport(l.File) // so that it can be taken back as a whole
	}
	return made, err
}

// Check tells what Take would come to, and writes nothing.
func (l *List) Check(tx *store.Tx, o TakeOptions) (*Taken, error) { return l.take(tx, nil, o) }

func (l *List) take(tx *store.Tx, w *store.Writer, o TakeOptions) (*Taken, error) {
	reader, err := NewReader(tx, o.Hints)
	if err != nil {
		return nil, err
	}
	if o.Unit == nil {
		o.Unit = reader.Unit
	}
	t := &taker{List: l, tx: tx, w: w, o: o, reader: reader, made: &Taken{Units: map[record.ID]int{}}, took: map[string]int{}, posts: map[*Row]string{}}
	if err := t.tabulate(); err != nil {
		return nil, err
	}
	if t.there, err = t.standing(); err != nil {
		return nil, err
	}
	if l.Sheet.registers() {
		if t.models, err = modelsOf(tx); err != nil {
			return nil, err
		}
	}
	for i := range l.Sheet.Columns { // rows name each other as they were called when the list was written, also behind one that is renamed
		if c := &l.Sheet.Columns[i]; c.Type == record.Reference && c.Of == l.Sheet.Kind {
			if _, err := reader.Candidates(t.empty(tx.Me().Unit), c); err != nil {
				return nil, err
			}
		}
	}
	for i := range l.Rows {
		if o.Watch != nil && i%watched == 0 {
			if err := o.Watch(i, len(l.Rows)); err != nil {
				return nil, err
			}
		}
		if err := t.row(&l.Rows[i]); err != nil {
			return nil, err
		}
	}
	return t.made, t.gone()
}

// watched is after how many rows somebody is told.
const watched = 256

// taker is one run of Take.
type taker struct {
	*List
	tx     *store.Tx
	w      *store.Writer // nil: nothing is written
	o      TakeOptions
	reader *Reader
	there  map[string]bool     // lines that stand, by all their columns, where nothing else tells them apart
	models map[named]record.ID // of a list of registrations
	awards Awards
	posts  map[*Row]string // of rows whose unit was parted from them
	took   map[string]int  // of a typed list, which row was taken for a line
	made   *Taken
}

func (t *taker) problem(r *Row, c *Column, found string, err error) {
	t.made.Problems = append(t.made.Problems, RowProblem{r, c, found, err})
}

// row takes one row.
func (t *taker) row(r *Row) error {
	t.made.Fates = append(t.made.Fates, Bad)
	if r.problem != nil {
		t.problem(r, nil, "", r.problem)
		return nil
	}
	line, stands, ok, err := t.find(r)
	if err != nil || !ok {
		return err
	}
	t.made.Units[line.Unit]++
	before, err := line.asRead()
	if err != nil {
		return err
	}
	cells := len(t.made.Cells)
	defer func() {
		if !ok {
			t.made.Cells = t.made.Cells[:cells] // nothing of the row is written
		}
	}()
	changed := map[*Column]bool{}
	told := map[*Column]bool{}
	for _, h := range t.inOrder() {
		did, good := t.cell(r, h, line, before, stands)
		if told[h.Column] = !good; did {
			changed[h.Column] = true
		}
		ok = ok && good
	}
	if !stands {
		t.divided(r, line)
	}
	if !line.Made() {
		ok = t.give(r, line, told) && ok
	}
	for _, q := range line.Problems() {
		if told[q.Column] || line.Made() && !changed[q.Column] && (len(changed) == 0 || !q.Hard) || !q.Hard && t.o.Reason != "" {
			continue // what cannot be read is not missing besides; what stands is not this list's
		}
		ok = ok && t.typed && !q.Hard
		t.problem(r, q.Column, q.Found, q.Problem)
	}
	switch {
	case !ok:
		return nil
	case !line.Made():
		return t.make(r, line)
	case len(changed) == 0:
		t.made.Same++
		t.fate(Same)
		return nil
	}
	ok, err = t.put(r, line)
	return err
}

// inOrder gives the columns of the list in the order of Reading.
func (l *List) inOrder() []Heading {
	all := slices.Clone(l.Columns)
	slices.SortStableFunc(all, func(a, b Heading) int { return a.Column.turn() - b.Column.turn() })
	return all
}

// Reading gives columns in the order in which they are read: behind the others those of which others say what they may
// be.
func Reading(columns []*Column) []*Column {
	all := slices.Clone(columns)
	slices.SortStableFunc(all, func(a, b *Column) int { return a.turn() - b.turn() })
	return all
}

// turn is when a column is read: which fields there are depends on the year, what a figure is of on the kind, the
// measure and the criterion.
func (c *Column) turn() int {
	switch {
	case c.Type == Figure:
		return 2
	case c.Of == record.FieldKind || c.Of == record.ParticipationKind:
		return 1
	}
	return 0
}

// gone finds the lines whose rows somebody took out.
func (t *taker) gone() error {
	here := map[string]bool{}
	for i := range t.Rows {
		here[t.Rows[i].text(t.id)] = true
	}
	for _, id := range t.Sent {
		if here[id.String()] {
			continue
		}
		refs, err := t.tx.Find(id)
		if err != nil {
			return err
		}
		for _, ref := range refs {
			line, err := t.Sheet.Read(t.tx, ref)
			switch {
			case ref.Kind != t.Sheet.Kind || errors.Is(err, store.ErrNoRecord):
			case err != nil:
				return err
			default:
				t.made.Gone = append(t.made.Gone, line)
			}
		}
	}
	return nil
}

// cell reads one cell into a line. did tells that the line is different for it; good is false where the row cannot go
// in.
func (t *taker) cell(r *Row, h Heading, line, before *Line, stands bool) (did, good bool) {
	c, cell := h.Column, t.source(r, h)
	if stands && c.Type == record.Reference && !before.Empty(c) && t.reader.names(before, c, cell.Shown()) {
		return false, true
	}
	if stands && !before.Empty(c) && cell.Text == before.plain(c) {
		return false, true // a .csv has figures as programs write them, which a person might mean otherwise; and whoever typed an apostrophe meant it
	}
	v, err := t.reader.read(line, c, cell)
	if err != nil {
		t.problem(r, c, cell.Shown(), err)
		return false, false
	}
	t.count(r, c, v, cell.Shown())
	switch {
	case !stands || !line.Made() && before.Empty(c):
		if v != nil {
			line.Set(c, v)
		}
		return v != nil, true
	case v == nil && before.Empty(c), t.finds(c) && r.text(t.id) == "":
		return false, true
	}
	if line.Clear(c); v != nil {
		line.Set(c, v)
	}
	if line.Value(c) == before.Value(c) {
		return false, true
	}
	p := before.Part(c)
	x := Changed{r, c, before, cell.Shown(), p.Held != nil && slices.Contains(p.Held.Conflicts(), c.Field)}
	may := t.o.Update && !x.Rivals
	if v == nil {
		may = t.o.Emptied == ClearEmptied
	}
	if !before.Empty(c) && (!may || c.Fixed) {
		if v != nil || t.o.Emptied != KeepEmptied {
			t.made.Kept = append(t.made.Kept, x)
		}
		line.restore(c, before)
		return false, true
	}
	t.made.Cells = append(t.made.Cells, x)
	return true, true
}

// plain is what a file holds without a mark of its own: a text, and a number as programs write it; "" for anything
// else.
func (l *Line) plain(c *Column) string {
	switch v := l.Value(c).(type) {
	case string:
		if c.Type != record.Choice || c.Set == "" { // a choice that the place took away is no longer read
			return v
		}
	case record.Decimal:
		return string(v)
	case value.Figure:
		if base := l.Base(c); base != "" && v.Qualifier == "" {
			return vi.FormatDecimal(v.Amount) + " " + base
		}
		if v.Qualifier == "" && v.Written == "" && v.High.IsZero() {
			return v.Amount.String()
		}
	}
	return ""
}
