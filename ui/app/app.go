package app

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/crash"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/frame"
	"danvan/ui/settings"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// App is the one tea.Model. Make it with New. It is a page.Host too.
type App struct {
	opt  Options
	tx   *text.Table
	th   *theme.Theme
	keys keyboard.Translator

	wanted, kept settings.Settings // in force, and what the file holds
	composer     keyboard.Composer // of built-in Telex or VNI; nil: off
	saves        saves
	doing        action.ID // the action of the page that is being done
	next         action.ID // what was asked for before the register was open
	light        bool      // what the terminal says of its background

	program *tea.Program // nil in tests
	pace    pace

	width, height int
	last          drawn
	pages         []page.Page // the last one shows
	overlays      []overlay   // the last one has the keyboard
	notice        frame.Notice
	noticed       time.Time
	occasion      int // which key, or which end of a job, is at work
	said          int // the occasion of the notice

	register *store.Register
	refused  error // why the register could not be opened; nil once it was
	listing  *listing.Listing
	unit     *store.Unit
	year     int
	chosen   int // the year that somebody works in; 0: nobody has said
	key      *identity.Key
	tours    touring

	jobs     jobs
	waits    waits
	cmds     []tea.Cmd // what this Update has to start
	quitting bool
	copied   string
	fault    *crash.Fault // of the program, on which the screen ends

	mu      sync.Mutex
	touched []record.Ref  // since the listing was last refreshed; guarded by mu
	written []store.Saved // since the last job ended; guarded by mu
}

var _ page.Host = (*App)(nil)

// New makes the screen; nothing is opened yet.
func New(o Options) *App {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = time.Sleep
	}
	a := &App{opt: o, wanted: o.Settings, kept: o.Settings, width: o.Width, height: o.Height, year: o.Now().Year()}
	if o.Once != nil {
		o.Once(&a.wanted)
	}
	a.look()
	a.pages = []page.Page{a.root()}
	return a
}

// Init begins to open the register.
func (a *App) Init() tea.Cmd {
	a.background()
	a.open()
	return a.flush()
}

// Update takes what happened. It never waits for anything.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	defer a.pace.happened(a.program) // only then there is something new to look for
	a.happens(msg)
	if a.quitting && a.idle() {
		return a, tea.Quit
	}
	return a, a.flush()
}

// happens does what a message asks for.
func (a *App) happens(msg tea.Msg) {
	defer a.caught()
	if _, end := msg.(doneMsg); a.fault != nil && !end {
		return
	}
	switch msg := msg.(type) {
	case faultMsg: // there is something to be started, or nothing left to be done
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.MouseMsg:
		a.mouse(msg)
	case tea.BackgroundColorMsg:
		a.told(msg)
	case openedMsg:
		a.opened(msg)
	case keptMsg:
		a.jobs.kept = uint64(msg)
	case doneMsg:
		a.done(msg)
	case tickMsg:
		a.tick()
	case keepMsg:
		a.keep()
	case pasteMsg:
		a.awaitPaste()
	case endMsg:
		a.end()
	default:
		for _, k := range a.keys.Keys(msg, time.Now()) { // the pace of the hands is real time, whatever the clock says
			a.Key(k)
		}
		a.typed()
	}
	a.tourSees()
}

// flush gives what is to be started.
func (a *App) flush() tea.Cmd {
	cmds := a.cmds
	a.cmds = nil
	return tea.Batch(cmds...)
}

// Close lets go of the register.
func (a *App) Close() error {
	if a.register == nil {
		return nil
	}
	r := a.register
	a.register = nil
	_ = listing.Keep(r) // all is saved; without it the next opening is slower
	return r.Close()
}

// top is the page that shows.
func (a *App) top() page.Page { return a.pages[len(a.pages)-1] }
