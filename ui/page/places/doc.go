// Package places is the page that lists what the template of a paper may name, with what stands there now and where
// that is from.
package places
