package store_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// held is a register of five saves of one record, and one above it that has them all and has said so.
type held struct {
	old, district *store.Register
	ref           record.Ref
	bad, fresh    string // a copy to be damaged, and where the rescued register is to lie
	stream        log.Stream
}

func heldAbove(t *testing.T) *held {
	t.Helper()
	t.Cleanup(packedAfter(1000))
	commune, dir := unitID("02269"), t.TempDir()
	h := &held{mustCreate(t, commune), mustCreate(t, unitID("071")), modelRef(commune, 1), filepath.Join(dir, "hong.dvr"), filepath.Join(dir, "moi.dvr"), log.Stream{}}
	for n := range int64(5) {
		h.number(t, h.old, n)
	}
	h.stream = log.Stream{Replica: h.old.Me().Replica, Channel: h.ref.Channel}
	mustPut(t, h.district, modelRef(h.district.Me().Unit, 2), roadModel(), nil)
	mustCarry(t, h.old, h.district)
	mustCarry(t, h.district, h.old)
	_, err := h.old.Backup(h.bad)
	must(t, err)
	return h
}

func (h *held) number(t *testing.T, r *store.Register, n int64) {
	t.Helper()
	m := roadModel()
	m.Number = n
	mustPut(t, r, h.ref, m, nil)
}

// rescue rescues the copy once its bytes are damaged: wherever they lie, on pages that are free, too.
func (h *held) rescue(t *testing.T, damage func(file []byte)) (*store.Rescued, *store.Register) {
	t.Helper()
	file, err := os.ReadFile(h.bad)
	must(t, err)
	damage(file)
	putFile(t, h.bad, file)
	done, err := store.Rescue(h.bad, h.fresh, nil, store.Options{}, nil)
	must(t, err)
	r, err := store.Open(h.fresh, store.Options{})
	must(t, err)
	checkAtEnd(t, r)
	return done, r
}

// What a rescue says again of what lay behind a gap stands in for the original wherever that still is: who goes on from
// the rescued register is in conflict with nobody. It is told who should have what is missing.
func TestWhatARescueSaysAgainGivesWayToNoOriginal(t *testing.T) {
	h := heldAbove(t)
	var third []byte // as it lies in the file
	behind(t, h.bad, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("log")).ForEach(func(k, v []byte) error {
			if binary.BigEndian.Uint64(k[4:]) == 3 {
				third = bytes.Clone(v)
			}
			return nil
		})
	})
	done, r := h.rescue(t, func(file []byte) {
		for at := bytes.Index(file, third); at >= 0; at = bytes.Index(file, third) {
			clear(file[at : at+len(third)])
		}
	})
	if done.Again != 2 || len(done.Missing) != 1 || done.Missing[0].First != 3 || done.Missing[0].Last != 3 {
		t.Fatalf("without the third of five changes: %+v", done)
	}
	above := h.district.Me()
	if all := done.Missing[0].Holders; !slices.Contains(all, store.Holder{Unit: above.Unit, Replica: above.Replica, Last: 3}) || len(all) != 1 {
		t.Errorf("it should be had by %+v", all)
	}
	h.number(t, r, 9)
	if m := mustCarry(t, r, h.district); m.Conflicts != 0 {
		t.Errorf("with the original: %+v, %v", m, mustGet(t, h.district, h.ref, nil).Conflicts())
	}
	mustCarry(t, h.district, r)
	var m record.Model
	if c := mustGet(t, r, h.ref, &m).Conflicts(); len(c) > 0 || m.Number != 9 || mustDigest(t, r) != mustDigest(t, h.district) {
		t.Errorf("number %d, conflicts %v", m.Number, c)
	}
}

// A stream that is gone from the list of streams has its name from whoever said that he holds it.
func TestARescueNamesAStreamByWhoHoldsIt(t *testing.T) {
	h := heldAbove(t)
	name, above := h.stream.Bytes(), h.district.Me().Replica
	done, r := h.rescue(t, func(file []byte) {
		for at := 16; at+len(name) < len(file); at++ {
			if bytes.HasPrefix(file[at:], name) && !bytes.Equal(file[at-16:at], above[:]) {
				file[at+len(name)] ^= 1
			}
		}
	})
	if !done.EndUnknown || done.Unnamed > 0 || len(done.Missing) > 0 || mustDigest(t, r) != mustDigest(t, h.old) {
		t.Errorf("without the list of streams: %+v", done)
	}
}

// Where the list of streams is gone, and with it where they end, what somebody else is known to hold still tells that
// changes are missing at the end.
func TestARescueMissesWhatSomebodyElseHolds(t *testing.T) {
	h := heldAbove(t)
	var last [][]byte // the fourth and the fifth, as they lie in the file
	behind(t, h.bad, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("log")).ForEach(func(k, v []byte) error {
			if binary.BigEndian.Uint64(k[4:]) >= 4 {
				last = append(last, bytes.Clone(v))
			}
			return nil
		})
	})
	name, above := h.stream.Bytes(), h.district.Me().Replica
	done, _ := h.rescue(t, func(file []byte) {
		for at := 16; at+len(name) < len(file); at++ {
			if bytes.HasPrefix(file[at:], name) && !bytes.Equal(file[at-16:at], above[:]) {
				file[at+len(name)] ^= 1
			}
		}
		for _, change := range last {
			for at := bytes.Index(file, change); at >= 0; at = bytes.Index(file, change) {
				clear(file[at : at+len(change)])
			}
		}
	})
	if len(last) != 2 || !done.EndUnknown || len(done.Missing) != 1 || done.Missing[0].Stream != h.stream || done.Missing[0].First != 4 || done.Missing[0].Last != 5 {
		t.Fatalf("without the last two of five changes: %+v", done)
	}
	if all := done.Missing[0].Holders; !slices.Contains(all, store.Holder{Unit: h.district.Me().Unit, Replica: above, Last: 5}) {
		t.Errorf("they should be had by %+v", all)
	}
}
