package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/vi"
)

// units finds the unit of a row: by its code, else its name, else the section rows above it, else the sheet's name,
// else the title. What names it more weakly may say less, never something else.
type units struct {
	tree     *store.Tree
	me       *store.Unit
	names    unitNames
	resolved map[unitWords]resolution
	sections map[sectionKey]sectionSays
	sheets   []sheetSays
	given    *store.Unit // by a person, for rows that do not say theirs
	own      bool        // rows of units that the tree lacks are others'
	counts   map[unitSource]int
}

// unitWords are what the cells of a row say of its unit.
type unitWords struct {
	sheet             int
	code, name, above string
	typed             bool
	year              int
}

// resolution is the unit that is meant, and what is to be said.
type resolution struct {
	unit    *store.Unit
	code    Code // empty: nothing
	hard    bool
	column  Column
	found   string
	want    []string
	foreign bool // a unit that the tree lacks: another's row
	who     bool // no unit at all, but who registers
}

// UnitBy tells what says of which unit a row is.
type UnitBy string

// What a row's unit may be known by, from the strongest.
const (
	ByID      UnitBy = "id"    // where the model stands that the row names
	ByModel   UnitBy = "model" // where the model stands that the row says more of
	ByCode    UnitBy = "code"
	ByName    UnitBy = "name"
	BySection UnitBy = "section"
	BySheet   UnitBy = "sheet"
	ByTitle   UnitBy = "title"
	ByWho     UnitBy = "registrant" // whose name has the unit's in it
	ByGiven   UnitBy = "given"      // by a person, for all rows that do not say it
	ByOwner   UnitBy = "own"        // by nothing: it is the register's own list
)

// unitSource is a unit and how it was known.
type unitSource struct {
	unit *store.Unit
	by   UnitBy
	text string // the section, the sheet's name, the title
}

// UnitRows is how many rows of a list a unit gets, and what says so.
type UnitRows struct {
	Code string `json:"code"`
	Name string `json:"name"`
	Rows int    `json:"rows"`
	By   UnitBy `json:"by"`
	Text string `json:"text,omitempty"` // the section, the sheet's name or the title that says so
}

func itoa(n int) string { return strconv.Itoa(n) }

// unitColumn is the column that a row's unit was read from.
func unitColumn(r *row) Column {
	if r.code != "" {
		return UnitCode
	}
	return UnitName
}

// of gives the unit of a row, and what says so. Nil when it cannot be told, with the problem; foreign tells that it is
// another's row all the same.
func (us *units) of(p *planner, r *row) (res resolution, from unitSource) {
	words := unitWords{r.sheet, r.code, r.unit, r.unitAbove, r.codeTyped, cmp.Or(r.year, p.o.Year)}
	res, known := us.resolved[words]
	if !known {
		res = us.byCells(p, r)
		us.resolved[words] = res
	}
	around := us.around(p, r)
	switch {
	case res.unit != nil:
		from = unitSource{unit: res.unit, by: ByName}
		if r.code != "" {
			from.by = ByCode
		}
		if weak := around.against(us.tree, res.unit); weak != nil && res.code == "" {
			res = resolution{code: UnitContradicts, hard: true, column: unitColumn(r), found: called2(res.unit), want: []string{weak.text, called2(weak.unit)}}
		} else if other := us.beside(r.model.Registrant, res.unit); other != nil && res.code == "" {
			res = resolution{unit: res.unit, code: WhoElsewhere, column: Registrant, found: r.model.Registrant, want: []string{called2(res.unit), called2(other)}}
		}
		return res, from
	case res.code != "" && !res.who || res.foreign:
		return res, from
	case around.said.code != "":
		said := around.said
		said.foreign = us.foreign(said)
		return said, from
	case around.first != nil:
		from = *around.first
		if weak := around.against(us.tree, from.unit); weak != nil {
			return resolution{code: UnitContradicts, hard: true, column: UnitName, found: from.text, want: []string{weak.text, called2(weak.unit)}}, from
		}
		around.noted.unit, around.noted.who = from.unit, res.who
		return around.noted, from
	}
	who := res.who
	res, from = us.unsaid(p, r)
	res.who = who
	return res, from
}

