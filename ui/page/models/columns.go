package models

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/wording"
	"danvan/ui/part/table"
	"danvan/ui/text"
)

// column is one that the list can show.
type column struct {
	by   by
	code string // in the setting; "" for one that a person cannot hide
	head func(*text.Models) string
	col  table.Column
	cell func(look, *listing.Row) table.Cell
}

// look is what cells are made from. It does not change, so that rows can be counted and filtered by what they show
// beside the screen.
type look struct {
	t     *text.Table
	rows  *listing.Listing
	marks *marks
	own   *own
}

func (p *Page) look() look { return look{p.host.Text(), p.host.Listing(), p.marks, p.own} }

// plain makes a cell of a text.
func plain(text func(l look, r *listing.Row) string) func(look, *listing.Row) table.Cell {
	return func(l look, r *listing.Row) table.Cell { return table.Cell{Text: text(l, r)} }
}

// columns are all that there are, from left to right.
var columns = []column{
	{byName, "", func(t *text.Models) string { return t.Name }, table.Column{Min: 22, Grow: 6, Lines: 2, Keep: 9, Ends: true},
		plain(func(_ look, r *listing.Row) string { return r.Name })},
	{byYear, "", func(t *text.Models) string { return t.YearHead }, table.Column{Min: 6, Keep: 6},
		plain(func(_ look, r *listing.Row) string { return strconv.Itoa(r.Year) })},
	{byUnit, "unit", func(t *text.Models) string { return t.Unit }, table.Column{Min: 12, Grow: 2, Max: 26, Lines: 2, Keep: 7},
		plain(func(l look, r *listing.Row) string { return l.rows.UnitName(r.Unit) })},
	{byField, "field", func(t *text.Models) string { return t.Field }, table.Column{Min: 10, Grow: 1, Max: 28, Keep: 4},
		plain(func(l look, r *listing.Row) string { return l.rows.FieldName(r.Field) })},
	{byRegistrant, "registrant", func(t *text.Models) string { return t.Registrant }, table.Column{Min: 16, Grow: 2, Max: 34, Lines: 2, Keep: 5},
		plain(func(_ look, r *listing.Row) string { return r.Registrant })},
	{byPlace, "place", func(t *text.Models) string { return t.Place }, table.Column{Min: 10, Grow: 1, Max: 24, Keep: 4},
		plain(func(_ look, r *listing.Row) string { return r.Place })},
	{bySubject, "subject", func(t *text.Models) string { return t.Subject }, table.Column{Min: 12, Keep: 3},
		plain(func(l look, r *listing.Row) string { return l.t.Terms.Subject(r.Subject) })},
	{byStanding, "standing", func(t *text.Models) string { return t.Standing }, table.Column{Keep: 3},
		plain(func(l look, r *listing.Row) string { return l.t.Terms.Standing(r.Standing) })},
	{byDay, "registered", func(t *text.Models) string { return t.Day }, table.Column{Min: 10, Keep: 7},
		plain(func(_ look, r *listing.Row) string { return wording.Date(r.Registered) })},
	{byProposed, "proposed", func(t *text.Models) string { return t.Proposed }, table.Column{Min: 10, Keep: 7},
		plain(func(_ look, r *listing.Row) string { return wording.Date(r.Proposed) })},
	{byState, "", func(t *text.Models) string { return t.State }, table.Column{Min: 16, Keep: 8}, look.state},
	{bySent, "", func(t *text.Models) string { return t.Sent }, table.Column{Min: 4, Keep: 6}, look.sent},
}

// usual are the columns that show as long as a person has not chosen others.
var usual = []by{byUnit, byField, byRegistrant}

// shows tells whether a column shows: that of the order always, and those that say nothing never.
func (p *Page) shows(b by) bool {
	switch b {
	case byName, byState:
		return true
	case byYear:
		return p.years
	case bySent:
		return p.marks != nil && p.marks.below()
	case byUnit:
		if !p.deep {
			return false
		}
	case byField:
		if !p.filter.field.IsZero() {
			return false
		}
	}
	if show, chosen := p.chosen[b]; chosen {
		return show || p.order.by == b
	}
	return p.order.by == b || slices.Contains(usual, b)
}

// settingColumns is where the choice is kept: codes, with “-” before those that are hidden.
const settingColumns = "models-columns"

// oneLine is the word of the setting for rows of one line each: more of them show at once.
const oneLine = "=one-line"

// readColumns reads what a person chose in an earlier session.
func (p *Page) readColumns() {
	page.Read(p.host, func(tx *store.Tx) ([]byte, error) { return tx.Setting(settingColumns) }, func(kept []byte) {
		p.kept = string(kept)
		p.choose()
		p.lay()
	})
}

// choose shows and hides what was chosen, of the columns that are known by now.
func (p *Page) choose() {
	for _, word := range strings.Fields(p.kept) {
		if word == oneLine {
			p.single = true
			continue
		}
		code, hidden := strings.CutPrefix(word, "-")
		for _, c := range p.all() {
			if _, again := p.chosen[c.by]; c.code == code && !again {
				p.chosen[c.by] = !hidden
			}
		}
	}
}

// keepColumns keeps it for the next.
func (p *Page) keepColumns() {
	var words []string
	if p.single {
		words = append(words, oneLine)
	}
	for _, c := range p.all() {
		if show, chosen := p.chosen[c.by]; chosen && show {
			words = append(words, c.code)
		} else if chosen {
			words = append(words, "-"+c.code)
		}
	}
	page.Edit(p.host, func(w *store.Writer) error { return w.Note(settingColumns, []byte(strings.Join(words, " "))) }, nil)
}

// newPicker makes the panel of columns.
func newPicker(p *Page) *finder.Menu {
	t := &p.host.Text().Models
	var of []column
	for _, x := range p.all() {
		if x.code != "" && (x.by != byUnit || p.deep) {
			of = append(of, x)
		}
	}
	return &finder.Menu{Title: t.ColumnsTitle, Keys: t.ColumnsKeys, Again: "ctrl+e", Closed: p.keepColumns, Items: func() (items []finder.Item) {
		for _, x := range of {
			on := p.shows(x.by)
			items = append(items, finder.Item{Name: x.head(t), Check: &on})
		}
		return append(items, finder.Item{Name: t.OneLine, Check: &p.single})
	}, Pick: func(at int) bool {
		if at == len(of) {
			p.single = !p.single
		} else {
			p.chosen[of[at].by] = !p.shows(of[at].by)
		}
		p.lay()
		if p.lacks() {
			p.readOwn()
		}
		return false
	}}
}
