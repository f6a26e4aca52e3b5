package tally

import (
	"cmp"
	"slices"

	"danvan/store/record"
	"danvan/store/vi"
)

// Award is one award, as reports see it: names, and codes of terms.
type Award struct {
	AwardGroup
	Recipient record.Recipient
	Conflict  bool
}

// AwardGroup is what awards have in common that are counted together.
type AwardGroup struct {
	Programme string            `json:"programme"`
	Form      string            `json:"form"`
	Level     record.AwardLevel `json:"level"`
	Track     record.Track      `json:"track"`
	Giver     string            `json:"giver"`
}

// AwardCount is how many awards were given, to whom.
type AwardCount struct {
	Collective int `json:"collective"`
	Individual int `json:"individual"`
	Household  int `json:"household"`
	Unit       int `json:"unit"`
	Total      int `json:"total"`
	Conflicts  int `json:"conflicts,omitempty"`
}

// Add counts one.
func (c *AwardCount) Add(to record.Recipient, conflict bool) {
	c.Total++
	switch to {
	case record.Recipient(record.Collective):
		c.Collective++
	case record.Recipient(record.Individual):
		c.Individual++
	case record.Recipient(record.Household):
		c.Household++
	case record.UnitRecipient:
		c.Unit++
	}
	if conflict {
		c.Conflicts++
	}
}

// Open is how many were given to recipients whose kind is not known.
func (c AwardCount) Open() int { return c.Total - c.Collective - c.Individual - c.Household - c.Unit }

// AwardRow is a line of the report.
type AwardRow struct {
	AwardGroup
	AwardCount
}

// AwardReport counts awards by programme, form, level, track and giver.
type AwardReport struct {
	Report string     `json:"report"` // "awards"
	Span   string     `json:"span"`
	Unit   string     `json:"unit"` // code
	Rows   []AwardRow `json:"rows"`
	Total  AwardCount `json:"total"`
}

// Key brings together what is spelled in several ways: the first spelling is shown.
func (g AwardGroup) Key() AwardGroup {
	g.Form, g.Giver = vi.Spelled(g.Form), vi.Spelled(g.Giver)
	return g
}

// Awards counts awards, the highest level first.
func Awards(all []Award) (rows []AwardRow, total AwardCount) {
	at := map[AwardGroup]int{}
	rows = []AwardRow{}
	for _, a := range all {
		i, seen := at[a.Key()]
		if !seen {
			i = len(rows)
			at[a.Key()] = i
			rows = append(rows, AwardRow{AwardGroup: a.AwardGroup})
		}
		rows[i].Add(a.Recipient, a.Conflict)
		total.Add(a.Recipient, a.Conflict)
	}
	levels := record.KindOf(record.AwardKind).Shape("level").Terms
	slices.SortStableFunc(rows, func(a, b AwardRow) int {
		return cmp.Or(vi.Compare(a.Programme, b.Programme), cmp.Compare(slices.Index(levels, string(a.Level)), slices.Index(levels, string(b.Level))),
			cmp.Compare(a.Track, b.Track), vi.Compare(a.Giver, b.Giver), vi.Compare(a.Form, b.Form))
	})
	return rows, total
}
