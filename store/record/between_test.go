package record_test

import (
	"testing"

	"danvan/store/record"
)

// Whatever kind it is, nothing is said to end before it begins: what such a thing holds for, no list of a day and no
// count would ever find.
func TestNothingEndsBeforeItBegins(t *testing.T) {
	for _, k := range record.Kinds() {
		for _, at := range [][2]string{{"from", "to"}, {"blocked_from", "blocked_to"}} {
			from, to := k.Shape(at[0]), k.Shape(at[1])
			if from == nil || to == nil {
				continue
			}
			for _, c := range []struct {
				from, to string
				wrong    bool
			}{{"2026", "2025", true}, {"2025", "2026", false}, {"2026", "2026", false}, {"2026-10-05", "2026-10-04", true}, {"2026-10", "2026-10-05", false}, {"2026-10", "2026-09", true}, {"", "2026", false}} {
				if from.Type == record.Year && (len(c.from) != 4 && c.from != "" || len(c.to) != 4) {
					continue
				}
				r := k.New()
				put(k, r, from, c.from)
				put(k, r, to, c.to)
				found := false
				for _, p := range r.Validate() {
					found = found || p.Code == record.Backwards && p.Field == to.Name && p.Hard
				}
				if found != c.wrong {
					t.Errorf("%s: from %q to %q: %v", k.Name, c.from, c.to, r.Validate())
				}
			}
		}
	}
}

func put(k *record.Kind, r record.Record, s *record.Shape, text string) {
	at := k.At(r, s.Name)
	if s.Type != record.Year {
		at.SetString(text)
		return
	}
	at.SetInt(int64(record.Date(text).Year()))
}
