package entry

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/sheet"
)

// The form has an input for each column of the registration's sheet, named like it. What a unit finds of a model is said at the appraisal, not here.
var (
	registration  = sheet.Named("registration")
	first, second = parts(registration)
	columns       = slices.Concat(first, second)
)

// The inputs that are no columns: whose model it is, and why something is as it is.
const (
	inUnit   = "unit"
	inReason = "reason"
)

// The columns that the form does more with than their types ask.
const (
	inName       = "name"
	inField      = "field"
	inSubject    = "subject"
	inRegistrant = "registrant"
	inPlace      = "place"
	inStanding   = "standing"
	inRegistered = "registered"
	inSource     = "source"
)

// parts are the columns of the two parts of the form, in the order of the sheet.
func parts(s *sheet.Sheet) (first, second []*sheet.Column) {
	for _, c := range s.Asked(true) {
		switch {
		case c.Kind == record.AppraisalKind:
		case c.More:
			second = append(second, c)
		default:
			first = append(first, c)
		}
	}
	return first, second
}

func names(all []*sheet.Column) (names []string) {
	for _, c := range all {
		names = append(names, c.Name)
	}
	return names
}

// columnOf is the column of an input; nil for those that are none.
func columnOf(in string) *sheet.Column {
	if _, column, is := ofResource(in); is {
		return resources.Column(column)
	}
	if i := slices.IndexFunc(columns, func(c *sheet.Column) bool { return c.Name == in }); i >= 0 {
		return columns[i]
	}
	return nil
}

// isMore tells an input of the second part.
func isMore(in string) bool {
	c := columnOf(in)
	return c != nil && (c.More || strings.HasPrefix(in, resourcePrefix))
}

// pinnable tells whether two models may say the same in an input.
func pinnable(in string) bool {
	c := columnOf(in)
	return in != inName && (c == nil || c.Type != record.Lines && !strings.HasPrefix(in, resourcePrefix))
}

// Texts are what stands in the inputs, by input: text as typed, the id of a choice. An empty input may be missing.
type Texts map[string]string

// Same tells whether two forms say the same in every input but the reason, and have the same notes.
func (t Texts) Same(u Texts) bool { return t.within(u) && u.within(t) }

// equal tells whether they say the same, reason and all.
func (t Texts) equal(u Texts) bool { return t[inReason] == u[inReason] && t.Same(u) }

func (t Texts) within(u Texts) bool {
	for in, text := range t {
		if in != inReason && text != u[in] {
			return false
		}
	}
	return true
}
