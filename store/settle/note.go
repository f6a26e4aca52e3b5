package settle

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// setting is where the memory lies among the settings of the register.
const setting = "settle"

// How many decisions are remembered: of older ones the history tells.
const (
	mostBatches = 20
	mostDone    = 2000
)

// memory is what can be taken back, and what was.
type memory struct {
	Batches []batch `cbor:"batches"` // the latest last
	Again   []done  `cbor:"again"`   // waits to be settled again
}

// batch is what one Settle decided.
type batch struct {
	At   int64  `cbor:"at"` // ms since 1970
	Done []done `cbor:"done"`
}

// done is one conflict that was decided.
type done struct {
	Ref    record.Ref `cbor:"ref"`
	Field  string     `cbor:"field"`
	Dots   []log.Dot  `cbor:"dots"`   // of all its sides
	Before []byte     `cbor:"before"` // the value that stood in; nil of Deleted
	Now    []log.Dot  `cbor:"now"`    // the values that live since
	// With tells that it went with the record: that was deleted by the decision before it that is not With.
	With bool `cbor:"with,omitempty"`
}

// recall reads the memory. One that cannot be read is as good as none: nothing but the convenience of taking back hangs
// on it.
func recall(tx *store.Tx) (m memory, err error) {
	raw, err := tx.Setting(setting)
	if err != nil || raw == nil {
		return m, err
	}
	if record.DecodeOne(raw, &m) != nil {
		return memory{}, nil
	}
	return m, nil
}

func (m *memory) keep(w *store.Writer) error {
	m.Batches = m.Batches[max(0, len(m.Batches)-mostBatches):]
	n := 0
	for i := len(m.Batches) - 1; i >= 0; i-- {
		if n += len(m.Batches[i].Done); n > mostDone && i < len(m.Batches)-1 { // the last one is kept whole
			m.Batches = m.Batches[i+1:]
			break
		}
	}
	m.Again = m.Again[max(0, len(m.Again)-mostDone):]
	raw, err := record.EncodeOne(*m)
	if err != nil {
		return err
	}
	return w.Note(setting, raw)
}

// forget takes a conflict out of those that wait to be settled again.
func (m *memory) forget(ref record.Ref, field string) {
	m.Again = slices.DeleteFunc(m.Again, func(d done) bool { return d.Ref == ref && d.Field == field })
}

// waits tells whether nothing has happened since a decision was taken back; now are the values that live.
func (d *done) waits(tx *store.Tx) (waits bool, now []log.Dot, err error) {
	h, err := tx.Get(d.Ref, nil)
	if errors.Is(err, store.ErrNoRecord) {
		return false, nil, nil
	}
	if err != nil {
		return false, nil, err
	}
	if now, err = rests(tx, h, d.Field); d.Field == Deleted {
		return h.State().Exists() && h.State().Raw(Deleted) == nil, now, err
	}
	return slices.Equal(now, d.Now), now, err
}
