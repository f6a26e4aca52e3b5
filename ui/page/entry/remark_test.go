package entry_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// said are all comments on the participations of a unit, as “field: text” and “ → answer”.
func said(t *testing.T, r *store.Register, unit record.ID) string {
	t.Helper()
	var all []string
	must(t, r.View(func(tx *store.Tx) error {
		found, err := remarks.Of(tx, unit)
		for _, m := range found {
			s := m.Comment.Field + ": " + m.Comment.Text
			if m.Answer != nil {
				s += " → " + m.Answer.Text
			}
			all = append(all, s)
		}
		return err
	}))
	return strings.Join(all, "; ")
}

func TestANoteOnAnInput(t *testing.T) {
	h := commune(t)
	h.Type("Tuyến đường hoa")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	h.Press(keyboard.Enter, keyboard.Enter)
	h.Type("Hội Phụ nữ")
	h.Press(keyboard.F9)
	h.Type("hỏi lại tên chi hội")
	if s := h.Plain(80, 24); !strings.Contains(s, "▌   Ghi chú") || !strings.Contains(s, "trong 13 ô") {
		t.Error(s)
	}
	h.Press(keyboard.Enter)
	if s := h.Plain(80, 24); !strings.Contains(s, "▌ Địa điểm") {
		t.Error("Enter does not go on behind the input:\n", s)
	}
	h.Press(keyboard.F9, keyboard.Enter) // empty: none
	if s := h.Plain(80, 24); strings.Count(s, "Ghi chú   ") != 1 {
		t.Error(s)
	}

	again := pagetest.New(t, h.Register()) // before it was saved, it is in the draft
	again.Open(entry.New(again, page.Goto{}))
	again.Answer("Nhập tiếp")
	if s := again.Plain(80, 24); !strings.Contains(s, "Ghi chú       hỏi lại tên chi hội") {
		t.Error(s)
	}
	again.Press("ctrl+s")
	unit := h.Me().Unit
	if got := said(t, h.Register(), unit); got != "registrant: hỏi lại tên chi hội" {
		t.Errorf("saved %q", got)
	}

	s := find(t, h.Register(), unit, "Tuyến đường hoa")
	edit := pagetest.New(t, h.Register())
	edit.Open(entry.New(edit, page.Goto{Unit: unit, Model: s.part.Model, Year: 2026, Field: "registrant"}))
	if s := edit.Plain(80, 24); !strings.Contains(s, "hỏi lại tên chi hội") {
		t.Error("the note does not come back:\n", s)
	}
	edit.Press(keyboard.F9, "ctrl+u", keyboard.Enter, "ctrl+s")
	if got := said(t, h.Register(), unit); got != "" {
		t.Errorf("taken back, but there is %q", got)
	}
	if edit.Backs != 1 || edit.News[len(edit.News)-1] != "Đã lưu thay đổi của “Tuyến đường hoa”." {
		t.Error(edit.Backs, edit.News)
	}
}

// carry brings what one register wrote in the affairs of a unit to another.
func carry(t *testing.T, from, to *store.Register, unit record.ID) {
	t.Helper()
	a := &store.Arrival{Writers: map[log.Replica]record.ID{from.Me().Replica: from.Me().Unit}}
	must(t, from.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		for _, h := range heads {
			if h.Stream.Replica != from.Me().Replica || h.Stream.Channel != (record.Channel{Unit: unit, Part: record.Affairs}) {
				continue
			}
			var bodies [][]byte
			if err := tx.Bodies(h.Stream, 1, func(_ uint64, b []byte) error { bodies = append(bodies, append([]byte{}, b...)); return nil }); err != nil {
				return err
			}
			run, err := log.RunOf(h.Stream, 1, h.Stream.Genesis(), bodies)
			if err != nil {
				return err
			}
			a.Runs = append(a.Runs, run)
		}
		return err
	}))
	merged, err := to.Merge([]*store.Arrival{a})
	must(t, err)
	must(t, merged[0].Err)
}

// asked is a register in which the district asked about the place and the money of a model.
func asked(t *testing.T) (*store.Register, page.Goto) {
	district := pagetest.Register(t, "031")
	r := pagetest.Join(t, district, "00901")
	unit := r.Me().Unit
	id := pagetest.Save(t, r, unit, pagetest.Model{Name: "Tổ tự quản an ninh", Registrant: "Chi bộ thôn"})
	part := record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(id, 2026))
	say := func(field, text string) {
		carry(t, r, district, unit)
		must(t, district.Edit("", func(w *store.Writer) error { _, err := remarks.Say(w, part, field, text); return err }))
		carry(t, district, r, unit)
	}
	say("place", "Thôn nào?")
	say("money", "Nguồn nào?")
	say(record.WholeParticipation, "Gửi kèm ảnh.")
	return r, page.Goto{Unit: unit, Model: id, Year: 2026}
}

