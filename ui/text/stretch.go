package text

import (
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
)

// Stretch says a stretch of time as a title goes on with it: years, or what is not whole years: “quý II/2026”.
func (t *Table) Stretch(from, to int, span record.Interval) string {
	var i vi.Interval
	if span == "" || i.UnmarshalText([]byte(span)) != nil {
		return t.Reports.Span(from, to)
	}
	if i.To.IsZero() && i.From.Span() == vi.Half {
		return t.CLI.Say.Due.Span(i.From.Year(), i.From.Part())
	}
	if t.Lang == Vi {
		return vi.FormatInterval(i)
	}
	return strings.Replace(string(span), "/", " – ", 1)
}
