// Package dialog asks a question that must be answered before anything else: over the page, with the answer that
// changes nothing chosen, and deaf at first, so that somebody who types fast does not answer before reading.
//
//	d := dialog.New("Xóa bản nháp?", "Bản nháp không thể lấy lại.", now,
//		dialog.Answer[do]{Label: "Không", Value: nothing}, dialog.Answer[do]{Label: "Xóa", Value: drop, Key: keyboard.F9})
//	if answer, ok := d.Key(k, now); ok { … }
package dialog

import (
	"strings"
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

const (
	widest  = 64 // a dialog's text becomes: longer lines are hard to read
	between = 2  // spaces between answers
)

// Draw lays the dialog over the middle of a page of width × height. The cursor stands on the chosen answer.
func (d *Dialog[T]) Draw(th *theme.Theme, page part.Area, width, height int) part.Area {
	inner := max(1, min(widest, width-6, d.natural(th)))
	a := part.Paragraph(th.Title, d.title, inner, 2)
	buttons := d.buttons(th, inner)
	if room := height - a.Height() - buttons.Height() - 4; room > 0 && d.body != "" {
		a = part.Stack(a, part.Lines(""), part.Paragraph("", d.body, inner, room))
	}
	box := part.Box(th, part.Stack(a, part.Lines(""), buttons), inner)
	return part.Over(page, box, max(0, (width-inner-4)/2), max(0, (height-len(box.Lines))/2)).Crop(max(height, len(page.Lines)))
}

// natural is the width at which nothing has to be broken.
func (d *Dialog[T]) natural(th *theme.Theme) int {
	answers := -between
	for _, a := range d.answers {
		answers += part.Width(label(th, a.Label, a.Key)) + between
	}
	return max(part.Width(d.title), part.Width(d.body), answers)
}

func label(th *theme.Theme, name string, key keyboard.Code) string {
	if key == "" {
		return " " + name + " "
	}
	return " " + name + " " + keyboard.Label(key, &th.Shapes) + " "
}

// buttons are the answers in a row, or below each other where they do not fit, with the cursor on the one that is
// chosen.
func (d *Dialog[T]) buttons(th *theme.Theme, width int) (a part.Area) {
	labels, total := make([]string, len(d.answers)), -between
	for i, x := range d.answers {
		labels[i] = label(th, x.Label, x.Key)
		total += part.Width(labels[i]) + between
	}
	line, used := "", 0
	for i, l := range labels {
		style := theme.Style("")
		if i == d.at {
			style, a.Cursor = th.Selected, &part.Point{X: used, Y: len(a.Lines)}
		}
		if total > width {
			a.Lines = append(a.Lines, style.Render(part.Fit(l, width)))
			continue
		}
		line += style.Render(l) + strings.Repeat(" ", between)
		used += part.Width(l) + between
	}
	if total <= width {
		a.Lines = []string{strings.TrimRight(line, " ")}
	}
	return a
}
