package intake

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/sample"
)

// TestAnySplitOfAListGivesTheSameRegister cuts a list into parts that overlap, imports them in any order, and finds
// what the list states.
func TestAnySplitOfAListGivesTheSameRegister(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := sample.New(rapid.Uint64Range(0, 1000).Draw(rt, "province"), sample.Size{Districts: 1, Communes: 3})
		rows := rapid.IntRange(1, 60).Draw(rt, "rows")
		l := p.List(2023, rows)
		var b bytes.Buffer
		must(t, l.WriteCSV(&b))
		lines := bytes.Split(bytes.TrimRight(b.Bytes(), "\n"), []byte("\n"))
		dice := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "split"), 0))
		r := mustRegister(t, p, "05")
		added := 0
		parts := rapid.IntRange(1, 4).Draw(rt, "parts")
		for i := range parts {
			part := slices.Clone(lines[:1])
			for j, line := range lines[1:] {
				if j%parts == i || dice.IntN(4) == 0 { // each row in one part at least
					part = append(part, line)
				}
			}
			tail := part[1:]
			dice.Shuffle(len(tail), func(a, b int) { tail[a], tail[b] = tail[b], tail[a] })
			if len(tail) == 0 {
				continue
			}
			plan := mustImport(t, r, mustRead(t, mustFile(t, "list.csv", bytes.Join(part, []byte("\n")))), Options{Year: 2023})
			if n := plan.Counts; n.NewModels+n.Known != n.Rows {
				rt.Fatalf("%+v\n%s", n, told(plan.Problems))
			}
			added += plan.Counts.NewModels
		}
		if added != rows {
			rt.Fatalf("%d models from %d rows", added, rows)
		}
		for i, got := range counted(t, r, p, 2023) {
			if want := l.Stated()[i]; got != want {
				rt.Fatalf("%s: stated %+v, counted %+v", p.Fields[i].Name, want, got)
			}
		}
	})
}
