package input

import (
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Completion offers what was written before. It does not change once made; many inputs may share it.
type Completion struct {
	items  []string
	finder *part.Finder
}

// NewCompletion takes the texts to offer, the likeliest first.
func NewCompletion(items []string) *Completion {
	return &Completion{items: items, finder: part.NewFinder(items)}
}

// Offer returns at most most texts that go on from what was typed, without regard to marks and case, those that begin
// with it first. Nothing is offered for nothing, nor what is already there.
func (c *Completion) Offer(typed string, most int) []string {
	if vi.Fold(typed) == "" {
		return nil
	}
	var out []string
	for _, i := range c.finder.Find(typed, most+1) {
		if c.items[i] != typed && len(out) < most {
			out = append(out, c.items[i])
		}
	}
	return out
}

// All returns everything that is offered.
func (c *Completion) All() []string { return c.items }

// offered is the most completions a list shows, browsed the lines of one that was opened to look at all.
const (
	offered = 5
	browsed = 8
)

// offers is the open list of completions.
type offers struct {
	open  bool
	items []string
	of    int // the version of the text the items are for
	chose int // -1: none yet
}

func (o *offers) chosen() string { return o.items[o.chose] }

// key takes a key while the list is open. take: the chosen item becomes the text.
func (o *offers) key(k keyboard.Key, atEnd bool) (handled, take bool) {
	switch k.Code {
	case keyboard.Down:
		o.chose = min(o.chose+1, len(o.items)-1)
		return true, false
	case keyboard.Up:
		if o.chose < 0 {
			return false, false
		}
		o.chose--
		return true, false
	case keyboard.Esc:
		o.open = false
		return true, false
	case keyboard.Enter, keyboard.Tab:
		return false, o.chose >= 0
	case keyboard.Right:
		return o.chose >= 0 && atEnd, o.chose >= 0 && atEnd
	}
	return false, false
}

func (o *offers) draw(th *theme.Theme, width int) part.Area {
	return part.Choices(th, len(o.items), func(i int) string { return o.items[i] }, o.chose, browsed, width)
}
