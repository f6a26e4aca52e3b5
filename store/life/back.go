package life

import (
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Back is what TakeBack came to.
type Back struct {
	Undone, Kept int // records: as they were, and in which something stays since it was changed later
	Spans        []store.Span
}

// TakeBack undoes what Do or TakeBack wrote, in one transaction. A decision that an appraisal has come to rest on since
// stays.
func TakeBack(r *store.Register, spans []store.Span, reason string) (b Back, err error) {
	err = r.Edit("", func(w *store.Writer) (err error) {
		for _, affairs := range []bool{true, false} { // first the appraisals, so that they no longer rest on the decision
			for _, s := range spans {
				if (s.Stream.Channel.Part == record.Affairs) != affairs {
					continue
				}
				refs, err := w.Touched(s)
				if err != nil {
					return err
				}
				undone, kept, err := TakeBackOf(w, refs, []store.Span{s}, reason)
				if b.Undone, b.Kept = b.Undone+undone, b.Kept+kept; err != nil {
					return err
				}
			}
		}
		b.Spans = w.Wrote()
		return nil
	})
	return b, err
}

// TakeBackOf is the Writer's, with the care for decisions that TakeBack has.
func TakeBackOf(w *store.Writer, refs []record.Ref, spans []store.Span, reason string) (undone, kept int, err error) {
	var made, rest []record.Ref
	for _, ref := range refs {
		mine, err := madeBy(w, ref, spans)
		if err != nil {
			return 0, 0, err
		}
		if !mine {
			rest = append(rest, ref)
		} else if !slices.Contains(made, ref) {
			made = append(made, ref)
		}
	}
	if undone, kept, err = w.TakeBackOf(rest, spans, reason); err != nil || len(made) == 0 {
		return undone, kept, err
	}
	used, err := restedOn(w)
	if err != nil {
		return undone, kept, err
	}
	free := slices.DeleteFunc(slices.Clone(made), func(ref record.Ref) bool { return used[ref.ID] })
	u, k, err := w.TakeBackOf(free, spans, reason)
	return undone + u, kept + k + len(made) - len(free), err
}

// madeBy tells whether spans made a decision, which is what taking them back would delete.
func madeBy(w *store.Writer, ref record.Ref, spans []store.Span) (bool, error) {
	if ref.Kind != record.DecisionKind {
		return false, nil
	}
	events, err := w.History(ref)
	if err != nil || len(events) == 0 {
		return false, err
	}
	first := events[0].Dot
	return slices.ContainsFunc(spans, func(s store.Span) bool {
		return s.Stream.Channel == ref.Channel && s.Stream.Replica == first.Replica && s.First <= first.Number && first.Number <= s.Last
	}), nil
}

// restedOn are the decisions that an appraisal rests on, or may: a value in conflict counts too.
func restedOn(w *store.Writer) (map[record.ID]bool, error) {
	used := map[record.ID]bool{}
	for _, ch := range w.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		err := w.Each(ch, record.AppraisalKind, func(id record.ID, s *log.State) error {
			used[s.IDOf("decision")] = true
			if !s.InConflict() {
				return nil
			}
			rivals, err := w.Rivals(record.Ref{Channel: ch, Kind: record.AppraisalKind, ID: id}, "decision")
			for _, v := range rivals {
				var a record.Appraisal
				if err := record.Read(record.Values{{Name: "decision", Raw: v.Value}}, &a); err != nil {
					return err
				}
				used[a.Decision] = true
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return used, nil
}
