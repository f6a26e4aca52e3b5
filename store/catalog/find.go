package catalog

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
)

// Place is a commune in force, with what tells it from others of its name.
type Place struct {
	*record.Unit
	ID       record.ID
	Province *record.Unit
	Was      []*record.Unit // what went into it, whole or in part, in the order of the list

	named    named
	whole    string  // folded, with its level and with the province behind it
	initials string  // of its key
	old      []named // of Was
}

// named is a commune's name, parted.
type named struct {
	level   string // folded and in full; empty where none was typed
	key     string // the rest, folded
	spelled string // the rest, with its marks
}

// levelWords stand before a commune's name, as people write them, folded; an abbreviation after what it may stand for.
var levelWords = [...][2]string{{"dac khu ", "dac khu"}, {"thi tran ", "thi tran"}, {"phuong ", "phuong"}, {"xa ", "xa"}, {"dk ", "dac khu"}, {"tt ", "thi tran"}, {"p ", "phuong"}, {"x ", "xa"}}

func nameOf(name string) named {
	n := named{key: vi.Fold(name)}
	words := vi.SpelledWords(name)
	for _, l := range levelWords {
		if rest, has := strings.CutPrefix(n.key, l[0]); has {
			n.level, n.key, words = l[1], rest, words[min(len(words), strings.Count(l[0], " ")):]
			break
		}
	}
	n.spelled = strings.Join(words, " ")
	return n
}

// is tells whether a unit may be meant by what was typed: its level was not, or is this one.
func (n named) is(typed named) bool { return typed.level == "" || typed.level == n.level }

func (c *Country) find() {
	was := map[record.ID][]*record.Unit{}
	for _, b := range c.Became {
		was[b.Now] = append(was[b.Now], c.byID[b.Was])
	}
	for _, u := range c.Units {
		if u.Level != record.Commune || u.To != "" {
			continue
		}
		p := &Place{Unit: u, ID: record.UnitID(u.Code, u.From), Province: c.byID[u.Parent], named: nameOf(u.Name)}
		p.Was = was[p.ID]
		p.whole = vi.Fold(u.Name + " " + p.Province.Name)
		for _, w := range strings.Fields(p.named.key) {
			p.initials += w[:1]
		}
		for _, o := range p.Was {
			p.old = append(p.old, nameOf(o.Name))
		}
		c.places = append(c.places, p)
	}
}

// Places are the communes in force, in the order of the list.
func (c *Country) Places() []*Place { return c.places }

// Find gives at most most communes in force by their code, a part of their name or that of their province, without
// regard to marks and case, the name of what went into them, or initials, likeliest first; marks that were typed count
// for the order. The first same of them are what was typed: its code, or its name with the marks and the level that
// were typed, if any were; else but for the marks; else what went into them had it, at that level. The first alike have
// that name at any level, or had it. partly tells how many of all it found are found by more than initials, and by the
// marks and the level that were typed.
func (c *Country) Find(query string, most int) (found []*Place, same, alike, partly int) {
	typed := nameOf(query)
	words := strings.Fields(typed.key)
	if len(words) == 0 {
		return c.places[:min(most, len(c.places))], 0, 0, 0
	}
	whole := strings.TrimSpace(typed.level + " " + typed.key)
	marks := vi.HasMarks(typed.spelled)
	var ranks [nowhere][]*Place
	for _, p := range c.places {
		if r := p.rank(typed, whole, words); r < nowhere {
			if r > otherLevel && marks && !p.spells(typed.spelled) {
				r = initials
			}
			ranks[r] = append(ranks[r], p)
		}
	}
	found = slices.Concat(ranks[:]...)
	same = cmp.Or(len(ranks[justSo]), len(ranks[butMarks]), len(ranks[formerly]))
	for _, r := range ranks[:otherLevel+1] {
		alike += len(r)
	}
	partly = len(found) - len(ranks[otherLevel]) - len(ranks[initials])
	return found[:min(most, len(found))], same, alike, partly
}

// How well a commune fits what was typed; what lies between stands in rank.
const (
	justSo = iota
	butMarks
	formerly // at the level that was typed
	otherLevel
	initials = 10
	nowhere  = 11
)

// Called gives the names of what went into the commune that are what was typed, but for marks and level.
func (p *Place) Called(query string) (names []string) {
	for i, o := range p.old {
		if o.key == nameOf(query).key {
			names = append(names, p.Was[i].Name)
		}
	}
	return names
}

func (p *Place) rank(typed named, whole string, words []string) int {
	begin := func(name string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.HasPrefix(name, w) && !strings.Contains(name, " "+w) })
	}
	key, is := typed.key, p.named.is(typed)
	switch {
	case p.Code == key, p.named.key == key && is && (!vi.HasMarks(typed.spelled) || p.named.spelled == typed.spelled):
		return justSo
	case p.named.key == key && is:
		return butMarks
	case slices.ContainsFunc(p.old, func(o named) bool { return typed.level != "" && o.key == key && o.is(typed) }):
		return formerly
	case p.named.key == key:
		return otherLevel
	case !is && typed.level != "thi tran": // there is none any more
		if begin(p.whole) || slices.ContainsFunc(p.old, func(o named) bool { return begin(o.key) }) {
			return initials
		}
		return nowhere
	case strings.HasPrefix(p.named.key, key), strings.HasPrefix(p.whole, whole), len(key) > 2 && strings.HasPrefix(p.Code, key):
		return 4
	case begin(p.named.key):
		return 5
	case slices.ContainsFunc(p.old, func(o named) bool { return o.key == key }):
		return 6
	case begin(p.whole):
		return 7
	case slices.ContainsFunc(p.old, func(o named) bool { return begin(o.key) }):
		return 8
	case len(key) > 2 && strings.Contains(p.named.key, key):
		return 9
	case len(key) > 1 && p.initials == key:
		return initials
	}
	return nowhere
}

// spells tells whether each word that was typed begins one of its names, or of what went into it, with the marks.
func (p *Place) spells(typed string) bool {
	name := p.Name + " " + p.Province.Name
	for _, o := range p.Was {
		name += " " + o.Name
	}
	all := vi.SpelledWords(name)
	return !slices.ContainsFunc(strings.Fields(typed), func(w string) bool {
		return !slices.ContainsFunc(all, func(of string) bool { return strings.HasPrefix(of, w) || vi.BeginsWithMarks(of, w) })
	})
}
