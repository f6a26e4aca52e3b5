package takein

import (
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/store/worksheet"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// ReadSheet reads a list of a sheet, as list SHEET and template write it: its headings are the columns' words of either language, or their code names.
func ReadSheet(t *text.Table, s *sheet.Sheet, path string) (*sheet.List, error) {
	f, err := worksheet.Open(path)
	if err != nil {
		return nil, err
	}
	l, err := sheet.ReadList(s, f, path, heads(s))
	if errors.Is(err, sheet.ErrNoHeadings) {
		var names []string
		for _, c := range s.Asked(false) {
			names = append(names, t.Column(c))
		}
		return nil, wrong(t.Sheets.NoHeadings(t.Sheet(s), strings.Join(names, ", ")))
	}
	return l, err
}

// written tells whether every column of a sheet stands in a list.
func written(s *sheet.Sheet, l *intake.List) bool {
	h := heads(s)
	for i := range l.Sheets {
		named := map[*sheet.Column]bool{}
		for _, c := range l.Sheets[i].Columns {
			named[h.Column(c.Heading)] = true
		}
		if !slices.ContainsFunc(s.Asked(false), func(c *sheet.Column) bool { return !named[c] }) {
			return true
		}
	}
	return false
}

func heads(s *sheet.Sheet) sheet.Heads {
	vn, en := text.For(text.Vi), text.For(text.En)
	named := map[string]*sheet.Column{}
	for i := range s.Columns {
		c := &s.Columns[i]
		for _, name := range append([]string{c.Name, vn.Column(c), en.Column(c)}, callings[string(s.Kind)+"."+c.Name]...) {
			if key := heading(name); named[key] == nil {
				named[key] = c
			}
		}
	}
	unit := []string{"unit_code", vn.CLI.Report.Code, en.CLI.Report.Code, vn.Terms.Label("", "unit"), en.Terms.Label("", "unit")}
	seen := []string{"TT", "STT", "Số TT", vn.Sheets.Paper.Stands, vn.Sheets.Paper.By, en.Sheets.Paper.Stands, en.Sheets.Paper.By}
	return sheet.Heads{
		Seen:   func(s string) bool { return named[heading(s)] == nil && slices.Contains(seen, s) },
		Column: func(s string) *sheet.Column { return named[heading(s)] },
		ID:     func(s string) bool { return heading(s) == "id" },
		Unit: func(s string) bool {
			return named[heading(s)] == nil && slices.ContainsFunc(unit, func(u string) bool { return heading(u) == heading(s) })
		},
	}
}

// heading is a heading without its marks and spaces: “Họ và tên/ Tên tập thể” is “Họ và tên, tên tập thể”.
func heading(s string) string { return strings.Join(vi.SpelledWords(s), " ") }

// callings are what printed lists call columns beside what the program does.
var callings = map[string][]string{
	"award.name":      {"Tên tập thể, cá nhân", "Họ và tên", "Họ tên", "Tên tập thể", "Tập thể, cá nhân", "Tên đơn vị, cá nhân", "Tập thể, cá nhân được khen thưởng"},
	"award.recipient": {"Tập thể hay cá nhân", "Loại"},
	"award.post":      {"Chức vụ", "Chức vụ, đơn vị công tác", "Chức danh", "Chức vụ, nơi công tác"},
	"award.form":      {"Hình thức", "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng"},
	"award.number":    {"Số QĐ", "Quyết định số", "Số quyết định khen thưởng"},
	"award.date":      {"Ngày QĐ", "Ngày ký"},
	"award.giver":     {"Cơ quan khen thưởng", "Cấp tặng", "Cơ quan quyết định"},
	"award.reason":    {"Thành tích đạt được", "Lý do khen thưởng", "Nội dung khen thưởng"},
	"typical.name":    {"Họ và tên", "Họ tên", "Tên tập thể", "Tập thể, cá nhân"},
	"typical.post":    {"Chức vụ", "Chức vụ, đơn vị công tác"},
	"typical.what":    {"Mô hình", "Tên mô hình"},
	"member.name":     {"Họ tên"},
	"member.role":     {"Chức vụ trong Ban Chỉ đạo", "Nhiệm vụ"},
	"member.post":     {"Chức vụ, đơn vị", "Chức vụ", "Đơn vị công tác"},
	"paper.title":     {"Trích yếu", "Tên văn bản", "Nội dung trích yếu"},
	"paper.number":    {"Số văn bản", "Số hiệu", "Số và ký hiệu"},
	"decision.number": {"Số QĐ"},
}

// errTried is the end of a run that only tells what would become of a list.
var errTried = errors.New("takein: only tried")

// TakeSheet takes a list in, or with dry tells what would become of it.
func TakeSheet(r *store.Register, t *text.Table, l *sheet.List, o sheet.TakeOptions, dry bool) (done *SheetTaken, err error) {
	err = r.Edit("", func(w *store.Writer) error {
		names, err := wording.Read(t, w.Tx)
		if err != nil {
			return err
		}
		made, err := l.Take(w, o)
		if err != nil {
			return err
		}
		done, err = OfSheet(w.Tx, t, l, made, func(x *sheet.Line, c *sheet.Column) (string, error) { return names.Cell(w.Tx, x, c) })
		if err == nil && dry {
			err = errTried
		}
		return err
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return done, err
}
