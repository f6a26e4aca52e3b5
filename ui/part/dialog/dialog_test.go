package dialog

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

var t0 = time.Unix(1_000_000, 0)

func ask() *Dialog[string] {
	return New("Bỏ bản nháp?", "Bản nháp “Hiến đất mở rộng đường nội thôn Nà Ta” sẽ mất hẳn, không lấy lại được.", t0,
		Answer[string]{Label: "Không", Value: "keep"}, Answer[string]{Label: "Bỏ bản nháp", Value: "drop", Key: keyboard.F9})
}

func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		keys []keyboard.Code
		want string
	}{
		{[]keyboard.Code{keyboard.Enter}, "keep"},
		{[]keyboard.Code{keyboard.Esc}, "keep"},
		{[]keyboard.Code{keyboard.Right, keyboard.Esc}, "keep"},
		{[]keyboard.Code{keyboard.Right, keyboard.Enter}, "drop"},
		{[]keyboard.Code{keyboard.Right, keyboard.Right, keyboard.Left, keyboard.Enter}, "keep"},
		{[]keyboard.Code{keyboard.F9}, "drop"},
		{[]keyboard.Code{keyboard.F8, "ctrl+s", keyboard.Backspace, keyboard.Delete}, ""},
	} {
		d, now, got := ask(), t0, ""
		for _, k := range c.keys {
			now = now.Add(time.Second)
			if v, ok := d.Key(keyboard.Press(k), now); ok {
				got = v
			}
		}
		if got != c.want {
			t.Errorf("%v: got %q, want %q", c.keys, got, c.want)
		}
	}
	for _, letter := range []string{"y", "c", "k", " ", "1"} {
		if _, ok := ask().Key(keyboard.Type(letter), t0.Add(time.Second)); ok {
			t.Errorf("the letter %q answered", letter)
		}
	}
}

// Somebody who types when the dialog opens does not answer it, however long the burst, until the hands rest.
func TestAFastTypistDoesNotAnswerByAccident(t *testing.T) {
	d, now := ask(), t0
	for range 20 {
		now = now.Add(100 * time.Millisecond)
		if _, ok := d.Key(keyboard.Press(keyboard.Enter), now); ok {
			t.Fatalf("answered %v after it opened, in the middle of typing", now.Sub(t0))
		}
	}
	if _, ok := d.Key(keyboard.Press(keyboard.Enter), now.Add(Grace)); !ok {
		t.Error("still deaf after a rest")
	}
	d = ask()
	if d.Key(keyboard.Press(keyboard.Right), t0.Add(Grace)); true {
		if v, ok := d.Key(keyboard.Press(keyboard.Enter), t0.Add(Grace+time.Millisecond)); !ok || v != "drop" {
			t.Error("after one rest, keys may be as quick as they like")
		}
	}
}

func page(width, height int) part.Area {
	line := strings.Repeat("đường thôn ", width/11+1)
	a := part.Area{Cursor: &part.Point{X: 3, Y: 3}}
	for range height {
		a.Lines = append(a.Lines, "\x1b[32m"+part.Fit(line, width)+"\x1b[m")
	}
	return a
}

func TestGoldenScreens(t *testing.T) {
	screentest.Golden(t, "80x16", screentest.Render(ask().Draw(theme.New(theme.Options{}), page(80, 16), 80, 16), 80, 16).Dump())
	d := ask()
	d.Key(keyboard.Press(keyboard.Right), t0.Add(time.Second))
	screentest.Golden(t, "ascii-36x14", screentest.Render(d.Draw(theme.New(theme.Options{Mono: true, ASCII: true}), page(36, 14), 36, 14), 36, 14).Dump())
}

func TestItFitsEveryPage(t *testing.T) {
	th := theme.New(theme.Options{})
	for width := 20; width <= 220; width++ {
		for _, height := range []int{10, 20, 50} {
			a := ask().Draw(th, page(width, height), width, height)
			if len(a.Lines) != height || a.Cursor == nil || a.Cursor.X >= width || a.Cursor.Y >= height {
				t.Fatalf("%d×%d: %d lines, cursor %v", width, height, len(a.Lines), a.Cursor)
			}
			for _, l := range a.Lines {
				if ansi.StringWidth(l) > width {
					t.Fatalf("%q is wider than %d", l, width)
				}
			}
		}
	}
}
