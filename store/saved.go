package store

import "danvan/store/record"

// Saved is what one Edit wrote, so that it can be taken back.
type Saved struct {
	Spans []Span
	Refs  []record.Ref // in the order in which they were touched, perhaps more than once
	List  bool         // it was noted as an import, which is undone as one
}

// WatchSaves calls f after every Edit that changed a record, from the goroutine that wrote.
func (r *Register) WatchSaves(f func(Saved)) {
	r.writing.Lock()
	defer r.writing.Unlock()
	r.savers = append(r.savers, f)
}
