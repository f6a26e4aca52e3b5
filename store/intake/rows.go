package intake

import (
	"encoding/binary"
	"iter"
	"slices"

	"danvan/store/record"
)

// rows are the registrations of a list, in its order. They are held packed, as texts with their lengths: a row takes
// half a kilobyte less than its struct, and the collector of garbage has nothing to look for in it.
type rows struct {
	full     []string // packed rows, a block after the other
	last     []byte   // the block that grows
	at       []rowStart
	sections [][]Section      // in force somewhere; a row knows which
	rest     map[int]rowExtra // what few rows have
	partial  bool             // some row is
	ids      bool             // some row has one
}

// rowStart is where a packed row begins.
type rowStart struct{ block, offset uint32 }

type rowExtra struct {
	problems []Problem
	late     []lateDate
}

// rowBlock is how long a block becomes, in bytes.
const rowBlock = 1 << 16

func (rs *rows) len() int { return len(rs.at) }

// add adds a row.
func (rs *rows) add(r *row) {
	if len(rs.last) >= rowBlock {
		rs.full, rs.last = append(rs.full, string(rs.last)), rs.last[:0]
	}
	if n := len(rs.sections); n == 0 || !same(rs.sections[n-1], r.sections) {
		rs.sections = append(rs.sections, r.sections)
	}
	if len(r.problems)+len(r.late) > 0 {
		if rs.rest == nil {
			rs.rest = map[int]rowExtra{}
		}
		rs.rest[len(rs.at)] = rowExtra{slices.Clip(r.problems), slices.Clip(r.late)}
	}
	rs.partial, rs.ids = rs.partial || r.partial, rs.ids || r.id != ""
	rs.at = append(rs.at, rowStart{uint32(len(rs.full)), uint32(len(rs.last))})
	k := packing{to: rs.last, sections: len(rs.sections) - 1}
	k.row(r)
	rs.last = k.to
}

// same tells whether two slices are one.
func same(a, b []Section) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// get reads a row into r.
func (rs *rows) get(i int, r *row) {
	*r = row{}
	k := packing{from: rs.packed(i), reads: true}
	k.row(r)
	r.sections = rs.sections[k.sections]
	rest := rs.rest[i]
	r.problems, r.late = slices.Clip(rest.problems), slices.Clip(rest.late)
}

// packed gives the bytes of a row, and of those behind it in its block.
func (rs *rows) packed(i int) string {
	at := rs.at[i]
	if int(at.block) < len(rs.full) {
		return rs.full[at.block][at.offset:]
	}
	end := len(rs.last)
	if i+1 < len(rs.at) {
		end = int(rs.at[i+1].offset)
	}
	return string(rs.last[at.offset:end])
}

// one gives a row of its own.
func (rs *rows) one(i int) *row {
	r := &row{}
	rs.get(i, r)
	return r
}

// from gives the rows from the i-th on. Each is good until the next.
func (rs *rows) from(i int) iter.Seq2[int, *row] {
	return func(yield func(int, *row) bool) {
		var r row
		for ; i < rs.len(); i++ {
			if rs.get(i, &r); !yield(i, &r) {
				return
			}
		}
	}
}

// sheet tells of which sheet a row is.
func (rs *rows) sheet(i int) int {
	n, _ := uvarint(rs.packed(i))
	return int(n)
}

// packing packs a row, or reads it.
type packing struct {
	to       []byte
	from     string
	reads    bool
	sections int
}

// row passes everything that rows hold, in one order for both ways. The sheet comes first.
func (k *packing) row(r *row) {
	packed(k, &r.sheet)
	packed(k, &k.sections)
	packed(k, &r.n)
	packed(k, &r.year)
	k.flags(&r.codeTyped, &r.partial, &r.lone, &r.subjectBad, &r.bad)
	for _, s := range []*string{&r.id, &r.code, &r.unit, &r.unitAbove, &r.section, &r.field} {
		text(k, s)
	}
	k.model(&r.model)
	k.participation(&r.part)
	text(k, &r.verdict)
	for i := range r.amounts {
		a := &r.amounts[i]
		text(k, &a.value)
		text(k, &a.high)
		text(k, &a.written)
		text(k, &a.qualifier)
	}
}

func (k *packing) model(m *record.Model) {
	text(k, &m.Name)
	text(k, &m.Subject)
	text(k, &m.Registrant)
	text(k, &m.Place)
	text(k, &m.Content)
	text(k, &m.InCharge)
	text(k, &m.Post)
	text(k, &m.Target)
	text(k, &m.Consent)
	text(k, &m.Withdrawn)
}

func (k *packing) participation(p *record.Participation) {
	text(k, &p.Standing)
	text(k, &p.Registered)
	text(k, &p.From)
	text(k, &p.To)
	packed(k, &p.Participants)
	text(k, &p.Results)
	text(k, &p.Proposal)
}

// text passes a text.
func text[T ~string](k *packing, s *T) {
	if !k.reads {
		k.to = append(binary.AppendUvarint(k.to, uint64(len(*s))), *s...)
		return
	}
	var n uint64
	n, k.from = uvarint(k.from)
	*s, k.from = T(k.from[:n]), k.from[n:]
}

// packed passes a whole number.
func packed[T int | int64](k *packing, n *T) {
	if !k.reads {
		k.to = binary.AppendUvarint(k.to, uint64(*n))
		return
	}
	var v uint64
	v, k.from = uvarint(k.from)
	*n = T(v)
}

func (k *packing) flags(fs ...*bool) {
	all := 0
	for i, f := range fs {
		all |= btoi(*f) << i
	}
	packed(k, &all)
	for i, f := range fs {
		*f = all>>i&1 == 1
	}
}

// uvarint reads a number from the beginning of a text, and gives what follows.
func uvarint(s string) (n uint64, rest string) {
	for i := 0; i < len(s); i++ {
		n |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return n, s[i+1:]
		}
	}
	return n, ""
}
