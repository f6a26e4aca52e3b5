package entry

import "slices"

// The inputs, in the order of the form. Those of a model and its participation are named like their fields.
const (
	inUnit         = "unit"
	inName         = "name"
	inField        = "field"
	inSubject      = "subject"
	inRegistrant   = "registrant"
	inPlace        = "place"
	inStanding     = "standing"
	inRegistered   = "registered"
	inMoney        = "money"
	inLand         = "land"
	inLabour       = "labour"
	inParticipants = "participants"
	inContent      = "content"
	inResults      = "results"
	inReason       = "reason"
)

// inputs are all of them in order; the form leaves out those that it does not need.
var inputs = slices.Concat([]string{inUnit, inName, inField, inSubject, inRegistrant, inPlace, inStanding, inRegistered, inMoney, inLand, inLabour,
	inParticipants, inContent, inResults}, second, []string{inReason})

// unpinned are the inputs in which two models never say the same.
var unpinned = map[string]bool{inName: true, inContent: true, inResults: true}

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
