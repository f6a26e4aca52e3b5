package appraise

import (
	"encoding/json"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page/inputs"
	"danvan/ui/text"
)

// half is a verdict as it stands in its form, finished or not: the text of each column, and which input had the keyboard. It lies among the drafts of the register,
// so that it is there again when the queue was closed, or the program killed.
type half map[string]string

// focused names the input that had the keyboard.
const focused = "at"

// DraftPrefix begins the names of the drafts of verdicts.
const DraftPrefix = "verdict/"

func draftName(participation record.ID) string { return DraftPrefix + participation.String() }

// said is a verdict that was given, as its form shows it.
func said(t *text.Table, a *record.Appraisal) half {
	l := sheet.Of(record.AppraisalKind).New(record.ID{})
	l.Parts[0].Rec = a
	said := half{}
	for _, name := range asked {
		said[name] = inputs.Text(t, l, l.Sheet.Column(name))
	}
	return said
}

// readHalf finds what was left half done; nil for nothing, and for what another version has written.
func readHalf(tx *store.Tx, participation record.ID) (found half, err error) {
	err = tx.Drafts(func(name string, v []byte) error {
		var h half
		if name == draftName(participation) && json.Unmarshal(v, &h) == nil {
			found = h
		}
		return nil
	})
	return found, err
}

func keepHalf(r *store.Register, participation record.ID, h half) error {
	b, err := json.Marshal(h)
	if err != nil {
		return err
	}
	return r.SaveDraft(draftName(participation), b)
}
