package overview

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/text"
)

// The figures of the year show before all names were compared; the line of duplicates follows, and the cursor stays
// where a person has put it.
func TestWhatTakesLongFollows(t *testing.T) {
	r := pagetest.Register(t, "00901")
	me := r.Me().Unit
	pagetest.Save(t, r, me, pagetest.Model{Name: "Tổ tự quản an ninh", Registrant: "Chi bộ thôn Bản Chợ"})
	pagetest.Save(t, r, me, pagetest.Model{Name: "Tổ tự quản an ninh thôn", Registrant: "Chi bộ thôn Bản Chợ"})
	h := pagetest.New(t, r)
	p := New(h)
	h.Push(p)
	h.Work()
	if s := h.Plain(80, 24); !strings.Contains(s, "Đăng ký           2") || strings.Contains(s, "nghi trùng") || h.Waiting() == 0 {
		t.Fatalf("the figures alone should show now, with %d jobs to come:\n%s", h.Waiting(), s)
	}
	h.Hit(keyboard.Press(keyboard.Down))
	on := p.items[p.at].id
	h.Settle()
	if s := h.Plain(80, 24); !strings.Contains(s, "1 cặp nghi trùng") {
		t.Fatalf("no duplicates:\n%s", s)
	}
	if p.items[p.at].id != on {
		t.Errorf("the cursor went from %q to %q", on, p.items[p.at].id)
	}
	p.Changed(nil)
	h.Work()
	if h.Waiting() != 0 {
		t.Error("all names are compared again though nothing has changed")
	}
}

// What no unit has appraised and what waits for this unit's verdict are two figures, and each says whose verdict it
// counts.
func TestItSaysWhoseVerdictItCounts(t *testing.T) {
	r := pagetest.Register(t, "00901")
	pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Tổ tự quản an ninh", Registrant: "Chi bộ thôn Bản Chợ"})
	h := pagetest.New(t, r)
	h.Push(New(h))
	h.Settle()
	s := h.Plain(80, 24)
	for _, want := range []string{"Chưa cấp nào xét  1", "1 lượt chờ xã bình xét"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q:\n%s", want, s)
		}
	}
	for level, want := range map[record.Level]string{record.District: "lượt chờ huyện bình xét", record.Province: "lượt chờ tỉnh bình xét",
		record.Organisation: "lượt chờ đơn vị mình bình xét"} {
		if got := text.For(text.Vi).Overview.NoVerdict(3, level); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}

// The key of a line shows beside it at any width: where the words leave no room they take another line.
func TestTheKeyOfALineNeverFallsOff(t *testing.T) {
	r := pagetest.Register(t, "00901")
	h := pagetest.New(t, r)
	p := New(h)
	for _, lang := range []text.Lang{text.Vi, text.En} {
		o := &text.For(lang).Overview
		for _, n := range []int{1, 38, 1200} {
			p.items = []item{
				{in: waits, n: n, words: o.NoVerdict(n, record.Organisation), key: action.Appraise},
				{in: waits, n: n, words: o.Conflicts(n), key: action.Conflicts},
				{in: waits, n: n, words: o.Comments(n, "Ban Thường vụ Tỉnh ủy Tuyên Quang"), key: action.Todo},
				{in: waits, n: n, words: o.Duplicates(n), key: action.Duplicates},
			}
			for width := 26; width <= 80; width++ {
				a := p.lines(h.Theme, waits, width)
				all := ansi.Strip(strings.Join(a.Lines, "\n"))
				for _, x := range p.items {
					if key := keyOf(h.Theme, x.key); !strings.Contains(all, "  "+key) {
						t.Fatalf("%s, %d cells: no %s beside %q:\n%s", lang, width, key, x.words, all)
					}
				}
				for _, l := range a.Lines {
					if part.Width(ansi.Strip(l)) > width {
						t.Fatalf("%q is wider than %d", ansi.Strip(l), width)
					}
				}
			}
		}
	}
}

