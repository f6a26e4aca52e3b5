package exchange

import (
	"crypto/sha256"
	"errors"
	"os"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// source is where a bundle is read from: a file, or the quarantine.
type source struct {
	path string             // of the file, or its name when it went to quarantine
	kept *store.Quarantined // in quarantine; nil for a file
}

func (s source) open(r *store.Register, key identity.Key) (*bundle.Sealed, error) {
	if s.kept == nil {
		return bundle.Open(s.path, key, bundle.Limits{})
	}
	var data []byte
	err := r.View(func(tx *store.Tx) (err error) { data, err = tx.QuarantinedBytes(s.kept.ID); return err })
	if err != nil {
		return nil, err
	}
	return bundle.Parse(s.path, data, key, bundle.Limits{})
}

// size is how large the file is; 0 where that cannot be told, which reading it will say.
func (s source) size() int64 {
	if s.kept != nil {
		return s.kept.Size
	}
	info, err := os.Stat(s.path)
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return min(info.Size(), bundle.MaxFile)
}

const (
	keptFile  = 32 << 20 // bytes; of a larger file only the reason is kept
	keptGroup = 8 << 20  // bytes written in one transaction
)

// waits tells whether the reason why a file was not let in can go away by itself: by a key that is accepted, a bundle
// that comes, a newer danvan.
func (f *FileResult) waits() bool { return waits(f.State, ReasonOf(f.Err)) }

func waits(s State, reason string) bool {
	return s == Gap || s == Waiting || s == Fork ||
		reason == string(UnknownKey) || reason == string(RevokedKey) || reason == string(bundle.NewerFormat)
}

// retry adds what lies in quarantine and may be let in now.
func (im *importing) retry() error {
	return im.r.View(func(tx *store.Tx) error {
		kept, err := tx.Quarantine()
		for i := range kept {
			// A bundle of our own was taken for a stranger's by older programs.
			if q := &kept[i]; q.Whole && (waits(State(q.State), q.Code) || q.Unit == tx.Me().Unit && q.Code == string(WrongReceiver)) {
				im.add(source{path: q.File, kept: q})
			}
		}
		return err
	})
}

// quarantine keeps what was refused, with the reason as it is now, and lets go what was merged.
func (im *importing) quarantine() error {
	var (
		keep []store.Quarantined
		size int64
		free = map[log.Hash]bool{} // bundles that are in the register now
	)
	for i := range im.files {
		f := &im.files[i]
		if f.State == New || f.State == Known || f.State == Own {
			free[f.Bundle] = true
			continue
		}
		q, err := keptOf(f, im.from[i])
		if err != nil || q == nil {
			continue // the file cannot be read any more: its result says what was wrong before
		}
		f.Kept = true
		keep = append(keep, *q)
		if size += int64(len(q.Bytes)); size > keptGroup {
			if err := im.r.Quarantine(keep); err != nil {
				return err
			}
			keep, size = nil, 0
		}
	}
	if len(keep) > 0 {
		if err := im.r.Quarantine(keep); err != nil {
			return err
		}
	}
	return im.release(free)
}

// release lets go the bundles that were merged since they went to quarantine.
func (im *importing) release(free map[log.Hash]bool) error {
	var ids []log.Hash
	err := im.r.View(func(tx *store.Tx) error {
		kept, err := tx.Quarantine()
		for _, q := range kept {
			if (q.Bundle != log.Hash{}) && free[q.Bundle] {
				ids = append(ids, q.ID)
			}
		}
		return err
	})
	for i, s := range im.from {
		if st := im.files[i].State; s.kept != nil && (st == New || st == Known || st == Own) && !slices.Contains(ids, s.kept.ID) {
			ids = append(ids, s.kept.ID)
		}
	}
	if err != nil || len(ids) == 0 {
		return err
	}
	_, err = im.r.Release(ids...)
	return err
}

// keeps tells whether a refused file belongs in quarantine: it is a bundle, and more than our passphrase is missing.
func keeps(f *FileResult) bool {
	return f.State != NoBundle && !bundle.IsCode(f.Err, bundle.Encrypted) && CodeOf(f.Err) != IsInvitation
}

// keptOf is what quarantine keeps of a file; nil for nothing.
func keptOf(f *FileResult, from source) (*store.Quarantined, error) {
	q := &store.Quarantined{File: baseName(f.Path), State: string(f.State), Code: ReasonOf(f.Err), Unit: f.Unit.ID, UnitCode: f.Unit.Code,
		Replica: f.Replica, Bundle: f.Bundle, Serial: f.Serial, Tried: store.Millis(time.Now())}
	q.At = q.Tried
	var fork *store.ForkError
	var named *Error
	switch {
	case errors.As(f.Err, &fork):
		q.Streams = []log.Stream{fork.Stream}
	case errors.As(f.Err, &named) && named.Code == Frozen:
		q.Streams = []log.Stream{named.Stream}
	case named != nil:
		q.First = named.First
		if named.Fault != nil {
			q.Detail = named.Fault.String()
		}
	}
	if from.kept != nil {
		if bundle.IsCode(f.Err, bundle.Encrypted) {
			return nil, nil // without the passphrase it was not looked at: what it waits for stands
		}
		q.ID = from.kept.ID
		return q, nil
	}
	fi, err := os.Stat(f.Path)
	if err != nil || !keeps(f) {
		return nil, err
	}
	if q.Size = fi.Size(); q.Size > keptFile {
		q.ID = sha256.Sum256([]byte(f.Path))
		return q, nil
	}
	if q.Bytes, err = os.ReadFile(f.Path); err != nil {
		return nil, err
	}
	q.ID = sha256.Sum256(q.Bytes)
	return q, nil
}
