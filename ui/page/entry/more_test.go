package entry_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
)

// fillMore types into the second part, from its first input on, in the order of the sheet.
func fillMore(h *pagetest.Host, source string) {
	h.Press(keyboard.F5)
	for _, text := range []string{"Trưởng thôn", "Ma Văn A", "huyen", "", source, "12", "1/3", "30/11", "8,5"} {
		h.Type(text)
		h.Press(keyboard.Enter)
	}
}

func TestTheSecondPartIsSavedAndShowsWhatIsFilledIn(t *testing.T) {
	h := commune(t)
	source := pagetest.Save(t, h.Register(), h.Me().Unit, pagetest.Model{Name: "Quỹ nuôi heo đất", Registrant: "Hội Phụ nữ", Place: "Nà Ta"})
	h.Open(entry.New(h, page.Goto{}))
	fill(h)
	fillMore(h, "heo dat")
	if s := h.Plain(100, 40); !strings.Contains(s, "01/03/2026") || !strings.Contains(s, "Quỹ nuôi heo đất") || !strings.Contains(s, "Huyện") {
		t.Error(s)
	}
	h.Press("ctrl+s")
	got := find(t, h.Register(), h.Me().Unit, "Khéo vận động hiến đất làm nhà văn hóa")
	m, p := got.model, got.part
	if m.Post != "Trưởng thôn" || m.InCharge != "Ma Văn A" || m.Target != record.District || m.Source != source || m.Number != 12 || !m.Programme.IsZero() ||
		p.From != "2026-03-01" || p.To != "2026-11-30" || p.SelfScore != "8.5" {
		t.Errorf("saved as %+v %+v", m, p)
	}
	h.Open(entry.New(h, page.Goto{Unit: h.Me().Unit, Model: p.Model}))
	s := h.Plain(100, 40)
	for _, want := range []string{"Trưởng thôn", "Ma Văn A", "Quỹ nuôi heo đất", "01/03/2026"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q in\n%s", want, s)
		}
	}
	if strings.Contains(s, "Phong trào") {
		t.Errorf("an empty input of the second part takes room:\n%s", s)
	}
	was := changes(t, h.Register())
	h.Press("ctrl+s")
	if n := changes(t, h.Register()); n != was {
		t.Errorf("%d changes written by a form that nobody touched", n-was)
	}
}

func TestTheSecondPartClosesAndKeepsWhatIsFilledIn(t *testing.T) {
	h := commune(t)
	closed := h.Plain(80, 40)
	h.Press(keyboard.F5)
	if s := h.Plain(80, 40); !strings.Contains(s, "Chức vụ") || !strings.Contains(s, "Nhân rộng từ") {
		t.Errorf("not open:\n%s", s)
	}
	h.Press(keyboard.F5)
	if s := h.Plain(80, 40); strings.Contains(s, "Chức vụ") || strings.Contains(s, "Nhân rộng từ") || strings.Count(s, "\n") != strings.Count(closed, "\n") {
		t.Errorf("not closed:\n%s", s)
	}
	h.Press(keyboard.F5)
	h.Type("Bí thư chi bộ")
	h.Press(keyboard.Enter, keyboard.F5)
	if s := h.Plain(80, 40); !strings.Contains(s, "Bí thư chi bộ") || strings.Contains(s, "Nhân rộng từ") {
		t.Errorf("closed with a post in it:\n%s", s)
	}
	again := pagetest.New(t, h.Register())
	again.Open(entry.New(again, page.Goto{}))
	again.Answer("Nhập tiếp")
	if s := again.Plain(80, 40); !strings.Contains(s, "Bí thư chi bộ") {
		t.Errorf("the draft shows no post:\n%s", s)
	}
}

func TestToIsNotBeforeFrom(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press(keyboard.F5)
	for _, text := range []string{"", "", "", "", "", "", "1/9", "1/3"} {
		h.Type(text)
		h.Press(keyboard.Enter)
	}
	before := changes(t, h.Register())
	h.Press("ctrl+s")
	if n := changes(t, h.Register()); n != before {
		t.Error("saved")
	}
	if s := h.Plain(100, 40); !strings.Contains(s, "Cần ≥ 01/09/2026") {
		t.Error(s)
	}
}

