package life_test

import (
	"errors"
	"testing"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// wants tells what an act must come to for one participation: "" for done, "already", or why not.
func wants(t *testing.T, r *store.Register, what string, ref record.Ref, act life.Act, want string) {
	t.Helper()
	s, err := life.Do(r, []record.Ref{ref}, act)
	must(t, err)
	got := ""
	switch {
	case s.Already == 1:
		got = "already"
	case len(s.Refused) == 1:
		got = string(s.Refused[0].Why)
	}
	if got != want || s.Total() != 1 || (s.Done == 1) != (len(s.Spans) > 0) {
		t.Errorf("%s: %q, want %q: %+v", what, got, want, s)
	}
}

var papers = &record.Decision{Number: "15/QĐ-BCĐ", Date: "2026-11-20", Issuer: "Ban Chỉ đạo huyện", Signer: "Ma V."}

func TestRecogniseManyWithOneDecision(t *testing.T) {
	r := register(t)
	a, b := model(t, r, commune, nil), model(t, r, neighbor, nil)
	same := func(year int64) func(*record.Model, *record.Participation) {
		return func(m *record.Model, p *record.Participation) {
			m.SameUnit, m.SameAs, p.Year = commune, get[record.Participation](t, r, a).Model, year
		}
	}
	twin := model(t, r, neighbor, same(2026))
	wants(t, r, "of a year that only the copy has", model(t, r, neighbor, same(2024)), life.Recognise{Verdict: record.Recognised}, "")
	best := model(t, r, commune, nil)
	wants(t, r, "exemplary", best, life.Appraise{Verdict: record.Exemplary, Score: "95"}, "")
	gone := record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(commune, 2020))
	far := record.AffairsOf(stranger, record.ParticipationKind, record.ParticipationID(commune, 2020))
	act := life.Recognise{Verdict: record.Recognised, Decision: papers}

	all := []record.Ref{a, b, twin, best, gone, far, a}
	before := digest(t, r)
	tried, err := life.Try(r, all, act)
	must(t, err)
	if digest(t, r) != before {
		t.Fatal("trying wrote something")
	}
	s, err := life.Do(r, all, act)
	must(t, err)
	for _, c := range []life.Count{tried, s.Count} {
		if c.Done != 2 || c.Already != 1 || c.Total() != len(all) || c.Because(life.Copy) != 1 || c.Because(life.Higher) != 1 || c.Because(life.Gone) != 1 || c.Because(life.NotMine) != 1 {
			t.Errorf("%+v", c)
		}
	}
	said := get[record.Appraisal](t, r, appraisal(b, district))
	want := record.Appraisal{Participation: b.ID, By: district, Verdict: record.Recognised, Date: papers.Date, Decision: record.DecisionID(district, 2026, vi.Fold(papers.Number))}
	if said != want {
		t.Errorf("%+v", said)
	}
	d := get[record.Decision](t, r, record.CatalogOf(district, record.DecisionKind, said.Decision))
	if d != (record.Decision{Unit: district, Number: papers.Number, Date: papers.Date, Issuer: papers.Issuer, Signer: papers.Signer, Level: record.District}) {
		t.Errorf("%+v", d)
	}
	must(t, r.View(func(tx *store.Tx) error {
		all, err := life.Decisions(tx, district)
		if len(all) != 1 || all[0].ID != said.Decision || all[0].Decision != d {
			t.Errorf("%+v", all)
		}
		return err
	}))
}

func TestADecisionIsChosenByItsNumber(t *testing.T) {
	r := register(t)
	a, b := model(t, r, commune, nil), model(t, r, commune, nil)
	wants(t, r, "the first", a, life.Recognise{Verdict: record.Recognised, Decision: papers}, "")
	wants(t, r, "the same, typed by half", b, life.Recognise{Verdict: record.Recognised, Decision: &record.Decision{Number: "15/qđ-bcđ", Date: "2026-11-20"}}, "")
	one, two := get[record.Appraisal](t, r, appraisal(a, district)), get[record.Appraisal](t, r, appraisal(b, district))
	if one.Decision != two.Decision {
		t.Error("two decisions of one number")
	}
	if d := get[record.Decision](t, r, record.CatalogOf(district, record.DecisionKind, one.Decision)); d.Issuer != papers.Issuer || d.Number != papers.Number {
		t.Errorf("%+v", d)
	}
	wants(t, r, "the next year's", b, life.Recognise{Verdict: record.Exemplary, Decision: &record.Decision{Number: papers.Number, Date: "2027-01-05"}}, "")
	if got := get[record.Appraisal](t, r, appraisal(b, district)); got.Decision == one.Decision || got.Date != "2027-01-05" {
		t.Errorf("%+v", got)
	}
}

