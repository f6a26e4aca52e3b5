package entry_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/keyboard/compose"
	"danvan/ui/page"
	"danvan/ui/page/entry"
	"danvan/ui/text"
)

// to goes to the input of a label.
func to(t *testing.T, h *pagetest.Host, label string) {
	t.Helper()
	for range 40 {
		h.Press(keyboard.BackTab)
	}
	for range 40 {
		if strings.Contains(h.Plain(100, 40), "▌ "+label) {
			return
		}
		h.Press(keyboard.Enter)
	}
	t.Fatalf("no input %q:\n%s", label, h.Plain(100, 40))
}

// A reason is asked for what is unusual as it stands when it is saved: once the figure was corrected nobody asks any
// more, and what was said of it is not kept either.
func TestACorrectedFigureNeedsNoReason(t *testing.T) {
	for _, typed := range []string{"", "đúng là 185 đồng"} {
		h := commune(t)
		fill(h)
		to(t, h, "Kinh phí")
		h.Press("ctrl+u")
		h.Type("185")
		h.Press("ctrl+s")
		if s := h.Plain(100, 40); !strings.Contains(s, "▌ Lý do") || !strings.Contains(s, "vì sao giá trị") {
			t.Fatalf("nobody asks why:\n%s", s)
		}
		h.Type(typed)
		to(t, h, "Kinh phí")
		h.Press("ctrl+u")
		h.Type("185 triệu")
		h.Press("ctrl+s")
		got := find(t, h.Register(), h.Me().Unit, "Khéo vận động hiến đất làm nhà văn hóa")
		if got.resources[record.Money].Amount != "185000000" {
			t.Fatalf("with %q: saved %+v\n%s\n%s", typed, got, h.News, h.Plain(100, 40))
		}
		if s := h.Plain(100, 40); strings.Contains(s, "Lý do") {
			t.Errorf("the next form has a reason:\n%s", s)
		}
		must(t, h.Register().View(func(tx *store.Tx) error {
			return tx.Each(record.Channel{Unit: h.Me().Unit, Part: record.Affairs}, record.ResourceKindName, func(id record.ID, _ *log.State) error {
				events, err := tx.History(record.AffairsOf(h.Me().Unit, record.ResourceKindName, id))
				for _, e := range events {
					if e.Change.Reason != "" {
						t.Errorf("saved with the reason %q", e.Change.Reason)
					}
				}
				return err
			})
		}))
	}
}

var must = storetest.Must

