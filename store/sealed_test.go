package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vault"
)

const secret = "mật khẩu của sổ"

// sealAll seals every register of this process under the lock that another gave, or under one that it hands on to its
// children.
func sealAll(given string) error {
	l := &vault.Lock{}
	if json.Unmarshal([]byte(given), l) != nil {
		var err error
		if l, _, err = store.NewLock(secret); err != nil {
			return err
		}
		b, err := json.Marshal(l)
		if err = errors.Join(err, os.Setenv(sealedEnv, string(b))); err != nil {
			return err
		}
	}
	store.SealByDefault(l)
	return store.Opens(l, secret)
}

// plainAlone are the tests that write into a file behind the store as older programs would, or read there what a sealed
// one does not show, and those that take long.
const plainAlone = "AnOlder|WrittenAnew|OldRegister|LaterFormat|AFaultInTheFile|WithoutNewerBuckets|Sealed|TheLockIs|FullDisk|LongSaveIs"

// Everything of the store holds for sealed registers, too.
func TestTheStoreSealed(t *testing.T) {
	if os.Getenv(sealedEnv) != "" {
		return
	}
	exe, err := os.Executable()
	must(t, err)
	cmd := exec.Command(exe, "-test.short", "-test.skip", plainAlone, "-rapid.checks=20")
	cmd.Env = append(os.Environ(), sealedEnv+"=all")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// fullRegister holds something readable of everything.
func fullRegister(t *testing.T) (path string, words []string) {
	path = makeDamageable(t, 5)
	r, err := store.Open(path, store.Options{})
	must(t, err)
	must(t, r.Quarantine([]store.Quarantined{{ID: sha256.Sum256([]byte("NỘI DUNG GÓI LẠ")), File: "gói lạ.dvb", Bytes: []byte("NỘI DUNG GÓI LẠ"), Detail: "không rõ vì sao"}}))
	mustPut(t, r, modelRef(crashDistrict, 77), roadModel(), nil)
	must(t, r.Edit("Người Ghi Sổ", func(w *store.Writer) error { return w.SetOfficer("Chẩu Thị Mơ") }))
	must(t, r.Close())
	return path, []string{"Hiến đất", "Nà Ta", "gói lạ.dvb", "NỘI DUNG", "không rõ vì sao", "Người Ghi Sổ", "Chẩu T", "OPENSSH PRIVATE", "MANIFEST", "registrant", "collective"}
}

// readable gives those of the words that can be read in a file as it lies on the disk.
func readable(t *testing.T, path string, words []string) (found []string) {
	b, err := os.ReadFile(path)
	must(t, err)
	for _, w := range words {
		if bytes.Contains(b, []byte(w)) {
			found = append(found, w)
		}
	}
	return found
}

// A register that is sealed says what it said, to whoever opens its lock, and nothing to anybody else; unsealed it is
// as before.
func TestARegisterIsSealedAndUnsealed(t *testing.T) {
	path, words := fullRegister(t)
	if found := readable(t, path, words); len(found) < 8 {
		t.Fatalf("only %q can be read before", found)
	}
	before := fingerprintOf(t, path)
	lock, _, err := store.NewLock(secret)
	must(t, err)
	c, err := store.Seal(path, lock)
	must(t, err)
	t.Logf("%d bytes, %d sealed", c.Before, c.After)
	if found := readable(t, path, words); len(found) > 0 {
		t.Errorf("sealed, %q can be read", found)
	}
	if after := fingerprintOf(t, path); after != before {
		t.Errorf("%s, it was %s", after, before)
	}
	backup := filepath.Join(t.TempDir(), "bản sao.dvr")
	r, err := store.Open(path, store.Options{})
	must(t, err)
	if !r.Sealed() {
		t.Error("it does not know that it is sealed")
	}
	must(t, saveSlot(r, 1, 77))
	must(t, r.SaveDraft("form", []byte("Hiến đất mở đường")))
	_, err = r.Backup(backup)
	must(t, err)
	must(t, r.Close())
	if found := append(readable(t, path, words), readable(t, backup, words)...); len(found) > 0 {
		t.Errorf("saved and copied, %q can be read", found)
	}
	before = fingerprintOf(t, path)

	store.ForgetLocks()
	for _, p := range []string{path, backup} {
		if _, err := store.Open(p, store.Options{}); !store.IsCode(err, store.Sealed) {
			t.Errorf("locked: %v", err)
		}
	}
	for what, refused := range map[string]error{"backup": errOf(store.Restore(backup, path+".2")), "compact": errOf(store.Compact(path, path+".2")), "seal": errOf(store.Seal(path, nil))} {
		if !store.IsCode(refused, store.Sealed) {
			t.Errorf("%s: %v", what, refused)
		}
	}
	if err := store.Unlock(path, "mật khẩu khác"); !store.IsCode(err, store.WrongPassphrase) {
		t.Errorf("wrong: %v", err)
	}
	must(t, store.Unlock(backup, secret))
	_, err = store.Seal(path, nil)
	must(t, err)
	if after := fingerprintOf(t, path); after != before {
		t.Errorf("unsealed %s, it was %s", after, before)
	}
	if found := readable(t, path, words); len(found) < 8 {
		t.Errorf("unsealed, only %q can be read", found)
	}
	must(t, store.Unlock(path, "none"))
}

func errOf[T any](_ T, err error) error { return err }

// Another passphrase, or a recovery code, opens the same key; the old one opens it no more.
func TestTheLockIsChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	lock, _, err := store.NewLock(secret)
	must(t, err)
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{Lock: lock})
	must(t, err)
	mustPut(t, r, modelRef(crashDistrict, 1), roadModel(), nil)
	var code string
	must(t, r.Relock(func(l *vault.Lock, k *vault.Key) (err error) {
		code, err = l.Recovery(k)
		return errors.Join(err, l.Change(k, "một câu khác hẳn"))
	}))
	must(t, r.Close())
	for with, opens := range map[string]bool{secret: false, "một câu khác hẳn": true, code: true, strings.ReplaceAll(code, " ", "-"): true} {
		store.ForgetLocks()
		err := store.Unlock(path, with)
		if opens && err != nil || !opens && !store.IsCode(err, store.WrongPassphrase) {
			t.Errorf("%q: %v", with, err)
		}
		if opens {
			r, err := store.Open(path, store.Options{})
			must(t, err)
			mustCheck(t, r)
			must(t, r.Close())
		}
	}
}

