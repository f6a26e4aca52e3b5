package log

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"danvan/store/record"
)

// ReasonError is a correction of another unit's record without a reason. Nothing was written.
type ReasonError struct{ Ref record.Ref }

func (e *ReasonError) Error() string {
	return fmt.Sprintf("%s %s stands in the affairs of unit %s: correcting it needs a reason", e.Ref.Kind, e.Ref.ID, e.Ref.Channel.Unit)
}

// LacksReason tells whether a change must say why and does not: a unit above corrects what stands in the affairs of one
// below. What it enters where nothing stood needs no reason, nor does what it says in its own name. Whoever writes
// holds to it, and whoever receives, so that nothing is written that others refuse.
func (c *Change) LacksReason(writer record.ID, ch record.Channel) bool {
	if ch.Part != record.Affairs || writer == ch.Unit || strings.TrimSpace(c.Reason) != "" {
		return false
	}
	kind := record.KindOf(c.Kind)
	if kind == nil || kind.Spoken {
		return false // what a later version's kinds need is not known
	}
	return slices.ContainsFunc(c.Edits, func(e Edit) bool {
		sets := e.Value != nil && !bytes.Equal(e.Value, record.Null)
		return len(e.Replaces) > 0 || sets && slices.Contains(kind.Reasoned, e.Field)
	})
}