// commune is the register of a commune that has three models, with an empty form open.
func commune(t *testing.T) *pagetest.Host {
	r := pagetest.Join(t, pagetest.Register(t, "031"), "00901")
	unit := r.Me().Unit
	pagetest.Save(t, r, unit, pagetest.Model{Name: "Hiến đất mở đường thôn Nà Ta", Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta", Year: 2025})
	pagetest.Save(t, r, unit, pagetest.Model{Name: "Nuôi cá lồng trên sông", Registrant: "Hội Nông dân xã", Place: "Thôn Bản Chợ"})
	pagetest.Save(t, r, unit, pagetest.Model{Name: "Tổ tự quản an ninh", Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta", Field: "QPAN"})
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{}))
	return h
}

// stored is the newest model of a unit in 2026 with all that hangs on it, as the register has it.
type stored struct {
	model     record.Model
	part      record.Participation
	resources map[record.ResourceKind]record.Resource
	field     string
}

func find(t testing.TB, r *store.Register, unit record.ID, name string) (s stored) {
	t.Helper()
	s.resources = map[record.ResourceKind]record.Resource{}
	found := 0
	must(t, r.View(func(tx *store.Tx) error {
		ch := record.Channel{Unit: unit, Part: record.Affairs}
		var id record.ID
		err := tx.Each(ch, record.ModelKind, func(i record.ID, st *log.State) error {
			if st.Text("name") != name {
				return nil
			}
			id = i
			found++
			return record.Decode(st.Values(), &s.model)
		})
		if err != nil || found == 0 {
			return err
		}
		part := record.ParticipationID(id, 2026)
		if _, err := tx.Get(record.AffairsOf(unit, record.ParticipationKind, part), &s.part); err != nil {
			return err
		}
		set, err := tx.Fields(unit, 2026)
		if err != nil {
			return err
		}
		if f, ok := set.ByID(s.part.Field); ok {
			s.field = f.Name
		}
		return tx.Each(ch, record.ResourceKindName, func(_ record.ID, st *log.State) error {
			var res record.Resource
			if st.IDOf("participation") == part {
				err := record.Decode(st.Values(), &res)
				s.resources[res.What] = res
				return err
			}
			return nil
		})
	}))
	if found != 1 {
		t.Fatalf("%d models are called %q", found, name)
	}
	return s
}

func drafts(t testing.TB, r *store.Register) (n int) {
	must(t, r.View(func(tx *store.Tx) error {
		return tx.Drafts(func(string, []byte) error { n++; return nil })
	}))
	return n
}

// fill types a whole model into a fresh form.
func fill(h *pagetest.Host) {
	h.Type("Khéo vận động hiến đất làm nhà văn hóa")
	h.Press(keyboard.Enter)
	h.Type("van hoa")
	h.Press(keyboard.Enter, keyboard.Right, keyboard.Enter)
	h.Type("Nguyễn Thị Đường")
	h.Press(keyboard.Enter)
	h.Type("Thôn Bản Chợ")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Press("ctrl+u")
	h.Type("5/10")
	h.Press(keyboard.Enter)
	h.Type("trên 185 triệu")
	h.Press(keyboard.Enter)
	h.Type("2,5 ha")
	h.Press(keyboard.Enter)
	h.Type("120 công")
	h.Press(keyboard.Enter)
	h.Type("1280")
	h.Press(keyboard.Enter)
	h.Type("Vận động từng hộ.")
	h.Press(keyboard.Enter)
	h.Type("Họp thôn.")
	h.Press(keyboard.Tab)
	h.Type("Đã xong móng.")
}

func TestAWholeModel(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press("ctrl+s")
	if len(h.Fails) > 0 || len(h.Asked) > 0 {
		t.Fatal(h.Fails, h.Asked, h.News)
	}
	s := find(t, h.Register(), h.Me().Unit, "Khéo vận động hiến đất làm nhà văn hóa")
	if m := s.model; m.Subject != record.Individual || m.Registrant != "Nguyễn Thị Đường" || m.Place != "Thôn Bản Chợ" || m.Content != "Vận động từng hộ.\nHọp thôn." {
		t.Errorf("%+v", m)
	}
	if p := s.part; p.Year != 2026 || s.field != "Văn hóa – xã hội" || p.Standing != record.New || p.Registered != "2026-10-05" ||
		p.Participants != 1280 || p.Results != "Đã xong móng." {
		t.Errorf("%+v in %q", p, s.field)
	}
	for kind, want := range map[record.ResourceKind]record.Resource{
		record.Money:  {Amount: "185000000", Qualifier: record.Over, Written: "trên 185 triệu"},
		record.Land:   {Amount: "25000", Written: "2,5 ha"},
		record.Labour: {Amount: "120", Written: "120 công"},
	} {
		got := s.resources[kind]
		if got.Amount != want.Amount || got.Qualifier != want.Qualifier || got.Written != want.Written {
			t.Errorf("%s: %+v", kind, got)
		}
	}
	if last := h.News[len(h.News)-1]; last != "Đã lưu “Khéo vận động hiến đất làm nhà văn hóa”. Năm 2026 có 3 mô hình." {
		t.Error(last)
	}
	if n := drafts(t, h.Register()); n != 0 {
		t.Errorf("%d drafts are left", n)
	}
	if s := h.Plain(80, 24); strings.Contains(s, "nhà văn hóa làm") || !strings.Contains(s, "Nhập mới") {
		t.Error("no fresh form:\n", s)
	}
}

func TestPinnedValuesStay(t *testing.T) {
	h := commune(t)
	h.Type("Mô hình thứ nhất về nước sạch")
	h.Press(keyboard.Enter)
	h.Type("kinh te")
	h.Press(keyboard.Enter, keyboard.BackTab, keyboard.F7, keyboard.Enter, keyboard.Enter)
	h.Type("Chi bộ thôn Bản Chợ")
	h.Press(keyboard.Enter)
	h.Type("Thôn Bản Chợ")
	h.Press(keyboard.F7, "ctrl+s")
	if len(h.News) != 1 {
		t.Fatal(h.News)
	}
	h.Type("Tuyến đường hoa tự quản")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Hội Phụ nữ")
	h.Press("ctrl+s")
	s := find(t, h.Register(), h.Me().Unit, "Tuyến đường hoa tự quản")
	if s.field != "Kinh tế" || s.model.Place != "Thôn Bản Chợ" || s.model.Registrant != "Hội Phụ nữ" {
		t.Errorf("%+v %q", s.model, s.field)
	}
	// Another day the pins are still there.
	again := pagetest.New(t, h.Register())
	again.Open(entry.New(again, page.Goto{}))
	if s := again.Plain(80, 24); !strings.Contains(s, "= Lĩnh vực") || !strings.Contains(s, "= Địa điểm") {
		t.Error(s)
	}
}

func TestAllProblemsAreToldAndTheCaretGoesToTheFirst(t *testing.T) {
	h := commune(t)
	h.Type("x")
	h.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter, "ctrl+u")
	h.Type("31/02/2026")
	h.Press("ctrl+s")
	if got := h.News[len(h.News)-1]; got != "Chưa lưu. Cần xem lại: Lĩnh vực, Tên tập thể, Ngày đăng ký." {
		t.Error(got)
	}
	s := h.Plain(80, 30)
	for _, want := range []string{"▌ Lĩnh vực", "! Cần có ô này", "× Ngày đăng ký", "“31/02/2026” không có trong lịch"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not said:\n%s", want, s)
		}
	}
	if n := drafts(t, h.Register()); n != 1 {
		t.Errorf("%d drafts", n)
	}
}

