package listing_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vault"
)

// sealedRows is how many registrations the registers hold.
const sealedRows = 20_000

// BenchmarkSealed saves into a sealed register and into the same one unsealed, and opens both with their rows, in turn:
// with the listing that the file keeps, and with every record read. x-… say how many times as long the sealed one
// takes; a save or an open of more than 1.2 fails. The passphrase's own cost, once a run, is apart.
func BenchmarkSealed(b *testing.B) {
	plain := filepath.Join(b.TempDir(), "so.dvr")
	makeRegister(b, plain, sealedRows)
	data, err := os.ReadFile(plain)
	must(b, err)
	sealed := filepath.Join(b.TempDir(), "so.dvr")
	must(b, os.WriteFile(sealed, data, 0o600))
	start := time.Now()
	lock, _, err := store.NewLock("con đường Nà Ta")
	must(b, err)
	passphrase := time.Since(start)
	paths := [2]string{plain, sealed}
	var sizes [2]float64
	for i, under := range []*vault.Lock{nil, lock} { // both written anew
		c, err := store.Seal(paths[i], under)
		must(b, err)
		sizes[i] = float64(c.After)
		r, err := store.Open(paths[i], store.Options{})
		must(b, err)
		must(b, r.Edit("", func(*store.Writer) error { return nil }))
		must(b, listing.Keep(r))
		must(b, r.Close())
	}
	took := map[string]*[2][]time.Duration{"save": {}, "open": {}, "read": {}}
	for turn := 0; b.Loop(); turn++ {
		for i := range paths {
			i = (i + turn) % 2
			for what, do := range map[string]func(string) (time.Duration, error){"save": timeSave, "open": timeOpen, "read": timeRead} {
				d, err := do(paths[i])
				must(b, err)
				took[what][i] = append(took[what][i], d)
			}
		}
	}
	for what, both := range took {
		was, is := slices.Min(both[0]), slices.Min(both[1]) // when nobody else used the machine
		x := float64(is) / float64(was)
		b.ReportMetric(float64(was.Microseconds()), "µs-"+what+"-plain")
		b.ReportMetric(x, "x-"+what)
		if x > 1.2 && what != "read" && len(both[0]) > 20 {
			b.Errorf("%s: %v sealed, %v unsealed", what, is, was)
		}
	}
	b.ReportMetric(sizes[1]/sizes[0], "x-bytes")
	b.ReportMetric(float64(passphrase.Milliseconds()), "ms-passphrase")
	b.ReportMetric(0, "ns/op")
}

// timeSave saves one more model in an open register, ten times, and gives the least.
func timeSave(path string) (time.Duration, error) {
	r, err := store.Open(path, store.Options{})
	if err != nil {
		return 0, err
	}
	defer r.Close() //nolint:errcheck // measured is what comes before
	save := func() error {
		return r.Edit("", func(w *store.Writer) error {
			ref := record.AffairsOf(r.Me().Unit, record.ModelKind, record.NewID(time.Now()))
			_, err := w.Put(ref, &record.Model{Name: "Hiến đất mở đường", Subject: record.Collective, Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta"}, nil, "")
			return err
		})
	}
	if err := save(); err != nil { // the first one looks at what lies there
		return 0, err
	}
	least := time.Hour
	for range 10 {
		start := time.Now()
		if err := save(); err != nil {
			return 0, err
		}
		least = min(least, time.Since(start))
	}
	return least, nil
}

// timeOpen opens a register and has its rows.
func timeOpen(path string) (time.Duration, error) {
	start := time.Now()
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return 0, err
	}
	err = r.View(func(tx *store.Tx) error { _, err := listing.Load(tx); return err })
	took := time.Since(start)
	return took, errors.Join(err, r.Close())
}

// timeRead reads every registration, as what needs more than rows does.
func timeRead(path string) (time.Duration, error) {
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return 0, err
	}
	start := time.Now()
	err = r.View(func(tx *store.Tx) error {
		for _, ch := range tx.Channels() {
			if err := tx.Each(ch, record.ParticipationKind, func(_ record.ID, s *log.State) error { s.Values(); return nil }); err != nil {
				return err
			}
		}
		return nil
	})
	took := time.Since(start)
	return took, errors.Join(err, r.Close())
}
