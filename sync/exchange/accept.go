package exchange

import (
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/identity"
)

// Accept takes a waiting key into the roster: of a unit below, or of a second laptop of it. With a fingerprint (either
// form) only the key that has it is taken; without one there must be just one that waits. It gives the key that was
// accepted.
//
// A key of a unit above that nobody could introduce (it was lost, and the bundles come with another) can be accepted
// too, but only with its fingerprint: nobody else answers for it.
func Accept(r *store.Register, code, fingerprint string) (*store.WaitingKey, error) {
	var accepted *store.WaitingKey
	err := r.Edit("", func(w *store.Writer) (err error) {
		accepted, err = accept(w, code, fingerprint)
		return err
	})
	return accepted, err
}

// Replace accepts a waiting key of a unit below as Accept does, and revokes in the same step all others of the unit, as
// Revoke does: a laptop was replaced, or its key lost. A key that was accepted already does as well, by its
// fingerprint.
func Replace(r *store.Register, code, fingerprint, why string) (*store.WaitingKey, error) {
	var accepted *store.WaitingKey
	err := r.Edit("", func(w *store.Writer) (err error) {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		unit, err := below(tree, w.Me().Unit, code)
		if err != nil {
			return err
		}
		if accepted, err = accept(w, code, fingerprint); CodeOf(err) == NothingWaits {
			accepted, err = holding(w.Tx, unit.ID, fingerprint, err)
		}
		if err != nil {
			return err
		}
		_, err = revoke(w, unit, identity.Public(accepted.Public), RevokeOptions{Why: why})
		return err
	})
	if err != nil {
		return nil, err
	}
	_, err = setRevokedAside(r)
	return accepted, err
}

func accept(w *store.Writer, code, fingerprint string) (*store.WaitingKey, error) {
	tree, err := w.Tree()
	if err != nil {
		return nil, err
	}
	key, unit, err := waiting(w.Tx, tree, code, fingerprint)
	if err != nil {
		return nil, err
	}
	me := w.Me().Unit
	switch above := tree.Above(unit.ID, me); {
	case above && fingerprint == "":
		return nil, unitError(PrintNeeded, tree, unit.ID)
	case above:
		err = anchor(w, unit.ID, identity.Public(key.Public))
	default:
		rec := &record.Key{Unit: unit.ID, Public: key.Public, From: today(time.Now())}
		_, err = w.Put(record.CatalogOf(me, record.KeyKind, record.KeyID(unit.ID, key.Public)), rec, nil, "")
	}
	if err != nil {
		return nil, err
	}
	return key, w.DropWaiting(unit.ID)
}

// holding gives the key of a unit that holds and has a fingerprint; without one, or where there is none, the error.
func holding(tx *store.Tx, unit record.ID, fingerprint string, none error) (*store.WaitingKey, error) {
	ev, err := gather(tx)
	if err != nil {
		return nil, err
	}
	for _, k := range ev.keys(unit) {
		print, err := k.Fingerprint()
		if err != nil {
			return nil, err
		}
		if same, err := print.Matches(fingerprint); same && err == nil {
			return &store.WaitingKey{Unit: unit, Public: string(k)}, nil
		}
	}
	return nil, none
}

// WaitingOf gives the one key of a unit that waits, and the fingerprint to compare.
func WaitingOf(r *store.Register, code string) (key *store.WaitingKey, f identity.Fingerprint, err error) {
	err = r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err != nil {
			return err
		}
		if key, _, err = waiting(tx, tree, code, ""); err != nil {
			return err
		}
		f, err = identity.Public(key.Public).Fingerprint()
		return err
	})
	return key, f, err
}

// waiting gives the key of a unit above or below that waits, and has the fingerprint where one is given.
func waiting(tx *store.Tx, tree *store.Tree, code, fingerprint string) (*store.WaitingKey, *store.Unit, error) {
	unit, err := UnitByCode(tree, code)
	if err != nil {
		return nil, nil, err
	}
	if me := tx.Me().Unit; !tree.Above(unit.ID, me) && !tree.Above(me, unit.ID) {
		return nil, nil, unitError(NotBelow, tree, unit.ID)
	}
	all, err := tx.Waiting()
	if err != nil {
		return nil, nil, err
	}
	key, err := pick(all, unit, fingerprint)
	return key, unit, err
}

func pick(waiting []store.WaitingKey, unit *store.Unit, fingerprint string) (*store.WaitingKey, error) {
	var mine []store.WaitingKey
	other := ""
	for _, k := range waiting {
		if k.Unit != unit.ID {
			continue
		}
		if fingerprint != "" {
			print, err := identity.Public(k.Public).Fingerprint()
			if err != nil {
				return nil, err
			}
			same, err := print.Matches(fingerprint)
			if err != nil {
				return nil, err
			}
			if !same {
				other = print.Spoken()
				continue
			}
		}
		mine = append(mine, k)
	}
	switch {
	case len(mine) == 1:
		return &mine[0], nil
	case len(mine) > 1:
		return nil, &Error{Code: SeveralWait, Unit: unit.Code, Name: unit.Name}
	case other != "":
		return nil, &Error{Code: OtherPrint, Unit: unit.Code, Name: unit.Name, Other: other}
	}
	return nil, &Error{Code: NothingWaits, Unit: unit.Code, Name: unit.Name}
}

// below finds a unit that stands below another.
func below(tree *store.Tree, me record.ID, code string) (*store.Unit, error) {
	u, err := UnitByCode(tree, code)
	if err != nil {
		return nil, err
	}
	if !tree.Above(me, u.ID) {
		return nil, &Error{Code: NotBelow, Unit: code, Name: u.Name}
	}
	return u, nil
}
