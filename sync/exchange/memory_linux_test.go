package exchange_test

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
)

// mostMemory is what no bundle may make a process take, in MB.
const mostMemory = 300

// flood is a bundle that somebody could sign.
type flood struct {
	what    string
	changes int
	body    func(n int) []any
	refused string // what it is refused with; empty for one that comes in
	long    bool   // tried only by make flood
}

var floods = []flood{
	{"a whole province", 300_000, honest, "", false},
	{"all that may be", 500_000, tiny, "", false},
	{"a whole province, in the order of its records", 300_000, inTurn, "", true},
	{"one too many", 500_001, tiny, "at most 500000", false},
	{"four times as many", 2_000_000, tiny, "at most 500000", true},
	{"two of each record, in conflict", 500_000, func(n int) []any { return change("x", n%250_000, n) }, "", true},
	{"as many bytes as may be", 490_000, func(n int) []any { return change("x", n, text(n, 480)) }, "", true},
	{"few and large", 8_000, func(n int) []any { return change("x", n, text(n, 30_000)) }, "", true},
	{"kinds that nobody knows", 200_000, func(n int) []any { return change(fmt.Sprint("x", n%50_000), n, n) }, "", true},
	{"too many of those", 50_001, func(n int) []any { return change(fmt.Sprint("x", n), n, n) }, "kinds of records", false},
	{"the same few again and again", 500_000, func(n int) []any { return change("x", n%25, n) }, "", true},
	{"the same many again and again", 500_000, func(n int) []any { return change("x", n%3_000, n) }, "", true},
	{"one record too often", 20_001, func(n int) []any { return change("x", 1, n) }, "changes of one record", false},
	{"one record too long", 1_200, func(n int) []any { return change("x", 1, text(n, 30_000)) }, "changes of one record", false},
	{"one record as long as may be", 1_000, func(n int) []any { return change("x", 1, text(n, 30_000)) }, "", true},
	{"replacing as much as may be", 3_000, func(n int) []any { return replacing(n, 4_096) }, "", true},
}

// change sets one field of a record.
func change(kind string, record int, value any) []any {
	id := idOf(record)
	return []any{uint64(record), "", kind, id[:], "", []any{[]any{"f", value, []any{}, []any{}}}, []any{}}
}

// inTurn is a change as somebody makes them one after the other, whose records lie as they were made.
func inTurn(n int) []any {
	id := record.ID{}
	binary.BigEndian.PutUint64(id[:], uint64(n)+1)
	return []any{uint64(n), "", "x", id[:], "", []any{[]any{"f", text(n, 100), []any{}, []any{}}}, []any{}}
}

// replacing drops so many values that are not there.
func replacing(n, values int) []any {
	var dots []any
	for i := range values {
		dots = append(dots, uint64(1<<40+n*values+i))
	}
	id := idOf(n)
	return []any{uint64(n), "", "x", id[:], "", []any{[]any{"f", nil, dots, []any{}}}, []any{}}
}

// text is a text of so many bytes without marks, of which enough differ that a bundle of them may be so large.
func text(n, length int) string {
	var s strings.Builder
	for i := 0; i < max(1, length/480); i++ {
		fmt.Fprintf(&s, "%x", sha256.Sum256(fmt.Append(nil, n, i)))
	}
	for s.Len() < length {
		s.WriteString("van dong nhan dan hien dat ")
	}
	return s.String()[:length]
}

// No bundle makes a process take more than mostMemory or write more than it carries: its changes unpacked, and what the
// register grows by as it takes them. The least that can be written is printed beside it: that of one transaction of
// bbolt with the same values. One beyond the limits is refused with a sentence, and nothing is written but its bytes in
// quarantine.
func TestNoBundleTakesMuchMemoryOrWritesMuch(t *testing.T) {
	_, district, commune := chain(t)
	register := filepath.Join(t.TempDir(), "so.dvr")
	_, err := district.r.Backup(register)
	must(t, err)
	little := importAlone(t, register, commune.writes(district, 3, honest))
	for _, f := range floods {
		if f.long && os.Getenv("DANVAN_FLOOD") == "" {
			continue
		}
		path := commune.writes(district, f.changes, f.body)
		file, err := os.Stat(path)
		must(t, err)
		start := time.Now()
		a := importAlone(t, register, path)
		took := time.Since(start).Round(time.Second / 10)
		switch carries := little.wrote + a.grew; {
		case f.refused != "":
			t.Logf("%s: refused, %.0f MB, %.1f MB written, a file of %.1f, %s", f.what, a.resident, a.wrote, float64(file.Size())/1e6, took)
			x := district.imports(path).Files[0]
			if x.State != exchange.Refused && x.State != exchange.Damaged || !strings.Contains(fmt.Sprint(x.Err), f.refused) || a.came != 0 {
				t.Errorf("%s: %s, %v, %d came in", f.what, x.State, x.Err, a.came)
			}
			if a.wrote > little.wrote+float64(file.Size())/1e6 {
				t.Errorf("%s is refused, and makes the process write %.1f MB", f.what, a.wrote)
			}
		default:
			raw := unpacked(t, path, district)
			carries += raw
			least := runAlone(t, "bare", a.path, filepath.Join(t.TempDir(), "bare.db"))
			t.Logf("%s: %.0f MB, %.0f more than a small bundle takes; %.0f MB written, %.2f of what it carries (%.0f unpacked, the register grows by %.0f), %.2f of a bare bbolt's; %s",
				f.what, a.resident, a.resident-little.resident, a.wrote, a.wrote/carries, raw, a.grew, a.wrote/least.wrote, took)
			if a.came != f.changes {
				t.Errorf("%s: %d changes came in, not %d", f.what, a.came, f.changes)
			}
			if a.wrote > carries {
				t.Errorf("%s makes the process write %.0f MB, and carries %.0f", f.what, a.wrote, carries)
			}
			wholeAlone(t, a.path)
		}
		if a.resident > mostMemory {
			t.Errorf("%s takes %.0f MB", f.what, a.resident)
		}
		must(t, os.Remove(path))
	}
}

// unpacked is how many MB of changes a bundle has.
func unpacked(t *testing.T, path string, to *office) float64 {
	t.Helper()
	sealed, err := bundle.Open(path, to.key, bundle.Limits{})
	must(t, err)
	m, err := sealed.Manifest()
	must(t, err)
	return float64(m.Raw) / 1e6
}

// wholeAlone checks a register and takes it away.
func wholeAlone(t *testing.T, path string) {
	t.Helper()
	r, err := store.Open(path, store.Options{})
	must(t, err)
	rep, err := r.Check()
	if err != nil || !rep.OK {
		t.Errorf("%v, %v", rep, err)
	}
	must(t, r.Close())
	must(t, os.Remove(path))
}