func TestOneByOneCorrectsWhatManyMayNot(t *testing.T) {
	r := register(t)
	a := model(t, r, commune, nil)
	wants(t, r, "recognised", a, life.Recognise{Verdict: record.Recognised, Decision: papers}, "")
	wants(t, r, "again", a, life.Recognise{Verdict: record.Recognised, Decision: papers}, "already")
	wants(t, r, "by another decision", a, life.Recognise{Verdict: record.Recognised, Decision: &record.Decision{Number: "16", Date: "2026-11-21"}}, string(life.Decided))
	wants(t, r, "named exemplary", a, life.Recognise{Verdict: record.Exemplary}, "")
	wants(t, r, "lowered", a, life.Recognise{Verdict: record.Recognised}, string(life.Higher))
	wants(t, r, "lowered by hand", a, life.Appraise{Verdict: record.NotRecognised, Reason: "chưa có kết quả"}, "")
	if got := get[record.Appraisal](t, r, appraisal(a, district)); got.Verdict != record.NotRecognised || !got.Decision.IsZero() {
		t.Errorf("%+v", got)
	}
}

func TestPropose(t *testing.T) {
	r := register(t)
	a, b := model(t, r, commune, nil), model(t, r, commune, nil)
	act := life.Propose{Date: "2026-11-01", SelfScore: "86.5", Words: "đề nghị công nhận cấp huyện"}
	wants(t, r, "own verdict", a, life.Set{Field: "standing", Value: record.Maintained, Reason: "theo danh sách"}, "")
	wants(t, r, "proposed", a, act, "")
	wants(t, r, "again", a, life.Propose{Date: "2026-11-09", SelfScore: "90"}, "already")
	if p := get[record.Participation](t, r, a); p.Proposed != "2026-11-01" || p.Proposal != act.Words || p.SelfScore != "86.5" || p.Field != economy {
		t.Errorf("%+v", p)
	}
	scored := model(t, r, commune, func(_ *record.Model, p *record.Participation) { p.SelfScore = "77" })
	wants(t, r, "scored before", scored, life.Propose{Date: "2026-11-01"}, "")
	if p := get[record.Participation](t, r, scored); p.SelfScore != "77" {
		t.Errorf("the score that stood is gone: %+v", p)
	}
	wants(t, r, "recognised", b, life.Recognise{Verdict: record.Recognised}, "")
	wants(t, r, "proposed after", b, act, string(life.Recognised))
}

func TestCarryOver(t *testing.T) {
	r := register(t)
	a := model(t, r, commune, func(_ *record.Model, p *record.Participation) { p.Year = 2025 })
	m := get[record.Participation](t, r, a).Model
	wants(t, r, "to its own year", a, life.CarryOver{Year: 2025}, string(life.NotLater))
	wants(t, r, "to the next", a, life.CarryOver{Year: 2026, Registered: "2026-01-10"}, "")
	wants(t, r, "again", a, life.CarryOver{Year: 2026}, "already")
	next := record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(m, 2026))
	if p := get[record.Participation](t, r, next); p != (record.Participation{Model: m, Year: 2026, Field: economy, Standing: record.Maintained, Registered: "2026-01-10"}) {
		t.Errorf("%+v", p)
	}
	wants(t, r, "to another list", a, life.CarryOver{Year: 2027}, "")
	if p := get[record.Participation](t, r, record.AffairsOf(commune, record.ParticipationKind, record.ParticipationID(m, 2027))); p.Field != business {
		t.Errorf("%+v", p)
	}
	b := model(t, r, commune, func(_ *record.Model, p *record.Participation) { p.Field = culture })
	wants(t, r, "to a list without it", b, life.CarryOver{Year: 2027}, string(life.OtherList))
	wants(t, r, "to a year without a list", model(t, r, commune, func(_ *record.Model, p *record.Participation) { p.Year = 2021 }), life.CarryOver{Year: 2022}, string(life.OtherList))
}

