package screentest

import (
	"strings"
	"testing"

	"danvan/ui/part"
)

func TestRenderShowsTextStylesAndCursor(t *testing.T) {
	s := Render(part.Area{Lines: []string{"\x1b[1mđường\x1b[m thôn", "\x1b[32m✓\x1b[m 漢 \x1b[7mx\x1b[m", "", "\x1b[93mé\x1b[m"}, Cursor: &part.Point{X: 2, Y: 1}}, 20, 5)
	if got := s.String(); got != "đường thôn\n✓ 漢 x\n\né\n" {
		t.Errorf("%q", got)
	}
	if got := s.Styles(); got != "bbbbb\ng....r\n\nY\n" {
		t.Errorf("%q", got)
	}
	if x, y, visible := s.Cursor(); x != 2 || y != 1 || !visible {
		t.Error(x, y, visible)
	}
	if got := Render(part.Lines("a"), 20, 5).Dump(); !strings.HasSuffix(got, "--- cursor\nhidden\n") {
		t.Error(got)
	}
}

func TestCtrl(t *testing.T) {
	if Ctrl('p') != "\x10" || Ctrl('s') != "\x13" {
		t.Error("Ctrl")
	}
}
