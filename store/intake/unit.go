package intake

import (
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/vi"
)

// units finds the unit of a row.
type units struct {
	tree     *store.Tree
	me       *store.Unit
	byName   map[string][]*store.Unit // by folded name, with and without the word for its level; made when first needed
	resolved map[unitWords]resolution
}

// unitWords are what a row says of its unit.
type unitWords struct {
	sheet             int
	code, name, above string
	section           string
	typed             bool
}

// resolution is the unit that is meant, and what is to be said.
type resolution struct {
	unit   *store.Unit
	code   Code // empty: nothing
	hard   bool
	column Column
	found  string
	want   []string
}

func itoa(n int) string { return strconv.Itoa(n) }

// unitColumn is the column that a row's unit was read from.
func unitColumn(r *row) Column {
	if r.code != "" {
		return UnitCode
	}
	return UnitName
}

// of gives the unit of a row: by its code, else by its name, else by the section above, else the importing unit itself. Nil when it cannot be told,
// with the problem.
func (us *units) of(p *planner, r *row) (*store.Unit, []Problem) {
	words := unitWords{r.sheet, r.code, r.unit, r.unitAbove, r.section, r.codeTyped}
	res, known := us.resolved[words]
	if !known {
		switch {
		case r.code != "":
			res = us.byCode(r)
		case r.unit != "":
			res = us.named(r.unit, r.unitAbove)
		default:
			h := &p.list.parsers[r.sheet].h
			res = us.unsaid(r, h.has(UnitCode) || h.has(UnitName))
		}
		us.resolved[words] = res
	}
	if res.code == "" {
		return res.unit, nil
	}
	return res.unit, []Problem{p.located(r, res.column, res.code, res.hard, res.found, res.want...)}
}

// byCode takes a code exactly as text. A spreadsheet that made a number of it took its zeros: they are put back where that gives
// one unit only.
func (us *units) byCode(r *row) resolution {
	exact := us.tree.ByCode(r.code)
	var longer []*store.Unit
	if _, err := strconv.Atoi(r.code); err == nil && (exact == nil || !r.codeTyped) {
		for padded := "0" + r.code; len(padded) <= 5; padded = "0" + padded {
			if u := us.tree.ByCode(padded); u != nil {
				longer = append(longer, u)
			}
		}
	}
	if exact != nil {
		longer = append(longer, exact)
	}
	fail := resolution{hard: true, column: UnitCode, found: r.code}
	switch {
	case len(longer) == 0:
		fail.code = UnknownUnit
		return fail
	case len(longer) > 1:
		fail.code, fail.want = SeveralUnits, codesOf(longer)
		return fail
	case exact == nil:
		return resolution{unit: longer[0], code: LostZero, column: UnitCode, found: r.code, want: codesOf(longer)}
	}
	if name, own := vi.Fold(r.unit), vi.Fold(exact.Name); name != "" && !strings.Contains(own, name) && !strings.Contains(name, own) {
		return resolution{unit: exact, code: UnitDiffers, column: UnitName, found: r.unit, want: []string{exact.Code + " " + exact.Name}}
	}
	return resolution{unit: exact}
}

func codesOf(list []*store.Unit) (codes []string) {
	for _, u := range list {
		codes = append(codes, u.Code+" "+u.Name)
	}
	return codes
}

// named finds a unit by its name: the one below me, or me; else one elsewhere, whose rows are not ours.
func (us *units) named(name, above string) resolution {
	us.index()
	found := us.byName[vi.Fold(name)]
	if above != "" {
		found = filter(found, func(u *store.Unit) bool {
			return u.Parent != nil && (vi.Fold(u.Parent.Name) == vi.Fold(above) || bareName(u.Parent.Name) == bareName(above))
		})
	}
	mine := filter(found, func(u *store.Unit) bool { return us.tree.Covers(us.me.ID, u.ID) })
	fail := resolution{hard: true, column: UnitName, found: name}
	switch {
	case len(mine) == 1:
		return resolution{unit: mine[0]}
	case len(mine) > 1:
		fail.code, fail.want = SeveralUnits, codesOf(mine)
	case len(found) > 0:
		return resolution{unit: found[0]}
	default:
		fail.code = UnknownUnit
	}
	return fail
}

// unsaid is for rows that do not name their unit. Where the list has a column for it and units below could be meant, an empty cell is not taken for me.
func (us *units) unsaid(r *row, asked bool) resolution {
	if r.section != "" {
		if res := us.named(r.section, ""); res.unit != nil {
			return res
		}
	}
	if asked && len(us.me.Children) > 0 {
		return resolution{code: NoUnit, hard: true, column: UnitCode}
	}
	return resolution{unit: us.me}
}

func (us *units) index() {
	if us.byName != nil {
		return
	}
	us.byName = map[string][]*store.Unit{}
	for _, root := range us.tree.Roots {
		root.Walk(func(u *store.Unit) {
			full, bare := vi.Fold(u.Name), bareName(u.Name)
			us.byName[full] = append(us.byName[full], u)
			if bare != full {
				us.byName[bare] = append(us.byName[bare], u)
			}
		})
	}
}

var levelWords = []string{"tinh ", "thanh pho ", "huien ", "quan ", "thi xa ", "xa ", "phuong ", "thi tran ", "cum "}

// bareName folds a name without the word for its level.
func bareName(name string) string {
	key := vi.Fold(name)
	for _, w := range levelWords {
		if bare, ok := strings.CutPrefix(key, w); ok {
			return bare
		}
	}
	return key
}

func filter(us []*store.Unit, keep func(*store.Unit) bool) (kept []*store.Unit) {
	for _, u := range us {
		if keep(u) {
			kept = append(kept, u)
		}
	}
	return kept
}
