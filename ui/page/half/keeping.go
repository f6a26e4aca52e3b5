package half

import (
	"maps"
	"time"

	"danvan/store"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// Keeping is what the draft of something half written holds. The zero value holds nothing yet.
type Keeping struct {
	Texts map[string]string // nil for no draft
	At    time.Time         // when it was written; zero while it is not there yet

	bad bool // the last one could not be written
}

// Put has the draft hold texts, by a job in which write does that; nil: write drops it. What cannot be written is put
// again the next time.
func (k *Keeping) Put(h page.Host, texts map[string]string, write func(*store.Register) error) {
	r, at := h.Register(), h.Now()
	k.Texts, k.At = texts, time.Time{}
	h.Start(page.Job{Work: page.Short(func() (func(), error) {
		if err := write(r); err != nil {
			return nil, err
		}
		return func() {
			if k.bad = false; k.Texts != nil {
				k.At = at
			}
		}, nil
	}), Failed: func(err error) {
		if maps.Equal(k.Texts, texts) {
			k.Texts = map[string]string{} // to be tried again
		}
		if k.bad { // it was said already, and would stand in the way of every key
			h.Say(theme.Warn, h.Text().Error(err).String())
			return
		}
		k.bad = true
		h.Fail(err)
	}})
}
