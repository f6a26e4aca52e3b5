// Package crash keeps what is known of a fault of the program itself, so that the person is told a sentence and whoever
// mends it gets the rest.
//
// The commands and the screen each have one place where a panic ends; both make a Fault of it, and end with it as with
// any other error.
package crash
