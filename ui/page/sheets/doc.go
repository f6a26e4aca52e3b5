// Package sheets has the pages of any sheet that has no page of its own: which sheets there are, the lines of one, a
// line with its history, and the form that makes or changes it. They know no kind: everything comes from package sheet.
package sheets
