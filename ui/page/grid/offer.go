package grid

import (
	"cmp"
	"slices"

	"danvan/store/vi"
)

// byFrequency lists texts, the most frequent first, without the empty one.
func byFrequency(counts map[string]int) (all []string) {
	for s := range counts {
		if s != "" {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), vi.Compare(a, b)) })
	return all
}
