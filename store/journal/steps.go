package journal

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Steps are what a change did to each field, with what stood there before.
func Steps(tx *store.Tx, e Entry) (steps []store.Step, err error) {
	for _, edit := range e.Change.Edits {
		step := store.Step{Field: edit.Field, New: edit.Value}
		for _, d := range edit.Replaces {
			c, err := at(tx, log.Stream{Replica: d.Replica, Channel: e.Stream.Channel}, d.Number)
			if err == store.ErrNoChange {
				continue // what it replaces has not come yet
			}
			if err != nil {
				return nil, err
			}
			for _, was := range c.Edits {
				if was.Field == edit.Field && was.Value != nil {
					step.Old = append(step.Old, was.Value)
				}
			}
		}
		steps = append(steps, step)
	}
	return steps, nil
}

// Created tells whether a change made its record: it replaced nothing.
func Created(steps []store.Step) bool {
	for _, s := range steps {
		if len(s.Old) > 0 {
			return false
		}
	}
	return true
}

// ends is a heap, the latest change on top.
type ends []*end

func (h ends) Len() int { return len(h) }
func (h ends) Less(a, b int) bool {
	if h[a].change.Time != h[b].change.Time {
		return h[a].change.Time > h[b].change.Time
	}
	return dot(h[a]).Compare(dot(h[b])) > 0
}
func (h ends) Swap(a, b int) { h[a], h[b] = h[b], h[a] }

// Push is the heap's.
func (h *ends) Push(x any) { *h = append(*h, x.(*end)) }

// Pop is the heap's.
func (h *ends) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func dot(e *end) log.Dot { return log.Dot{Replica: e.stream.Replica, Number: e.number} }

// Words are the texts that a change wrote, for searching: its reason, its author, what its fields hold.
func Words(c *log.Change) (all []string) {
	all = append(all, c.Author, c.Reason)
	for _, e := range c.Edits {
		var s string
		if len(e.Value) > 0 && e.Value[0]>>5 == 3 && record.DecodeOne(e.Value, &s) == nil { // a CBOR text
			all = append(all, s)
		}
	}
	return all
}
