package log

import (
	"bytes"
	"testing"

	"github.com/fxamacker/cbor/v2"

	"danvan/store/record"
)

var strict = func() cbor.DecMode {
	mode, err := cbor.DecOptions{
		DupMapKey: cbor.DupMapKeyEnforcedAPF, IndefLength: cbor.IndefLengthForbidden, TagsMd: cbor.TagsForbidden,
		MaxNestedLevels: 4 + record.MaxNested, UTF8: cbor.UTF8RejectInvalid,
	}.DecMode()
	if err != nil {
		panic(err)
	}
	return mode
}()

// wireChange and its parts say the same as encode does, to a general CBOR library.
type wireChange struct {
	_      struct{} `cbor:",toarray"`
	Time   uint64
	Author string
	Kind   string
	ID     record.ID
	Reason string
	Sets   []wireSet
	Drops  []wireDrop
}

type wireSet struct {
	_     struct{} `cbor:",toarray"`
	Field string
	Value cbor.RawMessage
	Own   []uint64
	Other []wireDot
}

type wireDrop struct {
	_     struct{} `cbor:",toarray"`
	Field string
	Own   []uint64
	Other []wireDot
}

type wireDot struct {
	_       struct{} `cbor:",toarray"`
	Replica Replica
	Number  uint64
}

var wireEnc = func() cbor.EncMode {
	mode, err := cbor.EncOptions{Sort: cbor.SortCoreDeterministic, NilContainers: cbor.NilContainerAsEmpty}.EncMode()
	if err != nil {
		panic(err)
	}
	return mode
}()

func sampleChanges(t testing.TB) [][]byte {
	me, other := Replica{1}, Replica{2}
	var all [][]byte
	for _, c := range []*Change{
		{Time: 7, Author: "Chẩu T.", Kind: record.ModelKind, ID: record.ID{9}, Reason: "theo biên bản", Edits: []Edit{
			{"name", mustEncode(t, "Hiến đất mở đường"), []Dot{{me, 3}, {me, 400}, {other, 5}}},
			{"place", record.Null, nil},
			{"subject", nil, []Dot{{other, 70000}}},
		}},
		{Kind: "later", ID: record.ID{1}, Edits: []Edit{{"ô mới", mustEncode(t, map[string]any{"a": []int{1, -5, 300}, "b": 1.5}), nil}}},
	} {
		all = append(all, c.Encode(me))
	}
	return all
}

func mustEncode(t testing.TB, x any) []byte {
	b, err := record.EncodeOne(x)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEveryFlippedByteOfAChangeIsAnotherChangeOrNone(t *testing.T) {
	me := Replica{1}
	for _, body := range sampleChanges(t) {
		if _, err := DecodeChange(body, me); err != nil {
			t.Fatal(err)
		}
		for i := range body {
			for _, flip := range []byte{1, 0x20, 0x80, 0xff} {
				bad := bytes.Clone(body)
				bad[i] ^= flip
				holdAgainstLibrary(t, bad, me)
			}
		}
		for n := range body {
			if _, err := DecodeChange(body[:n], me); err == nil {
				t.Errorf("accepted when cut to %d bytes", n)
			}
		}
	}
}

// holdAgainstLibrary: what our reader takes, a strict CBOR library takes too, and writing it again gives the same
// bytes.
func holdAgainstLibrary(t testing.TB, body []byte, by Replica) {
	c, err := DecodeChange(body, by)
	if err != nil {
		return
	}
	var w wireChange
	if err := strict.Unmarshal(body, &w); err != nil {
		t.Fatalf("taken, but the library says %v: %x", err, body)
	}
	again := c.Encode(by)
	library, err := wireEnc.Marshal(w)
	if err != nil || !bytes.Equal(again, body) || !bytes.Equal(library, body) {
		t.Fatalf("taken: %x, but written again it is %x, and by the library %x (%v)", body, again, library, err)
	}
}

func FuzzDecodeChange(f *testing.F) {
	for _, b := range sampleChanges(f) {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, body []byte) { holdAgainstLibrary(t, body, Replica{1}) })
}

// numbers gives one name a number, as a file does.
type numbers struct{}

func (numbers) StreamAt(no uint32) Stream              { return Stream{Replica: Replica{byte(no)}} }
func (numbers) Field(name string) (no uint32, ok bool) { return 0, name == "name" }
func (numbers) Fields() []string                       { return []string{"name"} }

func FuzzDecodeState(f *testing.F) {
	known := numbers{}
	s := &State{Names: known, touched: []Mark{{Place{1, 2}, 3}}, live: []Live{{"name", Place{1, 2}, 3, []byte{0xf6}}}, gone: []Gone{{"name", Place{4, 5}}, {"of a later version", Place{4, 5}}}}
	f.Add(s.Encode(nil))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := State{Names: known}
		if s.Decode(b) {
			s.InConflict()
			s.Deleted()
		}
	})
}
