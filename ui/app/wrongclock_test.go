package app_test

import (
	"testing"
	"time"

	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
)

// A value that was saved while the laptop was in another year is told as such where somebody has to choose, and does
// not stand in over what came later.
func TestAWrongClockIsToldWhereSomebodyChooses(t *testing.T) {
	d := district(t)
	c := d.join("00901")
	id := c.save(c.unit, entries...)[0]
	c.send(d, "")
	right := c.at
	c.at = right.AddDate(5, 0, 0)
	c.set(c.unit, id, "registrant", "Chi bộ thôn Nà Ta và Chi đoàn thanh niên", "")
	c.at = right
	c.set(c.unit, id, "place", "Thôn Nà Ta, xã Thượng Lâm", "")
	d.at = right.AddDate(0, 0, 7)
	d.set(c.unit, id, "registrant", "Chi bộ, Mặt trận thôn Nà Ta", "theo biên bản")
	d.send(c, "00901")
	mark := map[text.Lang]string{text.Vi: "giờ máy sai", text.En: "wrong clock"}
	for lang, want := range mark {
		s := apptest.Open(t, app.Options{Path: c.path, Lang: lang, Now: func() time.Time { return today }}, 120, 30)
		s.Press(keyboard.F2)
		s.Has("Chi bộ, Mặt trận thôn Nà")
		s.Press(keyboard.Esc, keyboard.F7)
		s.Has(want)
		s.Press(keyboard.F10, "ctrl+r")
		s.Type("2051")
		s.Has("(" + mark[lang] + ")")
		must(t, s.Close())
	}
}
