// Package zips packs many small pieces with zstd, one after the other: what makes them is kept, because making it costs
// more than a piece.
package zips
