package sample

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store/record"
	"danvan/store/vi"
)

func TestStatedTotalsAreTheRows(t *testing.T) {
	for _, rows := range []int{0, 1, 7, 500, 20_000} {
		p := New(3, Size{Districts: 3, Communes: 14})
		l := p.List(2023, rows)
		counted := make([]Count, len(p.Fields))
		units := map[*Unit]Count{}
		n := 0
		for r := range l.Rows() {
			for i, f := range p.Fields {
				if f == r.Field {
					counted[i].add(class{subject: r.Subject, verdict: r.Verdict}, 1)
				}
			}
			c := units[r.Unit]
			c.add(class{subject: r.Subject, verdict: r.Verdict}, 1)
			units[r.Unit] = c
			n++
		}
		if n != rows || l.Len() != rows || l.Total().Registered != rows {
			t.Fatalf("%d rows wanted: %d made, %d stated, %d long", rows, n, l.Total().Registered, l.Len())
		}
		for i, stated := range l.Stated() {
			if stated != counted[i] {
				t.Errorf("%s: stated %+v, counted %+v", p.Fields[i].Name, stated, counted[i])
			}
		}
		for _, u := range p.Communes() {
			if l.Of(u) != units[u] || l.Only(u).Total() != units[u] {
				t.Errorf("%s: stated %+v, part %+v, counted %+v", u.Name, l.Of(u), l.Only(u).Total(), units[u])
			}
		}
	}
}

func TestEveryRowIsAModelOfItsOwn(t *testing.T) {
	seen := map[string]bool{}
	for r := range New(1, Size{Districts: 1, Communes: 1}).List(2023, 60_000).Rows() {
		key := vi.Fold(r.Name) + "|" + vi.Fold(r.Registrant)
		if seen[key] {
			t.Fatalf("row %d: %s, %s stands twice", r.Number, r.Name, r.Registrant)
		}
		seen[key] = true
	}
}

func TestUnits(t *testing.T) {
	p := New(9, Size{Districts: 40, Communes: maxCommunes})
	codes, names := map[string]bool{}, map[string]bool{}
	for _, u := range p.Units {
		if codes[u.Code] || names[vi.Fold(u.Name)] {
			t.Errorf("%s %s stands twice", u.Code, u.Name)
		}
		codes[u.Code], names[vi.Fold(u.Name)] = true, true
		if want := map[record.Level]int{record.Province: 2, record.District: 3, record.Commune: 5}[u.Level]; len(u.Code) != want || u.Code[0] != '0' {
			t.Errorf("code %q of a %s", u.Code, u.Level)
		}
	}
	if len(p.Units) != 1+40+maxCommunes {
		t.Errorf("%d units", len(p.Units))
	}
}

func TestTheSameSeedGivesTheSameBytes(t *testing.T) {
	write := func(seed uint64) string {
		var b bytes.Buffer
		p := New(seed, Size{2, 5})
		l := p.List(2024, 300)
		for _, err := range []error{p.WriteUnits(&b), p.WriteFields(&b), l.WriteCSV(&b)} {
			if err != nil {
				t.Fatal(err)
			}
		}
		return b.String()
	}
	if write(4) != write(4) {
		t.Error("seed 4 gave two different provinces")
	}
	if write(4) == write(5) {
		t.Error("seeds 4 and 5 gave the same province")
	}
}

func TestWorkbookAndTextSayTheSame(t *testing.T) {
	l := New(2, Size{2, 5}).List(2023, 200)
	var text, book bytes.Buffer
	if err := l.WriteCSV(&text); err != nil {
		t.Fatal(err)
	}
	if err := l.WriteXLSX(&book); err != nil {
		t.Fatal(err)
	}
	want, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text.String(), bom))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	got, err := f.GetRows("Danh sách")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Fatalf("%d rows in the workbook, %d in the text", len(got), len(want))
	}
	for i := range want {
		if g, w := strings.TrimRight(strings.Join(got[i], "|"), "|"), strings.TrimRight(strings.Join(want[i], "|"), "|"); g != w {
			t.Errorf("row %d\n  workbook %s\n  text     %s", i+1, g, w)
		}
	}
}

func BenchmarkWriteCSV(b *testing.B) {
	p := New(1, Size{})
	for b.Loop() {
		if err := p.List(2023, 100_000).WriteCSV(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
