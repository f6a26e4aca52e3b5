package log

import "danvan/store/record"

// Run is a piece of one stream without gaps: what a bundle carries. ReadRun makes it.
type Run struct {
	Stream  Stream
	First   uint64 // number of the first change
	Before  Hash   // hash before it
	bodies  [][]byte
	changes []Change
	hashes  []Hash
}

// Cut gives the bytes of one change after the other.
type Cut func() (body []byte, err error)

// ReadRun decodes n changes of a run strictly and chains them, while they are still being cut. It does not know the
// register: Merge checks that the run fits. The error is that of cut, if it gave one.
func ReadRun(s Stream, first uint64, before Hash, n int, cut Cut) (*Run, error) {
	r := &Run{Stream: s, First: first, Before: before, bodies: make([][]byte, n), changes: make([]Change, n), hashes: make([]Hash, n)}
	if _, err := r.read(cut); err != nil {
		return nil, err
	}
	return r, nil
}

// CheckRun does what ReadRun does and keeps nothing. It gives the head that the changes lead to.
func CheckRun(s Stream, first uint64, before Hash, n int, cut Cut) (Head, error) {
	r := &Run{Stream: s, First: first, Before: before, bodies: make([][]byte, n)}
	return r.read(cut)
}

// RunOf reads a run whose changes are cut already.
func RunOf(s Stream, first uint64, before Hash, bodies [][]byte) (*Run, error) {
	return ReadRun(s, first, before, len(bodies), oneByOne(bodies))
}

func oneByOne(bodies [][]byte) Cut {
	return func() (body []byte, err error) {
		body, bodies = bodies[0], bodies[1:]
		return body, nil
	}
}

// Last is the number of the last change.
func (r *Run) Last() uint64 { return r.First + uint64(len(r.bodies)) - 1 }

// Head is where the stream stands after the run.
func (r *Run) Head() Head {
	if len(r.hashes) == 0 {
		return Head{r.Stream, r.First - 1, r.Before}
	}
	return Head{r.Stream, r.Last(), r.hashes[len(r.hashes)-1]}
}

// Bytes is how many the changes have.
func (r *Run) Bytes() (n int) {
	for _, body := range r.bodies {
		n += len(body)
	}
	return n
}

// Join adds a run of the same stream that begins where this one ends, and tells whether it did: an Arrival has one run
// of a stream.
func (r *Run) Join(next *Run) bool {
	if r.Stream != next.Stream || r.Head() != (Head{next.Stream, next.First - 1, next.Before}) {
		return false
	}
	r.bodies, r.changes, r.hashes = append(r.bodies, next.bodies...), append(r.changes, next.changes...), append(r.hashes, next.hashes...)
	return true
}

// HashAt gives the chain's hash at a number of the run, or just before it.
func (r *Run) HashAt(number uint64) (h Hash, ok bool) {
	switch {
	case number+1 == r.First:
		return r.Before, true
	case number >= r.First && number <= r.Last() && len(r.hashes) > 0:
		return r.hashes[number-r.First], true
	}
	return h, false
}

// Bodies gives the bytes of the changes, Changes what they say, Hashes the chain after each. They are not to be written
// in.
func (r *Run) Bodies() [][]byte { return r.bodies }

// Changes gives the changes, see Bodies.
func (r *Run) Changes() []Change { return r.changes }

// Hashes gives the chain, see Bodies.
func (r *Run) Hashes() []Hash { return r.hashes }

// Len counts the changes.
func (r *Run) Len() int { return len(r.changes) }

// Each calls fn for every change with its number.
func (r *Run) Each(fn func(number uint64, c *Change) error) error {
	for i := range r.changes {
		if err := fn(r.First+uint64(i), &r.changes[i]); err != nil {
			return err
		}
	}
	return nil
}

// Ref names the record that a change of this run touches.
func (r *Run) Ref(c *Change) record.Ref {
	return record.Ref{Channel: r.Stream.Channel, Kind: c.Kind, ID: c.ID}
}
