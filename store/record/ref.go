package record

import "strings"

// Part divides the channel of a unit: its own affairs, which go up and come back down to it alone, and its catalog,
// which goes down to every unit below.
type Part uint8

// The two parts of a channel.
const (
	Affairs Part = 0
	Catalog Part = 1
)

// Channel is the unit whose affairs a change concerns, and which part of them.
type Channel struct {
	Unit ID
	Part Part
}

// Bytes gives the 17 bytes that stand for the channel in hashes and keys.
func (c Channel) Bytes() []byte {
	return append(append(make([]byte, 0, 17), c.Unit[:]...), byte(c.Part))
}

// Compare orders channels by unit, then part.
func (c Channel) Compare(d Channel) int { return strings.Compare(string(c.Bytes()), string(d.Bytes())) }

// Ref names one record.
type Ref struct {
	Channel Channel
	Kind    Name
	ID      ID
}

// AffairsOf is the Ref of a record in a unit's own affairs.
func AffairsOf(unit ID, kind Name, id ID) Ref { return Ref{Channel{unit, Affairs}, kind, id} }

// CatalogOf is the Ref of a record in a unit's catalog.
func CatalogOf(unit ID, kind Name, id ID) Ref { return Ref{Channel{unit, Catalog}, kind, id} }
