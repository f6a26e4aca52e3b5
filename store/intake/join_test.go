package intake

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// mustSheets writes a workbook whose worksheets have a name and rows each.
func mustSheets(t testing.TB, sheets ...any) string {
	t.Helper()
	return mustBook(t, nil, func(f *excelize.File) {
		for i := 0; i < len(sheets); i += 2 {
			name := sheets[i].(string)
			if i == 0 {
				must(t, f.SetSheetName("Sheet1", name))
			} else {
				_, err := f.NewSheet(name)
				must(t, err)
			}
			for r, cells := range sheets[i+1].([][]any) {
				at, err := excelize.CoordinatesToCellName(1, r+1)
				must(t, err)
				must(t, f.SetSheetRow(name, at, &cells))
			}
		}
	})
}

var (
	joinHead = []any{"TT", "Mã đơn vị", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân", "Địa điểm"}
	joinHoa  = []any{1, "00901", "Đường hoa", "Kinh tế", "Tập thể", "Hội Phụ nữ", "Thôn Sim"}
	joinHom  = []any{2, "00901", "Thùng rác", "Kinh tế", "Cá nhân", "Lý Văn Sơn", ""}
)

func TestRowsThatSayMoreOfOthers(t *testing.T) {
	for _, c := range []struct {
		name string
		head []any
		rows [][]any
		want Counts
		told string
		of   map[string]record.Verdict
	}{
		{"by name and registrant", []any{"TT", "Tên mô hình", "Họ và tên", "Kết quả bình xét"},
			[][]any{{1, "đường  hoa", "hội phụ nữ", "Công nhận"}, {2, "Thùng rác", "Lý Văn Sơn", "Không công nhận"}},
			Counts{Rows: 4, NewModels: 2, SaysMore: 2}, "", map[string]record.Verdict{"Đường hoa": record.Recognised, "Thùng rác": record.NotRecognised}},
		{"by name alone", []any{"TT", "Tên mô hình", "Kết quả bình xét"}, [][]any{{1, "Đường hoa", "Điển hình"}},
			Counts{Rows: 3, NewModels: 2, SaysMore: 1}, "", map[string]record.Verdict{"Đường hoa": record.Exemplary, "Thùng rác": ""}},
		{"of another registrant", []any{"TT", "Tên mô hình", "Họ và tên", "Kết quả bình xét"}, [][]any{{1, "Đường hoa", "Hội Phu nữ", "Công nhận"}},
			Counts{Rows: 3, NewModels: 2, Bad: 1}, `hard Kết quả!B2: joins-nowhere, found "Đường hoa – Hội Phu nữ"`, map[string]record.Verdict{"Đường hoa": ""}},
		{"one mark apart", []any{"TT", "Tên mô hình", "Kết quả bình xét"}, [][]any{{1, "Đường hoà", "Công nhận"}},
			Counts{Rows: 3, NewModels: 2, Bad: 1}, `hard Kết quả!B2: joins-nowhere, found "Đường hoà"`, map[string]record.Verdict{"Đường hoa": ""}},
		{"of another unit", []any{"TT", "Mã đơn vị", "Tên mô hình", "Kết quả bình xét"}, [][]any{{1, "00904", "Đường hoa", "Công nhận"}},
			Counts{Rows: 3, NewModels: 2, Bad: 1}, `hard Kết quả!C2: joins-nowhere, found "Đường hoa"`, map[string]record.Verdict{"Đường hoa": ""}},
		{"figures", []any{"TT", "Tên mô hình", "Số tiền (triệu đồng)", "Địa điểm"}, [][]any{{1, "Thùng rác", 12, "Thôn Cọ"}},
			Counts{Rows: 3, NewModels: 2, SaysMore: 1}, "", nil},
		{"twice otherwise", []any{"TT", "Tên mô hình", "Kết quả bình xét"}, [][]any{{1, "Đường hoa", "Điển hình"}, {2, "Đường hoa", "Không công nhận"}, {3, "Đường hoa", "Điển hình"}},
			Counts{Rows: 5, NewModels: 2, SaysMore: 3}, `note Kết quả!C3: rows-differ, found "not_recognised", expected exemplary | Kết quả!2`, map[string]record.Verdict{"Đường hoa": ""}},
	} {
		for _, first := range []bool{true, false} {
			r := mustRegister(t, small(), "05")
			sheets := []any{"Đăng ký", [][]any{joinHead, joinHoa, joinHom}, "Kết quả", append([][]any{c.head}, c.rows...)}
			if !first {
				sheets = append(sheets[2:], sheets[:2]...)
			}
			plan := mustImport(t, r, mustRead(t, mustSheets(t, sheets...)), Options{Year: 2023})
			if plan.Counts != c.want || told(plan.Problems) != c.told {
				t.Errorf("%s, list first %v: %+v\n%s", c.name, first, plan.Counts, told(plan.Problems))
			}
			for name, v := range c.of {
				if got := verdictOf(t, r, "00901", name, 2023); got != v {
					t.Errorf("%s, list first %v: %s is %q, expected %q", c.name, first, name, got, v)
				}
			}
		}
	}
}

func TestRowsThatSayMoreOfTheRegister(t *testing.T) {
	r := mustRegister(t, small(), "05")
	mustImport(t, r, mustRead(t, mustSheets(t, "Đăng ký", [][]any{joinHead, joinHoa, joinHom})), Options{Year: 2023})
	verdicts := mustRead(t, mustSheets(t, "Kết quả", [][]any{{"TT", "Tên mô hình", "Họ và tên", "Kết quả bình xét"}, {1, "Đường hoa", "Hội Phụ nữ", "Công nhận"}, {2, "Thùng rác", "Lý Văn Sơn", "Không đạt"}}))
	plan := mustImport(t, r, verdicts, Options{Year: 2023})
	if want := (Counts{Rows: 2, Changed: 2}); plan.Counts != want {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
	if got := verdictOf(t, r, "00901", "Thùng rác", 2023); got != record.NotRecognised {
		t.Errorf("%q", got)
	}
	if again := mustPlan(t, r, verdicts, Options{Year: 2023}); again.Counts != (Counts{Rows: 2, Known: 2}) {
		t.Errorf("again: %+v", again.Counts)
	}
	// a name alone, without a unit, is no model of the register: it may be another commune's
	bare := mustPlan(t, r, mustRead(t, mustSheets(t, "Kết quả", [][]any{{"TT", "Tên mô hình", "Kết quả bình xét"}, {1, "Đường hoa", "Điển hình"}})), Options{Year: 2023})
	if bare.Counts.Changed+bare.Counts.Differing != 0 || bare.Counts.Bad != 1 {
		t.Errorf("by the name alone: %+v", bare.Counts)
	}
}

func TestARepeatedRowThatSaysOtherwiseIsNamed(t *testing.T) {
	r := mustRegister(t, small(), "05")
	plan := mustImport(t, r, mustText(t, known, "1|00901|Đường hoa|Kinh tế|Cá nhân|Lý Văn Sơn|Thôn Sim||1.000.000||Mới|Công nhận",
		"2|00901|ĐƯỜNG HOA|Kinh tế|Cá nhân|Lý Văn Sơn|Thôn Sim||2.000.000|15|Mới|Không công nhận"), Options{Year: 2023})
	want := `note C3: repeated, found "ĐƯỜNG HOA", expected 2
note I3: rows-differ, found "2000000", expected 1000000 | 2
note J3: rows-differ, found "15", expected  | 2
note L3: rows-differ, found "not_recognised", expected recognised | 2`
	expect(t, "problems", told(plan.Problems), want)
	for _, q := range plan.Problems[1:] {
		if !q.Asks {
			t.Errorf("nobody is asked: %v", q)
		}
	}
}

// verdictOf is what the register's own unit found of a model.
func verdictOf(t *testing.T, r *store.Register, code, name string, year int64) (v record.Verdict) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		unit := record.UnitID(code, "")
		return tx.Each(record.Channel{Unit: unit}, record.ModelKind, func(id record.ID, s *log.State) error {
			var m record.Model
			if err := record.Decode(s.Values(), &m); err != nil || m.Name != name {
				return err
			}
			var a record.Appraisal
			ref := record.AffairsOf(unit, record.AppraisalKind, record.AppraisalID(record.ParticipationID(id, year), tx.Me().Unit))
			if _, err := tx.Get(ref, &a); err != nil && err != store.ErrNoRecord {
				return err
			}
			v = a.Verdict
			return nil
		})
	}))
	return v
}

