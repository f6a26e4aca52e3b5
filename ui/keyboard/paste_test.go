package keyboard

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// line is a terminal's line into the program: reads pass the marks and the mender, and are decoded as Bubble Tea does.
type line struct {
	marks marks
	mend  mender
	keys  Translator
	now   time.Time
}

func newLine() *line {
	l := &line{now: t0}
	l.keys.EndPaste = l.marks.end
	return l
}

// read is a read after a pause. What is passed on must be whole pastes and whole letters.
func (l *line) read(pause time.Duration, in string) (passed string) {
	l.now = l.now.Add(pause)
	return string(l.marks.feed([]byte(in), l.now, func(b []byte) []byte { return l.mend.feed(b, l.now) }))
}

// pieces are what lies between marks.
func pieces(passed string) (all []string) {
	for _, s := range strings.Split(passed, pasteStart)[1:] {
		piece, _, _ := strings.Cut(s, pasteEnd)
		all = append(all, piece)
	}
	return all
}

func (l *line) take(passed string) (pasted []string) {
	for _, p := range pieces(passed) {
		for _, k := range l.keys.pasting.take(p, l.now) {
			pasted = append(pasted, k.Text)
		}
	}
	return pasted
}

// However a paste between keys is cut into reads, it comes whole and once, and the keys around it stay keys. Lone Esc
// passes at once, so the mark of a beginning may be told in two parts; both belong to it.
func TestAPasteComesWholeHoweverItIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aăâđế \n\t[2016~"))).Draw(t, "text")
		rest := "ab" + pasteStart + text + pasteEnd + "cd"
		l := newLine()
		var passed string
		var got []string
		for rest != "" {
			n := rapid.IntRange(1, len(rest)).Draw(t, "read")
			out := l.read(time.Millisecond, rest[:n])
			passed += out
			rest = rest[n:]
		}
		got = l.take(passed)
		want := []string{text}
		if text == "" {
			want = nil
		}
		if strings.Join(got, "|") != strings.Join(want, "|") || len(got) != len(want) {
			t.Fatalf("got %q, want %q; passed %q", got, want, passed)
		}
		typed := passed
		for _, p := range pieces(passed) {
			typed = strings.Replace(typed, pasteStart+p+pasteEnd, "", 1)
		}
		if typed != "abcd" {
			t.Fatalf("the keys around it: %q", typed)
		}
		if l.keys.Pasting() || !utf8.ValidString(passed) {
			t.Fatalf("still pasting, or half a letter: %q", passed)
		}
	})
}

// What is no paste goes the way it went: F1 of the Linux console, a byte at a time.
func TestKeysStayKeys(t *testing.T) {
	l := newLine()
	var passed string
	for _, b := range strings.Split("\x1b[[A\x1b[A\x1b[20~x", "") {
		passed += l.read(time.Millisecond, b)
	}
	if want := "\x1b[11~\x1b[A\x1b[20~x"; passed != want {
		t.Errorf("got %q, want %q", passed, want)
	}
}

// The mark of the end in two reads, apart by more than a key takes.
func TestAnEndInTwoReads(t *testing.T) {
	for n := 1; n < len(pasteEnd); n++ {
		l := newLine()
		got := l.take(l.read(0, pasteStart+"Hoa"+pasteEnd[:n]))
		got = append(got, l.take(l.read(100*time.Millisecond, pasteEnd[n:]))...)
		if len(got) != 1 || got[0] != "Hoa" {
			t.Errorf("cut behind %q: %q", pasteEnd[:n], got)
		}
		if typed := l.read(time.Second, "Xyz"); typed != "Xyz" {
			t.Errorf("typed after it: %q", typed)
		}
	}
}

// Where the end never comes, what came is taken as text after a while, and typing is typing again. The end, should it
// come late, is nothing.
func TestAnEndThatNeverComes(t *testing.T) {
	for n := range len(pasteEnd) {
		l := newLine()
		if got := l.take(l.read(0, pasteStart+"Hoa"+pasteEnd[:n])); len(got) != 0 || !l.keys.Pasting() {
			t.Fatalf("%q before the end", got)
		}
		l.now = l.now.Add(100 * time.Millisecond)
		if keys := l.keys.Overdue(l.now); keys != nil {
			t.Fatalf("given up at once: %v", keys)
		}
		var keys []Key
		for range looked {
			l.now = l.now.Add(waited / (looked - 1))
			keys = append(keys, l.keys.Overdue(l.now)...)
		}
		if len(keys) != 1 || keys[0].Text != "Hoa" || l.keys.Pasting() {
			t.Fatalf("cut behind %q: %v", pasteEnd[:n], keys)
		}
		if typed := l.read(time.Second, pasteEnd[n:]+"Xyz"); typed != "Xyz" {
			t.Errorf("cut behind %q: typed after it: %q", pasteEnd[:n], typed)
		}
	}
}

// Somebody who goes on typing because nothing shows does not keep the paste open for ever.
func TestTypingDoesNotKeepAPasteOpen(t *testing.T) {
	l := newLine()
	l.take(l.read(0, pasteStart+"Hoa"))
	var keys []Key
	for i := 0; i < 30 && keys == nil; i++ {
		l.take(l.read(100*time.Millisecond, "x"))
		keys = l.keys.Overdue(l.now)
	}
	if len(keys) != 1 || !strings.HasPrefix(keys[0].Text, "Hoax") {
		t.Fatalf("%v", keys)
	}
	if typed := l.read(100*time.Millisecond, "y"); typed != "y" {
		t.Errorf("typed after it: %q", typed)
	}
}

// A paste over a slow line stays one.
func TestASlowPasteStaysWhole(t *testing.T) {
	l := newLine()
	text := strings.Repeat("Hiến đất làm đường\t", 100)
	rest := pasteStart + text + pasteEnd
	var got []string
	for rest != "" {
		n := min(60, len(rest)) // 300 bytes a second
		got = append(got, l.take(l.read(200*time.Millisecond, rest[:n]))...)
		rest = rest[n:]
		for _, k := range l.keys.Overdue(l.now) {
			t.Fatalf("given up with %d bytes to come: %q", len(rest), k.Text)
		}
	}
	if len(got) != 1 || got[0] != text {
		t.Errorf("%d pastes", len(got))
	}
}

// Esc ends a paste: by itself after a moment, or at once when another key follows it.
func TestEscEndsAPaste(t *testing.T) {
	l := newLine()
	l.take(l.read(0, pasteStart+"Hoa"))
	l.take(l.read(500*time.Millisecond, "\x1b"))
	var keys []Key
	for range 3 {
		l.now = l.now.Add(afterOf / 2)
		keys = append(keys, l.keys.Overdue(l.now)...)
	}
	if len(keys) != 1 || keys[0].Text != "Hoa" {
		t.Fatalf("after Esc: %v", keys)
	}
	if typed := l.read(100*time.Millisecond, "Xyz"); typed != "Xyz" {
		t.Errorf("typed after it: %q", typed)
	}

	l = newLine()
	l.take(l.read(0, pasteStart+"Hoa"))
	l.take(l.read(500*time.Millisecond, "\x1b"))
	passed := l.read(100*time.Millisecond, "X")
	if got := l.take(passed); len(got) != 1 || got[0] != "Hoa" || !strings.HasSuffix(passed, "X") {
		t.Errorf("a key after Esc: %q, %q", got, passed)
	}
}
