package takein

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// What a person answered about the headings and the words of a list is remembered by its row of headings, years apart: the next list of the same office is read alike. What was
// answered for all rows (a year, a unit, a measure, a verdict) is not: the next list may be another in that.

// Recall gives a with what was answered before about lists with the same headings, and with what the place asks of registrations; what is said of this one counts more.
func (a *Asked) Recall(tx *store.Tx, path string, today vi.Date) (b *Asked, err error) {
	b = &Asked{Text: a.Text, Maps: slices.Clone(a.Maps), Sets: slices.Clone(a.Sets), Sheet: a.Sheet}
	if b.registration, err = sheet.All()[0].For(tx, tx.Me().Unit, sheet.On(0, today)); err != nil {
		return nil, err
	}
	answers, err := recalled(tx, path)
	for _, answer := range answers {
		if s, is := strings.CutPrefix(answer, ofSheet+" "); is && b.Sheet == "" {
			b.Sheet = s
		}
	}
	for _, answer := range answers {
		what, pair, _ := strings.Cut(answer, " ")
		if what == ofSheet || b.Sheet != "" && !slices.Contains(answers, ofSheet+" "+b.Sheet) {
			continue // of another sheet
		}
		to, about := &b.Sets, before
		if what == mapped {
			to, about = &b.Maps, beforeLast
		}
		if !slices.ContainsFunc(*to, func(said string) bool { return vi.Spelled(about(said)) == vi.Spelled(about(pair)) }) {
			*to = append(*to, pair)
			b.Recalled = append(b.Recalled, pair)
		}
	}
	return b, err
}

// What an answer begins with.
const (
	mapped  = "map"   // a heading's column
	meant   = "set"   // what a word means
	ofSheet = "sheet" // which sheet the list is of
)

func before(pair string) string { name, _, _ := cutSet(pair); return name }

func beforeLast(pair string) string { heading, _, _ := cutLast(pair); return heading }

func recalled(tx *store.Tx, path string) (pairs []string, err error) {
	me := tx.Me().Unit
	known := map[string]string{}
	err = tx.Each(record.Channel{Unit: me, Part: record.Catalog}, record.LayoutKind, func(_ record.ID, s *store.State) error {
		if s.Exists() {
			known[s.Text("heads")] = s.Text("answers")
		}
		return nil
	})
	if err != nil || len(known) == 0 {
		return nil, err
	}
	err = headRows(path, func(_ string, _, _ int, key string) {
		for answer := range strings.Lines(known[key]) {
			if answer = strings.TrimSpace(answer); !slices.Contains(pairs, answer) {
				pairs = append(pairs, answer)
			}
		}
	})
	if err != nil {
		return nil, nil // what is the matter with the file the reading says
	}
	return pairs, nil
}

// HeadOf tells the rows in which the headings of a list stand, by the last of them.
func HeadOf(l *intake.List) func(sheet string, row, rows int) bool {
	return func(sheet string, row, rows int) bool {
		return slices.ContainsFunc(l.Sheets, func(s intake.Sheet) bool { return s.Name == sheet && s.Header == row && s.Heads == rows })
	}
}

// Remember keeps what was answered for the next list with the headings of this one, of which head tells the rows.
func (a *Asked) Remember(r *store.Register, path string, head func(sheet string, row, rows int) bool) error {
	var answers []string
	if a.Sheet != "" {
		answers = append(answers, ofSheet+" "+a.Sheet)
	}
	for _, pair := range a.Maps {
		if !strings.Contains(noYears(beforeLast(pair)), "####") { // “Kết quả 2025” is another column next year
			answers = append(answers, mapped+" "+pair)
		}
	}
	for _, pair := range a.Sets {
		if strings.Contains(before(pair), ":") {
			answers = append(answers, meant+" "+pair)
		}
	}
	keys := map[string]bool{}
	err := headRows(path, func(sheet string, row, rows int, key string) { keys[key] = keys[key] || head(sheet, row, rows) })
	if err != nil {
		return err
	}
	maps.DeleteFunc(keys, func(_ string, is bool) bool { return !is })
	err = r.Edit("", func(w *store.Writer) error {
		wrote := false
		for key := range keys {
			did, err := keepLayout(w, key, strings.Join(answers, "\n"))
			if wrote = wrote || did; err != nil {
				return err
			}
		}
		if !wrote {
			return errTried
		}
		return nil
	})
	if errors.Is(err, errTried) {
		return nil
	}
	return err
}

// keepLayout keeps the answers of a layout, or none any more; it tells whether it wrote.
func keepLayout(w *store.Writer, key, answers string) (wrote bool, err error) {
	me := w.Me().Unit
	ref := record.CatalogOf(me, record.LayoutKind, record.LayoutID(me, key))
	held, err := w.Get(ref, nil)
	none := errors.Is(err, store.ErrNoRecord)
	switch {
	case err != nil && !none:
		return false, err
	case none && answers == "":
		return false, nil
	case answers == "":
		return true, w.Delete(ref, "")
	}
	return w.Put(ref, &record.Layout{Unit: me, Heads: key, Answers: answers}, held, "")
}

// deepest is how far down headings are looked for, fewest how many cells they have, and tallest how many rows.
const (
	deepest = 100
	fewest  = 3
	tallest = 3
)

// headRows gives each row of a list that may be the last of its headings, alone and with those above it, with what they are known by.
func headRows(path string, each func(sheet string, row, rows int, key string)) error {
	f, err := worksheet.Open(path)
	if err != nil {
		return err
	}
	for i := range f.Sheets {
		s := &f.Sheets[i]
		var above [][]string
		last := 0
		err := s.Rows(func(r worksheet.Row) bool {
			if r.N != last+1 {
				above = nil
			}
			var texts []string
			for _, c := range r.Cells {
				if text := vi.Spelled(c.Line()); text != "" {
					texts = append(texts, noYears(text))
				}
			}
			above, last = append([][]string{texts}, above[:min(len(above), tallest-1)]...), r.N
			var all []string
			for n, texts := range above {
				if all = append(all, texts...); len(all) >= fewest {
					sum := sha256.Sum256([]byte(strings.Join(all, "\x1f")))
					each(s.Name, r.N, n+1, hex.EncodeToString(sum[:16]))
				}
			}
			return r.N < deepest
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// noYears puts one sign for every digit.
func noYears(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, s)
}
