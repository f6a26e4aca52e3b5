package action

import (
	"slices"

	"danvan/ui/keyboard"
	"danvan/ui/part/frame"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Offer is an action that applies on a page, and why it cannot be done just now; Off is "" if it can.
type Offer struct {
	Action
	Off string
}

// Offers are the actions of a page in the order of the table. disabled says why one cannot be done now, "" if it can;
// nil: all can.
func Offers(p Place, disabled func(ID) string) []Offer {
	var out []Offer
	for _, a := range table {
		if !a.applies(p) {
			continue
		}
		o := Offer{Action: a}
		if disabled != nil {
			o.Off = disabled(a.ID)
		}
		out = append(out, o)
	}
	return out
}

// Hints are the keys for the footer: those of the page that can be done now.
func Hints(offers []Offer, p Place, tx *text.Table, th *theme.Theme) []frame.Hint {
	var out []frame.Hint
	for _, o := range offers {
		if o.Off == "" && slices.Contains(o.Footer, p) {
			out = append(out, frame.Hint{Key: o.Key(th), Label: o.Text(&tx.Actions).Short})
		}
	}
	return out
}

// Key writes the key of the action as printed on keyboards, "" if it has none.
func (a Action) Key(th *theme.Theme) string {
	if len(a.Keys) == 0 {
		return ""
	}
	return keyboard.Label(a.Keys[0], &th.Shapes)
}

// KeyOf writes the first key of an action; "" where it has none.
func KeyOf(id ID, th *theme.Theme) string {
	if i := slices.IndexFunc(table, func(a Action) bool { return a.ID == id }); i >= 0 {
		return table[i].Key(th)
	}
	return ""
}
