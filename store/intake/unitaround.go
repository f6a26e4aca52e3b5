package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"danvan/store"
	"danvan/store/pattern"
	"danvan/store/vi"
)

// sheetSays is what a sheet says of units, whatever its rows.
type sheetSays struct {
	known    bool
	names    bool        // some row, section, its name or its title names a unit other than the own
	sheet    *unitSource // its name
	title    *unitSource // its title
	bad      resolution  // its name is that of a unit that the tree lacks
	noted    resolution  // how the name or the title was understood
	other    string      // a unit that its title names and the tree lacks
	sections bool        // some section row names a unit
	whole    bool        // some cell of its column of units names a unit of the tree
}

type sectionKey struct {
	sheet int
	text  string
}

// sectionSays is what the section rows above a row say of its unit.
type sectionSays struct {
	unit *unitSource
	said resolution // why not
}

// surround is what stands around a row: its section rows, the sheet's name, the title, from the strongest.
type surround struct {
	first *unitSource
	rest  []*unitSource
	said  resolution // a problem of the strongest
	noted resolution // how the first was understood
}

// against gives what names a unit that cannot be meant where unit is: neither that unit nor one above it.
func (a *surround) against(tree *store.Tree, unit *store.Unit) *unitSource {
	for _, s := range append([]*unitSource{a.first}, a.rest...) {
		if s != nil && s.unit != unit && !tree.Covers(s.unit.ID, unit.ID) {
			return s
		}
	}
	return nil
}

// around collects what stands around a row.
func (us *units) around(p *planner, r *row) (a surround) {
	add := func(s *unitSource) {
		switch {
		case s == nil:
		case a.first == nil:
			a.first = s
		default:
			a.rest = append(a.rest, s)
		}
	}
	section := us.section(p, r)
	if section.said.hard {
		a.said = section.said
		return a
	}
	sheet := us.says(p, r.sheet)
	add(section.unit)
	a.noted = section.said
	if a.first == nil {
		if a.said = sheet.bad; a.said.code != "" {
			return a
		}
		a.noted = sheet.noted
	}
	add(sheet.sheet)
	add(sheet.title)
	return a
}

// section is what the section rows say, the innermost that says anything.
func (us *units) section(p *planner, r *row) sectionSays {
	texts := p.sectionsOf(r)
	if len(texts) == 0 {
		return sectionSays{}
	}
	key := sectionKey{r.sheet, strings.Join(texts, "\x00")}
	if says, known := us.sections[key]; known {
		return says
	}
	var says sectionSays
	for i := len(texts) - 1; i >= 0 && says.unit == nil && !says.said.hard; i-- {
		says = us.text(p, r, texts[i], BySection)
	}
	us.sections[key] = says
	return says
}

// text is what a section row or a sheet's name says of a unit.
func (us *units) text(p *planner, r *row, text string, by UnitBy) (says sectionSays) {
	if set, err := p.fields.of(us.me, p.last); err == nil && set != nil {
		if _, ok := set.Find(text); ok {
			return says // the name of a field, which may look like a unit's: “Xã hội”
		}
	}
	res := us.names.find(cmp.Or(p.o.Set.unitMeant(text), text), "")
	res.column = UnitName
	switch {
	case res.unit != nil:
		says.unit, says.said = &unitSource{res.unit, by, text}, res
		says.said.unit = nil
	case res.code == SeveralUnits || res.code == UnitElsewhere:
		says.said = res
	default:
		if found := us.inText(text); len(found) == 1 {
			says.unit = &unitSource{found[0], by, text}
		} else if looksLikeUnit(text) {
			says.said = res
		}
	}
	return says
}

// looksLikeUnit tells of a text that begins with the word for a level and goes on with a name.
func looksLikeUnit(text string) bool {
	level, _ := levelOf(vi.Spelled(text))
	_, rest, _ := strings.Cut(vi.CleanLine(text), " ")
	switch {
	case level == "" || rest == "" || strings.HasPrefix(vi.Spelled(text), "xã hội"), strings.HasPrefix(vi.Spelled(text), "tt "), strings.HasPrefix(vi.Spelled(text), "tt."):
		return false // “TT.” is Tập thể too
	}
	for _, r := range rest {
		return unicode.IsUpper(r)
	}
	return false
}

// says is what a sheet says of units.
func (us *units) says(p *planner, sheet int) *sheetSays {
	s := &us.sheets[sheet]
	if s.known {
		return s
	}
	s.known = true
	at := &p.list.Sheets[sheet]
	if at.Name != "" {
		says := us.text(p, nil, at.Name, BySheet)
		if bare := aroundUnit().ReplaceAllString(at.Name, ""); says.unit == nil && says.said.code == "" && bare != at.Name {
			says = us.text(p, nil, bare, BySheet)
		}
		s.sheet, s.noted = says.unit, says.said
		if says.said.hard {
			s.bad, s.noted = says.said, resolution{}
		}
	}
	for _, t := range at.Titles {
		for _, u := range us.inText(t.Text) {
			s.title = us.nearer(s.title, &unitSource{u, ByTitle, t.Text})
		}
	}
	if s.title == nil || s.title.unit == us.me && len(us.me.Children) > 0 {
		for _, t := range at.Titles {
			if w := strangerIn(t.Text); w != "" && len(us.inText(w)) == 0 {
				s.other = w
			}
		}
	}
	if s.title == nil && s.other == "" {
		s.title, s.other = us.before(p, sheet)
	}
	s.names = us.columns(p, sheet) || s.sheet != nil || s.title != nil && s.title.unit != us.me
	var r row
	for i := range p.list.rows.len() {
		if p.list.rows.sheet(i) != sheet {
			continue
		}
		p.list.rows.get(i, &r)
		s.sections = s.sections || us.section(p, &r).unit != nil
		s.names = s.names || s.sections
		s.whole = s.whole || r.unit != "" && len(us.names.exactly(r.unit)) > 0
		if s.names && s.whole && s.sections {
			break
		}
	}
	return s
}

