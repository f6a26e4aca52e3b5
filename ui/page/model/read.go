package model

import (
	"cmp"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
	"danvan/sync/exchange"
	"danvan/ui/page/history"
	"danvan/ui/page/wording"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// dossier is everything the page shows, in words.
type dossier struct {
	found   bool
	deleted bool
	title   string
	unit    string
	facts   []fact
	copyOf  string      // what it is a copy of, in words; "" for none
	units   []record.ID // that have copies of it
	below   bool        // it is a model of a unit below this one
	years   []year
	history []event
	open    int // fields in conflict
}

// fact is a field of a record with its value; with rivals when it is in conflict.
type fact struct {
	name         string // code name
	label, value string
	rivals       []rival
	ref          record.Ref // of a note or a review; zero for a field
	own          bool       // this unit may take it back
}

// rival is one of several live values.
type rival struct{ value, who string }

// year is a participation with what belongs to it.
type year struct {
	ref        record.Ref
	year       int64
	stage      string // how far it has come on its way up; "" where that does not matter
	copied     bool   // of a copy, entered in another place
	twice      bool   // the model itself took part in that year, so that the copy's does not count
	unit       string // where a copy was entered
	comments   []comment
	verdict    record.Verdict
	conflict   bool
	facts      []fact
	appraisals []appraisal
	resources  []figure
}

// appraisal is what one level found.
type appraisal struct {
	by      string
	above   bool // by a unit above this one
	verdict record.Verdict
	facts   []fact
	level   int
}

// event is a change with its differences.
type event struct {
	at      time.Time
	who     string // officer and unit
	what    string // the record it changed: “mô hình”, “lượt đăng ký 2026”
	reason  string
	created bool
	deleted bool
	steps   []wording.Step
	made    history.Made
}

// figure is what was mobilised, in words.
type figure struct {
	words string
	mark  theme.State // Warn where it is in conflict
}

// reader reads one model.
type reader struct {
	tx    *store.Tx
	t     *text.Table
	names *wording.Names
	now   *time.Location
	d     *dossier

	way    *exchange.Way // nil where nothing goes up
	copied string        // while a copy is read, the unit it was entered in
	said   map[record.ID][]comment
}

// The fields that show first, in order; whatever else their kinds have stands behind them.
var (
	modelFields         = behind(record.ModelKind, "subject", "registrant", "post", "place", "in_charge", "target", "content")
	participationFields = behind(record.ParticipationKind)
	appraisalFields     = behind(record.AppraisalKind, "score", "votes", "decision", "date", "reason")
)

// behind are these fields of a kind and all others but links and what stands at the head of the page, of a year and of
// a verdict.
func behind(kind record.Name, first ...string) []string {
	for _, f := range record.KindOf(kind).Fields() {
		head := slices.Contains([]string{"name", "year", "verdict", "same_unit"}, f)
		if !head && !wording.Links(kind, f) && !slices.Contains(first, f) {
			first = append(first, f)
		}
	}
	return first
}

// read reads a model. rows may be nil: copies of it are not known then.
func read(tx *store.Tx, t *text.Table, rows *listing.Listing, unit, id record.ID, at *time.Location) (*dossier, error) {
	names, err := wording.Read(t, tx)
	if err != nil {
		return nil, err
	}
	r := &reader{tx: tx, t: t, names: names, now: at, d: &dossier{unit: names.Unit(unit)}}
	ref := record.AffairsOf(unit, record.ModelKind, id)
	h, err := tx.Get(ref, nil)
	if err == store.ErrNoRecord {
		return r.d, nil
	}
	if err != nil {
		return nil, err
	}
	about, err := settle.About(tx, ref)
	if err != nil {
		return nil, err
	}
	r.d.found, r.d.deleted, r.d.title = true, h.Deleted(), about.Name
	r.d.open += len(h.Conflicts())
	fields := modelFields
	if slices.Contains(h.Conflicts(), "name") {
		fields = append([]string{"name"}, fields...)
	}
	if r.d.facts, err = r.facts(ref, h.State(), fields); err != nil {
		return nil, err
	}
	if err := r.history(ref, settle.Subject{}); err != nil {
		return nil, err
	}
	r.d.below = unit != names.Me && names.Tree.Covers(names.Me, unit)
	if me := names.Tree.Unit(names.Me); unit == names.Me && me != nil && me.Parent != nil {
		if r.way, err = exchange.WayOf(tx); err != nil {
			return nil, err
		}
	}
	if err := r.readYears(ref); err != nil {
		return nil, err
	}
	if err := r.histories(ref); err != nil {
		return nil, err
	}
	if err := r.copies(rows, ref); err != nil {
		return nil, err
	}
	slices.SortStableFunc(r.d.history, func(a, b event) int { return b.at.Compare(a.at) })
	r.d.history = merged(r.d.history)
	return r.d, nil
}

// merged puts what was added in one go into one event.
func merged(events []event) (out []event) {
	for _, e := range events {
		if n := len(out); n > 0 && e.created && out[n-1].created && len(e.steps)+len(out[n-1].steps) == 0 &&
			e.who == out[n-1].who && e.reason == out[n-1].reason && e.at.Sub(out[n-1].at).Abs() < time.Second {
			last := &out[n-1]
			last.what += ", " + e.what
			last.made.What += ", " + e.what
			last.made.Spans, last.made.Refs = append(last.made.Spans, e.made.Spans...), append(last.made.Refs, e.made.Refs...)
			continue
		}
		out = append(out, e)
	}
	return out
}

// facts are the fields of a record that hold something or are in conflict.
func (r *reader) facts(ref record.Ref, s *log.State, fields []string) ([]fact, error) {
	var out []fact
	conflicts := s.Conflicts()
	for _, f := range fields {
		x := fact{name: f, label: r.t.Terms.Label(ref.Kind, f), value: r.names.Was(r.tx, ref, f, s.Raw(f))}
		if slices.Contains(conflicts, f) {
			rivals, err := r.tx.Rivals(ref, f)
			if err != nil {
				return nil, err
			}
			for _, v := range rivals {
				said := r.names.Was(r.tx, ref, f, v.Value)
				if said == "" {
					said = r.t.Conflicts.Empty
				}
				who := r.names.Writer(v.Unit, v.Author) + ", " + r.t.Moment(v.Time.Wall().In(r.now))
				if v.Wrong {
					who += " · " + r.t.Conflicts.WrongClock
				}
				x.rivals = append(x.rivals, rival{said, who})
			}
		}
		if x.value != "" || len(x.rivals) > 0 {
			out = append(out, x)
		}
	}
	return out, nil
}

// readYears reads the participations, latest first.
func (r *reader) readYears(of record.Ref) error {
	type found struct {
		id   record.ID
		year int64
	}
	var all []found
	err := r.tx.Each(of.Channel, record.ParticipationKind, func(id record.ID, s *log.State) error {
		model, year := s.IDOf("model"), s.Int("year")
		if s.Raw(settle.Deleted) != nil { // deleted on one side and edited on the other
			about, err := settle.About(r.tx, record.Ref{Channel: of.Channel, Kind: record.ParticipationKind, ID: id})
			if err != nil {
				return err
			}
			model, year = about.Model.ID, about.Year
		}
		if model == of.ID {
			all = append(all, found{id, year})
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b found) int { return cmp.Compare(b.year, a.year) })
	if r.said, err = r.comments(of.Channel.Unit); err != nil {
		return err
	}
	for _, f := range all {
		y := year{year: f.year, copied: r.copied != "", unit: r.copied}
		ref := record.Ref{Channel: of.Channel, Kind: record.ParticipationKind, ID: f.id}
		h, err := r.tx.Get(ref, nil)
		if err != nil {
			return err
		}
		y.conflict = h.State().InConflict()
		r.d.open += len(h.Conflicts())
		if y.facts, err = r.facts(ref, h.State(), participationFields); err != nil {
			return err
		}
		if err := r.placed(&y, ref); err != nil {
			return err
		}
		if err := r.appraisals(&y, ref); err != nil {
			return err
		}
		if err := r.notes(&y, ref, of.ID); err != nil {
			return err
		}
		if err := r.resources(&y, ref); err != nil {
			return err
		}
		y.ref, y.comments = ref, r.said[ref.ID]
		if r.way != nil && !y.copied {
			y.stage = r.stage(y, of, ref)
		}
		r.d.years = append(r.d.years, y)
	}
	return nil
}

// placed calls what the year holds as the place does, and adds the place's own columns that hold something, in their
// order.
func (r *reader) placed(y *year, p record.Ref) error {
	s, err := sheet.Named("registration").For(r.tx, p.Channel.Unit, record.Date4(y.year))
	if err != nil {
		return err
	}
	l, err := s.Read(r.tx, p)
	if err != nil {
		return err
	}
	for i := range s.Columns {
		c := &s.Columns[i]
		facts := map[record.Name][]fact{record.ModelKind: r.d.facts, record.ParticipationKind: y.facts}[c.Kind]
		if j := slices.IndexFunc(facts, func(f fact) bool { return f.name == c.Field }); j >= 0 && c.Title != "" {
			facts[j].label = r.t.Column(c)
		}
		part := l.Part(c)
		if c.Item.IsZero() || part.Held == nil {
			continue
		}
		y.conflict = y.conflict || part.Held.State().InConflict()
		r.d.open += len(part.Held.Conflicts())
		own, err := r.facts(part.Ref, part.Held.State(), []string{c.Field})
		if err != nil {
			return err
		}
		for _, f := range own {
			if f.name, f.label = c.Name, r.t.Column(c); f.value != "" {
				if f.value, err = r.names.Cell(r.tx, l, c); err != nil {
					return err
				}
			}
			y.facts = append(y.facts, f)
		}
	}
	return nil
}

// appraisals are those of all levels, the highest first; its verdict stands.
func (r *reader) appraisals(y *year, p record.Ref) error {
	var refs []record.Ref
	err := r.tx.Each(p.Channel, record.AppraisalKind, func(id record.ID, s *log.State) error {
		if s.IDOf("participation") == p.ID {
			refs = append(refs, record.Ref{Channel: p.Channel, Kind: record.AppraisalKind, ID: id})
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, ref := range refs {
		h, err := r.tx.Get(ref, nil)
		if err != nil {
			return err
		}
		s := h.State()
		a := appraisal{by: r.names.Unit(s.IDOf("by")), verdict: record.Verdict(s.Text("verdict")), level: 99}
		if u := r.names.Tree.Unit(s.IDOf("by")); u != nil {
			a.above = u.ID != r.names.Me && r.names.Tree.Covers(u.ID, r.names.Me)
			a.level = 0
			for v := u.Parent; v != nil; v = v.Parent {
				a.level++
			}
		}
		fields := appraisalFields
		if slices.Contains(h.Conflicts(), "verdict") {
			fields = append([]string{"verdict"}, fields...)
		}
		r.d.open += len(h.Conflicts())
		y.conflict = y.conflict || s.InConflict()
		if a.facts, err = r.facts(ref, s, fields); err != nil {
			return err
		}
		y.appraisals = append(y.appraisals, a)
	}
	slices.SortStableFunc(y.appraisals, func(a, b appraisal) int { return cmp.Compare(a.level, b.level) })
	for _, a := range y.appraisals {
		if a.verdict != "" {
			y.verdict = a.verdict
			break
		}
	}
	return nil
}

// resources are what was mobilised.
func (r *reader) resources(y *year, p record.Ref) error {
	words, open, err := r.names.Mobilised(r.tx, p)
	for i := range words {
		f := figure{words: words[i]}
		if open[i] > 0 {
			f.mark = theme.Warn
			r.d.open += open[i]
		}
		y.resources = append(y.resources, f)
	}
	return err
}
