// Package log is the log without a file: what a change is and how it is written, how the changes of a stream are
// chained, and what those of one record add up to. It reads and writes nothing but bytes that it is given.
//
// # Basics
//
//	run, err := log.RunOf(stream, first, before, bodies) // changes that came, read strictly and chained
//	err = state.Apply(change, place, streamNo)           // whatever came first, the state is the same
//	vs := state.Values()                                 // what stands
//
// A replica is one register file's life; a stream is what one replica wrote in one channel. The changes of a stream are
// numbered from 1 without gaps, and chained: hash(0) = SHA-256 of the stream's name, hash(n) = SHA-256(hash(n-1) ‖
// bytes of change n). So a head (number, hash) vouches for every byte before it, and a change need not carry 32 bytes
// of hash of its own.
//
// A change sets fields and drops values, and names for each the dots (replica, number) of the values it replaces. The
// values of a field that nobody replaced are live; several different ones are a conflict, and all are kept. Applying a
// change needs only the record's state, never its history: a replacement that arrives before what it replaces is
// remembered in the state (gone).
//
// # Clocks
//
// Times order lists and choose which of several live values stands in; they never discard anything. A clock that ran
// years ahead for a while would let its values stand in over all that came later. So the time of a value counts at most
// as that of the last change that the same writer made of the same record: who goes back had a wrong clock before. That
// rests on the record's changes alone. Where the writer went back elsewhere, people are told that the time is wrong
// (WrongTime), and decide.
//
// # Caveats
//
// Whether a change may be made at all is not asked here: the register asks what its writer may say (package
// sync/identity judges others'), and whether a run fits behind what it holds. A change is written by hand in CBOR's one
// deterministic form, since every save and every merge spends much of its time there; tests hold it against a general
// library.
package log
