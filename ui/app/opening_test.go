package app_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/app"
	"danvan/ui/internal/screentest"
)

// Whose register it is shows as soon as it is open, before its records are read, which takes a second where they are
// many.
func TestTheUnitShowsBeforeItsRecordsAreRead(t *testing.T) {
	c := commune(t)
	a := app.New(app.Options{Path: c.path, Now: func() time.Time { return today }, Width: 80, Height: 24})
	t.Cleanup(func() { must(t, a.Close()) })
	msg := a.Init()()
	all, several := msg.(tea.BatchMsg)
	if !several {
		all = tea.BatchMsg{func() tea.Msg { return msg }}
	}
	for _, cmd := range all {
		if cmd != nil {
			a.Update(cmd()) // and what it asks for is not done
		}
	}
	if s := screentest.Render(a.Draw(), 80, 24).String(); !strings.Contains(s, "Xã Thượng Lâm") || strings.Contains(s, "Đăng ký           6") {
		t.Errorf("the first picture:\n%s", s)
	}
}