func TestNothingIsWrongWhileTyping(t *testing.T) {
	h := commune(t)
	if s := h.Plain(80, 24); strings.ContainsAny(s, "!×") {
		t.Error("a fresh form complains:\n", s)
	}
	h.Press(keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down)
	h.Type("185 tri")
	if s := h.Plain(80, 24); strings.Contains(s, "không phải là số") {
		t.Error(s)
	}
	h.Type("ệu")
	if s := h.Plain(80, 24); !strings.Contains(s, "= 185.000.000 đồng") {
		t.Error(s)
	}
}

func TestADuplicateShowsWhileTyping(t *testing.T) {
	h := commune(t)
	h.Type("Hiến đất mở rộng đường thôn Nà Ta")
	if s := h.Plain(80, 24); !strings.Contains(s, "! Gần giống “Hiến đất mở đường thôn Nà Ta” (2025) — F8") {
		t.Error(s)
	}
	h.Press(keyboard.F8)
	if len(h.Asked) != 1 || !strings.Contains(h.Asked[0].Body, "Chi bộ thôn Nà Ta") || !strings.Contains(h.Asked[0].Body, "Hiến đất mở rộng đường thôn Nà Ta") {
		t.Fatalf("F8 shows %v", h.Asked)
	}
	h.Answer("Xem")
	if len(h.Went) != 1 || h.Went[0].Model.IsZero() {
		t.Errorf("went %v", h.Went)
	}
	if n := drafts(t, h.Register()); n != 1 {
		t.Error("the draft is not kept before leaving")
	}
}

func TestADraftComesBackAsItWas(t *testing.T) {
	h := commune(t)
	h.Type("Tổ hợp tác trồng rừng")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	h.Press(keyboard.Enter) // and then the power goes: nothing is closed
	again := pagetest.New(t, h.Register())
	again.Open(entry.New(again, page.Goto{}))
	if len(again.Asked) != 1 || !strings.Contains(again.Asked[0].Body, "Tổ hợp tác trồng rừng") {
		t.Fatalf("not offered: %v", again.Asked)
	}
	again.Answer("Nhập tiếp")
	if s := again.Plain(80, 24); !strings.Contains(s, "Tổ hợp tác trồng rừng") || !strings.Contains(s, "Kinh tế") || !strings.Contains(s, "▌ Hình thức") {
		t.Error(s)
	}
	again.Press(keyboard.Enter)
	again.Type("Chi bộ thôn")
	again.Press("ctrl+s")
	find(t, h.Register(), h.Me().Unit, "Tổ hợp tác trồng rừng")
	if n := drafts(t, h.Register()); n != 0 {
		t.Errorf("%d drafts are left", n)
	}
}

