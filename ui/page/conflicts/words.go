package conflicts

import (
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// words puts sides into words.
type words struct {
	tx    *store.Tx
	t     *text.Table
	names *wording.Names
	zone  *time.Location
}

func (w *words) option(c *settle.Conflict, s settle.Side) option {
	t := &w.t.Conflicts
	o := option{who: w.who(s), reason: s.Reason, stands: s.Stands, empty: s.Empty()}
	switch s.Act {
	case settle.Keep:
		o.value, o.edits = t.Edits, w.edits(c.Ref, s.Fields)
	case settle.Delete:
		o.value = t.Deletion
	default:
		o.value = w.names.Was(w.tx, c.Ref, c.Field, s.Value)
		o.plain = o.value
		if x := record.KindOf(c.Ref.Kind).Shape(c.Field); x != nil && x.Type == record.Number { // of a field that another version knows nothing is known
			o.plain = w.names.Value(c.Ref.Kind, c.Field, s.Value)
		}
	}
	if o.value == "" {
		o.value, o.empty = t.Empty, true
	}
	return o
}

func (w *words) who(s settle.Side) string {
	unit := w.names.Unit(s.Unit)
	if unit == "" {
		unit = w.t.Conflicts.Unknown
	}
	parts := []string{unit}
	if s.Author != "" {
		parts = append(parts, s.Author)
	}
	parts = append(parts, w.t.Moment(s.Time.Wall().In(w.zone)))
	if s.Wrong {
		parts = append(parts, w.t.Conflicts.WrongClock)
	}
	return strings.Join(parts, " · ")
}

// edits are the fields that were edited beside a deletion, with what they hold.
func (w *words) edits(ref record.Ref, fields []string) string {
	vs, err := settle.Whole(w.tx, ref)
	if err != nil {
		return ""
	}
	var all []string
	for _, f := range fields {
		raw, _ := vs.Get(f)
		v := w.names.Was(w.tx, ref, f, raw)
		if v == "" {
			v = w.t.Conflicts.Empty
		}
		all = append(all, w.t.Terms.Label(ref.Kind, f)+": "+v)
	}
	return strings.Join(all, "; ")
}
