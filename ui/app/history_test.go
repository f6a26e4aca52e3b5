package app_test

import (
	"fmt"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/app"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

func TestGoldenHistory(t *testing.T) {
	c, d := dispute(t)
	for _, size := range screentest.Sizes {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			s := c.shown(t, app.Options{}, size[0], size[1])
			s.Press("ctrl+r")
			s.Type("mo hinh") // what was made by joining has the system's clock
			s.Press(keyboard.Down)
			golden(t, s, "history")
		})
	}
	s := d.shown(t, app.Options{Lang: text.En}, 80, 24)
	s.Press("ctrl+r")
	s.Type("model")
	golden(t, s, "history-english")
	s = c.shown(t, app.Options{Theme: theme.Options{Mono: true}}, 80, 24)
	s.Press("ctrl+r")
	s.Type("dia diem to")
	golden(t, s, "history-search-mono")
}

// Words are looked for in everything that a change says; Esc shows all again, once more goes back.
func TestSearchingTheHistory(t *testing.T) {
	c := disputed(t)
	s := c.shown(t, app.Options{}, 80, 24)
	s.Press("ctrl+r")
	s.Type("sua mo hinh dia diem xa thuong lam")
	s.HasNot("thêm ")
	s.Has("sửa mô hình")
	s.Press("ctrl+u")
	s.Type("khong co chu nay")
	s.Has("Không có thay đổi nào khớp")
	s.Press(keyboard.Esc)
	s.Has("thêm ")
	s.Press(keyboard.Esc)
	s.Has("Đăng ký")
}

// Enter opens the model of a change; F9 undoes it, after a question whose first answer is no; Ctrl+Z takes that back.
func TestUndoFromTheHistory(t *testing.T) {
	c := commune(t)
	s := c.shown(t, app.Options{}, 100, 30)
	s.Press(keyboard.F2)
	s.Type("hien dat mo rong")
	s.Press(keyboard.F4, keyboard.End)
	s.Type(" và Bản Bó")
	s.Press("ctrl+s", keyboard.F10, "ctrl+r")
	s.Has("Nà Ta và Bản Bó”")
	s.Press(keyboard.Enter)
	s.Has("Lịch sử")
	s.Press(keyboard.Esc, keyboard.F9)
	s.Has("Hoàn tác thay đổi này?")
	grace()
	s.Press(keyboard.Enter) // no
	s.HasNot("Đã hoàn tác")
	s.Press(keyboard.F9)
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Đã hoàn tác 1 bản ghi", "hoàn tác trong nhật ký", "Nà Ta và Bản Bó → Hiến")
	turn(s, "ctrl+z", "sửa mô hình “Hiến")
	s.Has("Đã hoàn tác “")
	s.Press(keyboard.F10, keyboard.F2)
	s.Has("và Bản Bó")
}

// An import is one line; Enter shows what it brought, and it can be undone as a whole.
func TestAnImportInTheHistory(t *testing.T) {
	_, d := dispute(t)
	s := d.shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+r")
	s.Type("nhap goi")
	s.Has("nhập 1 gói")
	s.Press(keyboard.Enter)
	s.Has("Một lần nhập", "thêm mô hình")
	s.Press(keyboard.Esc, keyboard.F9)
	s.Has("Hoàn tác lần nhập này?")
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Đã hoàn tác lần nhập")
}

// What was typed into many records at once is one line, and goes back as one.
func TestWhatWasTypedIntoManyInTheHistory(t *testing.T) {
	c := commune(t)
	c.with(func(r *store.Register) {
		must(t, r.Edit("", func(w *store.Writer) error {
			ch := record.Channel{Unit: c.unit, Part: record.Affairs}
			must(t, w.Each(ch, record.ModelKind, func(id record.ID, _ *log.State) error {
				return w.Set(record.Ref{Channel: ch, Kind: record.ModelKind, ID: id}, "place", "Thôn Mới", "")
			}))
			return w.NoteTyped("place=Thôn Mới")
		}))
	})
	s := c.shown(t, app.Options{}, 100, 30)
	s.Press("ctrl+r")
	s.Has("ghi “place=Thôn Mới” vào 7 bản ghi cùng lúc")
	s.HasNot("sửa mô hình")
	s.Press(keyboard.F9)
	s.Has("Hoàn tác lần nhập này?", "trở về như trước")
	grace()
	s.Press(keyboard.Right, keyboard.Enter)
	s.Has("Đã hoàn tác lần nhập")
	must(t, s.Close())
	c.with(func(r *store.Register) {
		must(t, r.View(func(tx *store.Tx) error {
			return tx.Each(record.Channel{Unit: c.unit, Part: record.Affairs}, record.ModelKind, func(_ record.ID, s *log.State) error {
				if s.Text("place") == "Thôn Mới" {
					t.Error("a place stays as it was typed")
				}
				return nil
			})
		}))
	})
}
