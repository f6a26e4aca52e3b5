package store

import (
	"path/filepath"
	"time"

	"danvan/store/disk"
	"danvan/store/vault"
)

// AllSealed is what became of a register and its copies.
type AllSealed struct {
	Compacted        // of the register; zero where it was so already
	Copies    int    // that were written anew
	Left      []Copy // that could not be: damaged ones, those sealed under another key
}

// SealAll is Seal for a register and its copies beside it, the register first; what is as it should be is left alone.
// Cut off, it goes on where it is called again. What a write that was cut off has left there is taken away, for it may
// be readable.
func SealAll(path string, under *vault.Lock) (all AllSealed, err error) {
	if err := noLink(path); err != nil {
		return all, err
	}
	done, err := sealedUnder(path, under)
	if err == nil && !done {
		all.Compacted, err = Seal(path, under)
	}
	if err != nil {
		return all, err
	}
	copies, err := Copies(path)
	if err != nil {
		return all, err
	}
	for _, c := range copies {
		done, err := sealedUnder(c.Path, under)
		if err == nil && !done {
			_, err = Seal(c.Path, under)
		}
		switch {
		case err != nil:
			all.Left = append(all.Left, c)
		case !done:
			all.Copies++
		}
	}
	for _, dir := range []string{filepath.Dir(path), filepath.Join(filepath.Dir(path), "backups")} {
		disk.Sweep(dir, time.Now().Add(-time.Minute))
	}
	return all, nil
}

// Unsealed gives the copies beside a sealed register that anybody can read: a sealing that was cut off left them. None
// of one that is not sealed.
func (r *Register) Unsealed() (left []string, err error) {
	if !r.Sealed() {
		return nil, nil
	}
	copies, err := Copies(r.path)
	for _, c := range copies {
		if has, bad := LockOf(c.Path); bad == nil && has == nil {
			left = append(left, c.Path)
		}
	}
	return left, err
}

// sealedUnder tells whether a file is sealed under the key of a lock, or not sealed where there is none.
func sealedUnder(path string, under *vault.Lock) (bool, error) {
	has, err := LockOf(path)
	if err != nil {
		return false, err
	}
	if has == nil || under == nil {
		return has == under, nil
	}
	return has.Key == under.Key, nil
}