// beside is the unit that a name has in it, where that lies neither in the unit, nor the unit in it.
func (us *units) beside(name string, unit *store.Unit) *store.Unit {
	lower := strings.ToLower(name)
	if !slices.ContainsFunc(unitLevels, func(w string) bool { return strings.Contains(lower, w) }) {
		return nil
	}
	if in := us.inText(name); len(in) == 1 && !us.tree.Covers(in[0].ID, unit.ID) && !us.tree.Covers(unit.ID, in[0].ID) {
		return in[0]
	}
	return nil
}

// byCells is what the row's own cells say; no unit and no code when they say nothing, who when they name who registers.
func (us *units) byCells(p *planner, r *row) (res resolution) {
	switch {
	case r.code != "":
		res = us.byCode(r, cmp.Or(r.year, p.o.Year))
	case r.unit != "":
		res = us.names.find(r.unit, r.unitAbove)
		if in := us.inText(r.unit); res.code == UnknownUnit && len(in) == 1 && in[0] != us.me {
			res = resolution{unit: in[0]} // “UBND xã …”, “Hội LHPN xã …”
		}
		if res.code == UnknownUnit && us.registers(p, r) {
			return resolution{code: WhoRegisters, column: UnitName, found: r.unit, who: true}
		}
		res.column = UnitName
	case r.unitAbove != "" && us.columns(p, r.sheet):
		above := us.names.find(r.unitAbove, "")
		if above.unit == nil || us.given != nil && us.tree.Covers(above.unit.ID, us.given.ID) {
			return resolution{}
		}
		if len(above.unit.Children) == 0 {
			return above
		}
		return resolution{code: NoUnitBelow, hard: true, column: UnitName, found: above.unit.Name, want: []string{above.unit.Code}}
	}
	if res.code != "" && res.unit == nil {
		res.foreign = us.foreign(res)
	}
	return res
}

// foreign tells that a unit which the tree lacks is another's: nothing of the own tree is like it. A unit above, which
// knows its tree, is told all the same unless it takes its own rows only.
func (us *units) foreign(res resolution) bool {
	return res.code == UnknownUnit && len(res.want) == 0 && us.own
}

// byCode takes a code exactly as text. A spreadsheet that made a number of it took its zeros: they are put back where
// that gives one unit only. It means who has it today; that another had it in the row's year is said.
func (us *units) byCode(r *row, year int) resolution {
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
		fail.code, fail.want = SeveralUnits, fullCodesOf(us.tree, longer)
		return fail
	}
	unit := longer[0]
	if r.unit != "" && !slices.Contains(us.names.exactly(r.unit), unit) {
		if named := us.names.find(r.unit, r.unitAbove); named.unit != nil && named.unit != unit {
			return resolution{code: UnitContradicts, hard: true, column: UnitCode, found: called2(unit), want: []string{r.unit, called2(named.unit)}}
		} else if named.unit == nil {
			return resolution{unit: unit, code: UnitDiffers, column: UnitName, found: r.unit, want: codesOf(longer)}
		}
	}
	if exact == nil {
		return resolution{unit: unit, code: LostZero, column: UnitCode, found: r.code, want: codesOf(longer)}
	}
	if was := us.tree.HadCode(unit, year); was != nil && unit != us.me {
		return resolution{unit: unit, code: UnitOfOtherDay, column: UnitCode, found: r.code, want: append([]string{called2(unit)}, fullCodesOf(us.tree, []*store.Unit{was})...)}
	}
	return resolution{unit: unit}
}

