package inputs

import (
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
)

// Likely puts into the line of a new model what it most likely says. When it was registered nobody can know for another
// year.
func Likely(l *sheet.Line, today vi.Date) {
	s := l.Sheet
	if c := s.Column("subject"); c.Need { // what the place lets be is nobody's guess
		l.Set(c, string(record.Collective))
	}
	if c := s.Column("standing"); !c.Hidden {
		l.Set(c, string(record.New))
	}
	if year, is := l.Value(s.Column("year")).(int64); is && int(year) == today.Year() && !s.Column("registered").Hidden {
		l.Set(s.Column("registered"), record.Date(today.String()))
	}
}

// repeated are the columns in which models of a unit often say the same.
var repeated = []string{"registrant", "place"}

// ReadBefore reads what models of a unit say in such columns, by column, the most frequent first.
func ReadBefore(tx *store.Tx, unit record.ID) (map[string][]string, error) {
	counts := map[string]map[string]int{}
	for _, column := range repeated {
		counts[column] = map[string]int{}
	}
	err := tx.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.ModelKind, func(_ record.ID, st *log.State) error {
		for column, n := range counts {
			n[st.Text(column)]++
		}
		return nil
	})
	all := map[string][]string{}
	for column, n := range counts {
		all[column] = byFrequency(n)
	}
	return all, err
}

// byFrequency lists texts, the most frequent first, without the empty one.
func byFrequency(counts map[string]int) (all []string) {
	for text := range counts {
		if text != "" {
			all = append(all, text)
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return vi.Compare(a, b)
	})
	return all
}
