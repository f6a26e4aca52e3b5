// Package palette is the list of everything that can be done here, found by name: Ctrl+P.
package palette

import (
	"slices"
	"strings"

	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Place is a page that one can go to by its name, beside the actions: the lines of a sheet.
type Place struct{ ID, Name, Of string }

// Palette is open for as long as it lives. Make it with New.
type Palette struct {
	tx     *text.Table
	offers []action.Offer
	places []Place
	finder *part.Finder
	helps  []string // what each does, folded, a space before each word
	box    *input.Line
	found  []int
	at     int // in found
	top    int // in found: the first that shows
	page   int
}

// New opens a palette over the actions of a page, and over places, which are found once something is typed.
func New(offers []action.Offer, places []Place, tx *text.Table) *Palette {
	p := &Palette{tx: tx, offers: offers, places: places, box: input.NewLine(""), page: 1}
	p.box.Placeholder = tx.Parts.Find
	names := make([]string, len(offers), len(offers)+len(places))
	for i, o := range offers {
		act := o.Text(&tx.Actions)
		names[i] = act.Name
		p.helps = append(p.helps, " "+vi.Fold(act.Short+" "+act.Help))
	}
	for _, to := range places {
		names = append(names, to.Name)
	}
	p.finder = part.NewFinder(names)
	p.search()
	return p
}

// search finds by name; where nothing is called so, what speaks of it in its help: “excel”, “lịch sử”.
func (p *Palette) search() {
	p.at = 0
	most := len(p.offers)
	if !p.box.Empty() {
		most += len(p.places)
	}
	if p.found = p.finder.Find(p.box.Value(), most); len(p.found) > 0 {
		return
	}
	words := strings.Fields(vi.Fold(p.box.Value()))
	for i, help := range p.helps {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(help, " "+w) }) {
			p.found = append(p.found, i)
		}
	}
}

// Key gives the palette a key, any key: nothing passes through it. Enter answers with the chosen action, or with the
// place's ID; an action that cannot be done now does not answer, its reason shows. Esc and Ctrl+P close it with
// neither.
func (p *Palette) Key(k keyboard.Key) (id action.ID, to string, closed bool) {
	switch k.Code {
	case keyboard.Esc, "ctrl+p":
		return "", "", true
	case keyboard.Enter:
		if len(p.found) == 0 {
			break
		}
		if at := p.found[p.at] - len(p.offers); at >= 0 {
			return "", p.places[at].ID, true
		}
		if o := p.offers[p.found[p.at]]; o.Off == "" {
			return o.ID, "", true
		}
	case keyboard.Up:
		p.at = max(p.at-1, 0)
	case keyboard.Down:
		p.at = min(p.at+1, max(len(p.found)-1, 0))
	case keyboard.PageUp:
		p.at = max(p.at-p.page, 0)
	case keyboard.PageDown:
		p.at = max(min(p.at+p.page, len(p.found)-1), 0)
	default:
		before := p.box.Value()
		p.box.Key(k)
		if p.box.Value() != before {
			p.search()
		}
	}
	return "", "", false
}

// widest is the widest a palette becomes: the key stands at the right of its name and must not be far.
const widest = 64

// Draw draws the title and the box, then a line for each action: name, key, or why not now.
func (p *Palette) Draw(th *theme.Theme, width, height int) part.Area {
	width, height = max(1, min(width, widest)), max(height, 4)
	label := part.Fit(p.tx.Parts.Palette, width) + "  "
	x := part.Width(label)
	if x+10 > width {
		label, x = "", 0
	}
	a := part.Beside(part.Lines(th.Title.Render(label)), x, p.box.Draw(th, width-x, true))
	a.Lines = append(a.Lines, "")
	if len(p.found) == 0 {
		a.Lines = append(a.Lines, th.Dim.Render(part.Fit(p.tx.Parts.NoMatch, width)))
		return a
	}
	p.page = height - 2
	p.top = max(min(p.top, p.at, len(p.found)-p.page), p.at-p.page+1, 0)
	for n := p.top; n < min(p.top+p.page, len(p.found)); n++ {
		a.Lines = append(a.Lines, p.line(th, p.found[n], width, n == p.at))
	}
	return a
}

func (p *Palette) line(th *theme.Theme, i, width int, chosen bool) string {
	var name, right string
	off := false
	if at := i - len(p.offers); at >= 0 {
		name, right = p.places[at].Name, p.places[at].Of
	} else {
		o := p.offers[i]
		name, right, off = o.Text(&p.tx.Actions).Name, o.Key(th), o.Off != ""
		if off {
			right = o.Off
		}
	}
	left := max(1, width-min(part.Width(right), width/2)-3)
	line := part.Fit(" "+part.Pad(name, left)+" "+part.PadLeft(right, width-left-3)+" ", width)
	switch {
	case chosen:
		return th.Selected.Render(line)
	case off:
		return th.Dim.Render(line)
	}
	return line
}
