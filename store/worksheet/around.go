package worksheet

import (
	"bytes"
	"io"
	"strconv"
)

// around is what stands before and behind the rows of a sheet and must be known before them.
type around struct {
	merges []Merge
	hidden []span // columns, from 0
	old    bool   // a text in the rows may be in an old font
}

// span is a number of columns beside each other.
type span struct{ first, last int }

// maxMerges is how many merged areas a sheet may have; more are left out, as no list has them.
const maxMerges = 100_000

// readAround reads it. The rows between are passed by as bytes, which is many times faster than taking them apart.
func readAround(body func() (io.ReadCloser, error)) (a around, err error) {
	r, err := body()
	if err != nil {
		return a, err
	}
	defer func() { _ = r.Close() }()
	s := &skipper{r: r, mark: []byte("sheetData")}
	for m := streamMarkup(s); ; {
		kind, err := m.next()
		if err != nil || kind == ended {
			if e, ok := err.(*Error); ok {
				return a, e
			}
			a.old = a.old || s.old
			return a, nil // the rows tell of what is broken
		}
		if kind != start {
			continue
		}
		switch string(m.tag) {
		case "col":
			if isTrue(m.value("hidden")) || m.value("width") == "0" {
				from, _ := strconv.Atoi(m.value("min"))
				to, _ := strconv.Atoi(m.value("max"))
				if len(a.hidden) < MaxColumns {
					a.hidden = append(a.hidden, span{from - 1, to - 1})
				}
			}
		case "mergeCell":
			if from, to, ok := bytes.Cut([]byte(m.value("ref")), []byte(":")); ok && len(a.merges) < maxMerges {
				m := Merge{rowNumber(from), columnIndex(from), rowNumber(to), columnIndex(to)}
				if m.Top > 0 && m.Left >= 0 && m.Bottom >= m.Top && m.Right >= m.Left {
					a.merges = append(a.merges, m)
				}
			}
		}
	}
}

// skipper reads a document without what stands between the first and the last place at which the mark is found; that
// is, <sheetData …/sheetData> becomes <sheetData/sheetData>, which markup takes for an element.
type skipper struct {
	r    io.Reader
	mark []byte
	buf  []byte // read, not yet given
	in   bool   // behind the first mark
	end  bool
	old  bool
}

func (s *skipper) Read(b []byte) (int, error) {
	for len(s.buf) == 0 {
		if s.end {
			return 0, io.EOF
		}
		if err := s.fill(); err != nil {
			return 0, err
		}
	}
	n := copy(b, s.buf)
	s.buf = s.buf[n:]
	return n, nil
}

// fill reads a piece: all of it before the rows; of the rows only what lies behind the last mark.
func (s *skipper) fill() error {
	if s.in {
		return s.pass()
	}
	chunk := make([]byte, 1<<18)
	n, err := io.ReadFull(s.r, chunk)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		s.end, err = true, nil
	}
	if s.buf = chunk[:n]; err != nil {
		return err
	}
	if i := bytes.Index(s.buf, s.mark); i >= 0 {
		s.in = true
		s.r = io.MultiReader(bytes.NewReader(bytes.Clone(s.buf[i+len(s.mark):])), s.r)
		s.buf = append(s.buf[:i+len(s.mark):i+len(s.mark)], '/', '>')
		s.end = false
	}
	return nil
}

// pass passes the rows by, and gives what lies behind them.
func (s *skipper) pass() error {
	var tail []byte
	held := make([]byte, 0, 1<<18)
	found := false
	for {
		n, err := io.ReadFull(s.r, held[len(held):cap(held)])
		held = held[:len(held)+n]
		s.old = s.old || suspect(held) || suspectMarkup(held)
		if i := bytes.LastIndex(held, s.mark); i >= 0 {
			tail, found = append(tail[:0], held[i+len(s.mark):]...), true
		} else if found && len(tail) < maxWhole {
			tail = append(tail, held[min(len(held), len(s.mark)):]...)
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			break
		}
		if err != nil {
			return err
		}
		keep := copy(held, held[len(held)-len(s.mark):]) // a mark may lie across
		held = held[:keep]
	}
	if i := bytes.IndexByte(tail, '>'); found && i >= 0 {
		s.buf = tail[i+1:]
	}
	s.end, s.in = true, false
	return nil
}

// rowNumber reads the number at the end of a cell's name; 0 when there is none.
func rowNumber(name []byte) int {
	n, _ := strconv.Atoi(string(bytes.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
	return n
}