// A value holds only where it was sealed for: put in the place of another of the same bucket, or under its own key in
// another bucket, it is damage, though both are whole.
func TestSealedValuesCannotBeExchanged(t *testing.T) {
	lock, _, err := store.NewLock(secret)
	must(t, err)
	for what, exchange := range map[string]func(*bbolt.Tx) error{
		"in a bucket": func(tx *bbolt.Tx) error {
			c := tx.Bucket([]byte("drafts")).Cursor()
			k1, v1 := c.First()
			k2, v2 := c.Next()
			v1, v2 = bytes.Clone(v1), bytes.Clone(v2)
			b := tx.Bucket([]byte("drafts"))
			return errors.Join(b.Put(bytes.Clone(k1), v2), b.Put(bytes.Clone(k2), v1))
		},
		"between buckets": func(tx *bbolt.Tx) error {
			k, v := tx.Bucket([]byte("drafts")).Cursor().First()
			return tx.Bucket([]byte("meta")).Put([]byte("setting/"+string(k)), bytes.Clone(v))
		},
		"as if it were not sealed": func(tx *bbolt.Tx) error {
			k := []byte("form 1")
			return tx.Bucket([]byte("drafts")).Put(k, sealed(k, []byte("a forged draft")))
		},
	} {
		path := filepath.Join(t.TempDir(), "so.dvr")
		r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{Lock: lock})
		must(t, err)
		for _, name := range []string{"form 1", "form 2"} {
			must(t, r.SaveDraft(name, []byte("of "+name)))
		}
		must(t, r.Close())
		behind(t, path, exchange)
		r, err = store.Open(path, store.Options{ReadOnly: true})
		if err == nil {
			err = r.View(func(tx *store.Tx) error { return tx.Drafts(func(string, []byte) error { return nil }) })
			must(t, r.Close())
		}
		if !store.IsCode(err, store.Damaged) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// Programs of before read the format of a sealed register, and refuse it by that.
func TestProgramsOfBeforeRefuseASealedRegister(t *testing.T) {
	lock, _, err := store.NewLock(secret)
	must(t, err)
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: record.UnitID("08", "")}, store.Options{Lock: lock})
	must(t, err)
	must(t, r.Close())
	behind(t, path, func(tx *bbolt.Tx) error {
		v := tx.Bucket([]byte("meta")).Get([]byte("format"))
		if want := sealed([]byte("format"), []byte{7: store.Format | store.SealedBit}); !bytes.Equal(v, want) {
			t.Errorf("format %x, they read %x and refuse it by name", v, want)
		}
		return nil
	})
}
