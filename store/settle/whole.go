package settle

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// Whole gives the values of a record as if it had not been deleted: those that stand, and what a deletion dropped.
func Whole(tx *store.Tx, ref record.Ref) (record.Values, error) {
	h, err := tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	vs := h.State().Values()
	if h.State().Raw(Deleted) == nil {
		return vs, nil
	}
	kind := record.KindOf(ref.Kind)
	events, err := tx.History(ref)
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Backward(events) {
		for _, edit := range e.Change.Edits {
			if _, has := vs.Get(edit.Field); has || edit.Value == nil || edit.Field == Deleted || kind != nil && !kind.Reads(edit.Field, edit.Value) {
				continue
			}
			at, _ := slices.BinarySearchFunc(vs, edit.Field, func(v record.Value, f string) int { return strings.Compare(v.Name, f) })
			vs = slices.Insert(vs, at, record.Value{Name: edit.Field, Raw: edit.Value})
		}
	}
	return vs, nil
}

// restore writes a record as it was before it was deleted, with what was edited beside that.
func restore(w *store.Writer, ref record.Ref, reason string) error {
	vs, err := Whole(w.Tx, ref)
	if err != nil {
		return err
	}
	rec := record.KindOf(ref.Kind).New()
	if err := record.Decode(vs, rec); err != nil {
		return err
	}
	return w.PutBack(func() error {
		_, err := w.Put(ref, rec, nil, reason)
		return err
	})
}

// Subject is what a record is about, in a person's eyes.
type Subject struct {
	Name  string              // of its model, or its own
	Model record.Ref          // the model it belongs to; zero for none
	Year  int64               // of the participation it belongs to; 0 for none
	What  record.ResourceKind // of a resource
	Part  string              // of points: the criterion; of a value about a participation: the measure, which is the column
}

// About finds what a record is about, also where it was deleted.
func About(tx *store.Tx, ref record.Ref) (s Subject, err error) {
	for range 4 {
		vs, err := Whole(tx, ref)
		if err == store.ErrNoRecord {
			return s, nil
		}
		if err != nil {
			return s, err
		}
		next := record.Ref{Channel: ref.Channel}
		switch kind := ref.Kind; {
		case kind.Hangs():
			s.What = record.ResourceKind(textOf(vs, "what"))
			if kind == record.PointsKind {
				if s.Part, err = nameOf(tx, idOf(vs, "criterion")); err != nil {
					return s, err
				}
			}
			next.ID = idOf(vs, "participation")
			if next.ID.IsZero() { // what a unit said and took back is emptied
				if err := last(tx, ref, "participation", &next.ID); err != nil {
					return s, err
				}
			}
			if next.Kind, err = On(tx, ref); err != nil {
				return s, err
			}
			if next.ID.IsZero() && kind == record.PointsKind { // of a unit
				next.Kind, next.ID = record.AssessmentKind, idOf(vs, "assessment")
			} else if next.ID.IsZero() {
				s.Name, err = nameOf(tx, idOf(vs, "set"))
				return s, err
			}
		case kind == record.ValueKind && !idOf(vs, "about").IsZero():
			if s.Part, err = nameOf(tx, idOf(vs, "measure")); err != nil {
				return s, err
			}
			next.Kind, next.ID = record.ParticipationKind, idOf(vs, "about")
		case kind == record.ParticipationKind:
			if raw, ok := vs.Get("year"); ok {
				_ = record.DecodeOne(raw, &s.Year) // of another type: no year
			}
			next.Kind, next.ID = record.ModelKind, idOf(vs, "model")
		case kind == record.ModelKind:
			s.Model, s.Name = ref, textOf(vs, "name")
			return s, nil
		case kind == record.ValueKind: // “Buổi đối thoại, 10/2026”
			s.Name, err = nameOf(tx, idOf(vs, "measure"))
			if span := SpanOf(textOf(vs, "span")); span != "" {
				s.Name += ", " + span
			}
			s.Name = strings.TrimSuffix(s.Name+", "+textOf(vs, "split"), ", ")
			return s, err
		default:
			s.Name = cmp.Or(textOf(vs, "name"), textOf(vs, "number"), textOf(vs, "title"), SpanOf(textOf(vs, "span")))
			return s, nil
		}
		ref = next
	}
	return s, nil
}

// SpanOf calls a span of a record as paper does: “quý III/2026”; as it stands what is none.
func SpanOf(span string) string {
	var i vi.Interval
	if i.UnmarshalText([]byte(span)) != nil {
		return span
	}
	return vi.FormatInterval(i)
}

// nameOf is the name of a record of a catalog; "" for one that is not here.
func nameOf(tx *store.Tx, id record.ID) (string, error) {
	refs, err := tx.Find(id)
	if err != nil || len(refs) == 0 {
		return "", err
	}
	vs, err := Whole(tx, refs[0])
	return textOf(vs, "name"), err
}

// On is the kind of what a record hangs on: a participation, but where a comment, or what was answered to it, is on a
// line of another sheet.
func On(tx *store.Tx, ref record.Ref) (record.Name, error) {
	if ref.Kind == record.AnswerKind {
		if err := last(tx, ref, "comment", &ref.ID); err != nil {
			return "", err
		}
		ref.Kind = record.CommentKind
	}
	on := string(record.ParticipationKind)
	if ref.Kind != record.CommentKind {
		return record.Name(on), nil
	}
	err := last(tx, ref, "on", &on)
	if errors.Is(err, store.ErrNoRecord) { // the comment is still to come
		err = nil
	}
	return record.Name(on), err
}

// last decodes what a field of a record said last, also where it was emptied since; into stays as it is where it never
// said anything.
func last(tx *store.Tx, ref record.Ref, field string, into any) error {
	events, err := tx.History(ref)
	for _, e := range slices.Backward(events) {
		for _, edit := range e.Change.Edits {
			if edit.Field == field && len(edit.Value) > 1 && record.DecodeOne(edit.Value, into) == nil {
				return nil
			}
		}
	}
	return err
}

func textOf(vs record.Values, field string) (text string) {
	if raw, ok := vs.Get(field); ok && record.DecodeOne(raw, &text) != nil {
		return ""
	}
	return text
}

func idOf(vs record.Values, field string) (id record.ID) {
	if raw, ok := vs.Get(field); ok && record.DecodeOne(raw, &id) != nil {
		return record.ID{}
	}
	return id
}
