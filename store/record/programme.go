package record

import "strconv"

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// Programme is a movement that models and awards belong to: DVK itself, Chính quyền thân thiện, Dân chủ ở cơ sở…
type Programme struct {
	Unit ID     `cbor:"unit" is:"fixed,of=unit"` // owner
	Code string `cbor:"code" is:"need,fixed,like=DVK"`
	Name string `cbor:"name" is:"need,short"`
	From int64  `cbor:"from" is:"year"` // first year; 0: always
	To   int64  `cbor:"to" is:"year"`   // last year; 0 while it lasts
}

const ProgrammeKind Name = "programme"

var _ = Register[Programme](Kind{Part: Catalog, Keyed: func(r Record, _ func(string) string) ID {
	p := r.(*Programme)
	return ProgrammeID(p.Unit, p.Code)
}})

// Kind is ProgrammeKind.
func (*Programme) Kind() Name { return ProgrammeKind }

// ProgrammeID is the id of a unit's programme by its code.
func ProgrammeID(unit ID, code string) ID { return Derive(unit, ProgrammeKind, code) }

// Validate tells what is wrong.
func (p *Programme) Validate() Problems { return Held(p) }
