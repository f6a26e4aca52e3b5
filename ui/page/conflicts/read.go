package conflicts

import (
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// deletedField is the code name under which a deletion that met an edit is listed.
const deletedField = "deleted"

// dispute is one record in conflict.
type dispute struct {
	ref    record.Ref
	title  string // the model it belongs to
	what   string // its kind, year and unit
	fields []field
	mine   bool // this unit may decide
	below  bool // it corrects a unit below, and must say why
}

// field is one field with the values that live.
type field struct {
	name, label string
	options     []option
}

// option is a value to choose.
type option struct {
	value  string // in words
	raw    []byte // as it lies in the log
	who    string
	reason string
	stands bool
	keeps  bool // of a deletion: the record is kept
	drops  bool // of a deletion: the record goes
}

// all lists every record in conflict, in the order of the register.
func all(tx *store.Tx) ([]record.Ref, error) { return tx.Conflicted() }

// readOne reads one of them in words.
func readOne(tx *store.Tx, t *text.Table, ref record.Ref, at *time.Location) (*dispute, error) {
	names, err := wording.Read(t, tx)
	if err != nil {
		return nil, err
	}
	h, err := tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	s := h.State()
	d := &dispute{ref: ref, what: t.Terms.Kind(ref.Kind), mine: mayDecide(names, ref, s)}
	d.below = ref.Channel.Part == record.Affairs && ref.Channel.Unit != names.Me && !record.KindOf(ref.Kind).Spoken
	d.title = title(tx, ref, s, d, t)
	if u := names.Unit(ref.Channel.Unit); u != "" {
		d.what += ", " + u
	}
	for _, name := range h.Conflicts() {
		f := field{name: name, label: t.Terms.Label(ref.Kind, name)}
		rivals, err := tx.Rivals(ref, name)
		if err != nil {
			return nil, err
		}
		if name == deletedField {
			f.options = append(f.options, option{value: t.Conflicts.Edits, keeps: true, stands: true})
		}
		for _, v := range rivals {
			o := option{raw: v.Value, reason: v.Reason, stands: v.Stands && name != deletedField, who: who(names, t, v, at)}
			o.value = names.Value(ref.Kind, name, v.Value)
			if o.value == "" {
				o.value = t.Conflicts.Empty
			}
			if name == deletedField {
				o.value, o.drops = t.Conflicts.Deletion, true
			}
			f.options = append(f.options, o)
			if o.drops { // one deletion is as good as another
				break
			}
		}
		d.fields = append(d.fields, f)
	}
	return d, nil
}

func who(names *wording.Names, t *text.Table, v store.Rival, at *time.Location) string {
	unit := names.Unit(v.Unit)
	if unit == "" {
		unit = t.Conflicts.Unknown
	}
	s := unit + " · "
	if v.Author != "" {
		s += v.Author + " · "
	}
	return s + t.Moment(v.Time.Wall().In(at))
}

// title is the name of the model that a record belongs to; its year is added to d.what.
func title(tx *store.Tx, ref record.Ref, s *store.State, d *dispute, t *text.Table) string {
	for range 3 {
		switch ref.Kind {
		case record.ParticipationKind:
			d.what += " " + t.Common.Year(int(s.Int("year")))
			ref = record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: s.IDOf("model")}
		case record.AppraisalKind, record.ResourceKindName:
			ref = record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: s.IDOf("participation")}
		default:
			return s.Text("name")
		}
		h, err := tx.Get(ref, nil)
		if err != nil {
			return ""
		}
		s = h.State()
	}
	return ""
}

// mayDecide tells whether this unit may write the record: it lies in its own channel or below, and is not what another unit said.
func mayDecide(n *wording.Names, ref record.Ref, s *store.State) bool {
	if !n.Tree.Covers(n.Me, ref.Channel.Unit) {
		return false
	}
	kind := record.KindOf(ref.Kind)
	return (!kind.Spoken || s.IDOf("by") == n.Me) && (!kind.Own || ref.Channel.Unit == n.Me)
}
