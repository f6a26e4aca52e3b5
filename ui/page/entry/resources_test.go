package entry_test

import (
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
)

// mobilised are all resources of a unit, but for those of the three inputs of the first part.
func mobilised(t *testing.T, h *pagetest.Host, part record.ID) (all []record.Resource) {
	t.Helper()
	must(t, h.Register().View(func(tx *store.Tx) error {
		return tx.Each(record.Channel{Unit: h.Me().Unit, Part: record.Affairs}, record.ResourceKindName, func(id record.ID, st *log.State) error {
			var r record.Resource
			if slices.ContainsFunc(record.ResourceKinds, func(k record.ResourceKind) bool { return id == record.ListedResourceID(part, k) }) {
				return nil
			}
			all = append(all, r)
			return record.Read(st.Values(), &all[len(all)-1])
		})
	}))
	slices.SortFunc(all, func(a, b record.Resource) int { return strings.Compare(a.Purpose, b.Purpose) })
	return all
}

// given types into the inputs of one more resource, which stand where the keyboard is.
func given(h *pagetest.Host, texts ...string) {
	for _, text := range texts {
		h.Type(text)
		h.Press(keyboard.Enter)
	}
}

const model = "Khéo vận động hiến đất làm nhà văn hóa"

func furnished(t *testing.T) *pagetest.Host {
	h := commune(t)
	fill(h)
	h.Press(keyboard.F5)
	to(t, h, "Nguồn lực khác")
	given(h, "hv", "20", "bao xi măng", "a cống")
	given(h, "tien", "trên 15 triệu", "b loa")
	return h
}

func TestManyResourcesOfAnyKindAreSaved(t *testing.T) {
	h := furnished(t)
	if s := h.Plain(100, 60); !strings.Contains(s, "= trên 15.000.000 đồng") || strings.Count(s, "Nguồn lực khác") != 3 || strings.Count(s, "– Đơn vị tính") != 1 || !strings.Contains(s, "▌ Nguồn lực khác") {
		t.Fatal(s)
	}
	h.Press("ctrl+s")
	part := record.ParticipationID(find(t, h.Register(), h.Me().Unit, model).part.Model, 2026)
	want := []record.Resource{
		{Participation: part, What: record.InKind, Amount: "20", Measure: "bao xi măng", Purpose: "a cống"},
		{Participation: part, What: record.Money, Amount: "15000000", Qualifier: record.Over, Written: "trên 15 triệu", Purpose: "b loa"},
	}
	if got := mobilised(t, h, part); !slices.Equal(got, want) {
		t.Fatalf("%+v", got)
	}
	edit := page.Goto{Unit: h.Me().Unit, Model: find(t, h.Register(), h.Me().Unit, model).part.Model, Year: 2026}
	was := changes(t, h.Register())
	h.Open(entry.New(h, edit))
	if s := h.Plain(100, 60); !strings.Contains(s, "bao xi măng") || !strings.Contains(s, "trên 15 triệu") || strings.Count(s, "Nguồn lực khác") != 2 {
		t.Fatalf("not shown again:\n%s", s)
	}
	h.Press("ctrl+s")
	if n := changes(t, h.Register()); n != was {
		t.Errorf("%d changes by a form that nobody touched", n-was)
	}
	h.Open(entry.New(h, edit))
	to(t, h, "Nguồn lực khác")
	h.Press(keyboard.Delete, keyboard.Enter, "ctrl+u", keyboard.Enter, "ctrl+u", keyboard.Enter, "ctrl+u", "ctrl+s")
	if got := mobilised(t, h, part); !slices.Equal(got, want[1:]) {
		t.Errorf("the emptied one: %+v\n%s", got, h.Plain(100, 60))
	}
}

func TestAResourceOfWhichSomethingIsMissingKeepsTheFormOpen(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press(keyboard.F5)
	to(t, h, "Nguồn lực khác")
	given(h, "hv", "nhiều")
	before := changes(t, h.Register())
	h.Press("ctrl+s")
	if s := h.Plain(100, 60); changes(t, h.Register()) != before || !strings.Contains(s, "Cần xem lại: – Số lượng") {
		t.Error(s)
	}
}

// What was written of one kind is no figure of another: 2,5 ha are not 25.000 đồng.
func TestTheFigureOfAResourceIsReadAnewWithItsKind(t *testing.T) {
	h := commune(t)
	fill(h)
	h.Press(keyboard.F5)
	to(t, h, "Nguồn lực khác")
	given(h, "dat", "2,5 ha", "đường")
	h.Press("ctrl+s")
	part := find(t, h.Register(), h.Me().Unit, model).part
	h.Open(entry.New(h, page.Goto{Unit: h.Me().Unit, Model: part.Model, Year: 2026}))
	to(t, h, "Nguồn lực khác")
	given(h, "tien")
	h.Press("ctrl+s")
	if got := mobilised(t, h, record.ParticipationID(part.Model, 2026)); len(got) != 1 || got[0].What != record.Land || got[0].Amount != "25000" {
		t.Errorf("%+v\n%s", got, h.Plain(100, 60))
	}
}

func TestADraftKeepsFurtherResources(t *testing.T) {
	h := furnished(t)
	again := pagetest.New(t, h.Register())
	again.Open(entry.New(again, page.Goto{}))
	again.Answer("Nhập tiếp")
	again.Press("ctrl+s")
	part := record.ParticipationID(find(t, h.Register(), h.Me().Unit, model).part.Model, 2026)
	if got := mobilised(t, again, part); len(got) != 2 || got[0].Measure != "bao xi măng" {
		t.Errorf("%+v\n%s", got, again.Plain(100, 60))
	}
}

func TestScreensOfFurtherResources(t *testing.T) {
	for _, size := range screentest.Sizes {
		h := furnished(t)
		h.Rest()
		h.Golden("resources", size[0], size[1])
	}
}
