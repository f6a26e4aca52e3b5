// Package record is the domain: the kinds of record a register keeps, what their fields mean, what is wrong with one,
// and how a record becomes named values and back. It imports nothing of ours and knows no file, screen or bundle.
//
// # Basics
//
// A record is a plain Go struct (Model, Participation, Unit…). Encode turns it into Values, one deterministic CBOR item
// per named field; Decode fills a struct from Values. A field that is at its zero value has no entry. Values that this
// version does not know stay in the log untouched, because the log keeps values by name and never whole structs.
//
// What others wrote is held to its field first (Kind.Check): a value that cannot be read is as if it were not there,
// and stays in the log.
//
// A record is found by its Ref: the channel it belongs to (whose affairs it is), its kind and its id. The channel is
// part of the identity, so that no unit can touch a record of another by reusing its id.
//
// # Adding a kind
//
// Write one file: the struct, whose tags describe each field (see Shape), its Kind and Validate, and a call of
// register. Nothing else in the log, the merge or the bundle needs to know.
package record
