package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"danvan/store/listing"
)

const filePage = 4096

// damage is something that may happen to a file on a disk.
type damage struct {
	kind, what string
	do         func(b []byte)
}

func flipped(kind string, at, bit int) damage {
	return damage{kind, fmt.Sprintf("bit %d of byte %d (page %d, %d)", bit, at, at/filePage, at%filePage), func(b []byte) { b[at] ^= 1 << bit }}
}

// damages gives every bit of the beginning, of the list of free pages, bits spread over the file (half of them where
// pages begin), and whole pages that were torn, zeroed, put in place of others, or are as they were before the last
// saves.
func damages(file, old []byte, spread int, dice *rand.Rand) (all []damage) {
	pages := len(file) / filePage
	for id := range pages {
		head := id * filePage
		used := 0
		switch kind := file[head+8]; {
		case id < 2:
			used = 16 + 64
		case kind == 16:
			used = 16 + 8*(1+int(file[head+10]))
		}
		for i := range 8 * min(used, filePage) {
			all = append(all, flipped("beginning", head+i/8, i%8))
		}
	}
	used := len(bytes.TrimRight(file, "\x00"))
	for range spread {
		at := dice.IntN(used)
		if dice.IntN(2) == 0 {
			at = at&^(filePage-1) + dice.IntN(64)
		}
		all = append(all, flipped("spread", at, dice.IntN(8)))
	}
	for id := range pages {
		at, other := id*filePage, dice.IntN(pages)*filePage
		half := at + 512*(1+dice.IntN(7))
		all = append(all,
			damage{"zeroed", fmt.Sprint("page ", id), func(b []byte) { clear(b[at : at+filePage]) }},
			damage{"torn", fmt.Sprint("page ", id), func(b []byte) { clear(b[half : at+filePage]) }},
			damage{"swapped", fmt.Sprint("pages ", id, " and ", other/filePage), func(b []byte) {
				was := slices.Clone(b[at : at+filePage])
				copy(b[at:], b[other:other+filePage])
				copy(b[other:], was)
			}})
		if id >= 2 && at+filePage <= len(old) && !bytes.Equal(old[at:at+filePage], file[at:at+filePage]) {
			all = append(all, damage{"not written", fmt.Sprint("page ", id), func(b []byte) { copy(b[at:at+filePage], old[at:]) }})
		}
	}
	return all
}

// ask runs a command as a person would. A failure has no answer.
func ask(args ...string) (answer string, s status) {
	var out, messages bytes.Buffer
	s = status(run(args, strings.NewReader(""), &out, &messages))
	return out.String(), s
}

// A damaged register gives the answers that it gave before, or refuses: it never gives others with a status of success.
// And check names the damage, unless it lies where nothing is kept. `make damage` goes through all of it.
func TestDamagedAnswers(t *testing.T) {
	spread, part := 150, 40 // of the rest one in 40
	if n, err := strconv.Atoi(os.Getenv("DANVAN_DAMAGE")); err == nil {
		spread, part = n, 1
	}
	t.Setenv("DANVAN_LANG", "en")
	defer func(was int) { listing.KeepAfter = was }(listing.KeepAfter)
	listing.KeepAfter = 1 // the register is small, and what it keeps of the listing is to be damaged too
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "data"))
	t.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache"))
	path, ids, old := damageable(t, dir)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	questions := [][]string{{"list", "--json"}, {"report", "fields", "--year", "2026", "--json"}, {"status", "--json"}, {"digest", "--json"}}
	for _, id := range ids {
		questions = append(questions, []string{"show", id, "--json"})
	}
	asked := func() (answers []string, oks []bool) {
		for _, q := range questions {
			a, s := ask(append(q, "--register", path)...)
			answers, oks = append(answers, a), append(oks, s == done || s == needsPerson)
		}
		bundle := filepath.Join(filepath.Dir(path), "out.dvk")
		a, s := ask("export", "--to", "00901", "--full", "--plain", "-o", bundle, "--json", "--register", path)
		return append(answers, exported(a)), append(oks, s == done || s == needsPerson)
	}
	n := 0
	// lay puts a file where no file was: after a panic on a damaged page bbolt may still hold the lock of the one
	// before.
	lay := func(b []byte) {
		_ = os.RemoveAll(filepath.Dir(path))
		n++
		path = filepath.Join(dir, strconv.Itoa(n), "so.dvr")
		if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	lay(file)
	want, oks := asked()
	for i := range oks {
		if !oks[i] {
			t.Fatalf("question %d fails on the whole register", i)
		}
	}
	held := heldBytes(file)
	dice := rand.New(rand.NewPCG(20261129, 12))
	counts, unnamed := map[string]int{}, 0
	for i, d := range damages(file, old, spread, dice) {
		if d.kind != "spread" && i%part != 0 {
			continue
		}
		bad := slices.Clone(file)
		if d.do(bad); bytes.Equal(bad, file) {
			continue
		}
		lay(bad)
		_, checked := ask("check", "--register", path)
		got, oks := asked()
		for q := range got {
			told := "refused"
			if oks[q] {
				told = "the same"
				if got[q] != want[q] {
					told = "WRONG"
					t.Errorf("%s, %s: question %d is answered otherwise, check says %v\n%.600s\nnot\n%.600s", d.kind, d.what, q, checked, got[q], want[q])
				}
			}
			counts[d.kind+": "+told]++
		}
		if checked == done {
			unnamed++
			if slices.Contains(oks, false) {
				t.Errorf("%s, %s: check finds nothing, and something refuses: %v", d.kind, d.what, oks)
			}
			for at := range bad {
				if bad[at] != file[at] && held[at] {
					t.Errorf("%s, %s: check does not name it, and byte %d is in use", d.kind, d.what, at)
					break
				}
			}
		}
		counts[d.kind]++
	}
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%-24s %6d", k, counts[k])
	}
	t.Logf("%d bytes; %d damages that check does not name, all in bytes where nothing is kept", len(file), unnamed)
}

