package models

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/part"
	"danvan/ui/part/chart"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// counted is a value of a column and in how many rows it stands.
type counted struct {
	value
	rows int
}

// value is what a column shows, and what it is told apart by: two units may have one name.
type value struct {
	by         by
	key, words string
}

// of is the value of a row in a column.
func (c *column) of(l look, r *listing.Row) value {
	v := value{by: c.by, words: c.cell(l, r).Text}
	if v.key = v.words; c.by == byUnit {
		v.key = r.Unit.String()
	}
	return v
}

// tally counts the values of a column, the most frequent first. Units of one name are told apart by the unit above.
func tally(l look, c *column, rows []*listing.Row) []counted {
	at, named, units := map[string]int{}, map[string]int{}, map[string]*store.Unit{}
	var all []counted
	for _, r := range rows {
		v := c.of(l, r)
		i, ok := at[v.key]
		if !ok {
			i = len(all)
			at[v.key], all = i, append(all, counted{value: v})
			named[v.words]++
			units[v.key] = l.rows.Tree().Unit(r.Unit)
		}
		all[i].rows++
	}
	order := make(map[string]string, len(all))
	for i := range all {
		v := &all[i]
		if u := units[v.key]; c.by == byUnit && named[v.words] > 1 && u != nil && u.Parent != nil {
			v.words += " · " + u.Parent.Name
		}
		order[v.key] = string(vi.SortKey(v.words))
	}
	slices.SortFunc(all, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.rows, a.rows), cmp.Compare(order[a.key], order[b.key]))
	})
	return all
}

// counts is the panel that counts the rows that show by a column: Enter keeps those of one value, F6 goes to the first
// of them.
type counts struct {
	p     *Page
	of    []column
	at    int // the column
	box   *input.Line
	known map[by][]counted
	found []int // values of the column that fit what was typed
	mark  int   // in found
	busy  bool
}

func newCounts(p *Page) *counts {
	c := &counts{p: p, box: input.NewLine(""), known: map[by][]counted{}}
	c.box.Placeholder = p.host.Text().Models.FilterType
	for _, x := range p.all() {
		if x.by != bySent && (x.by != byUnit || p.deep) && (x.by != byYear || p.years) {
			c.of = append(c.of, x)
		}
	}
	c.turn(max(0, slices.IndexFunc(c.of, func(x column) bool { return x.by == p.counted })))
	return c
}

// turn goes to a column, and counts it unless that was done.
func (c *counts) turn(to int) {
	c.at = (to + len(c.of)) % len(c.of)
	c.p.counted = c.of[c.at].by
	if c.p.lacks() {
		c.p.readOwn()
	}
	c.look()
}

// look finds the values that fit what was typed. Where none of this column does, the first other column that has one is
// taken: so any unit, field or year is reached by its first letters.
func (c *counts) look() {
	c.mark = 0
	order := []int{c.at}
	for i := range c.of {
		if i != c.at && !c.box.Empty() && c.of[i].by < byOwn {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order[1:], func(a, b int) int { return cmp.Compare(nearness(c.of[a].by), nearness(c.of[b].by)) })
	for n, i := range order {
		all, ok := c.known[c.of[i].by]
		if !ok {
			c.count(i)
			return
		}
		if found := finderOf(all).Find(c.box.Value(), len(all)); len(found) > 0 || n == 0 {
			if c.found = found; n > 0 {
				c.at, c.p.counted = i, c.of[i].by
			}
			if len(found) > 0 {
				return
			}
		}
	}
}

func nearness(b by) int {
	if i := slices.Index([]by{byUnit, byField, byYear}, b); i >= 0 {
		return i
	}
	return 3 + int(b)
}

func finderOf(all []counted) *part.Finder {
	names := make([]string, len(all))
	for i, x := range all {
		names[i] = x.words
	}
	return part.NewFinder(names)
}

// count counts a column beside the screen; then what was typed is looked for again.
func (c *counts) count(i int) {
	x, l, rows := c.of[i], c.p.look(), c.p.rows
	if c.busy || x.by >= byOwn && l.own.cells[x.by] == nil {
		return
	}
	c.busy = true
	c.p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		all := tally(l, &x, rows)
		return func() {
			c.busy = false
			c.known[x.by] = all
			c.look()
		}, nil
	}})
}