func TestADraftCanBePutAsideOrDiscarded(t *testing.T) {
	h := commune(t)
	h.Type("Một")
	h.Press(keyboard.Esc)
	if h.Backs != 1 || drafts(t, h.Register()) != 1 {
		t.Fatalf("left %d times, %d drafts", h.Backs, drafts(t, h.Register()))
	}
	again := pagetest.New(t, h.Register())
	again.Open(entry.New(again, page.Goto{}))
	again.Answer("Để đó, nhập mới")
	again.Type("Hai")
	again.Press(keyboard.Esc)
	if n := drafts(t, h.Register()); n != 2 {
		t.Errorf("%d drafts, want both", n)
	}
	third := pagetest.New(t, h.Register())
	third.Open(entry.New(third, page.Goto{}))
	third.Answer("Bỏ bản nháp")
	if n := drafts(t, h.Register()); n != 1 {
		t.Errorf("%d drafts, want one", n)
	}
}

func TestAnEmptyFormLeavesNoDraft(t *testing.T) {
	h := commune(t)
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("x")
	h.Press(keyboard.Enter, keyboard.BackTab, keyboard.Backspace, keyboard.Enter, keyboard.Esc)
	if n := drafts(t, h.Register()); n != 0 {
		t.Errorf("%d drafts of nothing", n)
	}
}

func TestKeysTypedWhileTheFormOpensAreNotLost(t *testing.T) {
	h := commune(t)
	p := entry.New(h, page.Goto{})
	p.Changed(nil)
	for _, r := range "Đường hoa" {
		if !p.Key(keyboard.Type(string(r))) {
			t.Fatal("a letter fell through")
		}
	}
	p.Key(keyboard.Press(keyboard.Enter))
	p.Key(keyboard.Type("k"))
	h.Settle()
	h.Push(p)
	if s := h.Plain(80, 24); !strings.Contains(s, "Đường hoa") || !strings.Contains(s, "▌ Lĩnh vực") {
		t.Error(s)
	}
}

// Behind a model that was there already the next one of a series is begun at its name: the unit stays as it is.
func TestASeriesGoesOnAtTheNameBehindAModelThatWasThere(t *testing.T) {
	r := pagetest.Register(t, "031")
	pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Hiến đất mở đường thôn Nà Ta", Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta", Year: 2025})
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{}))
	if s := h.Plain(80, 24); !strings.Contains(s, "▌ Đơn vị") {
		t.Fatalf("the unit is not asked first:\n%s", s)
	}
	h.Press(keyboard.Enter)
	h.Type("Hiến đất mở đường thôn Nà Ta")
	h.Press(keyboard.Enter, keyboard.F8)
	h.Answer("Là mô hình này")
	h.Press("ctrl+s")
	if s := h.Plain(80, 24); h.Backs != 0 || !strings.Contains(s, "Nhập mới") || !strings.Contains(s, "▌ Tên mô hình") {
		t.Errorf("the next model is not begun at its name:\n%s", s)
	}
}

// What looks like a model of last year may be that model: it goes on there, and nothing is registered twice.
func TestADuplicateIsCarriedOverToTheNewYear(t *testing.T) {
	h := commune(t)
	h.Type("Hiến đất mở rộng đường thôn Nà Ta")
	h.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter)
	h.Type("Chi bộ, Mặt trận thôn Nà Ta")
	h.Press(keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Enter)
	h.Type("trên 20 triệu")
	h.Press(keyboard.F8)
	h.Answer("Là mô hình này")
	s := h.Plain(80, 24)
	for _, want := range []string{"Sửa", "Hiến đất mở đường thôn Nà Ta", "Chi bộ, Mặt trận thôn Nà Ta", "(•) Duy trì", "Kinh tế", "trên 20 triệu", "▌ Ngày đăng ký"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not there:\n%s", want, s)
		}
	}
	if n := drafts(t, h.Register()); n != 1 {
		t.Errorf("%d drafts, want that of the model alone", n)
	}
	h.Press("ctrl+s")
	saved := find(t, h.Register(), h.Me().Unit, "Hiến đất mở đường thôn Nà Ta")
	if saved.part.Standing != record.Maintained || saved.model.Registrant != "Chi bộ, Mặt trận thôn Nà Ta" || saved.model.Place != "Thôn Nà Ta" ||
		saved.resources[record.Money].Amount != "20000000" {
		t.Errorf("%+v", saved)
	}
	if h.Backs != 0 || !strings.Contains(h.Plain(80, 24), "Nhập mới") {
		t.Error("a series of new models ends with one that was there already")
	}
	h.Type("Tuyến đường hoa")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Chi bộ")
	h.Press("ctrl+s")
	find(t, h.Register(), h.Me().Unit, "Tuyến đường hoa")
	if n := drafts(t, h.Register()); n != 0 {
		t.Errorf("%d drafts are left", n)
	}
}

