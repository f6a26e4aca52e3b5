package pagetest

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/frame"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Host is a page.Host for one page. Make it with New.
type Host struct {
	Table *text.Table
	Theme *theme.Theme
	Clock time.Time
	News  []string        // what was said
	Fails []error         // what was shown as failed
	Asked []page.Question // questions not answered yet, the last one shows
	Went  []page.Goto
	Backs int // how often the page closed itself
	Told  []string

	t        testing.TB
	register *store.Register
	listing  *listing.Listing
	year     int
	entering int
	copied   string
	page     page.Page
	under    []page.Page // that it was pushed on
	notice   frame.Notice
	jobs     []page.Job
	cancel   bool // the next job is cancelled before it begins
}

var _ page.Host = (*Host)(nil)

// New makes a host of a register, at nine o'clock on 22 November 2026. Whatever a test does, each screen that it looks
// at must fit.
func New(t testing.TB, r *store.Register) *Host {
	if r != nil { // what a test writes must not land in the home of whoever runs it
		for _, name := range []string{"HOME", "USERPROFILE", "XDG_CONFIG_HOME"} {
			t.Setenv(name, filepath.Dir(r.Path()))
		}
	}
	return &Host{t: t, register: r, year: 2026, entering: 2026, Table: text.For(text.Vi), Theme: theme.New(theme.Options{}),
		Clock: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)}
}

// Open makes a page the one that shows.
func (h *Host) Open(p page.Page) {
	h.page, h.under = p, nil
	p.Changed(nil)
	h.Settle()
}

// Hasten is Open, but leaves the page's jobs to the test.
func (h *Host) Hasten(p page.Page) {
	h.page, h.under = p, nil
	p.Changed(nil)
}

// Settle does all jobs.
func (h *Host) Settle() {
	for len(h.jobs) > 0 {
		h.Work()
	}
}

// Work does the next job.
func (h *Host) Work() {
	j := h.jobs[0]
	h.jobs = h.jobs[1:]
	h.listing = nil
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if h.cancel {
		stop()
		h.cancel = false
	}
	then, err := j.Work(ctx, func(counts string, _, _ int) { h.Told = append(h.Told, counts) })
	if then != nil {
		then()
	}
	switch {
	case err == nil:
	case j.Failed != nil:
		j.Failed(err)
	default:
		h.Fail(err)
	}
}

// Postpone makes the next job the last one: one beside others takes longer than those that come after it.
func (h *Host) Postpone() { h.jobs = append(h.jobs[1:], h.jobs[0]) }

// Cancel cancels the next job, as Esc does.
func (h *Host) Cancel() { h.cancel = true }

// Waiting counts the jobs that were started and not done.
func (h *Host) Waiting() int { return len(h.jobs) }

// Key gives the page a key as the app does, and does the jobs it starts.
func (h *Host) Key(k keyboard.Key) {
	h.Hit(k)
	h.Settle()
}

// Hit gives the page a key and leaves its jobs to the test.
func (h *Host) Hit(k keyboard.Key) {
	h.t.Helper()
	if len(h.Asked) > 0 {
		h.t.Fatalf("%s while %q is asked", k.Code, h.Asked[len(h.Asked)-1].Title)
	}
	h.notice = frame.Notice{}
	if h.page.Key(k) {
		return
	}
	a, ok := action.Find(h.page.Place(), k.Code)
	if !ok || h.page.Off(a.ID) != "" {
		return
	}
	if !h.page.Do(a.ID) && a.ID == action.Back && len(h.under) > 0 {
		h.Back()
	}
}

// Rest is a moment in which nothing is typed: the pages keep what is half done, as the app has them.
func (h *Host) Rest() {
	h.t.Helper()
	for n := 0; ; n++ {
		kept := false
		for _, p := range append(h.under[:len(h.under):len(h.under)], h.page) {
			if k, yes := p.(page.Keeper); yes && k.Keep() {
				kept = true
			}
		}
		h.Settle()
		if !kept {
			return
		}
		if n > 3 {
			h.t.Fatal("a page never has everything kept")
		}
	}
}

// Type types letter by letter.
func (h *Host) Type(s string) {
	for _, r := range s {
		h.Key(keyboard.Type(string(r)))
	}
}

// Press presses named keys.
func (h *Host) Press(codes ...keyboard.Code) {
	for _, c := range codes {
		h.Key(keyboard.Press(c))
	}
}

// Answer answers the question that shows by one of its labels.
func (h *Host) Answer(label string) {
	h.t.Helper()
	if len(h.Asked) == 0 {
		h.t.Fatalf("nothing is asked; wanted to answer %q", label)
	}
	q := h.Asked[len(h.Asked)-1]
	for _, a := range q.Answers {
		if a.Label == label {
			h.Asked = h.Asked[:len(h.Asked)-1]
			if a.Do != nil {
				a.Do()
			}
			h.Settle()
			return
		}
	}
	h.t.Fatalf("%q has no answer %q", q.Title, label)
}

