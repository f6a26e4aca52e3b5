// Package settle finds what is in conflict, and lets a person decide and take that back: the one home of both for the
// command and the page.
//
// # Basics
//
//	all, err := settle.Open(tx)                              // everything that waits for a decision
//	same := settle.Alike(all, all[0])                        // the same kind, field and units: one choice may do for all of them
//	side, ok := all[0].Pick(settle.Choice{Rule: settle.Filled})
//	n, err := settle.Settle(w, now, []settle.Decision{{Conflict: all[0], Side: side}}, "theo biên bản")
//	back, err := settle.Undo(w, "hoàn tác")                  // takes the last Settle back, however many conflicts it settled
//
// A decision is a change like any other: it replaces exactly the values that the person saw, and travels with the next
// bundle. Nothing is lost by it: every value stays in the history. Where another value has come in since the person
// looked, nothing is decided.
//
// # Taking back
//
// The log knows no way to make two live values by one hand, and must not: two live values mean two people who had not
// seen each other's. So Undo writes the value that stood in before, or restores the record that was deleted, and the
// conflict is shown again with all its old values, from the history, as one that waits to be decided again
// (Conflict.Again). It goes on waiting after the program was closed. It no longer waits when it is decided again or
// when anybody writes the field anew. Other units see the value that stood in, and that the decision was taken back.
//
// # Deleted there, edited here
//
// A deletion drops the values it saw, so only what was edited beside it lives on. To keep such a record is to write
// again what the deletion dropped; Whole reads it from the history. To delete it settles the conflicts in its fields as
// well, and taking that back brings them all back.
//
// # Caveats
//
// What can be taken back is remembered in the register's settings, not in the log: a restored backup knows no more than
// it did then.
package settle
