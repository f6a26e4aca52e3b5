package keyboard

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var t0 = time.Unix(1_000_000, 0)

func feedAll(m *mender, gap time.Duration, reads ...string) string {
	var out strings.Builder
	for i, r := range reads {
		out.Write(m.feed([]byte(r), t0.Add(time.Duration(i)*gap)))
	}
	return out.String()
}

func TestLinuxConsoleFunctionKeys(t *testing.T) {
	for in, want := range map[string]string{
		"\x1b[[A": "\x1b[11~", "\x1b[[E": "\x1b[15~", "a\x1b[[Bb\x1b[[C": "a\x1b[12~b\x1b[13~",
		"\x1b[[F": "\x1b[[F", "\x1b[A": "\x1b[A", "\x1b": "\x1b", "[[A": "[[A", "\x1b\x1b[[A": "\x1b\x1b[11~",
	} {
		if got := feedAll(new(mender), 0, in); got != want {
			t.Errorf("%q at once: got %q, want %q", in, got, want)
		}
		if got := feedAll(new(mender), time.Millisecond, strings.Split(in, "")...); got != want {
			t.Errorf("%q byte by byte: got %q, want %q", in, got, want)
		}
	}
	if got := feedAll(new(mender), 2*apart, "\x1b", "[", "[", "A"); got != "\x1b[[A" {
		t.Errorf("Esc and letters typed slowly must stay what they are: %q", got)
	}
}

func TestEscPassesAtOnce(t *testing.T) {
	m := new(mender)
	for _, b := range []string{"\x1b", "[", "A"} {
		if got := string(m.feed([]byte(b), t0)); got != b {
			t.Errorf("%q was held back, got %q", b, got)
		}
	}
}

// However text is cut into reads, every read's output is whole letters, and nothing is lost.
func TestLettersComeWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		m, rest := new(mender), []byte(text)
		var out []byte
		for len(rest) > 0 {
			n := rapid.IntRange(1, len(rest)).Draw(t, "read")
			got := m.feed(rest[:n], t0)
			if !utf8.Valid(got) {
				t.Fatalf("half a letter passed: %q", got)
			}
			out, rest = append(out, got...), rest[n:]
		}
		want := text
		for f := range 5 {
			want = strings.ReplaceAll(want, "\x1b[["+string(rune('A'+f)), "\x1b[1"+string(rune('1'+f))+"~")
		}
		if held := strings.TrimSuffix(want, string(out)); string(out) != want && held != "[" && !strings.HasSuffix(want, "\x1b[[") {
			t.Fatalf("got %q, want %q", out, want)
		}
	})
}

// Bytes that are no letters pass too: they are somebody else's to judge.
func FuzzMender(f *testing.F) {
	f.Add([]byte("Nguyễn"), 1)
	f.Add([]byte("\x1b[[A\xe1\xba"), 2)
	f.Add([]byte{0xff, 0xc3, 'a', 0xf0, 0x9f}, 3)
	f.Fuzz(func(t *testing.T, in []byte, size int) {
		if size < 1 {
			return
		}
		m := new(mender)
		var out []byte
		for rest := in; len(rest) > 0; {
			n := min(size, len(rest))
			out = append(out, m.feed(rest[:n], t0)...)
			rest = rest[n:]
		}
		out = append(out, m.held...)
		if m.state == second {
			out = append(out, '[')
		}
		if !bytes.Contains(in, []byte("\x1b[[")) && !bytes.Equal(out, in) {
			t.Errorf("got %q, want %q", out, in)
		}
	})
}

func TestReaderFillsTheBufferWithoutLoss(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	sent := strings.Repeat("\x1b[[Aễ", 900)
	go func() {
		_, _ = w.WriteString(sent)
		_ = w.Close()
	}()
	in, out, buf := NewReader(r), []byte(nil), make([]byte, 256)
	for {
		n, err := in.Read(buf)
		out = append(out, buf[:n]...)
		if err != nil {
			break
		}
	}
	if want := strings.ReplaceAll(sent, "\x1b[[A", "\x1b[11~"); string(out) != want {
		t.Errorf("%d bytes came, want %d", len(out), len(want))
	}
}
