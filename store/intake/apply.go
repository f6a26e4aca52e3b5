package intake

import (
	"bytes"
	"errors"
	"runtime/debug"
	"slices"

	"danvan/store"
	"danvan/store/record"
)

// changesOfRow is about how many changes a row makes: a model, its participation, a verdict or a resource.
const changesOfRow = 3

// errNothing ends an Edit that has nothing to write.
var errNothing = errors.New("nothing to write")

// Import plans and does it in one transaction, in the name of author (empty: the register's officer). All good rows go
// in, or nothing: with Strict and a hard problem the plan that comes back is Refused, and the register is as before.
// Errors are those of Plan and of the register.
func (l *List) Import(r *store.Register, author string, o Options) (*Plan, error) {
	var plan *Plan
	edit, long := r.Edit, store.Long(changesOfRow*l.Len())
	if long {
		edit = r.EditLong
	}
	err := edit(author, func(w *store.Writer) (err error) {
		if plan, err = l.Plan(w.Tx, o); err != nil {
			return err
		}
		if plan.Refused || len(plan.kept) == 0 {
			return errNothing
		}
		if err := plan.write(w, o.Reason, o.Watch); err != nil || len(w.Wrote()) == 0 {
			return err
		}
		if long { // what was planned is of no use any more, and the end of a long save reads much of the file
			debug.FreeOSMemory()
		}
		_, err = w.NoteImport(plan.source) // so that it can be taken back as a whole
		return err
	})
	switch {
	case errors.Is(err, errNothing):
		plan.Applied = !plan.Refused
		return plan, nil
	case err != nil:
		return nil, err
	}
	plan.Applied = true
	return plan, nil
}

// write puts what was planned.
func (p *Plan) write(w *store.Writer, reason string, told func(done, of int) error) error {
	for i := range p.added {
		f := &p.added[i]
		if _, err := w.Put(record.CatalogOf(f.owner, record.FieldKind, f.id), &f.Field, nil, reason); err != nil {
			return err
		}
	}
	slices.SortStableFunc(p.kept, func(a, b kept) int { return bytes.Compare(a.unit.ID[:], b.unit.ID[:]) }) // what lies together is written together
	var s step
	var r row
	for i := range p.kept {
		if err := watch(told, i, len(p.kept)); err != nil {
			return err
		}
		p.by.again(&p.kept[i], &s, &r)
		if err := p.writeStep(w, &s, reason); err != nil {
			return err
		}
		if err := w.Relieve(); err != nil {
			return err
		}
	}
	p.kept, p.by = nil, nil
	return nil
}

func (p *Plan) writeStep(w *store.Writer, s *step, reason string) error {
	switch {
	case s.newModel:
		s.model = w.NewID() // its time is that of this moment: what hangs on the models of a long list then lies in their order, and each part of the save writes pages of its own
		p.by.made(s)
		s.edits = append(s.edits, edit{ref: s.modelRef(), rec: &s.row.model})
	case s.follows:
		s.model = p.by.madeBefore(s)
	}
	if s.newModel || s.newPart {
		s.edits = append(s.edits, s.participation(w.Me().Unit)...)
	}
	if reason == "" && !s.newModel && (s.overwrote || s.unit.ID != w.Me().Unit) {
		reason = p.source // whoever held the value before will want to know why
	}
	for _, e := range s.edits {
		if err := e.write(w, reason); err != nil {
			return err
		}
	}
	return nil
}

func (e *edit) write(w *store.Writer, reason string) error {
	rec := e.rec
	if rec == nil {
		rec = record.KindOf(e.ref.Kind).New()
		if _, err := w.Get(e.ref, rec); err != nil {
			return err
		}
		if err := record.Decode(e.set, rec); err != nil {
			return err
		}
	}
	_, err := w.Put(e.ref, rec, nil, reason)
	return err
}

// participation makes a participation with what hangs on it. A model that was there before is maintained, unless the
// list says otherwise.
func (s *step) participation(me record.ID) (es []edit) {
	part := s.part
	part.Model, part.Year, part.Field = s.model, int64(s.year), s.field.id
	if s.earlier && part.Standing == "" {
		part.Standing = record.Maintained
	}
	ref := s.partRef()
	es = append(es, edit{ref: ref, rec: &part})
	for i, a := range s.row.amounts {
		if r := a.resource(ref.ID, i); r != nil {
			es = append(es, edit{ref: record.AffairsOf(s.unit.ID, record.ResourceKindName, record.ListedResourceID(ref.ID, amountKinds[i])), rec: r})
		}
	}
	if v := s.row.verdict; v != "" {
		a := &record.Appraisal{Participation: ref.ID, By: me, Verdict: v}
		es = append(es, edit{ref: record.AffairsOf(s.unit.ID, record.AppraisalKind, record.AppraisalID(ref.ID, me)), rec: a})
	}
	return es
}
