// Package exchange is the page of sending and receiving, where a person understands what both sides have, and the pages
// that open from it.
//
// # Basics
//
// [New] makes the page. Tab goes through its sections, and a line at the top names them all with what waits in each:
//
//   - units: what goes up and how far it has come, and what came from each unit below. Typing finds a unit; a bundle
//     down, an invitation and the acceptance of a key concern the one under the cursor.
//   - bundles: all that was sent and received, and what its receiver says became of each.
//   - quarantine: what could not be let in, why, and what to do.
//   - imports: each can be undone, the newest first, and put back.
//   - keys: our own, those that wait, those of the units above and below.
//   - reports: who has reported for a year or a part of one, and until when they are to; or, without units below, the
//     unit's own closings.
//
// Each section is a struct of its own with its own place in the table of actions; what they show is read once, for all
// of them.
//
// Taking in always goes in three steps on one page: name a folder or a file; look at what would happen, with nothing
// written; take in what is good. What is told at the end are counts that add up to the number of files. A key is
// compared on a page of its own, and what waited for it comes in by itself once it is accepted. Revoking, a passphrase
// and a new key are small forms that ask before anything is done.
//
// All work with bundles is done in jobs; a page only keeps what they found out.
package exchange
