package docx

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Places are what a template may name, and what stands there. Names are compared as Key has them.
type Places struct {
	up    *Places
	order []string // as they were given
	of    map[string]*value
	from  string // where what is given now is from
	n     int    // which of its group, from 1; 0: of none
}

type value struct {
	name   string
	from   string // as From was told
	text   string
	number *int64
	date   [3]int // year, month, day; day and month 0 where nobody knows them
	lines  []string
	isText bool
	open   bool // there is nothing yet: a person writes it by hand
	table  *Table
	group  *group
	num    string // of a text that is a number in a workbook
	share  bool
}

type group struct {
	items []*Places
	proto *Places // one with nothing in it: which names an item has
}

// Table is a whole table that stands in a place of its own.
type Table struct {
	Columns []Column
	Rows    []TableRow
}

// Column is a heading, and on which side its cells stand.
type Column struct {
	Heading, Over string
	Right         bool // figures
	Centre        bool
}

// TableRow is a row: of cells, or one over the whole width.
type TableRow struct {
	Cells []string
	Bold  bool
	Whole bool // the first cell over all columns
}

func (p *Places) put(name string, v *value) {
	if p.of == nil {
		p.of = map[string]*value{}
	}
	k := Key(name)
	if p.of[k] == nil {
		p.order = append(p.order, name)
	}
	v.name = name
	for at := p; at != nil && v.from == ""; at = at.up {
		v.from = at.from
	}
	p.of[k] = v
}

// From tells where all that is given from now on is from, in a word of whoever gives it.
func (p *Places) From(what string) { p.from = what }

// Text gives a place a text; line ends in it are line ends on paper.
func (p *Places) Text(name, text string) {
	p.put(name, &value{text: norm.NFC.String(text), isText: true})
}

// Open gives a place a text; where there is none a dotted line stands, to be written by hand.
func (p *Places) Open(name, text string) {
	p.put(name, &value{text: norm.NFC.String(text), isText: true, open: strings.TrimSpace(text) == ""})
}

// Number gives a place a whole number.
func (p *Places) Number(name string, n int64) { p.put(name, &value{number: &n}) }

// Figure gives a place a number as people write it, beside what it is in a workbook; share: of one, shown per cent.
func (p *Places) Figure(name, text, number string, share bool) {
	p.put(name, &value{text: norm.NFC.String(text), isText: true, num: number, share: share})
}

// figure is what stands in a cell of a workbook for a number; "" where words are wanted.
func (v *value) figure(asked []string) (number string, share bool) {
	for _, f := range asked {
		if Key(f) != Key("số") {
			return "", false
		}
	}
	if v.number != nil {
		return strconv.FormatInt(*v.number, 10), false
	}
	return v.num, v.share
}

// Date gives a place a day; month and day may be 0.
func (p *Places) Date(name string, year, month, day int) {
	p.put(name, &value{date: [3]int{year, month, day}, open: year == 0})
}

// Lines gives a place some paragraphs; where there are none two dotted lines stand, to be written by hand.
func (p *Places) Lines(name, text string) {
	v := &value{lines: []string{}}
	for _, l := range strings.Split(norm.NFC.String(text), "\n") {
		if l = strings.TrimSpace(l); l != "" {
			v.lines = append(v.lines, l)
		}
	}
	v.open = len(v.lines) == 0
	p.put(name, v)
}

// Table gives a place a whole table.
func (p *Places) Table(name string, t *Table) { p.put(name, &value{table: t}) }

// Group gives a place what repeats. make fills the places of one of them; it is called with the zero value once, to
// learn the names.
func Group[T any](p *Places, name string, all []T, make func(item *Places, of T)) {
	g := &group{proto: &Places{up: p}}
	var zero T
	make(g.proto, zero)
	for i, x := range all {
		item := &Places{up: p, n: i + 1}
		make(item, x)
		g.items = append(g.items, item)
	}
	p.put(name, &value{group: g})
}

