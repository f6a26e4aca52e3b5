package intake

import (
	"fmt"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

func shownChanges(cs []Overwrite) (lines []string) {
	for _, c := range cs {
		lines = append(lines, fmt.Sprintf("%d %s %s/%s: %s → %s (%s)", c.Row, c.Column, c.Unit, c.Name, c.Old, c.New, c.Because))
	}
	return lines
}

func TestWhatTheRegisterHoldsIsNotOverwrittenUnasked(t *testing.T) {
	r := mustRegister(t, small(), "05")
	mustImport(t, r, mustText(t, known, "1|00901|A|Kinh tế|Cá nhân|B|Thôn Sim||1.000.000|20||Công nhận"), Options{Year: 2023})
	unit := record.UnitID("00901", "")
	must(t, r.Edit("", func(w *store.Writer) error { // a correction from above, with its reason
		return w.Each(record.Channel{Unit: unit}, record.ModelKind, func(id record.ID, _ *log.State) error {
			ref := record.AffairsOf(unit, record.ModelKind, id)
			var m record.Model
			base, err := w.Get(ref, &m)
			if err != nil {
				return err
			}
			m.Place = "Thôn Cọ"
			_, err = w.Put(ref, &m, base, "xã báo nhầm thôn")
			return err
		})
	}))
	l := mustText(t, known, "1|00901|A|Kinh tế|Cá nhân|B|Thôn Sim|5/2/2023|2.000.000|20|Mới|Không công nhận")
	plan := mustImport(t, r, l, Options{Year: 2023})
	want := []string{"2 place 00901/A: Thôn Cọ → Thôn Sim (xã báo nhầm thôn)", "2 money 00901/A: 1000000 → 2000000 ()",
		"2 verdict 00901/A: recognised → not_recognised ()"}
	if got := shownChanges(plan.Changes); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("\n%q\n%q", got, want)
	}
	got := mustOne(t, r, "00901", 2023)
	if got.Place != "Thôn Cọ" || got.money != "1000000" || got.found != record.Recognised {
		t.Errorf("overwritten: %+v", got)
	}
	if plan.Counts.Changed != 1 || got.part.Registered != "2023-02-05" || got.part.Standing != record.New {
		t.Errorf("the rest of the row did not go in: %+v, %+v", plan.Counts, got)
	}
	mustImport(t, r, l, Options{Year: 2023, Update: true})
	if got := mustOne(t, r, "00901", 2023); got.Place != "Thôn Sim" || got.money != "2000000" || got.found != record.NotRecognised {
		t.Errorf("not overwritten with consent: %+v", got)
	}
}

func TestLikenessIsShownAndNeverActsOn(t *testing.T) {
	r := mustRegister(t, small(), "05")
	mustImport(t, r, mustText(t, known, "1|00901|Hiến đất|Kinh tế|Cá nhân|Nguyễn Thị Hoa||||||Công nhận"), Options{Year: 2023})
	plan := mustImport(t, r, mustText(t, known, "1|00901|Hiến đất|Kinh tế|Cá nhân|Nguyễn Thị Hòa||||||Không công nhận",
		"2|00901|Hiến đất|Kinh tế|Cá nhân|Nguyễn Thị Hóa||||||Điển hình", "3|00904|Tổ hoà giải|Kinh tế|Cá nhân|A", "4|00904|Tổ hòa giải|Kinh tế|Cá nhân|A"),
		Options{Year: 2023})
	if plan.Counts != (Counts{Rows: 4, NewModels: 4}) || plan.Hard > 0 || len(plan.Changes) > 0 {
		t.Errorf("%+v", plan.Counts)
	}
	expect(t, "notes", told(plan.Problems), "note C2: alike, found \"Hiến đất – Nguyễn Thị Hòa\", expected Hiến đất – Nguyễn Thị Hoa\n"+
		"note C3: alike, found \"Hiến đất – Nguyễn Thị Hóa\", expected Hiến đất – Nguyễn Thị Hoa\n"+
		`note C5: alike-row, found "Tổ hòa giải – A", expected Tổ hoà giải – A | 4`)
}
