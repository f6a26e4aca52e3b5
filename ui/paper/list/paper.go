package list

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
	"danvan/ui/text"
)

// Paper is lines of a sheet as a table: the id, the code of the unit, every column, and of registrations the verdict
// that counts, whoever gave it.
func Paper(t *text.Table, s *sheet.Sheet, rows *Lines, offers Offers) *paper.Document {
	d := &paper.Document{Name: worksheet(t, s), Rows: rows.Len(), Filter: true, Room: room, Err: rows.Err}
	d.Columns = []paper.Column{{Heading: "ID", Width: 14}, {Heading: t.CLI.Report.Code, Width: 11}}
	shown := rows.Shown()
	for _, i := range shown {
		d.Columns = append(d.Columns, column(t, &s.Columns[i], offers))
	}
	registers := s.Kind == record.ParticipationKind
	if registers {
		d.Columns = append(d.Columns, paper.Column{Heading: t.Sheets.Paper.Stands, Width: 16}, paper.Column{Heading: t.Sheets.Paper.By, Width: 24})
	}
	d.Row = func(i int) paper.Row {
		r := rows.Row(i)
		cells := []paper.Cell{paper.Text(r.Line.Ref().ID.String()), paper.Text(r.Unit)}
		for _, j := range shown {
			cells = append(cells, cell(r.Line, &s.Columns[j], r.Words[j]))
		}
		if registers {
			cells = append(cells, paper.Text(r.Stands), paper.Text(r.By))
		}
		return paper.Row{Cells: cells}
	}
	d.Keys = func() (all []string) {
		for _, ref := range rows.refs {
			all = append(all, ref.ID.String())
		}
		return all
	}
	d.Behind = []*paper.Document{notes(t, s, shown, true)}
	return d
}

// Registrations is the registrations of some participations as a table, which can be written as long as the transaction
// lasts.
func Registrations(tx *store.Tx, t *text.Table, refs []record.Ref, today vi.Date) (*paper.Document, error) {
	s, err := sheet.All()[0].For(tx, tx.Me().Unit, sheet.On(0, today))
	if err != nil {
		return nil, err
	}
	names, err := wording.Read(t, tx)
	if err != nil {
		return nil, err
	}
	rows, err := Read(tx, names, s, refs, Query{})
	if err != nil {
		return nil, err
	}
	offers, err := ReadOffers(tx, t, s, today)
	return Paper(t, s, rows, offers), err
}

// room is how many rows below the last one what may be chosen is offered in.
const room = 300

// Template is an empty table for people without the program: the columns that they fill in, and the unit where the
// register has units below.
func Template(t *text.Table, s *sheet.Sheet, offers Offers) *paper.Document {
	d := &paper.Document{Name: worksheet(t, s), Filter: true, Room: room}
	if len(offers.Units) > 1 && record.KindOf(s.Kind).Part == record.Affairs {
		d.Columns = append(d.Columns, paper.Column{Heading: t.Terms.Label("", "unit"), Width: 24, Choices: offers.Units})
	}
	for _, c := range s.Asked(false) {
		d.Columns = append(d.Columns, column(t, c, offers))
	}
	var asked []int
	for i := range s.Columns {
		if !s.Columns[i].Hidden {
			asked = append(asked, i)
		}
	}
	d.Behind = []*paper.Document{notes(t, s, asked, false)}
	return d
}

func column(t *text.Table, c *sheet.Column, offers Offers) paper.Column {
	return paper.Column{Heading: t.Column(c), Number: c.Type == record.Whole || c.Type == record.Number, Width: width(c), Choices: offers.Of(c), Needed: c.Need}
}

// notes says what each of some columns is.
func notes(t *text.Table, s *sheet.Sheet, columns []int, made bool) *paper.Document {
	w := &t.Sheets.Paper
	d := &paper.Document{Name: w.Notes, Columns: []paper.Column{{Heading: w.Column, Width: 24}, {Heading: w.How, Width: 80}}}
	var rows [][2]string
	if made {
		rows = append(rows, [2]string{"ID", w.ID}, [2]string{t.CLI.Report.Code, t.Terms.Label("", "unit")})
	}
	for _, i := range columns {
		c := &s.Columns[i]
		if c.Said || c.Own && !made {
			continue
		}
		rows = append(rows, [2]string{t.Column(c), How(t, c)})
	}
	if made && s.Kind == record.ParticipationKind {
		rows = append(rows, [2]string{w.Stands, w.NotRead}, [2]string{w.By, w.NotRead})
	}
	d.Rows = len(rows)
	d.Row = func(i int) paper.Row {
		return paper.Row{Cells: []paper.Cell{paper.Text(rows[i][0]), paper.Text(rows[i][1])}}
	}
	return d
}

// How says in a line what may stand in a column: whether it is needed, what may be chosen, an example.
func How(t *text.Table, c *sheet.Column) (say string) {
	add := func(s string) {
		if say != "" && s != "" {
			say += " · "
		}
		say += s
	}
	switch {
	case c.Own:
		add(t.Sheets.Own)
	case c.Need:
		add(t.Sheets.Needed)
	}
	add(t.Sheets.Type(c.Type))
	for _, code := range c.Terms {
		add(t.TermOf(c, code))
	}
	add(t.Example(c))
	if c.Hidden {
		add(t.Sheets.Hidden)
	}
	if c.By != "" {
		add(t.Sheets.By(c.By))
	}
	return say
}

// cell is a typed cell: figures are numbers where their words say no more.
func cell(l *sheet.Line, c *sheet.Column, words string) paper.Cell {
	if words == "" {
		return paper.Text("")
	}
	switch v := l.Value(c).(type) {
	case int64:
		if c.Type == record.Year {
			return paper.Year(int(v))
		}
		return paper.Whole(int(v))
	case record.Decimal:
		var d vi.Decimal
		if d.UnmarshalText([]byte(v)) == nil {
			return paper.Number(d)
		}
	case value.Figure:
		if v.Written == "" && v.Qualifier == "" && v.High.IsZero() && l.Base(c) == "" {
			return paper.Number(v.Amount)
		}
	}
	return paper.Text(words)
}

func width(c *sheet.Column) float64 {
	switch c.Type {
	case record.Lines:
		return 44
	case record.Text, record.Reference:
		return 24
	case record.Day, record.Span, record.Choice, sheet.Figure:
		return 14
	}
	return 0
}

// worksheet is what the worksheet of a sheet is called: a name of a criteria set may be longer than Excel allows, and
// have signs that it does not.
func worksheet(t *text.Table, s *sheet.Sheet) string {
	if s.Set() != nil {
		return t.Terms.Kind(s.Kind)
	}
	return t.Sheet(s)
}
