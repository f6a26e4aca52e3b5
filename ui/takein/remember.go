package takein

import (
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// What a person answered about the headings and the words of a list is remembered by its row of headings, years apart:
// the next list of the same office is read alike. Of what was answered for all rows the unit, the field and the subject
// are remembered too, where a title stands above the headings: for the next list with the same title, for an office has
// lists alike of several units or fields. A year, a measure, a verdict is not: the next list may be another in that,
// and nothing on it would show.

// Recall gives a with what was answered before about lists with the same headings, and with what the place asks of
// registrations; what is said of this one counts more.
func (a *Asked) Recall(tx *store.Tx, path string, today vi.Date) (b *Asked, err error) {
	b = &Asked{Text: a.Text, Maps: slices.Clone(a.Maps), Sets: slices.Clone(a.Sets), Sheet: a.Sheet}
	if b.registration, err = sheet.All()[0].For(tx, tx.Me().Unit, sheet.On(0, today)); err != nil {
		return nil, err
	}
	if b.points, err = sheet.Scorings(tx); err != nil {
		return nil, err
	}
	answers, err := b.recalled(tx, path)
	for _, answer := range answers {
		if s, is := strings.CutPrefix(answer, ofSheet+" "); is && b.Sheet == "" {
			b.Sheet = s
		}
	}
	for _, answer := range answers {
		what, pair, _ := strings.Cut(answer, " ")
		if what == forAll {
			_, pair, _ = strings.Cut(pair, " ")
		}
		if what == ofSheet || b.Sheet != "" && !slices.Contains(answers, ofSheet+" "+b.Sheet) {
			continue // of another sheet
		}
		to, about := &b.Sets, b.about
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
	forAll  = "all"   // under a title: what stands in all rows that lack it
)

// forAllRows are the columns of which it is remembered.
var forAllRows = []intake.Column{intake.UnitCode, intake.UnitName, intake.Field, intake.Subject}

// about is what an answer is about: a word of a column as it is spelled, or a column, whatever it is called.
func (a *Asked) about(pair string) string {
	name := before(pair)
	if c, err := a.columnNamed(name); err == nil && !strings.Contains(name, ":") {
		return string(c)
	}
	return name
}

func before(pair string) string { name, _, _ := cutSet(pair); return name }

func beforeLast(pair string) string { heading, _, _ := cutLast(pair); return heading }

func (a *Asked) recalled(tx *store.Tx, path string) (pairs []string, err error) {
	me := tx.Me().Unit
	known := map[string]string{}
	err = tx.Each(record.Channel{Unit: me, Part: record.Catalog}, record.LayoutKind, func(_ record.ID, s *log.State) error {
		if s.Exists() {
			known[s.Text("heads")] = s.Text("answers")
		}
		return nil
	})
	if err != nil || len(known) == 0 {
		return nil, err
	}
	f, err := a.look(path)
	if err != nil {
		return nil, nil // what is the matter with the file the reading says
	}
	for _, h := range f.heads {
		answers := known[h.key]
		if answers == "" {
			continue
		}
		title := h.title()
		for answer := range strings.Lines(answers) {
			answer = strings.TrimSpace(answer)
			under, all := strings.CutPrefix(answer, forAll+" ")
			if other := all && (title == "" || !strings.HasPrefix(under, title+" ")); !other && !slices.Contains(pairs, answer) {
				pairs = append(pairs, answer)
			}
		}
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
	var all []string
	for _, pair := range a.Sets {
		_, value, _ := cutSet(pair)
		if strings.Contains(before(pair), ":") {
			answers = append(answers, meant+" "+pair)
		} else if c := a.about(pair); a.Sheet == "" && slices.Contains(forAllRows, intake.Column(c)) {
			all = append(all, c+"="+value)
		}
	}
	f, err := a.look(path)
	if err != nil {
		return err
	}
	type layout struct {
		title   string
		answers []string
	}
	keys := map[string]layout{}
	for _, h := range f.heads {
		if !head(h.sheet, h.row, h.rows) {
			continue
		}
		told, title := slices.Clone(answers), h.title()
		for _, pair := range all {
			if title != "" {
				told = append(told, forAll+" "+title+" "+pair)
			}
		}
		keys[h.key] = layout{title, told}
	}
	err = r.Edit("", func(w *store.Writer) error {
		wrote := false
		for key, told := range keys {
			did, err := keepLayout(w, key, told.title, told.answers)
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

// otherTitles is how many answers about lists with other titles are kept of a layout.
const otherTitles = 40

// keepLayout keeps the answers of a layout, or none any more, beside those about lists with other titles; it tells
// whether it wrote.
func keepLayout(w *store.Writer, key, title string, answers []string) (wrote bool, err error) {
	me := w.Me().Unit
	ref := record.CatalogOf(me, record.LayoutKind, record.LayoutID(me, key))
	held, err := w.Get(ref, nil)
	none := errors.Is(err, store.ErrNoRecord)
	if err != nil && !none {
		return false, err
	}
	if !none {
		var others []string
		for answer := range strings.Lines(held.State().Text("answers")) {
			if under, all := strings.CutPrefix(answer, forAll+" "); all && !strings.HasPrefix(under, title+" ") {
				others = append(others, strings.TrimSpace(answer))
			}
		}
		answers = append(answers, others[:min(len(others), otherTitles)]...)
	}
	switch {
	case none && len(answers) == 0:
		return false, nil
	case len(answers) == 0:
		return true, w.Delete(ref, "")
	}
	return w.Put(ref, &record.Layout{Unit: me, Heads: key, Answers: strings.Join(answers, "\n")}, held, "")
}
