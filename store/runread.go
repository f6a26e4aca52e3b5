package store

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

const readAtOnce = 128 // changes; fewer are not worth another goroutine

// read decodes the changes on all cores, one of which chains the hashes first, and keeps both where the run has room for them. The error names the first change
// that cannot be read.
func (r *Run) read() (Head, error) {
	d := runReader{run: r, bad: len(r.bodies)}
	if len(r.bodies) > readAtOnce {
		for range runtime.GOMAXPROCS(0) - 1 {
			d.group.Go(d.decode)
		}
	}
	head := Head{r.Stream, r.First - 1, r.Before}
	for i, b := range r.bodies {
		head.Number, head.Hash = head.Number+1, head.Hash.Next(b)
		if r.hashes != nil {
			r.hashes[i] = head.Hash
		}
	}
	d.decode()
	d.group.Wait()
	if d.err != nil {
		return Head{}, fmt.Errorf("change %d: %w", r.First+uint64(d.bad), d.err)
	}
	return head, nil
}

// runReader shares out the changes of a run, a few at a time.
type runReader struct {
	run   *Run
	next  atomic.Int64 // the first change that nobody has taken yet
	group sync.WaitGroup
	mu    sync.Mutex
	bad   int // the first change that cannot be read, with its error
	err   error
}

func (d *runReader) decode() {
	r := d.run
	dec := decoder{by: r.Stream.Replica}
	dec.ahead(min(len(r.bodies), readAtOnce))
	var passing Change
	for {
		from := int(d.next.Add(readAtOnce)) - readAtOnce
		if from >= len(r.bodies) {
			return
		}
		for i := from; i < min(from+readAtOnce, len(r.bodies)); i++ {
			c := &passing
			if r.changes != nil {
				c = &r.changes[i]
			} else {
				dec.again()
			}
			if err := dec.decode(r.bodies[i], c); err != nil {
				d.fail(i, err)
				return
			}
		}
	}
}

// fail notes a change that cannot be read. What stands before it has been taken, so that the first that is noted in the end is the first there is.
func (d *runReader) fail(i int, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if i < d.bad {
		d.bad, d.err = i, err
	}
}
