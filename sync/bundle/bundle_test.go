package bundle

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/log"
	"danvan/sync/identity"
)

func TestWhatIsPackedComesOut(t *testing.T) {
	w := newWriter(t, commune)
	w.register(t, commune, 300)
	p := ok(Pack(w.key, w.draft(district)))
	path := filepath.Join(t.TempDir(), "gói.dvk")
	if err := p.Save(path, false); err != nil {
		t.Fatal(err)
	}
	s := ok(Open(path, identity.Key{}, Limits{}))
	if s.Signer() != w.key.Public() {
		t.Errorf("signed by %s", s.Signer())
	}
	m := ok(s.Manifest())
	if m.From != commune || m.To != district || m.Changes != 600 || len(m.Lines) != 1 || !m.Lines[0].Own {
		t.Errorf("manifest: %+v", m)
	}
	runs := ok(s.Runs())
	var head log.Head
	must(w.reg.View(func(tx *store.Tx) (err error) {
		head, err = tx.Head(runs[0].Stream)
		return err
	}))
	if runs[0].Head() != head || runs[0].Len() != 600 {
		t.Errorf("the run leads to %+v, the register stands at %+v", runs[0].Head(), head)
	}
	receiver := newWriter(t, district)
	receiver.passOn(t, p)
	got, want := receiver.digest(), w.digest()
	if got != want {
		t.Errorf("digest %v after the merge, %v before", got, want)
	}
}

func TestTheSameDraftGivesTheSameBytes(t *testing.T) {
	w := newWriter(t, commune)
	w.register(t, commune, 20)
	d := w.draft(district)
	if a, b := ok(Pack(w.key, d)), ok(Pack(w.key, d)); !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two bundles of one draft differ")
	}
}

func TestAFileIsWrittenOnce(t *testing.T) {
	_, p := small(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "a.dvk")
	if err := p.Save(path, false); err != nil {
		t.Fatal(err)
	}
	for _, replace := range []bool{false, true} {
		if err := p.Save(path, replace); !disk.IsCode(err, disk.IsBundle) {
			t.Errorf("saved again: %v", err)
		}
	}
	if err := p.Save(filepath.Join(dir, "no", "such", "folder.dvk"), false); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("saved into no folder: %v", err)
	}
	if names := ok(os.ReadDir(dir)); len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
	must(os.WriteFile(path, []byte("khác"), 0o600))
	if err := p.Save(path, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("saved over another file: %v", err)
	}
	must(p.Save(path, true))
}

// Package disk knows a bundle by how it begins; it must know all that were ever written.
func TestEveryFormatIsKnownToBeABundle(t *testing.T) {
	begins := [][]byte{[]byte(wrapIntro)}
	for _, c := range containers {
		begins = append(begins, c.begins())
	}
	for _, b := range begins {
		path := filepath.Join(t.TempDir(), "a")
		must(os.WriteFile(path, b, 0o600))
		if is := ok(disk.What(path)); is != disk.Bundle {
			t.Errorf("%q is none", b)
		}
	}
}
