package app_test

import (
	"errors"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
)

// turn undoes or does again, and sees that it is named before anything happens.
func turn(s *apptest.Screen, key keyboard.Code, named ...string) {
	s.Press(key)
	s.Has("Giữ nguyên")
	var inside []string // of the question: a name may go on in the next line
	for line := range strings.Lines(s.Shown()) {
		if in := strings.Split(line, "│"); len(in) > 2 {
			inside = append(inside, strings.Fields(in[1])...)
		}
	}
	for _, name := range named {
		if !strings.Contains(strings.Join(inside, " "), name) {
			s.Has(name)
		}
	}
	grace()
	s.Press(keyboard.F9)
}

// What was saved in a session can be taken back anywhere, one save after the other, and done again.
func TestSavesAreUndoneAndRedone(t *testing.T) {
	c := commune(t)
	s := c.shown(t, app.Options{}, 80, 24)
	s.Press("ctrl+z")
	s.Has("chưa lưu gì")
	s.Press("ctrl+o", keyboard.Esc)
	edit := func(text string) {
		s.Press(keyboard.F2)
		s.Type("hien dat mo rong")
		s.Press(keyboard.F4, keyboard.End)
		s.Type(text)
		s.Press("ctrl+s")
		s.Press(keyboard.F10)
	}
	edit(" A")
	edit(" B")
	shows := func(name string) {
		t.Helper()
		s.Press(keyboard.F2)
		s.Has(name)
		s.Press(keyboard.F10)
	}
	shows("Nà Ta A B")
	turn(s, "ctrl+z", "sửa mô hình “Hiến đất mở rộng đường nội thôn Nà Ta A B”", "lúc 22/11/2046 14:05")
	s.Has("Đã hoàn tác “Hiến đất mở rộng đường nội thôn Nà Ta A B”", "Ctrl+Y")
	turn(s, "ctrl+z")
	shows("Nà Ta    ")
	turn(s, "ctrl+y", "Làm lại điều vừa hoàn tác?", "sửa mô hình")
	shows("Nà Ta A  ")
	turn(s, "ctrl+y")
	s.Has("Đã làm lại")
	shows("Nà Ta A B")
	s.Press("ctrl+y")
	s.Has("Không có gì vừa hoàn tác")
	turn(s, "ctrl+z") // a new save ends what could be redone
	edit(" C")
	s.Press("ctrl+y")
	s.Has("Không có gì vừa hoàn tác")
	turn(s, "ctrl+z", "Nà Ta A C”") // and what was undone for good is not undone once more on the way back
	turn(s, "ctrl+z", "Nà Ta A”")
	shows("Nà Ta    ")
}

// Nothing is undone before it was named and agreed to: the first answer keeps it.
func TestAnUndoIsAskedFor(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press(keyboard.F2, keyboard.F4, keyboard.End)
	s.Type(" và Bản Bó")
	s.Press("ctrl+s", keyboard.F10, "ctrl+z")
	s.Has("Hoàn tác lần lưu này?", "Giữ nguyên")
	grace()
	s.Press(keyboard.Enter)
	s.HasNot("Đã hoàn tác")
	s.Press(keyboard.F2)
	s.Has("Ánh sáng đường quê và")
}

// A model's page undoes what was saved of this model, nothing of another: it says what that was, and where to.
func TestAModelsPageUndoesOnlyWhatItShows(t *testing.T) {
	s := commune(t).screen(100, 30)
	s.Press(keyboard.F2)
	s.Type("anh sang duong que")
	s.Press(keyboard.F4, keyboard.End)
	s.Type(" sáng mãi")
	s.Press("ctrl+s", keyboard.Esc)
	s.Type("to tu quan")
	s.Press(keyboard.Enter)
	s.Has("Tổ tự quản an ninh", "Lịch sử")
	for _, key := range []keyboard.Code{"ctrl+z", "ctrl+y"} {
		s.Press(key)
		s.HasNot("Giữ nguyên", "Đã hoàn tác")
		if key == "ctrl+z" {
			s.Has("ở nơi khác", "Ánh sáng đường quê sáng mãi", "F10")
		}
	}
	s.Press(keyboard.Esc, keyboard.Esc)
	s.Type("sang mai")
	s.Press(keyboard.Enter)
	s.Has("Ánh sáng đường quê sáng mãi", "Lịch sử")
	turn(s, "ctrl+z", "sửa mô hình “Ánh sáng đường quê sáng mãi”")
	s.Has("Đã hoàn tác")
	s.Has("Ánh sáng đường quê sáng mãi → Ánh sáng đường quê")
}

// In a search box Ctrl+Z is about its words alone, also when none are left to undo; on the list below it is about what
// was saved.
func TestInABoxUndoIsAboutItsWords(t *testing.T) {
	s := commune(t).screen(100, 30)
	s.Press(keyboard.F2)
	s.Type("anh sang")
	s.Press(keyboard.F4, keyboard.End)
	s.Type(" sáng mãi")
	s.Press("ctrl+s")
	s.Has("Tìm: anh sang")
	s.Type(" duong")
	for range 5 {
		s.Press("ctrl+z")
		s.HasNot("Giữ nguyên", "Đã hoàn tác")
		s.Has("Ctrl+Z, Ctrl+Y ở đây là của chữ trong ô")
	}
	s.HasNot("anh sang")
	s.Press(keyboard.Down, "ctrl+z")
	s.Has("Giữ nguyên", "sáng mãi")
}

// An undo that fails has undone nothing: the next one is about the same save, and there is nothing to do again.
func TestAnUndoThatFailsMovesNothing(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press(keyboard.F2, keyboard.F4, keyboard.End)
	s.Type(" và Bản Bó")
	s.Press("ctrl+s", keyboard.F10)
	rules := store.HoldTo(func(record.ID, record.Channel, *log.Change, store.Lineage, bool) error {
		return errors.New("the disk is full")
	})
	t.Cleanup(func() { store.HoldTo(rules) })
	turn(s, "ctrl+z", "và Bản Bó")
	s.Has("the disk is full")
	grace()
	s.Press(keyboard.Esc, "ctrl+y")
	s.Has("Không có gì vừa hoàn tác")
	store.HoldTo(rules)
	turn(s, "ctrl+z", "và Bản Bó")
	s.Has("Đã hoàn tác")
}
