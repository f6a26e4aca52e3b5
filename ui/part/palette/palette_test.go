package palette

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/action"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
	"danvan/ui/theme"
)

func open() *Palette {
	return New(action.Offers(action.OnModels, func(id action.ID) string {
		if id == action.Edit {
			return "chưa có mô hình nào"
		}
		return ""
	}), []Place{{"member", "Thành viên", "Phiếu"}}, text.For(text.Vi))
}

func TestActionsAreFoundWithoutMarks(t *testing.T) {
	for typed, want := range map[string]action.ID{
		"nhap moi": action.New, "THOAT": action.Quit, "loc danh": action.Filter, "gui nhan": action.Exchange, "Trợ giúp": action.Help,
		"excel": action.Exchange, "ngôn ngữ": action.Settings, // of which only their help speaks
	} {
		p := open()
		for _, r := range typed {
			if id, _, closed := p.Key(keyboard.Type(string(r))); id != "" || closed {
				t.Fatalf("typing %q answered", typed)
			}
		}
		if id, _, closed := p.Key(keyboard.Press(keyboard.Enter)); id != want || !closed {
			t.Errorf("%q: got %q", typed, id)
		}
	}
}

func TestKeys(t *testing.T) {
	p := open()
	if _, _, closed := p.Key(keyboard.Press(keyboard.Esc)); !closed {
		t.Error("Esc closes")
	}
	p = open()
	p.Key(keyboard.Type("zz"))
	if _, _, closed := p.Key(keyboard.Press(keyboard.Enter)); closed {
		t.Error("Enter on nothing does nothing")
	}
	p = open()
	p.Key(keyboard.Type("sua muc"))
	if id, _, closed := p.Key(keyboard.Press(keyboard.Enter)); closed {
		t.Errorf("%s cannot be done now", id)
	}
	p = open()
	p.Key(keyboard.Press(keyboard.Down))
	if id, _, _ := p.Key(keyboard.Press(keyboard.Enter)); id != action.Undo {
		t.Errorf("the second action of the page is %q", id)
	}
}

// A place is found by its name once something is typed; nobody looks through all of them.
func TestPlacesAreFound(t *testing.T) {
	p := open()
	th := theme.New(theme.Options{})
	if s := p.Draw(th, 80, 100).Lines; slices.ContainsFunc(s, func(l string) bool { return strings.Contains(l, "Thành viên") }) {
		t.Error("it is listed unasked")
	}
	p.Key(keyboard.Type("thanh vien"))
	if s := ansi.Strip(p.Draw(th, 80, 10).Lines[2]); !strings.Contains(s, "Thành viên") || !strings.Contains(s, "Phiếu") {
		t.Errorf("%q", s)
	}
	if id, to, closed := p.Key(keyboard.Press(keyboard.Enter)); id != "" || to != "member" || !closed {
		t.Errorf("%q, %q, %v", id, to, closed)
	}
}

func TestGoldenScreens(t *testing.T) {
	p := open()
	screentest.Golden(t, "all-80x14", screentest.Render(p.Draw(theme.New(theme.Options{}), 80, 14), 80, 14).Dump())
	p.Key(keyboard.Type("mo hinh"))
	screentest.Golden(t, "found-50x8", screentest.Render(p.Draw(theme.New(theme.Options{Mono: true, ASCII: true}), 50, 8), 50, 8).Dump())
}

// At every size nothing is too wide, and what is chosen shows.
func TestLayout(t *testing.T) {
	th := theme.New(theme.Options{})
	for width := 1; width <= 220; width++ {
		p := open()
		for range 12 {
			a := p.Draw(th, width, 8)
			if len(a.Lines) > 8 {
				t.Fatalf("%d lines", len(a.Lines))
			}
			chosen := false
			for _, l := range a.Lines {
				if ansi.StringWidth(l) > width {
					t.Fatalf("%q is wider than %d", l, width)
				}
				chosen = chosen || strings.HasPrefix(l, string(th.Selected))
			}
			if !chosen {
				t.Fatalf("what is chosen does not show in %q", a.Lines)
			}
			p.Key(keyboard.Press(keyboard.Down))
		}
	}
}
