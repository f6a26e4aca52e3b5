package exchange

import (
	"context"
	"errors"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/takein"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// SettingIn is the setting of the register for the folder that bundles were taken from last.
const SettingIn = "exchange-folder-in"

// step is how far taking in has come.
type step uint8

const (
	asking  step = iota // for a folder or a file
	checked             // the dry run shows; nothing is written
	taken               // the import shows
)

// receive takes bundles in.
type receive struct {
	page.Plain
	h       page.Host
	box     *outfile.Box
	step    step
	path    string
	key     identity.Key // opens what is encrypted; the zero Key until one of the files needs it
	result  *exchange.Result
	status  *exchange.Status // as it is after that
	stopped bool             // the import was cancelled
	missing []string
	each    bool // the list of files shows in place of the summary
	files   *table.Table
}

func newReceive(h page.Host) *receive {
	x := &h.Text().Exchange
	r := &receive{h: h, box: outfile.NewBox(h, ".dvk")}
	r.files = table.New(
		table.Column{Title: x.States.Unit, Min: 18, Grow: 2, Max: 40, Keep: 9, Lines: 2},
		table.Column{Title: x.States.State, Min: 22, Keep: 8},
		table.Column{Title: x.States.Serial, Min: 4, Right: true, Keep: 6},
		table.Column{Title: x.States.Changes, Right: true, Keep: 7},
		table.Column{Title: x.States.File, Min: 20, Grow: 3, Max: 50, Keep: 5},
	)
	r.box.Placeholder = x.PathHint
	r.box.Recall(SettingIn, false)
	return r
}

// Place is OnPreview.
func (r *receive) Place() action.Place { return action.OnPreview }

// Path is “Gửi/nhận › Nhận gói › E:\goi-2026-10”.
func (r *receive) Path() []string {
	x := &r.h.Text().Exchange
	if r.step == asking {
		return []string{x.Title, x.Receive}
	}
	return []string{x.Title, x.Receive, fileName(strings.TrimRight(r.path, `/\`))}
}

// Help explains the three steps.
func (r *receive) Help() string {
	return r.h.Text().Exchange.HelpReceive + "\n\n" + r.h.Text().Exchange.HelpKeys
}

// Bars say whether anything was written, and what Enter does.
func (r *receive) Bars() (b page.Bars) {
	x := &r.h.Text().Exchange
	switch r.step {
	case asking:
		b.State = x.EnterChecks
	case checked:
		b.Right = x.NotWritten
		b.State = x.NothingNew
		if n := r.result.Count(exchange.New); n > 0 {
			b.State = x.EnterImports(n)
		} else if n := r.keeps(); n > 0 {
			b.State = x.Kept.EnterKeeps(n)
		}
	case taken:
		b.Right, b.Mark = x.Written, theme.Good
		if r.result.Count(exchange.New) == 0 {
			b.Right, b.Mark = x.Kept.OnlyKept, theme.Warn
		}
		if r.stopped {
			b.Right, b.Mark = x.Cancelled, theme.Warn
		}
		if r.result.Backup != "" {
			b.State = x.Backup(fileName(r.result.Backup))
		}
	}
	return b
}

// Key gives typing to the path, or the arrows to the list of files.
func (r *receive) Key(k keyboard.Key) (handled bool) {
	switch r.step {
	case asking:
		if r.box.Key(k) {
			return true
		}
		if k.Code == keyboard.Enter && !r.box.Empty() {
			r.check()
			return true
		}
	case taken:
		if k.Code == keyboard.Enter {
			r.h.Back()
			return true
		}
	}
	return r.step != asking && r.each && k.Code != keyboard.Insert && r.files.Key(k)
}

// Off says why an action cannot be done in this step.
func (r *receive) Off(id action.ID) string {
	x := &r.h.Text().Exchange
	switch id {
	case action.Import:
		switch {
		case r.step == asking:
			return x.PathEmpty
		case r.step == taken:
			return x.Written
		case r.result.Count(exchange.New) == 0 && r.keeps() == 0:
			return x.NothingNew
		}
	case action.Files:
		if r.step == asking {
			return x.PathEmpty
		}
	case action.Accept:
		if _, ok := r.waiting(); !ok {
			return x.NoneWaits
		}
	}
	return ""
}

// Do does an action.
func (r *receive) Do(id action.ID) (done bool) {
	switch id {
	case action.Import:
		r.take()
	case action.Files:
		r.each = !r.each
	case action.Accept:
		if k, ok := r.waiting(); ok {
			then := r.check
			if r.step == taken { // what waited lies in quarantine, and comes in from there; this page is done
				then = func() { r.h.Back(); letIn(r.h, r.h.Text().Exchange.Accepted(k.name)) }
			}
			r.h.Push(newCompare(r.h, k, then))
		}
	case action.Back:
		if r.step != checked {
			return false
		}
		r.step, r.result, r.each = asking, nil, false
	default:
		return false
	}
	return true
}

// keeps counts the files that importing would put into quarantine.
func (r *receive) keeps() int {
	return len(r.result.Files) - r.result.Count(exchange.New) - r.result.Count(exchange.Known) - r.result.Count(exchange.Own) - r.result.Count(exchange.NoBundle)
}

// waiting is the key that Accept is about: that of the file under the cursor, or of the first that waits.
func (r *receive) waiting() (k waitingKey, ok bool) {
	if r.step == asking {
		return k, false
	}
	if row, has := r.files.Cursor(); has && r.each {
		if k, ok = keyOf(&r.result.Files[row], r.status); ok {
			return k, true
		}
	}
	for i := range r.result.Files {
		if k, ok = keyOf(&r.result.Files[i], r.status); ok {
			return k, true
		}
	}
	return k, false
}

// check looks at every file and writes nothing.
func (r *receive) check() {
	if r.step == asking {
		r.path = r.box.Path()
	}
	if takein.IsList(r.path) {
		list := newListPage(r.h, r.path)
		r.h.Push(list)
		list.run(list.asked, how{})
		return
	}
	r.run(r.h.Text().Exchange.Checking, true)
}

// take imports what is good.
func (r *receive) take() { r.run(r.h.Text().Exchange.Importing, false) }

// run looks or takes in. Where a file is encrypted and the key is sealed it asks for the passphrase, and begins again
// with the key.
func (r *receive) run(doing string, dry bool) {
	reg, t, path, key, rows := r.h.Register(), r.h.Text(), r.path, r.key, r.h.Listing()
	r.h.Start(page.Job{
		Doing: doing,
		Work: func(ctx context.Context, tell page.Tell) (func(), error) {
			if key.IsZero() {
				if needed, err := exchange.NeedsPassphrase(reg, []string{path}); err != nil {
					return nil, err
				} else if needed {
					return func() { r.h.Unlock(func(k identity.Key) { r.key = k; r.run(doing, dry) }) }, nil
				}
			}
			progress := func(done, of int) { tell(t.Exchange.FilesOf(done, of), done, of) }
			result, err := exchange.Import(ctx, reg, []string{path}, exchange.ImportOptions{DryRun: dry, Key: key, Listing: rows, Progress: progress})
			if result == nil {
				return nil, err
			}
			if dry && err != nil {
				return nil, err // a look that was broken off says nothing
			}
			var status *exchange.Status
			serr := reg.View(func(tx *store.Tx) (err error) { status, err = exchange.StatusOf(tx); return err })
			if serr != nil {
				return nil, errors.Join(err, serr)
			}
			if !dry {
				outfile.Remember(reg, SettingIn, path)
			}
			return func() { r.show(result, status, dry, err != nil) }, err
		},
	})
}

// notSent names the units below from which nothing has come, neither before nor in these files.
func notSent(status *exchange.Status, result *exchange.Result) (names []string) {
	here := map[record.ID]bool{}
	for _, f := range result.Files {
		here[f.Unit.ID] = true
	}
	for _, b := range status.Below {
		if b.Bundles == 0 && b.Kept == 0 && !here[b.Unit.ID] {
			names = append(names, b.Unit.Name)
		}
	}
	return names
}

func (r *receive) show(result *exchange.Result, status *exchange.Status, dry, stopped bool) {
	x := &r.h.Text().Exchange
	if len(result.Files) == 0 {
		r.step = asking
		r.h.Say(theme.Warn, x.NoFiles.String())
		return
	}
	r.result, r.status, r.missing, r.stopped = result, status, notSent(status, result), stopped
	r.step = checked
	if !dry {
		r.step = taken
		mark := theme.Good
		if result.NeedsPerson() || stopped {
			mark = theme.Warn
		}
		r.h.Say(mark, r.counts())
	}
	r.files.SetRows(r.fileRows())
}

// counts tell what became of all files, so that they add up.
func (r *receive) counts() string {
	x := &r.h.Text().Exchange
	res := r.result
	parts := []string{x.Done(res.Count(exchange.New), res.New)}
	add := func(n int, say func(int) string) {
		if n > 0 {
			parts = append(parts, say(n))
		}
	}
	add(res.Count(exchange.Known), x.DoneKnown)
	add(res.Count(exchange.Waiting), x.DoneWaiting)
	add(res.Count(exchange.Own), x.DoneOwn)
	add(len(res.Files)-res.Count(exchange.New)-res.Count(exchange.Known)-res.Count(exchange.Own)-res.Count(exchange.Waiting), x.DoneBad)
	add(res.Conflicts, x.DoneConflicts)
	return strings.Join(parts, "; ") + "."
}

// nameOf is the name of the unit that a file says it comes from.
func nameOf(f *exchange.FileResult) string {
	if f.Unit.Name != "" {
		return f.Unit.Name
	}
	return f.Unit.Code
}

// fileName is the last part of a path, whichever separators it has.
func fileName(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// Draw draws the step.
func (r *receive) Draw(th *theme.Theme, width, height int) part.Area {
	switch {
	case r.step == asking:
		return r.question(th, width, height)
	case r.each:
		return r.list(th, width, height)
	}
	return r.summary(th, width, height)
}

// list is the files one by one; why the one under the cursor is where it is stands below.
func (r *receive) list(th *theme.Theme, width, height int) part.Area {
	row, ok := r.files.Cursor()
	if !ok {
		return r.files.Draw(th, width, height, true)
	}
	var below []string
	f := &r.result.Files[row]
	if f.Err != nil {
		reason := r.reason(f)
		if f.State == exchange.Waiting {
			reason += ": " + r.h.Text().Exchange.CompareKey(action.KeyOf(action.Accept, th))
		}
		below = part.Wrap(reason, width, 3)
	}
	heads, faults := r.notices(f)
	for _, s := range append(heads, faults...) {
		below = append(below, part.Wrap(text.Printable(s), width, 2)...)
	}
	room := max(3, min(len(below), height-6))
	a := r.files.Draw(th, width, max(2, height-room-1), true).Crop(max(2, height-room-1))
	if len(below) > room {
		below = append(below[:room-1], r.h.Text().Parts.More(len(below)-room+1))
	}
	if len(below) > 0 {
		a.Lines = append(a.Lines, "")
	}
	for _, l := range below {
		a.Lines = append(a.Lines, th.Dim.Render(l))
	}
	return a
}

func (r *receive) question(th *theme.Theme, width, height int) part.Area {
	x := &r.h.Text().Exchange
	return r.box.Within(th, part.Lines(th.Strong.Render(part.Fit(x.Path, width))), part.Stack(part.Lines(""), part.Paragraph(th.Dim, x.PathEmpty, width, 2)), width, height)
}
