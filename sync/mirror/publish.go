package mirror

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Options say where to, and how.
type Options struct {
	URL      string // postgres://…
	Schema   string // that Good lets through
	DryRun   bool   // tell what would be written, and touch nothing
	Full     bool   // compare every row, whatever the heads say: for a mirror that somebody changed
	Now      time.Time
	Progress func(seen, written int) // now and then; nil: nobody asks
}

// How is how it was found out what is to be written.
type How string

// The ways.
const (
	First    How = "first"    // the mirror has nothing of the register
	Same     How = "same"     // it has everything
	Changes  How = "changes"  // the log told
	Compared How = "compared" // row by row
)

// Result is what was written, or would be.
type Result struct {
	Where   string   `json:"where"`
	Schema  string   `json:"schema"`
	How     How      `json:"how"`
	Tables  []string `json:"tables_made"`   // that were not there
	Columns []string `json:"columns_added"` // “table.column”
	Counts  []Count  `json:"counts"`        // of tables in which anything changed
	Changes int      `json:"changes"`       // that the mirror did not have
	Resumed bool     `json:"resumed"`       // the one before broke off
	Beyond  int      `json:"beyond"`        // changes that the mirror had and the register has not
	Streams int      `json:"beside"`        // streams of which the mirror had another past or more
	By      string   `json:"by"`            // with Streams: the replica that published last
	At      string   `json:"at"`            // and when
	Odd     int      `json:"odd"`           // zero bytes that were replaced
	DryRun  bool     `json:"dry_run"`
}

// Count is what became of a table.
type Count struct {
	Table   string `json:"table"`
	Written int    `json:"written"`
	Removed int    `json:"removed"`
}

// Written and Removed sum up the tables.
func (r *Result) Written() (n int) {
	for _, c := range r.Counts {
		n += c.Written
	}
	return n
}

// Removed counts rows that were taken away.
func (r *Result) Removed() (n int) {
	for _, c := range r.Counts {
		n += c.Removed
	}
	return n
}

// making is what makes rows.
type making struct {
	tx          *store.Tx
	register    string
	row, second line
	open        []byte // rows of open values that belong to the row
	buf         []byte
}

// publishing is one publish.
type publishing struct {
	making
	writer
	ctx   context.Context
	o     Options
	t     *target
	kinds []*table
	new   []*table // that are empty of this register
	fresh bool     // all are
	last  struct {
		state, shape, replica, at string
		run                       int64
	}
	seen int
	out  Result
}

// Publish makes the mirror of a register what the register is.
func Publish(ctx context.Context, tx *store.Tx, o Options) (*Result, error) {
	t, err := connect(ctx, o.URL, o.Schema)
	if err != nil {
		return nil, err
	}
	defer t.close()
	p := &publishing{ctx: ctx, o: o, t: t, kinds: kindTables()}
	p.tx, p.register = tx, tx.Me().Unit.String()
	p.writer = writer{ctx: ctx, t: t, whose: p.register, dry: o.DryRun}
	p.out = Result{Where: t.where(), Schema: o.Schema, DryRun: o.DryRun, Tables: []string{}, Columns: []string{}, Counts: []Count{}}
	err = p.publish()
	if waited := p.wait(); err == nil {
		err = waited
	}
	if err != nil {
		return nil, t.explain(err)
	}
	p.out.Odd = p.row.odd + p.second.odd
	slices.SortFunc(p.out.Counts, func(a, b Count) int {
		return cmp.Or(b.Written+b.Removed-a.Written-a.Removed, strings.Compare(a.Table, b.Table))
	})
	return &p.out, nil
}

// tables are all but that of publications.
func (p *publishing) tables() []*table {
	return append(slices.Clone(p.kinds), openValues, registrations, places, heads)
}

func (p *publishing) publish() error {
	if err := p.prepare(); err != nil {
		return err
	}
	from, err := p.published()
	if err != nil {
		return err
	}
	behind, err := p.ahead(from)
	if err != nil {
		return err
	}
	if p.out.Streams > 0 {
		p.out.By, p.out.At = p.last.replica, p.last.at
	}
	if p.out.Changes, err = p.missed(from); err != nil {
		return err
	}
	if err := p.records(from, behind); err != nil {
		return err
	}
	if p.out.How != Same {
		if err := p.derived(); err != nil {
			return err
		}
	}
	if p.batch.last, err = p.publication(); err != nil {
		return err
	}
	p.tell()
	if err := p.flush(); err != nil {
		return err
	}
	return p.wait()
}

