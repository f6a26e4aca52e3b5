//go:build !windows

package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// newSheet is the computer of a district with a list of eighty models.
func newSheet(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	if err := madeProvince(d.dir); err != nil {
		t.Fatal(err)
	}
	d.run("init", "--unit", "031", "--units", "units.csv", "--fields", "fields.csv", "--no-passphrase")
	d.run("import", "list.csv", "--year", "2023")
	return d
}

// quiet is for how long nothing must come before all of a frame is there.
const quiet = 80 * time.Millisecond

// firstRow is the first line of the list that scrolls.
const firstRow = 5

// A slow line carries a letter in twenty bytes, and a row of a list that scrolls in three hundred.
func TestBytesOfALetterAndOfARow(t *testing.T) {
	d := newSheet(t)
	s := d.open()
	s.WaitFor("2023")
	s.Send(keyF3)
	s.WaitFor("gõ một phần tên")
	s.Send(keyEnter)
	s.WaitFor("▌ Tên mô hình")
	const text = "Khéo vận động Nhân dân làm đường"
	s.Send("Dân ") // the first letter may change more than itself: the state of the input
	before := s.Quiet(5 * quiet)
	for _, r := range text {
		s.Send(string(r))
		s.Quiet(quiet)
	}
	s.WaitFor(text)
	letter := float64(s.Quiet(quiet)-before) / float64(len([]rune(text)))
	t.Logf("%.1f bytes a letter", letter)
	if letter > 20 {
		t.Errorf("a letter costs %.1f bytes, at most 20", letter)
	}
	s.Send(keyEsc)
	s.WaitGone("Ngày đăng ký")
	s.Send(keyF2)
	s.WaitFor("Tên mô hình")
	s.Send(strings.Repeat(keyDown, 20))
	before = s.Quiet(5 * quiet)
	rows, top := 0, strings.Split(s.String(), "\n")[firstRow:]
	for range 10 {
		shown := s.String()
		s.Send(keyDown)
		s.Until("the list goes on", func(screen string) bool { return screen != shown })
		s.Quiet(quiet)
		now := strings.Split(s.String(), "\n")[firstRow:]
		for rows++; top[1] != now[0]; rows++ { // a long name has two rows
			top = top[1:]
		}
		top = now
	}
	row := float64(s.Written()-before) / float64(rows)
	t.Logf("%.1f bytes a row", row)
	if row > 300 {
		t.Errorf("a row costs %.1f bytes, at most 300", row)
	}
	d.close(s)
}

// What terminals without bracketed paste send comes a byte at a time and at once: nothing of it is lost.
func TestALongPasteByteByByte(t *testing.T) {
	d := newSheet(t)
	s := d.open()
	s.WaitFor("2023")
	s.Send(keyF3)
	s.WaitFor("gõ một phần tên")
	for _, x := range []string{"", "Dán thử", "kinh te", "", "Chi bộ"} {
		s.Send(x + keyEnter)
	}
	s.WaitFor("▌ Địa điểm")
	s.Send(strings.Repeat(keyDown, 20))
	s.WaitFor("▌ Kết quả")
	start := time.Now()
	s.SendSlowly(pasted(), 0)
	s.WaitFor("hết.")
	t.Logf("%d letters in %s", len([]rune(pasted())), time.Since(start))
	s.Send(ctrlS)
	s.WaitFor("Đã lưu")
	d.close(s)
	var found []struct{ ID string }
	if err := json.Unmarshal([]byte(d.run("list", "--search", "dan thu", "--json")), &found); err != nil || len(found) != 1 {
		t.Fatalf("%v: %v", err, found)
	}
	if kept := d.run("show", found[0].ID); !strings.Contains(strings.Join(strings.Fields(kept), " "), pasted()) {
		t.Errorf("not all of it was kept:\n%s", kept)
	}
}

// pasted is five thousand letters with an end that can be seen.
func pasted() string {
	return strings.Repeat("Dân vận khéo ở bản. ", 249) + "Đến đây là hết."
}
