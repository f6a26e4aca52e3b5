package intake

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"danvan/store"
	"danvan/store/vi"
)

// unitNames finds units by their names. Only exact spelling counts, but for case, spaces and the place of a tone mark,
// with or without the word for the level. A name typed without any marks may be that of one unit only; that is said.
type unitNames struct {
	tree   *store.Tree
	me     *store.Unit
	byBare map[string][]*store.Unit // spelled, without the word for the level
	byFold map[string][]*store.Unit // folded, without it
	above  bool                     // some unit is a province
	made   bool
}

// levelShort are the ways of writing the word for a level, and the word.
var levelShort = []struct{ short, level string }{
	{"tỉnh ", "tỉnh"}, {"thành phố ", "thành phố"}, {"tp.", "thành phố"}, {"tp ", "thành phố"}, {"huyện ", "huyện"}, {"h.", "huyện"}, {"h ", "huyện"},
	{"quận ", "quận"}, {"q.", "quận"}, {"q ", "quận"}, {"thị xã ", "thị xã"}, {"tx.", "thị xã"}, {"tx ", "thị xã"}, {"thị trấn ", "thị trấn"}, {"tt.", "thị trấn"},
	{"tt ", "thị trấn"}, {"xã ", "xã"}, {"x.", "xã"}, {"x ", "xã"}, {"phường ", "phường"}, {"p.", "phường"}, {"p ", "phường"}, {"đặc khu ", "đặc khu"},
	{"đk ", "đặc khu"}, {"cụm ", "cụm"},
}

// speakers are bodies in whose name a unit speaks: “UBND xã Thượng Lâm” is the unit. Longer ones first.
var speakers = []string{"ban chấp hành đảng bộ ", "ủy ban nhân dân ", "hội đồng nhân dân ", "ban thường vụ ", "bch đảng bộ ", "ban chỉ đạo ", "khối dân vận ",
	"ban dân vận ", "đảng ủy ", "đảng bộ ", "ubnd ", "hđnd ", "bcđ ", "đơn vị: ", "đơn vị ", "địa bàn ", "địa phương: "}

// province is the word for the level that a district's tree begins below.
const province = "tỉnh"

// levelOf parts a spelled name into the word for its level, written out, and the rest.
func levelOf(s string) (level, bare string) {
	for _, l := range levelShort {
		if rest, ok := strings.CutPrefix(s, l.short); ok {
			if rest = strings.TrimSpace(rest); rest != "" {
				return l.level, rest
			}
		}
	}
	return "", s
}

// Units finds the unit that a text names, as lists write it: by its code, by its name with or without the word for the
// level, and by what it lies in. Errors are of type Problem.
func Units(tx *store.Tx) (func(text string) (*store.Unit, error), error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	n := &unitNames{tree: tree, me: tree.Unit(tx.Me().Unit)}
	return func(text string) (*store.Unit, error) {
		res := n.find(text, "")
		if res.unit == nil {
			return nil, Problem{Code: res.code, Found: res.found, Want: res.want, Hard: true}
		}
		return res.unit, nil
	}, nil
}

func (n *unitNames) index() {
	if n.made {
		return
	}
	n.made, n.byBare, n.byFold = true, map[string][]*store.Unit{}, map[string][]*store.Unit{}
	for _, root := range n.tree.Roots {
		root.Walk(func(u *store.Unit) {
			level, bare := levelOf(vi.Spelled(u.Name))
			n.above = n.above || level == province
			n.byBare[bare] = append(n.byBare[bare], u)
			key := vi.Fold(bare)
			n.byFold[key] = append(n.byFold[key], u)
		})
	}
}

// exactly gives the units of a name or code.
func (n *unitNames) exactly(text string) []*store.Unit {
	s := vi.Spelled(text)
	if found := n.leveled(s); len(found) > 0 {
		return found
	}
	for _, lead := range speakers {
		if rest, ok := strings.CutPrefix(s, lead); ok {
			return n.leveled(rest)
		}
	}
	if u := n.tree.ByCode(strings.TrimSpace(text)); u != nil {
		return []*store.Unit{u}
	}
	return nil
}

// leveled gives the units of a spelled name; the word for the level must be theirs, where both have one.
func (n *unitNames) leveled(s string) []*store.Unit {
	n.index()
	level, bare := levelOf(s)
	found := n.byBare[bare]
	if level == "" {
		return found
	}
	return filter(found, func(u *store.Unit) bool {
		own, _ := levelOf(vi.Spelled(u.Name))
		return own == level || own == ""
	})
}

// likely gives the units that a name is like but for marks.
func (n *unitNames) likely(text string) []*store.Unit {
	n.index()
	_, bare := levelOf(vi.Spelled(text))
	if found := n.byFold[vi.Fold(bare)]; len(found) > 0 {
		return found
	}
	folded := vi.Fold(text)
	for _, w := range foldedLevels() {
		if rest, ok := strings.CutPrefix(folded, w); ok && rest != "" {
			return n.byFold[rest]
		}
	}
	return n.byFold[folded]
}

// foldedLevels are the words for levels without marks.
var foldedLevels = sync.OnceValue(func() (ws []string) {
	for _, l := range levelShort {
		ws = append(ws, vi.Fold(l.short)+" ")
	}
	return ws
})

