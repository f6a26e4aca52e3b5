package takein

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// What a person answered about the headings and the words of a list is remembered by its row of headings, years apart: the next list of the same office is read alike. What was
// answered for all rows (a year, a unit, a measure, a verdict) is not: the next list may be another in that.

// Recall gives a with what was answered before about lists with the same headings; what is said of this one counts more. used are those answers.
func (a *Asked) Recall(tx *store.Tx, path string) (b *Asked, used []string, err error) {
	b = &Asked{Text: a.Text, Maps: slices.Clone(a.Maps), Sets: slices.Clone(a.Sets)}
	answers, err := recalled(tx, path)
	for _, answer := range answers {
		what, pair, _ := strings.Cut(answer, " ")
		to, about := &b.Sets, before
		if what == mapped {
			to, about = &b.Maps, beforeLast
		}
		if !slices.ContainsFunc(*to, func(said string) bool { return vi.Spelled(about(said)) == vi.Spelled(about(pair)) }) {
			*to = append(*to, pair)
			used = append(used, pair)
		}
	}
	return b, used, err
}

// What an answer begins with.
const (
	mapped = "map" // a heading's column
	meant  = "set" // what a word means
)

func before(pair string) string { name, _, _ := strings.Cut(pair, "="); return name }

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
	err = headRows(path, func(_ string, _ int, key string) {
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

// Remember keeps what was answered for the next list with the headings of this one.
func (a *Asked) Remember(r *store.Register, l *intake.List) error {
	var answers []string
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
	if len(answers) == 0 {
		return nil
	}
	keys := map[string]bool{}
	err := headRows(l.Path, func(sheet string, row int, key string) {
		keys[key] = keys[key] || slices.ContainsFunc(l.Sheets, func(s intake.Sheet) bool { return s.Name == sheet && s.Header == row })
	})
	if err != nil {
		return err
	}
	return r.Edit("", func(w *store.Writer) error {
		for key, is := range keys {
			if !is {
				continue
			}
			me := w.Me().Unit
			ref := record.CatalogOf(me, record.LayoutKind, record.LayoutID(me, key))
			held, err := w.Get(ref, nil)
			if err != nil && !errors.Is(err, store.ErrNoRecord) {
				return err
			}
			if _, err := w.Put(ref, &record.Layout{Unit: me, Heads: key, Answers: strings.Join(answers, "\n")}, held, ""); err != nil {
				return err
			}
		}
		return nil
	})
}

// deepest is how far down a row of headings is looked for, and fewest how many cells it has.
const (
	deepest = 100
	fewest  = 3
)

// headRows gives each row of a list that may be that of its headings, with what it is known by.
func headRows(path string, each func(sheet string, row int, key string)) error {
	f, err := worksheet.Open(path)
	if err != nil {
		return err
	}
	for i := range f.Sheets {
		s := &f.Sheets[i]
		err := s.Rows(func(r worksheet.Row) bool {
			var texts []string
			for _, c := range r.Cells {
				if text := vi.Spelled(c.Line()); text != "" {
					texts = append(texts, noYears(text))
				}
			}
			if len(texts) >= fewest {
				sum := sha256.Sum256([]byte(strings.Join(texts, "\x1f")))
				each(s.Name, r.N, hex.EncodeToString(sum[:16]))
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
