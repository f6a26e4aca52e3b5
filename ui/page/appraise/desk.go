package appraise

import (
	"slices"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/sheets"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// desk shows one dossier of the queue beside its verdict.
type desk struct {
	page.Plain
	queue *Page
	host  page.Host
	order []*listing.Row // the queue as it was when the desk was opened
	at    int
	done  map[record.ID]bool // appraised at this desk
	back  []int              // places in order, of what was saved here, the last one last

	now    *dossier               // nil until read
	form   *verdict               // of now
	begun  map[record.ID]*verdict // forms that were begun here and left, by participation
	twin   map[record.ID]bool     // models that look like another
	saving bool

	compared bool // twin is known, or being made

	scroll part.Scroll // of the dossier
}

func newDesk(p *Page, at int) *desk {
	return &desk{queue: p, host: p.host, order: slices.Clone(p.rows), at: at, done: map[record.ID]bool{}, begun: map[record.ID]*verdict{}}
}

// Place is OnDesk.
func (d *desk) Place() action.Place { return action.OnDesk }

// Path says which of the queue.
func (d *desk) Path() []string {
	t := &d.host.Text().Appraise
	return []string{t.Title, t.Nth(d.at+1, len(d.order))}
}

// Bars say where in the dossier one is.
func (d *desk) Bars() (b page.Bars) {
	t := &d.host.Text().Appraise
	b.State = t.Keys
	if d.now == nil {
		return b
	}
	b.Right = d.now.unit
	if s := &d.scroll; !s.Whole() {
		b.State = t.Scroll(s.Top+1, s.Top+s.Shown, s.Long)
	}
	return b
}

// Help explains the desk.
func (d *desk) Help() string {
	t := &d.host.Text().Appraise
	return t.DeskHelp + "\n\n" + t.DeskHelpKeys
}

// Off says why something cannot be done.
func (d *desk) Off(id action.ID) string {
	switch id {
	case action.Earlier:
		if d.at == 0 {
			return d.host.Text().Appraise.First
		}
	case action.Verdict:
		if d.form == nil {
			return d.host.Text().Appraise.Reading
		}
	case action.Undo:
		return d.queue.trail.OffUndo(d.host)
	case action.Redo:
		return d.queue.trail.OffRedo(d.host)
	}
	return ""
}

// row is the participation on the desk.
func (d *desk) row() *listing.Row { return d.order[d.at] }

// Key scrolls the dossier, else it is the form's.
func (d *desk) Key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.PageUp:
		d.scroll.Page(-1)
		return true
	case keyboard.PageDown:
		d.scroll.Page(1)
		return true
	}
	if d.form == nil || d.saving {
		return false
	}
	before, verdict := d.form.Focus(), d.form.control("verdict").Value()
	handled := d.form.Key(k)
	switch {
	case d.form.Focus() != before || d.form.control("verdict").Value() != verdict:
		d.form.Keep()
	case !handled && (k.Code == keyboard.Enter || k.Code == keyboard.Tab): // on the last input: round to the first
		d.form.Go("verdict")
		return true
	}
	return handled
}

// Undoes is what was decided last.
func (d *desk) Undoes(id action.ID) store.Saved { return d.queue.trail.Undoes(id) }

// Do saves, goes to another model of the queue, opens the model's page, or undoes.
func (d *desk) Do(id action.ID) bool {
	switch id {
	case action.Verdict:
		d.form.Do(action.Confirm)
	case action.Skip:
		d.next()
	case action.Earlier:
		d.turn(d.at - 1)
	case action.Dossier:
		r := d.row()
		d.host.Go(page.Goto{Place: action.OnModel, Unit: r.Unit, Model: r.Model, Year: r.Year})
	case action.Score:
		d.Keep()
		sheets.Points(d.host, d.row().ParticipationRef(), d.Path())
	case action.Undo:
		d.queue.trail.Undo(d.host, d.undone)
	case action.Redo:
		d.queue.trail.Redo(d.host, d.reread)
	default:
		return false
	}
	return true
}

