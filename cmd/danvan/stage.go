package main

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// stage is how far a record has come on its way up, in JSON. It is empty where there is no way: at the top, and for the records of other units.
type stage string

const (
	saved     stage = "saved"     // here alone
	packed    stage = "packed"    // in a bundle that is not known to have arrived
	received  stage = "received"  // held by the unit above, as it says
	appraised stage = "appraised" // and it, or one above it, gave a verdict
)

// ladder tells the stages of the own records of a register.
type ladder struct {
	way  *exchange.Ladder
	tx   *store.Tx
	tree *store.Tree
	me   *store.Unit
}

func ladderOf(tx *store.Tx) (*ladder, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	way, err := exchange.LadderOf(tx)
	return &ladder{way, tx, tree, tree.Unit(tx.Me().Unit)}, err
}

// climbs tells whether the affairs of a unit are this register's own, and go up.
func (l *ladder) climbs(unit record.ID) bool {
	return l != nil && l.me != nil && l.me.Parent != nil && unit == l.me.ID
}

// row gives the stage of a participation with its model.
func (l *ladder) row(r *listing.Row) stage {
	if !l.climbs(r.Unit) {
		return ""
	}
	return l.stage(r.Verdict != "" && l.tree.Above(r.By, l.me.ID), r.ParticipationRef(), r.ModelRef())
}

func (l *ladder) stage(verdict bool, refs ...record.Ref) stage {
	switch l.way.Of(refs...) {
	case exchange.Saved:
		return saved
	case exchange.Packed:
		return packed
	}
	if verdict {
		return appraised
	}
	return received
}

// record gives the stage of one record, or of a participation with its model.
func (l *ladder) record(ref record.Ref, s *store.State) (stage, error) {
	if !l.climbs(ref.Channel.Unit) || ref.Channel.Part != record.Affairs || s.IDOf("by") != (record.ID{}) && s.IDOf("by") != l.me.ID {
		return "", nil
	}
	if ref.Kind != record.ParticipationKind {
		return l.stage(false, ref), nil
	}
	verdict := false
	for above := l.me.Parent; above != nil && !verdict; above = above.Parent {
		h, err := l.tx.Get(record.Ref{Channel: ref.Channel, Kind: record.AppraisalKind, ID: record.AppraisalID(ref.ID, above.ID)}, nil)
		if err == nil {
			verdict = h.State().Text("verdict") != ""
		} else if err != store.ErrNoRecord {
			return "", err
		}
	}
	return l.stage(verdict, ref, record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: s.IDOf("model")}), nil
}

// ladderNote counts the participations of the own unit by stage, in JSON.
type ladderNote struct {
	Saved     int `json:"saved"`
	Packed    int `json:"packed"`
	Received  int `json:"received"`
	Appraised int `json:"appraised"`
}

func (l *ladder) count(rows *listing.Listing) *ladderNote {
	if !l.climbs(l.tx.Me().Unit) {
		return nil
	}
	n := &ladderNote{}
	rows.Entered(listing.Query{Unit: l.me.ID}, func(r *listing.Row) {
		switch l.row(r) {
		case saved:
			n.Saved++
		case packed:
			n.Packed++
		case received:
			n.Received++
		case appraised:
			n.Appraised++
		}
	})
	return n
}
