package history

import (
	"context"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// line is an entry in words.
type line struct {
	entry  journal.Entry
	when   string
	what   string // “sửa mô hình “…””
	who    string
	reason string
	steps  []wording.Step
	about  settle.Subject
}

// Limits of one reading: what is shown more, and how many entries are looked at for it before the page shows what there
// is.
const (
	batch    = 60
	patience = 20_000
)

// reader goes on reading where it stopped. It is used by one job at a time.
type reader struct {
	t       *text.Table
	at      *time.Location
	words   []string          // folded; all must be found
	within  *store.ImportNote // nil for the whole register
	journal *journal.Journal  // nil until the first reading
	names   *wording.Names    // as of the first reading
	abouts  map[record.Ref]settle.Subject
	buf     []byte
}

// more reads the next lines. done: there are no more.
func (r *reader) more(ctx context.Context, reg *store.Register) (lines []line, done bool, err error) {
	err = reg.View(func(tx *store.Tx) (err error) {
		if r.journal == nil {
			if r.names, err = wording.Read(r.t, tx); err != nil {
				return err
			}
			if r.journal, err = journal.Open(tx, r.within); err != nil {
				return err
			}
			r.abouts = map[record.Ref]settle.Subject{}
		}
		var found []journal.Entry
		found, done, err = r.journal.Next(ctx, tx, batch, patience, func(e journal.Entry) (bool, error) { return r.wants(tx, e) })
		if err != nil {
			return err
		}
		for _, e := range found {
			l, err := r.line(tx, e)
			if err != nil {
				return err
			}
			lines = append(lines, l)
		}
		return nil
	})
	return lines, done, err
}

// wants tells whether all words are somewhere in what an entry says.
func (r *reader) wants(tx *store.Tx, e journal.Entry) (bool, error) {
	if len(r.words) == 0 {
		return true, nil
	}
	key := r.buf[:0]
	add := func(s string) {
		if s != "" {
			key = append(vi.AppendFold(key, s), ' ')
		}
	}
	add(r.t.Moment(e.At.In(r.at)))
	if e.Import != nil {
		add(r.imported(e.Import))
		add(e.Import.Officer)
	} else {
		add(r.names.Unit(e.Unit))
		add(r.names.Unit(e.Stream.Channel.Unit))
		add(r.verb(e.Change)(r.t.Terms.Kind(e.Change.Kind), ""))
		for _, edit := range e.Change.Edits {
			add(r.t.Terms.Label(e.Change.Kind, edit.Field))
		}
		for _, s := range journal.Words(e.Change) {
			add(s)
		}
		about, err := r.about(tx, e.Ref())
		if err != nil {
			return false, err
		}
		add(about.Name)
	}
	r.buf = key
	said := string(key)
	return !slices.ContainsFunc(r.words, func(w string) bool { return !strings.Contains(said, w) }), nil
}

// verb is “thêm” for a change that replaced nothing, else “sửa”.
func (r *reader) verb(c *log.Change) func(kind, name string) string {
	if slices.ContainsFunc(c.Edits, func(e log.Edit) bool { return len(e.Replaces) > 0 }) {
		return r.t.History.Changed
	}
	return r.t.History.Created
}

func (r *reader) about(tx *store.Tx, ref record.Ref) (settle.Subject, error) {
	if s, ok := r.abouts[ref]; ok {
		return s, nil
	}
	s, err := settle.About(tx, ref)
	if err == nil {
		r.abouts[ref] = s
	}
	return s, err
}

func (r *reader) imported(n *store.ImportNote) string {
	if n.Typed {
		return r.t.History.Typed(n.File, n.Records)
	}
	if n.File != "" {
		return r.t.History.ImportedList(n.File, n.Records)
	}
	return r.t.History.Imported(len(n.Bundles), n.New)
}

// line puts an entry into words.
func (r *reader) line(tx *store.Tx, e journal.Entry) (l line, err error) {
	t := &r.t.History
	l = line{entry: e, when: r.t.Moment(e.At.In(r.at))}
	if n := e.Import; n != nil {
		l.what, l.who = r.imported(n), n.Officer
		if n.Undone != 0 {
			l.reason = t.ImportUndone
		}
		return l, nil
	}
	if l.about, err = r.about(tx, e.Ref()); err != nil {
		return l, err
	}
	if wrong, err := tx.WrongTime(e.Stream, e.Change.Time); err != nil {
		return l, err
	} else if wrong {
		l.when += " (" + r.t.Conflicts.WrongClock + ")"
	}
	steps, err := journal.Steps(tx, e)
	if err != nil {
		return l, err
	}
	kind := wording.Called(r.t, e.Change.Kind, l.about)
	say := t.Changed
	switch {
	case slices.ContainsFunc(steps, func(s store.Step) bool { return s.Field == settle.Deleted && s.New != nil }):
		say = t.Deleted
	case journal.Created(steps):
		say = t.Created
	}
	l.what = say(kind, l.about.Name)
	l.who, l.reason = r.names.Writer(e.Unit, e.Change.Author), e.Change.Reason
	l.steps = r.names.Steps(tx, e.Ref(), steps, l.hidden)
	return l, nil
}

// hidden are steps that nobody wants to read: links between records, the mark of a deletion, and the name, which stands
// in the head already.
func (l *line) hidden(s store.Step) bool {
	return s.Field == settle.Deleted || wording.Links(l.entry.Change.Kind, s.Field) || s.Field == "name" && len(s.Old) == 0
}
