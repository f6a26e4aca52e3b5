package listing

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/memory"
	"danvan/store/record"
)

// KeepAfter is how many changes there may be that no extract holds before Keep draws them anew. Tests make it small.
var KeepAfter = 1000

// patch is the most changes, as a share of the pieces, that are laid over an extract: many more take longer than
// reading all anew.
const patch = 8

// overlaid gives what was kept with the pieces that were changed since read anew; nil where that cannot be told, or is
// not worth it.
func overlaid(tx *store.Tx, ch record.Channel, now store.Position) (*affairs, error) {
	x := tx.Extract(ch, allParts)
	if x == nil {
		return nil, nil
	}
	a := &affairs{}
	if !a.decode(x.Parts) {
		return nil, nil
	}
	fresh, changed := &affairs{}, map[record.Name]map[record.ID]bool{}
	most := (len(a.models)+len(a.parts)+len(a.verdicts)+len(a.figures))/patch + 1
	on, err := tx.Since(ch, x.At, now, most, func(kind record.Name, id record.ID, s *log.State) error {
		if !slices.Contains(pieces, kind) {
			return nil
		}
		if changed[kind] == nil {
			changed[kind] = map[record.ID]bool{}
		}
		changed[kind][id] = true
		if !s.Exists() {
			return nil
		}
		return fresh.take(tx, record.Ref{Channel: ch, Kind: kind, ID: id}, s)
	})
	if !on || err != nil {
		return nil, err
	}
	a.drop(changed)
	a.join(fresh)
	return a, nil
}

// Keep has the register hold the listing in its file, so that who opens it need not read all records: of the channels
// that go on beyond what it holds, where that is much.
func Keep(r *store.Register) error {
	var all []store.Extract
	err := r.View(func(tx *store.Tx) error {
		now, err := tx.Positions()
		if err != nil {
			return err
		}
		changes := 0
		for ch, at := range now {
			if n := missing(tx, ch, at); n > 0 {
				all, changes = append(all, store.Extract{Channel: ch}), changes+n
			}
		}
		if changes < KeepAfter || r.Remade() {
			all = nil
		}
		if r.Remade() { // none of what is there stays
			for ch := range now {
				if ch.Part == record.Affairs {
					all = append(all, store.Extract{Channel: ch})
				}
			}
		}
		return nil
	})
	if err == nil && len(all) > 0 {
		err = draw(r, all)
	}
	if err != nil {
		return err
	}
	return r.Keep(all)
}

// draw fills extracts, by what was kept where none of that is doubtful: on all cores, each one unit after the other.
func draw(r *store.Register, all []store.Extract) error {
	defer memory.Grow(50)() // a large unit takes much
	errs := make([]error, runtime.GOMAXPROCS(0))
	var next atomic.Int64
	var work sync.WaitGroup
	for by := range errs {
		work.Go(func() {
			errs[by] = r.View(func(tx *store.Tx) error {
				now, err := tx.Positions()
				for i := next.Add(1) - 1; err == nil && i < int64(len(all)); i = next.Add(1) - 1 {
					all[i].At = now[all[i].Channel]
					err = drawOne(tx, &all[i], r.Remade())
				}
				return err
			})
		})
	}
	work.Wait()
	return errors.Join(errs...)
}

func drawOne(tx *store.Tx, x *store.Extract, doubtful bool) (err error) {
	var a *affairs
	if !doubtful {
		a, err = overlaid(tx, x.Channel, x.At)
	}
	if a == nil && err == nil {
		a, err = readAffairs(tx, x.Channel.Unit)
	}
	if err == nil {
		tx.Release()
		a.inOrder()
		x.Parts = a.extract()
	}
	return err
}

// missing counts the changes of a channel that what was kept of it does not hold.
func missing(tx *store.Tx, ch record.Channel, now store.Position) int {
	if ch.Part != record.Affairs {
		return 0
	}
	x := tx.Extract(ch, allParts)
	if x == nil || !ours(x.Parts[0]) {
		return now.Beyond(nil)
	}
	return now.Beyond(x.At)
}

// Check is Register.Check, and compares what the file holds of the listing with the records besides.
func Check(r *store.Register) (*store.Report, error) {
	rep, err := r.Check()
	if err != nil || !rep.OK { // what the records are is not certain
		return rep, err
	}
	err = r.View(func(tx *store.Tx) error {
		now, err := tx.Positions()
		if err != nil {
			return err
		}
		for _, ch := range tx.Channels() {
			if ch.Part != record.Affairs {
				continue
			}
			kept, err := overlaid(tx, ch, now[ch])
			if err != nil {
				return err
			}
			if kept == nil {
				continue
			}
			read, err := readAffairs(tx, ch.Unit)
			if err != nil {
				return err
			}
			if !kept.same(read) {
				rep.OK, rep.Problems = false, append(rep.Problems, fmt.Sprintf("listing: what is kept of %s is not what the records say", ch.Unit))
			}
			tx.Release()
		}
		return nil
	})
	return rep, err
}

// same tells whether two say the same of a unit.
func (a *affairs) same(b *affairs) bool {
	a.inOrder()
	b.inOrder()
	return slices.Equal(a.models, b.models) && slices.Equal(a.parts, b.parts) && slices.Equal(a.verdicts, b.verdicts) && slices.Equal(a.figures, b.figures) &&
		slices.Equal(a.apart, b.apart)
}
