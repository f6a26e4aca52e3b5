// Package overview is the page of a year: its figures, what waits for a person, what was sent, and what was done last.
package overview
