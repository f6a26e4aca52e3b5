package record_test

import (
	"regexp"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store/record"
)

var (
	datePattern    = regexp.MustCompile(`^(\d{4})(-Q[1-4]|-H[12]|-\d{2}(-\d{2})?)?$`)
	decimalPattern = regexp.MustCompile(`^(0|-?[1-9]\d{0,17}|-?(0|[1-9]\d{0,17})\.\d{0,5}[1-9])$`)
)

// A date and a number are what their patterns say, and a day or month is one that exists.
func TestDatesAndNumbersAreWhatTheirPatternsSay(t *testing.T) {
	exists := func(s string) bool {
		layout := map[int]string{10: "2006-01-02", 7: "2006-01"}[len(s)]
		_, err := time.Parse(layout, s)
		return layout == "" || err == nil || s[5] == 'Q' || s[5] == 'H'
	}
	shape := rapid.SampledFrom([]string{`\d{4}-\d{2}-\d{2}`, `\d{4}-[QH01]\d`, `\d{4}`, `-?\d{1,20}`, `-?[01]?\d{0,3}\.\d{0,8}`, `[-.0-9QH +]{0,11}`})
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.StringMatching(shape.Draw(rt, "shape")).Draw(rt, "text")
		if got, want := record.Date(s).Valid(), s == "" || datePattern.MatchString(s) && exists(s); got != want {
			rt.Errorf("date %q: %v", s, got)
		}
		if got, want := record.Decimal(s).Valid(), s == "" || decimalPattern.MatchString(s); got != want {
			rt.Errorf("number %q: %v", s, got)
		}
	})
}
