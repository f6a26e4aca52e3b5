package intake

import (
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sample"
)

// ofYears takes in a list of two models in two years, and gives the register, the heads, and the rows as danvan writes
// them: with the ids of participations.
func ofYears(t *testing.T) (r *store.Register, heads string, rows []string) {
	t.Helper()
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r = mustRegister(t, p, p.Units[1].Code)
	code := p.Units[2].Code
	heads = "Mã đơn vị|Năm|Tên mô hình|Lĩnh vực|Hình thức|Tập thể, cá nhân đăng ký|Địa điểm|Mới/Duy trì|Kết quả bình xét"
	for _, y := range []string{"2025", "2026"} {
		rows = append(rows, code+"|"+y+"|Đường hoa|Kinh tế|Tập thể|Chi hội Phụ nữ|Bản Chang|Mới|Công nhận", code+"|"+y+"|Nuôi ong|Kinh tế|Cá nhân|Ma Văn Hợp|Nà Ta|Duy trì|")
	}
	mustImport(t, r, mustText(t, append([]string{heads}, rows...)...), Options{Set: eachRowSaid(t)})
	ids := map[string]record.ID{}
	must(t, r.View(func(tx *store.Tx) error {
		return tx.Each(record.Channel{Unit: record.UnitID(code, ""), Part: record.Affairs}, record.ModelKind, func(id record.ID, s *log.State) error {
			var name string
			err := decodeText(s, "name", &name)
			if !ids[name].IsZero() {
				t.Errorf("%s was made twice", name)
			}
			ids[name] = id
			return err
		})
	}))
	for i, row := range rows {
		cells := strings.Split(row, "|")
		year := int64(2025 + i/2)
		rows[i] = record.ParticipationID(ids[cells[2]], year).String() + "|" + row
	}
	return r, "ID|" + heads, rows
}

func eachRowSaid(t *testing.T) *Given {
	g := NewGiven()
	must(t, g.Give(Year, "Mỗi dòng"))
	return g
}

// A list of several years comes in again by its ids, each row in its year, whatever year was asked.
func TestAListOfSeveralYearsChangesNothing(t *testing.T) {
	r, heads, rows := ofYears(t)
	for _, year := range []int{0, 2025, 2026, 2024} {
		for name, lines := range map[string][]string{"as it was": rows, "without its years": without(rows, 2), "with models' ids": modelIDs(t, r, rows)} {
			plan := mustPlan(t, r, mustText(t, append([]string{heads}, lines...)...), Options{Year: year})
			want := []YearRows{{2025, 2}, {2026, 2}}
			if plan.Counts.Known != 4 || len(plan.Changes)+len(plan.Problems) > 0 || !slices.Equal(plan.Years, want) {
				t.Errorf("%s, asked for %d: %+v %+v %v\n%s", name, year, plan.Counts, plan.Changes, plan.Years, told(plan.Problems))
			}
		}
	}
}

// without empties a column.
func without(rows []string, column int) (all []string) {
	for _, row := range rows {
		cells := strings.Split(row, "|")
		cells[column] = ""
		all = append(all, strings.Join(cells, "|"))
	}
	return all
}

// modelIDs puts the ids of models in the place of those of participations.
func modelIDs(t *testing.T, r *store.Register, rows []string) (all []string) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		must(t, err)
		for _, row := range rows {
			cells := strings.Split(row, "|")
			id, err := record.ParseID(cells[0])
			must(t, err)
			var part record.Participation
			_, err = tx.Get(record.AffairsOf(tree.ByCode(cells[1]).ID, record.ParticipationKind, id), &part)
			must(t, err)
			cells[0] = part.Model.String()
			all = append(all, strings.Join(cells, "|"))
		}
		return nil
	}))
	return all
}

