package grid

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/ui/page"
)

// keep notes that the drafts of rows that went out are to be dropped and those of rows that came in to be saved, and
// has it done.
func (p *Page) keep(out, in []*row) {
	for _, r := range out {
		p.unkept[r.key] = nil
	}
	for _, r := range in {
		p.unkept[r.key] = r
		if p.blank(r) {
			p.unkept[r.key] = nil
		}
	}
	p.flush()
}

// flush writes drafts, all that wait in one transaction; those that change meanwhile follow.
func (p *Page) flush() {
	if p.keeping || len(p.unkept) == 0 {
		return
	}
	rows := p.unkept
	p.unkept, p.keeping = map[uint64]*row{}, true
	r, at := p.h.Register(), p.h.Now()
	p.h.Start(page.Job{
		Work: func(context.Context, page.Tell) (func(), error) {
			err := r.Edit("", func(w *store.Writer) error { return p.writeDrafts(w, rows) })
			if err != nil {
				return nil, err
			}
			return func() {
				p.keeping, p.keptAt = false, at
				p.flush()
			}, nil
		},
		Failed: func(err error) {
			p.keeping = false
			for key, r := range rows { // they are tried again with the next change
				if _, newer := p.unkept[key]; !newer {
					p.unkept[key] = r
				}
			}
			p.h.Fail(err)
		},
	})
}

// Keep keeps what is typed into a cell by now: its row lies among the drafts as it will be when the cell is left.
func (p *Page) Keep() (kept bool) {
	if p.opening || p.burst.on {
		return false
	}
	p.calm = !p.keepHalf()
	return !p.calm
}

func (p *Page) keepHalf() (kept bool) {
	now, was := p.halfRow(), p.half
	switch {
	case now.same(was):
		return false
	case now != nil:
		p.unkept[now.key] = now
	default: // the cell was left, or is as it was
		p.unkept[was.key] = nil
		for _, r := range p.rows {
			if r.key == was.key && !p.blank(r) {
				p.unkept[was.key] = r
			}
		}
	}
	p.half = now
	p.flush()
	return true
}

// halfRow is the row with the cell as it is typed by now; nil where nothing is typed, or nothing else than what stands
// there.
func (p *Page) halfRow() *row {
	if !p.grid.Editing() {
		return nil
	}
	at, col := p.cursor()
	text := p.grid.Raw()
	if at == len(p.rows) {
		if text == "" {
			return nil
		}
		r := p.fresh()
		r.key, r.cells[col] = p.next, text // the key that it will have
		return r
	}
	if p.rows[at].cells[col] == text {
		return nil
	}
	return p.rows[at].with(col, text)
}

// isKept tells whether everything that stands in the grid lies among the drafts.
func (p *Page) isKept() bool {
	if p.keptAt.IsZero() || p.keeping || len(p.unkept) > 0 {
		return false
	}
	now := p.halfRow()
	return now == nil || now.same(p.half)
}

// writeDrafts saves the drafts of rows, by key, and drops those of nil rows.
func (p *Page) writeDrafts(w *store.Writer, rows map[uint64]*row) error {
	for key, r := range rows {
		if r == nil {
			if err := w.DropDraft(p.draftName(key)); err != nil {
				return err
			}
			continue
		}
		b, err := json.Marshal(p.texts(r))
		if err != nil {
			return err
		}
		if err := w.SaveDraft(p.draftName(key), b); err != nil {
			return err
		}
	}
	return nil
}

// texts are the cells of a row by the names of their columns, which stay what they are when columns are added.
func (p *Page) texts(r *row) map[string]string {
	m := map[string]string{}
	for i, s := range r.cells {
		if s != "" {
			m[p.code(i)] = s
		}
	}
	return m
}

// readDrafts reads the rows that were left in the grid, in their order. One that cannot be read stays where it is.
func (p *Page) readDrafts(tx *store.Tx) (rows []*row, err error) {
	err = tx.Drafts(func(name string, v []byte) error {
		number, ours := strings.CutPrefix(name, p.draftPrefix())
		key, err := strconv.ParseUint(number, 16, 64)
		var texts map[string]string
		if !ours || err != nil || json.Unmarshal(v, &texts) != nil {
			return nil
		}
		r := p.bare()
		r.key = key &^ (1 << 32)
		for c, s := range texts {
			if c == "unit_code" { // of before the unit had one column
				c = unit
			}
			if i := p.place(c); i >= 0 {
				r.cells[i] = s
			}
		}
		rows = append(rows, r)
		return nil
	})
	return rows, err
}
