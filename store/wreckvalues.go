package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
)

// What a register keeps beside its log and records, as far as it stands in a wreck, is put over as it is. Loose values
// of it are left: which of two drafts was the later one nothing tells.
var keptAsTheyAre = append([][]byte{bWaiting, bDrafts, bReceipts}, neverWrong...)

// neverWrong is what of it stays true for ever.
var neverWrong = [][]byte{bReplicas, bManifests, bVouched}

// notesOf are what is known of bundles and imports. They say that something was merged: where something of that is
// missing, the bundle must be let in again.
var notesOf = [][]byte{bBundles, bImports}

// counters say how far others hold streams.
var counters = [][]byte{bHeld, bPacked}

// putBeside puts over what lay beside the log. What is there already stays.
func (w *wreck) putBeside(r *Register, buckets ...[]byte) error {
	for _, bucket := range buckets {
		err := w.inParts(r, bucket, func(b *batch, k, v []byte) error { return b.putMissing(bucket, k, v) })
		if err != nil {
			return err
		}
	}
	return nil
}

// inParts calls fn for what stands of a bucket, in transactions of some megabytes.
func (w *wreck) inParts(r *Register, bucket []byte, fn func(b *batch, k, v []byte) error) error {
	var keys, values [][]byte
	size := 0
	flush := func() error {
		if len(keys) == 0 {
			return nil
		}
		err := r.update(func(b *batch) error {
			b.other = true
			for i := range keys {
				if err := fn(b, keys[i], bytes.Clone(values[i])); err != nil {
					return err
				}
			}
			return nil
		})
		keys, values, size = nil, nil, 0
		return err
	}
	err := w.each(bucket, func(k, v []byte) error {
		keys, values = append(keys, k), append(values, v)
		if size += len(v); size < StageAfter {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

func (b *batch) putMissing(bucket, k, v []byte) error {
	if b.tx().Bucket(bucket).Get(k) != nil {
		return nil
	}
	return b.put(bucket, bytes.Clone(k), v)
}

// putSettings puts over the key and what the program keeps under names; not what counts saves of the old file.
func (w *wreck) putSettings(r *Register) error {
	names := []string{metaKey}
	for name := range w.values[string(bMeta)] {
		names = append(names, name)
	}
	for name := range w.loose {
		names = append(names, name)
	}
	return r.update(func(b *batch) error {
		b.other = true
		for _, name := range names {
			if name != metaKey && !strings.HasPrefix(name, "setting/") || name == "setting/"+backedUp {
				continue
			}
			if v := w.meta(name); v != nil {
				if err := b.putMissing(bMeta, []byte(name), v); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// putCounters puts over how far others hold streams, as far as those are here again.
func (w *wreck) putCounters(r *Register) error {
	for _, bucket := range counters {
		err := w.inParts(r, bucket, func(b *batch, k, v []byte) error {
			s, ok := log.StreamOf(k[min(16, len(k)):])
			if !ok || len(v) != 8 {
				return nil
			}
			n := binary.BigEndian.Uint64(v)
			if s != (log.Stream{}) {
				if _, known := b.names.findStream(s); !known {
					return nil
				}
				t, err := b.tip(s)
				if err != nil {
					return err
				}
				n = min(n, t.Number)
			}
			return b.putMissing(bucket, k, binary.BigEndian.AppendUint64(nil, n))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// aside gives what lies aside.
func (w *wreck) aside() (all []Aside) {
	_ = w.each(bAside, func(_, v []byte) error {
		var a Aside
		if record.DecodeOne(v, &a) == nil {
			all = append(all, a)
		}
		return nil
	})
	return all
}

// putAside puts over what lies aside, of each run all or nothing, under the numbers that streams have in the new file.
// It tells how many changes could not be.
func (w *wreck) putAside(r *Register) (lost int, err error) {
	numbers := map[log.Stream]uint32{}
	for no, s := range w.streams {
		numbers[s] = no
	}
	for _, a := range w.aside() {
		was, runs := a.Changes, a.Runs
		a.Changes, a.Runs = 0, nil
		err := r.update(func(b *batch) error {
			for _, run := range runs {
				no, ok := numbers[run.Stream]
				if values := w.asideRun(a.ID, no, run); ok && values != nil {
					for i, v := range values {
						key := asideKey(a.ID, b.names.stream(run.Stream), run.First+uint64(i))
						if err := b.putMissing(bAsideLog, key, v); err != nil {
							return err
						}
					}
					a.Runs, a.Changes = append(a.Runs, run), a.Changes+len(values)
				}
			}
			if b.other = true; a.Changes == 0 {
				return nil
			}
			v, err := record.EncodeOne(&a)
			if err != nil {
				return err
			}
			return b.putMissing(bAside, a.ID[:], v)
		})
		if lost += was - a.Changes; err != nil {
			return lost, err
		}
	}
	return lost, nil
}

func (w *wreck) asideRun(id record.ID, no uint32, run AsideRun) (values [][]byte) {
	var bodies [][]byte
	for n := run.First; n <= run.Last; n++ {
		k := asideKey(id, no, n)
		at, ok := w.values[string(bAsideLog)][string(k)]
		if !ok {
			return nil
		}
		v, ok := w.unseal("aside-log", k, at)
		if !ok {
			return nil
		}
		values = append(values, v)
		if bodies = append(bodies, nil); len(v) >= len(log.Hash{}) {
			bodies[len(bodies)-1] = v[len(log.Hash{}):]
		}
	}
	if _, err := log.RunOf(run.Stream, run.First, run.Before, bodies); err != nil {
		return nil
	}
	return values
}

// orderImports lets imports to come stand after those that were put over.
func orderImports(r *Register) error {
	return r.update(func(b *batch) error {
		all, err := (&Tx{at: b.tx()}).Imports()
		if err != nil || len(all) == 0 {
			return err
		}
		b.other, b.direct = true, true
		return b.tx().Bucket(bImports).SetSequence(all[0].Order)
	})
}

// putQuarantine puts over what lies in quarantine: the reason alone where the bytes do not hold. It tells how many
// those are.
func (w *wreck) putQuarantine(r *Register) (lost int, err error) {
	err = w.each(bQuarantine, func(k, v []byte) error {
		var q Quarantined
		if record.DecodeOne(v, &q) != nil {
			return nil
		}
		if at, ok := w.values[string(bKept)][string(k)]; ok {
			if b, ok := w.unseal(string(bKept), k, at); ok && sha256.Sum256(b) == q.ID {
				q.Bytes = b
			}
		}
		if q.Whole && q.Bytes == nil {
			lost++
		}
		return r.Quarantine([]Quarantined{q})
	})
	return lost, err
}

// heardOf tells whether a register ever sent something here.
func (w *wreck) heardOf(r log.Replica) (heard bool) {
	_ = w.each(bHeld, func(k, _ []byte) error {
		heard = heard || bytes.HasPrefix(k, r[:])
		return nil
	})
	return heard
}

// Beside is how much of what a register keeps beside its records is there again.
type Beside struct {
	Bucket   string
	Had, Has uint64
}

// besides compares with what the file accounted for, where that holds.
func (w *wreck) besides() (all []Beside) {
	a := w.accounts()
	if a == nil {
		return nil
	}
	for _, bucket := range [][]byte{bDrafts, bQuarantine, bWaiting, bReceipts, bManifests, bBundles, bImports, bAside} {
		if x := a.buckets[string(bucket)]; x != nil {
			if has := uint64(len(w.values[string(bucket)])); has < x.count {
				all = append(all, Beside{string(bucket), x.count, has})
			}
		}
	}
	return all
}
