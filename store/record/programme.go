package record

import "strconv"

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// Programme is a movement that models and awards belong to: DVK itself, Chính quyền thân thiện, Dân chủ ở cơ sở…
type Programme struct {
	Unit ID     `cbor:"unit"` // owner
	Code string `cbor:"code"`
	Name string `cbor:"name"`
	From int64  `cbor:"from"` // first year; 0: always
	To   int64  `cbor:"to"`   // last year; 0 while it lasts
}

const ProgrammeKind Name = "programme"

var _ = register[Programme](Kind{Part: Catalog})

// Kind is ProgrammeKind.
func (*Programme) Kind() Name { return ProgrammeKind }

// ProgrammeID is the id of a unit's programme by its code.
func ProgrammeID(unit ID, code string) ID { return Derive(unit, ProgrammeKind, code) }

// Validate tells what is wrong.
func (p *Programme) Validate() (ps Problems) {
	ps.need(p.Code != "", "code", "DVK")
	ps.need(p.Name != "", "name", "")
	ps.short(p.Name, "name")
	if p.From != 0 {
		ps.year(int(p.From), "from")
	}
	if p.To != 0 {
		ps.year(int(p.To), "to")
	}
	return ps
}
