package bundle

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"

	"danvan/store/log"
)

// PieceChanges is how many changes a piece has. Tests make it small.
var PieceChanges = 4_000

// pieceBytes are so many bytes of changes that a piece ends.
const pieceBytes = 1 << 20

// Large tells whether the changes of a bundle should be read in pieces.
func (m *Manifest) Large() bool { return m.Changes > uint64(PieceChanges) || m.Raw > pieceBytes }

// Pieces reads the changes as Runs does, and never holds more than a few of them: fn is given every run in pieces, with
// the number of its line. All that Runs checks is checked, but a piece is given before those behind it were looked at.
func (s *Sealed) Pieces(fn func(line int, piece *log.Run) error) error {
	m, err := s.Manifest()
	if err != nil {
		return err
	}
	packed, err := s.checked(m, 2)
	if err != nil {
		return err
	}
	d, err := zstd.NewReader(bytes.NewReader(packed), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return err
	}
	defer d.Close()
	name := s.members[2].name
	counted := &counter{r: d}
	r := bufio.NewReaderSize(counted, 64<<10)
	for i, l := range m.Lines {
		if err := s.line(r, i, l, fn); err != nil {
			return err
		}
	}
	if _, err := r.ReadByte(); !errors.Is(err, io.EOF) || counted.n != m.Raw {
		return s.refuse(&Error{Code: BadData, Member: name, Detail: fmt.Sprintf("%d bytes unpacked, %d stated", counted.n, m.Raw), Err: err})
	}
	return nil
}

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

// line reads one run in pieces.
func (s *Sealed) line(r *bufio.Reader, i int, l Line, fn func(int, *log.Run) error) error {
	name := s.members[2].name
	head := log.Head{Stream: l.Stream, Number: l.First - 1, Hash: l.Before}
	for head.Number < l.Last {
		var bodies [][]byte
		for size := 0; size < pieceBytes && len(bodies) < PieceChanges && head.Number+uint64(len(bodies)) < l.Last; {
			body, err := readBody(r)
			if err != nil {
				return s.refuse(&Error{Code: BadData, Member: name, Stream: l.Stream, Number: head.Number + uint64(len(bodies)) + 1, Err: err})
			}
			bodies, size = append(bodies, body), size+len(body)
		}
		piece, err := log.RunOf(l.Stream, head.Number+1, head.Hash, bodies)
		if err != nil {
			return s.refuse(&Error{Code: BadData, Member: name, Stream: l.Stream, Err: err})
		}
		if head = piece.Head(); head.Number == l.Last && head != l.Head() {
			return s.refuse(&Error{Code: BadChain, Member: name, Stream: l.Stream, Number: l.Last})
		}
		if err := fn(i, piece); err != nil {
			return err
		}
	}
	return nil
}

// readBody takes the next change off a sequence, as cutBody does.
func readBody(r *bufio.Reader) ([]byte, error) {
	first, err := r.ReadByte()
	if err != nil {
		return nil, fmt.Errorf("%w: it ends too early", errBadSequence)
	}
	n, least := uint64(first&0x1f), uint64(0)
	if first < 0x40 || first >= 0x58 {
		var width int
		switch first {
		case 0x58:
			width, least = 1, 24
		case 0x59:
			width, least = 2, 1<<8
		case 0x5a:
			width, least = 4, 1<<16
		default:
			return nil, fmt.Errorf("%w: it goes on with byte %#x", errBadSequence, first)
		}
		var b [8]byte
		if _, err := io.ReadFull(r, b[8-width:]); err != nil {
			return nil, fmt.Errorf("%w: it ends too early", errBadSequence)
		}
		n = binary.BigEndian.Uint64(b[:])
	}
	if n < least || n > log.MaxChange {
		return nil, fmt.Errorf("%w: a change of %d bytes", errBadSequence, n)
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, fmt.Errorf("%w: it ends too early", errBadSequence)
	}
	return body, nil
}
