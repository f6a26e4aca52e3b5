package form

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

func entry() *Form {
	name := input.NewLine("Hiến đất mở rộng đường nội thôn Nà Ta")
	name.Check = func(v string) input.Verdict {
		if !strings.HasPrefix(v, "Hiến đất mở") {
			return input.Verdict{}
		}
		return input.Verdict{Problem: "Gần giống “Hiến đất mở đường thôn Nà Ta” (2025) — F8 xem"}
	}
	who := input.NewLine("")
	who.Completion = input.NewCompletion([]string{"Chi bộ thôn Nà Ta", "Chi bộ thôn Nà Tông"})
	money := input.NewLine("185 triệu")
	money.Check = func(string) input.Verdict { return input.Verdict{State: theme.Good, Note: "= 185.000.000 đồng"} }
	day := input.NewLine("31/02/2026")
	day.Check = func(string) input.Verdict {
		return input.Verdict{State: theme.Bad, Problem: "“31/02/2026” không có trong lịch. Cần ngày có thật, ví dụ 28/02/2026."}
	}
	content := NewLong("")
	content.Placeholder = "(F4 để viết nhiều dòng)"
	return New(
		&Field{ID: "field", Label: "Lĩnh vực", Control: choice.NewPick("e", choice.Option{ID: "e", Name: "Kinh tế"}), Pinned: true, Hint: "(ghim, F7 đổi)"},
		&Field{ID: "name", Label: "Tên mô hình", Control: name},
		&Field{ID: "kind", Label: "Hình thức", Control: choice.NewRow("c", choice.Option{ID: "c", Name: "Tập thể"}, choice.Option{ID: "i", Name: "Cá nhân"})},
		&Field{ID: "who", Label: "Tên tập thể", Control: who},
		&Field{ID: "day", Label: "Ngày đăng ký", Control: day},
		&Field{ID: "money", Label: "Kinh phí", Control: money},
		&Field{ID: "content", Label: "Nội dung", Control: content},
	)
}

func hit(f *Form, keys ...string) (handled bool) {
	for _, k := range keys {
		if name, found := strings.CutPrefix(k, "<"); found {
			handled = f.Key(keyboard.Press(keyboard.Code(strings.TrimSuffix(name, ">"))))
			continue
		}
		for _, r := range k {
			handled = f.Key(keyboard.Type(string(r)))
		}
	}
	return handled
}

func TestMoving(t *testing.T) {
	for _, c := range []struct {
		keys    []string
		want    string
		handled bool
	}{
		{[]string{"<left>"}, "name", true}, // the pinned field is passed
		{[]string{"<enter>"}, "kind", true},
		{[]string{"<enter>", "<tab>"}, "who", true},
		{[]string{"<up>"}, "field", true},
		{[]string{"<down>", "<down>", "<up>"}, "kind", true},
		{[]string{"<enter>", "<down>", "<down>", "<shift+tab>", "<shift+tab>"}, "kind", true},
		{[]string{"<up>", "<shift+tab>"}, "name", true}, // back the way one came
		{[]string{"<shift+tab>", "<shift+tab>"}, "field", true},
		{[]string{"<down>", "<down>", "<down>", "<down>", "<down>", "<enter>"}, "content", false},
		{[]string{"<esc>"}, "name", false},
		{[]string{"<ctrl+s>"}, "name", false},
	} {
		f := entry()
		if handled := hit(f, c.keys...); handled != c.handled || f.Focus().ID != c.want {
			t.Errorf("%v: at %s (handled %v), want %s", c.keys, f.Focus().ID, handled, c.want)
		}
	}
	f := entry()
	f.Go("day")
	if f.Go("nowhere"); f.Focus().ID != "day" {
		t.Error(f.Focus().ID)
	}
	if f.Back(); f.Focus().ID != "name" {
		t.Error("Back returns from where Go came")
	}
}

// A note comes and goes under its input, and the way back stays what it was.
func TestAside(t *testing.T) {
	f := entry()
	hit(f, "<enter>", "<enter>", "<enter>") // name, kind, who, day
	f.Add("kind", &Field{ID: "note", Label: "Ghi chú", Control: input.NewLine("hỏi lại"), Aside: true})
	f.Add("kind", &Field{ID: "note2", Label: "Ghi chú", Control: input.NewLine(""), Aside: true})
	if f.Focus().ID != "day" {
		t.Fatalf("the keyboard went to %s", f.Focus().ID)
	}
	var order []string
	for _, x := range f.Fields() {
		order = append(order, x.ID)
	}
	if got := strings.Join(order, " "); got != "field name kind note note2 who day money content" {
		t.Error(got)
	}
	if n, of := f.Done(); n != 5 || of != 7 {
		t.Errorf("%d of %d: a note is no input", n, of)
	}
	f.Go("note")
	if hit(f, "<enter>"); f.Focus().ID != "who" {
		t.Errorf("from a note on to %s", f.Focus().ID)
	}
	if got := strings.Join(f.Trail(), " "); got != "name kind who day note" {
		t.Errorf("came by %s", got)
	}
	f.Drop("note")
	f.Drop("note2")
	f.Drop("who") // has the keyboard
	for _, want := range []string{"day", "who", "kind", "name", "field"} {
		if hit(f, "<shift+tab>"); f.Focus().ID != want {
			t.Fatalf("back to %s, want %s", f.Focus().ID, want)
		}
	}
	g := entry()
	g.Retrace([]string{"money", "gone", "day"})
	if hit(g, "<shift+tab>", "<shift+tab>"); g.Focus().ID != "money" {
		t.Errorf("back to %s", g.Focus().ID)
	}
	g.Field("money").Remarks = []Remark{{theme.Warn, "Huyện Lâm Khê: nguồn nào?"}, {theme.Muted, "đã trả lời"}}
	s := ansi.Strip(g.Draw(theme.New(theme.Options{}), 80, 20).String())
	if !strings.Contains(s, "! Huyện Lâm Khê: nguồn nào?") || !strings.Contains(s, "· đã trả lời") {
		t.Error(s)
	}
}

