package history

import (
	"errors"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/theme"
)

// Made is what was written in one go, to be undone from a page that shows it.
type Made struct {
	Spans []store.Span
	Refs  []record.Ref // of one channel
	By    record.ID    // the unit that wrote
	What  string       // in words
}

// Ours tells whether this unit may undo it: in its own affairs and those of the units below. What a unit says at its
// own level only that unit takes back. Keys are not undone.
func (m *Made) Ours(h page.Host) bool {
	rows, me := h.Listing(), h.Me().Unit
	for _, ref := range m.Refs {
		kind := record.KindOf(ref.Kind)
		if rows == nil || kind == nil || ref.Kind == record.KeyKind || !rows.Tree().Covers(me, ref.Channel.Unit) || kind.Spoken && m.By != me {
			return false
		}
	}
	return len(m.Refs) > 0
}

// Undo asks first, and takes it back.
func (m *Made) Undo(h page.Host, path []string) {
	t := &h.Text().History
	ask.Ask(h, ask.Sure{
		What: ask.What{Path: path, Title: t.UndoAsk, About: m.What, Help: t.HelpUndo},
		Body: m.What + "\n\n" + t.UndoAskBody, Yes: t.Yes, Unit: m.Refs[0].Channel.Unit, Reason: t.Reason,
	}, func(reason string, done ask.Done) {
		undone := 0
		page.Edit(h, func(w *store.Writer) (err error) {
			undone, _, err = life.TakeBackOf(w, m.Refs, m.Spans, reason)
			return errors.Join(err, done(w))
		}, func() {
			if undone == 0 {
				h.Say(theme.Warn, t.NothingUndone)
			} else {
				h.Say(theme.Good, t.Undone(undone))
			}
		})
	})
}
