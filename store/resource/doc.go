// Package resource adds up what was mobilised for participations: money in đồng, land in m², labour in days. What is in
// kind has no sum.
//
//	figures, err := resource.Read(tx)      // one pass over the register, only when somebody asks
//	sum := figures.Of(row.Unit, row.Participation)
//	total.Plus(sum)
//
// # Caveats
//
// “Trên”, “gần” or “khoảng” on one part, or two people who differ about it, make the sum of that kind approximate. A
// sum that does not fit is told as such, never cut.
package resource
