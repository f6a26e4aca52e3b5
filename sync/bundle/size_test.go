package bundle

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// A commune that changed 26 records since its last bundle sends one block of a memory stick: the signed manifest and
// the changes.
func TestAnIncrementalBundleIsSmall(t *testing.T) {
	w := newWriter(t, commune)
	refs := w.register(t, commune, 26)
	known := map[log.Stream]log.Head{}
	must(w.reg.View(func(tx *store.Tx) error {
		for _, h := range ok(tx.Heads()) {
			known[h.Stream] = h
		}
		return nil
	}))
	words := rand.New(rand.NewPCG(1, 2))
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
			p.Results = sentence(words)
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
	d.Receipts = []Receipt{{Hash([]byte("gói xuống số 4")), 4, Accepted, ""}, {Hash([]byte("gói xuống số 5")), 5, Waiting, "gap"}}
	p := ok(Pack(w.key, d))
	if p.Manifest.Changes != 26 {
		t.Fatalf("%d changes", p.Manifest.Changes)
	}
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	for _, m := range s.members {
		t.Logf("%-12s %5d bytes", m.name, len(m.body))
	}
	plain := len(p.Bytes())
	must(p.EncryptFor(identity.Generate().Public(), identity.Generate().Public())) // two laptops in the district's office
	t.Logf("%d bytes of changes; the file is %d bytes plain, %d encrypted for two keys", p.Manifest.Raw, plain, len(p.Bytes()))
	if plain > 4096 || len(p.Bytes()) > 4096 {
		t.Errorf("the file is %d bytes plain and %d encrypted, more than 4,096", plain, len(p.Bytes()))
	}
}

// sentence is a dozen words by chance: what people write is easier to pack.
func sentence(r *rand.Rand) string {
	words := strings.Fields("vận động được hộ tham gia hiến đất góp ngày công bê tông hóa đường thôn xóm hội viên phụ nữ vay vốn chăn nuôi trồng rừng giữ gìn " +
		"vệ sinh nhà văn hóa tuyên truyền ký cam kết tổ liên gia tự quản an ninh trật tự nâng cao đời sống xây dựng mới duy trì thường xuyên")
	var b strings.Builder
	for range 12 {
		fmt.Fprintf(&b, "%s ", words[r.IntN(len(words))])
	}
	return fmt.Sprintf("%s%d", b.String(), r.IntN(1000))
}
