package main

import "danvan/store/record"

// harvest is a kind that no other file of the program names: testdata/kind.txtar goes with it through every door.
type harvest struct {
	Participation record.ID           `cbor:"participation" is:"need,fixed,of=participation"`
	Crop          string              `cbor:"crop" is:"need,short"`
	Weight        record.Decimal      `cbor:"weight" is:"least=0"`
	Households    int64               `cbor:"households" is:"people,least=0"`
	Day           record.Date         `cbor:"day"`
	What          record.ResourceKind `cbor:"what"`
	Sold          bool                `cbor:"sold"`
	Notes         string              `cbor:"notes" is:"lines"`
}

var _ = record.Register[harvest](record.Kind{Part: record.Affairs})

// Kind is “harvest”.
func (*harvest) Kind() record.Name { return "harvest" }

// Validate holds it to its description.
func (h *harvest) Validate() record.Problems { return record.Held(h) }
