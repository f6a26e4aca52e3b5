package appraise

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page/wording"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// dossier is everything that a verdict rests on, in words.
type dossier struct {
	of       record.ID // the participation
	title    string
	unit     string
	entries  []entry
	conflict bool
	copied   bool
	mine     record.Appraisal // what this unit has said so far
	papers   []life.Decision  // of this unit
}

// entry is a label with what stands behind it: one or more paragraphs.
type entry struct {
	label string
	paras []string
	mark  theme.State // of the first paragraph
}

// reader reads one dossier.
type reader struct {
	tx    *store.Tx
	t     *text.Table
	names *wording.Names
	row   *listing.Row
	d     *dossier
}

func read(tx *store.Tx, t *text.Table, rows *listing.Listing, row *listing.Row) (*dossier, error) {
	names, err := wording.Read(t, tx)
	if err != nil {
		return nil, err
	}
	r := &reader{tx: tx, t: t, names: names, row: row, d: &dossier{of: row.Participation, title: row.Name, unit: names.Unit(row.Unit), conflict: row.Conflict}}
	if r.d.papers, err = life.Decisions(tx, tx.Me().Unit); err != nil {
		return nil, err
	}
	var m record.Model
	if _, err := tx.Get(row.ModelRef(), &m); err != nil && !errors.Is(err, store.ErrNoRecord) {
		return nil, err
	}
	r.d.title, r.d.copied = cmp.Or(m.Name, row.Name), !m.SameAs.IsZero()
	r.years(rows)
	if err := r.columns(); err != nil {
		return nil, err
	}
	mobilised, _, err := names.Mobilised(tx, row.ParticipationRef())
	if err != nil {
		return nil, err
	}
	r.add(t.Appraise.Resources, theme.None, strings.Join(mobilised, " · "))
	if err := r.progress(); err != nil {
		return nil, err
	}
	if err := r.points(); err != nil {
		return nil, err
	}
	return r.d, r.levels()
}

// add puts in an entry with what is not empty.
func (r *reader) add(label string, mark theme.State, paras ...string) {
	var kept []string
	for _, p := range paras {
		kept = append(kept, strings.FieldsFunc(p, func(c rune) bool { return c == '\n' })...)
	}
	if len(kept) > 0 {
		r.d.entries = append(r.d.entries, entry{label, kept, mark})
	}
}

func joined(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " · ")
}

// columns are those of the registration, as the place has it, behind the name and the year. What was mobilised stands
// together, and what units found stands by itself.
func (r *reader) columns() error {
	s, err := sheet.Named("registration").For(r.tx, r.row.Unit, record.Date4(int64(r.row.Year)))
	if err != nil {
		return err
	}
	l, err := s.Read(r.tx, r.row.ParticipationRef())
	if err != nil {
		return err
	}
	facts, err := r.names.Facts(r.tx, l)
	if err != nil {
		return err
	}
	for _, f := range facts[1:] {
		switch {
		case f.Type == record.Year || f.Kind == record.ResourceKindName || f.Kind == record.AppraisalKind:
			continue
		case f.Words == "" && f.Type == record.Lines && !f.More && f.Item.IsZero():
			f.Words = r.t.Appraise.Nothing
		}
		r.add(r.t.Column(f.Column), theme.None, f.Words)
	}
	return nil
}

// years are what became of the model before.
func (r *reader) years(rows *listing.Listing) {
	a := &r.t.Appraise
	var before []string
	rows.Each(listing.Query{Model: r.row.Model}, func(x *listing.Row) {
		if x.Year < r.row.Year {
			what := a.Running
			if x.Verdict != "" {
				what = strings.ToLower(r.t.Terms.Verdict(x.Verdict))
			}
			before = append(before, a.InYear(x.Year, what))
		}
	})
	slices.Sort(before)
	slices.Reverse(before)
	r.add(a.Years, theme.None, cmp.Or(strings.Join(before, " · "), a.NoYears))
}

// progress are the notes of the year, the earliest first.
func (r *reader) progress() error {
	var notes []record.Progress
	err := r.tx.Each(r.channel(), record.ProgressKind, func(_ record.ID, s *log.State) error {
		var x record.Progress
		err := record.Decode(s.Values(), &x)
		if x.Participation == r.row.Participation {
			notes = append(notes, x)
		}
		return err
	})
	slices.SortStableFunc(notes, func(a, b record.Progress) int { return cmp.Compare(a.Date, b.Date) })
	var paras []string
	for _, n := range notes {
		paras = append(paras, wording.Date(n.Date)+": "+strings.ReplaceAll(n.Text, "\n", " "))
	}
	r.add(r.t.Appraise.Progress, theme.None, paras...)
	return err
}

// points are what each unit's points come to, its own first, with what to look at.
func (r *reader) points() error {
	book, err := criteria.ReadOf(r.tx, func(unit record.ID) bool { return unit == r.row.Unit })
	if err != nil {
		return err
	}
	label := r.t.Terms.Kind(record.PointsKind)
	for _, a := range book.Of(r.row.Participation) {
		var x record.Appraisal
		ref := record.Ref{Channel: r.channel(), Kind: record.AppraisalKind, ID: record.AppraisalID(r.row.Participation, a.By)}
		if _, err := r.tx.Get(ref, &x); err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
		r.add(label, theme.None, r.t.PointsBy(r.names.Unit(a.By), a.Self())+": "+r.t.Sum(a.Sum()))
		label = ""
		r.add("", theme.Warn, r.t.PointsWarnings(a, x.Verdict)...)
	}
	if len(book.Sets) > 0 {
		r.add(label, theme.None, r.t.Points.Press)
	}
	return nil
}

// levels are the verdicts of the others that may speak of it, the lowest first; this unit's own is taken apart.
func (r *reader) levels() error {
	var paras []string
	for u := r.names.Tree.Unit(r.row.Unit); u != nil; u = u.Parent {
		var x record.Appraisal
		ref := record.Ref{Channel: r.channel(), Kind: record.AppraisalKind, ID: record.AppraisalID(r.row.Participation, u.ID)}
		if _, err := r.tx.Get(ref, &x); errors.Is(err, store.ErrNoRecord) {
			continue
		} else if err != nil {
			return err
		}
		if u.ID == r.tx.Me().Unit {
			r.d.mine = x
			continue
		}
		if x.Verdict == "" && x.Score == "" {
			continue
		}
		said, err := r.said(u, &x)
		if err != nil {
			return err
		}
		paras = append(paras, said)
	}
	r.add(r.t.Appraise.Levels, theme.None, paras...)
	return nil
}

func (r *reader) said(u *store.Unit, x *record.Appraisal) (string, error) {
	score, paper := "", ""
	if x.Score != "" {
		score = wording.Decimal(x.Score)
	}
	if !x.Decision.IsZero() {
		var d record.Decision
		if _, err := r.tx.Get(record.CatalogOf(u.ID, record.DecisionKind, x.Decision), &d); err != nil && !errors.Is(err, store.ErrNoRecord) {
			return "", err
		}
		paper = d.Number
	}
	verdict := ""
	if x.Verdict != "" {
		verdict = strings.ToLower(r.t.Terms.Verdict(x.Verdict))
	}
	return u.Name + ": " + joined(verdict, score, x.Votes, paper, wording.Date(x.Date), x.Reason), nil
}

func (r *reader) channel() record.Channel { return r.row.ParticipationRef().Channel }
