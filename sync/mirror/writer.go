package mirror

import (
	"bytes"
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"danvan/store/record"
)

// batchAfter is about how many bytes a transaction writes. Tests make it small.
var batchAfter = 16 << 20

// writer gathers rows and writes them, batch by batch, each as one transaction, while the next is made.
type writer struct {
	ctx   context.Context
	t     *target
	whose string // the unit whose register it is
	run   int64  // counts transactions: nobody else wrote in between
	dry   bool
	batch batch
	busy  chan error // nil: nothing is under way
}

// batch is what one transaction writes.
type batch struct {
	pending []*pending // in the order in which tables were first written
	size    int
	last    *publicationRow // nil: others follow
}

// pending is what a batch does to one table.
type pending struct {
	table *table
	kind  record.Name // of open values
	gone  map[record.ID][]string
	rows  bytes.Buffer
}

// publicationRow is what a mirror that is whole says of itself.
type publicationRow struct {
	code, name, shape, replica string
	published                  time.Time
}

func (w *writer) of(t *table, kind record.Name) *pending {
	for _, p := range w.batch.pending {
		if p.table == t && p.kind == kind {
			return p
		}
	}
	p := &pending{table: t, kind: kind, gone: map[record.ID][]string{}}
	w.batch.pending = append(w.batch.pending, p)
	return p
}

// drop takes the row away that a table has of a key, with its open values.
func (w *writer) drop(t *table, k key) {
	for _, p := range w.both(t) {
		p.gone[k.unit] = append(p.gone[k.unit], k.id.String())
		w.batch.size += 64
	}
}

// add puts rows behind those that a batch has.
func (w *writer) add(t *table, row, open []byte) {
	for i, p := range w.both(t) {
		if b := [][]byte{row, open}[i]; len(b) > 0 {
			if n := p.rows.Len(); n > 64<<10 && p.rows.Cap() < batchAfter {
				p.rows.Grow(batchAfter + 64<<10 - n) // once, and not by doubling
			}
			p.rows.Write(b)
			w.batch.size += len(b)
		}
	}
}

// both are a table and, of a kind, its open values.
func (w *writer) both(t *table) []*pending {
	if t.kind == nil {
		return []*pending{w.of(t, "")}
	}
	return []*pending{w.of(t, ""), w.of(openValues, t.kind.Name)}
}

// relieve writes what was gathered once there is enough of it.
func (w *writer) relieve() error {
	if w.batch.size < batchAfter {
		return nil
	}
	return w.flush()
}

// flush hands the batch on, as soon as the one before it is written.
func (w *writer) flush() error {
	if err := w.wait(); err != nil {
		return err
	}
	b := w.batch
	w.batch = batch{}
	if w.dry {
		return nil
	}
	w.busy = make(chan error, 1)
	go func() { w.busy <- w.commit(b) }()
	return nil
}

// wait waits until nothing is under way: before anything is asked, for a connection does one thing at a time.
func (w *writer) wait() error {
	if w.busy == nil {
		return nil
	}
	err := <-w.busy
	w.busy = nil
	return err
}

func (w *writer) commit(b batch) error {
	tx, err := w.t.conn.Begin(w.ctx)
	if err != nil {
		return driver(err)
	}
	defer tx.Rollback(w.ctx) //nolint:errcheck // what was not committed is not there, whatever is said
	if err := w.mark(tx, b.last); err != nil {
		return err
	}
	for _, p := range b.pending {
		if err := w.write(tx, p); err != nil {
			return err
		}
	}
	if err := tx.Commit(w.ctx); err != nil {
		return driver(err)
	}
	w.run++
	return nil
}

// mark counts the transaction, and says whether the mirror is whole after it.
func (w *writer) mark(tx pgx.Tx, last *publicationRow) error {
	sql := "UPDATE " + w.t.table(publication) + ` SET "run" = "run" + 1, "state" = $3`
	args := []any{w.whose, w.run, writing}
	if last != nil {
		sql += `, "code" = $4, "name" = $5, "shape" = $6, "replica" = $7, "published" = $8`
		args = []any{w.whose, w.run, complete, last.code, last.name, last.shape, last.replica, last.published}
	}
	tag, err := tx.Exec(w.ctx, sql+` WHERE "register" = $1 AND "run" = $2`, args...)
	if err == nil && tag.RowsAffected() != 1 {
		return &Error{Code: Overtaken, Where: w.t.where()}
	}
	return driver(err)
}

// The states of a mirror.
const (
	writing  = "writing"
	complete = "whole"
)

func (w *writer) write(tx pgx.Tx, p *pending) error {
	var all pgx.Batch
	sql := "DELETE FROM " + w.t.table(p.table.name) + ` WHERE "register" = $1 AND "in_unit" = $2 AND "id" = ANY($3)`
	for unit, ids := range p.gone {
		if p.kind != "" {
			all.Queue(sql+` AND "kind" = $4`, w.whose, unit.String(), ids, string(p.kind))
		} else {
			all.Queue(sql, w.whose, unit.String(), ids)
		}
	}
	if all.Len() > 0 {
		if err := tx.SendBatch(w.ctx, &all).Close(); err != nil {
			return driver(err)
		}
	}
	if p.rows.Len() == 0 {
		return nil
	}
	names := make([]string, len(p.table.columns))
	for i, c := range p.table.columns {
		names[i] = c.name
	}
	_, err := tx.Conn().PgConn().CopyFrom(w.ctx, &p.rows, "COPY "+w.t.table(p.table.name)+" ("+quoted(names)+") FROM STDIN")
	return driver(err)
}
