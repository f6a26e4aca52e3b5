// Package template finds the templates of papers that a register holds: those of its own unit, and those that came down
// from the units above.
//
// # Basics
//
//	all, err := template.All(tx, today)           // nearest first
//	item := template.For(all, "summary", ".docx") // what is used where nobody names one; nil: the shipped one
//	item, err := template.Named(all, typed)       // by title or id
//	file, err := item.Data()                      // BrokenError where it is not the file that was sent
package template
