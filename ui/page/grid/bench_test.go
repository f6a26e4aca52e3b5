package grid_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// BenchmarkPaste is from a paste to the drawn page with all rows checked, drafts kept and names compared. The budget
// for 500 rows is 0.5 s. The baseline is reading and planning the same rows from a file's cells.
func BenchmarkPaste(b *testing.B) {
	for _, n := range []int{500, 5_000} {
		clip := list(n)
		b.Run(fmt.Sprint("grid/", n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				h, p := commune(b)
				b.StartTimer()
				paste(h, clip)
				p.Draw(theme.New(theme.Options{}), 118, 35)
				if _, good, _, _ := p.Counts(); good != n {
					b.Fatal(good)
				}
			}
		})
		b.Run(fmt.Sprint("baseline-plan/", n), func(b *testing.B) {
			r := pagetest.Register(b, "00901")
			for b.Loop() {
				block, _ := intake.Recognise(intake.Cells(clip), func(string) intake.Column { return intake.Unused })
				registration := sheet.Named("registration")
				columns := []*sheet.Column{}
				for _, c := range block.Columns {
					columns = append(columns, registration.Column(string(c)))
				}
				rows := make([][]string, len(block.Rows))
				for i, texts := range block.Rows {
					for _, c := range block.Columns {
						rows[i] = append(rows[i], texts[c])
					}
				}
				l := sheet.Typed(registration, "bảng", columns, rows)
				o := sheet.TakeOptions{Given: map[*sheet.Column]string{registration.Column("year"): "2026"}}
				must(b, r.View(func(tx *store.Tx) error { _, err := l.Check(tx, o); return err }))
			}
		})
	}
}

// BenchmarkKey is a key to the drawn page in a grid of 5,000 rows: letters, leaving the cell, moving. p99-ms has the
// budget of a frame, 16 ms. The checks that leaving a cell starts run beside the screen and are not in it.
func BenchmarkKey(b *testing.B) {
	h, p := commune(b)
	paste(h, list(5_000))
	th := theme.New(theme.Options{})
	var keys []keyboard.Key
	for _, r := range "Vận động Nhân dân" {
		keys = append(keys, keyboard.Type(string(r)))
	}
	for _, c := range []keyboard.Code{keyboard.Enter, keyboard.Down, keyboard.PageDown, keyboard.PageDown, keyboard.Left, keyboard.Up, "ctrl+d", keyboard.Right} {
		keys = append(keys, keyboard.Press(c))
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		h.Hit(keys[i%len(keys)])
		p.Draw(th, 118, 35)
		p.Bars()
		took = append(took, time.Since(start))
		b.StopTimer()
		if i%len(keys) == len(keys)-1 {
			h.Settle()
		}
		b.StartTimer()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100])/1e6, "p99-ms")
	b.ReportMetric(float64(took[len(took)-1])/1e6, "max-ms")
}

// BenchmarkUnmarked is a paste of 500 rows that the terminal does not mark, a letter at a time.
func BenchmarkUnmarked(b *testing.B) {
	clip := strings.ReplaceAll(list(500), "\r\n", "\n")
	th := theme.New(theme.Options{})
	for b.Loop() {
		b.StopTimer()
		h, p := commune(b)
		p.Quickly()
		b.StartTimer()
		for _, r := range clip {
			k := keyboard.Type(string(r))
			switch r {
			case '\n':
				k = keyboard.Press(keyboard.Enter)
			case '\t':
				k = keyboard.Press(keyboard.Tab)
			}
			h.Hit(k)
			p.Draw(th, 118, 35)
		}
		p.Slowly()
		h.Settle()
		fill(h)
		if _, good, _, _ := p.Counts(); good != 500 {
			b.Fatal(good)
		}
	}
}
