// Package search finds documents by words, as they are typed, and names that look like one another.
//
// # Basics
//
// An [Index] holds, for each distinct word, the documents it occurs in. [Index.Put] adds or replaces a document,
// [Index.Search] gives the documents in which every word typed begins some word, in any order, case and marks:
// “nguyen thi them” finds “Nguyễn Thị Thêm”, and so does “them ng”. Where the query has marks, the documents spelled
// with them come first. Everything may be called from several goroutines at once: the index can fill in while a
// person already searches.
//
// [Similarity] compares two names as sets of words, and [Duplicates] lists which of a unit's names look like one. Among
// many [Names] a [Comparer] finds all pairs that do, without comparing each with each.
//
// # Why not a scan
//
// Vietnamese is written in syllables, of which there are some thousands, and some dozens of them make half of any
// text. So the lists of the documents of each word are smaller than the folded text, and a search reads only the
// lists of the words typed, where a scan reads everything. The benchmark measures both.
package search
