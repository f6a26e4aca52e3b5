package bundle

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"time"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// Format is the format that this version writes, and the highest it reads.
const Format = 2

// Kind is what a bundle is for.
type Kind string

// Kinds of bundle.
const (
	Ordinary   Kind = "bundle"
	Invitation Kind = "invitation" // for a unit that joins
)

// Manifest is what a bundle says of itself. Its text has one form: two manifests are the same when their texts are.
type Manifest struct {
	Format   int // 1 or 2
	Kind     Kind
	ID       record.ID
	Made     time.Time // by the sender's clock, UTC, whole seconds
	From     Party
	To       Party       // zero: for whoever may read it
	Replica  log.Replica // the register that made it
	Serial   uint64      // counts the bundles of that register to this receiver, from 1
	Previous log.Hash    // Hash of the manifest before it in that count; zero when there is none
	Officer  string      // who made it; may be empty
	Key      identity.Public
	Lines    []Line     // the runs that the bundle carries, in the order of the data
	Holds    []log.Head // how far the sender holds streams of others
	Receipts []Receipt  // from format 2 on: what the sender answers to bundles of the receiver
	Changes  uint64     // in all lines
	Raw      int64      // bytes of the changes, unpacked
	Sums     []Sum      // of the members behind the signature, in their order
}

// Party is a unit with the code that people know it by.
type Party struct {
	Unit record.ID
	Code string
}

// Line is one run: consecutive changes of one stream, and the hashes of its chain before and after them.
type Line struct {
	Stream      log.Stream
	First, Last uint64
	Before      log.Hash
	After       log.Hash
	Own         bool // of a register of the sender's unit; else passed on, and vouched for by its author's manifest
}

// Head is where the stream stands after the run.
func (l Line) Head() log.Head { return log.Head{Stream: l.Stream, Number: l.Last, Hash: l.After} }

// len counts the changes of the run.
func (l Line) len() int { return int(l.Last - l.First + 1) }

// Sum is the SHA-256 of a member.
type Sum struct {
	Name string
	Hash log.Hash
}

// container is where a manifest of this format lies; nil for a format that is not known.
func (m *Manifest) container() *container {
	for _, c := range containers {
		if c.format == m.Format {
			return c
		}
	}
	return nil
}

// Hash is the hash that bundles are known by: the SHA-256 of the manifest's text.
func Hash(text []byte) log.Hash { return sha256.Sum256(text) }

// Vouches tells whether the manifest, as its author's, answers for a stream up to exactly this head.
func (m *Manifest) Vouches(h log.Head) bool {
	for _, l := range m.Lines {
		if l.Stream == h.Stream {
			return l.Own && l.Head() == h
		}
	}
	return false
}

// compare orders streams in a manifest: catalogs before affairs, so that who reads in order knows the units and keys
// first; then by unit, then by replica.
func compare(a, b log.Stream) int {
	return cmp.Or(cmp.Compare(b.Channel.Part, a.Channel.Part),
		bytes.Compare(a.Channel.Unit[:], b.Channel.Unit[:]), bytes.Compare(a.Replica[:], b.Replica[:]))
}
