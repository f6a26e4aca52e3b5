package app_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// again is a model that was entered twice, under a name that differs in a word, the second time a year later too.
var again = []entry{
	{"Khéo vận động Nhân dân hiến đất làm nhà văn hóa thôn", "Mặt trận thôn Bản Bó", "Thôn Bản Bó", "VHXH", record.Collective, 2046, record.Recognised, ""},
	{"Tổ tự quản an ninh thôn", "Chi bộ thôn Bản Chợ", "Bản Chợ", "QPAN", record.Collective, 2045, "", ""},
}

// say lets an office comment on a participation of a unit's model.
func (o *office) say(unit, model record.ID, year int64, field, words string) {
	o.t.Helper()
	o.at = o.at.Add(time.Hour)
	o.with(func(r *store.Register) {
		must(o.t, r.Edit("", func(w *store.Writer) error {
			_, err := remarks.Say(w, record.AffairsOf(unit, record.ParticipationKind, record.ParticipationID(model, year)), field, words)
			return err
		}))
	})
}

// waiting is a commune in which everything waits that can, and its district.
func waiting(t testing.TB) (c, d *office, ids []record.ID) {
	t.Helper()
	d = district(t)
	c = d.join("00901")
	ids = c.save(c.unit, append(append([]entry{}, entries...), again...)...)
	c.send(d, "")
	d.say(c.unit, ids[0], 2046, "place", "Ghi rõ tổ nào của thôn, vì thôn có hai tổ cùng làm đường.")
	d.say(c.unit, ids[3], 2046, record.WholeParticipation, "Bổ sung biên bản họp thôn.")
	c.set(c.unit, ids[0], "registrant", "Chi bộ thôn Nà Ta và Chi đoàn", "")
	d.set(c.unit, ids[0], "registrant", "Chi bộ, Mặt trận thôn Nà Ta", "theo biên bản")
	d.send(c, "00901")
	return c, d, ids
}

// bundled is the day a bundle was made, which is that of the test: bundles have the system's clock.
var bundled = regexp.MustCompile(`(làm ngày|made on) \d\d/\d\d/\d{4}`)

func dated(dump string) string { return bundled.ReplaceAllString(dump, "$1 22/11/2046") }

func TestGoldenWaiting(t *testing.T) {
	c, d, _ := waiting(t)
	todo := func(s *apptest.Screen) { s.Press("ctrl+g") }
	for _, v := range []struct {
		name   string
		office *office
		walk   func(s *apptest.Screen)
	}{
		{"waiting", c, func(s *apptest.Screen) { s.Press(keyboard.Down) }},
		{"waiting-below", d, func(*apptest.Screen) {}},
		{"waiting-models", c, func(s *apptest.Screen) { s.Press(keyboard.F2) }},
		{"unsent", c, func(s *apptest.Screen) {
			s.Press(keyboard.End, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Enter)
		}},
		{"todo", c, todo},
		{"todo-answer", c, func(s *apptest.Screen) { todo(s); s.Press(keyboard.Down, keyboard.Enter) }},
		{"commented", c, func(s *apptest.Screen) {
			todo(s)
			s.Press(keyboard.Enter)
			s.Type("đã bổ sung")
			s.Press(keyboard.Enter, keyboard.Esc, keyboard.F2)
			s.Type("di tung ngo")
			s.Press(keyboard.Enter)
		}},
		{"comment", d, func(s *apptest.Screen) {
			s.Press(keyboard.F2)
			s.Type("di tung ngo")
			s.Press(keyboard.Enter)
			s.Has("Năm 2046") // it has to be drawn before one can go about in it
			s.Press(keyboard.Down, keyboard.Down, keyboard.F6)
			s.Type("Ai là người chịu trách nhiệm?")
		}},
		{"duplicates", c, func(s *apptest.Screen) { s.Press("ctrl+d", keyboard.Down) }},
		{"duplicates-reason", d, func(s *apptest.Screen) { s.Press("ctrl+d", keyboard.Right, keyboard.Enter) }},
		{"duplicates-none", c, func(s *apptest.Screen) { s.Press("ctrl+d", keyboard.Enter, keyboard.Enter) }},
	} {
		for _, size := range screentest.Sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				if v.name == "duplicates-none" || v.name == "commented" { // these write: each has an office of its own
					v.office, _, _ = waiting(t)
				}
				s := v.office.screen(size[0], size[1])
				v.walk(s)
				golden(t, s, v.name, dated)
				must(t, s.Close())
			})
		}
	}
}

func TestGoldenWaitingInEnglishWithoutColour(t *testing.T) {
	c, _, _ := waiting(t)
	s := apptest.Open(t, app.Options{Path: c.path, Now: func() time.Time { return today }, Lang: text.En, Theme: theme.Options{Mono: true, ASCII: true}}, 80, 24)
	for _, step := range []struct {
		name string
		keys []keyboard.Code
	}{
		{"waiting", nil}, {"duplicates", []keyboard.Code{"ctrl+d"}}, {"todo", []keyboard.Code{keyboard.Esc, "ctrl+g"}},
		{"unsent", []keyboard.Code{keyboard.Esc, keyboard.F2}}, {"model-commented", []keyboard.Code{keyboard.Down, keyboard.Down, keyboard.Enter}},
	} {
		s.Press(step.keys...)
		golden(t, s, step.name+"-english", dated)
	}
}