func TestACommentIsAnsweredWhereItIsAbout(t *testing.T) {
	r, to := asked(t)
	h := pagetest.New(t, r)
	to.Field = "place"
	h.Open(entry.New(h, to))
	s := h.Plain(100, 30)
	for _, want := range []string{"! Huyện Lâm Khê: “Thôn nào?” — F6 trả lời", "! Huyện Lâm Khê: “Nguồn nào?”", "“Lượt đăng ký: Gửi kèm ảnh.”", "! Kinh phí"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not there:\n%s", want, s)
		}
	}
	h.Type("Thôn Nà Ta")
	h.Press(keyboard.F6, keyboard.Enter) // as suggested
	h.Press(keyboard.F6)
	h.Press(keyboard.Down)
	h.Press(keyboard.Up, keyboard.Up)
	h.Press("ctrl+s")
	unit := r.Me().Unit
	if got := said(t, r, unit); !strings.Contains(got, "place: Thôn nào? → đã sửa") || strings.Contains(got, "Nguồn nào? →") {
		t.Errorf("%q", got)
	}
	again := pagetest.New(t, r)
	again.Open(entry.New(again, page.Goto{Unit: unit, Model: to.Model, Year: 2026, Field: "money"}))
	if s := again.Plain(100, 30); !strings.Contains(s, "✓ Huyện Lâm Khê: “Thôn nào?” — đã trả lời: đã sửa") {
		t.Error(s)
	}
	again.Press(keyboard.F6)
	again.Type("quỹ thôn")
	again.Press("ctrl+s")
	if got := said(t, r, unit); !strings.Contains(got, "money: Nguồn nào? → quỹ thôn") {
		t.Errorf("%q", got)
	}
}

// A unit above makes a note on a lower unit's record: that is a comment, and needs no reason.
func TestANoteFromAboveIsAComment(t *testing.T) {
	r := pagetest.Register(t, "031")
	commune := record.UnitID("00901", "")
	id := pagetest.Save(t, r, commune, pagetest.Model{Name: "Tổ tự quản", Registrant: "Chi bộ thôn"})
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{Unit: commune, Model: id, Year: 2026, Field: "place"}))
	h.Press(keyboard.F9)
	h.Type("Thôn nào?")
	h.Press("ctrl+s")
	if got := said(t, r, commune); got != "place: Thôn nào?" || h.Backs != 1 {
		t.Errorf("%q, closed %d times\n%s", got, h.Backs, h.Plain(80, 24))
	}
}

func TestAReasonIsSuggestedOnceAsked(t *testing.T) {
	r := pagetest.Register(t, "031")
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{}))
	enter := func(name string) {
		h.Type(name)
		h.Press(keyboard.Enter)
		h.Type("kinh")
		h.Press(keyboard.Enter, keyboard.Enter)
		h.Type("Hội Phụ nữ")
		h.Press("ctrl+s")
	}
	h.Type("hong")
	h.Press(keyboard.Enter)
	enter("Tuyến đường hoa")
	if s := h.Plain(100, 30); !strings.Contains(s, "nhập thay Xã Hồng Khê") || !strings.Contains(s, "▌ Lý do") || !strings.Contains(s, "Sổ của Xã Hồng Khê") {
		t.Fatal(s)
	}
	h.Type("xã chưa có máy")
	h.Press("ctrl+s")
	enter("Tổ hợp tác trồng rừng")
	if s := h.Plain(100, 30); !strings.Contains(s, "xã chưa có máy") {
		t.Fatal("the reason given last is not suggested:\n", s)
	}
	h.Press("ctrl+s")
	s := find(t, r, record.UnitID("00904", ""), "Tổ hợp tác trồng rừng")
	must(t, r.View(func(tx *store.Tx) error {
		events, err := tx.History(record.AffairsOf(record.UnitID("00904", ""), record.ModelKind, s.part.Model))
		if err == nil && events[0].Change.Reason != "xã chưa có máy" {
			t.Errorf("%+v", events[0].Change)
		}
		return err
	}))
}

func TestScreensWithRemarks(t *testing.T) {
	for _, size := range screentest.Sizes {
		r, to := asked(t)
		h := pagetest.New(t, r)
		to.Field = "registrant"
		h.Open(entry.New(h, to))
		h.Press(keyboard.F9)
		h.Type("hỏi lại tên chi bộ")
		h.Press(keyboard.Enter)
		h.Type("Thôn Nà Ta")
		h.Press(keyboard.F6)
		h.Golden("remarks", size[0], size[1])
	}
	r, to := asked(t)
	h := pagetest.New(t, r)
	h.Theme = theme.New(theme.Options{Mono: true, ASCII: true})
	h.Open(entry.New(h, to))
	h.Golden("remarks-mono", 80, 24)
	h = pagetest.New(t, r)
	h.Table = text.For(text.En)
	h.Open(entry.New(h, to))
	h.Golden("remarks-english", 80, 24)
}

// Where defence, security or religion is the field, what must not be written stands at it.
func TestAFieldOfSecurityCarriesAReminder(t *testing.T) {
	for typed, reminded := range map[string]bool{"kinh": false, "quoc phong": true} {
		h := commune(t)
		h.Type("Tổ tự quản")
		h.Press(keyboard.Enter)
		h.Type(typed)
		h.Press(keyboard.Enter)
		if s := h.Plain(80, 24); strings.Contains(s, "Không ghi bí mật nhà nước") != reminded {
			t.Errorf("%s:\n%s", typed, s)
		}
	}
}
