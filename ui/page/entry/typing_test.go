//go:build !windows

package entry_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/exchange"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
)

// built is the real program; it is built once, where a test needs it.
var built struct {
	sync.Once
	dir string
	err error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built.dir != "" {
		_ = os.RemoveAll(built.dir)
	}
	os.Exit(code)
}

// danvan is the path of the real program.
func danvan(t *testing.T) string {
	t.Helper()
	built.Do(func() {
		if built.dir, built.err = os.MkdirTemp("", "danvan-entry-"); built.err != nil {
			return
		}
		if out, err := exec.Command("go", "build", "-o", built.dir, "danvan/cmd/danvan").CombinedOutput(); err != nil {
			built.err = fmt.Errorf("%w\n%s", err, out)
		}
	})
	must(t, built.err)
	return filepath.Join(built.dir, "danvan")
}

// uniKey gives what UniKey sends while a text is typed with the marks at the end of each word: the bare letters, then
// for each mark Backspaces over the word's tail, and the tail anew.
func uniKey(text, backspace string) string {
	var b strings.Builder
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			b.WriteByte(' ')
		}
		want := []rune(norm.NFC.String(word))
		typed := make([]rune, len(want))
		for i, r := range want {
			typed[i] = r
			if r >= 0x80 {
				typed[i] = []rune(vi.Fold(string(r)))[0]
			}
		}
		b.WriteString(string(typed))
		for i, r := range want {
			if r < 0x80 {
				continue
			}
			typed[i] = r
			b.WriteString(strings.Repeat(backspace, len(typed)-i))
			b.WriteString(string(typed[i:]))
		}
	}
	return b.String()
}

// The name of issue “Typing”: every letter that a code page, an input method or a terminal can get wrong.
const registrant = "Nguyễn Thị Đường"

func TestUniKeyTypesAWholeModelIntoTheRealProgram(t *testing.T) {
	program := danvan(t)
	for _, c := range []struct {
		name, backspace string
		send            func(s *screentest.Session, stream string)
	}{
		{"at once, 0x7f", "\x7f", func(s *screentest.Session, stream string) { s.Send(stream) }},
		{"one byte a write, 0x08", "\x08", func(s *screentest.Session, stream string) { s.SendSlowly(stream, time.Millisecond) }},
		{"bytes of a letter apart, 0x7f", "\x7f", func(s *screentest.Session, stream string) {
			for _, r := range stream {
				if r < 0x80 {
					s.Send(string(r))
				} else {
					s.SendSlowly(string(r), 60*time.Millisecond) // longer than Bubble Tea waits for the rest
				}
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "so.dvr")
			r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "00901", Units: strings.NewReader(pagetest.Units), Officer: "Chẩu T."})
			must(t, err)
			unit := r.Me().Unit
			must(t, r.Close())

			cmd := exec.Command(program, "--register", path, "--lang", "vi")
			cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
			s := screentest.Start(t, cmd, 80, 24)
			s.WaitFor("Xã Thượng Lâm")
			s.Send(screentest.F3)
			s.WaitFor("Tên mô hình")
			name := "Hiến đất mở đường"
			typed := func(text, then string) {
				c.send(s, uniKey(text, c.backspace))
				s.WaitFor(text)
				s.Send(then)
			}
			typed(name, "\r")
			s.Send("van hoa")
			s.WaitFor("Văn hóa – xã hội")
			s.Send("\r")
			s.WaitFor("▌ Hình thức")
			s.Send(screentest.Right + "\r") // an individual
			s.WaitFor("▌ Họ và tên")
			typed(registrant, "\r")
			typed("Nà Ta", "\r")
			s.WaitFor("▌ Mới / duy trì")
			s.Send("\r")
			s.Send(screentest.Ctrl('u') + "5/10\r")
			s.WaitFor("05/10/" + time.Now().Format("2006"))
			s.Send(uniKey("185 triệu", c.backspace))
			s.WaitFor("= 185.000.000 đồng")
			s.Send(screentest.Ctrl('s'))
			s.WaitFor("Đã lưu “" + name + "”")
			s.Send(screentest.Ctrl('q'))
			if err := s.Wait(); err != nil {
				t.Fatal(err)
			}
			saved(t, path, unit, name)
		})
	}
}

// saved reads the register file and finds what was typed.
func saved(t *testing.T, path string, unit record.ID, name string) {
	t.Helper()
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	defer func() { must(t, r.Close()) }()
	must(t, r.View(func(tx *store.Tx) error {
		n := 0
		err := tx.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.ModelKind, func(_ record.ID, st *log.State) error {
			n++
			var m record.Model
			if err := record.Decode(st.Values(), &m); err != nil {
				return err
			}
			if m.Registrant != registrant || !norm.NFC.IsNormalString(m.Registrant) {
				t.Errorf("the register holds %q (% x)", m.Registrant, m.Registrant)
			}
			if m.Name != name || m.Place != "Nà Ta" || m.Subject != record.Individual {
				t.Errorf("%+v", m)
			}
			return nil
		})
		if err == nil && n != 1 {
			t.Errorf("%d models were saved", n)
		}
		return err
	}))
}

