package mirror

import (
	"maps"
	"math/big"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// block is what the rows of a table in one unit add up to.
type block struct {
	rows int64
	sum  big.Int
}

func (b *block) add(sum uint64) {
	b.rows++
	b.sum.Add(&b.sum, big.NewInt(int64(sum)))
}

// compare writes the rows of a table that differ, unit by unit; there is what the mirror's add up to.
func (p *publishing) compare(t *table, all map[record.ID]each, there map[record.ID]*block) error {
	units := maps.Clone(all)
	for unit := range there {
		if units[unit] == nil {
			units[unit] = func(func(key) error) error { return nil }
		}
	}
	for _, unit := range slices.SortedFunc(maps.Keys(units), compareIDs) {
		if err := p.compareUnit(t, unit, units[unit], there[unit]); err != nil {
			return err
		}
	}
	return nil
}

func compareIDs(a, b record.ID) int { return slices.Compare(a[:], b[:]) }

func (p *publishing) compareUnit(t *table, unit record.ID, rows each, there *block) error {
	if there == nil {
		return rows(func(k key) error { return p.write(t, k, true) })
	}
	var here block
	if err := rows(func(key) error { here.add(p.row.sum); return p.saw() }); err != nil {
		return err
	}
	if here.rows == there.rows && here.sum.Cmp(&there.sum) == 0 {
		return nil
	}
	sums, err := p.sums(t, unit, nil)
	if err != nil {
		return err
	}
	err = rows(func(k key) error {
		sum, has := sums[k.id]
		delete(sums, k.id)
		if has && sum == int64(p.row.sum) {
			return nil
		}
		return p.write(t, k, !has)
	})
	if err != nil {
		return err
	}
	for id := range sums {
		if err := p.remove(t, key{unit, id}); err != nil {
			return err
		}
	}
	return nil
}

// blocks asks what the rows of a table add up to.
func (p *publishing) blocks(t *table) (map[record.ID]*block, error) {
	all := map[record.ID]*block{}
	if p.isNew(t) {
		return all, nil
	}
	if err := p.wait(); err != nil {
		return nil, err
	}
	var unit, sum string
	var rows int64
	err := p.t.rows(p.ctx, `SELECT "in_unit", count(*), CAST(sum("row_sum") AS text) FROM `+p.t.table(t.name)+` WHERE "register" = $1 GROUP BY "in_unit"`,
		[]any{p.register}, []any{&unit, &rows, &sum}, func() error {
			id, err := record.ParseID(unit)
			b := &block{rows: rows}
			b.sum.SetString(sum, 10)
			all[id] = b
			return err
		})
	return all, err
}

// sums asks for the rows of a unit, or for some of them.
func (p *publishing) sums(t *table, unit record.ID, only []string) (map[record.ID]int64, error) {
	all := map[record.ID]int64{}
	if p.isNew(t) {
		return all, nil
	}
	if err := p.wait(); err != nil {
		return nil, err
	}
	sql, args := `SELECT "id", "row_sum" FROM `+p.t.table(t.name)+` WHERE "register" = $1 AND "in_unit" = $2`, []any{p.register, unit.String()}
	if only != nil {
		sql, args = sql+` AND "id" = ANY($3)`, append(args, only)
	}
	var id string
	var sum int64
	return all, p.t.rows(p.ctx, sql, args, []any{&id, &sum}, func() error {
		i, err := record.ParseID(id)
		all[i] = sum
		return err
	})
}

// everything compares all records.
func (p *publishing) everything() error {
	of := map[record.Part][]record.ID{}
	for _, ch := range p.tx.Channels() {
		of[ch.Part] = append(of[ch.Part], ch.Unit)
	}
	for _, t := range p.kinds {
		all := map[record.ID]each{}
		for _, unit := range of[t.kind.Part] {
			ch := record.Channel{Unit: unit, Part: t.kind.Part}
			all[unit] = func(fn func(key) error) error {
				return p.tx.Each(ch, t.kind.Name, func(id record.ID, s *log.State) error {
					if err := p.put(t, record.Ref{Channel: ch, Kind: t.kind.Name, ID: id}, s); err != nil {
						return err
					}
					return fn(key{unit, id})
				})
			}
		}
		there, err := p.blocks(t)
		if err != nil {
			return err
		}
		if err := p.compare(t, all, there); err != nil {
			return err
		}
	}
	p.tx.Release()
	return nil
}
