package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// bodiesOf gives every change of a register by stream, from number 1 on.
func bodiesOf(t testing.TB, r *store.Register) map[log.Stream][][]byte {
	t.Helper()
	all := map[log.Stream][][]byte{}
	must(t, r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		for _, h := range heads {
			err = errors.Join(err, tx.Bodies(h.Stream, 1, func(_ uint64, b []byte) error {
				all[h.Stream] = append(all[h.Stream], bytes.Clone(b))
				return nil
			}))
		}
		return err
	}))
	return all
}

func openToRead(t testing.TB, path string) *store.Register {
	t.Helper()
	r, err := store.Open(path, store.Options{ReadOnly: true})
	must(t, err)
	t.Cleanup(func() { _ = r.Close() })
	return r
}

// A whole register comes out as it was, with what lies beside its records, as a replica of its own.
func TestRescueOfAWholeRegister(t *testing.T) {
	defer packedAfter(5)()
	path := makeDamageable(t, 12)
	fresh := filepath.Join(t.TempDir(), "moi.dvr")
	done, err := store.Rescue(path, fresh, nil, store.Options{}, nil)
	must(t, err)
	if len(done.Missing) > 0 || done.EndUnknown || done.Loose > 0 || done.Again > 0 || len(done.Beside) > 0 || done.LostAside > 0 || done.NoKey || done.BundlesAgain {
		t.Errorf("of a whole register: %+v", done)
	}
	old, got := openToRead(t, path), openToRead(t, fresh)
	if mustDigest(t, old) != mustDigest(t, got) || old.Me().Unit != got.Me().Unit || old.Me().Officer != got.Me().Officer || old.Me().Replica == got.Me().Replica {
		t.Errorf("%+v became %+v", old.Me(), got.Me())
	}
	beside := func(r *store.Register) (s string) {
		must(t, r.View(func(tx *store.Tx) error {
			must(t, tx.Drafts(func(name string, v []byte) error { s += fmt.Sprintf("%s %s\n", name, v); return nil }))
			key, err1 := tx.SealedKey()
			lang, err2 := tx.Setting("language")
			imports, err3 := tx.Imports()
			aside, err4 := tx.Aside()
			notes, err5 := tx.Bundles()
			kept, err6 := tx.Quarantine()
			s += fmt.Sprintf("%s\n%s\n%+v\n%+v\n%+v\n%+v\n", key, lang, imports, aside, notes, kept)
			for _, q := range kept {
				b, err := tx.QuarantinedBytes(q.ID)
				must(t, err)
				s += string(b)
			}
			return errors.Join(err1, err2, err3, err4, err5, err6)
		}))
		return s
	}
	if was, is := beside(old), beside(got); was != is {
		t.Errorf("beside the records lies\n%.3000s\nnot\n%.3000s", is, was)
	}
	if _, err := store.Rescue(path, fresh, nil, store.Options{}, nil); !store.IsCode(err, store.Exists) {
		t.Errorf("over a register: %v", err)
	}
	must(t, got.Close())
	w, err := store.Open(fresh, store.Options{})
	must(t, err)
	_, err = w.PutBack(asideID(t, w), "")
	must(t, err)
	mustCheck(t, w)
	must(t, w.Close())
}

// spoil does to a file what a disk may do.
func spoil(b, old []byte, dice *rand.Rand) (_ []byte, what string) {
	pages := len(bytes.TrimRight(b, "\x00"))/4096 + 1
	for range 1 + dice.IntN(4) {
		page := dice.IntN(pages) * 4096
		switch kind := dice.IntN(8); kind {
		case 0:
			at, bit := flip(b, dice)
			what += fmt.Sprintf("bit %d of byte %d; ", bit, at)
		case 1:
			clear(b[page : page+4096])
			what += fmt.Sprintf("page %d zeroed; ", page/4096)
		case 2:
			half := 512 * (1 + dice.IntN(7))
			clear(b[page+half : page+4096])
			what += fmt.Sprintf("page %d torn at %d; ", page/4096, half)
		case 3:
			for i := range 4096 {
				b[page+i] = byte(dice.Uint32())
			}
			what += fmt.Sprintf("page %d nonsense; ", page/4096)
		case 4:
			clear(b[:8192])
			what += "no beginning; "
		case 5:
			other := dice.IntN(pages) * 4096
			was := bytes.Clone(b[page : page+4096])
			copy(b[page:], b[other:other+4096])
			copy(b[other:], was)
			what += fmt.Sprintf("pages %d and %d swapped; ", page/4096, other/4096)
		case 6:
			if page+4096 <= len(old) {
				copy(b[page:page+4096], old[page:])
				what += fmt.Sprintf("page %d as it was before; ", page/4096)
			}
		case 7:
			if dice.IntN(3) == 0 {
				b = b[:page+dice.IntN(4096)]
				return b, what + fmt.Sprintf("cut to %d", len(b))
			}
		}
	}
	return b, what
}

