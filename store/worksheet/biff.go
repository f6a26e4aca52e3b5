package worksheet

import (
	"encoding/binary"
	"errors"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// The records of an .xls that matter here.
const (
	recFormula, recEOF, recDateMode, recFilePass, recFont, recContinue  = 0x06, 0x0A, 0x22, 0x2F, 0x31, 0x3C
	recCodePage, recColInfo, recBoundSheet, recMulRK                    = 0x42, 0x7D, 0x85, 0xBD
	recRString, recXF, recMerged, recSST, recLabelSST                   = 0xD6, 0xE0, 0xE5, 0xFC, 0xFD
	recNumber, recLabel, recBoolErr, recString, recRow, recRK, recArray = 0x203, 0x204, 0x205, 0x207, 0x208, 0x27E, 0x221
	recFormat, recShared, recBOF, recNote                               = 0x41E, 0x4BC, 0x809, 0x1C
)

var errShort = errors.New("a record ends too early")

// record is one record of an .xls, with those that continue it.
type record struct {
	id    int
	parts [][]byte
}

func (r record) body() []byte { return r.parts[0] }

// records takes a stream apart from a place on, until yield returns false.
func records(stream []byte, at int, yield func(record) error) error {
	for at >= 0 && at+4 <= len(stream) {
		id, size := int(binary.LittleEndian.Uint16(stream[at:])), int(binary.LittleEndian.Uint16(stream[at+2:]))
		if at += 4; at+size > len(stream) {
			return errShort
		}
		r := record{id, [][]byte{stream[at : at+size]}}
		at += size
		for at+4 <= len(stream) && binary.LittleEndian.Uint16(stream[at:]) == recContinue {
			more := int(binary.LittleEndian.Uint16(stream[at+2:]))
			if at += 4; at+more > len(stream) {
				return errShort
			}
			r.parts = append(r.parts, stream[at:at+more])
			at += more
		}
		if err := yield(r); err != nil {
			return err
		}
	}
	return nil
}

// fields reads the fields of a record. Behind its end everything is zero, and failed is set.
type fields struct {
	parts  [][]byte
	at     int
	failed bool
}

func fieldsOf(parts ...[]byte) *fields { return &fields{parts: parts} }

// rest makes sure that a byte is left to read in the part that is read.
func (f *fields) rest() []byte {
	for len(f.parts) > 0 && f.at >= len(f.parts[0]) {
		f.parts, f.at = f.parts[1:], 0
	}
	if len(f.parts) == 0 {
		f.failed = true
		return nil
	}
	return f.parts[0][f.at:]
}

func (f *fields) byte() (b byte) {
	if rest := f.rest(); rest != nil {
		b = rest[0]
		f.at++
	}
	return b
}

func (f *fields) short() int  { return int(f.byte()) | int(f.byte())<<8 }
func (f *fields) long() int64 { return int64(f.short()) | int64(f.short())<<16 }

func (f *fields) skip(n int64) {
	for n > 0 && !f.failed {
		take := min(int64(len(f.rest())), n)
		f.at += int(take)
		n -= take
	}
}

// wide reads a text of BIFF8 of so many characters: a byte that says how they are written, and they, which may go on in
// the next part, where that byte stands again. The fonts of its runs are given too.
func (f *fields) wide(n int) (text string, runs []fontRun) {
	flags := f.byte()
	count, extra := 0, int64(0)
	if flags&8 != 0 {
		count = f.short()
	}
	if flags&4 != 0 {
		extra = f.long()
	}
	units := make([]uint16, 0, min(n, 1<<12))
	for len(units) < n && !f.failed {
		if len(f.parts) > 0 && f.at >= len(f.parts[0]) && len(units) > 0 {
			if f.rest(); f.failed {
				break
			}
			flags = f.byte()
		}
		if flags&1 != 0 {
			units = append(units, uint16(f.short()))
		} else {
			units = append(units, uint16(f.byte()))
		}
	}
	for range count {
		if f.failed {
			break
		}
		runs = append(runs, fontRun{f.short(), f.short()})
	}
	f.skip(extra)
	// Runs count UTF-16; what lies beyond one unit in a list is rare enough to be cut there.
	return string(utf16.Decode(units)), runs
}

// fontRun says from which character on a font holds.
type fontRun struct{ from, font int }

// narrow reads a text of BIFF5.
func (f *fields) narrow(n, codePage int) string {
	b := make([]byte, 0, min(n, 1<<12))
	for range n {
		if f.failed {
			break
		}
		b = append(b, f.byte())
	}
	e := charmap.Windows1252
	if codePage == 1258 {
		e = charmap.Windows1258
	}
	s, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(norm.NFC.String(string(s)), "\x00", "")
}
