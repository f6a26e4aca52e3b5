package history

import (
	"context"
	"errors"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
)

// Page is the history of a register, or of one import. Make it with New.
type Page struct {
	finder.Box
	host   page.Host
	within *store.ImportNote

	reader *reader
	lines  []line
	done   bool // everything was read
	busy   bool // a job reads
	stop   context.CancelFunc
	asked  string // what was searched for
	stale  bool   // something changed while a job read

	at, top int
	shown   int // lines that showed last
}

// New makes the history of the whole register.
func New(h page.Host) *Page {
	p := &Page{host: h}
	p.Box = finder.NewBox(p.find)
	return p
}

// Place is OnHistory.
func (p *Page) Place() action.Place { return action.OnHistory }

// Path is “Nhật ký”, and the import.
func (p *Page) Path() []string {
	t := &p.host.Text().History
	if p.within != nil {
		return []string{t.Title, t.Within(p.within.File)}
	}
	return []string{t.Title}
}

// Bars say what can be typed.
func (p *Page) Bars() page.Bars { return page.Bars{State: p.host.Text().History.Keys} }

// Help explains the history, the search and undoing.
func (p *Page) Help() string {
	t := &p.host.Text().History
	return t.Help + "\n\n" + t.HelpSearch + "\n\n" + t.HelpUndo
}

// Key goes to the list first where it moves, else to the search box.
func (p *Page) Key(k keyboard.Key) bool {
	at := p.at
	switch k.Code {
	case keyboard.Up:
		at--
	case keyboard.Down:
		at++
	case keyboard.PageUp:
		at -= max(1, p.shown-1)
	case keyboard.PageDown:
		at += max(1, p.shown-1)
	case keyboard.Top:
		at = 0
	case keyboard.Bottom:
		at = len(p.lines) - 1
	default:
		return p.Box.Key(k)
	}
	p.Rest()
	p.move(at)
	return true
}

// move puts the cursor on a line and reads on before it comes to the end.
func (p *Page) move(at int) {
	p.at = max(0, min(at, len(p.lines)-1))
	if !p.done && p.at >= len(p.lines)-batch/2 {
		p.read()
	}
}

// find begins anew when something else is looked for.
func (p *Page) find() {
	if p.Search.Value() != p.asked {
		p.begin()
	}
}

// begin reads from the newest on.
func (p *Page) begin() {
	p.asked = p.Search.Value()
	if p.busy {
		p.stale = true
		p.stop()
		return
	}
	p.reader = &reader{t: p.host.Text(), at: p.host.Now().Location(), within: p.within, words: strings.Fields(vi.Fold(p.asked))}
	p.lines, p.done, p.at, p.top = nil, false, 0, 0
	p.read()
}

// read reads the next lines. Where a search found few it goes on until the page is full, showing what there is
// meanwhile.
func (p *Page) read() {
	reg, r := p.host.Register(), p.reader
	if p.busy || p.done || reg == nil {
		return
	}
	p.busy = true
	var ctx context.Context
	ctx, p.stop = context.WithCancel(context.Background())
	page.Beside(p.host, func() (func(), error) {
		lines, done, err := r.more(ctx, reg)
		if errors.Is(err, context.Canceled) {
			err = nil
		}
		return func() { p.got(lines, done || err != nil) }, err
	})
}

// got takes lines in.
func (p *Page) got(lines []line, done bool) {
	p.busy = false
	p.stop()
	if p.stale {
		p.stale = false
		p.begin()
		return
	}
	p.lines, p.done = append(p.lines, lines...), done
	if len(p.lines) < batch/2 {
		p.read()
	}
}

// Changed reads anew: something stands above what was read.
func (p *Page) Changed([]record.Ref) {
	at := p.at
	p.begin()
	p.at = at // the same place in the list; Draw keeps it within
}

// Leave ends a search.
func (p *Page) Leave() {
	if p.busy {
		p.stop()
	}
}

// here is the line under the cursor; nil when there is none.
func (p *Page) here() *line {
	if p.at >= len(p.lines) {
		return nil
	}
	return &p.lines[p.at]
}
