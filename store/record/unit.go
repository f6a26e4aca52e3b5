package record

// Unit is a node of the tree: province, district, cluster, commune or organisation. Its record lies in the catalog of
// the unit that drew the tree, and reaches everyone below.
type Unit struct {
	Code   string `cbor:"code" is:"need,fixed,like=02269"` // text: leading zeros count
	Name   string `cbor:"name" is:"need,short"`
	Level  Level  `cbor:"level" is:"need"`
	Parent ID     `cbor:"parent" is:"fixed,of=unit"` // zero for the root
	From   Date   `cbor:"from" is:"fixed"`           // first day in force, where known
	To     Date   `cbor:"to"`                        // last day in force; empty while it lasts
	Order  int64  `cbor:"order"`                     // place in the list it came from, from 1
}

// Level is the rank of a unit.
type Level string

// Levels, from the top down.
const (
	Province     Level = "province"
	District     Level = "district"
	Cluster      Level = "cluster"
	Commune      Level = "commune"
	Organisation Level = "organisation"
)

// Levels from the top down.
var Levels = choices(Province, District, Cluster, Commune, Organisation)

const UnitKind Name = "unit"

var _ = Register[Unit](Kind{Part: Catalog, Keyed: func(r Record, _ func(string) string) ID {
	u := r.(*Unit)
	return UnitID(u.Code, u.From)
}})

// DatedCode tells a unit from others that had its code before or after it: the code and the first day,
// “02269@2025-07-01”.
func (u *Unit) DatedCode() string { return u.Code + "@" + string(u.From) }

// Kind is UnitKind.
func (*Unit) Kind() Name { return UnitKind }

// UnitID is the id of the unit with a code from a day on (empty: as far back as anyone knows). A code is not an
// identity over time, a code and its first day are.
func UnitID(code string, from Date) ID { return Derive(ID{}, UnitKind, code, string(from)) }

// Validate tells what is wrong.
func (u *Unit) Validate() Problems { return Held(u) }
