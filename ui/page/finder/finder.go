package finder

import (
	"slices"
	"strings"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Panel lies over a list until it is closed.
type Panel interface {
	Key(k keyboard.Key) (close bool)
	Draw(th *theme.Theme, width int) part.Area
}

// Box is a page with a search box. Embed it in place of page.Plain; make it with NewBox.
type Box struct {
	page.Plain
	Search *input.Line
	Panel  Panel // nil while none is open

	find   func()
	typing bool
}

// NewBox makes a Box; find is called when something else is looked for.
func NewBox(find func()) Box { return Box{Search: input.NewLine(""), find: find} }

// Key types into the box, or empties it.
func (b *Box) Key(k keyboard.Key) bool {
	switch {
	case !b.typing && (k.Code == "ctrl+z" || k.Code == "ctrl+y"): // of what was saved
		return false
	case k.Code == keyboard.Esc && !b.Search.Empty():
		b.Search.Set("")
	case !b.Search.Key(k):
		return false
	}
	b.typing = true
	b.find()
	return true
}

// Finding tells of folded texts whether all words that were typed are in them.
func (b *Box) Finding() func(folded string) bool {
	words := strings.Fields(vi.Fold(b.Search.Value()))
	return func(folded string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(folded, w) })
	}
}

// Finder is a page with the box and the table: embed it in place of page.Plain. Make it with New.
type Finder struct {
	Box
	Table  *table.Table
	Choose bool // rows can be chosen, to do something to many
}

// New makes a Finder; find is called when something else is looked for.
func New(find func(), columns ...table.Column) Finder {
	return Finder{Box: NewBox(find), Table: table.New(columns...)}
}

// Key gives a key to the panel that is open, else to the table, else to the box. The first Esc empties the box, the
// second forgets what is chosen.
func (f *Finder) Key(k keyboard.Key) bool {
	switch {
	case f.Panel != nil:
		if f.Panel.Key(k) {
			f.Panel = nil
		}
		f.find()
		return true
	case !f.Choose && k.Code == keyboard.Insert:
		return false
	case k.Code == keyboard.Esc && f.Search.Empty() && f.Table.NumChosen() > 0:
		f.Table.ClearChoice()
		return true
	case !(f.typing && (k.Code == keyboard.Home || k.Code == keyboard.End)) && f.Table.Key(k), k.Code == keyboard.Down: // also to an empty list
		f.Rest()
		return true
	}
	return f.Box.Key(k)
}

// Typing tells whether the hands are in the box.
func (b *Box) Typing() bool { return b.Panel == nil && b.typing }

// Rest takes the hands out of the box, for an action.
func (b *Box) Rest() { b.typing = false }

// Empty empties the box, and leaves the hands in it.
func (b *Box) Empty() {
	b.Search.Set("")
	b.find()
}

// inner is how wide a panel is.
const inner = 44

// Draw draws the box with a count at its right, the table with what stands below it, and over its right the panel.
func (f *Finder) Draw(th *theme.Theme, t *text.Table, count string, width, height int, below ...string) part.Area {
	top := f.Head(th, t, count, width)
	list := f.Table.Draw(th, width, height-2-len(below), true)
	caret := top.Cursor
	a := part.Stack(top, part.Lines(""), list)
	a.Lines = append(a.Lines, below...)
	if f.typing || list.Cursor == nil {
		a.Cursor = caret
	}
	if f.Panel == nil {
		return a.Crop(height)
	}
	wide := min(inner, width-8)
	a.Cursor = nil
	return part.Over(a, part.Box(th, f.Panel.Draw(th, wide), wide), width-wide-4, 1).Crop(height)
}

// Head draws the box with a count at its right.
func (b *Box) Head(th *theme.Theme, t *text.Table, count string, width int) part.Area {
	label := t.Parts.Search + " "
	x := part.Width(label)
	a := part.Beside(part.Lines(th.Strong.Render(label)), x, b.Search.Draw(th, max(8, width-x-part.Width(count)-2), b.Panel == nil))
	return part.Beside(a, width-part.Width(count), part.Lines(th.Dim.Render(count)))
}
