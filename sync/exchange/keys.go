package exchange

import (
	"errors"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// anchorPrefix begins the settings, by unit, that hold public keys, a line each: our own, and those of units above that
// a person compared.
const anchorPrefix = "anchor/"

func anchors(tx *store.Tx, unit record.ID) (keys []identity.Public, err error) {
	lines, err := tx.Setting(anchorPrefix + unit.String())
	for line := range strings.Lines(string(lines)) {
		keys = append(keys, identity.Public(strings.TrimSuffix(line, "\n")))
	}
	return keys, err
}

// anchor adds to the keys of a unit that we trust without anybody's word. What the earlier ones signed still counts.
func anchor(w *store.Writer, unit record.ID, keys ...identity.Public) error {
	has, err := anchors(w.Tx, unit)
	if err != nil {
		return err
	}
	var lines strings.Builder
	for i, k := range append(has, keys...) {
		if i < len(has) || !slices.Contains(has, k) {
			lines.WriteString(string(k) + "\n")
		}
	}
	return w.Note(anchorPrefix+unit.String(), []byte(lines.String()))
}

// keepKey makes a key the register's own.
func keepKey(w *store.Writer, key identity.Key, passphrase string) error {
	sealed, err := key.Seal([]byte(passphrase))
	if err != nil {
		return err
	}
	if err := anchor(w, w.Me().Unit, key.Public()); err != nil {
		return err
	}
	return w.SetSealedKey(sealed)
}

// Unlock gives the register's private key. Errors: identity.ErrPassphraseNeeded, identity.ErrPassphraseWrong, *Error
// with NoKey.
func Unlock(r *store.Register, passphrase string) (key identity.Key, err error) {
	var sealed []byte
	if err = r.View(func(tx *store.Tx) (err error) { sealed, err = tx.SealedKey(); return err }); err != nil {
		return key, err
	}
	if len(sealed) == 0 {
		return key, &Error{Code: NoKey}
	}
	return identity.Unseal(sealed, []byte(passphrase))
}

// ChangePassphrase seals the register's key, which was unlocked, by another passphrase; an empty one leaves it
// unsealed. Copies and backups that were made before keep the old one.
func ChangePassphrase(r *store.Register, key identity.Key, passphrase string) error {
	sealed, err := key.Seal([]byte(passphrase))
	if err != nil {
		return err
	}
	return r.Edit("", func(w *store.Writer) error { return w.SetSealedKey(sealed) })
}

// NewKey gives the register another key, and tells it. old is the one until now, if it can still be unlocked: a root
// hands over with it, so that everybody below believes the new one without a telephone. Without it, as where a laptop
// or a passphrase was lost, and for every unit that has one above, somebody must accept the new key: the unit above, or
// for a root each unit directly below.
func NewKey(r *store.Register, old identity.Key, passphrase string) (identity.Key, error) {
	key := identity.Generate()
	err := r.Edit("", func(w *store.Writer) error {
		me := w.Me().Unit
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		if err := keepKey(w, key, passphrase); err != nil {
			return err
		}
		if u := tree.Unit(me); u == nil || u.Parent != nil {
			return nil
		}
		line := record.Key{Unit: me, Public: string(key.Public())}
		if !old.IsZero() {
			if line, err = identity.Handover(old, key, me); err != nil {
				return err
			}
		}
		line.From = today(time.Now())
		_, err = w.Put(record.CatalogOf(me, record.KeyKind, record.KeyID(me, line.Public)), &line, nil, "")
		return err
	})
	return key, err
}

// keyOr gives the key, or without one the register's own where it is not sealed.
func keyOr(r *store.Register, key identity.Key) identity.Key {
	if key.IsZero() {
		key, _ = Unlock(r, "") // sealed: what is encrypted stays out, and each file says so
	}
	return key
}

// NeedsPassphrase tells whether a passphrase is needed to import files: one of them is encrypted, and the register's
// key is sealed. paths are as for Import.
func NeedsPassphrase(r *store.Register, paths []string) (bool, error) {
	if _, err := Unlock(r, ""); !errors.Is(err, identity.ErrPassphraseNeeded) {
		return false, nil // what else may be wrong with the key is told of each file that needs it
	}
	files, err := Files(paths)
	return slices.ContainsFunc(files, bundle.IsEncrypted), err
}
