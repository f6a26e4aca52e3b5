package takein

import (
	"errors"
	"slices"
	"strings"

	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Read reads a list of registrations as offices list them, once more when it names its year itself: what its columns
// say of years is held against that; or a table of totals. It gives one of both. Lists of a sheet are read by Lines,
// which is asked before.
func (a *Asked) Read(path string, into intake.Reading) (l *intake.List, lines *sheet.List, err error) {
	f, err := a.open(path)
	if err != nil {
		return nil, nil, err
	}
	l, err = intake.ReadFile(f, into)
	if lines = a.totals(path, err); lines != nil {
		return nil, lines, nil
	}
	if err != nil || into.Year != 0 || l.Year() == 0 {
		return l, nil, err
	}
	into.Year = l.Year()
	l, err = intake.Read(path, into)
	return l, nil, err
}

// Lines reads a list of a sheet: that a person names, whose columns all stand in it, or of registrations with headings
// of the place's own. Nil where it is none.
func (a *Asked) Lines(path string) (*sheet.List, error) {
	if s := a.Named(a.Sheet); s != nil {
		return a.ReadSheet(s, path)
	}
	return a.written(path), nil
}

// totals reads what is no list of registrations as a table of totals, where it is one.
func (a *Asked) totals(path string, err error) *sheet.List {
	var e *intake.Error
	if !errors.As(err, &e) || e.Code == intake.EmptyList {
		return nil
	}
	f, err := a.open(path)
	if err != nil {
		return nil
	}
	if l, err := sheet.ReadTotals(sheet.Of(record.ValueKind), f, path); err == nil {
		return l
	}
	return nil
}

// ReadSheet reads a list of a sheet, as list SHEET and template write it: its headings are the columns' words of either
// language, or their code names, or as a person says.
func (a *Asked) ReadSheet(s *sheet.Sheet, path string) (*sheet.List, error) {
	f, err := a.open(path)
	if err != nil {
		return nil, err
	}
	heads, err := a.heads(s)
	if err != nil {
		return nil, err
	}
	l, err := sheet.ReadList(s, f, path, heads)
	if errors.Is(err, sheet.ErrNoHeadings) && s.Kind == record.ValueKind {
		l, err = sheet.ReadTotals(s, f, path)
	}
	if errors.Is(err, sheet.ErrNoHeadings) {
		var names []string
		for _, c := range s.Asked(false) {
			names = append(names, a.Text.Column(c))
		}
		return nil, &NoHeadings{a.Text.Sheets.NoHeadings(a.Text.Sheet(s), strings.Join(names, ", "))}
	}
	return l, err
}

// NoHeadings is a list in which no row names two columns of its sheet.
type NoHeadings struct{ Say text.Sentence }

func (e *NoHeadings) Error() string { return e.Say.String() }

// written reads a list in which every column that people fill in of a sheet stands, at least three, as one of that
// sheet: the one with the most of them.
func (a *Asked) written(path string) (found *sheet.List) {
	if a.looked != nil && a.looked.file == nil {
		a.looked = nil // it was read, and may have changed since
	}
	f, err := a.look(path)
	if err != nil {
		return nil // the reading says why
	}
	var of *sheet.Sheet
	for _, s := range a.Sheets() {
		asked := s.Asked(false)
		if len(asked) >= 3 && (of == nil || len(asked) > len(of.Asked(false))) && stand(s, f.top) {
			of = s
		}
	}
	if of == nil && a.registration != nil && OfPlace(a.registration, f.top) {
		if x, err := a.ReadSheet(a.registration, path); err == nil {
			return x
		}
	}
	if of == nil {
		return nil
	}
	if x, err := a.ReadSheet(of, path); err == nil && x.Whole() {
		return x
	}
	return nil
}

// stand tells whether every column of a sheet stands in one of some rows.
func stand(s *sheet.Sheet, rows [][]string) bool {
	words := Words(s)
	return slices.ContainsFunc(rows, func(texts []string) bool {
		named := map[*sheet.Column]bool{}
		for _, text := range texts {
			named[words("", text).Column] = true
		}
		return !slices.ContainsFunc(s.Asked(false), func(c *sheet.Column) bool { return !named[c] })
	})
}

// OfPlace tells whether one of some rows has the names of models beside a column that the place made itself, or calls
// so.
func OfPlace(s *sheet.Sheet, rows [][]string) bool {
	words := Words(s)
	return slices.ContainsFunc(rows, func(texts []string) bool {
		name, own := false, false
		for _, text := range texts {
			if c := words.Column(text); c != nil {
				name = name || c.Name == "name"
				own = own || !c.Item.IsZero() || c.Title != "" && (heading(text) == heading(c.Title) || heading(text) == heading(c.English))
			}
		}
		return name && own
	})
}

// Words is what headings stand for that the program itself writes.
func Words(s *sheet.Sheet) sheet.Heads {
	vn, en := text.For(text.Vi), text.For(text.En)
	named := map[string]sheet.Meaning{}
	name := func(m sheet.Meaning, names ...string) {
		m.Why = string(intake.ByWords)
		for _, name := range names {
			if key := heading(name); named[key] == (sheet.Meaning{}) {
				named[key] = m
			}
		}
	}
	for i := range s.Columns {
		if c := &s.Columns[i]; c.By != "" && !c.Hidden { // what the place calls so
			name(sheet.Meaning{As: sheet.AsColumn, Column: c}, vn.Column(c), en.Column(c))
		}
	}
	for i := range s.Columns {
		c := &s.Columns[i]
		if _, bare, ok := strings.Cut(c.Title, " "); ok && c.Field == "amount" { // a criterion without its number
			name(sheet.Meaning{As: sheet.AsColumn, Column: c}, bare)
		}
		name(sheet.Meaning{As: sheet.AsColumn, Column: c}, append([]string{c.Name, vn.Column(c), en.Column(c), vn.Terms.Label(c.Kind, c.Name), en.Terms.Label(c.Kind, c.Name)}, callings[string(s.Kind)+"."+c.Name]...)...)
	}
	name(sheet.Meaning{As: sheet.AsID}, "id")
	name(sheet.Meaning{As: sheet.AsUnit}, "unit_code", vn.CLI.Report.Code, en.CLI.Report.Code, vn.Terms.Label("", "unit"), en.Terms.Label("", "unit"))
	name(sheet.Meaning{As: sheet.OnlySeen}, "TT", "STT", "Số TT", vn.Sheets.Paper.Stands, vn.Sheets.Paper.By, en.Sheets.Paper.Stands, en.Sheets.Paper.By)
	return func(_, text string) sheet.Meaning { return named[heading(text)] }
}

// heading is a heading without its marks and spaces: “Họ và tên/ Tên tập thể” is “Họ và tên, tên tập thể”.
func heading(s string) string { return strings.Join(vi.SpelledWords(s), " ") }

// callings are what printed lists call columns beside what the program does.
var callings = map[string][]string{
	"award.name":               {"Tên tập thể, cá nhân", "Họ và tên", "Họ tên", "Tên tập thể", "Tập thể, cá nhân", "Tên đơn vị, cá nhân", "Tập thể, cá nhân được khen thưởng"},
	"award.recipient":          {"Tập thể hay cá nhân", "Loại"},
	"award.post":               {"Chức vụ", "Chức vụ, đơn vị công tác", "Chức danh", "Chức vụ, nơi công tác"},
	"award.form":               {"Hình thức", "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng"},
	"award.number":             {"Số QĐ", "Quyết định số", "Số quyết định khen thưởng"},
	"award.date":               {"Ngày QĐ", "Ngày ký"},
	"award.giver":              {"Cơ quan khen thưởng", "Cấp tặng", "Cơ quan quyết định"},
	"award.reason":             {"Thành tích đạt được", "Lý do khen thưởng", "Nội dung khen thưởng"},
	"assessment.participation": {"Mô hình", "Tên mô hình", "Tên mô hình, điển hình"},
	"assessment.unit":          {"Tên đơn vị", "Xã, thị trấn"},
	"typical.name":             {"Họ và tên", "Họ tên", "Tên tập thể", "Tập thể, cá nhân"},
	"typical.post":             {"Chức vụ", "Chức vụ, đơn vị công tác"},
	"typical.what":             {"Mô hình", "Tên mô hình"},
	"member.name":              {"Họ tên"},
	"member.role":              {"Chức vụ trong Ban Chỉ đạo", "Nhiệm vụ"},
	"member.post":              {"Chức vụ, đơn vị", "Chức vụ", "Đơn vị công tác"},
	"paper.title":              {"Trích yếu", "Tên văn bản", "Nội dung trích yếu"},
	"paper.number":             {"Số văn bản", "Số hiệu", "Số và ký hiệu"},
	"decision.number":          {"Số QĐ"},
}