func TestAModelThatWasStoppedIsNotCarriedOver(t *testing.T) {
	r := register(t)
	a := model(t, r, commune, nil)
	put(t, r, review(a, district), &record.Review{Participation: a.ID, By: district, Outcome: record.Stop, Reason: "đã xong"})
	wants(t, r, "stopped", a, life.CarryOver{Year: 2027}, string(life.Stopped))
	wants(t, r, "kept after all", a, life.Review{Outcome: record.Keep}, "")
	wants(t, r, "kept again", a, life.Review{Outcome: record.Keep}, "already")
	wants(t, r, "kept", a, life.CarryOver{Year: 2027}, "")
	if got := get[record.Review](t, r, review(a, district)); got.Outcome != record.Keep || got.Reason != "" {
		t.Errorf("%+v", got)
	}
}

func TestSet(t *testing.T) {
	r := register(t)
	a := model(t, r, commune, nil)
	why := "theo danh sách"
	wants(t, r, "a field", a, life.Set{Field: "field", Value: culture, Reason: why}, "")
	wants(t, r, "the same", a, life.Set{Field: "field", Value: culture, Reason: why}, "already")
	wants(t, r, "a field of another list", a, life.Set{Field: "field", Value: business, Reason: why}, string(life.OtherList))
	wants(t, r, "a place", a, life.Set{Field: "place", Value: "Thôn Nà Ta", Reason: why}, "")
	wants(t, r, "no place", a, life.Set{Field: "place", Reason: why}, "")
	wants(t, r, "still none", a, life.Set{Field: "place", Reason: why}, "already")
	wants(t, r, "nobody in charge", a, life.Set{Field: "in_charge"}, "already")
	wants(t, r, "a standing of its own", a, life.Set{Field: "standing", Value: "old", Reason: why}, string(life.Invalid))
	wants(t, r, "no field", a, life.Set{Field: "field", Reason: why}, string(life.Invalid))
	wants(t, r, "an end before the beginning", model(t, r, commune, func(_ *record.Model, p *record.Participation) { p.From = "2026-05-01" }),
		life.Set{Field: "to", Value: record.Date("2026-04-01")}, string(life.Invalid))
	var need *log.ReasonError
	if _, err := life.Do(r, []record.Ref{a}, life.Set{Field: "standing", Value: record.Maintained}); !errors.As(err, &need) {
		t.Errorf("corrected another's record without saying why: %v", err)
	}
	var wrong *life.FieldError
	if _, err := life.Do(r, nil, life.Set{Field: "name", Value: "một tên cho tất cả"}); !errors.As(err, &wrong) {
		t.Errorf("%v", err)
	}
}

func TestAnActThatIsWrongByItselfIsRefusedWhole(t *testing.T) {
	r := register(t)
	a := model(t, r, commune, nil)
	before := digest(t, r)
	for what, act := range map[string]life.Act{
		"no verdict":                life.Recognise{Decision: papers},
		"a verdict of no kind":      life.Recognise{Verdict: "good"},
		"a decision without number": life.Recognise{Verdict: record.Recognised, Decision: &record.Decision{Date: "2026-11-20"}},
		"a score of no number":      life.Appraise{Verdict: record.Recognised, Score: "8,5"},
		"proposed on no day":        life.Propose{Date: "2026-02-30"},
		"proposed on none":          life.Propose{},
		"scored with no number":     life.Propose{Date: "2026-11-01", SelfScore: "tốt"},
		"to a year that cannot be":  life.CarryOver{Year: 27},
		"stopped for no reason":     life.Review{Outcome: record.Stop},
		"reviewed without outcome":  life.Review{Reason: "…"},
	} {
		var ps record.Problems
		if _, err := life.Do(r, []record.Ref{a}, act); !errors.As(err, &ps) || !ps.Hard() {
			t.Errorf("%s: %v", what, err)
		}
	}
	if digest(t, r) != before {
		t.Error("something was written")
	}
}

