package store_test

import (
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/record"
)

const benchModels = 5000 // what a commune's register holds after years

// BenchmarkSave saves one record durably: a field of a model that is there, or a new model. The baseline is one bare
// bbolt update of as many bytes, in a file with as many values of that size; both take turns on the same disk. x-bbolt
// is the ratio of the medians.
func BenchmarkSave(b *testing.B) {
	for _, c := range []struct {
		what string
		ref  func(i int) record.Ref
	}{
		{"changed field", func(i int) record.Ref { return benchRef(i * 7919 % benchModels) }},
		{"new model", func(i int) record.Ref {
			return record.AffairsOf(crashDistrict, record.ModelKind, record.NewID(day.Add(time.Duration(i)*time.Second)))
		}},
	} {
		b.Run(c.what, func(b *testing.B) {
			r := benchRegister(b)
			size := bytesOfSave(b, r, func() { benchSave(b, r, c.ref(0), 0) })
			bare := benchBare(b, size)
			var ours, theirs []time.Duration
			i := 0
			for b.Loop() {
				i++
				start := time.Now()
				benchSave(b, r, c.ref(i), i)
				half := time.Now()
				key := benchRef(i * 7919 % benchModels)
				must(b, bare.Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte("b")).Put(key.ID[:], make([]byte, size)) }))
				ours, theirs = append(ours, half.Sub(start)), append(theirs, time.Since(half))
			}
			b.ReportMetric(float64(size), "bytes")
			b.ReportMetric(float64(median(ours).Microseconds()), "µs-save")
			b.ReportMetric(float64(median(theirs).Microseconds()), "µs-bbolt")
			b.ReportMetric(float64(median(ours))/float64(median(theirs)), "x-bbolt")
		})
	}
}

func median(ds []time.Duration) time.Duration {
	slices.Sort(ds)
	return ds[len(ds)/2]
}

func benchRef(i int) record.Ref {
	return record.AffairsOf(crashDistrict, record.ModelKind, record.Derive(crashDistrict, "bench", strconv.Itoa(i)))
}

func benchSave(b testing.TB, r *store.Register, ref record.Ref, i int) {
	must(b, r.Edit("", func(w *store.Writer) error {
		m := roadModel()
		m.Number = int64(i + 1)
		changed, err := w.Put(ref, m, nil, "")
		if !changed {
			b.Fatal("nothing was saved")
		}
		return err
	}))
}

func benchRegister(b testing.TB) *store.Register {
	r := mustCreate(b, crashDistrict)
	must(b, r.Edit("", func(w *store.Writer) error {
		for i := range benchModels {
			if _, err := w.Put(benchRef(i), roadModel(), nil, ""); err != nil {
				return err
			}
		}
		return nil
	}))
	return r
}

func benchBare(b testing.TB, size int) *bbolt.DB {
	db, err := bbolt.Open(filepath.Join(b.TempDir(), "bare"), 0o600, nil)
	must(b, err)
	b.Cleanup(func() { must(b, db.Close()) })
	must(b, db.Update(func(tx *bbolt.Tx) error {
		bucket, err := tx.CreateBucket([]byte("b"))
		must(b, err)
		for i := range benchModels {
			ref := benchRef(i)
			must(b, bucket.Put(ref.ID[:], make([]byte, size)))
		}
		return nil
	}))
	return db
}

// bytesOfSave counts the bytes of keys and values that a save puts into the file.
func bytesOfSave(b testing.TB, r *store.Register, save func()) (n int) {
	before := values(b, r)
	save()
	for k, v := range values(b, r) {
		if before[k] != v {
			n += len(k.key) + len(v)
		}
	}
	return n
}

type place struct{ bucket, key string }

// values gives everything in the register's file.
func values(b testing.TB, r *store.Register) map[place]string {
	copied := filepath.Join(b.TempDir(), "copy")
	_, err := r.Backup(copied)
	must(b, err)
	db, err := bbolt.Open(copied, 0o600, &bbolt.Options{ReadOnly: true})
	must(b, err)
	all := map[place]string{}
	must(b, db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(name []byte, bucket *bbolt.Bucket) error {
			return bucket.ForEach(func(k, v []byte) error { all[place{string(name), string(k)}] = string(v); return nil })
		})
	}))
	must(b, db.Close())
	return all
}

// BenchmarkProve sums up and checks 100,000 records. The baseline is reading every byte of the file's buckets with
// bbolt alone.
func BenchmarkProve(b *testing.B) {
	path := filepath.Join(b.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(b, err)
	for batch := range 10 {
		must(b, r.Edit("", func(w *store.Writer) error {
			for i := range 10_000 {
				if _, err := w.Put(benchRef(batch*10_000+i), roadModel(), nil, ""); err != nil {
					return err
				}
			}
			return nil
		}))
	}
	must(b, r.Close())
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	must(b, err)
	defer db.Close() //nolint:errcheck // only read
	r, err = store.Open(path, store.Options{ReadOnly: true})
	must(b, err)
	defer r.Close() //nolint:errcheck // only read
	for what, prove := range map[string]func(){
		"digest": func() { mustDigest(b, r) },
		"check":  func() { mustCheck(b, r) },
	} {
		b.Run(what, func(b *testing.B) {
			var ours, theirs []time.Duration
			for b.Loop() {
				start := time.Now()
				prove()
				half := time.Now()
				readBare(b, db)
				ours, theirs = append(ours, half.Sub(start)), append(theirs, time.Since(half))
			}
			b.ReportMetric(float64(median(ours).Milliseconds()), "ms")
			b.ReportMetric(float64(median(ours))/float64(median(theirs)), "x-bbolt")
		})
	}
}

func readBare(b testing.TB, db *bbolt.DB) (sum byte) {
	must(b, db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(_ []byte, bucket *bbolt.Bucket) error {
			return bucket.ForEach(func(k, v []byte) error {
				for _, x := range v {
					sum ^= x
				}
				return nil
			})
		})
	}))
	return sum
}
