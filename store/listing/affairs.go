package listing

import (
	"bytes"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/resource"
	"danvan/store/settle"
)

// affairs is what a listing takes from the affairs of a unit, record by record. Rows are put together from it, so that
// of a record that was changed only its own piece has to be read again.
type affairs struct {
	models   []modelPiece
	parts    []partPiece
	verdicts []verdictPiece
	figures  []figurePiece
	apart    []apartPiece

	raw []byte // memory for what is unpacked next
}

type modelPiece struct {
	id record.ID
	model
	redirect // to is zero where it is no copy
}

type partPiece struct {
	id, model, field     record.ID
	at                   int32 // of its model; none: that waits for a bundle, or was deleted
	year                 int
	standing             record.Standing
	registered, proposed record.Date
	conflict             bool
}

// verdictPiece is an appraisal that says something.
type verdictPiece struct {
	id, of, by record.ID
	at         int32 // of its participation, or none
	verdict    record.Verdict
	conflict   bool
}

// figurePiece is something that was mobilised and has a sum, or is in conflict.
type figurePiece struct {
	id, of record.ID
	at     int32 // of its participation, or none
	resource.Part
	conflict bool
}

type apartPiece struct {
	id record.ID
	record.Distinct
}

const none int32 = -1

// pieces are the kinds of records that a listing is made of.
var pieces = []record.Name{record.ModelKind, record.DistinctKind, record.AppraisalKind, record.ParticipationKind, record.ResourceKindName}

// readAffairs reads all records of a unit's affairs that matter.
func readAffairs(tx *store.Tx, unit record.ID) (*affairs, error) {
	a := &affairs{}
	for _, kind := range pieces {
		ref := record.Ref{Channel: record.Channel{Unit: unit, Part: record.Affairs}, Kind: kind}
		err := tx.Each(ref.Channel, kind, func(id record.ID, s *log.State) error {
			ref.ID = id
			return a.take(tx, ref, s)
		})
		if err != nil {
			return nil, err
		}
	}
	a.link()
	return a, nil
}

// take adds the piece of a record that exists.
func (a *affairs) take(tx *store.Tx, ref record.Ref, s *log.State) error {
	switch ref.Kind {
	case record.ModelKind:
		var whole record.Model
		is, err := half(tx, ref, s, &whole)
		m := modelPiece{id: ref.ID, model: modelOf(s), redirect: redirectOf(s)}
		if is {
			m.model = model{whole.Name, whole.Registrant, whole.Place, whole.Subject, true}
		}
		if m.to == (key{ref.Channel.Unit, ref.ID}) {
			m.redirect = redirect{}
		}
		a.models = append(a.models, m)
		return err
	case record.DistinctKind:
		a.apart = append(a.apart, apartPiece{ref.ID, record.Distinct{One: s.IDOf("one"), Other: s.IDOf("other")}})
	case record.AppraisalKind:
		if v := record.Verdict(intern(s, "verdict")); v != "" {
			a.verdicts = append(a.verdicts, verdictPiece{ref.ID, s.IDOf("participation"), s.IDOf("by"), none, v, s.InConflict()})
		}
	case record.ParticipationKind:
		var w record.Participation
		is, err := half(tx, ref, s, &w)
		if !is {
			w = record.Participation{Model: s.IDOf("model"), Field: s.IDOf("field"), Standing: record.Standing(intern(s, "standing")), Year: s.Int("year"),
				Registered: record.Date(s.Text("registered")), Proposed: record.Date(s.Text("proposed"))}
		}
		a.parts = append(a.parts, partPiece{ref.ID, w.Model, w.Field, none, int(w.Year), w.Standing, w.Registered, w.Proposed, s.InConflict()})
		return err
	case record.ResourceKindName:
		return a.takeFigure(tx, ref, s)
	}
	return nil
}

// takeFigure adds something mobilised. Deleted on one side and edited on the other, it stands until somebody decides.
func (a *affairs) takeFigure(tx *store.Tx, ref record.Ref, s *log.State) error {
	disputed := s.InConflict()
	x := record.Resource{Participation: s.IDOf("participation"), What: record.ResourceKind(s.Text("what")), Amount: record.Decimal(s.Text("amount")),
		High: record.Decimal(s.Text("high")), Measure: s.Text("measure"), Qualifier: record.Qualifier(s.Text("qualifier"))}
	if disputed {
		vs, err := settle.Whole(tx, ref)
		if err != nil {
			return err
		}
		x = record.Resource{}
		if err := record.Decode(vs, &x); err != nil {
			return err
		}
	}
	if disputed || slices.Contains(resource.Summed, x.What) {
		a.figures = append(a.figures, figurePiece{ref.ID, x.Participation, none, resource.PartOf(&x, disputed), disputed})
	}
	return nil
}

// drop takes out the pieces of records.
func (a *affairs) drop(changed map[record.Name]map[record.ID]bool) {
	a.models = slices.DeleteFunc(a.models, func(p modelPiece) bool { return changed[record.ModelKind][p.id] })
	a.parts = slices.DeleteFunc(a.parts, func(p partPiece) bool { return changed[record.ParticipationKind][p.id] })
	a.verdicts = slices.DeleteFunc(a.verdicts, func(p verdictPiece) bool { return changed[record.AppraisalKind][p.id] })
	a.figures = slices.DeleteFunc(a.figures, func(p figurePiece) bool { return changed[record.ResourceKindName][p.id] })
	a.apart = slices.DeleteFunc(a.apart, func(p apartPiece) bool { return changed[record.DistinctKind][p.id] })
}