// An open text takes the room of the form, and no more.
func TestAnOpenTextFillsTheForm(t *testing.T) {
	f := entry()
	f.Go("content")
	hit(f, strings.Repeat("Vận động từng hộ. ", 60))
	th := theme.New(theme.Options{})
	a := f.Draw(th, 80, 14)
	if len(a.Lines) != 14 || a.Cursor == nil {
		t.Fatalf("%d lines, cursor %v", len(a.Lines), a.Cursor)
	}
	if n := strings.Count(ansi.Strip(a.String()), "Vận động"); n < 20 {
		t.Errorf("only %d sentences show:\n%s", n, a.String())
	}
	hit(f, "<esc>")
	if a := f.Draw(th, 80, 30); strings.Count(ansi.Strip(a.String()), "Vận động") > 8 || a.Cursor == nil {
		t.Errorf("closed, two lines show:\n%s", a.String())
	}
}

func TestEnterTakesACompletionAndGoesOn(t *testing.T) {
	f := entry()
	f.Go("who")
	hit(f, "chi bo", "<down>", "<enter>")
	if got := f.Field("who").Control.(*input.Line).Value(); got != "Chi bộ thôn Nà Ta" || f.Focus().ID != "day" {
		t.Errorf("%q, at %s", got, f.Focus().ID)
	}
}

func TestLongText(t *testing.T) {
	f := entry()
	f.Go("content")
	long := f.Focus().Control.(*Long)
	hit(f, "một", "<enter>", "hai", "<up>")
	if long.Value() != "một\nhai" || !long.Open() || f.Focus().ID != "content" {
		t.Errorf("%q, at %s", long.Value(), f.Focus().ID)
	}
	hit(f, "<esc>")
	if long.Open() {
		t.Error("Esc closes it")
	}
	if hit(f, "<enter>") {
		t.Error("closed, on the last field, Enter is the page's")
	}
	if hit(f, "<up>"); f.Focus().ID != "money" {
		t.Error("closed, Up goes to the field above")
	}
	hit(f, "<down>", " ba")
	if long.Value() != "một\nhai ba" {
		t.Errorf("writing goes on at the end: %q", long.Value())
	}
}

// A date that is half typed is not wrong yet.
func TestSomeProblemsWaitUntilTheKeyboardHasLeft(t *testing.T) {
	day := input.NewLine("3")
	day.Check = func(string) input.Verdict {
		return input.Verdict{State: theme.Bad, Problem: "không phải là ngày", Later: true}
	}
	f := New(&Field{ID: "day", Label: "Ngày", Control: day}, &Field{ID: "place", Label: "Nơi", Control: input.NewLine("")})
	th := theme.New(theme.Options{})
	if got := f.Draw(th, 60, 10).String(); strings.Contains(got, "không phải") {
		t.Errorf("told too early: %q", got)
	}
	if hit(f, "<enter>"); !strings.Contains(f.Draw(th, 60, 10).String(), "không phải") {
		t.Error("not told at all")
	}
}

func TestDoneCountsWhatIsFilled(t *testing.T) {
	if n, of := entry().Done(); n != 5 || of != 7 {
		t.Errorf("%d of %d", n, of)
	}
}

func TestGoldenScreens(t *testing.T) {
	f := entry()
	f.Go("who")
	screentest.Golden(t, "80x14", screentest.Render(f.Draw(theme.New(theme.Options{}), 80, 14), 80, 14).Dump())
	hit(f, "na t", "<down>")
	screentest.Golden(t, "completion-60x14", screentest.Render(f.Draw(theme.New(theme.Options{Light: true}), 60, 14), 60, 14).Dump())
	screentest.Golden(t, "ascii-mono-40x8", screentest.Render(f.Draw(theme.New(theme.Options{Mono: true, ASCII: true}), 40, 8), 40, 8).Dump())
}

// At every size, wherever the keyboard is: nothing is too wide or too high, and the cursor shows.
func TestLayout(t *testing.T) {
	th := theme.New(theme.Options{})
	rapid.Check(t, func(t *rapid.T) {
		f := entry()
		for range rapid.IntRange(1, 12).Draw(t, "keys") {
			hit(f, rapid.SampledFrom([]string{"<down>", "<down>", "<up>", "<enter>", "<f4>", "na", "<backspace>", "<esc>"}).Draw(t, "key"))
			width, height := rapid.IntRange(20, 220).Draw(t, "width"), rapid.IntRange(6, 40).Draw(t, "height")
			a := f.Draw(th, width, height)
			if len(a.Lines) > height {
				t.Fatalf("%d lines, asked for %d", len(a.Lines), height)
			}
			for _, l := range a.Lines {
				if ansi.StringWidth(l) > width {
					t.Fatalf("%q is wider than %d", l, width)
				}
			}
			if a.Cursor == nil || a.Cursor.X >= width || a.Cursor.Y < 0 || a.Cursor.Y >= len(a.Lines) {
				t.Fatalf("%d×%d, at %s: cursor %v in %d lines", width, height, f.Focus().ID, a.Cursor, len(a.Lines))
			}
			if !strings.Contains(ansi.Strip(a.Lines[a.Cursor.Y]), "▌") && f.Focus().ID != "content" {
				t.Fatalf("the cursor is not in the line of %s: %q", f.Focus().ID, a.Lines[a.Cursor.Y])
			}
		}
	})
}
