package bundle

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"

	"danvan/store"
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
	b.ReportMetric(float64(p.Manifest.Raw)/float64(len(p.members(b)[2].body)), "ratio")
}

func (p *Packed) members(b *testing.B) []member {
	ms, err := ar.split(p.Bytes(), Limits{}.orDefault())
	if err != nil {
		b.Fatal(err)
	}
	return ms
}

// BenchmarkVerify measures opening a bundle beside its baseline: reading the file, hashing its bytes, unpacking them and hashing what was
// unpacked, with nothing checked. “signed” is all that shows the bundle to be what its signer made; “decoded” also reads every change, “decrypted” does so with
// the bundle encrypted.
func BenchmarkVerify(b *testing.B) {
	for name, changes := range map[string]int{"333": 333, "20000": 20_000} {
		b.Run(name, func(b *testing.B) {
			path, p := benchBundle(b, changes)
			b.Run("baseline", func(b *testing.B) {
				at := bytes.Index(p.Bytes(), p.members(b)[2].body)
				for b.Loop() {
					data := ok(os.ReadFile(path))
					packed := data[at : at+len(p.members(b)[2].body)]
					sha256.Sum256(data)
					raw := ok(unpack(packed, p.Manifest.Raw))
					sha256.Sum256(raw)
				}
				rate(b, p)
			})
			b.Run("signed", func(b *testing.B) {
				for b.Loop() {
					s := ok(Open(path, identity.Key{}, Limits{}))
					bodies := ok(s.unpack())
					for i, l := range s.manifest.Lines {
						h := l.Before
						for _, body := range bodies[i] {
							h = h.Next(body)
						}
						if h != l.After {
							b.Fatal("the chain does not hold")
						}
					}
				}
				rate(b, p)
			})
			b.Run("decoded", func(b *testing.B) {
				for b.Loop() {
					must(ok(Open(path, identity.Key{}, Limits{})).Verify())
				}
				rate(b, p)
			})
			b.Run("decrypted", func(b *testing.B) {
				key, other := identity.Generate(), *p
				must(other.EncryptFor(key.Public()))
				wrapped := path + ".age"
				must(os.WriteFile(wrapped, other.Bytes(), 0o600))
				for b.Loop() {
					must(ok(Open(wrapped, key, Limits{})).Verify())
				}
				rate(b, p)
			})
			b.Run("decoded-on-all-cores", func(b *testing.B) {
				b.RunParallel(func(pb *testing.PB) {
					for pb.Next() {
						must(ok(Open(path, identity.Key{}, Limits{})).Verify())
					}
				})
				rate(b, p)
			})
		})
	}
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
	_, p := benchBundle(b, 333)
	s := ok(Parse("", p.Bytes(), identity.Key{}, Limits{}))
	bodies := ok(s.unpack())[0]
	by := s.manifest.Lines[0].Stream.Replica
	for b.Loop() {
		for _, body := range bodies {
			ok(store.DecodeChange(body, by))
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