// find gives the unit of a name, which may say where it lies in the same text (“Xã Long Sơn, huyện Trà Bồng”) or
// beside.
func (n *unitNames) find(text, above string) (res resolution) {
	res = resolution{hard: true, found: text}
	found, elsewhere := n.within(text)
	if len(found) == 0 && len(elsewhere) == 0 && typedBare(text) {
		if found = n.ours(n.likely(text)); len(found) == 0 {
			found = n.likely(text)
		}
		if above != "" {
			found = filter(found, func(u *store.Unit) bool { return n.lies(u, above) })
		}
		if len(found) == 1 && vi.Spelled(found[0].Name) != vi.Spelled(text) {
			return resolution{unit: found[0], code: UnitUnmarked, found: text, want: codesOf(found)}
		}
	}
	if above != "" {
		inside := filter(found, func(u *store.Unit) bool { return n.lies(u, above) })
		if len(inside) == 0 && len(found) > 0 {
			elsewhere, res.found = found, text+", "+above
		}
		found = inside
	}
	mine := n.ours(found)
	switch {
	case len(mine) == 1:
		return resolution{unit: mine[0]}
	case len(mine) > 1:
		res.code, res.want = SeveralUnits, fullCodesOf(n.tree, mine)
	case len(found) > 0:
		return resolution{unit: found[0]}
	case len(elsewhere) > 0:
		res.code = UnitElsewhere
		for _, u := range elsewhere {
			place := called2(u)
			if u.Parent != nil {
				place += ", " + u.Parent.Name
			}
			res.want = append(res.want, place)
		}
	default:
		res.code, res.want = UnknownUnit, codesOf(n.likely(text))
	}
	return res
}

// within finds the units that a text names: by all of it, or by its parts, one of which is the unit and the others what
// it lies in. elsewhere are units of which the text says that they lie where they do not.
func (n *unitNames) within(text string) (found, elsewhere []*store.Unit) {
	if found = n.exactly(text); len(found) > 0 {
		return found, nil
	}
	parts := slices.DeleteFunc(unitParts(text), func(s string) bool { return unicode.IsDigit(rune(s[0])) && n.tree.ByCode(s) == nil })
	if len(parts) < 2 {
		if len(parts) == 1 {
			found = n.exactly(parts[0])
		}
		return found, nil
	}
	for i, part := range parts {
		for _, u := range n.exactly(part) {
			lies, contradicts, agrees := true, false, false
			for j, other := range parts {
				if j == i {
					continue
				}
				level, _ := levelOf(vi.Spelled(other))
				switch {
				case n.lies(u, other) || slices.Contains(n.exactly(other), u):
					agrees = true
				case agrees && level == province && !n.above: // of which the tree knows nothing
				default:
					lies = false
					below := slices.ContainsFunc(n.exactly(other), func(o *store.Unit) bool { return n.tree.Covers(u.ID, o.ID) })
					contradicts = contradicts || !below && (level != "" || len(n.exactly(other)) > 0)
				}
			}
			switch {
			case lies && !slices.Contains(found, u):
				found = append(found, u)
			case lies:
			case contradicts && len(u.Children) == 0:
				elsewhere = append(elsewhere, u)
			}
		}
	}
	return found, elsewhere
}

// unitParts parts “Xã Long Sơn, huyện Trà Bồng”, “Xã Long Sơn - Trà Bồng”, “Xã Long Sơn (Trà Bồng)”. A part that only
// counts, as “(3 mô hình)” does, is left out; a code is not.
func unitParts(text string) (parts []string) {
	text = strings.NewReplacer(" - ", "\n", " – ", "\n", " — ", "\n", ",", "\n", ";", "\n", "/", "\n", "(", "\n", ")", "\n").Replace(vi.CleanLine(text))
	if code, name, two := strings.Cut(text, " "); two && len(code) > 2 && strings.Trim(code, "0123456789") == "" {
		text = code + "\n" + name
	}
	for _, part := range strings.Split(text, "\n") {
		part = strings.TrimSpace(part)
		if part != "" && (!unicode.IsDigit(rune(part[0])) || len(part) > 2 && strings.Trim(part, "0123456789") == "") {
			parts = append(parts, part)
		}
	}
	return parts
}

// lies tells whether a unit lies in one of this name.
func (n *unitNames) lies(u *store.Unit, above string) bool {
	names := n.exactly(above)
	if len(names) == 0 && typedBare(above) {
		names = n.likely(above)
	}
	return slices.ContainsFunc(names, func(a *store.Unit) bool { return a != u && n.tree.Covers(a.ID, u.ID) })
}

func (n *unitNames) ours(us []*store.Unit) []*store.Unit {
	return filter(us, func(u *store.Unit) bool { return n.tree.Covers(n.me.ID, u.ID) })
}

// typedBare tells that a text was typed without any marks, so that none of them can contradict.
func typedBare(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 && unicode.IsLetter(r) })
}

func filter(us []*store.Unit, keep func(*store.Unit) bool) (kept []*store.Unit) {
	for _, u := range us {
		if keep(u) {
			kept = append(kept, u)
		}
	}
	return kept
}

func cmpText(a, b string) int { return strings.Compare(a, b) }