// A unit that asks those below it for figures sees who has not given all of those of the last span that ended, and who
// is late for a day that it set for any span.
func TestItTellsWhoBelowLacksFigures(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	err := r.Edit("", func(w *store.Writer) error {
		dt := record.MeasureID(me, "dt")
		if _, err := w.Put(record.CatalogOf(me, record.MeasureKind, dt), &record.Measure{Unit: me, Code: "dt", Name: "Buổi đối thoại", Every: record.EveryMonth}, nil, ""); err != nil {
			return err
		}
		span := record.Interval("2026-01/2026-09")
		if _, err := w.Put(record.CatalogOf(me, record.PeriodKind, record.PeriodID(me, span)), &record.Period{Unit: me, Span: span, Due: "2026-10-05"}, nil, ""); err != nil {
			return err
		}
		below := record.UnitID("00901", "")
		_, err := w.Put(record.AffairsOf(below, record.ValueKind, w.NewID()), &record.MeasureValue{Measure: dt, Span: "2026-10", Amount: "3"}, nil, "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	h := pagetest.New(t, r)
	p := New(h)
	h.Push(p)
	h.Settle()
	s := h.Plain(100, 30)
	for _, want := range []string{"2 đơn vị chưa cho đủ số liệu", "3 đơn vị chậm hạn 9 tháng đầu năm"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q:\n%s", want, s)
		}
	}
	for p.at = range p.items {
		if strings.HasPrefix(p.items[p.at].id, "lacking below") {
			h.Press(keyboard.Enter)
			break
		}
	}
	if len(h.Went) != 1 || h.Went[0].Place != action.OnReports {
		t.Errorf("went %+v", h.Went)
	}
}

// Units that are given points themselves are told of while they lack some: the unit's own until it has scored itself,
// those below until somebody above has.
func TestUnitsThatLackPointsAreToldOf(t *testing.T) {
	r := pagetest.Register(t, "031")
	me, commune := r.Me().Unit, record.UnitID("00901", "")
	put := func(ref record.Ref, rec record.Record) {
		t.Helper()
		if err := r.Edit("", func(w *store.Writer) error { _, err := w.Put(ref, rec, nil, "thử"); return err }); err != nil {
			t.Fatal(err)
		}
	}
	h := pagetest.New(t, r)
	h.Open(New(h))
	units := 0
	told := func() string {
		t.Helper()
		h.Open(New(h))
		before, _, is := strings.Cut(h.Plain(80, 24), " đơn vị thiếu điểm tiêu chí")
		if !is {
			return ""
		}
		return before[strings.LastIndex(before, " ")+1:]
	}
	if s := told(); s != "" {
		t.Fatalf("without a set: %q", s)
	}
	set, criterion := record.Derive(me, record.CriteriaSetKind, "moi"), record.MeasureID(me, "c")
	put(record.CatalogOf(me, record.CriteriaSetKind, set), &record.CriteriaSet{Unit: me, Code: "moi", Name: "Chính quyền thân thiện", Scores: record.ScoresUnit, From: 2020})
	put(record.CatalogOf(me, record.MeasureKind, criterion), &record.Measure{Unit: me, Code: "c", Name: "Biết dân", Most: "100", Set: set})
	if err := r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err == nil {
			tree.Unit(me).Walk(func(*store.Unit) { units++ })
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	score := func(of, by record.ID) {
		t.Helper()
		id := record.AssessmentID(set, record.ID{}, of, "2026", by)
		put(record.AffairsOf(of, record.AssessmentKind, id), &record.Assessment{By: by, Set: set, Unit: of, Span: "2026"})
		put(record.AffairsOf(of, record.PointsKind, record.PointsID(id, criterion, by)), &record.Points{By: by, Assessment: id, Criterion: criterion, Amount: "80"})
	}
	if s, want := told(), fmt.Sprint(units); s != want {
		t.Errorf("%q, want %q", s, want)
	}
	score(me, me)
	score(commune, me)
	if s, want := told(), fmt.Sprint(units-2); s != want {
		t.Errorf("%q, want %q", s, want)
	}
}
