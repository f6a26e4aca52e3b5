package intake

import (
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

const known = "TT|Mã đơn vị|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Họ và tên|Địa điểm|Ngày đăng ký|Số tiền|Số người tham gia|Mới/Duy trì|Kết quả bình xét"

// one is what the register holds of the only model of a unit.
type one struct {
	record.Model
	part  record.Participation
	money record.Decimal
	found record.Verdict
}

func mustOne(t *testing.T, r *store.Register, code string, year int64) (o one) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		unit := record.UnitID(code, "")
		n := 0
		err := tx.Each(record.Channel{Unit: unit}, record.ModelKind, func(id record.ID, s *log.State) error {
			n++
			part := record.ParticipationID(id, year)
			if _, err := tx.Get(record.AffairsOf(unit, record.ParticipationKind, part), &o.part); err != nil {
				return err
			}
			var res record.Resource
			if _, err := tx.Get(record.AffairsOf(unit, record.ResourceKindName, record.ListedResourceID(part, record.Money)), &res); err != nil && err != store.ErrNoRecord {
				return err
			}
			var a record.Appraisal
			if _, err := tx.Get(record.AffairsOf(unit, record.AppraisalKind, record.AppraisalID(part, tx.Me().Unit)), &a); err != nil && err != store.ErrNoRecord {
				return err
			}
			o.money, o.found = res.Amount, a.Verdict
			return record.Decode(s.Values(), &o.Model)
		})
		if n != 1 {
			t.Fatalf("%d models", n)
		}
		return err
	}))
	return o
}

func TestWhatALaterListSays(t *testing.T) {
	r := mustRegister(t, small(), "05")
	first := "1|00901|Đường hoà bình|Kinh tế|Cá nhân|Lý Văn Sơn|Thôn Sim|5/2/2023|1.000.000|20|Mới|Công nhận"
	mustImport(t, r, mustText(t, known, first), Options{Year: 2023})
	for _, c := range []struct {
		name, row string
		want      Counts
	}{
		{"the same", first, Counts{Rows: 1, Known: 1}},
		{"in other letters and spaces", "1|00901|ĐƯỜNG  HOÀ BÌNH|Kinh tế|Cá nhân|lý văn sơn||||||", Counts{Rows: 1, Known: 1}},
		{"empty cells", "1|00901|Đường hoà bình|||Lý Văn Sơn||||||", Counts{Rows: 1, Known: 1}},
		{"another verdict", "1|00901|Đường hoà bình|||Lý Văn Sơn||||||Điển hình", Counts{Rows: 1, Differing: 1}},
		{"another sum", "1|00901|Đường hoà bình|||Lý Văn Sơn|||2.500.000|||", Counts{Rows: 1, Differing: 1}},
		{"another place", "1|00901|Đường hoà bình|||Lý Văn Sơn|Thôn Cọ|||||", Counts{Rows: 1, Differing: 1}},
		{"another field", "1|00901|Đường hoà bình|Văn hóa - xã hội||Lý Văn Sơn||||||", Counts{Rows: 1, Differing: 1}},
		{"another registrant", "1|00901|Đường hoà bình|Kinh tế|Cá nhân|Lý Văn Sửu||||||", Counts{Rows: 1, NewModels: 1}},
		{"another unit", "1|00904|Đường hoà bình|Kinh tế|Cá nhân|Lý Văn Sơn||||||", Counts{Rows: 1, NewModels: 1}},
	} {
		plan := mustPlan(t, r, mustText(t, known, c.row), Options{Year: 2023})
		if plan.Counts != c.want || len(plan.Problems) > 0 {
			t.Errorf("%s: %+v\n%s", c.name, plan.Counts, told(plan.Problems))
		}
	}
	last := mustText(t, known, "1|00901|đường hoà bình|Văn hóa - xã hội||Lý Văn Sơn|Thôn Cọ||2.500.000|25||Điển hình")
	if plan := mustImport(t, r, last, Options{Year: 2023}); plan.Counts.Differing != 1 || len(plan.Changes) != 5 || plan.Changes[0].Done {
		t.Errorf("%+v, %+v", plan.Counts, plan.Changes)
	}
	if got := mustOne(t, r, "00901", 2023); got.Place != "Thôn Sim" || got.money != "1000000" || got.found != record.Recognised {
		t.Errorf("overwritten unasked: %+v", got)
	}
	mustImport(t, r, last, Options{Year: 2023, Update: true})
	got := mustOne(t, r, "00901", 2023)
	if got.Name != "Đường hoà bình" || got.Place != "Thôn Cọ" || got.money != "2500000" || got.part.Participants != 25 || got.found != record.Exemplary ||
		got.part.Standing != record.New || got.part.Registered != "2023-02-05" {
		t.Errorf("%+v", got)
	}
	must(t, r.View(func(tx *store.Tx) error { // the list is why the commune's record was corrected
		events, err := tx.History(record.AffairsOf(record.UnitID("00901", ""), record.ModelKind, got.part.Model))
		if err != nil || events[len(events)-1].Change.Reason != "list.csv" && events[0].Change.Reason != "list.csv" {
			t.Errorf("corrected because of %+v, %v", events, err)
		}
		return nil
	}))
}

