package sheet

import (
	"danvan/store"
	"danvan/store/record"
)

// Why says why a record may not be changed from here.
type Why string

// The reasons.
const (
	NotYours       Why = "not-yours"        // of a unit beside or above
	NotYourWord    Why = "not-your-word"    // another unit said it
	NotYourVerdict Why = "not-your-verdict" // another unit's appraisal
)

// Refusal is a record that may not be changed from here: the unit above would refuse it too.
type Refusal struct {
	Why  Why
	Unit string // whose it is
}

func (e *Refusal) Error() string { return "sheet: " + string(e.Why) + " " + e.Unit }

// May tells whether the register's unit may change a record: nil, or a *Refusal. It is asked before anything is typed;
// when it is written the change itself is judged.
func May(tx *store.Tx, ref record.Ref) error {
	if err := Covers(tx, ref); err != nil {
		return err
	}
	me := tx.Me().Unit
	kind := record.KindOf(ref.Kind)
	if kind.Own && ref.Channel.Unit != me {
		return &Refusal{Why: NotYourWord}
	}
	if h, err := tx.Get(ref, nil); err != nil || !kind.Spoken || h.State().IDOf("by") == me {
		return nil
	}
	if ref.Kind == record.AppraisalKind {
		return &Refusal{Why: NotYourVerdict}
	}
	return &Refusal{Why: NotYourWord}
}

// Covers tells whether a record is the register's unit's own, or of a unit below it: nil, or a *Refusal.
func Covers(tx *store.Tx, ref record.Ref) error {
	tree, err := tx.Tree()
	if err != nil || tree.Covers(tx.Me().Unit, ref.Channel.Unit) {
		return err
	}
	name := ref.Channel.Unit.String()
	if u := tree.Unit(ref.Channel.Unit); u != nil {
		name = u.Name
	}
	return &Refusal{NotYours, name}
}
