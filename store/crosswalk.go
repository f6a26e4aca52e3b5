package store

import (
	"danvan/store/log"
	"danvan/store/record"
)

// Crosswalk tells of fields of other lists as what they count in the reports of a unit. What the unit says goes before
// what those above it say.
func (tx *Tx) Crosswalk(unit record.ID) (into map[record.ID]record.ID, err error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	into = map[record.ID]record.ID{}
	for u := tree.Unit(unit); u != nil; u = u.Parent {
		err := tx.Each(record.Channel{Unit: u.ID, Part: record.Catalog}, record.CrosswalkKind, func(_ record.ID, s *log.State) error {
			field := s.IDOf("field")
			if _, said := into[field]; !said && s.IDOf("unit") == u.ID && !s.IDOf("into").IsZero() {
				into[field] = s.IDOf("into")
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return into, nil
}