func TestTheWayBackIsTheWayOneCame(t *testing.T) {
	h := commune(t)
	h.Type("Một")
	h.Press(keyboard.Enter, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Up)
	again := pagetest.New(t, h.Register()) // the power went
	again.Open(entry.New(again, page.Goto{}))
	again.Answer("Nhập tiếp")
	for _, want := range []string{"▌ Tên tập thể", "▌ Địa điểm", "▌ Tên tập thể", "▌ Hình thức", "▌ Lĩnh vực", "▌ Tên mô hình", "▌ Tên mô hình"} {
		if s := again.Plain(80, 24); !strings.Contains(s, want) {
			t.Fatalf("want %q:\n%s", want, s)
		}
		again.Press(keyboard.BackTab)
	}
}

// A long text is written without leaving its input; a power cut takes a moment of it at most.
func TestALongTextIsKeptWhileItIsWritten(t *testing.T) {
	h := commune(t)
	h.Type("Một")
	h.Press(keyboard.Enter)
	for range 10 {
		h.Press(keyboard.Down)
	}
	h.Type("Vận động từng hộ. ")
	h.Rest()
	h.Type("Họp thôn.")
	again := pagetest.New(t, h.Register())
	again.Open(entry.New(again, page.Goto{}))
	again.Answer("Nhập tiếp")
	if s := again.Plain(80, 24); !strings.Contains(s, "Vận động từng hộ.") {
		t.Error(s)
	}
}

func TestCtrlZTakesTheLastSaveBackIntoTheForm(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press("ctrl+s")
	name := "Khéo vận động hiến đất làm nhà văn hóa"
	before := find(t, h.Register(), h.Me().Unit, name)
	h.Type("Một")
	h.Press(keyboard.Enter, "ctrl+z")
	if s := h.Plain(80, 24); !strings.Contains(s, "Một") || strings.Contains(s, name) {
		t.Error("what is being typed is gone:\n", s)
	}
	h.Press(keyboard.BackTab, "ctrl+u", keyboard.Enter, "ctrl+z")
	if s := h.Plain(100, 30); !strings.Contains(s, name) || !strings.Contains(s, "trên 185 triệu") || !strings.Contains(s, "Họp thôn.") {
		t.Fatal("it is not in the form again:\n", s)
	}
	if n := len(h.Listing().Find(listing.Query{Year: 2026, Search: "nhà văn hóa"})); n != 0 {
		t.Errorf("%d participations of it are counted", n)
	}
	h.Press("ctrl+s")
	after := find(t, h.Register(), h.Me().Unit, name)
	before.part.Model, after.part.Model = record.ID{}, record.ID{}
	if before.model != after.model || before.part != after.part {
		t.Errorf("saved again: %+v, was %+v", after, before)
	}
	if n := drafts(t, h.Register()); n != 0 {
		t.Errorf("%d drafts are left", n)
	}
}

// What changes elsewhere while somebody types takes nothing of that away.
func TestTypingStaysWhenRecordsChange(t *testing.T) {
	h := commune(t)
	h.Type("Nuôi ong")
	h.Changed(nil)
	h.Type(" rừng")
	if s := h.Plain(80, 24); !strings.Contains(s, "▌ Tên mô hình     Nuôi ong rừng") {
		t.Errorf("what was typed is gone:\n%s", s)
	}
}

