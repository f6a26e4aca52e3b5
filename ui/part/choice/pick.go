package choice

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// shown is the most options a list shows at once.
const shown = 8

// Pick chooses one of many: typing any part of a name lists what fits. Make it with NewPick.
type Pick struct {
	Placeholder string
	NoMatch     string // what stands in the list when nothing fits

	options []Option
	finder  Finder
	at      int         // the option chosen, -1 for none
	box     *input.Line // while the person types; nil: what is chosen shows
	found   []int       // options that fit what was typed
	mark    int         // in found: the one that Enter takes
}

// Finder finds at most most options by what was typed: their places, likeliest first.
type Finder interface {
	Find(query string, most int) []int
}

// NewPick makes a pick with the option of that ID chosen; none if there is no such ID.
func NewPick(id string, options ...Option) *Pick {
	names := make([]string, len(options))
	for i, o := range options {
		names[i] = o.Name
	}
	return NewPickBy(part.NewFinder(names), id, options...)
}

// NewPickBy is NewPick with a way of finding of one's own.
func NewPickBy(f Finder, id string, options ...Option) *Pick {
	p := &Pick{options: options, finder: f}
	p.Set(id)
	return p
}

// Set chooses the option with that ID, or none.
func (p *Pick) Set(id string) {
	p.at = index(p.options, id)
	p.box = nil
}

// Value is the ID of the option chosen, "" for none.
func (p *Pick) Value() string {
	if p.at < 0 {
		return ""
	}
	return p.options[p.at].ID
}

// Empty tells that nothing is chosen yet.
func (p *Pick) Empty() bool { return p.at < 0 }

// Leave is called when the keyboard goes elsewhere: what is marked in the list is taken, if something was typed; what
// fits nothing is dropped, and the choice is as before.
func (p *Pick) Leave() {
	if p.box != nil && !p.box.Empty() {
		p.take()
	}
	p.box = nil
}

func (p *Pick) take() {
	if len(p.found) > 0 {
		p.at = p.found[p.mark]
	}
}

// Key gives the pick a key. Typing begins a search anew; Up and Down walk in the list while it is open, Esc closes it
// and changes nothing; Enter takes what is marked and goes on to the page. F4 opens the whole list. Delete empties a
// choice.
func (p *Pick) Key(k keyboard.Key) (handled bool) {
	if p.box == nil {
		return p.closed(k)
	}
	switch k.Code {
	case keyboard.Down:
		p.mark = min(p.mark+1, max(len(p.found)-1, 0))
		return true
	case keyboard.Up:
		p.mark = max(p.mark-1, 0)
		return true
	case keyboard.Esc:
		p.box = nil
		return true
	case keyboard.Enter, keyboard.Tab:
		if len(p.found) == 0 {
			return true // there is nothing to take: stay, the list says so
		}
		p.take()
		p.box = nil
		return false
	}
	if !p.box.Key(k) {
		return false
	}
	p.search()
	return true
}

func (p *Pick) closed(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Text, keyboard.Pasted:
		p.box = input.NewLine("")
		p.box.Key(k)
		p.search()
	case keyboard.F4:
		p.box = input.NewLine("")
		p.search()
		p.mark = max(p.at, 0)
	case keyboard.Delete:
		p.at = -1
	case keyboard.Backspace: // of an input method that retypes
	default:
		return false
	}
	return true
}

func (p *Pick) search() {
	p.found = p.finder.Find(p.box.Value(), len(p.options))
	p.mark = 0
}

// Draw draws one line: the choice, or what is being typed.
func (p *Pick) Draw(th *theme.Theme, width int, focused bool) part.Area {
	if p.box != nil {
		return p.box.Draw(th, width, focused)
	}
	line := th.Dim.Render(part.Fit(p.Placeholder, width))
	if p.at >= 0 {
		line = part.FitEnds(p.options[p.at].Name, width)
	}
	a := part.Lines(line)
	if focused {
		a.Cursor = &part.Point{}
	}
	return a
}

// Popup draws the list of what fits, to be laid over the lines below; nothing while it is closed.
func (p *Pick) Popup(th *theme.Theme, width int) part.Area {
	if p.box == nil {
		return part.Area{}
	}
	if len(p.found) == 0 {
		return part.Lines(th.Warn.Render(part.Fit(th.Shape(theme.Warn)+" "+p.NoMatch, width)))
	}
	return part.Choices(th, len(p.found), func(i int) string { return p.options[p.found[i]].Name }, p.mark, shown, width)
}
