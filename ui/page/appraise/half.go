package appraise

import (
	"encoding/json"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/page/wording"
)

// half is a verdict as it stands in its form, finished or not. It lies among the drafts of the register, so that it is there again when the queue
// was closed, or the program killed.
type half struct {
	Verdict  string `json:"verdict,omitempty"`
	Score    string `json:"score,omitempty"`
	Votes    string `json:"votes,omitempty"`
	Reason   string `json:"reason,omitempty"`
	Date     string `json:"date,omitempty"`
	Decision string `json:"decision,omitempty"`
	At       string `json:"at,omitempty"` // the input that had the keyboard
}

// DraftPrefix begins the names of the drafts of verdicts.
const DraftPrefix = "verdict/"

func draftName(participation record.ID) string { return DraftPrefix + participation.String() }

// said is a verdict that was given, as its form shows it.
func said(a *record.Appraisal) half {
	return half{Verdict: string(a.Verdict), Score: wording.Decimal(a.Score), Votes: a.Votes, Reason: a.Reason, Date: wording.Date(a.Date), Decision: a.Decision.String()}
}

// half is what stands in the form.
func (v *verdict) half() half {
	return half{Verdict: v.choice.Value(), Score: v.score.Value(), Votes: v.votes.Value(), Reason: v.reason.Value(), Date: v.date.Value(),
		Decision: v.paper.Value(), At: v.form.Focus().ID}
}

// readHalf finds what was left half done; nil for nothing, and for what another version has written.
func readHalf(tx *store.Tx, participation record.ID) (found *half, err error) {
	err = tx.Drafts(func(name string, v []byte) error {
		var h half
		if name == draftName(participation) && json.Unmarshal(v, &h) == nil {
			found = &h
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