// After the process was killed the form comes back as it was.
func TestTheFormComesBackAfterAKill(t *testing.T) {
	program := danvan(t)
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "00901", Units: strings.NewReader(pagetest.Units), Officer: "Chẩu T."})
	must(t, err)
	must(t, r.Close())
	start := func() (*screentest.Session, *exec.Cmd) {
		cmd := exec.Command(program, "--register", path, "--lang", "vi")
		cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
		s := screentest.Start(t, cmd, 80, 24)
		s.WaitFor("Xã Thượng Lâm")
		s.Send(screentest.F3)
		return s, cmd
	}
	s, cmd := start()
	s.WaitFor("Tên mô hình")
	s.Send("Hiến đất mở đường\rkinh\r")
	s.WaitFor("▌ Hình thức")
	s.WaitFor("Bản nháp đã lưu")
	s.Quiet(200 * time.Millisecond)
	must(t, cmd.Process.Kill())
	_ = s.Wait()

	s, _ = start()
	s.WaitFor("Nhập tiếp bản nháp?")
	time.Sleep(400 * time.Millisecond) // the question is deaf at first
	s.Send("\r")
	s.WaitFor("▌ Hình thức")
	for _, want := range []string{"Hiến đất mở đường", "Kinh tế"} {
		s.WaitFor(want)
	}
}

// opened starts the real program on a register of a commune, with the form for a new model open.
func opened(t *testing.T, width, height int) (s *screentest.Session, path string, unit record.ID) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "so.dvr")
	r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "00901", Units: strings.NewReader(pagetest.Units), Officer: "Chẩu T."})
	must(t, err)
	unit = r.Me().Unit
	must(t, r.Close())
	cmd := exec.Command(danvan(t), "--register", path, "--lang", "vi")
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	s = screentest.Start(t, cmd, width, height)
	s.WaitFor("Xã Thượng Lâm")
	s.Send(screentest.F3)
	s.WaitFor("Tên mô hình")
	return s, path, unit
}

// long is a text of 5,000 letters in lines.
var long = strings.TrimSpace(strings.Repeat("Vận động từng hộ hiến đất mở đường; họp thôn, bàn kỹ rồi mới làm.\n", 5000/67+1))

// Nothing of a text of 5,000 letters is lost that comes one byte a read, marked as a paste or not.
func TestALongTextComesOneByteARead(t *testing.T) {
	for _, c := range []struct{ name, bytes string }{
		{"typed", strings.ReplaceAll(long, "\n", "\r")},
		{"pasted", screentest.Pasted(norm.NFD.String(long))},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, path, unit := opened(t, 100, 30)
			s.Send("Hiến đất mở đường\rkinh\r")
			s.WaitFor("▌ Hình thức")
			s.Send("\rChi bộ\r")
			s.WaitFor("▌ Địa điểm")
			s.Send(strings.Repeat("\r", 7))
			s.WaitFor("▌ Nội dung")
			begin := time.Now()
			for i := range len(c.bytes) {
				s.Send(c.bytes[i : i+1])
			}
			s.Send("§")
			s.WaitFor("§")
			t.Logf("%d letters in %v", len([]rune(long)), time.Since(begin))
			s.Send(screentest.Ctrl('s'))
			s.WaitFor("Đã lưu")
			s.Send(screentest.Ctrl('q'))
			if err := s.Wait(); err != nil {
				t.Fatal(err)
			}
			r, err := store.Open(path, store.Options{ReadOnly: true})
			must(t, err)
			defer func() { must(t, r.Close()) }()
			if got := find(t, r, unit, "Hiến đất mở đường").model.Content; got != long+"§" {
				t.Errorf("%d of %d bytes were saved", len(got), len(long)+2)
			}
		})
	}
}

// An input method that retypes words does so within a long text too, across the breaks of its rows.
func TestUniKeyTypesALongText(t *testing.T) {
	for _, backspace := range []string{"\x7f", "\x08"} {
		s, path, unit := opened(t, 80, 24)
		s.Send("Hiến đất mở đường\rkinh\r")
		s.WaitFor("▌ Hình thức")
		s.Send("\rChi bộ\r")
		s.WaitFor("▌ Địa điểm")
		s.Send(strings.Repeat("\r", 7))
		s.WaitFor("▌ Nội dung")
		text := "Nguyễn Thị Đường vận động từng hộ hiến đất, ngày công để mở rộng đường nội thôn; ai cũng thuận"
		s.SendSlowly(uniKey(text, backspace), time.Millisecond)
		s.WaitFor("ai cũng thuận")
		s.Send("\r" + screentest.Ctrl('s'))
		s.WaitFor("Đã lưu")
		s.Send(screentest.Ctrl('q'))
		if err := s.Wait(); err != nil {
			t.Fatal(err)
		}
		r, err := store.Open(path, store.Options{ReadOnly: true})
		must(t, err)
		if got := find(t, r, unit, "Hiến đất mở đường").model.Content; got != text {
			t.Errorf("got %q", got)
		}
		must(t, r.Close())
	}
}

// The figure is of a screen of 100×30.
func TestBytesOfALetterTypedIntoTheForm(t *testing.T) {
	s, _, _ := opened(t, 100, 30)
	s.Send("đường ")
	before := s.Quiet(150 * time.Millisecond)
	const letters = 15
	for range letters {
		s.Send("ề")
		s.Quiet(50 * time.Millisecond)
	}
	per := (s.Quiet(150*time.Millisecond) - before) / letters
	t.Logf("%d bytes a letter", per)
	if per > 20 {
		t.Errorf("%d bytes a typed letter, want at most 20", per)
	}
}
