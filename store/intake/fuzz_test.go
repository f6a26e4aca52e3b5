package intake

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// FuzzText: whatever a text file holds, reading and planning it ends in an error or in a plan that reconciles, and what
// would go in is clean.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		heading + "\n1|00901|A|Kinh tế|Tập thể|B|05/10/2023|1,280|1.021|348|7|Mới|Công nhận", known, "sep=;\nTên mô hình;Họ và tên\n\"a\n\nb\";c",
		"TT\tTên mô hình\tTập thể\tCá nhân\nI\tTẬP THỂ\n1\tA\tx\tx\nTổng cộng\n", "\xff\xfeT\x00", "Mô hình,Xã\n,\n\"", "\uFEFFTên mô hình,Kinh phí (sào)\r\nA,3\r\n",
	} {
		f.Add([]byte(strings.ReplaceAll(seed, "|", "\t")))
	}
	p := small()
	r := mustRegister(f, p, "05")
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Read(mustFile(t, "list.csv", data), Reading{})
		if err != nil {
			if codeOf(err) == "" {
				t.Fatalf("an error without a code: %v", err)
			}
			return
		}
		must(t, r.View(func(tx *store.Tx) error {
			plan, err := l.Plan(tx, Options{Year: 2023})
			must(t, err)
			reconciles(t, plan)
			for i := range plan.kept {
				var s step
				plan.by.again(&plan.kept[i], &s, &row{})
				for _, text := range []string{s.row.model.Name, s.row.model.Registrant, s.row.model.Content, s.row.amounts[0].written} {
					if r, at, bad := vi.Problem(text); bad {
						t.Errorf("%q goes in with %U at %d", text, r, at)
					}
				}
				if s.newModel && s.row.model.Validate().Hard() {
					t.Errorf("a model that may not be saved: %v", s.row.model.Validate())
				}
			}
			return nil
		}))
	})
}

// FuzzCells: each cell of a figure or a date is read to a value that the domain allows, or has a problem, or is
// nothing.
func FuzzCells(f *testing.F) {
	for _, seed := range []string{"1.280,5", "trên 185 triệu đồng", "2,5 ha", "31/02/2023", "5/10", "1e308", "-0", "348 công", "m2", "₫", "trên", "9223372036854775807"} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	x := (&List{}).newReader(&worksheet.Sheet{})
	h := x.headerAt([]worksheet.Row{{N: 1, Cells: []worksheet.Cell{worksheet.TextCell("Tên mô hình"), worksheet.TextCell("Số tiền (triệu đồng)"),
		worksheet.TextCell("Đất hiến (ha)"), worksheet.TextCell("Ngày công"), worksheet.TextCell("Số người tham gia"), worksheet.TextCell("Ngày đăng ký"), worksheet.TextCell("Năm")}}})
	h.place()
	f.Fuzz(func(t *testing.T, s string, asNumber bool) {
		c := worksheet.Cell{Kind: worksheet.Text, Text: s}
		if asNumber {
			c.Kind = worksheet.Number
		}
		p := newParser(x, h)
		var r row
		p.read(worksheet.Row{N: 2, Cells: []worksheet.Cell{worksheet.TextCell("A"), c, c, c, c, c, c}}, &r)
		for i, a := range r.amounts {
			if !a.value.Valid() || len(a.value) > 0 && a.value[0] == '-' {
				t.Errorf("%q is %s of %s", s, a.value, amountKinds[i])
			}
			if a.value == "" && !asNumber && !isNothing(vi.CleanLine(s)) && !worksheet.TextCell(s).Ditto() && !hasProblem(r, amountColumns[i], p) {
				if q, rest := vi.CutQualifier(vi.CleanLine(s)); q == "" || !isNothing(rest) {
					t.Errorf("%q is nothing in %s, and nobody says so", s, amountColumns[i])
				}
			}
		}
		if r.part.Participants < 0 || r.year < 0 || !r.part.Registered.Valid() {
			t.Errorf("%q: %+v", s, r.part)
		}
	})
}

func hasProblem(r row, c Column, p *parser) bool {
	for _, q := range r.problems {
		if q.Column == p.h.columns[p.h.at[c]].Letters {
			return true
		}
	}
	return false
}
