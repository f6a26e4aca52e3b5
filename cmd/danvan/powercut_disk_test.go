//go:build linux

package main

import (
	"hash/maphash"
	"maps"
	"math/rand/v2"
	"slices"
)

// platter is what lies on a disk: files by number, names of files, and folders.
type platter struct {
	files   map[int][]byte
	names   map[string]int
	folders map[string]bool
	own     map[int]bool // files whose bytes no other platter shares
}

func (p *platter) clone() *platter {
	return &platter{maps.Clone(p.files), maps.Clone(p.names), maps.Clone(p.folders), map[int]bool{}}
}

// content does to a file what an op says, or only its first bytes.
func (p *platter) content(o op, most int) {
	data, size := o.data[:min(most, len(o.data))], len(p.files[o.file])
	if o.what == "cut" {
		size = int(o.offset)
	} else {
		size = max(size, int(o.offset)+len(data))
	}
	if was := p.files[o.file]; !p.own[o.file] || len(was) != size {
		p.files[o.file], p.own[o.file] = make([]byte, size), true
		copy(p.files[o.file], was)
	}
	copy(p.files[o.file][min(int(o.offset), size):], data)
}

// did does all that an op says.
func (p *platter) did(o op) {
	if o.what == "write" || o.what == "cut" {
		p.content(o, len(o.data))
	}
	p.naming(o)
}

// forget drops the names in folders that are not there.
func (p *platter) forget() {
	maps.DeleteFunc(p.names, func(name string, _ int) bool {
		for dir := folderOf(name); dir != "."; dir = folderOf(dir) {
			if !p.folders[dir] {
				return true
			}
		}
		return false
	})
}

// sum tells platters apart by all that can be seen of them.
func (p *platter) sum(seed maphash.Seed) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, name := range slices.Sorted(maps.Keys(p.names)) {
		h.WriteString(name)
		h.WriteByte(0)
		h.Write(p.files[p.names[name]])
		h.WriteByte(0)
	}
	return h.Sum64()
}

// naming does to names what an op says.
func (p *platter) naming(o op) {
	switch o.what {
	case "make":
		p.names[o.path] = o.file
	case "link":
		p.names[o.to] = o.file
	case "rename":
		delete(p.names, o.path)
		p.names[o.to] = o.file
	case "remove":
		delete(p.names, o.path)
	case "folder":
		p.folders[o.path] = true
	}
}

// folderOf is the folder that a name lies in.
func folderOf(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' {
			return path[:i]
		}
	}
	return "."
}

// outage is the disk at one point: what is sure to lie there, and what was done and not synced yet, in order.
type outage struct {
	sure    *platter
	content []op // of files
	naming  []op // of names
}

// cutAt gives the disk between two ops. Where no sync is believed, nothing of the command is sure.
func cutAt(before *platter, ops []op, believe bool) *outage {
	c := &outage{sure: before.clone()}
	for _, o := range ops {
		switch o.what {
		case "write", "cut":
			c.content = append(c.content, o)
		case "make", "rename", "link", "remove", "folder":
			c.naming = append(c.naming, o)
		case "sync":
			if believe {
				c.content = slices.DeleteFunc(c.content, func(w op) bool {
					if w.file == o.file {
						c.sure.content(w, len(w.data))
					}
					return w.file == o.file
				})
			}
		case "syncfolder":
			if believe {
				c.naming = slices.DeleteFunc(c.naming, func(n op) bool {
					here := folderOf(n.path) == o.path
					if here {
						c.sure.naming(n)
					}
					return here
				})
			}
		}
	}
	return c
}

// states gives what a power cut could leave: of what is not synced nothing, all, all but one, one torn within a sector,
// any part of it; of the names any number, in their order, for file systems keep that. full: each of them, else a few
// by chance.
func (c *outage) states(dice *rand.Rand, full bool, see func(*platter)) {
	parts := [][]int{c.amounts(func(int) int { return 0 }), c.amounts(func(i int) int { return len(c.content[i].data) + 1 })}
	for one := range c.content {
		parts = append(parts, c.amounts(func(i int) int {
			if i == one {
				return 0
			}
			return len(c.content[i].data) + 1
		}))
		for sector := 1; sector < len(c.content[one].data)/512; sector++ {
			torn := 512 * sector
			for _, others := range []bool{false, true} { // the ones before it lie there, and those behind it too, or not
				parts = append(parts, c.amounts(func(i int) int {
					switch {
					case i == one:
						return torn
					case i < one || others:
						return len(c.content[i].data) + 1
					}
					return 0
				}))
			}
		}
	}
	for range 24 {
		parts = append(parts, c.amounts(func(i int) int { return dice.IntN(2) * (len(c.content[i].data) + 1) }))
	}
	names := make([]int, len(c.naming)+1)
	for i := range names {
		names[i] = i
	}
	if !full {
		dice.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		parts = parts[:min(2, len(parts))]
		names = []int{0, len(c.naming), dice.IntN(len(names))}
	}
	for _, named := range names {
		for _, part := range parts {
			p := c.sure.clone()
			for i, o := range c.content {
				if part[i] > 0 {
					p.content(o, part[i]-btoi(part[i] > len(o.data)))
				}
			}
			for _, o := range c.naming[:named] {
				p.naming(o)
			}
			p.forget()
			see(p)
		}
	}
}

// amounts says for each op on contents how many of its bytes lie there; 0: it was not done, one more than it has: all
// of it.
func (c *outage) amounts(of func(i int) int) []int {
	a := make([]int, len(c.content))
	for i := range a {
		a[i] = of(i)
	}
	return a
}
