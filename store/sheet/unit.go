package sheet

import (
	"danvan/store"
	"danvan/store/record"
)

// What a text can be wrong about in the tree of units.
const (
	CodeTaken Code = "code-taken" // the code is another unit's
	CodeAgain Code = "code-again" // the code was another unit's: without a first day the two would be one
	HasBelow  Code = "has-below"  // units below have not ended
)

// treeProblem tells why a unit cannot be drawn, or cannot end: a code is one unit's at a time, and what hangs below
// another ends before it.
func (l *Line) treeProblem(tx *store.Tx) error {
	u, ok := l.Parts[0].Rec.(*record.Unit)
	if !ok {
		return nil
	}
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	if l.Made() {
		if now := tree.Unit(l.Ref().ID); now != nil && u.To != "" && now.To == "" {
			for _, below := range now.Children {
				if below.To == "" {
					return &Error{Code: HasBelow, Of: record.UnitKind, Field: "to", Found: u.Name, Like: []string{below.Name}}
				}
			}
		}
		return nil
	}
	if other := tree.InTheWay(tx.Me().Unit, u.Code); other != nil {
		return &Error{Code: CodeTaken, Of: record.UnitKind, Field: "code", Found: u.Code, Like: []string{other.Name}}
	}
	if others := tree.ByCodeAll(u.Code); u.From == "" && len(others) > 0 {
		return &Error{Code: CodeAgain, Of: record.UnitKind, Field: "from", Found: u.Code, Like: []string{others[0].Name}}
	}
	return nil
}
