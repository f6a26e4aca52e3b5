package entry_test

import (
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
	"danvan/ui/text"
)

var now = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func read(t *testing.T, r *store.Register, target entry.Target) *entry.Sheet {
	t.Helper()
	var s *entry.Sheet
	must(t, r.View(func(tx *store.Tx) (err error) { s, err = entry.Read(tx, text.For(text.Vi), target, now); return err }))
	return s
}

// fieldID is a field that the sheet offers.
func fieldID(t *testing.T, r *store.Register, s *entry.Sheet) (id record.ID) {
	must(t, r.View(func(tx *store.Tx) error {
		set, err := tx.Fields(s.Unit, s.Year)
		id = set.Items[0].ID
		return err
	}))
	return id
}

func changes(t *testing.T, r *store.Register) (n uint64) {
	must(t, r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		for _, h := range heads {
			n += h.Number
		}
		return err
	}))
	return n
}

// full is a record with everything in it that a form cannot show as it is.
func full(t *testing.T, r *store.Register) entry.Target {
	unit := r.Me().Unit
	id := pagetest.Save(t, r, unit, pagetest.Model{Name: "Quỹ “Nuôi heo đất”", Registrant: "Hội Phụ nữ xã", Place: "Thôn Nà Ta"})
	part := record.ParticipationID(id, 2026)
	must(t, r.Edit("", func(w *store.Writer) error {
		ref := record.AffairsOf(unit, record.ParticipationKind, part)
		var p record.Participation
		held, err := w.Get(ref, &p)
		if err != nil {
			return err
		}
		p.Registered, p.Results, p.Participants = "2026-Q1", "Dòng một.\nDòng hai.", 1280
		if _, err := w.Put(ref, &p, held, ""); err != nil {
			return err
		}
		for kind, res := range map[record.ResourceKind]record.Resource{
			record.Money: {Amount: "185000000", Written: "tiền mặt và hiện vật", Qualifier: record.About, Purpose: "Mua cây"},
			record.Land:  {Amount: "2941.86"},
		} {
			res.Participation, res.What = part, kind
			if _, err := w.Put(record.AffairsOf(unit, record.ResourceKindName, record.ListedResourceID(part, kind)), &res, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return entry.Target{Unit: unit, Model: id, Year: 2026}
}

func TestSavingWhatWasNotTouchedWritesNothing(t *testing.T) {
	r := pagetest.Register(t, "00901")
	target := full(t, r)
	before := changes(t, r)
	s := read(t, r, target)
	e := s.Understand(s.Texts())
	if len(e.Problems) > 0 {
		t.Fatalf("%+v", e.Problems)
	}
	must(t, r.Edit("", func(w *store.Writer) error {
		done, err := s.Save(w, e, "")
		if done.Changed {
			t.Error("said that something changed")
		}
		return err
	}))
	if after := changes(t, r); after != before {
		t.Errorf("%d changes were written", after-before)
	}
}

func TestWhatCameInMeanwhileBecomesAConflict(t *testing.T) {
	r := pagetest.Register(t, "00901")
	target := full(t, r)
	s := read(t, r, target)
	ref := record.AffairsOf(target.Unit, record.ModelKind, target.Model)

	// An import changes two inputs while the form is open …
	must(t, r.Edit("", func(w *store.Writer) error {
		if err := w.Set(ref, "place", "Thôn Bản Chợ", ""); err != nil {
			return err
		}
		return w.Set(ref, "registrant", "Chi hội Phụ nữ", "")
	}))
	// … of which the person changes one.
	texts := s.Texts()
	texts["place"] = "Thôn Nà Tông"
	must(t, r.Edit("", func(w *store.Writer) error { _, err := s.Save(w, s.Understand(texts), ""); return err }))

	var m record.Model
	var held *store.Held
	must(t, r.View(func(tx *store.Tx) (err error) { held, err = tx.Get(ref, &m); return err }))
	if got := strings.Join(held.Conflicts(), " "); got != "place" {
		t.Errorf("in conflict: %q", got)
	}
	if m.Registrant != "Chi hội Phụ nữ" {
		t.Errorf("%q was overwritten by what the form showed", m.Registrant)
	}
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{Unit: target.Unit, Model: target.Model, Year: 2026}))
	if s := h.Plain(80, 24); !strings.Contains(s, "! Ô này có hai giá trị trái ngược") {
		t.Error(s)
	}
}

func TestAnEmptiedFigureGoes(t *testing.T) {
	r := pagetest.Register(t, "00901")
	target := full(t, r)
	s := read(t, r, target)
	texts := s.Texts()
	delete(texts, "land")
	must(t, r.Edit("", func(w *store.Writer) error { _, err := s.Save(w, s.Understand(texts), ""); return err }))
	if again := read(t, r, target).Texts(); again["land"] != "" || again["money"] == "" {
		t.Errorf("%q", again)
	}
}

func TestAFigureEmptiedHereAndChangedThereIsAConflict(t *testing.T) {
	r := pagetest.Register(t, "00901")
	target := full(t, r)
	s := read(t, r, target)
	ref := record.AffairsOf(target.Unit, record.ResourceKindName, record.ListedResourceID(record.ParticipationID(target.Model, 2026), record.Land))
	must(t, r.Edit("", func(w *store.Writer) error { return w.Set(ref, "amount", record.Decimal("300"), "") }))
	texts := s.Texts()
	delete(texts, "land")
	must(t, r.Edit("", func(w *store.Writer) error { _, err := s.Save(w, s.Understand(texts), ""); return err }))
	must(t, r.View(func(tx *store.Tx) error {
		held, err := tx.Get(ref, nil)
		if err == nil && strings.Join(held.Conflicts(), " ") != "amount" {
			t.Errorf("in conflict: %q", held.Conflicts())
		}
		return err
	}))
}

func TestADraftOfAnEditKeepsToWhatWasTyped(t *testing.T) {
	r := pagetest.Register(t, "00901")
	target := full(t, r)
	h := pagetest.New(t, r)
	to := page.Goto{Unit: target.Unit, Model: target.Model, Year: 2026}
	h.Open(entry.New(h, to))
	h.Type(", lần hai")
	h.Press(keyboard.Enter, keyboard.Esc)
	ref := record.AffairsOf(target.Unit, record.ModelKind, target.Model)
	must(t, r.Edit("", func(w *store.Writer) error { return w.Set(ref, "place", "Thôn Bản Chợ", "") }))

	again := pagetest.New(t, r)
	again.Open(entry.New(again, to))
	again.Answer("Nhập tiếp")
	again.Press("ctrl+s")
	var m record.Model
	must(t, r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, &m); return err }))
	if m.Name != "Quỹ “Nuôi heo đất”, lần hai" || m.Place != "Thôn Bản Chợ" {
		t.Errorf("%+v: the draft took back what came in after it", m)
	}
	if again.Backs != 1 || drafts(t, r) != 0 {
		t.Errorf("closed %d times, %d drafts", again.Backs, drafts(t, r))
	}
}