// Area is the whole screen with its frame. It fails the test when the page draws beyond what it was given.
func (h *Host) Area(width, height int) part.Area {
	h.t.Helper()
	inside := h.inside(width, height)
	bars := h.page.Bars()
	f := frame.Frame{Path: append([]string{h.Table.Common.Registry}, h.page.Path()...), Page: inside, Right: bars.Right, Mark: bars.Mark,
		State: bars.State, Notice: h.notice}
	f.Hints = action.Hints(action.Offers(h.page.Place(), h.page.Off), h.page.Place(), h.Table, h.Theme)
	return f.Draw(h.Theme, width, height)
}

// inside is the page as it draws itself, on a screen so large.
func (h *Host) inside(width, height int) part.Area {
	h.t.Helper()
	w, tall := frame.Inner(width, height)
	inside := h.page.Draw(h.Theme, w, tall)
	if len(inside.Lines) > tall {
		h.t.Errorf("%d×%d: %d lines where %d fit", width, height, len(inside.Lines), tall)
	}
	for _, l := range inside.Lines {
		if got := ansi.StringWidth(l); got > w {
			h.t.Errorf("%d×%d: %d cells where %d fit: %q", width, height, got, w, ansi.Strip(l))
		}
	}
	if c := inside.Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= tall) {
		h.t.Errorf("%d×%d: the cursor is at %d, %d", width, height, c.X, c.Y)
	}
	return inside
}

// Plain is the screen as text.
func (h *Host) Plain(width, height int) string {
	h.t.Helper()
	return ansi.Strip(strings.Join(h.Area(width, height).Lines, "\n"))
}

// Golden compares the screen with testdata/NAME-WIDTHxHEIGHT.golden, once each steady put a text that stays in place of
// what differs from run to run. One of 80×24 must lose nothing on a larger screen.
func (h *Host) Golden(name string, width, height int, steady ...func(string) string) {
	h.t.Helper()
	screentest.Sized(h.t, name, h.Area(width, height), width, height, steady...)
	if width == 80 {
		screentest.Larger(h.t, name, h.inside)
	}
}

// Text is the table of strings.
func (h *Host) Text() *text.Table { return h.Table }

// Now stands still.
func (h *Host) Now() time.Time { return h.Clock }

// Register is the register.
func (h *Host) Register() *store.Register { return h.register }

// Me is whose it is.
func (h *Host) Me() store.Me { return h.register.Me() }

// Listing is read anew after every job.
func (h *Host) Listing() *listing.Listing {
	if h.listing == nil {
		if err := h.register.View(func(tx *store.Tx) (err error) { h.listing, err = listing.Load(tx); return err }); err != nil {
			h.t.Fatal(err)
		}
	}
	return h.listing
}

// Year is 2026 at first.
func (h *Host) Year() int { return h.year }

// ShowYear changes it.
func (h *Host) ShowYear(year int) { h.year = year }

// SetYear changes it, and the one that is entered into.
func (h *Host) SetYear(year int) { h.year, h.entering = year, year }

// Entering is 2026, unless SetYear said another.
func (h *Host) Entering() int { return h.entering }

// Start keeps a job until Work or Settle.
func (h *Host) Start(j page.Job) { h.jobs = append(h.jobs, j) }

// Unlock opens a key that has no passphrase.
func (h *Host) Unlock(then func(identity.Key)) {
	h.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		key, err := exchange.Unlock(h.register, "")
		return func() {
			if err == nil {
				then(key)
			}
		}, err
	}})
}

// Go remembers where to.
func (h *Host) Go(to page.Goto) { h.Went = append(h.Went, to) }

// Relock has nothing to forget.
func (h *Host) Relock() {}

// Push shows another page on top; Back comes back.
func (h *Host) Push(p page.Page) {
	if h.page != nil {
		h.under = append(h.under, h.page)
	}
	h.page = p
	p.Changed(nil)
}

// Back counts, and shows the page below if there is one.
func (h *Host) Back() {
	h.Backs++
	h.page.Leave()
	if n := len(h.under); n > 0 {
		h.page, h.under = h.under[n-1], h.under[:n-1]
		h.page.Changed(nil)
	}
}

// Ask keeps a question.
func (h *Host) Ask(q page.Question) { h.Asked = append(h.Asked, q) }

// Say keeps news.
func (h *Host) Say(mark theme.State, sentence string) {
	h.News = append(h.News, sentence)
	h.notice = frame.Notice{Text: sentence, Mark: mark}
}

// Copy keeps a text.
func (h *Host) Copy(text string) { h.copied = text }

// Copied is the text.
func (h *Host) Copied() string { return h.copied }

// Fail keeps an error.
func (h *Host) Fail(err error) {
	if !errors.Is(err, context.Canceled) {
		h.Fails = append(h.Fails, err)
	}
}

// Changed tells the page that records changed.
func (h *Host) Changed(refs []record.Ref) {
	h.page.Changed(refs)
	h.Settle()
}
