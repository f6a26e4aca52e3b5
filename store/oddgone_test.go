package store_test

import (
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// A change may say that it replaces a value which the change it names never set. Whether that comes before or after the
// other one, the record is the same, and the check that makes all records anew finds it as it lies.
func TestWhatWasNeverSetIsReplacedByNobody(t *testing.T) {
	unit := unitID("02269")
	ref := modelRef(unit, 1)
	one := log.Stream{Replica: log.Replica{1}, Channel: ref.Channel}
	other := log.Stream{Replica: log.Replica{2}, Channel: ref.Channel}
	run := func(s log.Stream, e log.Edit) *log.Run {
		c := &log.Change{Time: log.FirstTime, Author: "Chẩu T.", Kind: ref.Kind, ID: ref.ID, Edits: []log.Edit{e}}
		r, err := log.RunOf(s, 1, s.Genesis(), [][]byte{c.Encode(s.Replica)})
		must(t, err)
		return r
	}
	sets := run(one, log.Edit{Field: "name", Value: []byte{0x61, 'a'}})
	replaces := run(other, log.Edit{Field: "place", Value: []byte{0x61, 'b'}, Replaces: []log.Dot{{Replica: one.Replica, Number: 1}}})
	for _, order := range [][]*log.Run{{sets, replaces}, {replaces, sets}} {
		r := mustCreate(t, unitID("071"))
		for i, run := range order {
			_, err := r.Merge([]*store.Arrival{{Note: store.BundleNote{ID: log.Hash{byte(i + 1)}}, Runs: []*log.Run{run}, Writers: map[log.Replica]record.ID{run.Stream.Replica: unit}}})
			must(t, err)
		}
	}
}
