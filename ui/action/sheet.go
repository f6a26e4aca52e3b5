package action

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Sheet is the list of keys for F1: key, name, and below it what it does, or why it cannot be done now. It is as long
// as it takes; the page shows what there is room for.
func Sheet(offers []Offer, tx *text.Table, th *theme.Theme, width int) part.Area {
	keys := 0
	for _, o := range offers {
		keys = max(keys, part.Width(o.Key(th)))
	}
	keys = min(keys, width/3)
	room := max(1, width-keys-2)
	a := part.Lines(th.Title.Render(part.Fit(tx.Parts.HelpKeys, width)), "")
	for _, o := range offers {
		act := o.Text(&tx.Actions)
		a.Lines = append(a.Lines, th.Key.Render(part.Pad(o.Key(th), keys))+"  "+th.Strong.Render(part.Fit(act.Name, room)))
		help := act.Help
		if o.Off != "" {
			help = o.Off
		}
		for _, l := range part.Wrap(help, room, 0) {
			a.Lines = append(a.Lines, strings.Repeat(" ", keys+2)+th.Dim.Render(l))
		}
	}
	return a
}