// What was changed in such a list is changed in its year; not where another year was asked.
func TestAChangeGoesToTheYearOfItsRow(t *testing.T) {
	r, heads, rows := ofYears(t)
	rows[1] += "Điển hình"
	rows[2] = strings.Replace(rows[2], "|Mới|", "|Duy trì|", 1)
	l := mustText(t, append([]string{heads}, rows...)...)
	for _, c := range []struct{ year, known, changed, differing, bad int }{{0, 2, 1, 1, 0}, {2025, 2, 1, 0, 1}, {2026, 2, 0, 1, 1}, {2024, 2, 0, 0, 2}} {
		plan := mustPlan(t, r, l, Options{Year: c.year})
		n := plan.Counts
		if n.Known != c.known || n.Changed != c.changed || n.Differing != c.differing || n.Bad != c.bad || len(plan.Changes) != c.differing {
			t.Errorf("%+v: %+v %+v\n%s", c, n, plan.Changes, told(plan.Problems))
		}
		for _, q := range plan.Problems {
			if q.Code != WrongYear || !q.Hard {
				t.Errorf("%d: %s", c.year, q.Error())
			}
		}
	}
	mustImport(t, r, l, Options{Update: true})
	if plan := mustPlan(t, r, l, Options{}); plan.Counts.Known != 4 {
		t.Errorf("%+v", plan.Counts)
	}
}

// A row without an id of the register is of another year than the one asked, or asked about; each row's own year holds
// once somebody said so.
func TestAForeignRowOfAnotherYearIsAskedAbout(t *testing.T) {
	r, heads, rows := ofYears(t)
	code := strings.Split(rows[0], "|")[1]
	foreign := record.ID{9}.String() + "|" + code + "|2025|Hiến đất|Kinh tế|Tập thể|Chi bộ||Mới|"
	for _, c := range []struct {
		what    string
		lines   []string
		o       Options
		hard    Code
		new, at int
	}{
		{"several years, an unknown id", append(slices.Clone(rows), foreign), Options{}, SeveralYears, 0, 6},
		{"several years, no id", append(slices.Clone(rows), strings.Repeat(" ", 0)+foreign[26:]), Options{}, SeveralYears, 0, 6},
		{"another year asked", []string{foreign[26:]}, Options{Year: 2026}, WrongYear, 0, 2},
		{"said", append(slices.Clone(rows), foreign[26:]), Options{Set: eachRowSaid(t)}, "", 1, 0},
		{"said, without a year", append(slices.Clone(rows), strings.Replace(foreign[26:], "2025", "", 1)), Options{Set: eachRowSaid(t)}, Code(record.Missing), 0, 6},
		{"the id of another year", []string{strings.Replace(rows[0], "|2025|", "|2026|", 1), rows[1]}, Options{}, IDOfOtherYear, 0, 2},
	} {
		plan := mustPlan(t, r, mustText(t, append([]string{heads}, c.lines...)...), c.o)
		var hard Code
		at := 0
		for _, q := range plan.Problems {
			if q.Hard {
				hard, at = q.Code, q.Row
			}
		}
		if hard != c.hard || at != c.at || plan.Counts.NewModels != c.new {
			t.Errorf("%s: %s in row %d, %+v\n%s", c.what, hard, at, plan.Counts, told(plan.Problems))
		}
	}
}

// Two rows of one new model in two years make one model with two participations; what they say otherwise of the model
// itself is asked about.
func TestAModelOfTwoYearsIsMadeOnce(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Units[2].Code)
	heads := "Tên mô hình|Lĩnh vực|Hình thức|Tập thể, cá nhân đăng ký|Địa điểm|Năm"
	row := "Đường hoa|Kinh tế|Tập thể|Chi hội Phụ nữ|"
	plan := mustImport(t, r, mustText(t, heads, row+"Bản Chang|2026", row+"Nà Ta|2025"), Options{Set: eachRowSaid(t)})
	if plan.Counts.NewModels != 1 || plan.Counts.NewParticipation != 1 || len(plan.Problems) != 1 || plan.Problems[0].Code != RowsDiffer {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
	if plan = mustPlan(t, r, mustText(t, heads, row+"Bản Chang|2026", row+"Bản Chang|2025"), Options{Set: eachRowSaid(t)}); plan.Counts.Known != 2 {
		t.Errorf("%+v", plan.Counts)
	}
}
