package entry

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/part/choice"
)

// Draft is a half-done form: what the inputs said at first and what they say now, so that taking it up later puts back
// only what the person typed.
type Draft struct {
	Target
	New   bool   `json:"new"`
	At    int64  `json:"at"` // ms since 1970
	Was   Texts  `json:"was"`
	Now   Texts  `json:"now"`
	Focus string `json:"focus"`         // the input that had the keyboard
	Raw   string `json:"raw,omitempty"` // what stood there exactly, where that is more than Now says
	// Trail is the way to it: the inputs that were left, the last one last.
	Trail []string `json:"trail,omitempty"`
}

// draftPrefix begins the names of our drafts in the register.
const draftPrefix = "entry/"

// IsNew tells a draft of a new model, which is offered where the next one is begun.
func IsNew(name string, v []byte) bool {
	var d Draft
	return strings.HasPrefix(name, draftPrefix) && json.Unmarshal(v, &d) == nil && d.name() == name && d.New
}

// name is the draft's in the register: one for each model.
func (d *Draft) name() string { return draftPrefix + d.Model.String() }

// Time is when the draft was kept.
func (d *Draft) Time() time.Time { return time.UnixMilli(d.At) }

// Title is the name of the model as far as it was typed.
func (d *Draft) Title() string { return d.Now[inName] }

// Keep saves a draft.
func (d *Draft) Keep(r *store.Register) error {
	b, err := json.Marshal(d)
	if err != nil {
		return err
	}
	return r.SaveDraft(d.name(), b)
}

// Drop forgets a draft.
func (d *Draft) Drop(r *store.Register) error {
	return r.Edit("", func(w *store.Writer) error { return w.DropDraft(d.name()) })
}

// readDrafts reads the drafts of this form: of the model, or of all new models. A draft that cannot be read, of another
// version perhaps, is left where it is.
func (s *Sheet) readDrafts(tx *store.Tx) error {
	err := tx.Drafts(func(name string, v []byte) error {
		var d Draft
		if !strings.HasPrefix(name, draftPrefix) || json.Unmarshal(v, &d) != nil || d.name() != name {
			return nil
		}
		if s.New && d.New || !d.New && d.Model == s.Model && d.Unit == s.Unit && d.Year == s.Year {
			s.Drafts = append(s.Drafts, d)
		}
		return nil
	})
	slices.SortFunc(s.Drafts, func(a, b Draft) int { return int(b.At - a.At) })
	return err
}

// Resume gives the texts of a form in which a draft is taken up.
func (s *Sheet) Resume(d *Draft) Texts {
	t := s.Texts()
	for in, text := range d.Now {
		if d.Was[in] != text {
			t[in] = text
		}
	}
	for in := range d.Was {
		if d.Now[in] == "" && d.Was[in] != "" {
			delete(t, in)
		}
	}
	return t
}

// settingPins keeps the pinned values in the register.
const settingPins = "entry-pins"

func (s *Sheet) readPins(tx *store.Tx) error {
	v, err := tx.Setting(settingPins)
	if err != nil || v == nil {
		return err
	}
	if json.Unmarshal(v, &s.Pins) != nil {
		s.Pins = nil // of another version; it is only a convenience
	}
	return nil
}

func writePins(w *store.Writer, pins Texts) error {
	b, err := json.Marshal(pins)
	return errors.Join(err, w.Note(settingPins, b))
}

// Fresh gives the texts of a new form with the pinned values in it.
func (s *Sheet) Fresh(pins Texts) Texts {
	t := s.Texts()
	for in, text := range pins {
		if in == inUnit || in == inField && !s.offers(text) {
			continue // the sheet is a unit's already; the list may be another year's
		}
		t[in] = text
	}
	return t
}

func (s *Sheet) offers(field string) bool {
	return slices.ContainsFunc(s.options[inField], func(o choice.Option) bool { return o.ID == field })
}

// unitOf gives a unit that models can be entered for; nil when there is none of that id.
func (s *Sheet) unitOf(id record.ID) *store.Unit {
	for _, u := range s.Units {
		if u.ID == id {
			return u
		}
	}
	return nil
}
