// Package appraise is the desk at which a unit appraises. [Page] is the queue of what waits for its verdict, found as
// words are typed and kept by filters; the desk shows one dossier beside its verdict, and goes on to the next by itself
// once a verdict is saved.
//
// # What waits
//
// A participation of this unit or of one below waits until this unit has given it a verdict, unless a unit above has:
// then it is settled higher up. Those that were proposed come first.
package appraise
