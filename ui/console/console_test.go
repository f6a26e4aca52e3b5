package console

import (
	"strings"
	"testing"
)

func TestOnlyWhatIsNewIsPrinted(t *testing.T) {
	var out strings.Builder
	p := &Printer{Out: &out}
	for _, step := range []struct {
		frame string
		x, y  int
		want  string
	}{
		{"Nhập mới\nTên: \nEnter Tiếp", 5, 1, "Nhập mới\r\nEnter Tiếp\r\n\rTên: \rTên: "},
		{"Nhập mới\nTên: Hoa\nEnter Tiếp", 8, 1, "\rTên: Hoa\rTên: Hoa"},
		{"Nhập mới\nTên: Hoa\nEnter Tiếp", 6, 1, "\rTên: Hoa\rTên: H"},
		{"Nhập mới\nTên: Hoa\nEnter Tiếp", 6, 1, ""},
		{"Nhập mới\nTên: H\nEnter Tiếp", 6, 1, "\rTên: H  \rTên: H"},
		{"Nhập mới\n\x1b[1m! Cần có tên\x1b[m\nTên: H", 6, 2, "\r\n! Cần có tên\r\n\rTên: H\rTên: H"},
	} {
		out.Reset()
		if err := p.Show(step.frame, step.x, step.y); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); got != step.want {
			t.Errorf("of %q:\n%q, want\n%q", step.frame, got, step.want)
		}
	}
}

func TestKeysOfTheConsole(t *testing.T) {
	const ctrl, shift, altGr = 8, 0x10, 8 | 1
	var k typed
	for _, x := range []struct {
		key  uint16
		char rune
		held uint32
		want string
	}{
		{0x72, 0, 0, "\x1bOR"}, {0x26, 0, 0, "\x1b[A"}, {0x11, 0, ctrl, ""}, {'A', 'a', 0, "a"}, {'A', 'ậ', 0, "ậ"}, {'S', 0x13, ctrl, "\x13"}, {0x0d, '\r', 0, "\r"}, {0x08, 0x08, 0, "\x7f"},
		{0x09, '\t', shift, "\x1b[Z"}, {'X', 'x', 2, "\x1bx"}, {'E', '€', altGr, "€"}, {0, 0xd83d, 0, ""}, {0, 0xde00, 0, "😀"},
	} {
		if got := string(k.bytes(x.key, x.char, x.held)); got != x.want {
			t.Errorf("key %#x, %q, held %#x: %q, want %q", x.key, x.char, x.held, got, x.want)
		}
	}
}
