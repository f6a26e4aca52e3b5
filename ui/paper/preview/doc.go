// Package preview lays a filled paper out in letters, for a look at it before it is written: heads at the left and the
// right, titles in the middle, tables.
//
// # Basics
//
//	lines := preview.Of(filled, 76, preview.Rules{Side: "│", Across: "─"}) // wider where a table needs it
//
// It shows what stands where, not fonts, sizes or the ends of pages: those are the file's.
package preview
