package main

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// stageOf is how far a row has come on its way up, in JSON: saved, packed, received, appraised. It is empty where there
// is no way: at the top, and for the records of other units.
func stageOf(way *exchange.Way, r *listing.Row) string {
	if !way.Climbs(r.Unit) {
		return ""
	}
	return way.Row(r).String()
}

// stageOfRecord is that of one record; of a participation with all that belongs to it.
func stageOfRecord(tx *store.Tx, way *exchange.Way, ref record.Ref, s *log.State) (string, error) {
	if by := s.IDOf("by"); !way.Climbs(ref.Channel.Unit) || ref.Channel.Part != record.Affairs || !by.IsZero() && by != ref.Channel.Unit {
		return "", nil
	}
	if ref.Kind != record.ParticipationKind {
		return way.Of(ref).String(), nil
	}
	appraised, err := way.Appraised(tx, ref)
	return way.Participation(ref, record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: s.IDOf("model")}, appraised).String(), err
}

// ladderNote counts the participations of the own unit by stage, in JSON.
type ladderNote struct {
	Saved     int `json:"saved"`
	Packed    int `json:"packed"`
	Received  int `json:"received"`
	Appraised int `json:"appraised"`
}

func ladderNoteOf(tx *store.Tx, way *exchange.Way, rows *listing.Listing) *ladderNote {
	me := tx.Me().Unit
	if !way.Climbs(me) {
		return nil
	}
	n := [exchange.Appraised + 1]int{}
	rows.Entered(listing.Query{Unit: me}, func(r *listing.Row) {
		if r.Unit == me {
			n[way.Row(r)]++
		}
	})
	return &ladderNote{n[exchange.Saved], n[exchange.Packed], n[exchange.Received], n[exchange.Appraised]}
}