// before gives the unit of the table above one whose own titles name none: that of its last section, else of its title.
// A title that names another body ends it.
func (us *units) before(p *planner, sheet int) (title *unitSource, other string) {
	if sheet == 0 || p.list.Sheets[sheet-1].Name != p.list.Sheets[sheet].Name || slices.ContainsFunc(p.list.Sheets[sheet].Titles, func(t Title) bool { return isBody(listNumber().ReplaceAllString(t.Text, "")) }) {
		return nil, ""
	}
	last := row{sheet: sheet - 1, sections: p.list.parsers[sheet-1].sections}
	if in := us.section(p, &last).unit; in != nil {
		return &unitSource{in.unit, ByTitle, in.text}, ""
	}
	above := us.says(p, sheet-1)
	return above.title, above.other
}

// aroundUnit is what stands around a unit in the name of a sheet: “1. Khuôn Hà (2026)”, “DS Khuôn Hà năm 2026”.
var aroundUnit = pattern.Of(`(?i)^\s*(?:\d{1,2}\s*[.)_-]?\s+|\d{1,2}[.)_-]\s*)?(?:(?:danh sách|ds|mô hình|mh|đăng ký|đk|tổng hợp|biểu)\s+)*|\s*\([^()]*\)\s*$|[\s_-]*(?:năm|nam)?\s*(?:19|20)\d\d\s*$`)

// nearer keeps the lower of two units that a title names, one in the other: “HUYỆN ỦY LÂM BÌNH”, “ĐẢNG ỦY XÃ THƯỢNG
// LÂM”. A unit above the own says nothing.
func (us *units) nearer(a, b *unitSource) *unitSource {
	if b.unit != us.me && us.tree.Covers(b.unit.ID, us.me.ID) || a != nil && us.tree.Covers(b.unit.ID, a.unit.ID) {
		return a
	}
	return b
}

// columns tells whether a sheet has a column of units.
func (us *units) columns(p *planner, sheet int) bool {
	h := &p.list.parsers[sheet].h
	return h.has(UnitCode) || h.has(UnitName)
}

// registers tells that what stands in the column of units is who registers: an organisation, or anything where no cell
// of the column names a unit of the tree.
func (us *units) registers(p *planner, r *row) bool {
	if looksLikeUnit(r.unit) || len(us.names.likely(r.unit)) > 0 {
		return false
	}
	if _, elsewhere := us.names.within(r.unit); len(elsewhere) > 0 {
		return false
	}
	if len(us.me.Children) == 0 {
		return isBody(r.unit) || !us.says(p, r.sheet).whole
	}
	return isBody(r.unit) && !us.says(p, r.sheet).whole
}

// bodies are the words with which the names of organisations and groups begin, folded.
var bodies = []string{"chi bo", "chi hoi", "chi doan", "hoi", "doan", "thon", "ban", "to", "khu", "xom", "truong", "cong an", "ban chi huy", "hop tac xa", "htx",
	"tram", "uy ban mat tran", "ubmttq", "mttq", "mat tran", "cau lac bo", "clb", "don bien phong", "quan su", "ho", "nhom", "doi", "cong doan", "phong", "ngan hang",
	"dong ho", "hoi dong", "ban quan ly", "trung tam", "doanh nghiep", "cong ty"}

// isBody tells whether a text begins as the name of an organisation does.
func isBody(text string) bool {
	folded := vi.Fold(text) + " "
	for _, b := range bodies {
		if strings.HasPrefix(folded, vi.Fold(b)+" ") {
			return true
		}
	}
	return false
}

// inText finds the units that a longer text names with the word for their level: “DANH SÁCH MÔ HÌNH CỦA XÃ THƯỢNG LÂM”,
// “HUYỆN ỦY LÂM BÌNH”.
func (us *units) inText(text string) (found []*store.Unit) {
	us.names.index()
	words := strings.FieldsFunc(vi.Spelled(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' && r != '\''
	})
	for i := range words {
		for n := min(7, len(words)-i); n >= 2; n-- {
			s := strings.Join(words[i:i+n], " ")
			for party, level := range partyOf {
				if rest, ok := strings.CutPrefix(s, party); ok {
					s = level + rest
				}
			}
			if level, _ := levelOf(s); level == "" {
				break
			}
			if units := us.names.leveled(s); len(units) > 0 {
				if mine := us.names.ours(units); len(mine) > 0 {
					units = mine
				}
				found = append(found, units...)
				break
			}
		}
	}
	return found
}

// partyOf are the names of party committees, and the word for the level they stand for.
var partyOf = map[string]string{"tỉnh ủy ": "tỉnh ", "thành ủy ": "thành phố ", "huyện ủy ": "huyện ", "quận ủy ": "quận ", "thị ủy ": "thị xã ", "huyện đoàn ": "huyện ", "xã đoàn ": "xã "}
