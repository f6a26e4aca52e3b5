package input

import (
	"strings"
	"testing"
	"time"

	"danvan/ui/text"
	"danvan/ui/theme"
)

func TestKinds(t *testing.T) {
	tx, today := text.For(text.Vi), time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		line    *Line
		typed   string
		state   theme.State
		note    string
		problem string // a part of it
		onLeave string
	}{
		{NewDate("", today, tx), "5/10", theme.Good, "05/10/2026", "", "05/10/2026"},
		{NewDate("", today, tx), "05102022", theme.Good, "05/10/2022", "", "05/10/2022"},
		{NewDate("", today, tx), "hom nay", theme.Good, "22/11/2026", "", "22/11/2026"},
		{NewDate("", today, tx), "22/11/2026", theme.Good, "", "", "22/11/2026"},
		{NewDate("", today, tx), "31/02/2026", theme.Bad, "", "28/02/2026", "31/02/2026"},
		{NewMoney("", tx), "185 triệu", theme.Good, "= 185.000.000 đồng", "", "185 triệu"},
		{NewMoney("", tx), "nhiều", theme.Bad, "", "không phải là số", "nhiều"},
		{NewWhole("", tx), "1280", theme.Good, "", "", "1.280"},
		{NewWhole("", tx), "1.280,5", theme.Bad, "", "số nguyên", "1.280,5"},
		{NewWhole("", tx), "", theme.None, "", "", ""},
	} {
		hit(c.line, c.typed)
		v := c.line.Verdict()
		if v.State != c.state || v.Note != c.note || !strings.Contains(v.Problem, c.problem) || (v.Problem == "") != (c.problem == "") {
			t.Errorf("%q: %+v", c.typed, v)
		}
		if c.line.Leave(); c.line.Value() != c.onLeave {
			t.Errorf("%q becomes %q, want %q", c.typed, c.line.Value(), c.onLeave)
		}
	}
}
