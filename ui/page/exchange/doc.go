// Package exchange is the page of sending and receiving, and those that open from it: making a bundle or an invitation, and taking
// bundles in.
//
// # Basics
//
// [New] makes the page: what is unsent, what came from each unit below, the keys that wait. Typing finds a unit below; a bundle down, an
// invitation and the acceptance of a key concern the unit under the cursor.
//
// Taking in always goes in three steps on one page: name a folder or a file; look at what would happen, with nothing written; take in what is
// good. What is told at the end are counts that add up to the number of files.
//
// All work with bundles is done in jobs; a page only keeps what they found out.
package exchange
