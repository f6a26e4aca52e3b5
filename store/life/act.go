package life

import (
	"errors"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
)

// Act is one of Set, Propose, Recognise, Appraise, Commend, CarryOver, Review.
type Act interface {
	// check tells what is wrong with the act itself, whatever it is done to.
	check(w *store.Writer) error
	// do does it to one participation.
	do(x *target) (wrote bool, why Why, err error)
	// end writes what goes with it once it was done to any.
	end(w *store.Writer) error
}

// Apply does an act to participations within one Edit.
func Apply(w *store.Writer, refs []record.Ref, act Act) (c Count, err error) {
	if err := act.check(w); err != nil {
		return c, err
	}
	tree, err := w.Tree()
	if err != nil {
		return c, err
	}
	lists, awards, sheets := lists{}, &sheet.Awards{}, map[inYear]*sheet.Sheet{}
	for _, ref := range refs {
		x := &target{Writer: w, ref: ref, tree: tree, lists: lists, awards: awards, sheets: sheets}
		why, err := x.read()
		wrote := false
		if err == nil && why == "" {
			wrote, why, err = act.do(x)
		}
		switch {
		case err != nil:
			return Count{}, err
		case why != "":
			c.Refused = append(c.Refused, Refused{ref, why})
		case wrote:
			c.Done++
		default:
			c.Already++
		}
	}
	if c.Done > 0 {
		err = act.end(w)
	}
	return c, err
}

// Saved is what was written.
type Saved struct {
	Count
	Spans []store.Span // for TakeBack
}

// Do does an act to participations, in one transaction.
func Do(r *store.Register, refs []record.Ref, act Act) (s Saved, err error) {
	err = r.Edit("", func(w *store.Writer) (err error) {
		s.Count, err = Apply(w, refs, act)
		s.Spans = w.Wrote()
		return err
	})
	if err != nil {
		return Saved{}, err
	}
	return s, nil
}

// errTried ends a transaction that is not to be written.
var errTried = errors.New("life: only tried")

// Try tells what Do would come to.
func Try(r *store.Register, refs []record.Ref, act Act) (c Count, err error) {
	err = r.Edit("", func(w *store.Writer) (err error) {
		if c, err = Apply(w, refs, act); err != nil {
			return err
		}
		return errTried
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return c, err
}
