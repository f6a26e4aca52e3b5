package worksheet

import (
	"os"
	"path/filepath"
	"testing"
)

func readJSON(t testing.TB, text string) (rows []Row, err error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	for i := range f.Sheets {
		if err := f.Sheets[i].Rows(func(r Row) bool { rows = append(rows, r); return true }); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// An array of objects is a list: its names are the headings, a name that comes later has its column too.
func TestJSONIsAList(t *testing.T) {
	rows, err := readJSON(t, " [{\"name\":\"Đường \\u201choa\\u201d\", \"year\": 2026, \"own\": true, \"gone\": null},\n{\"year\":2025.5,\"place\":\"=1+1\"}]\n")
	if err != nil || len(rows) != 3 {
		t.Fatalf("%v, %v", rows, err)
	}
	for _, c := range []struct {
		row, column int
		kind        Kind
		text        string
	}{{0, 0, Text, "name"}, {0, 4, Text, "place"}, {1, 0, Text, "Đường “hoa”"}, {1, 1, Number, "2026"}, {1, 2, Text, "x"}, {1, 3, Blank, ""}, {2, 0, Blank, ""}, {2, 1, Number, "2025.5"}, {2, 4, Text, "=1+1"}} {
		if got := rows[c.row].At(c.column); got.Kind != c.kind || got.Text != c.text {
			t.Errorf("row %d, column %d: %+v, not %+v", c.row, c.column, got, c)
		}
	}
	for _, bad := range []string{`[{"a":{"b":1}}]`, `[{"a":[1]}]`, `[{"a":1`, `[{"a":1}] x`, `[{"a":1},2]`} {
		if _, err := readJSON(t, bad); err == nil {
			t.Errorf("%s is taken for a list", bad)
		}
	}
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`[{"name":"Đường hoa","year":2026,"own":true,"gone":null},{"year":1e999}]`))
	f.Add([]byte(`[{"a":{"b":[1]}}`))
	f.Fuzz(func(_ *testing.T, data []byte) {
		sheets, err := openJSON(data)
		for i := range sheets {
			_ = sheets[i].Rows(func(Row) bool { return true })
		}
		_ = err // either is right: it must not panic
	})
}
