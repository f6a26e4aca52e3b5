package listing

import (
	"sync"
	"sync/atomic"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/search"
)

// block is models that are compared with one another; with across, those of one side only with those of the other.
// Models are numbers of rows.
type block struct {
	left, right []int32
	across      bool
}

// blocks cut the register up so that no model is compared with all. skip tells which pairs another block has.
type blocks struct {
	all  []block
	skip []func(a, b int32) bool // of each block; nil: none
}

// alike is a pair that was found.
type alike struct {
	a, b       int32
	similarity float64
}

func (s *suspects) blocks(registrants []int32) *blocks {
	bs := &blocks{}
	units, of := map[record.ID][]int32{}, map[int32][]int32{}
	for i, r := range s.rows {
		units[r.Unit] = append(units[r.Unit], int32(i))
		if who := registrants[i]; who != 0 {
			of[who] = append(of[who], int32(i))
		}
	}
	for _, members := range units {
		bs.add(block{left: members}, nil)
	}
	sameUnit := func(a, b int32) bool { return s.rows[a].Unit == s.rows[b].Unit }
	for _, members := range of {
		bs.add(block{left: members}, sameUnit)
	}
	sameRegistrant := func(a, b int32) bool { return registrants[a] != 0 && registrants[a] == registrants[b] }
	communes, organisations := s.neighbours(units)
	for at, left := range communes {
		bs.add(block{left, organisations[at], true}, sameRegistrant)
	}
	return bs
}

func (bs *blocks) add(b block, skip func(a, b int32) bool) {
	if b.across && (len(b.left) == 0 || len(b.right) == 0) || !b.across && len(b.left) < 2 {
		return
	}
	bs.all, bs.skip = append(bs.all, b), append(bs.skip, skip)
}

// neighbours gives, under the same id, models of communes and of organisations that may be one: under a commune's id
// its own and those of the organisations below it, under the id of the unit above communes those of all of them and of
// the organisations beside them.
func (s *suspects) neighbours(units map[record.ID][]int32) (communes, organisations map[record.ID][]int32) {
	communes, organisations = map[record.ID][]int32{}, map[record.ID][]int32{}
	for id, members := range units {
		u := s.tree.Unit(id)
		switch {
		case u == nil:
		case u.Level == record.Commune:
			communes[id] = append(communes[id], members...)
			if u.Parent != nil {
				communes[u.Parent.ID] = append(communes[u.Parent.ID], members...)
			}
		case u.Level == record.Organisation:
			if home := homeOf(u); home != nil {
				organisations[home.ID] = append(organisations[home.ID], members...)
			}
		}
	}
	return communes, organisations
}

// homeOf is the nearest unit above an organisation that is none; nil when there is none.
func homeOf(u *store.Unit) *store.Unit {
	for u != nil && u.Level == record.Organisation {
		u = u.Parent
	}
	return u
}

// compare finds the pairs of all blocks, by so many goroutines. With asked only those with a model that is asked for,
// as a. judge gives what a pair is worth after all, and whether it is one, and found is given those that are: both are
// called from several goroutines, found with the number of which.
func (bs *blocks) compare(goroutines int, names *search.Names, asked func(int32) bool, judge func(a, b int32, similarity float64) (float64, bool), found func(by int, p alike)) {
	var next atomic.Int64
	var work sync.WaitGroup
	for by := range goroutines {
		work.Go(func() {
			c := names.Comparer()
			for i := int(next.Add(1)) - 1; i < len(bs.all); i = int(next.Add(1)) - 1 {
				skip := bs.skip[i]
				bs.all[i].compare(c, asked, func(a, b int32, s float64) {
					if skip != nil && skip(a, b) {
						return
					}
					if s, is := judge(a, b, s); is {
						found(by, alike{a, b, s})
					}
				})
			}
		})
	}
	work.Wait()
}

// compare finds the pairs of one block.
func (b *block) compare(c *search.Comparer, asked func(int32) bool, found func(a, b int32, s float64)) {
	inOrder := func(a, b int32, s float64) { found(min(a, b), max(a, b), s) }
	if asked == nil {
		if b.across {
			c.Across(b.left, b.right, inOrder)
		} else {
			c.Within(b.left, inOrder)
		}
		return
	}
	left, otherLeft := split(b.left, asked)
	right, otherRight := split(b.right, asked)
	switch {
	case len(left)+len(right) == 0:
	case b.across:
		c.Across(left, right, inOrder)
		c.Across(left, otherRight, found)
		c.Across(right, otherLeft, found)
	default:
		c.Within(left, inOrder)
		c.Across(left, otherLeft, found)
	}
}

// split gives the members that are asked for and the others.
func split(members []int32, asked func(int32) bool) (these, others []int32) {
	for _, m := range members {
		if asked(m) {
			these = append(these, m)
		} else {
			others = append(others, m)
		}
	}
	return these, others
}