// join adds pieces that were dropped before, and puts all into the order in which they are read.
func (a *affairs) join(fresh *affairs) {
	byID := func(x, y record.ID) int { return bytes.Compare(x[:], y[:]) }
	a.models = append(a.models, fresh.models...)
	a.parts = append(a.parts, fresh.parts...)
	a.verdicts = append(a.verdicts, fresh.verdicts...)
	a.figures = append(a.figures, fresh.figures...)
	a.apart = append(a.apart, fresh.apart...)
	slices.SortFunc(a.verdicts, func(p, q verdictPiece) int { return byID(p.id, q.id) })
	slices.SortFunc(a.figures, func(p, q figurePiece) int { return byID(p.id, q.id) })
	slices.SortFunc(a.apart, func(p, q apartPiece) int { return byID(p.id, q.id) })
	a.link()
}

// link finds what the pieces point to.
func (a *affairs) link() {
	models, parts := make(map[record.ID]int32, len(a.models)), make(map[record.ID]int32, len(a.parts))
	for i := range a.models {
		models[a.models[i].id] = int32(i)
	}
	for i := range a.parts {
		p := &a.parts[i]
		parts[p.id], p.at = int32(i), at(models, p.model)
	}
	for i := range a.verdicts {
		a.verdicts[i].at = at(parts, a.verdicts[i].of)
	}
	for i := range a.figures {
		a.figures[i].at = at(parts, a.figures[i].of)
	}
}

func at(of map[record.ID]int32, id record.ID) int32 {
	if i, ok := of[id]; ok {
		return i
	}
	return none
}

// rows puts the rows together in the memory of a table, each with traits of its own, in the order of the
// participations. A participation whose model is missing (it waits for a bundle, or was deleted) has none.
func (a *affairs) rows(tree *store.Tree, unit record.ID, in *table) []Row {
	in.place = emptied(in.place, len(a.parts))
	rows := emptied(in.rows, len(a.parts))[:0]
	in.traits = emptied(in.traits, len(a.parts))
	for i := range a.parts {
		p := &a.parts[i]
		in.place[i] = none
		if p.at == none {
			continue
		}
		m := &a.models[p.at]
		in.place[i] = int32(len(rows))
		traits := &in.traits[i]
		*traits = Traits{Unit: unit, Field: p.field, Subject: m.subject, Standing: p.standing, Proposed: p.proposed, Year: p.year}
		rows = append(rows, Row{Participation: p.id, Model: m.id, Name: m.name, Registrant: m.registrant, Place: m.place, Registered: p.registered, Traits: traits,
			Conflict: p.conflict || m.conflict})
	}
	in.rows = rows
	a.judge(tree, in)
	a.sum(in)
	return rows
}

// judge gives rows the verdicts that stand: of the highest unit that gave one.
func (a *affairs) judge(tree *store.Tree, in *table) {
	in.stands = emptied(in.stands, len(in.rows))
	for i := range a.verdicts {
		v := &a.verdicts[i]
		if v.at == none || in.place[v.at] == none {
			continue
		}
		if old := &in.stands[in.place[v.at]]; *old == 0 || depthOf(tree, v.by) < depthOf(tree, a.verdicts[*old-1].by) {
			*old = int32(i) + 1
		}
	}
	for i, at := range in.stands {
		if at > 0 {
			v, r := &a.verdicts[at-1], &in.rows[i]
			r.By, r.Verdict, r.Conflict = v.by, v.verdict, r.Conflict || v.conflict
		}
	}
}

// sum gives rows what was mobilised.
func (a *affairs) sum(in *table) {
	sums := emptied(in.sums, min(len(in.rows), len(a.figures)))
	in.sums = sums
	for i := range a.figures {
		f := &a.figures[i]
		if f.at == none || in.place[f.at] == none {
			continue
		}
		r := &in.rows[in.place[f.at]]
		if r.Conflict = r.Conflict || f.conflict; r.Sum == nil {
			r.Sum, sums = &sums[0], sums[1:]
		}
		r.Sum.Add(f.Part)
	}
}

// redirects are those of the models that are copies; nil: none is.
func (a *affairs) redirects() (all map[record.ID]redirect) {
	for i := range a.models {
		if m := &a.models[i]; m.to != (key{}) {
			if all == nil {
				all = map[record.ID]redirect{}
			}
			all[m.id] = m.redirect
		}
	}
	return all
}

// distincts are the pairs of models of which the unit said that they are two.
func (a *affairs) distincts() (all []record.Distinct) {
	for i := range a.apart {
		all = append(all, a.apart[i].Distinct)
	}
	return all
}

// redirectOf tells what a model says that it is a copy of; zero where it says nothing.
func redirectOf(s *log.State) (r redirect) {
	r.to = key{s.IDOf("same_unit"), s.IDOf("same_as")}
	if r.to.unit.IsZero() || r.to.model.IsZero() {
		return redirect{}
	}
	if s.InConflict() {
		r.disputed = slices.ContainsFunc(s.Conflicts(), func(f string) bool { return f == "same_as" || f == "same_unit" })
	}
	return r
}
