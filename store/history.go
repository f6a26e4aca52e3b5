package store

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Event is a change as the history of a record shows it.
type Event struct {
	Dot    log.Dot
	Unit   record.ID // of the one who wrote; zero when unknown
	Change *log.Change
	Steps  []Step
}

// Step is what a change did to one field.
type Step struct {
	Field string
	Old   [][]byte // the values it replaced
	New   []byte   // nil when they were dropped
}

// Span is the change as a piece of its stream, for Writer.TakeBack; ch is the record's.
func (e *Event) Span(ch record.Channel) Span {
	return Span{log.Stream{Replica: e.Dot.Replica, Channel: ch}, e.Dot.Number, e.Dot.Number}
}

// History gives every change of a record, oldest first, with what each field held before. It is a copy.
func (tx *Tx) History(ref record.Ref) ([]Event, error) {
	s, err := tx.state(ref, true)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return nil, ErrNoRecord
	}
	events := make([]Event, 0, len(s.Marks()))
	written := map[log.Dot]*log.Change{}
	for _, m := range s.Marks() {
		_, body, err := tx.logEntry(m.Stream, m.Number)
		if err != nil {
			return nil, err
		}
		dot := tx.names.dot(m.Place)
		c, err := log.DecodeChange(bytes.Clone(body), dot.Replica)
		if err != nil {
			return nil, &Error{Code: Damaged, Where: "log", Err: err}
		}
		unit, _ := tx.UnitOf(dot.Replica)
		written[dot] = c
		events = append(events, Event{Dot: dot, Unit: unit, Change: c})
	}
	slices.SortFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Change.Time, b.Change.Time), a.Dot.Compare(b.Dot))
	})
	for i := range events {
		for _, e := range events[i].Change.Edits {
			step := Step{Field: e.Field, New: e.Value}
			for _, d := range e.Replaces {
				if old := written[d].Value(e.Field); old != nil {
					step.Old = append(step.Old, old)
				}
			}
			events[i].Steps = append(events[i].Steps, step)
		}
	}
	return events, nil
}

// Rival is one of several live values of a field.
type Rival struct {
	Value  []byte
	Dot    log.Dot
	Unit   record.ID
	Author string
	Time   log.Time
	Reason string
	Stands bool // stands in meanwhile
	Wrong  bool // its time cannot be right: what its writer saved later bears an earlier one
}

// WrongTime tells whether a time that a stream bears cannot be right: the stream ends at an earlier one.
func (tx *Tx) WrongTime(s log.Stream, at log.Time) (wrong bool, err error) {
	h, err := tx.Head(s)
	if err != nil {
		return false, err
	}
	err = tx.Bodies(s, h.Number, func(_ uint64, body []byte) error {
		c, err := log.DecodeChange(bytes.Clone(body), s.Replica)
		wrong = err == nil && c.Time >= log.FirstTime && c.Time < at
		return err
	})
	return wrong, err
}

// Rivals gives the live values of a field, earliest first. It is a copy.
func (tx *Tx) Rivals(ref record.Ref, field string) (rs []Rival, err error) {
	events, err := tx.History(ref)
	if err != nil {
		return nil, err
	}
	s, err := tx.state(ref, true)
	if err != nil {
		return nil, err
	}
	held := s.Of(field)
	stands, read := s.Readable(held)
	for _, e := range events {
		for _, l := range held {
			if tx.names.dot(l.Place) != e.Dot {
				continue
			}
			rs = append(rs, Rival{Value: l.Value, Dot: e.Dot, Unit: e.Unit, Author: e.Change.Author, Time: e.Change.Time,
				Reason: e.Change.Reason, Stands: read && stands.Place == l.Place})
			if rs[len(rs)-1].Wrong, err = tx.WrongTime(log.Stream{Replica: e.Dot.Replica, Channel: ref.Channel}, e.Change.Time); err != nil {
				return nil, err
			}
		}
	}
	return rs, nil
}
