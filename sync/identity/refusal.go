package identity

import (
	"fmt"

	"danvan/store/record"
)

// RefusalCode says why a unit may not write a change. The sentence for a person stands in ui/text under the same code.
type RefusalCode string

// Why a change is refused.
const (
	NotYourChannel RefusalCode = "not-your-channel" // the channel is neither the writer's nor of a unit below it
	WrongPart      RefusalCode = "wrong-part"       // affairs in a catalog, or a catalog's record among the affairs
	OnlyItself     RefusalCode = "only-itself"      // of a kind that only the channel's unit, Named, may write
	ReasonNeeded   RefusalCode = "reason-needed"    // corrects what stands in the affairs of Named, which is below, without saying why
	NotYourVerdict RefusalCode = "not-your-verdict" // speaks in the name of Named
	NotRestated    RefusalCode = "not-restated"     // a verdict without saying in Field whose it is
	WrongID        RefusalCode = "wrong-id"         // a verdict under another id than Named
	NotYourUnit    RefusalCode = "not-your-unit"    // draws a unit below Named, which is not at or below the channel's unit
	NotYourKey     RefusalCode = "not-your-key"     // a key of Named, which is not below the channel's unit
	BadHandover    RefusalCode = "bad-handover"     // a root's key that the one before it did not hand over to, or another unit's
	NotYourCatalog RefusalCode = "not-your-catalog" // owned by Named, in the catalog of another
	BadValue       RefusalCode = "bad-value"        // Field cannot hold a value of that type: Found, Want
)

// Refusal is the error of Judge.
type Refusal struct {
	Code   RefusalCode
	Writer record.ID // the unit that wrote
	Ref    record.Ref
	Field  string    // the field it lies in, where it is one
	Named  record.ID // what the change names, as the code says
	Found  string    // what stands in Field, of BadValue
	Want   string    // what may stand there, in code terms as in record.Problem
}

func (r *Refusal) Error() string {
	s := fmt.Sprintf("%s: unit %s wrote %s %s in the channel of unit %s", r.Code, r.Writer, r.Ref.Kind, r.Ref.ID, r.Ref.Channel.Unit)
	if r.Field != "" {
		s += ", field " + r.Field
	}
	if r.Want != "" {
		s += fmt.Sprintf(": found %q, expected %s", r.Found, r.Want)
	}
	if !r.Named.IsZero() {
		s += ", naming " + r.Named.String()
	}
	return s
}

func (m *matter) refuse(code RefusalCode, field string) *Refusal {
	return &Refusal{Code: code, Writer: m.writer, Field: field,
		Ref: record.Ref{Channel: m.channel, Kind: m.change.Kind, ID: m.change.ID}}
}

// refuseValue refuses a value on which authority rests, and which therefore must be an id whatever a later version
// might mean by it.
func (m *matter) refuseValue(field string, raw []byte) *Refusal {
	r := m.refuse(BadValue, field)
	r.Found, r.Want = record.Describe(raw), "id"
	return r
}

func (r *Refusal) with(named record.ID) *Refusal {
	r.Named = named
	return r
}
