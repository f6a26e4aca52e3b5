package identity

import "danvan/store"

// Tree is what the roster and the rules of authority must know of the units. It should hold what is known already and
// what the bundle at hand says: a unit above may send a new commune and its key together.
type Tree = store.Lineage
