package worksheet

// Stream hands the rows of a sheet from the goroutine that reads them to the one that checks them, many at a time.
type Stream struct {
	batches chan []Row
	done    chan struct{}
	failed  error // of the reader; to be read when batches is closed
	now     []Row
}

const rowBatch = 64

// Stream begins to read the rows of a sheet in a goroutine of its own.
func (src *Sheet) Stream() *Stream {
	s := &Stream{batches: make(chan []Row, 8), done: make(chan struct{})}
	go func() {
		defer close(s.batches)
		batch := make([]Row, 0, rowBatch)
		send := func() bool {
			select {
			case s.batches <- batch:
				batch = make([]Row, 0, rowBatch)
				return true
			case <-s.done:
				return false
			}
		}
		s.failed = src.Rows(func(r Row) bool {
			batch = append(batch, r)
			return len(batch) < rowBatch || send()
		})
		if len(batch) > 0 {
			send()
		}
	}()
	return s
}

// Next gives the next row; false at the end, after which Err tells how it came.
func (s *Stream) Next() (r Row, ok bool) {
	for len(s.now) == 0 {
		if s.now, ok = <-s.batches; !ok {
			return Row{}, false
		}
	}
	r, s.now = s.now[0], s.now[1:]
	return r, true
}

// Err is the reader's error, once Next has told the end.
func (s *Stream) Err() error {
	select {
	case _, open := <-s.batches:
		if !open {
			return s.failed
		}
	default:
	}
	return nil
}

// Stop lets the reader go, and waits until it has: what it reads is let go of next.
func (s *Stream) Stop() {
	close(s.done)
	for range s.batches {
	}
}
