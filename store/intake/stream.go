package intake

// lineStream hands the rows of a source from the goroutine that reads them to the one that checks them, many at a time.
type lineStream struct {
	batches chan []line
	done    chan struct{}
	failed  error // of the reader; to be read when batches is closed
	now     []line
}

const lineBatch = 64

func stream(src *source) *lineStream {
	s := &lineStream{batches: make(chan []line, 8), done: make(chan struct{})}
	go func() {
		defer close(s.batches)
		batch := make([]line, 0, lineBatch)
		send := func() bool {
			select {
			case s.batches <- batch:
				batch = make([]line, 0, lineBatch)
				return true
			case <-s.done:
				return false
			}
		}
		s.failed = src.rows(func(row int, cells []cell) bool {
			batch = append(batch, line{row, cells})
			return len(batch) < lineBatch || send()
		})
		if len(batch) > 0 {
			send()
		}
	}()
	return s
}

// next gives the next row; false at the end, after which err tells how it came.
func (s *lineStream) next() (l line, ok bool) {
	for len(s.now) == 0 {
		if s.now, ok = <-s.batches; !ok {
			return line{}, false
		}
	}
	l, s.now = s.now[0], s.now[1:]
	return l, true
}

// err is the reader's error, once next has told the end.
func (s *lineStream) err() error {
	select {
	case _, open := <-s.batches:
		if !open {
			return s.failed
		}
	default:
	}
	return nil
}

// stop lets the reader go.
func (s *lineStream) stop() { close(s.done) }