func TestADistrictGivesItsReason(t *testing.T) {
	r := pagetest.Register(t, "031")
	commune := record.UnitID("00901", "")
	id := pagetest.Save(t, r, commune, pagetest.Model{Name: "Tổ tự quản", Registrant: "Chi bộ thôn"})
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{Unit: commune, Model: id, Year: 2026}))
	h.Press(keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down)
	h.Type("Thôn Nà Ta")
	h.Press("ctrl+s")
	if h.Backs != 0 || !strings.Contains(h.Plain(80, 30), "▌ Lý do") {
		t.Fatalf("saved without a reason:\n%s", h.Plain(80, 30))
	}
	h.Type("theo biên bản")
	h.Press("ctrl+s")
	must(t, r.View(func(tx *store.Tx) error {
		events, err := tx.History(record.AffairsOf(commune, record.ModelKind, id))
		if err != nil {
			return err
		}
		if last := events[len(events)-1]; last.Change.Reason != "theo biên bản" || last.Change.Author != "Chẩu T." {
			t.Errorf("%+v", last.Change)
		}
		return nil
	}))
}

func TestADistrictEntersForACommune(t *testing.T) {
	r := pagetest.Register(t, "031")
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{}))
	h.Type("hong")
	h.Press(keyboard.Enter)
	h.Type("Tuyến đường hoa")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Hội Phụ nữ")
	h.Press("ctrl+s")
	h.Type("xã chưa có máy")
	h.Press("ctrl+s")
	find(t, r, record.UnitID("00904", ""), "Tuyến đường hoa")
	if s := h.Plain(80, 24); !strings.Contains(s, "Xã Hồng Khê · Năm 2026") || !strings.Contains(s, "▌ Tên mô hình") {
		t.Error("the next model is not of the same commune:\n", s)
	}
}

// The unit is chosen with the same stroke that saves: what was entered must lie in the register of that unit.
func TestTheUnitChosenLastCounts(t *testing.T) {
	r := pagetest.Register(t, "031")
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{}))
	h.Press(keyboard.Enter)
	h.Type("Tuyến đường hoa")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Hội Phụ nữ")
	for range 4 {
		h.Press(keyboard.Up)
	}
	h.Type("hong")
	h.Press("ctrl+s")
	h.Type("xã chưa có máy")
	h.Press(keyboard.BackTab)
	for range 15 {
		h.Press(keyboard.Up)
	}
	h.Press(keyboard.F7, "ctrl+s") // and pinned
	find(t, r, record.UnitID("00904", ""), "Tuyến đường hoa")

	again := pagetest.New(t, r)
	again.Open(entry.New(again, page.Goto{}))
	again.Type("Đường điện chiếu sáng")
	again.Press(keyboard.Enter)
	again.Type("kinh")
	again.Press(keyboard.Enter, keyboard.Enter)
	again.Type("Chi bộ")
	again.Press("ctrl+s")
	again.Type("xã chưa có máy")
	again.Press("ctrl+s")
	find(t, r, record.UnitID("00904", ""), "Đường điện chiếu sáng")
}

