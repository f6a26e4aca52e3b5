package identity

import (
	"danvan/store"
	"danvan/store/record"
)

// Tree is what the roster and the rules of authority must know of the units. It should hold what is known already and what the bundle
// at hand says: a unit above may send a new commune and its key together.
type Tree interface {
	// Above tells whether a is strictly above b: its parent, or its parent's parent and so on. It is false where either is not known.
	Above(a, b record.ID) bool
	// Root tells whether the unit is known and nobody is above it.
	Root(unit record.ID) bool
}

var _ Tree = (*store.Tree)(nil)
