// Package value reads what people write for the types of value that a sheet has: one reader for each, which the form,
// the grid and lists share.
//
//	f, err := value.ReadFigure(vi.Dong, "trên 160", value.Scale{Pow: 6, Said: true}) // below “(triệu đồng)”: 160.000.000, vi.Over
//
// A measure that stands beside the figure beats the one above it. Nothing is guessed: what can be read in two ways, or
// is two figures (“100-150”), is an error of package vi with what was found.
package value