func TestAKnownModelTakesPartInAnotherYear(t *testing.T) {
	r := mustRegister(t, small(), "05")
	row := "1|00901|A|Kinh tế|Cá nhân|B||||||"
	mustImport(t, r, mustText(t, known, row), Options{Year: 2022})
	if got := mustOne(t, r, "00901", 2022); got.part.Standing != "" {
		t.Errorf("standing of the first year %q: nobody said it", got.part.Standing)
	}
	if plan := mustImport(t, r, mustText(t, known, row), Options{Year: 2023}); plan.Counts != (Counts{Rows: 1, NewParticipation: 1}) {
		t.Errorf("%+v", plan.Counts)
	}
	if got := mustOne(t, r, "00901", 2023); got.part.Standing != record.Maintained {
		t.Errorf("standing %q", got.part.Standing)
	}
}

func TestARowTwiceInOneList(t *testing.T) {
	plan := mustPlan(t, mustRegister(t, small(), "05"), mustText(t, known,
		"1|00901|A|Thể thao|Cá nhân|B", "2|00901|A|Kinh tế|Cá nhân|B", "3|00904|A|Kinh tế|Cá nhân|B", "4|00901|a|Kinh tế|Cá nhân|b"), Options{Year: 2023})
	if plan.Counts != (Counts{Rows: 4, NewModels: 2, Repeated: 1, Bad: 1}) {
		t.Errorf("%+v", plan.Counts)
	}
	expect(t, "note", plan.Problems[len(plan.Problems)-1].Error(), `C5: repeated, found "a", expected 3`)
}

func TestAListDoesNotDecideAConflict(t *testing.T) {
	r := mustRegister(t, small(), "05")
	mustImport(t, r, mustText(t, known, "1|00901|A|Kinh tế|Cá nhân|B|Thôn Sim"), Options{Year: 2023})
	unit := record.UnitID("00901", "")
	var id record.ID
	var base *store.Held
	must(t, r.View(func(tx *store.Tx) error {
		err := tx.Each(record.Channel{Unit: unit}, record.ModelKind, func(found record.ID, _ *log.State) error {
			id = found
			return nil
		})
		if err != nil {
			return err
		}
		base, err = tx.Get(record.AffairsOf(unit, record.ModelKind, id), nil)
		return err
	}))
	ref := record.AffairsOf(unit, record.ModelKind, id)
	for _, place := range []string{"Thôn Cọ", "Thôn Mận"} { // both from the same base: neither saw the other
		must(t, r.Edit("", func(w *store.Writer) error {
			_, err := w.Put(ref, &record.Model{Name: "A", Subject: record.Individual, Registrant: "B", Place: place}, base, "xã báo lại")
			return err
		}))
	}
	before := mustDigest(t, r)
	plan := mustImport(t, r, mustText(t, known, "1|00901|A|Kinh tế|Cá nhân|B|Thôn Đào"), Options{Year: 2023})
	if plan.Counts != (Counts{Rows: 1, Known: 1}) || mustDigest(t, r) != before {
		t.Errorf("%+v", plan.Counts)
	}
	expect(t, "note", told(plan.Problems), `note G2: in-conflict, found "Thôn Mận", expected Thôn Đào`)
}

func TestADeletedParticipationComesBack(t *testing.T) {
	r := mustRegister(t, small(), "05")
	l := mustText(t, known, "1|00901|A|Kinh tế|Cá nhân|B")
	mustImport(t, r, l, Options{Year: 2023})
	unit := record.UnitID("00901", "")
	must(t, r.Edit("", func(w *store.Writer) error {
		var ids []record.ID
		err := w.Each(record.Channel{Unit: unit}, record.ParticipationKind, func(id record.ID, _ *log.State) error {
			ids = append(ids, id)
			return nil
		})
		if err != nil {
			return err
		}
		return w.Delete(record.AffairsOf(unit, record.ParticipationKind, ids[0]), "nhập nhầm")
	}))
	if plan := mustImport(t, r, l, Options{Year: 2023}); plan.Counts != (Counts{Rows: 1, NewParticipation: 1}) {
		t.Errorf("%+v", plan.Counts)
	}
	if plan := mustImport(t, r, l, Options{Year: 2023}); plan.Counts != (Counts{Rows: 1, Known: 1}) {
		t.Errorf("again: %+v", plan.Counts)
	}
}
