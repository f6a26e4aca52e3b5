package keyboard

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"danvan/ui/theme"
)

// keysOf decodes bytes as Bubble Tea does, each key a tenth of a second after the last.
func keysOf(tr *Translator, in string) (keys []Key) {
	var d uv.EventDecoder
	now := t0
	for b := []byte(in); len(b) > 0; {
		n, ev := d.Decode(b)
		b = b[n:]
		now = now.Add(100 * time.Millisecond)
		if press, ok := ev.(uv.KeyPressEvent); ok {
			keys = append(keys, tr.Keys(tea.KeyPressMsg(press), now)...)
		}
	}
	return keys
}

func TestKeys(t *testing.T) {
	for in, want := range map[string][]Key{
		"a":                {Type("a")},
		"A":                {Type("A")},
		" ":                {Type(" ")},
		"ễ":                {Type("ễ")},
		"e\u0301":          {Type("e"), Type("\u0301")}, // two keys; the input composes them
		"\x7f":             {Press(Backspace)},
		"\x08":             {Press(Backspace)},
		"\x1b\x7f":         {Press(Backspace)},
		"\t":               {Press(Tab)},
		"\x1b[Z":           {Press(BackTab)},
		"\r":               {Press(Enter)},
		"\n":               {Press(Enter)},
		"\x1bOM":           {Press(Enter)}, // number pad
		"\x1bOj":           {Type("*")},
		"\x1bOp":           {Type("0")},
		"\x1bOy":           {Type("9")},
		"\x1b":             {Press(Esc)},
		"\x1b[27u":         {Press(Esc)},
		"\x1ba":            {Press(Esc), Type("a")},
		"\x1bA":            {Press(Esc), Type("A")},
		"\x1bđ":            {Press(Esc), Type("đ")},
		"\x13":             {Press("ctrl+s")},
		"\x1b[115;5u":      {Press("ctrl+s")},
		"\x1b[104;5u":      {Press(Backspace)},
		"\x1b[127;5u":      {Press(Backspace)},
		"\x1b[27;2;32~":    {Type(" ")}, // Shift+Space of xterm
		"\x1b[3~":          {Press(Delete)},
		"\x1b[2~":          {Press(Insert)},
		"\x1b[5~":          {Press(PageUp)},
		"\x1b[6~":          {Press(PageDown)},
		"\x1b[1;5D":        {Press(WordLeft)},
		"\x1b[1;5C":        {Press(WordRight)},
		"\x1b[1;5H":        {Press(Top)},
		"\x1b[1;5F":        {Press(Bottom)},
		"\x1b[H\x1b[F":     {Press(Home), Press(End)},
		"\x1bOP\x1b[15~":   {Press(F1), Press(F5)},
		"\x1b[11~\x1b[12~": {Press(F1), Press(F2)},
	} {
		if got := keysOf(new(Translator), in); !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", in, got, want)
		}
	}
}

func TestAltThatIsBoundOrReal(t *testing.T) {
	if got := keysOf(&Translator{Alt: map[Code]bool{"alt+a": true}}, "\x1ba"); !slices.Equal(got, []Key{Press("alt+a")}) {
		t.Errorf("bound: %v", got)
	}
	tr := new(Translator)
	tr.Keys(tea.KeyboardEnhancementsMsg{Flags: 1}, t0)
	if got := keysOf(tr, "\x1b[97;3u"); !slices.Equal(got, []Key{Press("alt+a")}) {
		t.Errorf("a terminal that tells them apart: %v", got)
	}
}

func TestOtherMessagesAreNoKeys(t *testing.T) {
	tr := new(Translator)
	for _, msg := range []tea.Msg{tea.WindowSizeMsg{Width: 80}, tea.KeyReleaseMsg{Code: 'a', Text: "a"}, nil} {
		if got := tr.Keys(msg, t0); got != nil {
			t.Errorf("%T: %v", msg, got)
		}
	}
}

// burst sends keys a microsecond apart after a pause, as a pasting console or an input method does.
func burst(tr *Translator, start time.Time, in string) (keys []Key) {
	for i, r := range []rune(in) {
		k := tea.Key{Code: r, Text: string(r)}
		switch r {
		case '\r', '\t', 0x7f:
			k.Text = ""
		}
		keys = append(keys, tr.Keys(tea.KeyPressMsg(k), start.Add(time.Duration(i)*time.Microsecond))...)
	}
	return keys
}

func TestPastedEnterIsText(t *testing.T) {
	last := func(tr *Translator, in string) Key { k := burst(tr, t0, in); return k[len(k)-1] }
	for _, c := range []struct {
		name, in string
		tr       Translator
		want     Key
	}{
		{"pasted line", "ab\r", Translator{Unbracketed: true}, Paste("\n")},
		{"pasted empty line", "ab\r\r", Translator{Unbracketed: true}, Paste("\n")},
		{"pasted cells", "ab\t", Translator{Unbracketed: true}, Paste("\t")},
		{"the terminal marks pastes", "ab\r", Translator{}, Press(Enter)},
		{"an input method restores a word on Enter", "\x7fab\r", Translator{Unbracketed: true}, Press(Enter)},
		{"Enter alone", "\r", Translator{Unbracketed: true}, Press(Enter)},
	} {
		if got := last(&c.tr, c.in); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
	tr := Translator{Unbracketed: true}
	burst(&tr, t0, "abc")
	if got := burst(&tr, t0.Add(20*time.Millisecond), "\r"); got[0] != Press(Enter) {
		t.Errorf("Enter pressed by a quick hand: %v", got)
	}
	tr.Keys(tea.PasteMsg{Content: "x"}, t0)
	if tr.Unbracketed {
		t.Error("a terminal that marked one paste marks all")
	}
}

func TestUnbracketed(t *testing.T) {
	for _, c := range []struct {
		goos string
		env  map[string]string
		want bool
	}{
		{"windows", nil, true},
		{"windows", map[string]string{"WT_SESSION": "1"}, false},
		{"linux", map[string]string{"TERM": "linux"}, true},
		{"linux", map[string]string{"TERM": "xterm"}, false},
	} {
		if got := Unbracketed(c.goos, func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("%s %v: got %v", c.goos, c.env, got)
		}
	}
}

func TestLabel(t *testing.T) {
	u, a := theme.New(theme.Options{}), theme.New(theme.Options{ASCII: true})
	for c, want := range map[Code][2]string{
		F3: {"F3", "F3"}, "ctrl+s": {"^S", "^S"}, BackTab: {"⇧Tab", "Shift-Tab"}, Insert: {"Ins", "Ins"}, Esc: {"Esc", "Esc"},
		WordLeft: {"^←", "^<"}, "ctrl+shift+f3": {"^⇧F3", "^Shift-F3"}, "alt+x": {"Alt+X", "Alt+X"},
	} {
		if got := Label(c, &u.Shapes); got != want[0] {
			t.Errorf("%s: got %s", c, got)
		}
		if got := Label(c, &a.Shapes); got != want[1] {
			t.Errorf("%s in ASCII: got %s", c, got)
		}
	}
}