// again forgets what was counted: the rows, or what they show, are others.
func (c *counts) again() {
	clear(c.known)
	c.look()
}

// Key chooses a value or a column; letters look for a value.
func (c *counts) Key(k keyboard.Key) (close bool) {
	all := c.known[c.of[c.at].by]
	switch k.Code {
	case keyboard.Left:
		c.turn(c.at - 1)
	case keyboard.Right, keyboard.Tab:
		c.turn(c.at + 1)
	case keyboard.Up:
		c.mark = max(0, c.mark-1)
	case keyboard.Down:
		c.mark = min(c.mark+1, max(0, len(c.found)-1))
	case keyboard.PageUp:
		c.mark = max(0, c.mark-counting)
	case keyboard.PageDown:
		c.mark = min(c.mark+counting, max(0, len(c.found)-1))
	case keyboard.Enter, keyboard.F6:
		if c.mark >= len(c.found) {
			return false
		}
		v := all[c.found[c.mark]].value
		if k.Code == keyboard.F6 {
			c.p.goTo(v)
		} else {
			c.p.keep(v)
		}
		return true
	case keyboard.Esc, keyboard.F8:
		return true
	default:
		if before := c.box.Value(); c.box.Key(k) && c.box.Value() != before {
			c.look()
		}
	}
	return false
}

// keep narrows the list to the rows of a value; a year has its own filter.
func (p *Page) keep(v value) {
	if v.by == byYear {
		p.filter.year, _ = strconv.Atoi(v.key)
		return
	}
	var all values
	if p.filter.values != nil {
		all = slices.DeleteFunc(slices.Clone(*p.filter.values), func(x value) bool { return x.by == v.by })
	}
	all = append(all, v)
	p.filter.values = &all
}

// goTo puts the list in the order of a column, and the cursor on the first row of a value.
func (p *Page) goTo(v value) {
	p.order = order{by: v.by, chosen: true}
	p.toward = &v
}

// counting is how many values show at once.
const counting = 9

// Draw draws the values with their figures.
func (c *counts) Draw(th *theme.Theme, width int) part.Area {
	t := c.p.host.Text()
	m := &t.Models
	a := part.Lines(th.Title.Render(part.Fit(m.CountTitle(c.of[c.at].head(m)), width)))
	a = part.Stack(a, c.box.Draw(th, width, true))
	all, ok := c.known[c.of[c.at].by]
	if !ok {
		a.Lines = append(a.Lines, th.Dim.Render(m.Counting))
		return part.Stack(a, finder.Foot(th, m.CountKeys, width))
	}
	total, most := 0, 0
	for _, x := range all {
		total, most = total+x.rows, max(most, x.rows)
	}
	from := max(0, min(c.mark-counting/2, len(c.found)-counting))
	for n, i := range c.found[from:min(from+counting, len(c.found))] {
		x := all[i]
		words, figure := x.words, t.Number(x.rows)
		if words == "" {
			words = m.CountNothing
		}
		share := t.Share(float64(x.rows) / float64(total))
		left := width - 3 - 7 - 7 - 7
		line := " " + part.Pad(words, left) + part.PadLeft(figure, 7) + part.PadLeft(share, 7) + "  "
		if from+n == c.mark {
			line = th.Selected.Render(line)
		}
		a.Lines = append(a.Lines, line+chart.Bar(th, x.rows, most, 7))
	}
	if len(c.found) == 0 {
		a.Lines = append(a.Lines, th.Dim.Render(t.Parts.NoMatch))
	}
	a.Lines = append(a.Lines, th.Dim.Render(part.Fit(m.CountTotal(total, len(all)), width)))
	return part.Stack(a, finder.Foot(th, m.CountKeys, width))
}