// Whatever of a register is damaged: what a rescue brings is the original's, byte for byte, each change that it does
// not bring is named, and of what a backup holds nothing is missing. What it says again is the original's too.
func TestRescueOfDamagedRegisters(t *testing.T) {
	defer packedAfter(5)()
	path := makeDamageable(t, 12)
	whole, err := os.ReadFile(path)
	must(t, err)
	old := openToRead(t, path)
	was, dir := bodiesOf(t, old), t.TempDir()
	backup := filepath.Join(dir, "luu.dvr")
	saved := func() map[log.Stream][][]byte { // the backup, and some saves after it
		w, err := store.Open(putFile(t, filepath.Join(dir, "sau.dvr"), whole), store.Options{})
		must(t, err)
		_, err = w.Backup(backup)
		must(t, err)
		for i := range 9 {
			must(t, saveSlot(w, i%5, 100+i))
		}
		all := bodiesOf(t, w)
		must(t, w.Close())
		return all
	}()
	later, err := os.ReadFile(filepath.Join(dir, "sau.dvr"))
	must(t, err)
	dice := rand.New(rand.NewPCG(20261129, uint64(crashRounds(1))))
	counts := map[string]int{}
	for round := range crashRounds(40) {
		file, all, others := bytes.Clone(whole), was, []string(nil)
		if round%2 == 1 {
			file, all, others = bytes.Clone(later), saved, []string{backup}
		}
		file, what := spoil(file, whole, dice)
		bad := putFile(t, filepath.Join(dir, strconv.Itoa(round)+".dvr"), file)
		fresh := filepath.Join(dir, strconv.Itoa(round)+"-moi.dvr")
		done, err := store.Rescue(bad, fresh, others, store.Options{}, nil)
		if err != nil {
			if !store.IsCode(err, store.Damaged) && !store.IsCode(err, store.NotARegister) || others != nil {
				t.Fatalf("%s: %v", what, err)
			}
			counts["nothing to be had"]++
			continue
		}
		if now, err := os.ReadFile(bad); err != nil || !bytes.Equal(now, file) {
			t.Fatalf("%s: the damaged file was written to: %v", what, err)
		}
		r := openToRead(t, fresh)
		mustCheck(t, r)
		got := bodiesOf(t, r)
		if err := named(done, all, got, r.Me().Replica); err != nil {
			t.Fatalf("%s: %v\n%+v", what, err, done)
		}
		if others != nil {
			for s, bodies := range was {
				if len(got[s]) < len(bodies) {
					t.Fatalf("%s: %d of %d changes that the backup holds", what, len(got[s]), len(bodies))
				}
			}
		}
		for _, m := range done.Missing {
			counts["missing"] += int(m.Last - m.First + 1)
		}
		for _, bodies := range got {
			counts["rescued"] += len(bodies)
		}
		counts["said again"] += done.Again
		counts["end unknown"] += btoi(done.EndUnknown)
		must(t, os.Remove(bad))
	}
	t.Logf("%v", counts)
}

func putFile(t testing.TB, path string, b []byte) string {
	t.Helper()
	must(t, os.WriteFile(path, b, 0o600))
	return path
}

// named tells whether all that is not there is named, and nothing is there that never was.
func named(done *store.Rescued, all, got map[log.Stream][][]byte, fresh log.Replica) error {
	again := 0
	for s, bodies := range got {
		if s.Replica == fresh {
			again += len(bodies)
			continue
		}
		for i, b := range bodies {
			if i < len(all[s]) && !bytes.Equal(b, all[s][i]) || i >= len(all[s]) && done.Loose == 0 && !done.EndUnknown { // the undoing is a save, too
				return fmt.Errorf("change %d of %d in %v is not the original's, which has %d", i+1, len(bodies), s, len(all[s]))
			}
		}
	}
	if again != done.Again {
		return fmt.Errorf("%d changes said again, %d told", again, done.Again)
	}
	lost := 0
	for s, bodies := range all {
		for n := uint64(len(got[s])) + 1; n <= uint64(len(bodies)); n++ {
			if !told(done, s, n) {
				lost++
			}
		}
	}
	if !done.EndUnknown && lost != again {
		return fmt.Errorf("%d changes are missing and not named, %d of them said again", lost, again)
	}
	return nil
}

func told(done *store.Rescued, s log.Stream, n uint64) bool {
	for _, m := range done.Missing {
		if m.Stream == s && n >= m.First && n <= m.Last {
			return true
		}
	}
	return false
}

// A file of which nothing is ours is no register, and it is told so of whichever of those that were given.
func TestRescueOfWhatIsNoRegister(t *testing.T) {
	dir := t.TempDir()
	letter := putFile(t, filepath.Join(dir, "thu.doc"), bytes.Repeat([]byte("Kính gửi Ban Dân vận. "), 2000))
	fresh := filepath.Join(dir, "moi.dvr")
	if _, err := store.Rescue(letter, fresh, nil, store.Options{}, nil); !store.IsCode(err, store.NotARegister) {
		t.Errorf("alone: %v", err)
	}
	done, err := store.Rescue(makeDamageable(t, 2), fresh, []string{letter}, store.Options{}, nil)
	must(t, err)
	if len(done.From) != 2 || done.From[0].Err != nil || !store.IsCode(done.From[1].Err, store.NotARegister) {
		t.Errorf("beside a register: %+v", done.From)
	}
}