// unsaid is for rows that do not name their unit, in a sheet where nothing else does. Where the sheet names units, and
// there are units below, such a row is asked about; else it is of the register's own list.
func (us *units) unsaid(p *planner, r *row) (resolution, unitSource) {
	switch {
	case us.given != nil:
		return resolution{unit: us.given}, unitSource{unit: us.given, by: ByGiven}
	case us.says(p, r.sheet).other != "":
		other := us.says(p, r.sheet).other
		if v := p.o.Set.unitMeant(other); v != "" {
			if res := us.names.find(v, ""); res.unit != nil {
				return res, unitSource{unit: res.unit, by: ByGiven}
			}
		}
		res := resolution{code: UnknownUnit, hard: true, column: UnitName, found: other, want: codesOf(us.names.likely(other))}
		res.foreign = us.foreign(res)
		return res, unitSource{}
	case len(us.me.Children) > 0 && (us.says(p, r.sheet).names || us.namedSheets(p) && !plainSheet(p.list.Sheets[r.sheet].Name)), len(us.me.Children) == 0 && us.besides(p, r):
		c := UnitCode
		if !p.list.parsers[r.sheet].h.has(UnitCode) {
			c = UnitName
		}
		return resolution{code: NoUnit, hard: true, column: c}, unitSource{}
	}
	if in := us.inText(r.model.Registrant); len(in) == 1 && in[0] != us.me && us.tree.Covers(us.me.ID, in[0].ID) {
		return resolution{unit: in[0], code: UnitOfWho, column: Registrant, found: r.model.Registrant, want: []string{called2(in[0])}}, unitSource{unit: in[0], by: ByWho}
	}
	return resolution{unit: us.me}, unitSource{unit: us.me, by: ByOwner}
}

// namedSheets tells whether some sheet of the list has the name of a unit below.
func (us *units) namedSheets(p *planner) bool {
	for i := range p.list.Sheets {
		if s := us.says(p, i).sheet; s != nil && (s.unit != us.me || len(us.me.Children) == 0) {
			return true
		}
	}
	return false
}

// plainSheet tells of a sheet's name that it says nothing of whose it is: it is that of the register's own list beside
// those of units.
func plainSheet(name string) bool { return plainName().MatchString(vi.Fold(name)) }

var plainName = pattern.Of(`^(danh sach|ds|sheet|trang|bang|bieu|mau|phu luc|mo hinh|dang ky|list|data)( (tinh|mo hinh|dang ky|nam|dvk|chung))*[ \d]*$`)

// besides tells, where no units lie below, that a row stands in a sheet or below a section that names no organisation,
// while others of the list are named by units: “Khuôn Hà” beside “Thượng Lâm” may be the commune beside.
func (us *units) besides(p *planner, r *row) bool {
	if texts := p.sectionsOf(r); len(texts) > 0 {
		return us.says(p, r.sheet).sections && !isBody(texts[len(texts)-1])
	}
	name := p.list.Sheets[r.sheet].Name
	return name != "" && us.namedSheets(p) && !isBody(name)
}

func called2(u *store.Unit) string { return u.Code + " " + u.Name }

// fullCodesOf is codesOf where one code may be several units'.
func fullCodesOf(tree *store.Tree, list []*store.Unit) (codes []string) {
	for _, u := range list {
		codes = append(codes, tree.FullCode(u)+" "+u.Name)
	}
	return codes
}

func codesOf(list []*store.Unit) (codes []string) {
	for _, u := range list {
		codes = append(codes, called2(u))
	}
	return codes
}

// count notes that a row goes to a unit.
func (us *units) count(from unitSource) {
	if from.unit != nil {
		us.counts[from]++
	}
}

// rows gives how many rows each unit gets, in the order of the tree.
func (us *units) rows() (all []UnitRows) {
	at := map[record.ID]int{}
	for _, root := range us.tree.Roots {
		root.Walk(func(u *store.Unit) { at[u.ID] = len(at) })
	}
	from := make([]unitSource, 0, len(us.counts))
	for s := range us.counts {
		from = append(from, s)
	}
	slices.SortFunc(from, func(a, b unitSource) int {
		if a.unit != b.unit {
			return at[a.unit.ID] - at[b.unit.ID]
		}
		return cmpText(string(a.by)+a.text, string(b.by)+b.text)
	})
	for _, s := range from {
		all = append(all, UnitRows{s.unit.Code, s.unit.Name, us.counts[s], s.by, s.text})
	}
	return all
}
