// Package history is the page of every change of everybody, newest first: what was before and after, who, when and why.
// It reads the log from its end, only as far as is seen or looked for, and undoes single changes and whole imports.
package history
