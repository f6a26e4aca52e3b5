// Package todo is the list of comments that a unit has not answered: what is asked about which input, what the input
// holds now, and a way to the form and to an answer.
package todo
