package main

import "danvan/store/record"

// visit is a kind that no other file of the program names, and that hangs on no registration:
// testdata/kindvisit.txtar goes with it through every door.
type visit struct {
	Host   record.ID       `cbor:"host" is:"need,of=unit"`
	Came   record.Date     `cbor:"came" is:"need,day"`
	Covers record.Interval `cbor:"covers" is:"span"`
	Level  record.Level    `cbor:"level"`
	Area   record.Decimal  `cbor:"area" is:"in=m2,least=0"`
	Work   int64           `cbor:"work" is:"in=cong,least=0"`
	Since  int64           `cbor:"since" is:"year"`
	Passed bool            `cbor:"passed"`
	Found  string          `cbor:"found" is:"lines"`
}

var _ = record.Register[visit](record.Kind{Part: record.Affairs})

// Kind is “visit”.
func (*visit) Kind() record.Name { return "visit" }

// Validate holds it to its description.
func (v *visit) Validate() record.Problems { return record.Held(v) }
