package grid

import (
	"context"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/sheet"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// save saves the rows that are good, asking first where others are not.
func (p *Page) save() {
	p.endBurst()
	p.grid.Commit()
	if p.checking || p.checked != p.version {
		p.then = p.save
		p.check()
		return
	}
	t := &p.text().Grid
	n := p.count()
	left := n.rows - n.good
	switch {
	case n.rows == 0:
		p.h.Say(theme.Warn, t.NothingToSave)
	case n.good == 0:
		p.firstError()
		p.h.Say(theme.Warn, t.NoneGood(n.rows))
	case left > 0:
		p.h.Ask(page.Question{Title: t.AskTitle(left), Body: t.AskBody(n.good, n.bad, n.repeated), Answers: []page.Answer{
			{Label: t.Mend, Do: p.firstError},
			{Label: t.SaveGood(n.good), Do: p.consent},
		}})
	default:
		p.consent()
	}
}

// changesShown is how many overwritings a question names one by one.
const changesShown = 8

// consent asks before values of the register are overwritten, each of them named, and saves.
func (p *Page) consent() {
	t := &p.text().Grid
	var lines []string
	agreed := map[change]bool{}
	for _, r := range p.rows {
		v := p.checks[r]
		if !v.saves() {
			continue
		}
		for _, c := range v.changes {
			agreed[c] = true
			lines = append(lines, t.Overwrite(c.heading, c.name, c.old, c.now, c.because))
		}
	}
	n := len(lines)
	if n == 0 {
		p.write(nil)
		return
	}
	if n > changesShown {
		lines = append(lines[:changesShown], t.OverwriteMore(n-changesShown))
	}
	p.h.Ask(page.Question{Title: t.OverwriteTitle(n), Body: t.OverwriteBody + "\n" + strings.Join(lines, "\n"), Answers: []page.Answer{
		{Label: t.OverwriteLook},
		{Label: t.OverwriteNo, Do: func() { p.write(nil) }},
		{Label: t.OverwriteYes(n), Do: func() { p.write(agreed) }},
	}})
}

// errMeanwhile is that somebody wrote into the register what nobody agreed to overwrite.
var errMeanwhile = errors.New("grid: the register holds other values by now")

// write saves the good rows in one transaction, together with the end of their drafts. Rows are read and checked once
// more within it: one that is no longer good stays, and only what was agreed to is overwritten.
func (p *Page) write(agreed map[change]bool) {
	rows := p.rowsToCheck()
	for i, r := range rows {
		if r != nil && !p.checks[r].saves() {
			rows[i] = nil
		}
	}
	t := &p.text().Grid
	r, take := p.h.Register(), p.taking()
	p.h.Start(page.Job{Doing: t.Saving, Work: func(ctx context.Context, tell page.Tell) (func(), error) {
		var wrote []store.Span
		gone := map[*row]sheet.Fate{}
		err := r.Edit("", func(w *store.Writer) (err error) {
			tell(t.SavingRows(len(rows)), 0, 0)
			if err = ctx.Err(); err != nil {
				return err
			}
			if err := take.agreed(w.Tx, rows, agreed); err != nil {
				return err
			}
			list, err := take.list(w.Tx, rows)
			if err != nil {
				return err
			}
			made, err := list.Take(w, take.o)
			if err != nil {
				return err
			}
			drop := map[uint64]*row{}
			for i, f := range made.Fates {
				if row := rows[list.Rows[i].N-1]; f != sheet.Bad && f != sheet.Repeated {
					gone[row], drop[row.key] = f, nil
				}
			}
			wrote = w.Wrote()
			return p.writeDrafts(w, drop)
		})
		if errors.Is(err, errMeanwhile) {
			return func() { p.h.Say(theme.Warn, t.Meanwhile); p.check() }, nil
		}
		if err != nil {
			return nil, err
		}
		return func() { p.wrote(gone, wrote) }, nil
	}})
}

// agreed has values overwritten, if those that would be are the ones that somebody agreed to.
func (t *taking) agreed(tx *store.Tx, rows []*row, agreed map[change]bool) error {
	if t.o.Update = agreed != nil; !t.o.Update {
		return nil
	}
	t.o.Update = false
	now, err := t.check(tx, rows)
	t.o.Update = true
	for _, v := range now {
		for _, c := range v.changes {
			if !agreed[c] {
				return errMeanwhile
			}
		}
	}
	return err
}

// wrote takes the rows that went in out of the grid, as a step of its own.
func (p *Page) wrote(gone map[*row]sheet.Fate, wrote []store.Span) {
	left := make([]*row, 0, len(p.rows))
	n := map[sheet.Fate]int{}
	for _, r := range p.rows {
		f, out := gone[r]
		if n[f]++; !out && !p.blank(r) {
			left = append(left, r)
		}
	}
	s := &step{out: slices.Clone(p.rows), in: left, saved: true, wrote: wrote}
	s.row, s.col = p.cursor()
	p.turn(0, s.out, s.in)
	p.remember(s)
	t := &p.text().Grid
	saved := t.SavedLines
	if registers(p.sheet) {
		saved = t.Saved
	}
	p.h.Say(theme.Good, saved(len(gone), n[sheet.New], n[sheet.Joins], n[sheet.Differs], n[sheet.Same], len(left)))
	if len(left) > 0 {
		p.afterCheck(p.firstError)
	} else {
		p.grid.Go(0, 0)
	}
}

// travelSaved takes a saving back, or puts it back: TakeBack of what it wrote, or of what taking it back wrote.
func (p *Page) travelSaved(s *step, from, to *[]*step, back bool) {
	t := &p.text().Grid
	doing, reason := t.PuttingBack, t.ReasonAgain
	if back {
		doing, reason = t.TakingBack, t.ReasonBack
	}
	out, in := s.out, s.in // as redo does it
	if back {
		out, in = in, out
	}
	drafts := p.draftsOf(out, in)
	r := p.h.Register()
	p.h.Start(page.Job{Doing: doing, Work: func(context.Context, page.Tell) (func(), error) {
		var kept int
		var wrote []store.Span
		err := r.Edit("", func(w *store.Writer) (err error) {
			if _, kept, err = w.TakeBack(s.wrote, reason); err != nil {
				return err
			}
			wrote = w.Wrote()
			return p.writeDrafts(w, drafts)
		})
		if err != nil {
			return nil, err
		}
		return func() {
			s.wrote = wrote
			p.move(s, from, to, back)
			p.tellTravel(len(s.out)-len(s.in), kept, back)
		}, nil
	}})
}

// tellTravel says what became of the rows of a saving that was taken back or put back.
func (p *Page) tellTravel(rows, kept int, back bool) {
	t := &p.text().Grid
	mark, news := theme.Good, t.PutBack(rows)
	if back {
		news = t.TakenBack(rows)
	}
	if kept > 0 {
		mark, news = theme.Warn, news+" "+t.Kept(kept)
	}
	p.h.Say(mark, news)
}

// draftsOf are the drafts to be written when rows go out and others come in.
func (p *Page) draftsOf(out, in []*row) map[uint64]*row {
	m := map[uint64]*row{}
	for _, r := range out {
		m[r.key] = nil
	}
	for _, r := range in {
		if m[r.key] = r; p.blank(r) {
			m[r.key] = nil
		}
	}
	return m
}
