package intake

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sample"
)

// outOf gives the lines of a list as danvan writes it, of what was imported of three rows.
func outOf(t *testing.T, heads string, words func(string) string) (*store.Register, []string) {
	t.Helper()
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Units[1].Code)
	commune := p.Units[2]
	rows := [][]string{
		{commune.Code, "2023", "=Đường hoa", p.Fields[0].Name, "Tập thể", "Chi hội Phụ nữ", "+ Bản Chang", "Mới", "Công nhận"},
		{commune.Code, "2023", "Nuôi ong", p.Fields[1].Name, "Cá nhân", "Ma Văn Hợp", "", "Duy trì", "Chưa công nhận"},
		{p.Units[1].Code, "2023", "Hiến đất", p.Fields[0].Name, "Hộ gia đình", "'- Hộ ông Tú", "", "Mới", "Điển hình"},
	}
	lines := []string{"Mã đơn vị|Năm|Tên mô hình|Lĩnh vực|Hình thức|Tập thể, cá nhân đăng ký|Địa điểm|Mới/Duy trì|Kết quả bình xét"}
	for _, row := range rows {
		guarded := make([]string, len(row))
		for i, v := range row {
			guarded[i] = v
			if strings.ContainsAny(v[:min(len(v), 1)], "=+") || strings.HasPrefix(v, "'-") {
				guarded[i] = "'" + v
			}
		}
		lines = append(lines, strings.Join(guarded, "|"))
	}
	mustImport(t, r, mustText(t, append([]string{}, lines...)...), Options{})
	ids := map[string]record.ID{}
	must(t, r.View(func(tx *store.Tx) error {
		for _, u := range []string{commune.Code, p.Units[1].Code} {
			err := tx.Each(record.Channel{Unit: record.UnitID(u, ""), Part: record.Affairs}, record.ModelKind, func(id record.ID, s *log.State) error {
				var name string
				err := decodeText(s, "name", &name)
				ids[name] = id
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	out := []string{heads}
	for i, row := range rows {
		id := ids[row[2]]
		if id.IsZero() {
			t.Fatalf("the guard stayed: no model %q among %v", row[2], ids)
		}
		if i%2 == 0 {
			id = record.ParticipationID(id, 2023)
		}
		out = append(out, id.String()+"|"+words(lines[i+1]))
	}
	return r, out
}

var inOurEnglish = strings.NewReplacer("Tập thể", "Collective", "Cá nhân", "Individual", "Hộ gia đình", "Household", "Mới", "New", "Duy trì", "Maintained", "Chưa công nhận", "Not recognised",
	"Công nhận", "Recognised", "Điển hình", "Exemplary")

const vietnameseHeads = "ID|Mã đơn vị|Năm|Tên mô hình|Lĩnh vực|Hình thức|Tập thể, cá nhân đăng ký|Địa điểm|Mới/Duy trì|Kết quả bình xét"

// TestAListOfOursChangesNothing reads back what danvan writes, in both languages.
func TestAListOfOursChangesNothing(t *testing.T) {
	for name, in := range map[string]struct {
		heads string
		words func(string) string
	}{
		"Vietnamese": {vietnameseHeads, func(s string) string { return s }},
		"English":    {"ID|Unit code|Year|Model|Field|Subject|Registrant|Place|New/maintained|Verdict", inOurEnglish.Replace},
	} {
		t.Run(name, func(t *testing.T) {
			r, out := outOf(t, in.heads, in.words)
			plan := mustPlan(t, r, mustText(t, out...), Options{})
			if plan.Counts.Known != 3 || len(plan.Changes) != 0 || len(plan.Problems) != 0 {
				t.Errorf("%+v %+v\n%s", plan.Counts, plan.Changes, told(plan.Problems))
			}
		})
	}
}

// TestTheIDFindsARowWhoseNameWasMended changes a name and a kind of subject beside their ids: just these are
// overwritten.
func TestTheIDFindsARowWhoseNameWasMended(t *testing.T) {
	r, out := outOf(t, vietnameseHeads, func(s string) string { return s })
	out[2] = strings.Replace(strings.Replace(out[2], "Nuôi ong", "Nuôi ong mật", 1), "Cá nhân", "Tập thể", 1)
	l := mustText(t, out...)
	plan := mustPlan(t, r, l, Options{})
	if plan.Counts.Differing != 1 || plan.Counts.Known != 2 || len(plan.Changes) != 2 || plan.Changes[0].Old != "Nuôi ong" || plan.Changes[0].New != "Nuôi ong mật" {
		t.Fatalf("%+v %+v\n%s", plan.Counts, plan.Changes, told(plan.Problems))
	}
	mustImport(t, r, l, Options{Update: true})
	if again := mustPlan(t, r, l, Options{}); again.Counts.Known != 3 {
		t.Errorf("%+v %+v", again.Counts, again.Changes)
	}
}

// TestAnUnknownIDIsSaid meets such a row by its name.
func TestAnUnknownIDIsSaid(t *testing.T) {
	r, out := outOf(t, vietnameseHeads, func(s string) string { return s })
	out[1] = record.ID{9}.String() + out[1][26:]
	plan := mustPlan(t, r, mustText(t, out...), Options{})
	if plan.Counts.Known != 3 || len(plan.Problems) != 1 || plan.Problems[0].Code != UnknownID {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
}

// TestAnIDOfAnotherUnitWaits refuses a row whose unit and id contradict each other.
func TestAnIDOfAnotherUnitWaits(t *testing.T) {
	r, out := outOf(t, vietnameseHeads, func(s string) string { return s })
	one, three := strings.Split(out[1], "|"), strings.Split(out[3], "|")
	one[1] = three[1]
	out[1] = strings.Join(one, "|")
	plan := mustPlan(t, r, mustText(t, out...), Options{})
	if plan.Counts.Bad != 1 || plan.Problems[0].Code != IDElsewhere {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
}

// A verdict that a commune gave is not taken for the district's own unasked, because the list may be the register's;
// nor is the district's word lost unsaid.
func TestAVerdictOfAnotherLevelIsAskedAbout(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Units[1].Code)
	unit := record.UnitID(p.Units[2].Code, "")
	line := p.Units[2].Code + "|Nuôi ong|" + p.Fields[0].Name + "|Cá nhân|Ma Văn Hợp|"
	heads := "Mã đơn vị|Tên mô hình|Lĩnh vực|Hình thức|Tập thể, cá nhân đăng ký|Kết quả bình xét"
	mustImport(t, r, mustText(t, heads, line), Options{Year: 2026})
	var model, part record.ID
	must(t, r.Edit("", func(w *store.Writer) error {
		err := w.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.ModelKind, func(id record.ID, _ *log.State) error { model = id; return nil })
		must(t, err)
		part = record.ParticipationID(model, 2026)
		_, err = w.Put(record.AffairsOf(unit, record.AppraisalKind, record.AppraisalID(part, unit)), &record.Appraisal{Participation: part, By: unit, Verdict: record.Recognised}, nil, "")
		return err
	}))
	for _, c := range []struct {
		what, heads, line string
		update            bool
		changed           int
		told              string
	}{
		{"a list", heads, line + "Công nhận", false, 0, "verdict-below"},
		{"a list, agreed", heads, line + "Công nhận", true, 1, ""},
		{"by its id", heads + "|ID", line + "Công nhận|" + part.String(), false, 0, ""},
		{"another verdict", heads, line + "Điển hình", false, 1, ""},
	} {
		plan := mustPlan(t, r, mustText(t, c.heads, c.line), Options{Year: 2026, Update: c.update})
		if plan.Counts.Changed != c.changed {
			t.Errorf("%s: %+v", c.what, plan.Counts)
		}
		said := ""
		for _, q := range plan.Problems {
			if q.Code == VerdictBelow && q.Asks {
				said = string(q.Code)
			}
		}
		expect(t, c.what, said, c.told)
	}
}
