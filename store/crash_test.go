package store_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// A process that saves is killed at random moments. After each time the file opens, Check is clean, every acknowledged
// save is there, and each list and each bundle is there in whole or not at all.
func TestKilledWhileWriting(t *testing.T) {
	rounds := crashRounds(24)
	source := makeSource(t)
	total := map[string]int{}
	for first := 0; first < rounds; first += 12 { // a fresh register now and then, so that checking it stays quick
		killWriter(t, source, first, min(first+12, rounds), total)
	}
	t.Logf("killed %d times; acknowledged and found: %v", rounds, total)
	if rounds >= 12 && (total["slot"] == 0 || total["list"] == 0 || total["merge"] == 0 || total["draft"] == 0 || total["kept"] == 0 || total["undo"] == 0) {
		t.Error("the processes were killed before they did anything")
	}
}

// makeSource makes the register that bundles come from.
func makeSource(t testing.TB) string {
	path := filepath.Join(t.TempDir(), "nguồn.dvr")
	r, err := store.Create(path, store.Me{Unit: crashCommune}, store.Options{})
	must(t, err)
	affairs, catalog := pieceHeads(crashPieces)
	must(t, r.Edit("", func(w *store.Writer) error {
		for i := range affairs {
			ref := record.AffairsOf(crashCommune, record.ModelKind, record.Derive(crashCommune, "row", strconv.Itoa(int(i%200)))) // some are edited again
			m := roadModel()
			m.Number = int64(i)
			if _, err := w.Put(ref, m, nil, ""); err != nil {
				return err
			}
		}
		for i := range catalog {
			code := fmt.Sprintf("02269.%d", i)
			u := &record.Unit{Code: code, Name: "Thôn " + code, Level: record.Organisation, Parent: crashCommune}
			if _, err := w.Put(record.CatalogOf(crashCommune, record.UnitKind, unitID(code)), u, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	must(t, r.Close())
	return path
}

// acked is what a register has acknowledged over all its rounds.
type acked struct {
	slots  map[int]int64
	lists  map[int]bool
	pieces int
	draft  int
	kept   int // the file that went to quarantine last
}

func killWriter(t *testing.T, source string, first, last int, total map[string]int) {
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "backups"), 0o700))
	path := filepath.Join(dir, "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict, Officer: "Chẩu T."}, store.Options{})
	must(t, err)
	replica := r.Me().Replica
	must(t, r.Close())
	src, err := store.Open(source, store.Options{ReadOnly: true})
	must(t, err)
	defer src.Close() //nolint:errcheck // only read
	said := acked{slots: map[int]int64{}, lists: map[int]bool{}}
	for round := first; round < last; round++ {
		dice := rand.New(rand.NewPCG(uint64(round), uint64(time.Now().UnixNano())))
		lines := runAndKill(t, child(t, "writer", path, source, strconv.Itoa(round+1)), dice.IntN(5) > 0, 80*time.Millisecond, dice)
		for _, line := range lines {
			said.take(t, line, total)
		}
		r, err := store.Open(path, store.Options{})
		if err != nil {
			t.Fatalf("round %d, after %d saves: %v", round, len(lines), err)
		}
		if rep, err := r.Check(); err != nil || !rep.OK {
			t.Fatalf("round %d, after %d saves: check %v, %v", round, len(lines), rep, err)
		}
		must(t, r.View(func(tx *store.Tx) error { said.find(t, tx, src.Me().Replica); return nil }))
		mustPut(t, r, modelRef(crashDistrict, 1), roadModel(), nil) // it is usable, and its life went on
		if r.Me().Replica != replica {
			t.Fatalf("round %d: a crash made the register start another replica", round)
		}
		must(t, r.Close())
		total["backup"] += wholeRegisters(t, filepath.Join(dir, "backups"))
	}
}

// runAndKill starts a process, kills it at a random moment, counted from its first line or from its start, and gives
// its whole lines.
func runAndKill(t *testing.T, cmd *exec.Cmd, afterFirst bool, within time.Duration, dice *rand.Rand) []string {
	t.Helper()
	out := &firstLine{seen: make(chan struct{})}
	cmd.Stdout = out
	must(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	if afterFirst {
		select {
		case <-out.seen:
		case err := <-ended:
			t.Fatalf("the process ended by itself: %v", err)
		}
	}
	time.Sleep(time.Duration(dice.Int64N(int64(within))))
	_ = cmd.Process.Kill() // it may have ended by an error of its own: seen below
	<-ended
	if cmd.ProcessState.ExitCode() == 1 && cmd.ProcessState.Exited() && !killedByExit {
		t.Fatal("the process failed by itself, see above")
	}
	lines := strings.Split(out.b.String(), "\n")
	return lines[:len(lines)-1] // the last one is empty or cut short
}

// killedByExit: Windows ends a killed process with exit status 1, which cannot be told from a failure.
const killedByExit = os.PathSeparator == '\\'

// firstLine collects output and tells when the first line is there.
type firstLine struct {
	b    bytes.Buffer
	seen chan struct{}
	told bool
}

func (w *firstLine) Write(p []byte) (int, error) {
	n, err := w.b.Write(p)
	if !w.told && bytes.IndexByte(p, '\n') >= 0 {
		w.told = true
		close(w.seen)
	}
	return n, err
}

func (a *acked) take(t *testing.T, line string, total map[string]int) {
	t.Helper()
	parts := strings.Fields(line)
	n, err := strconv.Atoi(parts[len(parts)-1])
	must(t, err)
	total[parts[0]]++
	switch parts[0] {
	case "slot":
		slot, err := strconv.Atoi(parts[1])
		must(t, err)
		a.slots[slot] = int64(n)
	case "list":
		a.lists[n] = true
		total["rows"] += listRows(n)
	case "merge", "undo":
		a.pieces = n
	case "kept":
		a.kept = n
	case "draft":
		a.draft = n
	}
}

// find looks for everything acknowledged.
func (a *acked) find(t *testing.T, tx *store.Tx, source log.Replica) {
	t.Helper()
	for slot, n := range a.slots {
		var m record.Model
		if _, err := tx.Get(slotRef(slot), &m); err != nil || m.Number < n {
			t.Errorf("record %d: save %d was acknowledged, %d is there (%v)", slot, n, m.Number, err)
		}
	}
	rows := map[int]int{}
	must(t, tx.Each(record.Channel{Unit: crashDistrict, Part: record.Affairs}, record.ModelKind, func(_ record.ID, s *log.State) error {
		if s.Text("content") == "list" {
			rows[int(s.Int("number"))]++
		}
		return nil
	}))
	for list, n := range rows {
		if n != listRows(list) {
			t.Errorf("list %d: %d rows of %d", list, n, listRows(list))
		}
	}
	for list := range a.lists {
		if rows[list] == 0 {
			t.Errorf("list %d was acknowledged and is not there", list)
		}
	}
	if n, err := piecesIn(tx, source); err != nil || n < a.pieces {
		t.Errorf("%d bundles were acknowledged, %d are there (%v)", a.pieces, n, err)
	}
	last := 0
	all, err := tx.Quarantine()
	must(t, err)
	for _, q := range all {
		last = max(last, int(q.Serial))
		if b, err := tx.QuarantinedBytes(q.ID); err != nil || !bytes.Equal(b, keptBytes(int(q.Serial))) {
			t.Errorf("file %d in quarantine is not what came (%v)", q.Serial, err)
		}
	}
	if last < a.kept {
		t.Errorf("file %d was acknowledged, %d lies in quarantine", a.kept, last)
	}
	draft := 0
	must(t, tx.Drafts(func(_ string, v []byte) (err error) { draft, err = strconv.Atoi(string(v)); return err }))
	if draft < a.draft {
		t.Errorf("draft %d was acknowledged, %d is there", a.draft, draft)
	}
}

// wholeRegisters checks every register in a folder, and takes them away.
func wholeRegisters(t *testing.T, dir string) (n int) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.dvr"))
	must(t, err)
	for _, path := range paths {
		if strings.HasPrefix(filepath.Base(path), ".") {
			continue // half made, without its name
		}
		r, err := store.Open(path, store.Options{})
		must(t, err)
		mustCheck(t, r)
		must(t, r.Close())
		must(t, os.Remove(path))
		n++
	}
	return n
}

// Creation is killed at random moments: each file is a whole register or not there.
func TestKilledWhileCreating(t *testing.T) {
	rounds := crashRounds(12)
	made := 0
	for round := range rounds {
		dir := t.TempDir()
		dice := rand.New(rand.NewPCG(uint64(round), uint64(time.Now().UnixNano())))
		runAndKill(t, child(t, "creator", dir), true, 15*time.Millisecond, dice)
		made += wholeRegisters(t, dir)
	}
	t.Logf("killed %d times; %d whole registers, none in part", rounds, made)
}
