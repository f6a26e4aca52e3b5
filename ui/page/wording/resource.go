package wording

import (
	"strings"

	"danvan/store/record"
	"danvan/ui/text"
)

// Resource puts what was mobilised into words, with what it was for: “Tiền trên 15.000.000 đồng (mua xi măng)”.
func Resource(t *text.Table, x *record.Resource) string {
	measure := x.Measure
	if measure == "" && x.What != record.InKind {
		measure = t.Model.Measure(x.What)
	}
	words := []string{t.Terms.Resource(x.What)}
	if x.Qualifier != "" {
		words = append(words, t.Terms.Qualifier(x.Qualifier))
	}
	words = append(words, Decimal(x.Amount), measure)
	if x.Purpose != "" {
		words = append(words, "("+x.Purpose+")")
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
