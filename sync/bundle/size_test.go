package bundle

import (
	"fmt"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/identity"
)

// A commune that changed 26 records since its last bundle sends what fits on a page: the sums, the signature and the changes.
func TestAnIncrementalBundleIsSmall(t *testing.T) {
	w := newWriter(t, commune)
	refs := w.register(t, commune, 26)
	known := map[store.Stream]store.Head{}
	must(w.reg.View(func(tx *store.Tx) error {
		for _, h := range ok(tx.Heads()) {
			known[h.Stream] = h
		}
		return nil
	}))
	must(w.reg.Edit("", func(e *store.Writer) error {
		for i, ref := range refs {
			if ref.Kind != record.ParticipationKind {
				continue
			}
			var p record.Participation
			held, err := e.Get(ref, &p)
			if err != nil {
				return err
			}
			p.Participants += int64(20 + 7*i)
			p.Results = fmt.Sprintf("Vận động được %d hộ tham gia, hiến %d m² đất, góp %d ngày công", 12+i, 300+17*i, 40+3*i)
			if _, err := e.Put(ref, &p, held, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	d := w.draft(district)
	d.Serial, d.Previous, d.Runs = 2, Hash([]byte("trước")), w.runs(known)
	for _, h := range known { // two streams of the units above
		h.Stream.Replica[0] ^= 1
		d.Holds = append(d.Holds, h)
		h.Stream.Channel = record.Channel{Unit: province.Unit, Part: record.Catalog}
		d.Holds = append(d.Holds, h)
	}
	p := ok(Pack(w.key, d))
	if p.Manifest.Changes != 26 {
		t.Fatalf("%d changes", p.Manifest.Changes)
	}
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	contents := 0
	for _, m := range s.members {
		t.Logf("%-17s %5d bytes", m.name, len(m.body))
		contents += len(m.body)
	}
	t.Logf("contents %d bytes, changes %d unpacked, file %d", contents, p.Manifest.Raw, len(p.Bytes()))
	if contents > 4096 {
		t.Errorf("the contents are %d bytes, more than 4,096", contents)
	}
	if len(p.Bytes()) > 4096 {
		t.Errorf("the file is %d bytes, more than 4,096", len(p.Bytes()))
	}
}
