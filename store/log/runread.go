package log

import (
	"fmt"
	"runtime"
	"sync"
)

const readAtOnce = 128 // changes; fewer are not worth another goroutine

// read cuts the changes and chains their hashes on one core, while the others decode what was cut, and keeps both where
// the run has room for them. The error names the first change that cannot be read.
func (r *Run) read(cut Cut) (Head, error) {
	d := runReader{run: r, bad: len(r.bodies), ready: make(chan int, len(r.bodies)/readAtOnce+1)}
	if len(r.bodies) > readAtOnce {
		for range runtime.GOMAXPROCS(0) - 1 {
			d.group.Go(d.decode)
		}
	}
	head, err := r.chain(cut, d.ready)
	close(d.ready)
	d.decode()
	d.group.Wait()
	if err == nil && d.err != nil {
		err = fmt.Errorf("change %d: %w", r.First+uint64(d.bad), d.err)
	}
	if err != nil {
		return Head{}, err
	}
	return head, nil
}

// chain cuts the changes, chains their hashes, and tells from where on some are ready to be decoded.
func (r *Run) chain(cut Cut, ready chan<- int) (head Head, err error) {
	head = Head{r.Stream, r.First - 1, r.Before}
	for i := range r.bodies {
		body, err := cut()
		if err != nil {
			return head, err
		}
		r.bodies[i] = body
		head.Number, head.Hash = head.Number+1, head.Hash.Next(body)
		if r.hashes != nil {
			r.hashes[i] = head.Hash
		}
		if n := i + 1; n%readAtOnce == 0 || n == len(r.bodies) {
			ready <- i - i%readAtOnce
		}
	}
	return head, nil
}

// runReader shares out the changes of a run, a few at a time.
type runReader struct {
	run   *Run
	ready chan int // the first of a few that are cut
	group sync.WaitGroup
	mu    sync.Mutex
	bad   int // the first change that cannot be read, with its error
	err   error
}

func (d *runReader) decode() {
	r := d.run
	dec := Decoder{by: r.Stream.Replica}
	dec.ahead(min(len(r.bodies), readAtOnce))
	var passing Change
	for from := range d.ready {
		for i := from; i < min(from+readAtOnce, len(r.bodies)); i++ {
			c := &passing
			if r.changes != nil {
				c = &r.changes[i]
			} else {
				dec.Again(r.Stream.Replica)
			}
			if err := dec.Decode(r.bodies[i], c); err != nil {
				d.fail(i, err)
				break
			}
		}
	}
}

// fail notes a change that cannot be read. All are looked at, so that the first that is noted in the end is the first
// there is.
func (d *runReader) fail(i int, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if i < d.bad {
		d.bad, d.err = i, err
	}
}
