package app_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/action"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
	"danvan/ui/text"
)

// rows is how many participations the register of the benchmarks has: $DANVAN_ROWS, else 100,000.
func rows() int {
	if n, err := strconv.Atoi(os.Getenv("DANVAN_ROWS")); err == nil {
		return n
	}
	return 100_000
}

// big is a register of a province with so many rows, made once.
var big = sync.OnceValues(func() (string, error) {
	dir, err := tempDir()
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "so.dvr")
	return path, apptest.Fill(path, time.Now().Year(), rows())
})

// limit is what a figure may be at that size of register: 16 ms for a key up to 100,000 rows, 50 ms above.
func limit() float64 {
	if rows() > 100_000 {
		return 50
	}
	return 16
}

// ninetyNine is what one in a hundred exceeds, and the worst, in milliseconds.
func ninetyNine(took []time.Duration) (p99, worst float64) {
	slices.Sort(took)
	return float64(took[len(took)*99/100]) / 1e6, float64(took[len(took)-1]) / 1e6
}

// BenchmarkEveryPage is from a key to the drawn frame on each page of a register of a province: a letter, a move, a
// turn of the page. The jobs that a key starts run away from the screen; all-ms is with them, which is when the rows of
// a search stand there. The baseline is p99-ms of “settings”, a page that knows nothing of the rows. It fails where a
// key takes longer than it may.
func BenchmarkEveryPage(b *testing.B) {
	path, err := big()
	must(b, err)
	stops := everything(b).pages()
	slices.SortFunc(stops, func(a, b stop) int { return strings.Compare(b.office+string(b.place), a.office+string(a.place)) }) // the district's first
	s := apptest.Open(b, app.Options{Path: path}, 100, 30)
	seen := map[action.Place]bool{}
	for _, x := range stops {
		if seen[x.place] || !reach(s, x) {
			continue
		}
		seen[x.place] = true
		b.Run(string(x.place), func(b *testing.B) {
			var frame, all []time.Duration
			keys := walk()
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				s.Key(keys[i%len(keys)])
				s.View()
				frame = append(frame, time.Since(start))
				s.Settle()
				s.View()
				all = append(all, time.Since(start))
			}
			p99, worst := ninetyNine(frame)
			b.ReportMetric(p99, "p99-ms")
			b.ReportMetric(worst, "max-ms")
			p99All, _ := ninetyNine(all)
			b.ReportMetric(p99All, "all-ms")
			if len(frame) >= 100 && p99 > limit() {
				b.Errorf("%s: %.1f ms from a key to its frame, at most %.0f", x.place, p99, limit())
			}
		})
	}
	for _, p := range action.Places() {
		if !seen[p] {
			b.Logf("%s has nothing to show in this register", p)
		}
	}
}

// reach goes from wherever the screen is to a page; false where the register has nothing for it.
func reach(s *apptest.Screen, x stop) bool {
	for range 8 {
		s.View()
		if s.Top().Place() == action.OnOverview && !s.Covered() {
			break
		}
		s.Press(keyboard.Esc)
	}
	if x.office == "nobody" || s.Top().Place() != action.OnOverview {
		return false
	}
	for _, k := range x.keys {
		s.Press(k)
		s.View()
	}
	return s.Top().Place() == x.place && !s.Covered()
}

// walk are keys that stay on any page: moves, and letters that are taken back.
func walk() (keys []keyboard.Key) {
	for _, c := range []keyboard.Code{keyboard.Down, keyboard.Down, keyboard.PageDown, keyboard.PageDown, keyboard.Up, keyboard.Bottom, keyboard.Up, keyboard.PageUp, keyboard.Top} {
		keys = append(keys, keyboard.Press(c))
	}
	word := "hien dat"
	for _, r := range word {
		keys = append(keys, keyboard.Type(string(r)))
	}
	for range word {
		keys = append(keys, keyboard.Press(keyboard.Backspace))
	}
	return keys
}

// BenchmarkKeyToFrame is from a key on the list of 100,000 to the drawn frame with its rows, jobs included: letters of
// searches, and moves through the list. p99-ms is what one key in a hundred exceeds.
func BenchmarkKeyToFrame(b *testing.B) {
	path, err := big()
	must(b, err)
	s := apptest.Open(b, app.Options{Path: path}, 120, 40)
	s.Press(keyboard.F2)
	s.View()
	var keys []keyboard.Key
	for _, word := range []string{"hien dat", "nguyen thi them", "vận động nhân dân", "duong thon"} {
		for _, r := range word {
			keys = append(keys, keyboard.Type(string(r)))
		}
		keys = append(keys, keyboard.Press(keyboard.Down), keyboard.Press(keyboard.PageDown), keyboard.Press(keyboard.Bottom))
		for range []rune(word) {
			keys = append(keys, keyboard.Press(keyboard.Backspace))
		}
	}
	for _, kind := range []struct {
		name string
		wait bool // for the rows of the search
	}{{"letter", false}, {"rows", true}} {
		b.Run(kind.name, func(b *testing.B) {
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				k := keys[i%len(keys)]
				start := time.Now()
				s.Key(k)
				if kind.wait {
					s.Settle()
				}
				s.View()
				took = append(took, time.Since(start))
				if !kind.wait {
					s.Settle()
				}
			}
			p99, worst := ninetyNine(took)
			b.ReportMetric(p99, "p99-ms")
			b.ReportMetric(worst, "max-ms")
		})
	}
}

// BenchmarkFirstRows is from nothing to the overview's figures of the whole register on the screen.
func BenchmarkFirstRows(b *testing.B) {
	path, err := big()
	must(b, err)
	total := text.For(text.Vi).Number(rows())
	for b.Loop() {
		a := app.New(app.Options{Path: path, Width: 120, Height: 40})
		queue := []tea.Cmd{a.Init()}
		for !strings.Contains(a.Draw().String(), total) {
			cmd := queue[0]
			queue = queue[1:]
			if cmd == nil {
				continue
			}
			msg := cmd()
			if batch, ok := msg.(tea.BatchMsg); ok {
				queue = append(queue, batch...)
				continue
			}
			_, next := a.Update(msg)
			queue = append(queue, next)
		}
		must(b, a.Close())
	}
}
