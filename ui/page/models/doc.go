// Package models is the list of models: a row for each participation, found as words are typed, kept by filters, in an
// order; counted by any column, whose values filter too; and what one filters by again and again kept under a name.
//
// # How it stays quick
//
// Only the rows that show are drawn. Finding and sorting are jobs beside the screen: the letter that was typed shows at
// once, the rows follow, and letters typed meanwhile are searched for in one go.
package models
