package main

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// record finds what a person means by an id: of any record by its 26 letters, of a participation or a model also by its
// last ones.
func (p *program) record(tx *store.Tx, id string) (record.Ref, error) {
	parsed, err := record.ParseID(vi.CleanLine(id))
	if err != nil && lastLetters().MatchString(id) {
		return p.listedRecord(tx, id)
	}
	if err != nil {
		return record.Ref{}, fail(p.t.CLI.Say.Refusals.NotAnID(id))
	}
	refs, err := tx.Find(parsed)
	if err != nil {
		return record.Ref{}, err
	}
	if len(refs) == 0 {
		return record.Ref{}, store.ErrNoRecord
	}
	return refs[0], nil
}

// lastLetters is what may be the end of an id.
var lastLetters = pattern.Of(`^[0-9A-Za-z]{6,25}$`)

// listedRecord finds a participation or a model by the last letters of its id.
func (p *program) listedRecord(tx *store.Tx, typed string) (record.Ref, error) {
	rows, err := listing.Load(tx)
	if err != nil {
		return record.Ref{}, err
	}
	var ids []string
	var refs []record.Ref
	rows.Entered(listing.Query{}, func(r *listing.Row) {
		ids, refs = append(ids, r.Participation.String(), r.Model.String()), append(refs, r.ParticipationRef(), r.ModelRef())
	})
	i, err := p.pick(ids, typed)
	if err != nil {
		return record.Ref{}, err
	}
	return refs[i], nil
}

// related gives a record and those that a person sees with it: a participation with its model and all that
// hangs on it, a model with its participations and theirs, a body with its members.
func related(tx *store.Tx, ref record.Ref) ([]record.Ref, error) {
	all := []record.Ref{ref}
	parts := map[record.ID]bool{}
	switch ref.Kind {
	case record.ParticipationKind:
		h, err := tx.Get(ref, nil)
		if err != nil {
			return nil, err
		}
		parts[ref.ID] = true
		all = append(all, record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: h.State().IDOf("model")})
	case record.ModelKind:
		err := tx.Each(ref.Channel, record.ParticipationKind, func(id record.ID, s *log.State) error {
			if s.IDOf("model") == ref.ID {
				parts[id] = true
				all = append(all, record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: id})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	case record.AssessmentKind:
		points, err := sheet.PointsOf(tx, ref)
		return append(all, points...), err
	default:
		below, err := sheet.Below(tx, ref)
		for _, l := range below {
			all = append(all, l.Ref())
		}
		if err != nil || !ref.Kind.Commented() {
			return all, err
		}
		said, err := remarks.Of(tx, ref.Channel.Unit)
		for _, r := range said {
			if r.About() != ref {
				continue
			}
			if all = append(all, r.Ref); r.Answer != nil {
				all = append(all, record.Ref{Channel: r.Ref.Channel, Kind: record.AnswerKind, ID: record.AnswerID(r.Ref.ID, r.Answer.By)})
			}
		}
		return all, err
	}
	for _, kind := range append(record.Hanging(), record.ValueKind) {
		err := tx.Each(ref.Channel, kind, func(id record.ID, s *log.State) error {
			if parts[s.IDOf("participation")] || kind == record.ValueKind && parts[s.IDOf("about")] {
				all = append(all, record.Ref{Channel: ref.Channel, Kind: kind, ID: id})
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(all, func(r record.Ref) bool {
		_, err := tx.Get(r, nil)
		return errors.Is(err, store.ErrNoRecord)
	}), nil
}
