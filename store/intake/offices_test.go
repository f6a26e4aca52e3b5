package intake

import (
	"testing"

	"danvan/store"
	"danvan/store/record"
)

// mustReadKnown reads a list as it is read for a register and a year.
func mustReadKnown(t *testing.T, r *store.Register, year int, path string) *List {
	t.Helper()
	into := Reading{Year: year}
	must(t, r.View(into.KnowTo))
	l, err := Read(path, into)
	must(t, err)
	return l
}

func TestASectionThatIsNotUnderstoodEndsTheOneBefore(t *testing.T) {
	r := mustRegister(t, small(), "05")
	row := func(name string) []any {
		return []any{1, "00901", name, "Kinh tế", "Tập thể", "Hội Phụ nữ", ""}
	}
	mustImport(t, r, mustReadKnown(t, r, 2023, mustSheets(t, "Sheet1", [][]any{joinHead, {"I. Mô hình được công nhận"}, row("Một"), {"II. Mô hình không được công nhận"}, row("Hai"),
		{"III. Mô hình đề nghị công nhận"}, row("Ba")})), Options{Year: 2023})
	for name, want := range map[string]record.Verdict{"Một": record.Recognised, "Hai": record.NotRecognised, "Ba": ""} {
		if got := verdictOf(t, r, "00901", name, 2023); got != want {
			t.Errorf("%s: %q, expected %q", name, got, want)
		}
	}
}

func TestOfAFigureInPartsOnlyTheWholeIsTaken(t *testing.T) {
	for _, c := range []struct {
		last string
		want record.Decimal
	}{{"Tổng", "30000000"}, {"Nguồn khác", ""}} {
		r := mustRegister(t, small(), "05")
		mustImport(t, r, mustReadKnown(t, r, 2023, mustSheets(t, "Sheet1", [][]any{
			{"TT", "Mã đơn vị", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân", "Kinh phí (triệu đồng)", nil, nil},
			{nil, nil, nil, nil, nil, nil, "Nhà nước", "Nhân dân", c.last},
			{1, "00901", "Một", "Kinh tế", "Tập thể", "Hội Phụ nữ", 10, 20, 30}})), Options{Year: 2023})
		if got := mustOne(t, r, "00901", 2023); got.money != c.want {
			t.Errorf("%s: %s, expected %s", c.last, got.money, c.want)
		}
	}
}

func TestTheUnitInTheNameOfABody(t *testing.T) {
	for _, c := range []struct{ head, unit, who string }{
		{"Đơn vị", "Hội LHPN %", "Chi hội 1"}, {"Đơn vị", "UBND %", "Tổ 2"}, {"", "", "Hội Phụ nữ %"},
	} {
		r := mustRegister(t, small(), "05")
		var name string
		must(t, r.View(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			name = tree.ByCode("00901").Name
			return err
		}))
		put := func(s string) string {
			if n := len(s); n > 0 && s[n-1] == '%' {
				return s[:n-1] + name
			}
			return s
		}
		list := [][]any{{"TT", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân", c.head}, {1, "Một", "Kinh tế", "Tập thể", put(c.who), put(c.unit)}}
		plan := mustImport(t, r, mustReadKnown(t, r, 2023, mustSheets(t, "Sheet1", list)), Options{Year: 2023})
		if len(plan.Units) != 1 || plan.Units[0].Code != "00901" {
			t.Errorf("%+v: %+v\n%s", c, plan.Units, told(plan.Problems))
		}
	}
}
