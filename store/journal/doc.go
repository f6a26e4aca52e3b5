// Package journal reads the history of a whole register, newest first: every change of everybody, and every import as
// one.
//
// # Basics
//
//	j, err := journal.Open(tx)
//	entries, done, err := j.Next(ctx, tx, 50, every)   // the newest fifty
//	entries, done, err = j.Next(ctx, tx, 50, every)    // the fifty before
//	steps, err := journal.Steps(tx, e)                         // what was before, what after
//
// # How it works
//
// Within a stream time only goes up, so the journal stands at the end of each stream and always takes the latest of
// them. Opening reads one change a stream, reading on one change an entry: a register of a million changes opens as
// quickly as an empty one. Nothing is kept in the file for it.
//
// A journal outlives its transaction: what was added since stands above it and is seen by opening another.
package journal
