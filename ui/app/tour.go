package app

import (
	"context"
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
	"danvan/ui/tour"
)

// tourNote is where the register keeps how far the tour is.
const tourNote = "tour"

// tourHeight is the least screen on which the tour has lines of its own; on a lower one what to press stands in the
// line of state.
const tourHeight = 24

// touring is the guided tour with what is known for it.
type touring struct {
	now  *tour.Tour // nil: it is not running
	at   int        // the step to go on from
	seen tour.Seen
}

// guideFrom reads how far the tour is, and begins it where that was asked for.
func (a *App) guideFrom() {
	if !a.opt.Demo {
		return
	}
	r := a.register
	a.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		var at int
		err := r.View(func(tx *store.Tx) error {
			kept, err := tx.Setting(tourNote)
			at, _ = strconv.Atoi(string(kept))
			return err
		})
		return func() {
			if a.tours.at = at; a.opt.Tour {
				a.tours.now = tour.New(at)
				a.survey()
			}
		}, err
	}})
}

// turnTour leaves the tour, or goes on with it.
func (a *App) turnTour() {
	t := &a.tx.Tour
	if a.tours.now != nil {
		a.tours.now = nil
		a.Say(theme.Muted, t.Left)
		return
	}
	if a.tours.at > 0 {
		a.Say(theme.Muted, t.Again)
	}
	a.tours.now = tour.New(a.tours.at)
	a.survey()
}

// survey reads what the tour cannot see on the screen.
func (a *App) survey() {
	r := a.register
	if a.tours.now == nil || r == nil {
		return
	}
	a.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		var bundles, imports, conflicts int
		err := r.View(func(tx *store.Tx) error {
			notes, err := tx.Bundles()
			if err != nil {
				return err
			}
			for _, n := range notes {
				if n.Out {
					bundles++
				}
			}
			all, err := tx.Imports()
			if err != nil {
				return err
			}
			imports = len(all)
			conflicts, err = settle.Count(tx)
			return err
		})
		return func() {
			if err == nil {
				s := &a.tours.seen
				s.Bundles, s.Imports, s.Conflicts = bundles, imports, conflicts
				s.Place = a.top().Place()
				a.tourSees()
			}
		}, err
	}})
}

// countSaves counts what was saved, for the tour.
func (a *App) countSaves(all []store.Saved) {
	for _, s := range all {
		if a.tours.seen.Saved == nil {
			a.tours.seen.Saved = map[record.Name]int{}
		}
		for _, ref := range s.Refs {
			a.tours.seen.Saved[ref.Kind]++
		}
	}
}

// tourSees lets the tour look at what is there now.
func (a *App) tourSees() {
	t := a.tours.now
	if t == nil || a.register == nil {
		return
	}
	a.tours.seen.Place = a.top().Place()
	if t.See(a.tours.seen) {
		a.tourAt(t.At())
	}
}

// tourNext passes over a step.
func (a *App) tourNext() {
	a.tours.now.Skip()
	a.tourAt(a.tours.now.At())
	a.survey()
}

// tourAt keeps how far the tour is; behind its last step it begins anew.
func (a *App) tourAt(at int) {
	if a.tours.now.Over() {
		a.tours.now, at = nil, 0
		a.Say(theme.Good, a.tx.Tour.Over)
	}
	a.tours.at = at
	r := a.register
	a.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		return nil, r.Edit("", func(w *store.Writer) error { return w.Note(tourNote, []byte(strconv.Itoa(at))) })
	}})
}

// tourOff says why the tour cannot be begun, or has no next step.
func (a *App) tourOff(id action.ID) string {
	switch {
	case !a.opt.Demo:
		return a.tx.Tour.NotHere
	case a.register == nil:
		return a.tx.App.Opening
	case id == action.TourNext && a.tours.now == nil:
		return a.tx.Tour.NoSteps
	}
	return ""
}

// absent tells that an action is not there at all: the tour, in a register that people work in.
func (a *App) absent(id action.ID) bool {
	if id == action.Join { // who has a unit above may be invited once more, and finds it with the bundles
		return a.top().Place() == action.OnOverview && a.unit != nil && a.unit.Parent != nil
	}
	return !a.opt.Demo && (id == action.Tour || id == action.TourNext)
}

// helped tells whether help is read just now.
func (a *App) helped() bool {
	for _, o := range a.overlays {
		if _, yes := o.(*help); yes {
			return true
		}
	}
	return false
}

// lead gives the lines of the tour that go below a page, as wide as that, or what to press, for the line of state of a
// low screen.
func (a *App) lead(width int) (below part.Area, press string) {
	t := a.tours.now
	if t == nil {
		return part.Area{}, ""
	}
	place, help := a.top().Place(), a.helped()
	if a.height >= tourHeight && !a.th.Linear {
		return t.Draw(a.th, a.tx, place, help, width), ""
	}
	_, press, _ = t.Words(a.tx, place, help)
	return part.Area{}, strconv.Itoa(t.At()+1) + ". " + press
}
