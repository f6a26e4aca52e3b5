// Package many is where one act is done to many participations: the menu of acts, the small form of each, and what is
// undone and done again afterwards.
//
// # Basics
//
//	many.Recognise(h, rows, p.saved)        // opens the form on top; saved is told what was written
//	p.trail.Add(saved.Spans)                // of the page that it was opened from
//	p.trail.Undo(h, p.refresh)
//
// A form shows below its inputs what the act would come to, from the same code that does it: so many will be written,
// are so already, and cannot be, and why.
package many
