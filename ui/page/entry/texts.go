package entry

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/sheet"
)

// asked are the columns that the form has an input for, named like it: those of the registration's sheet as the place
// has it, and of those that are not asked any more the ones that hold something. What a unit finds of a model is said
// at the appraisal, not here.
type asked struct {
	columns []*sheet.Column
	edge    string // the last input of the first part, behind which the second opens
}

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

// askedIn are the columns of the two parts of the form, in the order of the sheet.
func askedIn(l *sheet.Line) asked {
	var first, second []*sheet.Column
	for _, c := range l.Asked(true) {
		switch {
		case c.Kind == record.AppraisalKind:
		case c.More:
			second = append(second, c)
		default:
			first = append(first, c)
		}
	}
	return asked{slices.Concat(first, second), first[len(first)-1].Name}
}

// columnOf is the column of an input; nil for those that are none.
func (a *asked) columnOf(in string) *sheet.Column {
	if _, column, is := ofResource(in); is {
		return resources.Column(column)
	}
	if i := slices.IndexFunc(a.columns, func(c *sheet.Column) bool { return c.Name == in }); i >= 0 {
		return a.columns[i]
	}
	return nil
}

// isMore tells an input of the second part.
func (a *asked) isMore(in string) bool {
	c := a.columnOf(in)
	return c != nil && (c.More || strings.HasPrefix(in, resourcePrefix))
}

// pinnable tells whether two models may say the same in an input.
func (a *asked) pinnable(in string) bool {
	c := a.columnOf(in)
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