// A draft that an earlier version kept knows nothing of the second part.
func TestAnOldDraftKeepsWhatTheSecondPartHolds(t *testing.T) {
	h := commune(t)
	unit := h.Me().Unit
	id := pagetest.Save(t, h.Register(), unit, pagetest.Model{Name: "Đường hoa", Registrant: "Chi bộ", Place: "Nà Ta"})
	must(t, h.Register().Edit("", func(w *store.Writer) error {
		return w.Set(record.AffairsOf(unit, record.ModelKind, id), "in_charge", "Ma Văn A", "")
	}))
	s := read(t, h.Register(), entry.Target{Unit: unit, Model: id, Year: 2026})
	d := entry.Draft{Was: entry.Texts{"name": "Đường hoa", "place": "Nà Ta"}, Now: entry.Texts{"name": "Đường hoa", "place": "Nà Chang"}}
	e := s.Understand(s.Resume(&d))
	if m := modelOf(e); m.InCharge != "Ma Văn A" || m.Place != "Nà Chang" {
		t.Errorf("%+v", m)
	}
}

// modelOf is the model that was entered.
func modelOf(e *entry.Entered) *record.Model {
	return e.Line.Part(e.Line.Sheet.Column("place")).Rec.(*record.Model)
}

func TestScreensOfTheSecondPart(t *testing.T) {
	for _, size := range screentest.Sizes {
		h := commune(t)
		fillMore(h, "")
		h.Rest()
		h.Golden("more", size[0], size[1])
	}
}

// A district enters for itself, and takes the model from one of a commune.
func TestAModelIsTakenFromThatOfAnotherUnit(t *testing.T) {
	h := pagetest.New(t, pagetest.Register(t, "031"))
	source := pagetest.Save(t, h.Register(), record.UnitID("00901", ""), pagetest.Model{Name: "Quỹ nuôi heo đất", Registrant: "Hội Phụ nữ", Place: "Nà Ta"})
	h.Open(entry.New(h, page.Goto{}))
	h.Press(keyboard.F5, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down)
	h.Type("heo dat")
	h.Press(keyboard.Enter)
	if s := h.Plain(100, 40); !strings.Contains(s, "Quỹ nuôi heo đất · ") {
		t.Errorf("%s is not offered:\n%s", source, s)
	}
}

// A form that opens with what the model was taken from offers every other, too.
func TestWhatAModelWasTakenFromIsChangedToAnother(t *testing.T) {
	r := pagetest.Register(t, "031")
	commune := record.UnitID("00901", "")
	was := pagetest.Save(t, r, commune, pagetest.Model{Name: "Quỹ nuôi heo đất", Registrant: "Hội Phụ nữ", Place: "Nà Ta"})
	pagetest.Save(t, r, commune, pagetest.Model{Name: "Nuôi ong dưới tán rừng", Registrant: "Chi bộ", Place: "Nà Ta"})
	id := pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Nuôi heo đất", Registrant: "Hội Phụ nữ", Place: "Nà Ta"})
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Set(record.AffairsOf(r.Me().Unit, record.ModelKind, id), "source", was, "")
	}))
	h := pagetest.New(t, r)
	h.Open(entry.New(h, page.Goto{Unit: r.Me().Unit, Model: id, Year: 2026}))
	to(t, h, "Nhân rộng từ")
	h.Type("ong")
	if s := h.Plain(100, 40); !strings.Contains(s, "Nuôi ong dưới tán rừng · ") {
		t.Errorf("it is not offered:\n%s", s)
	}
}

func TestAFigureSaysWhatItIsFor(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press(keyboard.F5)
	to(t, h, "Kinh phí để")
	h.Type("mua xi măng")
	to(t, h, "Ngày công  ")
	h.Press("ctrl+u")
	to(t, h, "Ngày công để")
	h.Type("đắp kè")
	h.Press("ctrl+s")
	if s := h.Plain(100, 40); !strings.Contains(s, "Chưa lưu. Cần xem lại: Ngày công.") {
		t.Fatalf("saved a purpose of nothing:\n%s", s)
	}
	h.Type("12")
	h.Press("ctrl+s")
	got := find(t, h.Register(), h.Me().Unit, "Khéo vận động hiến đất làm nhà văn hóa")
	if got.resources[record.Money].Purpose != "mua xi măng" || got.resources[record.Labour].Purpose != "đắp kè" || got.resources[record.Labour].Amount != "12" || got.resources[record.Land].Purpose != "" {
		t.Fatalf("%+v", got.resources)
	}
	h.Open(entry.New(h, page.Goto{Unit: h.Me().Unit, Model: got.part.Model}))
	to(t, h, "Kinh phí  ")
	h.Press("ctrl+u")
	to(t, h, "Kinh phí để")
	h.Press("ctrl+u", "ctrl+s")
	if n := find(t, h.Register(), h.Me().Unit, "Khéo vận động hiến đất làm nhà văn hóa").resources[record.Money]; n.Amount != "" {
		t.Errorf("%+v", n)
	}
}
