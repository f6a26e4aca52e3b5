package exchange

import (
	"context"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/takein"
	"danvan/ui/theme"
)

// takeList shows what a list was understood to be and what would come of it, takes answers for all its rows, and takes it in.
type takeList struct {
	page.Plain
	h     page.Host
	path  string
	pairs []string // answers, as --set and --map have them
	box   *input.Line
	plan  *intake.Plan
	lines []string
	top   int // the first line that shows, of those that the width makes
	tall  int // how many those are
	room  int // how many showed last
	done  bool
}

// newTakeList makes the page for what was read and planned.
func newTakeList(h page.Host, path string) *takeList {
	return &takeList{h: h, path: path, box: input.NewLine("")}
}

// Place is OnPreview.
func (l *takeList) Place() action.Place { return action.OnPreview }

// Path is “Gửi/nhận › Nhận danh sách › ds.xlsx”.
func (l *takeList) Path() []string {
	x := &l.h.Text().Exchange
	return []string{x.Title, x.List.Title, fileName(l.path)}
}

// Help explains what shows and how to answer.
func (l *takeList) Help() string {
	x := &l.h.Text().Exchange.List
	return x.Help + "\n\n" + x.HelpAnswer + "\n\n" + x.HelpHeld
}

// Bars say whether anything was written, and what Enter does.
func (l *takeList) Bars() (b page.Bars) {
	x := &l.h.Text().Exchange
	if l.done {
		return page.Bars{Right: x.Written, Mark: theme.Good, State: x.List.Undo}
	}
	b.Right = x.NotWritten
	switch {
	case l.plan == nil:
	case !l.box.Empty():
		b.State = x.List.EnterAnswers
	case l.goes() > 0 || l.differ() > 0:
		b.State = x.List.EnterImports(l.goes(), l.differ())
	default:
		b.State = x.NothingNew
	}
	return b
}

// goes is how many rows would be written.
func (l *takeList) goes() int {
	c := l.plan.Counts
	return c.NewModels + c.NewParticipation + c.Changed
}

// differ is how many cells say otherwise than the register and wait for a word.
func (l *takeList) differ() (n int) {
	for i := range l.plan.Changes {
		if !l.plan.Changes[i].Done {
			n++
		}
	}
	return n
}

// Key scrolls, and gives typing to the answer.
func (l *takeList) Key(k keyboard.Key) (handled bool) {
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

func (l *takeList) scroll(by int) { l.top = max(0, min(l.top+by, l.tall-l.room)) }

// answer puts what was typed to the answers, as it may be copied from a sentence: --set "Lĩnh vực=Kinh tế".
func (l *takeList) answer() {
	said := strings.TrimSpace(l.box.Value())
	for _, lead := range []string{"--set", "--map"} {
		said = strings.TrimSpace(strings.TrimPrefix(said, lead))
	}
	l.run(append(slices.Clone(l.pairs), strings.Trim(said, `"“”.`)), false, false)
}

// Off says why an action of the taking in of bundles means nothing here.
func (l *takeList) Off(id action.ID) string {
	x := &l.h.Text().Exchange
	switch id {
	case action.Import:
		switch {
		case l.done:
			return x.Written
		case l.plan == nil || l.goes() == 0 && l.differ() == 0:
			return x.NothingNew
		}
	case action.Files, action.Accept:
		return x.List.OfBundles
	}
	return ""
}

// Do takes the list in. What the register holds is overwritten with consent alone.
func (l *takeList) Do(id action.ID) (done bool) {
	if id != action.Import {
		return false
	}
	x := &l.h.Text().Exchange.List
	n := l.differ()
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

// run reads the list with these answers and plans it, or takes it in.
func (l *takeList) run(pairs []string, write, update bool) {
	reg, t, path, year, now := l.h.Register(), l.h.Text(), l.path, l.h.Entering(), l.h.Now()
	doing := t.Exchange.Checking
	if write {
		doing = t.Exchange.Importing
	}
	l.h.Start(page.Job{
		Doing: doing,
		Work: func(context.Context, page.Tell) (func(), error) {
			asked := takein.Asked{Text: t}
			o, into := intake.Options{Year: year, Update: update}, intake.Reading{}
			if err := asked.Answer(pairs, &into, &o); err != nil {
				return nil, err
			}
			err := reg.View(func(tx *store.Tx) (err error) { into.Known, err = intake.KnownTo(tx, into.Year); return err })
			if err != nil {
				return nil, err
			}
			list, err := takein.Read(path, into)
			if err != nil {
				return nil, err
			}
			if err := asked.Unmapped([]*intake.List{list}); err != nil {
				return nil, err
			}
			var plan *intake.Plan
			if write {
				if _, err := reg.BackupOnce(now, "import"); err != nil {
					return nil, err
				}
				plan, err = list.Import(reg, "", o)
				outfile.Remember(reg, SettingIn, path)
			} else {
				err = reg.View(func(tx *store.Tx) (err error) { plan, err = list.Plan(tx, o); return err })
			}
			if err != nil {
				return nil, asked.NotGiven(err)
			}
			lines := takein.Lines(t, list, plan, !write)
			return func() { l.show(pairs, plan, lines, write) }, nil
		},
		Failed: l.failed,
	})
}

// failed says what is wrong with an answer, or with the file.
func (l *takeList) failed(err error) {
	if w, ok := err.(*takein.Wrong); ok {
		l.h.Say(theme.Warn, w.Say.String())
		return
	}
	l.h.Fail(err)
	if l.plan == nil {
		l.h.Back()
	}
}

func (l *takeList) show(pairs []string, plan *intake.Plan, lines []string, written bool) {
	l.pairs, l.plan, l.lines, l.top, l.done = pairs, plan, lines, 0, written
	l.box.Set("")
	if written {
		mark := theme.Good
		if takein.Waits(plan) {
			mark = theme.Warn
		}
		l.h.Say(mark, l.h.Text().CLI.Say.Lists.In(l.goes()))
	}
}

// Draw shows the lines, the answers, and the input for one more.
func (l *takeList) Draw(th *theme.Theme, width, height int) part.Area {
	x := &l.h.Text().Exchange
	if l.plan == nil {
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
func (l *takeList) wrapped(width int) (all []string) {
	for _, s := range l.lines {
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