// A decision goes with the act that made it, unless another appraisal has come to rest on it since.
func TestUndoKeepsADecisionThatOthersRestOn(t *testing.T) {
	r := register(t)
	a, b := model(t, r, commune, nil), model(t, r, neighbor, nil)
	act := life.Recognise{Verdict: record.Recognised, Decision: papers}
	first, err := life.Do(r, []record.Ref{a}, act)
	must(t, err)
	second, err := life.Do(r, []record.Ref{b}, act)
	must(t, err)
	held := func() int {
		n := 0
		must(t, r.View(func(tx *store.Tx) error {
			all, err := life.Decisions(tx, district)
			n = len(all)
			return err
		}))
		return n
	}
	back, err := life.TakeBack(r, first.Spans, "hoàn tác")
	must(t, err)
	if said := get[record.Appraisal](t, r, appraisal(a, district)); back.Kept != 1 || held() != 1 || said.Verdict != "" {
		t.Errorf("kept %d, %d decisions, %+v", back.Kept, held(), said)
	}
	again, err := life.TakeBack(r, back.Spans, "làm lại")
	must(t, err)
	_, err = life.TakeBack(r, second.Spans, "hoàn tác")
	must(t, err)
	if held() != 1 {
		t.Error("the decision went with the act that only used it")
	}
	_, err = life.TakeBack(r, again.Spans, "thôi")
	must(t, err)
	alone, err := life.Do(r, []record.Ref{b}, life.Recognise{Verdict: record.Recognised, Decision: &record.Decision{Number: "16", Date: "2026-11-21"}})
	must(t, err)
	if held() != 2 {
		t.Fatalf("%d decisions", held())
	}
	_, err = life.TakeBack(r, alone.Spans, "hoàn tác")
	must(t, err)
	if held() != 1 {
		t.Error("a decision that nothing rests on stays")
	}
}

// A column that a place has made is set for many as the program's own are: where the unit has it, where nobody
// disagrees, and taken back as one.
func TestSetAPlacesOwnColumn(t *testing.T) {
	r := register(t)
	a, b, other := model(t, r, commune, nil), model(t, r, commune, nil), model(t, r, neighbor, nil)
	item := record.MeasureID(commune, "thuc trang")
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(record.CatalogOf(commune, record.MeasureKind, item), &record.Measure{Unit: commune, Code: "thuc trang", Name: "Thực trạng", Value: record.TermValue, Use: record.Asked, Terms: "Tốt\nChưa rõ"}, nil, "thử")
		return err
	}))
	held := func(part record.Ref) (v any) {
		must(t, r.View(func(tx *store.Tx) error {
			s, err := sheet.Named("registration").For(tx, part.Channel.Unit, "2026")
			must(t, err)
			l, err := s.Read(tx, part)
			must(t, err)
			for i := range s.Columns {
				if s.Columns[i].Item == item {
					v = l.Value(&s.Columns[i])
				}
			}
			return nil
		}))
		return v
	}
	act := life.Set{Item: item, Value: "Tốt", Reason: "rà soát"}
	s, err := life.Do(r, []record.Ref{a, b, other}, act)
	must(t, err)
	if s.Done != 2 || s.Because(life.NoColumn) != 1 || held(a) != "Tốt" || held(b) != "Tốt" || held(other) != nil {
		t.Errorf("%+v: %v, %v, %v", s.Count, held(a), held(b), held(other))
	}
	wants(t, r, "again", a, act, "already")
	wants(t, r, "no term of it", b, life.Set{Item: item, Value: "Xấu", Reason: "thử"}, string(life.Invalid))
	_, err = life.TakeBack(r, s.Spans, "nhầm")
	must(t, err)
	if held(a) != "" || held(b) != "" {
		t.Errorf("taken back: %v, %v", held(a), held(b))
	}
}
