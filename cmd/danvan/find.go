package main

import (
	"danvan/store"
	"danvan/store/listing"
	"danvan/store/pattern"
	"danvan/store/record"
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
