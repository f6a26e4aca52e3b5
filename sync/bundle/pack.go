package bundle

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"time"

	"github.com/klauspost/compress/zstd"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// Draft is what goes into a bundle. The manifest's counts, hashes and order follow from it.
type Draft struct {
	Kind     Kind
	ID       record.ID
	Made     time.Time // cut to whole seconds, UTC
	From, To Party
	Replica  log.Replica
	Serial   uint64
	Previous log.Hash
	Officer  string
	Runs     []Run      // in any order, each stream once
	Holds    []log.Head // in any order
	Receipts []Receipt  // in any order, each bundle once
	Relays   []Signed   // authors' manifests, which answer for every run that is not Own
}

// Run is what a bundle carries of one stream.
type Run struct {
	After log.Head // the head before the first change: Number 0 and the genesis for a stream from its beginning
	Own   bool     // the stream is of a register of the sender's unit
	// Changes calls add with the bytes of each change in turn; add copies them. An empty run is left out.
	Changes func(add func(body []byte) error) error
}

// Packed is a finished bundle in memory.
type Packed struct {
	Manifest *Manifest
	Signed   Signed
	archive  []byte
	data     []byte // the file: the archive, or what it was encrypted to
}

// Pack makes a bundle and signs it. The same draft and key give the same bytes.
func Pack(key identity.Key, d Draft) (*Packed, error) {
	m := &Manifest{Format: Format, Kind: d.Kind, ID: d.ID, Made: d.Made.UTC().Truncate(time.Second), From: d.From, To: d.To, Replica: d.Replica,
		Serial: d.Serial, Previous: d.Previous, Officer: d.Officer, Key: key.Public(), Holds: slices.Clone(d.Holds), Receipts: slices.Clone(d.Receipts)}
	slices.SortFunc(m.Holds, func(a, b log.Head) int { return compare(a.Stream, b.Stream) })
	slices.SortFunc(m.Receipts, Receipt.compare)
	changes, err := m.pack(d.Runs)
	if err != nil {
		return nil, err
	}
	if len(d.Relays) > maxRelays {
		return nil, fmt.Errorf("pack a bundle: %d relayed manifests, at most %d", len(d.Relays), maxRelays)
	}
	bodies := [][]byte{changes}
	for _, r := range d.Relays {
		bodies = append(bodies, r.Text, r.Signature)
	}
	for i, b := range bodies {
		m.Sums = append(m.Sums, Sum{ar.name(i + 2), sha256.Sum256(b)})
	}
	text := m.Text()
	if _, err := ParseManifest(text); err != nil {
		return nil, fmt.Errorf("pack a bundle: %w", err)
	}
	sig, err := key.Sign(Namespace, text)
	if err != nil {
		return nil, fmt.Errorf("pack a bundle: %w", err)
	}
	archive := ar.join(append([][]byte{text, sig}, bodies...)...)
	return &Packed{Manifest: m, Signed: Signed{text, sig}, archive: archive, data: archive}, nil
}

// Bytes is the whole file.
func (p *Packed) Bytes() []byte { return p.data }

// pack compresses the changes of all runs and writes down a line for each.
func (m *Manifest) pack(runs []Run) ([]byte, error) {
	runs = slices.Clone(runs)
	slices.SortFunc(runs, func(a, b Run) int { return compare(a.After.Stream, b.After.Stream) })
	var packed bytes.Buffer
	z, err := zstd.NewWriter(&packed, zstd.WithEncoderLevel(zstd.SpeedBetterCompression), zstd.WithWindowSize(maxWindow/2),
		zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false), zstd.WithZeroFrames(true))
	if err != nil {
		return nil, err
	}
	var scratch []byte
	for _, run := range runs {
		l := Line{Stream: run.After.Stream, First: run.After.Number + 1, Last: run.After.Number,
			Before: run.After.Hash, After: run.After.Hash, Own: run.Own}
		err := run.Changes(func(body []byte) error {
			scratch = appendBody(scratch[:0], body)
			l.Last, l.After = l.Last+1, l.After.Next(body)
			m.Raw += int64(len(scratch))
			_, err := z.Write(scratch)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("pack a bundle: %w", err)
		}
		if l.First <= l.Last {
			m.Lines = append(m.Lines, l)
			m.Changes += l.Last - l.First + 1
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack a bundle: %w", err)
	}
	return packed.Bytes(), nil
}
