// Package catalog reads the lists that a register starts from: the units of a tree and the fields of a list, as CSV
// files with a heading.
package catalog
