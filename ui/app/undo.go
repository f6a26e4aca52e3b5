package app

import (
	"context"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// saves are what was saved in this session, for Ctrl+Z and Ctrl+Y outside an input: a row with a place in it. What lies
// behind the place is undone.
type saves struct {
	row   []store.Saved
	at    int
	turns []store.Span // what going to and fro wrote, and what was undone for good
}

// turn is which way a job turns what was saved.
type turn uint8

const (
	ahead turn = iota // it saves something new
	back              // it takes the latest save back
	again             // it does again what was taken back
	own               // a page takes back what it did itself
)

// remembered is how many saves can be taken back.
const remembered = 200

// noteSave is called by the register after every save, on the goroutine that wrote. Keys are not undone by a key too
// many: they are accepted and revoked on the page for them. Nor are lists: they are undone as one, among the imports.
func (a *App) noteSave(s store.Saved) {
	if s.List || slices.ContainsFunc(s.Refs, func(r record.Ref) bool { return r.Kind == record.KeyKind }) {
		return
	}
	a.mu.Lock()
	a.written = append(a.written, s)
	a.mu.Unlock()
}

func (a *App) takeSaves() []store.Saved {
	a.mu.Lock()
	defer a.mu.Unlock()
	all := a.written
	a.written = nil
	return all
}

// settle puts what a job saved where it belongs.
func (s *saves) settle(t turn, all []store.Saved) {
	switch {
	case t == back:
		s.at--
	case t == again:
		s.at++
	case len(all) == 0:
		return
	case t == ahead:
		for _, x := range s.row[s.at:] { // it can no longer be done again
			s.turns = append(s.turns, x.Spans...)
		}
		s.row = append(s.row[:s.at], all...)
		s.forget(len(s.row) - remembered)
		s.at = len(s.row)
		return
	case t == own: // what a page took back is not to be taken back once more from here
		for i := s.at - 1; i >= 0; i-- {
			if x := s.row[i]; sharesRecord(x, all[0]) {
				s.turns = append(s.turns, x.Spans...)
				s.row = slices.Delete(s.row, i, i+1)
				s.at--
				break
			}
		}
	}
	for _, x := range all {
		s.turns = append(s.turns, x.Spans...)
	}
}

// forget drops the oldest.
func (s *saves) forget(n int) {
	if n > 0 {
		s.row = slices.Delete(s.row, 0, n)
	}
}

func sharesRecord(a, b store.Saved) bool {
	return slices.ContainsFunc(a.Refs, func(r record.Ref) bool { return slices.Contains(b.Refs, r) })
}

// turnable tells whether there is something to take back, or to do again.
func (s *saves) turnable(t turn) bool {
	if t == back {
		return s.at > 0
	}
	return s.at < len(s.row)
}

// next is the save that is turned, and everything that counts as not written once it is.
func (s *saves) next(t turn) (store.Saved, []store.Span) {
	turned, to := s.at, s.at+1
	if t == back {
		turned, to = s.at-1, s.at-1
	}
	without := slices.Clone(s.turns)
	for _, x := range s.row[to:] {
		without = append(without, x.Spans...)
	}
	return s.row[turned], without
}

// offerTurn says what the latest save of the session was, or what was taken back last, and asks whether to turn it.
// Where the page that shows does not show it, it says where it is instead: nobody undoes what he does not see.
func (a *App) offerTurn(t turn) {
	save, _ := a.saves.next(t)
	a.recall(save, func(d deed) {
		if !d.shownBy(a.top()) {
			a.Say(theme.Warn, a.tx.App.Elsewhere(t == again, d.what, a.when(d.at)))
			return
		}
		a.offer(t, d, func() {
			if a.saves.turnable(t) {
				if now, _ := a.saves.next(t); slices.Equal(now.Spans, save.Spans) { // a job may have saved something meanwhile
					a.turnSave(t)
				}
			}
		})
	})
}

// when is the clock of today, or the day too.
func (a *App) when(at time.Time) string {
	if y, d := at.Year(), at.YearDay(); y == a.opt.Now().Year() && d == a.opt.Now().YearDay() {
		return a.tx.Clock(at)
	}
	return a.tx.Moment(at)
}

// offerOwn asks the same of what the page takes back itself.
func (a *App) offerOwn(id action.ID, own store.Saved) {
	t := turnOf(id)
	if id == action.Unsave {
		t = back
	}
	a.recall(own, func(d deed) { a.offer(t, d, func() { a.act(id) }) })
}

// recall finds the words for what was saved, and goes on if the same page still shows.
func (a *App) recall(save store.Saved, then func(deed)) {
	r, top, where := a.register, a.top(), a.opt.Now().Location()
	a.start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		var d deed
		err := r.View(func(tx *store.Tx) (err error) { d, err = deedOf(tx, a.tx, save, where); return err })
		return func() {
			if err == nil && top == a.top() {
				then(d)
			}
		}, err
	}}, ahead)
}

// offer asks.
func (a *App) offer(t turn, d deed, do func()) {
	x := &a.tx.App
	title, yes := x.UndoAsk, a.tx.Actions.UndoSave.Short
	if t == again {
		title, yes = x.RedoAsk, a.tx.Actions.RedoSave.Short
	}
	a.Ask(page.Question{Title: title, Body: x.UndoBody(d.what, a.tx.Moment(d.at)),
		Answers: []page.Answer{{Label: x.UndoNo}, {Label: yes, Key: keyboard.F9, Do: do}}})
}

// turnSave takes the latest save of the session back, or does again what was taken back.
func (a *App) turnSave(t turn) {
	words, reason := a.tx.App.Undone, a.tx.App.UndoReason
	if t == again {
		words, reason = a.tx.App.Redone, a.tx.App.RedoReason
	}
	save, without := a.saves.next(t)
	r := a.register
	a.start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		var undone, kept int
		var name string
		err := r.Edit("", func(w *store.Writer) (err error) {
			if s, err := settle.About(w.Tx, save.Refs[0]); err == nil {
				name = s.Name
			}
			undone, kept, err = life.TakeBackOf(w, save.Refs, without, reason)
			return err
		})
		return func() {
			switch {
			case err != nil:
			case undone == 0:
				a.Say(theme.Warn, a.tx.App.UndoneNothing)
			case kept > 0:
				a.Say(theme.Warn, words(name, undone)+" "+a.tx.App.UndoKept(kept))
			default:
				a.Say(theme.Good, words(name, undone))
			}
		}, err
	}}, t)
}

// turnOf is the way of an action; ahead for any other.
func turnOf(id action.ID) turn {
	switch id {
	case action.Undo, action.UndoSave, action.TakeBack:
		return back
	case action.Redo, action.RedoSave:
		return again
	}
	return ahead
}
