// Package duplicates is the page on which a person decides whether two models that look like one are one.
//
// The pairs are compared once, when the page opens or comes back; after a decision here only what it settles leaves the
// queue, so that going through a long queue does not wait for all names to be compared again.
package duplicates
