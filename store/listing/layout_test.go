package listing

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"danvan/store/record"
	"danvan/store/resource"
	"danvan/store/vi"
)

// pieced are pieces of every sort.
func pieced() *affairs {
	id := func(b byte) record.ID { return record.ID{0, 1, 2, 3, 4, b, b, 15: b} }
	part := record.ParticipationID(id(1), 2023)
	a := &affairs{
		models: []modelPiece{
			{id(1), model{"Đường hoa", "Hội Phụ nữ", "Thôn Nà Ta", record.Collective, false}, redirect{}},
			{id(2), model{"Trồng hoa", "", "", record.Individual, true}, redirect{key{id(9), id(1)}, true}},
		},
		parts: []partPiece{
			{part, id(1), id(3), none, 2023, record.New, "2023-02-11", "2023-11", false},
			{id(4), id(5), record.ID{}, none, 2022, record.Maintained, "", "", true}, // its model is not here
		},
		verdicts: []verdictPiece{{record.AppraisalID(part, id(6)), part, id(6), none, record.Exemplary, true}, {id(7), id(8), id(6), none, record.NotRecognised, false}},
		figures: []figurePiece{
			{record.ListedResourceID(part, record.Money), part, none, resource.Part{What: record.Money, Amount: vi.NewDecimal(185, 1), Approximate: true}, false},
			{id(10), part, none, resource.Part{What: record.Land, Unread: true}, true},
		},
		apart: []apartPiece{{id(11), record.Distinct{One: id(1), Other: id(2)}}},
	}
	a.link()
	return a
}

// What was kept under a number of the layout means the same to every program of that number: who packs otherwise takes
// the next, and writes the file anew with $DANVAN_LAYOUT=new.
func TestTheLayoutMeansWhatItMeant(t *testing.T) {
	path := filepath.Join("testdata", "layout")
	want := pieced()
	var file []byte
	for _, part := range want.extract() {
		c, ok := unpack(part, nil)
		if !ok {
			t.Fatal("what was packed cannot be unpacked")
		}
		w := columns{b: file}
		w.uint(uint64(len(c.b)))
		file = append(w.b, c.b...)
	}
	file = append([]byte{layout}, file...)
	if os.Getenv("DANVAN_LAYOUT") == "new" {
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	was, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(was, file) {
		t.Errorf("layout %d packs otherwise than it did: it needs another number (%v)", layout, err)
	}
	got := &affairs{}
	if !got.decode(pieced().extract()) || !slices.Equal(got.models, want.models) || !slices.Equal(got.parts, want.parts) || !slices.Equal(got.verdicts, want.verdicts) ||
		!slices.Equal(got.figures, want.figures) || !slices.Equal(got.apart, want.apart) {
		t.Errorf("%+v\nnot\n%+v", got, want)
	}
}
