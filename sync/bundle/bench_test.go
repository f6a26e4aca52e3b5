package bundle

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"danvan/store/log"
	"danvan/sync/identity"
)

// benchBundle is a saved bundle of so many changes.
func benchBundle(b *testing.B, changes int) (path string, p *Packed) {
	b.Helper()
	w := newWriter(b, commune)
	for n := 0; n < changes/2; n += 5000 {
		w.register(b, commune, min(5000, changes/2-n))
	}
	p = ok(Pack(w.key, w.draft(district)))
	path = filepath.Join(b.TempDir(), "b.dvk")
	must(os.WriteFile(path, p.Bytes(), 0o600))
	return path, p
}

func rate(b *testing.B, p *Packed) {
	b.ReportMetric(float64(p.Manifest.Changes)*float64(b.N)/b.Elapsed().Seconds(), "changes/s")
	b.ReportMetric(float64(len(p.Bytes())), "file-bytes")
}

// BenchmarkVerify measures opening a bundle beside two baselines, which check nothing: “plain” reads the file, hashes
// what the manifest's sums cover and unpacks it; “chained” also hashes every change, as the chains do. “signed” is all
// that shows a bundle to be what its signer made; “verified” also reads every change strictly, “decrypted” does so with
// the bundle encrypted. They take turns, and the quickest of each are compared, so that a machine that has other work
// to do slows none alone.
func BenchmarkVerify(b *testing.B) {
	for _, changes := range []int{336, 10_000, 100_000} {
		b.Run(strconv.Itoa(changes), func(b *testing.B) {
			path, p := benchBundle(b, changes)
			key, other := identity.Generate(), *p
			must(other.EncryptFor(key.Public()))
			wrapped := path + ".age"
			must(os.WriteFile(wrapped, other.Bytes(), 0o600))
			members, _ := ar.split(p.Bytes(), Limits{}.orDefault())
			packed := members[2].body
			at := bytes.Index(p.Bytes(), packed)
			plain := func() []byte {
				data := ok(os.ReadFile(path))[at : at+len(packed)]
				sha256.Sum256(data)
				return ok(unpack(data, p.Manifest.Raw))
			}
			ways := []struct {
				name string
				do   func()
			}{
				{"plain", func() { plain() }},
				{"chained", func() { hashAll(plain(), p.Manifest) }},
				{"signed", func() { ok(ok(Open(path, identity.Key{}, Limits{})).authentic()) }},
				{"verified", func() { must(ok(Open(path, identity.Key{}, Limits{})).Verify()) }},
				{"decrypted", func() { must(ok(Open(wrapped, key, Limits{})).Verify()) }},
			}
			took := make([][]float64, len(ways))
			for b.Loop() {
				for i, w := range ways {
					runtime.GC() // each pays for its own
					start := time.Now()
					w.do()
					took[i] = append(took[i], float64(time.Since(start).Microseconds()))
				}
			}
			quickest := func(i int) float64 { return slices.Min(took[i]) }
			for i, w := range ways {
				b.ReportMetric(quickest(i), w.name+"-µs")
				if i > 1 {
					b.ReportMetric(quickest(i)/quickest(0), w.name+"/plain")
					b.ReportMetric(quickest(i)/quickest(1), w.name+"/chained")
				}
			}
			b.ReportMetric(0, "ns/op") // of no meaning here
		})
	}
}

// hashAll hashes every change behind the hash before it.
func hashAll(raw []byte, m *Manifest) (h log.Hash) {
	scratch := make([]byte, 0, 4096)
	for range m.Changes {
		var body []byte
		body, raw, _ = cutBody(raw)
		h = sha256.Sum256(append(append(scratch[:0], h[:]...), body...))
	}
	return h
}

// authentic does what Verify does, but for reading the changes.
func (s *Sealed) authentic() (bool, error) {
	if _, err := s.Vouchers(); err != nil {
		return false, err
	}
	raw, err := s.unpack()
	if err != nil {
		return false, err
	}
	for _, l := range s.manifest.Lines {
		h := l.Before
		for range l.len() {
			var body []byte
			if body, raw, err = cutBody(raw); err != nil {
				return false, err
			}
			h = h.Next(body)
		}
		if h != l.After {
			return false, &Error{Code: BadChain}
		}
	}
	return true, nil
}

func BenchmarkPack(b *testing.B) {
	w := newWriter(b, commune)
	w.register(b, commune, 5000)
	d := w.draft(district)
	var p *Packed
	for b.Loop() {
		p = ok(Pack(w.key, d))
	}
	rate(b, p)
}

// BenchmarkDecodeChange is the part of “decoded” that is the store's.
func BenchmarkDecodeChange(b *testing.B) {
	_, p := benchBundle(b, 336)
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	var bodies [][]byte
	for raw := ok(s.unpack()); len(raw) > 0; {
		body, rest, err := cutBody(raw)
		must(err)
		bodies, raw = append(bodies, body), rest
	}
	by := s.manifest.Lines[0].Stream.Replica
	for b.Loop() {
		for _, body := range bodies {
			ok(log.DecodeChange(body, by))
		}
	}
	rate(b, p)
}

// BenchmarkManifest reads the manifest of a province: 400 streams.
func BenchmarkManifest(b *testing.B) {
	m := ok(ParseManifest(manyStreams(400).Text()))
	text := m.Text()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		ok(ParseManifest(text))
	}
}

func manyStreams(n int) *Manifest {
	m := sampleManifest()
	l := m.Lines[0]
	m.Lines, m.Changes = nil, 0
	for i := range n {
		l.Stream.Replica[0], l.Stream.Replica[1] = byte(i>>8), byte(i)
		l.Before = l.Stream.Genesis()
		m.Lines = append(m.Lines, l)
		m.Changes += l.Last
	}
	return m
}