// No file makes a rescue panic, read for ever, or bring what is no register.
func FuzzRescue(f *testing.F) {
	path := makeDamageable(f, 2)
	whole, err := os.ReadFile(path)
	must(f, err)
	f.Add(uint32(0), make([]byte, 8192))
	f.Add(uint32(4096*3+8), []byte{1, 0, 255, 255, 255, 255})
	f.Add(uint32(4096*5+16), []byte{1, 0, 0, 0, 255, 255, 255, 127})
	var loops []byte // every page is a branch, all of whose children are itself
	for id := range uint64(len(whole)/4096 - 2) {
		page := binary.LittleEndian.AppendUint64(nil, id+2)
		page = append(page, 1, 0, 200, 0, 0, 0, 0, 0)
		for i := range uint32(200) {
			page = binary.LittleEndian.AppendUint32(page, 16*(200-i))
			page = binary.LittleEndian.AppendUint32(page, 8)
			page = binary.LittleEndian.AppendUint64(page, id+2)
		}
		loops = append(loops, append(page, make([]byte, 4096-len(page))...)...)
	}
	f.Add(uint32(8192), loops)
	f.Fuzz(func(t *testing.T, at uint32, patch []byte) {
		file := bytes.Clone(whole)
		copy(file[int(at)%len(file):], patch)
		dir := t.TempDir()
		bad, fresh := putFile(t, filepath.Join(dir, "so.dvr"), file), filepath.Join(dir, "moi.dvr")
		if _, err := store.Rescue(bad, fresh, nil, store.Options{}, nil); err != nil {
			return
		}
		mustCheck(t, openToRead(t, fresh))
	})
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func asideID(t testing.TB, r *store.Register) (id record.ID) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		all, err := tx.Aside()
		if len(all) != 1 {
			t.Fatalf("%d lie aside", len(all))
		}
		id = all[0].ID
		return err
	}))
	return id
}

// A damaged register that is sealed is rescued by whoever opens its lock, though it cannot be opened itself, and comes
// out sealed.
func TestRescueOfASealedRegister(t *testing.T) {
	path, words := fullRegister(t)
	lock, _, err := store.NewLock(secret)
	must(t, err)
	_, err = store.Seal(path, lock)
	must(t, err)
	digest := mustDigest(t, openToRead(t, path))
	file, err := os.ReadFile(path)
	must(t, err)
	clear(file[:2*4096]) // bbolt finds no beginning
	bad, fresh := putFile(t, filepath.Join(t.TempDir(), "hong.dvr"), file), filepath.Join(t.TempDir(), "moi.dvr")
	store.ForgetLocks()
	if _, err := store.Rescue(bad, fresh, nil, store.Options{}, nil); !store.IsCode(err, store.Sealed) {
		t.Errorf("while it is locked: %v", err)
	}
	if err := store.Unlock(bad, "không phải"); !store.IsCode(err, store.WrongPassphrase) {
		t.Errorf("by a wrong passphrase: %v", err)
	}
	must(t, store.Unlock(bad, secret))
	done, err := store.Rescue(bad, fresh, nil, store.Options{}, nil)
	must(t, err)
	r := openToRead(t, fresh)
	if len(done.Missing) > 0 || !r.Sealed() || mustDigest(t, r) != digest {
		t.Errorf("sealed: %t, %+v", r.Sealed(), done)
	}
	if found := readable(t, fresh, words); len(found) > 0 {
		t.Errorf("rescued, %q can be read", found)
	}
}

// Who only looks what a rescue would bring sees it, and nothing of it stays.
func TestLookingWhatARescueWouldBring(t *testing.T) {
	path := makeDamageable(t, 12)
	dir := t.TempDir()
	bad := filepath.Join(dir, "hong.dvr")
	file, err := os.ReadFile(path)
	must(t, err)
	clear(file[:2*4096])
	putFile(t, bad, file)
	made := filepath.Join(t.TempDir(), "moi.dvr")
	done, err := store.Rescue(bad, made, nil, store.Options{}, nil)
	must(t, err)
	for _, see := range []error{nil, errors.New("nobody looks")} {
		var seen *store.Rescued
		digest := log.Hash{}
		err := store.LookRescue(bad, filepath.Join(dir, "moi.dvr"), nil, store.Options{}, func(tx *store.Tx, done *store.Rescued) (err error) {
			seen = done
			digest, err = tx.Digest(nil)
			return errors.Join(err, see)
		})
		if !errors.Is(err, see) || seen == nil || seen.Report.Changes != done.Report.Changes || digest != mustDigest(t, openToRead(t, made)) {
			t.Errorf("%v, %+v", err, seen)
		}
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 1 {
		t.Errorf("it left %v, %v", all, err)
	}
}