func TestLeavingBeforeTheFormIsReadAsksNothing(t *testing.T) {
	h := commune(t)
	h.Type("Một")
	h.Press(keyboard.Esc)
	p := entry.New(h, page.Goto{})
	h.Push(p)
	p.Do("leave")
	h.Settle()
	if len(h.Asked) > 0 {
		t.Errorf("a page that is closed asks %q", h.Asked[0].Title)
	}
}

func TestWhatIsUnusualNeedsAReason(t *testing.T) {
	h := commune(t)
	h.Type("Mô hình của năm trước")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Chi bộ")
	h.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, "ctrl+u")
	h.Type("5/10/2021")
	h.Press("ctrl+s")
	if s := h.Plain(80, 30); !strings.Contains(s, "05/10/2021 không thuộc năm 2026") || !strings.Contains(s, "▌ Lý do") {
		t.Fatal(s)
	}
	h.Type("đăng ký từ trước, nay ghi bù")
	h.Press("ctrl+s")
	if s := find(t, h.Register(), h.Me().Unit, "Mô hình của năm trước"); s.part.Registered != "2021-10-05" {
		t.Errorf("%+v", s.part)
	}
}

// The figure of the screen issue: eight inputs, three of them pinned, at most ten keys beyond the text itself.
func TestKeysToRegisterAModel(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press(keyboard.Esc) // out of the long text
	for range 6 {
		h.Press(keyboard.Up)
	}
	h.Press(keyboard.F7, keyboard.Up, keyboard.F7) // date, standing; the field next
	for range 4 {
		h.Press(keyboard.Up)
	}
	h.Press(keyboard.F7, "ctrl+s")
	if len(h.News) == 0 || !strings.HasPrefix(h.News[len(h.News)-1], "Đã lưu") {
		t.Fatal(h.News)
	}
	keys := 0
	press := func(c keyboard.Code) { h.Press(c); keys++ }
	h.Type("Vườn rau sạch")
	press(keyboard.Enter) // the field is pinned
	press(keyboard.Enter) // the subject stays
	h.Type("Chi hội")
	press(keyboard.Enter)
	h.Type("Thôn Nà Ta")
	press(keyboard.Enter) // standing and date are pinned
	h.Type("12 triệu")
	press("ctrl+s")
	if s := find(t, h.Register(), h.Me().Unit, "Vườn rau sạch"); s.resources[record.Money].Amount != "12000000" || s.part.Registered != "2026-10-05" {
		t.Errorf("%+v", s)
	}
	t.Logf("%d keys beyond the text", keys)
	if keys > 10 {
		t.Errorf("%d keys, want at most 10", keys)
	}
}

func TestNothingIsWiderThanTheScreen(t *testing.T) {
	h := commune(t)
	all := func() {
		t.Helper()
		for width := 60; width <= 220; width += 3 {
			for height := 20; height <= 70; height += 7 {
				h.Area(width, height)
			}
		}
	}
	all()
	h.Type("Hiến đất mở rộng đường thôn Nà Ta và rất nhiều việc khác nữa để tên dài hơn mọi màn hình đang có trong phòng")
	all()
	h.Press(keyboard.Enter)
	h.Type("k")
	all()
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Chi")
	all()
	h.Press("ctrl+s")
	all()
	fill(h)
	all()
}

// A form that is about to add what somebody else has added meanwhile writes nothing over it, and says so.
func TestWhatWasAddedMeanwhileIsNotOverwritten(t *testing.T) {
	r := pagetest.Register(t, "00901")
	unit := r.Me().Unit
	s := read(t, r, entry.Target{Unit: unit, Year: 2026}) // a new one
	texts := s.Texts()
	texts["name"], texts["subject"], texts["registrant"], texts["field"] = "Của biểu nhập", string(record.Collective), "Chi đoàn", fieldID(t, r, s).String()
	ref := record.AffairsOf(unit, record.ModelKind, s.Model)
	must(t, r.Edit("", func(w *store.Writer) error {
		_, err := w.Put(ref, &record.Model{Name: "Của người khác", Subject: record.Collective, Registrant: "Chi bộ"}, nil, "")
		return err
	}))
	before := changes(t, r)
	err := r.Edit("", func(w *store.Writer) error { _, err := s.Save(w, s.Understand(texts), ""); return err })
	if err != sheet.ErrThere || changes(t, r) != before {
		t.Errorf("%v, %d changes were written", err, changes(t, r)-before)
	}
	var m record.Model
	must(t, r.View(func(tx *store.Tx) error { _, err := tx.Get(ref, &m); return err }))
	if m.Name != "Của người khác" {
		t.Errorf("it is now %q", m.Name)
	}
}