// save saves the verdict, with which nothing is wrong, and goes on.
func (d *desk) save() {
	if d.saving {
		return
	}
	t, form := d.host.Text(), d.form
	act, _, _ := form.read()
	d.saving = true
	r, row, at := d.host.Register(), d.row(), d.at
	date := form.control("date").Value()
	page.Do(d.host, func() (func(), error) {
		var saved life.Saved
		err := r.Edit("", func(w *store.Writer) (err error) {
			if saved.Count, err = life.Apply(w, []record.Ref{row.ParticipationRef()}, act); err != nil {
				return err
			}
			if saved.Spans = w.Wrote(); len(saved.Refused) == 0 {
				err = form.Done(w)
			}
			return err
		})
		return func() {
			d.saving = false
			if err != nil {
				return
			}
			if len(saved.Refused) > 0 {
				d.host.Say(theme.Warn, t.Appraise.Refused(t.Many.Why(string(saved.Refused[0].Why))))
				return
			}
			d.queue.trail.Add(saved.Spans)
			d.queue.date = date
			delete(d.begun, row.Participation)
			d.form, d.done[row.Participation] = nil, true
			if len(saved.Spans) > 0 {
				d.back = append(d.back, at)
			}
			d.host.Say(theme.Good, t.Appraise.Saved(row.Name, t.Terms.Verdict(act.Verdict)))
			d.next()
		}, err
	})
}

// next goes to the next model that was not appraised here; after the last one back to the queue.
func (d *desk) next() {
	for i := d.at + 1; i < len(d.order); i++ {
		if !d.done[d.order[i].Participation] {
			d.turn(i)
			return
		}
	}
	d.host.Back()
	d.host.Say(theme.Good, d.host.Text().Appraise.Last)
}

// turn lays another model on the desk.
func (d *desk) turn(to int) {
	if d.Keep(); d.form != nil && d.form.Begun() {
		d.begun[d.now.of] = d.form
	}
	d.at, d.scroll, d.now, d.form = to, part.Scroll{}, nil, nil
	d.reread()
}

// Keep keeps a form that is half done.
func (d *desk) Keep() bool { return d.form != nil && !d.saving && d.form.Keep() }

// Leave keeps what is half done, and puts the queue's cursor where the desk was.
func (d *desk) Leave() {
	if d.form != nil && !d.saving {
		d.form.Leave()
	}
	row := d.row()
	if i := slices.IndexFunc(d.queue.rows, func(r *listing.Row) bool { return r.Participation == row.Participation }); i >= 0 {
		d.queue.Table.Move(i)
	}
}

// undone lays the model on the desk whose verdict was just taken back.
func (d *desk) undone() {
	if n := len(d.back); n > 0 {
		at := d.back[n-1]
		d.back = d.back[:n-1]
		delete(d.done, d.order[at].Participation)
		d.turn(at)
		return
	}
	d.reread()
}

// Changed reads the dossier again.
func (d *desk) Changed([]record.Ref) { d.reread() }

func (d *desk) reread() {
	rows, t, row := d.host.Listing(), d.host.Text(), d.row()
	if rows == nil {
		return
	}
	page.Read(d.host, func(tx *store.Tx) (*dossier, error) { return read(tx, t, rows, row) }, func(now *dossier) {
		if d.row().Participation == now.of {
			d.show(now)
		}
	})
	d.compare(rows)
}

// show puts a dossier on the desk. A form that was begun stays as it is.
func (d *desk) show(now *dossier) {
	d.now = now
	if begun := d.begun[now.of]; d.form == nil && begun != nil {
		d.form = begun
	}
	if d.form != nil && d.form.fits(now) {
		return
	}
	before := d.form
	if d.form = newVerdict(d.host, now, d.queue.date); before != nil {
		d.form.Go(before.Focus().ID)
	}
	d.form.Ready = d.save
}

// compare looks, once, which models of the queue look like another: one comparison of all costs little more than that
// of one.
func (d *desk) compare(rows *listing.Listing) {
	if d.compared {
		return
	}
	d.compared = true
	models := make([]record.Ref, len(d.order))
	for i, r := range d.order {
		models[i] = r.ModelRef()
	}
	page.Beside(d.host, func() (func(), error) {
		twin := map[record.ID]bool{}
		for _, pair := range rows.DuplicatesOf(models) {
			twin[pair.A.Model] = true
		}
		return func() { d.twin = twin }, nil
	})
}
