package store_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

const (
	scaleUnits   = 300 // communes of the district
	scaleRecords = 30  // touched by a bundle
	scaleChanges = 336 // carried by it
)

// BenchmarkMergeScale merges one bundle of the same size, in a transaction of its own, into registers that hold 10,000,
// 100,000 and, with DANVAN_SCALE=1000000, 1,000,000 changes. They take turns on one disk. The smallest is the baseline:
// x-100000 and x-1000000 say how many times as long the larger take.
func BenchmarkMergeScale(b *testing.B) {
	most, err := strconv.Atoi(os.Getenv("DANVAN_SCALE"))
	if err != nil {
		most = 100_000
	}
	var all []*scaled
	for size := 10_000; size <= most; size *= 10 {
		start := time.Now()
		all = append(all, newScaled(b, size))
		b.Logf("%d changes merged in %v", size, time.Since(start).Round(time.Millisecond))
	}
	for turn := 0; b.Loop(); turn++ {
		for i := range all {
			s := all[(turn+i)%len(all)]
			s.took = append(s.took, s.merge(b, turn))
		}
	}
	least := median(all[0].took)
	for _, s := range all {
		took := median(s.took)
		b.ReportMetric(float64(took.Microseconds()), fmt.Sprintf("µs-%d", s.size))
		if s != all[0] {
			b.ReportMetric(float64(took)/float64(least), fmt.Sprintf("x-%d", s.size))
		}
	}
	b.ReportMetric(0, "ns/op")
}

// scaled is a register of a certain size, and the one whose changes come to it.
type scaled struct {
	size           int
	source, target *store.Register
	took           []time.Duration
}

func scaleRef(unit, i int) record.Ref {
	u := unitID(strconv.Itoa(10_000 + unit))
	return record.AffairsOf(u, record.ModelKind, record.Derive(u, "bench", strconv.Itoa(i)))
}

func newScaled(b *testing.B, size int) *scaled {
	create := func() *store.Register {
		r, err := store.Create(b.TempDir()+"/so.dvr", store.Me{Unit: crashDistrict}, store.Options{})
		must(b, err)
		b.Cleanup(func() { must(b, r.Close()) })
		return r
	}
	s := &scaled{size: size, source: create(), target: create()}
	each := max(scaleRecords, size/scaleUnits)
	for first := 0; first*each < size; first += 10 {
		must(b, s.source.Edit("", func(w *store.Writer) error {
			for unit := first; unit < first+10; unit++ {
				for i := range each {
					if _, err := w.Put(scaleRef(unit, i), roadModel(), nil, "mới"); err != nil {
						return err
					}
				}
			}
			return nil
		}))
		var as []*store.Arrival
		for unit := first; unit < first+10; unit++ {
			as = append(as, s.bundle(b, unit))
		}
		mustMerge(b, s.target, as...)
	}
	return s
}

// bundle gives what the source has of a unit and the target has not.
func (s *scaled) bundle(b *testing.B, unit int) *store.Arrival {
	st := log.Stream{Replica: s.source.Me().Replica, Channel: scaleRef(unit, 0).Channel}
	var have, head log.Head
	must(b, s.target.View(func(tx *store.Tx) (err error) { have, err = tx.Head(st); return err }))
	var run *log.Run
	must(b, s.source.View(func(tx *store.Tx) (err error) {
		if head, err = tx.Head(st); err == nil {
			run, err = cut(tx, st, have.Number+1, head.Number)
		}
		return err
	}))
	a := arrival(s.source, 0, record.ID{}, run)
	a.Note.ID, a.Import = run.Head().Hash, record.NewID(day)
	a.Manifests = map[log.Hash][]byte{a.Note.ID: make([]byte, 2000)}
	a.Vouchers[st] = a.Note.ID
	return a
}

// merge writes a bundle and times how long it takes to merge.
func (s *scaled) merge(b *testing.B, turn int) time.Duration {
	unit := turn % (s.size / max(scaleRecords, s.size/scaleUnits))
	must(b, s.source.Edit("", func(w *store.Writer) error {
		for i := range scaleChanges {
			if err := w.Set(scaleRef(unit, i%scaleRecords), "number", turn*scaleChanges+i, "sửa"); err != nil {
				return err
			}
		}
		return nil
	}))
	a := s.bundle(b, unit)
	start := time.Now()
	m := mustMerge(b, s.target, a)[0]
	took := time.Since(start)
	if m.New != scaleChanges || m.Records != scaleRecords {
		b.Fatalf("merged %+v", m)
	}
	return took
}
