package storetest

import (
	"bytes"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Carry lets one register have all that another has, as the import of that ID; the zero one is none that could be
// undone.
func Carry(t testing.TB, from, to *store.Register, as record.ID) {
	t.Helper()
	a := &store.Arrival{Note: store.BundleNote{Unit: from.Me().Unit}, Writers: map[log.Replica]record.ID{}, Import: as}
	err := from.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		if err != nil {
			return err
		}
		for _, h := range heads {
			var bodies [][]byte
			if err := tx.Bodies(h.Stream, 1, func(_ uint64, b []byte) error { bodies = append(bodies, bytes.Clone(b)); return nil }); err != nil {
				return err
			}
			run, err := log.RunOf(h.Stream, 1, h.Stream.Genesis(), bodies)
			if err != nil {
				return err
			}
			a.Runs = append(a.Runs, run)
			a.Writers[h.Stream.Replica], _ = tx.UnitOf(h.Stream.Replica)
		}
		a.Note.ID, err = tx.Digest(nil)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	m, err := to.Merge([]*store.Arrival{a})
	if err != nil {
		t.Fatal(err)
	}
	if m[0].Err != nil {
		t.Fatal(m[0].Err)
	}
}
