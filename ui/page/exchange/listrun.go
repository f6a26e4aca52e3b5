package exchange

import (
	"context"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/takein"
	"danvan/ui/theme"
)

// how is how a list is taken in: written at all, over what the register holds, and what becomes of cells that were
// emptied.
type how struct {
	write, update bool
	emptied       sheet.Emptied
}

// run reads the list with these answers and plans it, or takes it in.
func (l *listPage) run(asked takein.Asked, as how) {
	r := &listRun{reg: l.h.Register(), asked: asked, path: l.path, as: as, today: vi.DateOf(l.h.Now()), year: l.h.Entering()}
	x, first, now := &l.h.Text().Exchange, !l.read, l.h.Now()
	doing := x.Checking
	if as.write {
		doing = x.Importing
	}
	l.h.Start(page.Job{
		Doing: doing,
		Work: func(ctx context.Context, tell page.Tell) (func(), error) {
			r.watch = func(done, of int) error {
				tell(x.List.RowsOf(done, of), done, of)
				return ctx.Err()
			}
			if first { // what was answered before stands there as if it were typed, and can be taken back
				err := r.reg.View(func(tx *store.Tx) error {
					before, err := r.asked.Recall(tx, r.path, r.today)
					if err == nil {
						r.asked = *before
					}
					return err
				})
				if err != nil {
					return nil, err
				}
			}
			if as.write {
				if _, err := r.reg.BackupOnce(now, "import"); err != nil {
					return nil, err
				}
			}
			would, err := r.read()
			if err != nil {
				return nil, err
			}
			if as.write {
				outfile.Remember(r.reg, SettingIn, r.path)
			}
			return func() { l.show(r.asked, would, as.write) }, nil
		},
		Failed: l.failed,
	})
}

// listRun is one reading of a list, away from the screen.
type listRun struct {
	reg   *store.Register
	asked takein.Asked
	path  string
	as    how
	today vi.Date
	year  int // that is entered
	watch func(done, of int) error
}

func (r *listRun) read() (x outcome, err error) {
	o, into := intake.Options{Year: r.year, Update: r.as.update, Watch: r.watch}, intake.Reading{Watch: r.watch}
	lines, err := r.asked.Lines(r.path)
	switch {
	case err != nil:
		return r.unread(err)
	case lines != nil:
		return r.lines(lines)
	}
	if r.asked.SaysYear() { // the year is the one that shows, unless another was said
		o.Year = 0
	}
	err = r.reg.View(func(tx *store.Tx) (err error) {
		if err := r.asked.Understand(&into, &o); err != nil {
			return err
		}
		return into.KnowTo(tx)
	})
	if err != nil {
		return x, err
	}
	list, lines, err := r.asked.Read(r.path, into)
	switch {
	case err != nil:
		return r.unread(err)
	case lines != nil:
		return r.lines(lines)
	}
	if err := r.asked.Unmapped([]*intake.List{list}); err != nil {
		return x, err
	}
	if x, err = takeList(r, list, o); err != nil {
		return x, r.asked.NotGiven(err)
	}
	return x, r.remember(takein.HeadOf(list))
}

// lines takes in a list of a sheet.
func (r *listRun) lines(l *sheet.List) (x outcome, err error) {
	t := r.asked.Text
	if l.OfTotals() {
		r.asked.Sheet = l.Sheet.Name // what is answered is about its columns
	}
	o := sheet.TakeOptions{Hints: vi.DateHints{Today: r.today, Year: r.year}, Update: r.as.update, Emptied: r.as.emptied, From: t.Sheets.Taking.From(fileName(r.path)), Watch: r.watch}
	if err := r.asked.ForSheet(l.Sheet, &o); err != nil {
		return x, err
	}
	l.OfYear(&o, r.year)
	if x, err = takeLines(r, l, o); err != nil || l.Whole() {
		return x, err
	}
	return x, r.remember(l.Head)
}

// remember keeps what was answered for the next list of the layout, once this one is in.
func (r *listRun) remember(head func(sheet string, row, rows int) bool) error {
	if !r.as.write {
		return nil
	}
	return r.asked.Remember(r.reg, r.path, head)
}

// unread is a list of which no row has the headings that are needed: what its columns are may be said.
func (r *listRun) unread(err error) (x outcome, _ error) {
	t, say := r.asked.Text, r.asked.Text.Error(err)
	var none *takein.NoHeadings
	var e *intake.Error
	switch {
	case errors.As(err, &none):
		_, guess := intake.Read(r.path, intake.Reading{})
		x.sheet, x.heads, say = r.asked.Sheet, r.asked.Guess(guess), none.Say
	case errors.As(err, &e):
		x.heads = takein.HeadsOf(t, e.Sheets)
		if q, is := takein.AskOfNames(t, e); is {
			x.asks = []takein.Ask{q}
		}
	}
	if len(x.heads) == 0 {
		return x, err
	}
	x.lines, x.waits = []string{"! " + t.Lists.OnScreen(say.String())}, true
	return x, nil
}

// failed says what is wrong with an answer, or with the file.
func (l *listPage) failed(err error) {
	t := l.h.Text()
	var w *takein.Wrong
	switch {
	case errors.Is(err, context.Canceled):
		l.h.Say(theme.Muted, t.Exchange.List.Cancelled)
	case errors.As(err, &w):
		l.h.Say(theme.Warn, t.Lists.OnScreen(w.Say.String()))
	default:
		l.h.Fail(err)
	}
	if !l.read {
		l.h.Back()
	}
}

func (l *listPage) show(asked takein.Asked, x outcome, written bool) {
	id := ""
	if l.cursor < len(l.items) {
		id = l.items[l.cursor].id
	}
	first := !l.read
	l.asked, l.read, l.would, l.done, l.extra = asked, true, x, written, nil
	l.lay()
	l.cursor = slices.IndexFunc(l.items, func(it item) bool {
		if strings.HasPrefix(id, "ask ") { // the next question
			return it.ask != nil
		}
		return !first && it.id == id
	})
	if l.cursor < 0 {
		l.cursor = max(0, slices.IndexFunc(l.items, func(it item) bool { return it.answers() }))
	}
	if written {
		l.cursor = 0
		mark := theme.Good
		if x.waits {
			mark = theme.Warn
		}
		l.h.Say(mark, l.h.Text().CLI.Say.Lists.In(x.goes))
	}
}