// What was taken back once is not taken back again: not even when everything that it brought into the form has been
// emptied.
func TestCtrlZTakesASaveBackOnce(t *testing.T) {
	h := commune(t)
	h.Type("Nuôi ong")
	h.Press(keyboard.Enter)
	h.Type("van hoa")
	h.Press(keyboard.Enter, keyboard.BackTab, keyboard.F7, keyboard.Tab, keyboard.Tab) // pinned: an empty form has it, too
	h.Type("Chi bộ")
	h.Press("ctrl+s", "ctrl+z")
	if s := h.Plain(100, 30); !strings.Contains(s, "Nuôi ong") {
		t.Fatalf("it is not in the form again:\n%s", s)
	}
	h.Press("ctrl+u", keyboard.Tab, keyboard.Tab, "ctrl+u", keyboard.Tab, "ctrl+z")
	if s := h.Plain(100, 30); strings.Contains(s, "Nuôi ong") {
		t.Errorf("it is in the form once more:\n%s", s)
	}
}

// Built-in Telex is for words; a date or an amount is taken as it is typed.
func TestTelexKeepsOutOfFigures(t *testing.T) {
	h := commune(t)
	composer := compose.New(compose.Telex)
	telex := func(text string) {
		for _, r := range text {
			k := keyboard.Type(string(r))
			k.Composer = composer
			h.Key(k)
		}
	}
	telex("dduwowngf hoa")
	for range 7 {
		h.Press(keyboard.Down)
	}
	telex("12 trieeuj")
	if s := h.Plain(80, 24); !strings.Contains(s, "đường hoa") || !strings.Contains(s, "12 trieeuj") {
		t.Error(s)
	}
}

func TestFewDong(t *testing.T) {
	h := commune(t)
	h.Type("Một")
	for range 7 {
		h.Press(keyboard.Down)
	}
	h.Type("185")
	h.Press(keyboard.Enter)
	if s := h.Plain(100, 30); !strings.Contains(s, "! Chỉ 185 đồng?") {
		t.Error(s)
	}
	h.Press(keyboard.Up)
	h.Type(" triệu")
	if s := h.Plain(100, 30); strings.Contains(s, "Chỉ 185") || !strings.Contains(s, "= 185.000.000 đồng") {
		t.Error(s)
	}
}

func TestAQualifierIsShownAsItIsUnderstood(t *testing.T) {
	h := commune(t)
	for range 7 {
		h.Press(keyboard.Down)
	}
	for text, want := range map[string]string{"tren 160 trieu": "= trên 160.000.000 đồng", "ước tính 1,5 tỷ": "= khoảng 1.500.000.000 đồng", "gần 20": "= gần 20 đồng"} {
		h.Press("ctrl+u")
		h.Type(text)
		if s := h.Plain(80, 24); !strings.Contains(s, want) {
			t.Errorf("%q: no %q\n%s", text, want, s)
		}
	}
}

func TestScreens(t *testing.T) {
	for _, size := range screentest.Sizes {
		h := commune(t)
		h.Golden("empty", size[0], size[1])
		h.Type("Hiến đất mở rộng đường nội thôn Nà Ta")
		h.Press(keyboard.Enter)
		h.Type("kinh te")
		h.Press(keyboard.Enter, keyboard.BackTab, keyboard.F7, keyboard.Enter, keyboard.Enter)
		h.Type("Chi bộ thôn Nà")
		h.Rest()
		h.Golden("half", size[0], size[1])
		h.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, "ctrl+u")
		h.Type("31/02")
		h.Press(keyboard.Enter)
		h.Type("185 triệu")
		h.Rest()
		h.Golden("problem", size[0], size[1])
		h.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter, keyboard.Enter)
		for range 6 {
			h.Type("Vận động từng hộ hiến đất, góp ngày công mở rộng đường nội thôn; thôn họp bàn kỹ rồi mới làm. ")
			h.Press(keyboard.Enter)
		}
		h.Press(keyboard.PageUp)
		h.Rest()
		h.Golden("long", size[0], size[1])
	}
	h := commune(t)
	h.Table = text.For(text.En)
	h.Open(entry.New(h, page.Goto{}))
	h.Type("Hiến đất mở rộng đường")
	h.Press("ctrl+s")
	h.Rest()
	h.Golden("english", 80, 24)
}
