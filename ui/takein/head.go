package takein

import (
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/text"
)

// Head is a column of a list, and what it was taken for.
type Head struct {
	Sheet   string   `json:"sheet,omitempty"`
	Letters string   `json:"letters"`
	Heading string   `json:"heading"`
	Samples []string `json:"samples"`
	Column  string   `json:"column,omitempty"` // its code name; "" is left out
	Why     string   `json:"why,omitempty"`    // “words”, “cells”, “remembered”, “person”
	Meant   string   `json:"-"`                // in words
}

// samples is how many cells of a column are shown.
const samples = 3

// Key is how a person's word names a column among others: by its heading, where only one has it.
func (h *Head) Key(all []Head) string {
	n := 0
	for i := range all {
		if vi.Spelled(all[i].Heading) == vi.Spelled(h.Heading) {
			n++
		}
	}
	switch {
	case h.Heading != "" && n == 1:
		return h.Heading
	case h.Sheet != "":
		return h.Sheet + "!" + h.Letters
	}
	return h.Letters
}

// Decided tells that a person said what it is, now or of an earlier list.
func (h *Head) Decided() bool {
	return h.Why == string(intake.ByPerson) || h.Why == string(intake.ByMemory)
}

// HeadsOf are the columns of worksheets that hold registrations, or may.
func HeadsOf(t *text.Table, sheets []intake.Sheet) (all []Head) {
	for _, s := range sheets {
		for _, m := range s.Columns {
			if m.Heading != "" || len(m.Samples) > 0 {
				all = append(all, Head{s.Name, m.Letters, m.Heading, append([]string{}, m.Samples...), string(m.Column), string(m.Why), t.Lists.Column(m.Column)})
			}
		}
	}
	return all
}

// headsIn are the columns of a list of a sheet.
func headsIn(t *text.Table, l *sheet.List) (all []Head) {
	for i := range l.Heads {
		h := &l.Heads[i]
		code, words := called(t, h.Meaning)
		all = append(all, Head{"", h.Letters, h.Text, append([]string{}, l.Samples(h, samples)...), code, h.Why, words})
	}
	return all
}

// called is the code name of a meaning, and its words.
func called(t *text.Table, m sheet.Meaning) (code, words string) {
	switch m.As {
	case sheet.AsColumn:
		return m.Column.Name, t.Column(m.Column)
	case sheet.AsID:
		return string(intake.ID), t.Lists.Column(intake.ID)
	case sheet.AsUnit:
		return string(intake.UnitName), t.Lists.Column(intake.UnitName)
	case sheet.AsNote:
		return string(intake.Extra), t.Lists.Column(intake.Extra)
	case sheet.OnlySeen:
		return "", t.Sheets.Paper.NotRead
	}
	return "", t.Lists.Column(intake.Unused)
}

// Meanings are what a column of a list may be taken for, by code name: a sheet's columns, or s nil for registrations as
// offices list them.
func Meanings(t *text.Table, s *sheet.Sheet) (all []Choice) {
	all = []Choice{{LeftOut, t.Lists.Column(intake.Unused)}}
	if s == nil {
		for _, c := range intake.Columns {
			all = append(all, Choice{string(c), t.Lists.Column(c)})
		}
		return all
	}
	for _, c := range s.Asked(false) {
		all = append(all, Choice{c.Name, t.Column(c)})
	}
	as := []sheet.As{sheet.AsUnit, sheet.AsID}
	if s.Notes() != nil {
		as = append(as, sheet.AsNote)
	}
	for _, as := range as {
		code, words := called(t, sheet.Meaning{As: as})
		all = append(all, Choice{code, words})
	}
	return all
}

// LeftOut is what a column is called that is not taken.
const LeftOut = "none"
