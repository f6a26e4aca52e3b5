package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

func init() { children["damaged"] = readDamaged }

// Bits that flip on a disk are found by Open or Check, or lie where nothing is kept. They never end the process.
func TestDamagedBits(t *testing.T) {
	for _, saves := range []int{2, 12} { // in a small file names and keys are hit more often, in a large one branches
		path := makeDamageable(t, saves)
		out, err := child(t, "damaged", path, strconv.Itoa(crashRounds(150)), "flip").Output()
		if err != nil {
			t.Fatalf("%s%v", out, err)
		}
		t.Logf("%s", out)
	}
}

// A file that was cut short, before it is opened or while it is open, is told as damaged.
func TestDamagedEnd(t *testing.T) {
	path := makeDamageable(t, 12)
	out, err := child(t, "damaged", path, strconv.Itoa(crashRounds(60)), "cut").Output()
	if err != nil {
		t.Fatalf("%s%v", out, err)
	}
	t.Logf("%s", out)
}

// makeDamageable makes a closed register that holds something of everything.
func makeDamageable(t testing.TB, saves int) string {
	source, err := store.Open(makeSource(t), store.Options{ReadOnly: true})
	must(t, err)
	defer source.Close() //nolint:errcheck // only read
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict, Officer: "Chẩu T."}, store.Options{})
	must(t, err)
	for i := range saves {
		must(t, saveList(r, i))
		must(t, saveSlot(r, i%5, i))
		_, err := mergePieces(r, source, 2)
		must(t, err)
	}
	affairs, catalog := crashStreams(source.Me().Replica)
	a, err := pieceArrival(source, 0)
	must(t, err)
	a.Receipts = []store.Receipt{{Bundle: log.Hash{3}, State: "accepted", By: crashCommune}}
	a.Note.ID, a.Vouchers, a.Manifests = log.Hash{2}, map[log.Stream]log.Hash{}, map[log.Hash][]byte{{2}: []byte("MANIFEST")}
	must(t, r.View(func(tx *store.Tx) error {
		for _, s := range []log.Stream{affairs, catalog} {
			a.Vouchers[s] = log.Hash{2}
			h, err := tx.Head(s)
			must(t, err)
			a.Holds = append(a.Holds, h)
		}
		return nil
	}))
	_, err = r.Merge([]*store.Arrival{a})
	must(t, err)
	_, err = r.UndoImport(record.ID{}, "")
	must(t, err)
	must(t, keep(r, 1))
	must(t, r.SaveDraft("form", []byte("Hiến đất mở đường")))
	must(t, r.Edit("", func(w *store.Writer) error {
		return errors.Join(w.SetSealedKey([]byte("-----BEGIN OPENSSH PRIVATE KEY-----")), w.Note("language", []byte("vi")))
	}))
	must(t, r.Close())
	return path
}

// readDamaged damages copies of a register and reads them. Arguments: register, rounds, flip or cut.
func readDamaged(args []string) error {
	whole, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	rounds, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	want, err := contents(args[0])
	if err != nil {
		return err
	}
	dice := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	path := filepath.Join(filepath.Dir(args[0]), "hỏng.dvr")
	counts := map[string]int{}
	for range rounds {
		var told string
		if args[2] == "flip" {
			bad := append([]byte(nil), whole...)
			at, bit := flip(bad, dice)
			told, err = afterFlip(path, bad, want)
			if err != nil {
				return fmt.Errorf("bit %d of byte %d (page %d, %d): %w", bit, at, at/4096, at%4096, err)
			}
		} else {
			size := dice.IntN(len(whole))
			told, err = afterCut(path, whole, size, dice.IntN(2) == 0 && runtime.GOOS != "windows", want) // which lets nobody cut a file that is open so
			if err != nil {
				return fmt.Errorf("cut to %d of %d: %w", size, len(whole), err)
			}
		}
		counts[told]++
	}
	fmt.Printf("%d bytes, %d times: %v", len(whole), rounds, counts)
	return nil
}

// flip turns a bit somewhere before the room that nothing was written to; half the time in the first few bytes of a
// page, where a small error does most.
func flip(b []byte, dice *rand.Rand) (at, bit int) {
	at, bit = dice.IntN(len(bytes.TrimRight(b, "\x00"))), dice.IntN(8)
	if dice.IntN(2) == 0 {
		at = at&^4095 + dice.IntN(64)
	}
	b[at] ^= 1 << bit
	return at, bit
}

func afterFlip(path string, bad []byte, want string) (told string, err error) {
	if err := os.WriteFile(path, bad, 0o600); err != nil {
		return "", err
	}
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		var e *store.Error
		if !errors.As(err, &e) || e.Code != store.Damaged && e.Code != store.NotARegister && e.Code != store.NewerFormat {
			return "", fmt.Errorf("open: %w", err)
		}
		return "refused by Open", nil
	}
	defer r.Close() //nolint:errcheck // only read
	rep, err := r.Check()
	if err != nil {
		return "", fmt.Errorf("check: %w", err)
	}
	_ = r.View(readAll) // whatever it says, it must come back
	if err := r.Close(); err != nil {
		return "", err
	}
	if rep.OK {
		return "where nothing is kept", same(path, want)
	}
	if r, err = store.Open(path, store.Options{}); err == nil { // so must a save
		_, _ = saveSlot(r, 1, 99), r.Close()
	}
	return "found by Check", nil
}

// same is for a file in which nobody noticed damage: it must hold what it held.
func same(path, want string) error {
	got, err := contents(path)
	if err == nil && got != want {
		err = errors.New("neither Open nor Check noticed, and the contents differ")
	}
	return err
}

func afterCut(path string, whole []byte, size int, open bool, want string) (told string, err error) {
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		return "", err
	}
	if !open {
		if err := os.Truncate(path, int64(size)); err != nil {
			return "", err
		}
		r, err := store.Open(path, store.Options{ReadOnly: true})
		if store.IsCode(err, store.Damaged) || store.IsCode(err, store.NotARegister) {
			return "refused by Open", nil
		}
		if err != nil {
			return "", err
		}
		return "where nothing is kept", errors.Join(r.Close(), same(path, want))
	}
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return "", err
	}
	defer r.Close() //nolint:errcheck // only read
	if err := os.Truncate(path, int64(size)); err != nil {
		return "", err
	}
	if err := r.View(readAll); err != nil && !store.IsCode(err, store.Damaged) {
		return "", err
	}
	rep, err := r.Check()
	if err != nil && !store.IsCode(err, store.Damaged) {
		return "", err
	}
	if err == nil && rep.OK {
		return "where nothing is kept", errors.Join(r.Close(), same(path, want))
	}
	return "found while open", nil
}

// readAll reads every record, head and change.
func readAll(tx *store.Tx) error {
	for _, ch := range tx.Channels() {
		for _, k := range record.Kinds() {
			if err := tx.Each(ch, k.Name, func(_ record.ID, s *log.State) error { s.Values(); return nil }); err != nil {
				return err
			}
		}
	}
	heads, err := tx.Heads()
	for _, h := range heads {
		err = errors.Join(err, tx.Bodies(h.Stream, 1, func(uint64, []byte) error { return nil }))
	}
	_, derr := tx.Digest(nil)
	return errors.Join(err, derr)
}

// contents is everything that a file keeps, read without the store.
func contents(path string) (string, error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		return "", err
	}
	var all []byte
	err = db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			all = fmt.Appendf(all, "%q\n", name)
			return b.ForEach(func(k, v []byte) error { all = fmt.Appendf(all, "%x %x\n", k, v); return nil })
		})
	})
	return string(all), errors.Join(err, db.Close())
}
