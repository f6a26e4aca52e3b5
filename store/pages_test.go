package store_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"danvan/store"
	"danvan/store/record"
)

// A page that is again the branch that it once was leads in a circle, in which bbolt goes until the process ends: the
// register is not opened.
func TestALeafThatIsABranchAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, r.Edit("", func(w *store.Writer) error {
		for range 400 {
			if _, err := w.Put(record.AffairsOf(crashDistrict, record.ModelKind, w.NewID()), roadModel(), nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	must(t, r.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	page := func(id uint64) []byte { return whole[id*4096 : (id+1)*4096] }
	flags := func(id uint64) uint16 { return binary.LittleEndian.Uint16(page(id)[8:]) }
	tried := 0
	for id := uint64(2); id < uint64(len(whole)/4096); id++ {
		branch := page(id)
		if flags(id) != 1 || binary.LittleEndian.Uint64(branch) != id || binary.LittleEndian.Uint16(branch[10:]) < 2 {
			continue
		}
		child := binary.LittleEndian.Uint64(branch[16+16+8:]) // the second
		if child < 2 || child >= uint64(len(whole)/4096) || flags(child) != 2 {
			continue
		}
		bad := bytes.Clone(whole)
		copy(bad[child*4096:], branch)
		binary.LittleEndian.PutUint64(bad[child*4096:], child)
		must(t, os.WriteFile(path, bad, 0o600))
		if r, err := store.Open(path, store.Options{ReadOnly: true}); err == nil {
			t.Errorf("page %d below %d is a branch, and nobody says so", child, id)
			must(t, r.Close())
		}
		tried++
	}
	if tried == 0 {
		t.Error("there is no branch")
	}
}
