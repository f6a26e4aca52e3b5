package entry_test

import (
	"fmt"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/entry"
	"danvan/ui/theme"
)

// crowded is the register of a commune with n models, many more than a commune has.
func crowded(b *testing.B, n int) *store.Register {
	r := pagetest.Register(b, "00901")
	unit := r.Me().Unit
	must(b, r.Edit("", func(w *store.Writer) error {
		for i := range n {
			id := record.NewID(now)
			m := &record.Model{Name: fmt.Sprintf("Vận động Nhân dân hiến đất làm đường thôn số %d", i), Subject: record.Collective, Registrant: "Chi bộ", Place: "Nà Ta"}
			if _, err := w.Put(record.AffairsOf(unit, record.ModelKind, id), m, nil, ""); err != nil {
				return err
			}
			part := record.ParticipationID(id, 2026)
			p := &record.Participation{Model: id, Year: 2026, Field: record.ID{1}}
			if _, err := w.Put(record.AffairsOf(unit, record.ParticipationKind, part), p, nil, ""); err != nil {
				return err
			}
			r := &record.Resource{Participation: part, What: record.Money, Amount: "20000000", Written: "20 triệu"}
			if _, err := w.Put(record.AffairsOf(unit, record.ResourceKindName, record.ListedResourceID(part, record.Money)), r, nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return r
}

// BenchmarkLetter is a letter typed into the name, with the search for models of nearly the same name, to the drawn
// page. The budget of a frame is 16 ms.
func BenchmarkLetter(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			h := pagetest.New(b, crowded(b, n))
			p := entry.New(h, page.Goto{})
			h.Open(p)
			h.Type("Vận động Nhân dân hiến đất làm đường ")
			th := theme.New(theme.Options{})
			letters := []keyboard.Key{keyboard.Type("n"), keyboard.Press(keyboard.Backspace)}
			b.ResetTimer()
			for i := 0; b.Loop(); i++ {
				p.Key(letters[i%2])
				p.Draw(th, 78, 19)
			}
		})
	}
}

// BenchmarkLetterInALongText is a letter typed into a text of 5,000 letters, to the drawn page; in the name, of one
// line, is the baseline.
func BenchmarkLetterInALongText(b *testing.B) {
	text := strings.Repeat("Vận động Nhân dân hiến đất mở đường. ", 5000/37+1)
	letters := []keyboard.Key{keyboard.Type("ế"), keyboard.Press(keyboard.Backspace)}
	th := theme.New(theme.Options{})
	for _, c := range []struct {
		name  string
		field string
		keys  []keyboard.Key
	}{
		{"baseline, the name", "", []keyboard.Key{keyboard.Type("đường ")}},
		{"at the end", "content", []keyboard.Key{keyboard.Paste(text)}},
		{"at the beginning", "content", []keyboard.Key{keyboard.Paste(text), keyboard.Press(keyboard.Top)}},
	} {
		b.Run(c.name, func(b *testing.B) {
			h := pagetest.New(b, crowded(b, 100))
			p := entry.New(h, page.Goto{Field: c.field})
			h.Open(p)
			for _, k := range c.keys {
				p.Key(k)
			}
			b.ResetTimer()
			for i := 0; b.Loop(); i++ {
				p.Key(letters[i%2])
				p.Draw(th, 78, 19)
			}
		})
	}
}

// BenchmarkOpen is from the key that opens the form to its first inputs on the screen; what the unit has entered before
// is read beside the typing. The budget of a frame is 16 ms.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		r := crowded(b, n)
		var made record.ID
		must(b, r.View(func(tx *store.Tx) error {
			return tx.Each(record.Channel{Unit: r.Me().Unit, Part: record.Affairs}, record.ModelKind, func(id record.ID, _ *log.State) error { made = id; return nil })
		}))
		for name, to := range map[string]page.Goto{"new": {}, "edit": {Model: made, Year: 2026}, "next year": {Model: made, Year: 2027}} {
			b.Run(fmt.Sprint(name, " ", n), func(b *testing.B) {
				th := theme.New(theme.Options{})
				to.Unit = r.Me().Unit
				for b.Loop() {
					h := pagetest.New(b, r)
					p := entry.New(h, to)
					h.Hasten(p)
					h.Work()
					p.Draw(th, 78, 19)
				}
			})
		}
	}
}
