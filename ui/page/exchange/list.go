package exchange

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/takein"
	"danvan/ui/theme"
)

// listPage shows what a list was understood to be and what would come of it, takes answers for all its rows, and takes it in.
type listPage struct {
	page.Plain
	h     page.Host
	path  string
	pairs []string // answers, as --set and --map have them
	box   *input.Line
	read  bool
	would outcome
	top   int // the first line that shows, of those that the width makes
	tall  int // how many those are
	room  int // how many showed last
	done  bool
}

// newListPage makes the page for what was read and planned.
func newListPage(h page.Host, path string) *listPage {
	return &listPage{h: h, path: path, box: input.NewLine("")}
}

// Place is OnPreview.
func (l *listPage) Place() action.Place { return action.OnPreview }

// Path is “Gửi/nhận › Nhận danh sách › ds.xlsx”.
func (l *listPage) Path() []string {
	x := &l.h.Text().Exchange
	return []string{x.Title, x.List.Title, fileName(l.path)}
}

// Help explains what shows and how to answer.
func (l *listPage) Help() string {
	x := &l.h.Text().Exchange.List
	return x.Help + "\n\n" + x.HelpAnswer + "\n\n" + x.HelpHeld
}

// Bars say whether anything was written, and what Enter does.
func (l *listPage) Bars() (b page.Bars) {
	x := &l.h.Text().Exchange
	if l.done {
		return page.Bars{Right: x.Written, Mark: theme.Good, State: x.List.Undo}
	}
	b.Right = x.NotWritten
	switch {
	case !l.read:
	case !l.box.Empty():
		b.State = x.List.EnterAnswers
	case l.would.goes > 0 || l.would.differ > 0:
		b.State = x.List.EnterImports(l.would.goes, l.would.differ)
	default:
		b.State = x.NothingNew
	}
	return b
}

// Key scrolls, and gives typing to the answer.
func (l *listPage) Key(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Up, keyboard.Down, keyboard.PageUp, keyboard.PageDown:
		l.scroll(map[keyboard.Code]int{keyboard.Up: -1, keyboard.Down: 1, keyboard.PageUp: -max(1, l.room-1), keyboard.PageDown: max(1, l.room-1)}[k.Code])
		return true
	}
	if l.done {
		if k.Code == keyboard.Enter {
			l.h.Back()
		}
		return k.Code == keyboard.Enter
	}
	switch {
	case k.Code == keyboard.Enter && !l.box.Empty():
		l.answer()
		return true
	case k.Code == keyboard.Backspace && l.box.Empty() && len(l.pairs) > 0: // the last answer is taken back
		l.run(l.pairs[:len(l.pairs)-1], false, false)
		return true
	case k.Code == keyboard.Enter, k.Code == keyboard.Insert:
		return false
	}
	return l.box.Key(k)
}

func (l *listPage) scroll(by int) { l.top = max(0, min(l.top+by, l.tall-l.room)) }

// answer puts what was typed to the answers, as it may be copied from a sentence: --set "Lĩnh vực=Kinh tế".
func (l *listPage) answer() {
	said := strings.TrimSpace(l.box.Value())
	for _, lead := range []string{"--set", "--map"} {
		said = strings.TrimSpace(strings.TrimPrefix(said, lead))
	}
	l.run(append(slices.Clone(l.pairs), strings.Trim(said, `"“”.`)), false, false)
}

// Off says why an action of the taking in of bundles means nothing here.
func (l *listPage) Off(id action.ID) string {
	x := &l.h.Text().Exchange
	switch id {
	case action.Import:
		switch {
		case l.done:
			return x.Written
		case !l.read || l.would.goes == 0 && l.would.differ == 0:
			return x.NothingNew
		}
	case action.Annotate:
		if len(l.would.notes) == 0 {
			return x.List.NoNotes
		}
	case action.Files, action.Accept:
		return x.List.OfBundles
	}
	return ""
}

// Do takes the list in. What the register holds is overwritten with consent alone.
func (l *listPage) Do(id action.ID) (done bool) {
	switch id {
	case action.Annotate:
		ext := filepath.Ext(l.path)
		l.annotate(strings.TrimSuffix(l.path, ext)+l.h.Text().Exchange.List.NotesFile+ext, false)
		return true
	case action.Import:
	default:
		return false
	}
	x := &l.h.Text().Exchange.List
	n := l.would.differ
	if n == 0 {
		l.run(l.pairs, true, false)
		return true
	}
	l.h.Ask(page.Question{Title: x.Overwrite(n), Body: x.OverwriteBody, Answers: []page.Answer{
		{Label: x.KeepHeld, Do: func() { l.run(l.pairs, true, false) }},
		{Label: x.TakeNew(n), Key: keyboard.F9, Do: func() { l.run(l.pairs, true, true) }},
	}})
	return true
}

// annotate writes a copy of the list with notes in its cells, beside it.
func (l *listPage) annotate(to string, replace bool) {
	t, path, notes := l.h.Text(), l.path, l.would.notes
	l.h.Start(page.Job{
		Doing: t.Exchange.List.Noting,
		Work: func(context.Context, page.Tell) (func(), error) {
			switch err := takein.Annotate(path, to, replace, notes); {
			case errors.Is(err, fs.ErrExist):
				return func() { outfile.Ask(l.h, to, func() { l.annotate(to, true) }) }, nil
			case errors.Is(err, takein.ErrNoWorkbook):
				return nil, &takein.Wrong{Say: t.Sheets.Taking.NoWorkbook(filepath.Base(path))}
			case err != nil:
				return nil, err
			}
			return func() { l.h.Say(theme.Good, t.Sheets.Taking.Annotated(to, len(notes))) }, nil
		},
		Failed: l.failed,
	})
}