// has tells whether there is anything.
func (v *value) has() bool {
	switch {
	case v.group != nil:
		return len(v.group.items) > 0
	case v.table != nil:
		return len(v.table.Rows) > 0
	case v.number != nil:
		return *v.number != 0
	case v.lines != nil:
		return len(v.lines) > 0
	case v.isText:
		return strings.TrimSpace(v.text) != ""
	}
	return v.date[0] != 0
}

// find looks for a name here and in what this is part of.
func (p *Places) find(name string) *value {
	key := Key(name)
	for at := p; at != nil; at = at.up {
		if v := at.of[key]; v != nil {
			return v
		}
	}
	return nil
}

// anything has all names that are here, and those of whatever repeats.
func (p *Places) anything() *Places {
	all := &Places{up: p, n: 1}
	var add func(of *Places)
	add = func(of *Places) {
		for _, name := range of.order {
			v := of.of[Key(name)]
			if all.of[Key(name)] == nil {
				all.put(name, v)
			}
			if v.group != nil {
				add(v.group.proto)
			}
		}
	}
	for at := p; at != nil; at = at.up {
		add(at)
	}
	return all
}

// ByHand is where a text is from that a person gave.
const ByHand = "hand"

// Set gives a text to a place that takes one, in the words of a person; false for a name that has no such place.
func (p *Places) Set(name, text string) bool {
	v := p.of[Key(name)]
	if v == nil || v.group != nil || v.table != nil {
		return false
	}
	defer p.From(p.from)
	p.From(ByHand)
	if v.lines != nil {
		p.Lines(v.name, text)
	} else {
		p.Text(v.name, text)
	}
	return true
}

// Some has the same places, and of a group no more than some.
func (p *Places) Some(group string, from, to int) *Places {
	some := *p
	some.of = maps.Clone(p.of)
	v := *p.of[Key(group)]
	g := *v.group
	g.items, v.group = g.items[from:to], &g
	some.of[Key(group)] = &v
	return &some
}

// Held is what stands in a place now; "" for nothing.
func (p *Places) Held(name string) (text string) {
	if v := p.find(name); v != nil && v.has() {
		text, _ = v.shown(nil)
	}
	return text
}

// Names are all names here, and where this is one of a group those of what it is part of.
func (p *Places) Names() (names []string) {
	for at := p; at != nil; at = at.up {
		for _, n := range at.order {
			if !slices.ContainsFunc(names, func(m string) bool { return Key(m) == Key(n) }) {
				names = append(names, n)
			}
		}
	}
	return names
}

// Shown is a place as a list of them shows it.
type Shown struct {
	Name  string
	From  string // as Places.From was told
	Depth int    // 1: of one of a group
	Group bool   // it is called by {{mỗi …}}
	Text  string // what stands there now, of numbers 0 too; "" for nothing
	Items int    // of a group, rows of a table
	Table bool
	Open  bool // it is one line, or a day, and waits for a person's hand
}

// List tells every place, and what it holds now.
func (p *Places) List() (all []Shown) { return p.list(0) }

func (p *Places) list(depth int) (all []Shown) {
	for _, name := range p.order {
		v := p.of[Key(name)]
		s := Shown{Name: name, From: v.from, Depth: depth, Group: v.group != nil, Table: v.table != nil, Open: depth == 0 && v.open && v.lines == nil}
		switch {
		case s.Group:
			s.Items = len(v.group.items)
		case s.Table:
			s.Items = len(v.table.Rows)
		case v.number != nil || v.has():
			s.Text, _ = v.shown(nil)
		}
		all = append(all, s)
		if s.Group {
			if s.Items > 0 {
				all = append(all, v.group.items[0].list(depth+1)...)
				continue
			}
			for _, of := range v.group.proto.list(depth + 1) { // there is none that holds anything
				of.Text, of.Items = "", 0
				all = append(all, of)
			}
		}
	}
	return all
}
