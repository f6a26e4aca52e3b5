package wording

import (
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Resource puts what was mobilised into words, with what it was for: “Tiền trên 15.000.000 đồng (mua xi măng)”.
func Resource(t *text.Table, x *record.Resource) string {
	words := []string{t.Terms.Resource(x.What), Amount(t, x)}
	if x.Purpose != "" {
		words = append(words, "("+x.Purpose+")")
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

// Amount is how much: as it was written, where somebody wrote it, with its measure.
func Amount(t *text.Table, x *record.Resource) string {
	measure := measureOf(t, x)
	if m := value.MeasureIn(x.What); x.Written != "" && m != 0 && !value.Foreign(x) {
		return value.With(m, x.Written, measure)
	}
	words := x.Written
	if words == "" {
		if words = Decimal(x.Amount); x.High != "" {
			words += " – " + Decimal(x.High)
		}
		if x.Qualifier != "" {
			words = t.Terms.Qualifier(x.Qualifier) + " " + words
		}
	}
	if measure == "" || strings.HasSuffix(vi.Fold(words), " "+vi.Fold(measure)) {
		return words
	}
	return words + " " + measure
}

// measureOf is what the amount of a resource is kept in. One that was written beside money, land or labour was read
// with the figure.
func measureOf(t *text.Table, x *record.Resource) string {
	if value.MeasureIn(x.What) == 0 || value.Foreign(x) {
		return x.Measure
	}
	return t.Model.Measure(x.What)
}