// run reads the list with these answers and plans it, or takes it in.
func (l *listPage) run(pairs []string, write, update bool) {
	reg, t, path, year, now := l.h.Register(), l.h.Text(), l.path, l.h.Entering(), l.h.Now()
	doing, first := t.Exchange.Checking, !l.read
	if write {
		doing = t.Exchange.Importing
	}
	l.h.Start(page.Job{
		Doing: doing,
		Work: func(context.Context, page.Tell) (func(), error) {
			asked := takein.Asked{Text: t}
			o, into := intake.Options{Year: year, Update: update}, intake.Reading{}
			err := reg.View(func(tx *store.Tx) (err error) {
				if first { // what was answered before stands there as if it were typed, and can be taken back
					if _, pairs, err = asked.Recall(tx, path); err != nil {
						return err
					}
				}
				if err := asked.Answer(pairs, &into, &o); err != nil {
					return err
				}
				into.Known, err = intake.KnownTo(tx, into.Year)
				return err
			})
			if err != nil {
				return nil, err
			}
			list, own, err := takein.Read(t, path, into)
			if err != nil {
				return nil, err
			}
			if own == nil {
				if err := asked.Unmapped([]*intake.List{list}); err != nil {
					return nil, err
				}
			}
			if write {
				if _, err := reg.BackupOnce(now, "import"); err != nil {
					return nil, err
				}
				outfile.Remember(reg, SettingIn, path)
				if own == nil {
					if err := asked.Remember(reg, list); err != nil {
						return nil, err
					}
				}
			}
			var x outcome
			if own != nil {
				x, err = takeOwn(reg, t, own, sheet.TakeOptions{Hints: vi.DateHints{Today: vi.DateOf(now), Year: year}, Update: update, From: t.Sheets.Taking.From(fileName(path))}, write)
			} else {
				x, err = takeList(reg, t, list, o, write)
			}
			if err != nil {
				return nil, asked.NotGiven(err)
			}
			return func() { l.show(pairs, x, write) }, nil
		},
		Failed: l.failed,
	})
}

// failed says what is wrong with an answer, or with the file.
func (l *listPage) failed(err error) {
	t := l.h.Text()
	if w, ok := err.(*takein.Wrong); ok {
		l.h.Say(theme.Warn, t.Lists.OnScreen(w.Say.String()))
		return
	}
	if e := (*intake.Error)(nil); errors.As(err, &e) && e.Code == intake.NoHeader { // an answer may say which column has the names
		l.show(l.pairs, outcome{lines: []string{t.Error(err).String()}}, false)
		return
	}
	l.h.Fail(err)
	if !l.read {
		l.h.Back()
	}
}

func (l *listPage) show(pairs []string, x outcome, written bool) {
	for i, line := range x.lines {
		x.lines[i] = l.h.Text().Lists.OnScreen(line)
	}
	l.pairs, l.read, l.would, l.top, l.done = pairs, true, x, 0, written
	l.box.Set("")
	if written {
		mark := theme.Good
		if x.waits {
			mark = theme.Warn
		}
		l.h.Say(mark, l.h.Text().CLI.Say.Lists.In(l.would.goes))
	}
}

// Draw shows the lines, the answers, and the input for one more.
func (l *listPage) Draw(th *theme.Theme, width, height int) part.Area {
	x := &l.h.Text().Exchange
	if !l.read {
		return part.Lines(th.Dim.Render(part.Fit(x.Checking, width)))
	}
	var foot part.Area
	if !l.done {
		l.box.Placeholder = x.List.AnswerHint
		foot = part.Lines("")
		if len(l.pairs) > 0 {
			foot.Lines = append(foot.Lines, part.Fit(x.List.Answers(strings.Join(l.pairs, " · ")), width))
		}
		box := l.box.Draw(th, max(4, width-2), true).Shift(2, 0)
		box.Lines[0] = th.Mark(theme.Current) + " " + box.Lines[0]
		foot = part.Stack(foot, box)
	}
	l.room = max(1, height-len(foot.Lines))
	wrapped := l.wrapped(width)
	l.tall = len(wrapped)
	l.scroll(0)
	a := part.Lines(wrapped[l.top:min(l.top+l.room, l.tall)]...)
	if l.done {
		return a
	}
	return part.Stack(a, foot)
}

// wrapped are the lines in a width, what goes on further in.
func (l *listPage) wrapped(width int) (all []string) {
	for _, s := range l.would.lines {
		text := strings.TrimLeft(s, " ")
		indent := max(0, len(s)-len(text)-2)
		for i, w := range part.Wrap(text, max(1, width-indent-2), maxWrapped) {
			all = append(all, strings.Repeat(" ", indent+2*min(i, 1))+w)
		}
	}
	return all
}

// maxWrapped is how many lines one sentence may take: at 60 columns the longest has some ten.
const maxWrapped = 30
