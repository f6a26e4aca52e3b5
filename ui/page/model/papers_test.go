package model

import (
	"testing"

	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// From a model one goes to its own papers: what it achieved, and its form of registration, of the year under the
// cursor.
func TestThePapersOfAModel(t *testing.T) {
	r := pagetest.Register(t, "00901")
	h, p := opened(t, r, r.Me().Unit)
	on(t, h, p, "Năm 2026")
	if why := p.Off(action.Papers); why != "" || !action.Applies(action.Papers, p.Place()) {
		t.Fatalf("no papers: %q", why)
	}
	p.Do(action.Papers)
	h.Settle()
	shows(t, h, "Báo cáo thành tích của mô hình", "Thắp sáng đường quê")
	h.Press(keyboard.F8)
	shows(t, h, "Mô hình “Dân vận khéo”: Thắp sáng đường quê")
}
