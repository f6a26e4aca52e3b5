package catalog

import (
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

	key      string   // folded, without the word for its level
	whole    string   // folded, with it and with the province behind it
	initials string   // of key
	old      []string // keys of Was
}

// levelWords stand before a commune's name, folded.
var levelWords = []string{"dac khu ", "thi tran ", "phuong ", "xa "}

func keyOf(name string) string {
	key := vi.Fold(name)
	for _, w := range levelWords {
		if rest, has := strings.CutPrefix(key, w); has {
			return rest
		}
	}
	return key
}

// find makes ready for Find.
func (c *Country) find() {
	was := map[record.ID][]*record.Unit{}
	for _, b := range c.Became {
		was[b.Now] = append(was[b.Now], c.byID[b.Was])
	}
	for _, u := range c.Units {
		if u.Level != record.Commune || u.To != "" {
			continue
		}
		p := &Place{Unit: u, ID: record.UnitID(u.Code, u.From), Province: c.byID[u.Parent], key: keyOf(u.Name)}
		p.Was = was[p.ID]
		p.whole = vi.Fold(u.Name + " " + p.Province.Name)
		for _, w := range strings.Fields(p.key) {
			p.initials += w[:1]
		}
		for _, o := range p.Was {
			p.old = append(p.old, keyOf(o.Name))
		}
		c.places = append(c.places, p)
	}
}

// Places are the communes in force, in the order of the list.
func (c *Country) Places() []*Place { return c.places }

// Find gives at most most communes in force by their code, a part of their name or that of their province, without regard to marks and case, the name of what went into them, or
// initials, likeliest first. The first same of them are named or coded just so, and partly tells how many of all it found are found by more than initials.
func (c *Country) Find(query string, most int) (found []*Place, same, partly int) {
	key := keyOf(query)
	words := strings.Fields(key)
	if len(words) == 0 {
		return c.places[:min(most, len(c.places))], 0, 0
	}
	var ranks [8][]*Place
	for _, p := range c.places {
		if r := p.rank(vi.Fold(query), key, words); r < len(ranks) {
			ranks[r] = append(ranks[r], p)
		}
	}
	found = slices.Concat(ranks[:]...)
	return found[:min(most, len(found))], len(ranks[0]), len(found) - len(ranks[len(ranks)-1])
}

func (p *Place) rank(query, key string, words []string) int {
	begin := func(name string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.HasPrefix(name, w) && !strings.Contains(name, " "+w) })
	}
	switch {
	case p.Code == key, p.key == key, vi.Fold(p.Name) == query:
		return 0
	case strings.HasPrefix(p.key, key), strings.HasPrefix(p.whole, query), len(key) > 2 && strings.HasPrefix(p.Code, key):
		return 1
	case begin(p.key):
		return 2
	case slices.Contains(p.old, key):
		return 3
	case begin(p.whole):
		return 4
	case slices.ContainsFunc(p.old, begin):
		return 5
	case len(key) > 2 && strings.Contains(p.key, key):
		return 6
	case len(key) > 1 && p.initials == key:
		return 7
	}
	return 8
}
