package many

import (
	"context"

	"danvan/store"
	"danvan/store/life"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// Trail is what a page has written, to be undone and done again. The zero value is empty.
type Trail struct {
	done, undone [][]store.Span
}

// Add remembers what was written; what was undone before can no longer be done again.
func (t *Trail) Add(spans []store.Span) {
	if len(spans) > 0 {
		t.done, t.undone = append(t.done, spans), nil
	}
}

// OffUndo says why nothing can be undone, "" if something can.
func (t *Trail) OffUndo(h page.Host) string {
	if len(t.done) == 0 {
		return h.Text().Many.NoUndo
	}
	return ""
}

// OffRedo says why nothing can be done again, "" if something can.
func (t *Trail) OffRedo(h page.Host) string {
	if len(t.undone) == 0 {
		return h.Text().Many.NoRedo
	}
	return ""
}

// Undoes gives what an action would undo, or do again.
func (t *Trail) Undoes(id action.ID) store.Saved {
	of := t.done
	switch id {
	case action.Redo:
		of = t.undone
	case action.Undo:
	default:
		return store.Saved{}
	}
	if len(of) == 0 {
		return store.Saved{}
	}
	return store.Saved{Spans: of[len(of)-1]}
}

// Undo takes the last back that was written, whole; then is called when it was.
func (t *Trail) Undo(h page.Host, then func()) {
	t.step(h, &t.done, &t.undone, h.Text().Many.Undo, h.Text().Many.Undone, then)
}

// Redo does the last again that was undone.
func (t *Trail) Redo(h page.Host, then func()) {
	t.step(h, &t.undone, &t.done, h.Text().Many.Redo, h.Text().Many.Redone, then)
}

func (t *Trail) step(h page.Host, from, to *[][]store.Span, why string, said func(n, kept int) string, then func()) {
	n := len(*from)
	if n == 0 {
		return
	}
	spans := (*from)[n-1]
	*from = (*from)[:n-1]
	r := h.Register()
	h.Start(page.Job{
		Work: func(context.Context, page.Tell) (func(), error) {
			back, err := life.TakeBack(r, spans, why)
			if err != nil {
				return nil, err
			}
			return func() {
				if len(back.Spans) > 0 {
					*to = append(*to, back.Spans)
				}
				h.Say(theme.Good, said(back.Undone, back.Kept))
				then()
			}, nil
		},
		Failed: func(err error) {
			*from = append(*from, spans)
			h.Fail(err)
		},
	})
}