// heldBytes marks the bytes of a bbolt file that mean something.
func heldBytes(file []byte) []bool {
	held := make([]bool, len(file))
	mark := func(from, n int) {
		for i := from; i < from+n; i++ {
			held[i] = true
		}
	}
	u16 := func(at int) int { return int(binary.LittleEndian.Uint16(file[at:])) }
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(file[at:])) }
	u64 := func(at int) int { return int(binary.LittleEndian.Uint64(file[at:])) }
	var page func(at int, listing bool)
	page = func(at int, listing bool) { // what is missing of a listing is made anew, so that a page may have fewer elements
		mark(at, 16)
		held[at+10], held[at+11] = !listing, !listing
		for i := range u16(at + 10) {
			e := at + 16 + 16*i
			mark(e, 16)
			if u16(at+8) == 1 { // branch
				mark(e+u32(e), u32(e+4))
				page(u64(e+8)*filePage, listing)
				continue
			}
			start, key, value := e+u32(e+4), u32(e+8), u32(e+12)
			if mark(start, key+value); u32(e) != 1 {
				continue
			}
			listing := string(file[start:start+key]) == "listing"
			if root := u64(start + key); root != 0 { // a bucket
				page(root*filePage, listing)
			} else {
				for i := start + key + 16; i < start+key+value; i++ {
					held[i] = false // a small one's page, in place
				}
				page(start+key+16, listing)
			}
		}
	}
	newer := 0
	for _, at := range []int{0, filePage} {
		mark(at, 10)
		mark(at+16, 64)
		if u64(at+16+48) > u64(newer+16+48) {
			newer = at
		}
	}
	page(u64(newer+16+16)*filePage, false)
	free := u64(newer+16+32) * filePage
	mark(free, 16+8*u16(free+10))
	return held
}

// exported is what an export says, without what is another each time.
func exported(answer string) string {
	m := map[string]any{}
	if json.Unmarshal([]byte(answer), &m) != nil {
		return answer
	}
	delete(m, "bytes")
	delete(m, "path")
	b, _ := json.Marshal(m)
	return string(b)
}

// damageable makes a register of a district that holds something of everything, and gives some of its participations
// and the file as it was some saves ago.
func damageable(t *testing.T, dir string) (path string, ids []string, old []byte) {
	t.Helper()
	if a, s := ask("demo", "--keep", filepath.Join(dir, "demo")); s != done {
		t.Fatal(a)
	} else {
		path = strings.TrimSpace(a)
	}
	var rows []struct {
		ID string `json:"id"`
	}
	a, _ := ask("list", "--json", "--register", path)
	if err := json.Unmarshal([]byte(a), &rows); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(rows); i += max(1, len(rows)/4) {
		ids = append(ids, rows[i].ID)
	}
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range ids {
		if a, s := ask("set", id, "place=Thôn Nà Ta "+strconv.Itoa(i), "--reason", "read again", "--register", path); s != done {
			t.Fatal(a)
		}
	}
	return path, ids, old
}