// The copy is listed no longer, and counted as what it is a copy of; Ctrl+Z brings it back.
func TestJoiningAndUndoing(t *testing.T) {
	c, _, _ := waiting(t)
	s := c.screen(80, 24)
	count := func() (n int) {
		s.Listing().Each(listing.Query{}, func(*listing.Row) { n++ })
		return n
	}
	before := count()
	s.Press("ctrl+d")
	s.Has("1 trong 2", "Là một")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.Has("Không có mô hình nào nghi trùng")
	if n := count(); n != before-1 { // of the two pairs one has no year in common
		t.Errorf("%d rows after joining, were %d", n, before)
	}
	turn(s, "ctrl+z")
	s.Has("Đã trả lại như trước")
	turn(s, "ctrl+z")
	s.Has("1 trong 2")
	if n := count(); n != before {
		t.Errorf("%d rows after undoing, were %d", n, before)
	}
	s.Press("ctrl+z")
	s.Has("chưa chọn gì")
}

func TestTwoAreTwoUntilThatIsTakenBack(t *testing.T) {
	c, _, _ := waiting(t)
	s := c.screen(80, 24)
	s.Press("ctrl+d")
	s.Type("3")
	s.Press(keyboard.Enter)
	s.HasNot("trong 2")
	s.Press(keyboard.Esc)
	s.Has("1 cặp nghi trùng")
	s.Press("ctrl+d")
	s.Press(keyboard.Enter, keyboard.Esc)
	s.HasNot("nghi trùng")
}

// The district decides about a commune's model only when it says why, and the reason is kept.
func TestTheDistrictSaysWhy(t *testing.T) {
	_, d, ids := waiting(t)
	s := d.screen(80, 24)
	s.Press("ctrl+d", keyboard.Enter)
	s.Has("Lý do")
	s.Press("ctrl+u")
	s.Type(" ")
	s.Press(keyboard.Enter)
	s.Has("Cần có lý do")
	s.Type("trùng danh sách")
	s.Press(keyboard.Enter)
	s.Has("Ctrl+Z")
	must(t, s.Close())
	d.with(func(r *store.Register) {
		must(t, r.View(func(tx *store.Tx) error {
			said := 0
			for _, id := range ids {
				events, err := tx.History(record.AffairsOf(record.UnitID("00901", ""), record.ModelKind, id))
				if err != nil {
					return err
				}
				for _, e := range events {
					if e.Change.Reason == "trùng danh sách" {
						said++
					}
				}
			}
			if said != 1 {
				t.Errorf("%d changes have the reason", said)
			}
			return nil
		}))
	})
}

// A comment leads to its input in the form, and is done with once it was answered.
func TestACommentIsWorkedOff(t *testing.T) {
	c, d, _ := waiting(t)
	s := c.screen(80, 24)
	s.Has("2 góp ý của Huyện Lâm")
	s.Press("ctrl+g")
	s.Has("2 chờ trả lời", "Ghi rõ tổ nào", "hiện ghi: Thôn Nà Ta")
	s.Press(keyboard.End, keyboard.F4) // by name, “Đi từng ngõ” comes first
	s.Has("Địa điểm")
	s.Type(", tổ 1")
	s.Press("ctrl+s")
	s.Has("hiện ghi: Thôn Nà Ta, tổ 1")
	s.Press(keyboard.Enter, keyboard.Enter)
	s.HasNot("Ghi rõ tổ nào")
	s.Has("1 chờ trả lời")
	turn(s, "ctrl+z", "trả lời góp ý 2046 “Hiến")
	s.Has("2 chờ trả lời", "Ghi rõ tổ nào")
	s.Press(keyboard.End, keyboard.Enter)
	s.Type("đã ghi tổ")
	s.Press(keyboard.Enter)
	must(t, s.Close())

	c.send(d, "")
	s = d.screen(80, 24)
	s.Press(keyboard.F2)
	s.Type("hien dat mo rong")
	s.Press(keyboard.Enter)
	s.Has("Ghi rõ tổ nào", "đã ghi tổ")
}

// Each line of the overview leads to what it counts, and Esc comes back to that line.
func TestTheOverviewLeads(t *testing.T) {
	c, _, _ := waiting(t)
	s := c.screen(80, 24)
	for i, page := range []string{"Góp ý", "Trái ngược", "Nghi trùng", "Bình xét", "Gửi/nhận", "Mô hình"} {
		for range i {
			s.Press(keyboard.Down)
		}
		before := s.Shown()
		s.Press(keyboard.Enter)
		if here, _, _ := strings.Cut(s.Shown(), "\n"); !strings.HasPrefix(here, " Sổ  ›  "+page) {
			t.Errorf("line %d leads to %q, want %s", i+1, here, page)
		}
		s.Press(keyboard.Esc)
		if s.Shown() != before {
			t.Errorf("line %d: the overview is not as it was:\n%s", i+1, s.Shown())
		}
		for range i {
			s.Press(keyboard.Up)
		}
	}
}
