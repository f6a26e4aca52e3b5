package buffer

// edit is one change of the cells: fresh stand where old stood.
type edit struct {
	at         int
	old, fresh []string
}

// step is what one undo takes back.
type step struct {
	edits  []edit
	before int // where the caret stood
	after  int // where it stood when undo was asked for
}

// steps is how many are kept.
const steps = 200

// history is what can be undone and redone.
type history struct {
	past    []step // oldest first
	future  []step // nearest last
	grouped bool   // the next edit belongs to the last step
}

// note keeps an edit. alone: it is a step by itself.
func (h *history) note(e edit, caret int, alone bool) {
	if alone || !h.grouped || len(h.past) == 0 {
		h.past = append(h.past, step{before: caret})
		if len(h.past) > steps {
			h.past = h.past[1:]
		}
	}
	last := &h.past[len(h.past)-1]
	last.edits = append(last.edits, e)
	h.grouped, h.future = !alone, nil
}

func (h *history) end() { h.grouped = false }

// Undo takes the last step back; false when there is none.
func (t *Text) Undo() bool {
	h := &t.history
	n := len(h.past)
	if n == 0 {
		return false
	}
	s := h.past[n-1]
	s.after = t.caret
	h.past, h.future = h.past[:n-1], append(h.future, s)
	h.end()
	for i := len(s.edits) - 1; i >= 0; i-- {
		e := s.edits[i]
		t.apply(e.at, len(e.fresh), e.old, s.before)
	}
	return true
}

// Redo does again what Undo took back; false when there is nothing.
func (t *Text) Redo() bool {
	h := &t.history
	n := len(h.future)
	if n == 0 {
		return false
	}
	s := h.future[n-1]
	h.past, h.future = append(h.past, s), h.future[:n-1]
	h.end()
	for _, e := range s.edits {
		t.apply(e.at, len(e.old), e.fresh, s.after)
	}
	return true
}
