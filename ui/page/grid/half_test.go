package grid_test

import (
	"strings"
	"testing"

	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
)

// The power goes while a cell is typed into, of a new row, of one that is there, in the box of many lines: the row
// comes back with what was typed, letter for letter.
func TestTheCellOneIsInIsInTheDraft(t *testing.T) {
	for name, do := range map[string]func(h *pagetest.Host){
		"a new row":   func(h *pagetest.Host) { h.Type("Hiến đất làm ") },
		"another row": func(h *pagetest.Host) { h.Type("Một"); h.Press(keyboard.Enter); h.Type("Hiến đất làm ") },
		"over a cell": func(h *pagetest.Host) {
			h.Type("Một")
			h.Press(keyboard.Enter, keyboard.Left)
			h.Type("Hiến đất làm ")
		},
		"a long text": func(h *pagetest.Host) {
			h.Type("Một")
			h.Press(keyboard.Enter, keyboard.End, keyboard.F2)
			h.Type("Hiến đất làm")
		},
	} {
		h, _ := commune(t)
		do(h)
		h.Rest()
		if s := h.Plain(200, 60); !strings.Contains(s, "Bản nháp đã lưu") {
			t.Errorf("%s: it is not said:\n%s", name, s)
		}
		again, _ := open(t, h.Register())
		if s := again.Plain(250, 60); !strings.Contains(s, "Hiến đất làm") {
			t.Errorf("%s:\n%s", name, s)
		}
	}
}

// Typing that was given up leaves no row behind, and the row as it was.
func TestTypingGivenUpLeavesNoDraft(t *testing.T) {
	h, _ := commune(t)
	h.Type("Một")
	h.Rest()
	h.Press(keyboard.Esc)
	h.Rest()
	h.Type("Hai")
	h.Press(keyboard.Enter, keyboard.Left)
	h.Type("Ba")
	h.Rest()
	h.Press(keyboard.Esc)
	h.Rest()
	again, _ := open(t, h.Register())
	if s := again.Plain(120, 40); strings.Contains(s, "Một") || strings.Contains(s, "Ba ") || !strings.Contains(s, "Hai") {
		t.Error(s)
	}
}

// While what is typed is in no draft yet the title does not say so.
func TestTheTitleTellsOfTheDraftsOnlyWhatIsTrue(t *testing.T) {
	h, _ := commune(t)
	h.Type("Một")
	h.Press(keyboard.Enter)
	h.Type("kinh")
	if s := h.Plain(120, 40); strings.Contains(s, "Bản nháp đã lưu") {
		t.Error(s)
	}
	h.Rest()
	if s := h.Plain(120, 40); !strings.Contains(s, "Bản nháp đã lưu") {
		t.Error(s)
	}
}

func TestACellIsCopied(t *testing.T) {
	h, _ := commune(t)
	h.Press("ctrl+c")
	if h.Copied() != "" || !strings.Contains(strings.Join(h.News, ""), "trống") {
		t.Errorf("an empty cell was copied: %q, %q", h.Copied(), h.News)
	}
	h.Type("Hiến đất làm đường")
	h.Press("ctrl+c")
	if h.Copied() != "Hiến đất làm đường" {
		t.Errorf("what is typed: %q", h.Copied())
	}
	h.Press(keyboard.Enter, keyboard.Left, "ctrl+c", keyboard.Down, "ctrl+v")
	if s := h.Plain(120, 40); strings.Count(s, "Hiến đất làm đường") < 2 {
		t.Errorf("it was not pasted:\n%s", s)
	}
}
