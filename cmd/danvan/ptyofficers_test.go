//go:build !windows

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store/sample"
	"danvan/ui/app/apptest"
)

// What terminals send for the keys of these scripts.
const (
	keyEnter  = "\r"
	keyEsc    = "\x1b"
	keyDown   = "\x1b[B"
	keyInsert = "\x1b[2~"
	keyF2     = "\x1bOQ"
	keyF3     = "\x1bOR"
	keyF4     = "\x1bOS"
	keyF5     = "\x1b[15~"
	keyF6     = "\x1b[17~"
	keyF7     = "\x1b[18~"
	keyF8     = "\x1b[19~"
	keyF9     = "\x1b[20~"
	ctrlA     = "\x01"
	ctrlB     = "\x02"
	keyRight  = "\x1b[C"
	ctrlG     = "\x07"
	ctrlK     = "\x0b"
	ctrlP     = "\x10"
	ctrlS     = "\x13"
)

// offices are a district and two of its communes, each at a computer of its own, and the folder that stands for the
// memory stick.
type offices struct {
	t                     *testing.T
	district, first, next *desk
	stick, back           string // the memory stick on its way up, and down
	province              *sample.Province
}

// newOffices makes the district's register and its invitations.
func newOffices(t *testing.T) *offices {
	t.Helper()
	o := &offices{t: t, district: newDesk(t), first: newDesk(t), next: newDesk(t), stick: t.TempDir(), back: t.TempDir()}
	o.province = sample.New(1, sample.Size{Districts: 1, Communes: 2})
	units, fields, list := new(bytes.Buffer), new(bytes.Buffer), new(bytes.Buffer)
	communes := o.province.Communes()
	write := func(path string, b *bytes.Buffer, err error) {
		if err == nil {
			err = os.WriteFile(path, b.Bytes(), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(o.district.dir, "units.csv"), units, o.province.WriteUnits(units))
	write(filepath.Join(o.district.dir, "fields.csv"), fields, o.province.WriteFields(fields))
	write(filepath.Join(o.next.dir, "list.csv"), list, o.province.List(time.Now().Year(), 300).WriteCSV(list))
	o.district.run("init", "--unit", o.province.Units[1].Code, "--units", "units.csv", "--fields", "fields.csv", "--officer", "Ma V.", "--no-passphrase")
	o.district.run("invite", communes[0].Code, "-o", filepath.Join(o.first.dir, "moi.dvk"))
	o.district.run("invite", communes[1].Code, "-o", filepath.Join(o.next.dir, "moi.dvk"))
	return o
}

// showing waits until all of these can be read.
func showing(s *apptest.Session, texts ...string) {
	for _, text := range texts {
		s.WaitFor(text)
	}
}

// unikey types as UniKey does: the letter goes, a Backspace follows and the letter comes again with its mark.
func unikey(s *apptest.Session, text string) {
	const marked = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune(marked, r) {
			b.WriteString("x\x7f")
		}
		b.WriteRune(r)
	}
	s.SendSlowly(b.String(), time.Millisecond)
}

// A commune's officer from the first start on, the district's, and back: what the two do in a year, with the keys that
// they press.
func TestTwoOfficersThroughTheYear(t *testing.T) {
	o := newOffices(t)
	o.join(t)
	o.receive(t)
	o.differ(t)
	o.settle(t)
	o.appraise(t)
	o.answer(t)
}

// home goes back to the first page.
func (o *offices) home(s *apptest.Session) {
	var left string // the page that the last Esc was to leave
	var at time.Time
	s.Until("the overview shows", func(screen string) bool {
		if strings.Contains(screen, "Sổ Dân vận khéo  ›") {
			return true
		}
		if screen != left || time.Since(at) > 5*time.Second { // an Esc too many would make another key of the next
			left, at = screen, time.Now()
			s.Send(keyEsc)
			time.Sleep(100 * time.Millisecond)
		}
		return false
	})
}

// retype types another text into the input that has the keyboard.
func (o *offices) retype(s *apptest.Session, text string) {
	s.Send(strings.Repeat("\x7f", 150))
	s.SendSlowly(text, time.Millisecond)
	s.WaitFor(text)
}
