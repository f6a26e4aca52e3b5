package appraise

import (
	"slices"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// scenes are the screens that golden files hold, by what is pressed on the queue; what begins with “=” is typed.
var scenes = []struct {
	name string
	keys []string
}{
	{"queue", nil},
	{"search", []string{"=thap sang"}},
	{"nothing", []string{"=zzz"}},
	{"filter", []string{"ctrl+f"}},
	{"chosen", []string{"insert", "insert"}},
	{"desk", []string{"enter"}},
	{"verdict", []string{"enter", "=3", "tab", "=72,5", "tab", "=3/11", "tab", "ctrl+s"}},
	{"decision", []string{"ctrl+a", "f6", "=15/QĐ-BCĐ", "tab", "tab", "=Ban Chỉ đạo huyện"}},
}

func press(h *pagetest.Host, keys []string) {
	for _, k := range keys {
		if typed, ok := strings.CutPrefix(k, "="); ok {
			h.Type(typed)
		} else {
			h.Press(keyboard.Code(k))
		}
	}
}

func TestGoldenScreens(t *testing.T) {
	for _, s := range scenes {
		sizes := screentest.Sizes
		if s.name == "desk" { // wide, the dossier stands beside the verdict
			sizes = append(slices.Clone(sizes), [2]int{120, 40})
		}
		for _, size := range sizes {
			h := newOffice(t).open() // its own: what is left half done comes back
			press(h, s.keys)
			h.Golden(s.name, size[0], size[1])
		}
	}
}

func TestGoldenVariants(t *testing.T) {
	o := newOffice(t)
	show := func(name string, change func(*pagetest.Host), keys ...string) {
		h := pagetest.New(t, o.r)
		change(h)
		h.Open(New(h))
		press(h, keys)
		h.Golden(name, 80, 24)
	}
	english := func(h *pagetest.Host) { h.Table = text.For(text.En) }
	show("english-queue", english)
	show("english-desk", english, "enter")
	show("english-decision", english, "ctrl+a", "f6")
	show("mono-ascii-desk", func(h *pagetest.Host) { h.Theme = theme.New(theme.Options{Mono: true, ASCII: true}) }, "enter")
	empty := pagetest.New(t, pagetest.Register(t, "031"))
	empty.Open(New(empty))
	empty.Golden("empty", 80, 24)
}

// Whatever the terminal's size, nothing is drawn beyond it.
func TestEverySizeFits(t *testing.T) {
	o := newOffice(t)
	for _, s := range scenes {
		h := o.open()
		press(h, s.keys)
		for width := 60; width <= 220; width += 7 {
			for height := 20; height <= 70; height += 5 {
				h.Area(width, height)
			}
		}
	}
}

func TestWhatWasProposedComesFirstAndAVerdictTakesItOut(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	shows(t, h, "3 chờ bình xét, 1 đã đề nghị")
	h.Press(keyboard.Enter)
	shows(t, h, "1 trong 3", "Hiến đất mở rộng đường", "trên 185.000.000 đồng", "Điểm tự chấm", "Lời đề nghị", "2025 công nhận", "20/05/2026: Đã đổ 300 m bê tông", "Ma Văn A")
	h.Type("1")
	h.Press("ctrl+s")
	shows(t, h, "2 trong 3", "Công nhận: “Hiến đất mở rộng đường")
	want := record.Appraisal{Participation: o.parts["Hiến đất mở rộng đường nội thôn Nà Ta"].ID, By: district, Verdict: record.Recognised, Date: "2026-11-22"}
	if got := o.said("Hiến đất mở rộng đường nội thôn Nà Ta"); got != want {
		t.Errorf("%+v", got)
	}
	h.Press(keyboard.Esc)
	shows(t, h, "2 chờ bình xét, 0 đã đề nghị")
}

func TestWhatALowerLevelRecognisedComesBeforeWhatWasOnlyRegistered(t *testing.T) {
	o := newOffice(t)
	rows := pagetest.New(t, o.r).Listing()
	row := listing.Row{Traits: &listing.Traits{}}
	below := listing.Row{Traits: &listing.Traits{Verdict: record.Recognised, By: lam}}
	asked := listing.Row{Traits: &listing.Traits{Verdict: record.Recognised, By: lam, Proposed: "2026-11-01"}}
	l := ladder{rows.Tree(), district}
	if a, b, c := rank(l, &asked), rank(l, &below), rank(l, &row); a >= b || b >= c {
		t.Errorf("ranks %d %d %d", a, b, c)
	}
	p := New(pagetest.New(t, o.r))
	if got := p.state(&below).Text; got != "xã công nhận" {
		t.Errorf("state %q", got)
	}
}

func TestTheWholeOfAVerdictByKeys(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	h.Press(keyboard.Enter)
	h.Type("2")
	h.Press(keyboard.Enter)
	h.Type("92,5")
	h.Press(keyboard.Enter)
	h.Type("11/11")
	h.Press(keyboard.Enter)
	h.Type("cách làm hay")
	h.Press(keyboard.Tab) // Enter makes a line
	h.Type("20/11")
	h.Press("ctrl+s")
	got := o.said("Hiến đất mở rộng đường nội thôn Nà Ta")
	if got.Verdict != record.Exemplary || got.Score != "92.5" || got.Votes != "11/11" || got.Reason != "cách làm hay" || got.Date != "2026-11-20" {
		t.Errorf("%+v", got)
	}
	shows(t, h, "20/11/2026") // stays for the next
}

func TestNotRecognisedNeedsAReason(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	h.Press(keyboard.Enter, "ctrl+s")
	shows(t, h, "Chọn kết quả")
	h.Type("3")
	h.Press("ctrl+s")
	shows(t, h, "Chưa công nhận thì cần ghi lý")
	h.Type("chưa có kết quả") // the keyboard is there
	h.Press("ctrl+s")
	if got := o.said("Hiến đất mở rộng đường nội thôn Nà Ta"); got.Verdict != record.NotRecognised || got.Reason != "chưa có kết quả" {
		t.Errorf("%+v", got)
	}
}

func TestSkipBackAndUndo(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	h.Press(keyboard.Enter, keyboard.F8)
	shows(t, h, "2 trong 3")
	h.Type("1")
	h.Press(keyboard.F8)
	shows(t, h, "3 trong 3")
	h.Press(keyboard.F7)
	shows(t, h, "2 trong 3", "(•) Công nhận") // what was begun is still there
	h.Press("ctrl+s")
	shows(t, h, "3 trong 3")
	name := "Thắp sáng đường quê"
	if o.recognised() != 1 {
		name = "Tổ tự quản an ninh trật tự thôn Khuổi Chang"
	}
	h.Press("ctrl+z")
	shows(t, h, "2 trong 3", "Đã hoàn tác 1 bản ghi")
	if n := o.recognised(); n != 0 {
		t.Errorf("%d recognised after the undo of %s", n, name)
	}
	h.Press("ctrl+y")
	if n := o.recognised(); n != 1 {
		t.Errorf("%d recognised after the redo", n)
	}
}

// What was typed into a verdict is there again though the queue was closed, or the program killed, until the verdict is
// saved.
func TestAHalfFilledVerdictComesBack(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	h.Press(keyboard.Enter)
	h.Type("2")
	h.Press(keyboard.Tab)
	h.Type("92,5")
	h.Press(keyboard.Tab) // nothing is told that the program ends
	h = o.open()
	h.Press(keyboard.Enter)
	shows(t, h, "(•) Điển hình", "92,5")
	h.Type("11/11")
	h.Press(keyboard.Esc)
	h = o.open()
	h.Press(keyboard.Enter)
	shows(t, h, "(•) Điển hình", "92,5", "11/11")
	h.Press("ctrl+s")
	if got := o.said("Hiến đất mở rộng đường nội thôn Nà Ta"); got.Verdict != record.Exemplary || got.Score != "92.5" || got.Votes != "11/11" {
		t.Errorf("%+v", got)
	}
	must(t, o.r.View(func(tx *store.Tx) error {
		return tx.Drafts(func(name string, _ []byte) error {
			t.Errorf("%s is still there", name)
			return nil
		})
	}))
}

// A verdict that an earlier version of the program has kept half filled in is there again, with the keyboard where it
// was.
func TestWhatAnEarlierVersionKeptComesBack(t *testing.T) {
	o := newOffice(t)
	part := o.parts["Hiến đất mở rộng đường nội thôn Nà Ta"].ID
	must(t, o.r.SaveDraft(DraftPrefix+part.String(), []byte(`{"at":"votes","score":"92,5","verdict":"exemplary"}`)))
	h := o.open()
	h.Press(keyboard.Enter)
	shows(t, h, "(•) Điển hình", "92,5")
	h.Type("11/11")
	h.Press("ctrl+s")
	if got := o.said("Hiến đất mở rộng đường nội thôn Nà Ta"); got.Verdict != record.Exemplary || got.Score != "92.5" || got.Votes != "11/11" {
		t.Errorf("%+v", got)
	}
}

func TestTheQueueEnds(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	h.Press(keyboard.Enter)
	for range 3 {
		h.Type("1")
		h.Press("ctrl+s")
	}
	shows(t, h, "Không có mô hình nào chờ đơn vị này bình xét")
	if o.recognised() != 3 || h.News[len(h.News)-1] != "Đã hết danh sách chờ." {
		t.Errorf("%d recognised, said %q", o.recognised(), h.News)
	}
}

// Thirty with one decision: the keys beside what is typed are Ctrl+A, F6, Enter after each of four inputs, Ctrl+S.
func TestThirtyWithOneDecision(t *testing.T) {
	o := newOffice(t)
	o.many(30)
	h := o.open()
	h.Type("vuon rau")
	h.Press("ctrl+a", keyboard.F6)
	h.Type("15/QĐ-BCĐ")
	h.Press(keyboard.Enter)
	h.Type("20/11")
	h.Press(keyboard.Enter)
	h.Type("Ban Chỉ đạo huyện")
	h.Press(keyboard.Enter)
	h.Type("Ma V.")
	shows(t, h, "30 lượt đăng ký đang chọn", "30 sẽ ghi")
	h.Press("ctrl+s")
	shows(t, h, "Đã ghi kết quả bình xét cho 30 mô hình. Ctrl+Z hoàn tác.")
	if n := o.recognised(); n != 30 {
		t.Fatalf("%d recognised", n)
	}
	must(t, o.r.View(func(tx *store.Tx) error {
		papers, err := life.Decisions(tx, district)
		if len(papers) != 1 || papers[0].Number != "15/QĐ-BCĐ" || papers[0].Date != "2026-11-20" || papers[0].Signer != "Ma V." {
			t.Errorf("%+v", papers)
		}
		return err
	}))
	h.Press("ctrl+u", "ctrl+z") // in the search box: its words
	if n := o.recognised(); n != 30 {
		t.Errorf("%d recognised after the words were undone", n)
	}
	h.Press(keyboard.Down, "ctrl+z")
	if n := o.recognised(); n != 0 {
		t.Errorf("%d recognised after one undo", n)
	}
	h.Press("ctrl+y")
	if n := o.recognised(); n != 30 {
		t.Errorf("%d recognised after the redo", n)
	}
}

func TestADecisionThatIsKnownFillsTheRest(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	h.Press(keyboard.Insert, keyboard.F6)
	h.Type("15/QĐ-BCĐ")
	h.Press(keyboard.Enter)
	h.Type("20/11/2026")
	h.Press(keyboard.Enter)
	h.Type("Ban Chỉ đạo huyện")
	h.Press("ctrl+s")
	h.Press(keyboard.Insert, keyboard.Insert, keyboard.F6)
	h.Type("15/qd-bcd")
	h.Press(keyboard.Enter)
	shows(t, h, "đã có trong sổ", "20/11/2026", "Ban Chỉ đạo huyện", "2 sẽ ghi")
	h.Press("ctrl+s")
	seen := map[record.ID]bool{}
	for name := range o.parts {
		seen[o.said(name).Decision] = true
	}
	if len(seen) != 1 {
		t.Errorf("%d decisions", len(seen))
	}
	h.Press("ctrl+f")
	h.Type("xet")
	h.Press(keyboard.Enter, keyboard.Esc, keyboard.Enter)
	shows(t, h, "15/QĐ-BCĐ, 20/11/2026")
}

func TestWhatCannotBeDoneSaysWhy(t *testing.T) {
	o := newOffice(t)
	h := o.open()
	for _, id := range []action.ID{action.Decide, action.Clear, action.Undo, action.Redo} {
		if New(h).Off(id) == "" {
			t.Errorf("%s can be done", id)
		}
	}
	h.Press(keyboard.Esc)
	if len(h.Fails) > 0 {
		t.Errorf("%v", h.Fails)
	}
}

// A verdict of the unit above settles it: there is nothing left to do here. One of a unit below does not.
func TestWhatTheUnitAboveHasSettledDoesNotWait(t *testing.T) {
	o := newOffice(t)
	rows := pagetest.New(t, o.r).Listing()
	for _, c := range []struct {
		me, by record.ID
		v      record.Verdict
		waits  bool
	}{{lam, district, record.Recognised, false}, {lam, lam, record.NotRecognised, false}, {district, district, record.Exemplary, false},
		{district, lam, record.Recognised, true}, {district, record.ID{}, "", true}} {
		row := *rows.Find(listing.Query{})[0]
		row.By, row.Verdict = c.by, c.v
		if got := (ladder{rows.Tree(), c.me}).shows(&row, waiting); got != c.waits {
			t.Errorf("%v by %v waits for %v: %v", c.v, c.by, c.me, got)
		}
	}
}

func shows(t *testing.T, h *pagetest.Host, wants ...string) {
	t.Helper()
	h.Settle()
	screen := h.Plain(120, 40)
	for _, w := range wants {
		if !strings.Contains(screen, w) {
			t.Fatalf("%q does not show:\n%s", w, screen)
		}
	}
}