func TestATotalThatDiffersNeedsAPerson(t *testing.T) {
	r := mustRegister(t, small(), "05")
	for _, c := range []struct {
		stated int
		asks   bool
	}{{2, false}, {4, true}} {
		plan := mustPlan(t, r, mustRead(t, mustSheets(t, "Đăng ký", [][]any{joinHead, joinHoa, joinHom, {"Tổng cộng", nil, c.stated}})), Options{Year: 2023})
		asks := false
		for _, q := range plan.Problems {
			asks = asks || q.Asks && q.Code == TotalDiffers
		}
		if asks != c.asks || plan.Counts.NewModels != 2 {
			t.Errorf("%d stated: %+v\n%s", c.stated, plan.Counts, told(plan.Problems))
		}
	}
}

func TestABareTenIsWhoRegisters(t *testing.T) {
	r := mustRegister(t, small(), "05")
	plan := mustImport(t, r, mustText(t, "TT|Mã đơn vị|Tên mô hình|Lĩnh vực|Tập thể|Cá nhân|Tên", "1|00901|Đường hoa|Kinh tế|x||Hội Phụ nữ"), Options{Year: 2023})
	if got := mustOne(t, r, "00901", 2023); plan.Counts.NewModels != 1 || got.Registrant != "Hội Phụ nữ" {
		t.Errorf("%+v\n%s", got, told(plan.Problems))
	}
}