// prepare makes the tables, and reads how far the mirror is.
func (p *publishing) prepare() (err error) {
	var m missing
	if p.o.DryRun {
		if _, err := p.t.conn.Exec(p.ctx, "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"); err != nil {
			return driver(err)
		}
		m, err = p.t.lacks(p.ctx, p.tables())
	} else {
		m, err = p.t.make(p.ctx, p.tables())
	}
	if err != nil {
		return err
	}
	for _, t := range m.tables {
		p.out.Tables = append(p.out.Tables, t.name)
	}
	p.out.Columns = append(p.out.Columns, m.columns...)
	p.new = m.tables
	if slices.Contains(m.tables, meta) && p.o.DryRun {
		p.fresh = true
		return nil
	}
	if !p.o.DryRun {
		_, err = p.t.conn.Exec(p.ctx, "INSERT INTO "+p.t.table(publication)+` ("register", "state", "run") VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`, p.register, writing)
		if err != nil {
			return driver(err)
		}
	}
	l := &p.last
	err = p.t.rows(p.ctx, `SELECT "state", "run", COALESCE("shape", ''), COALESCE("replica", ''), COALESCE(CAST("published" AS text), '') FROM `+p.t.table(publication)+` WHERE "register" = $1`,
		[]any{p.register}, []any{&l.state, &l.run, &l.shape, &l.replica, &l.at}, func() error { return nil })
	p.run, p.fresh = l.run, l.run == 0
	return err
}

// records writes the rows of records.
func (p *publishing) records(from map[log.Stream]log.Head, behind bool) error {
	p.out.Resumed = p.last.run > 0 && p.last.state != complete
	switch {
	case p.fresh:
		p.out.How = First
		return p.everything()
	case p.o.Full || !behind || p.last.state != complete || p.last.shape != shapeOf(p.tables()):
		p.out.How = Compared
		return p.everything()
	}
	p.out.How = Changes
	done, err := p.touched(from)
	if err == nil && p.out.Changes == 0 {
		p.out.How = Same
	}
	if err != nil || done {
		return err
	}
	p.out.How = Compared
	return p.everything()
}

// derived writes what is worked out from records, and how far the mirror is. The database adds up its rows while they
// are worked out.
func (p *publishing) derived() error {
	for _, d := range []struct {
		of   *table
		rows func() (map[record.ID]each, error)
	}{{registrations, p.registrationRows}, {places, p.placeRows}, {heads, p.headRows}} {
		var there map[record.ID]*block
		asked := make(chan error, 1)
		if err := p.wait(); err != nil {
			return err
		}
		go func() {
			var err error
			there, err = p.blocks(d.of)
			asked <- err
		}()
		all, err := d.rows()
		if err = errors.Join(err, <-asked); err != nil {
			return err
		}
		if err := p.compare(d.of, all, there); err != nil {
			return err
		}
	}
	return nil
}

func (p *publishing) publication() (*publicationRow, error) {
	tree, err := p.tx.Tree()
	if err != nil {
		return nil, err
	}
	row := &publicationRow{shape: shapeOf(p.tables()), replica: p.tx.Me().Replica.String(), published: p.o.Now}
	if u := tree.Unit(p.tx.Me().Unit); u != nil {
		row.code, row.name = u.Code, u.Name
	}
	return row, nil
}

// isNew tells that a table can have no row of the register.
func (p *publishing) isNew(t *table) bool { return p.fresh || slices.Contains(p.new, t) }

// write puts the row that stands in the making into its table; added: none is there.
func (p *publishing) write(t *table, k key, added bool) error {
	if !added {
		p.drop(t, k)
	}
	p.buf = p.row.end(p.buf[:0], p.register, k)
	p.add(t, p.buf, p.open)
	p.count(t).Written++
	if err := p.saw(); err != nil {
		return err
	}
	return p.relieve()
}

func (p *publishing) remove(t *table, k key) error {
	p.drop(t, k)
	p.count(t).Removed++
	return p.relieve()
}

func (p *publishing) count(t *table) *Count {
	for i := range p.out.Counts {
		if p.out.Counts[i].Table == t.name {
			return &p.out.Counts[i]
		}
	}
	p.out.Counts = append(p.out.Counts, Count{Table: t.name})
	return &p.out.Counts[len(p.out.Counts)-1]
}

// saw counts a row that was looked at.
func (p *publishing) saw() error {
	if p.seen++; p.seen%5000 == 0 {
		p.tell()
	}
	return p.ctx.Err()
}

func (p *publishing) tell() {
	if p.o.Progress != nil {
		p.o.Progress(p.seen, p.out.Written())
	}
}
