package editor

import (
	"strings"
	"testing"

	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// BenchmarkTyping is a letter typed into a text of 5,000, to the drawn rows and the clean text that the page keeps; the
// input of one line, with as many letters, is the baseline.
func BenchmarkTyping(b *testing.B) {
	text := strings.Repeat("Vận động Nhân dân hiến đất mở đường. ", 5000/37+1)
	th := theme.New(theme.Options{})
	type typed interface {
		Key(keyboard.Key) bool
		Value() string
	}
	run := func(e typed, draw func() part.Area, to ...keyboard.Code) func(*testing.B) {
		return func(b *testing.B) {
			for _, k := range to {
				e.Key(keyboard.Press(k))
			}
			for b.Loop() {
				e.Key(keyboard.Type("ế"))
				draw()
				_ = e.Value()
				e.Key(keyboard.Press(keyboard.Backspace))
				draw()
				_ = e.Value()
			}
		}
	}
	line := input.NewLine(text)
	b.Run("baseline, one line", run(line, func() part.Area { return line.Draw(th, 60, true) }))
	e := New(text)
	draw := func() part.Area { return e.Draw(th, 60, 20, true) }
	draw()
	b.Run("at the end", run(e, draw, keyboard.Bottom))
	b.Run("at the beginning", run(e, draw, keyboard.Top))
}
