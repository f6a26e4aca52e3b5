package report

import (
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/page/wording"
)

// Proposal is the list that goes with a proposal; only papers ask for it.
const Proposal Name = "proposal"

// ProposalReport is who is proposed: models to be recognised, on which neither the unit nor one above it has decided,
// and awards.
type ProposalReport struct {
	Recognise, Award []Recipient // in the order of the printed list
	Blocked          int         // awards that are left out, for something is being examined
	Refused          int         // models that are left out, for the unit, or one below it, found them not recognised
}

func (m *maker) proposal() error {
	r := &ProposalReport{}
	names, err := wording.Read(m.t, m.tx)
	if err != nil {
		return err
	}
	m.list.Each(listing.Query{Unit: m.scope.Unit.ID, Only: m.keep}, func(x *listing.Row) {
		if is, open := m.in(x.Proposed, ""); x.Proposed == "" || !is && !open || !m.scope.Has(x.Unit) || m.decidedOn(x) {
			return
		}
		if x.Verdict == record.NotRecognised {
			if r.Refused++; x.Conflict {
				m.out.Conflicts++
			}
			return
		}
		var model record.Model
		if _, e := m.tx.Get(x.ModelRef(), &model); e != nil {
			err = e
		}
		r.Recognise = append(r.Recognise, Recipient{x.Participation, record.AppraisalKind, record.Recipient(x.Subject), x.Registrant, m.at(model.Post, x.Unit), m.code(x.Unit), x.Name,
			"", "", x.Unit, &Behind{Row: x}, x.Conflict})
	})
	if err != nil {
		return err
	}
	today := record.Date(m.now.Format("2006-01-02"))
	err = m.each(record.AwardKind, func(ref record.Ref, s *log.State) error {
		var a record.Award
		if err := record.Read(s.Values(), &a); err != nil || a.State != record.Proposed || m.of != nil && !m.of(a.Programme) {
			return err
		}
		switch is, open := m.in(a.Date, a.Span); {
		case !is && !open:
			return nil
		case a.Blocks(today):
			r.Blocked++
			return nil
		}
		x, err := m.awarded(names, ref, &a, s.InConflict())
		r.Award = append(r.Award, x)
		return err
	})
	m.ordered(r.Recognise)
	m.ordered(r.Award)
	for _, x := range append(r.Recognise[:len(r.Recognise):len(r.Recognise)], r.Award...) {
		if x.clash {
			m.out.Conflicts++
		}
	}
	m.out.JSON = r
	return err
}

// decidedOn tells whether one above the unit has decided, or the unit itself has recognised what others registered.
func (m *maker) decidedOn(x *listing.Row) bool {
	if x.By == m.scope.Unit.ID {
		return x.Unit != x.By && x.Verdict.Recognises()
	}
	return !x.By.IsZero() && m.scope.Tree.Above(x.By, m.scope.Unit.ID)
}
