// Package dialog asks a question that must be answered before anything else: over the page, with the answer that changes
// nothing chosen, and deaf at first, so that somebody who types fast does not answer before reading.
//
//	d := dialog.New("Xóa bản nháp?", "Bản nháp không thể lấy lại.", now,
//		dialog.Answer[do]{Label: "Không", Value: nothing}, dialog.Answer[do]{Label: "Xóa", Value: drop, Key: keyboard.F9})
//	if answer, ok := d.Key(k, now); ok { … }
package dialog

import (
	"time"

	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Grace is how long the keyboard must have been still, from when the dialog opened, before a key can answer it.
const Grace = 300 * time.Millisecond

// Answer is one way to answer; Value is what the page gets.
type Answer[T any] struct {
	Label string
	Value T
	Key   keyboard.Code // a key that answers at once; "" for none. Not the key that opened the dialog.
}

// Dialog is a question. Make it with New.
type Dialog[T any] struct {
	title, body string
	answers     []Answer[T]
	at          int
	last        time.Time // of the last key, or of the opening
	ready       bool      // the keyboard was still long enough
}

// New makes a dialog that opens now. The first answer is the one that changes nothing: it is chosen at first, and what
// Esc means. There must be at least one.
func New[T any](title, body string, now time.Time, answers ...Answer[T]) *Dialog[T] {
	return &Dialog[T]{title: title, body: body, answers: answers, last: now}
}

// Key gives the dialog a key, any key: nothing passes through it. ok says that it is answered. Letters never answer.
func (d *Dialog[T]) Key(k keyboard.Key, now time.Time) (answer T, ok bool) {
	if now.Sub(d.last) >= Grace {
		d.ready = true
	}
	d.last = now
	if !d.ready {
		return answer, false
	}
	switch k.Code {
	case keyboard.Left, keyboard.Up, keyboard.BackTab:
		d.at = max(d.at-1, 0)
	case keyboard.Right, keyboard.Down, keyboard.Tab:
		d.at = min(d.at+1, len(d.answers)-1)
	case keyboard.Enter:
		return d.answers[d.at].Value, true
	case keyboard.Esc:
		return d.answers[0].Value, true
	default:
		for _, a := range d.answers {
			if a.Key != "" && a.Key == k.Code {
				return a.Value, true
			}
		}
	}
	return answer, false
}

// widest is the widest a dialog's text becomes: longer lines are hard to read.
const widest = 64

// Draw lays the dialog over the middle of a page of width × height. The cursor stands on the chosen answer.
func (d *Dialog[T]) Draw(th *theme.Theme, page part.Area, width, height int) part.Area {
	inner := max(1, min(widest, width-6, d.natural(th)))
	title := part.Wrap(d.title, inner, 2)
	var lines []string
	for _, l := range title {
		lines = append(lines, pad(th.Title.Render(l), part.Width(l), inner))
	}
	buttons, cursor := d.buttons(th, inner)
	if room := height - len(title) - len(buttons) - 4; d.body != "" && room > 0 {
		lines = append(lines, pad("", 0, inner))
		for _, l := range part.Wrap(d.body, inner, room) {
			lines = append(lines, part.Pad(l, inner))
		}
	}
	lines = append(lines, pad("", 0, inner))
	cursor = part.Point{X: cursor.X + 2, Y: cursor.Y + len(lines) + 1}
	lines = append(lines, buttons...)
	box := border(th, lines, inner)
	box.Cursor = &cursor
	page.Cursor = nil
	return part.Over(page, box, max(0, (width-inner-4)/2), max(0, (height-len(box.Lines))/2)).Crop(max(height, len(page.Lines)))
}

// natural is the width at which nothing has to be broken.
func (d *Dialog[T]) natural(th *theme.Theme) int {
	answers := -2
	for _, a := range d.answers {
		answers += part.Width(label(th, a.Label, a.Key)) + 2
	}
	return max(part.Width(d.title), part.Width(d.body), answers)
}

func label(th *theme.Theme, name string, key keyboard.Code) string {
	if key == "" {
		return " " + name + " "
	}
	return " " + name + " " + keyboard.Label(key, &th.Shapes) + " "
}

// buttons are the answers in a row, or below each other where they do not fit.
func (d *Dialog[T]) buttons(th *theme.Theme, width int) (lines []string, cursor part.Point) {
	labels, total := make([]string, len(d.answers)), 0
	for i, a := range d.answers {
		labels[i] = label(th, a.Label, a.Key)
		total += part.Width(labels[i]) + 2
	}
	line, used := "", 0
	for i, l := range labels {
		style := theme.Style("")
		if i == d.at {
			style, cursor = th.Selected, part.Point{X: used, Y: len(lines)}
		}
		if total-2 > width {
			l = part.Fit(l, width)
			lines = append(lines, pad(style.Render(l), part.Width(l), width))
			continue
		}
		line += style.Render(l)
		used += part.Width(l)
		if i < len(labels)-1 {
			line += "  "
			used += 2
		}
	}
	if total-2 > width {
		return lines, cursor
	}
	return []string{pad(line, used, width)}, cursor
}

// border draws a thin frame around lines of inner cells.
func border(th *theme.Theme, lines []string, inner int) part.Area {
	s := &th.Shapes
	rule := ""
	for range inner + 2 {
		rule += s.Rule
	}
	out := []string{th.Rule.Render(s.TopLeft + rule + s.TopRight)}
	for _, l := range lines {
		out = append(out, th.Rule.Render(s.Left)+" "+l+" "+th.Rule.Render(s.Right))
	}
	return part.Lines(append(out, th.Rule.Render(s.BottomLeft+rule+s.BottomRight))...)
}

// pad fills a styled line that is w cells wide.
func pad(line string, w, width int) string {
	return line + part.Pad("", width-w)
}
