package exchange

import (
	"cmp"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// RevokeOptions say from where on a key counts for nothing.
type RevokeOptions struct {
	Why   string
	Until uint64 // serial of the last bundle that is believed; 0: all that have come until now are
}

// Revoked is what became of a unit's keys.
type Revoked struct {
	Keys    int
	Streams int          // that the keys have signed, each good up to a head
	Aside   *store.Aside // what had come behind those heads, if anything; nil for nothing
}

// Revoke takes all keys of a unit below off the roster. What they have signed up to the last bundle that is believed
// still counts, whoever brings it; of what came after it nothing does: it is set aside here and at everybody who learns
// of it, and what comes later waits in quarantine for a person. Keys that are revoked already can be believed less far,
// never farther. Errors: *Error with NoKeyHolds where the unit has no key that it changes, and none that waits.
func Revoke(r *store.Register, code string, o RevokeOptions) (*Revoked, error) {
	done := &Revoked{}
	err := r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		unit, err := below(tree, w.Me().Unit, code)
		if err != nil {
			return err
		}
		waits, err := w.Waiting()
		if err != nil {
			return err
		}
		done, err = revoke(w, unit, "", o)
		if err == nil && done.Keys == 0 && !slices.ContainsFunc(waits, func(k store.WaitingKey) bool { return k.Unit == unit.ID }) {
			return unitError(NoKeyHolds, tree, unit.ID)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	done.Aside, err = setRevokedAside(r)
	return done, err
}

// revoke takes all keys of a unit but one off the roster.
func revoke(w *store.Writer, unit *store.Unit, but identity.Public, o RevokeOptions) (*Revoked, error) {
	me := w.Me().Unit
	var keys []record.ID
	err := w.Each(record.Channel{Unit: me, Part: record.Catalog}, record.KeyKind, func(id record.ID, s *log.State) error {
		if s.IDOf("unit") == unit.ID && (s.Text("revoked") == "" || o.Until > 0) && s.Text("public") != string(but) {
			keys = append(keys, id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	good, err := signedHeads(w.Tx, unit, o.Until)
	if err != nil {
		return nil, err
	}
	done := &Revoked{}
	for _, id := range keys {
		ref := record.CatalogOf(me, record.KeyKind, id)
		var k record.Key
		held, err := w.Get(ref, &k)
		if err != nil {
			return nil, err
		}
		heads, why := good[identity.Public(k.Public)], vi.CleanLine(o.Why)
		if k.Revoked == "" {
			k.Revoked, k.Why, k.Good = today(time.Now()), why, identity.GoodHeads(heads)
		} else if less := identity.LessGood(&k, heads); !slices.Equal(less, k.Good) || k.Good == nil {
			k.Why, k.Good = cmp.Or(why, k.Why), less
		} else {
			continue
		}
		if _, err := w.Put(ref, &k, held, k.Why); err != nil {
			return nil, err
		}
		done.Keys++
		done.Streams += len(heads)
	}
	return done, w.DropWaiting(unit.ID)
}

// signedHeads gives, for each key of a unit, how far the streams go that its manifests answer for: those of all bundles
// that came up to the last one believed, and those that others passed on.
func signedHeads(tx *store.Tx, unit *store.Unit, until uint64) (map[identity.Public]map[log.Stream]log.Head, error) {
	heads := map[identity.Public]map[log.Stream]log.Head{}
	add := func(text []byte) error {
		if text == nil {
			return nil
		}
		m, err := manifestOf(text)
		if err != nil || m.From.Unit != unit.ID {
			return err
		}
		if heads[m.Key] == nil {
			heads[m.Key] = map[log.Stream]log.Head{}
		}
		for _, h := range ownHeads(m) {
			if h.Number > heads[m.Key][h.Stream].Number {
				heads[m.Key][h.Stream] = h
			}
		}
		return nil
	}
	notes, err := tx.Bundles()
	if err != nil {
		return nil, err
	}
	var last *store.BundleNote // the last one believed
	for i := range notes {
		if n := &notes[i]; !n.Out && n.Unit == unit.ID && n.Serial == until && last == nil {
			last = n
		}
	}
	if until > 0 && last == nil {
		return nil, &Error{Code: NoSuchBundle, Unit: unit.Code, Name: unit.Name, Last: until}
	}
	for _, n := range notes {
		if n.Out || n.Unit != unit.ID || n.Aside || last != nil && (n.At > last.At || n.Replica == last.Replica && n.Serial > until) {
			continue
		}
		text, err := tx.Manifest(n.ID)
		if err != nil {
			return nil, err
		}
		if err := add(text); err != nil {
			return nil, err
		}
	}
	if last != nil {
		return heads, nil
	}
	current, err := tx.Heads()
	for _, h := range current {
		if err != nil {
			break
		}
		var text []byte
		if _, text, err = tx.Voucher(h.Stream); err == nil {
			err = add(text)
		}
	}
	return heads, err
}

func manifestOf(signed []byte) (*bundle.Manifest, error) {
	s, err := bundle.ParseSigned(signed)
	if err != nil {
		return nil, err
	}
	return bundle.ParseManifest(s.Text)
}

// setRevokedAside shortens the streams that only a revoked key answers for to where the key was good, so that it does
// not matter whether the revocation or what it is about came first. It gives nil when there is nothing to do.
func setRevokedAside(r *store.Register) (*store.Aside, error) {
	var cuts []store.CutTo
	err := r.View(func(tx *store.Tx) error {
		ev, err := gather(tx)
		if err != nil || !ev.anyRevoked() {
			return err
		}
		for _, h := range ev.heads {
			to, err := ev.answeredFor(tx, h)
			if err != nil {
				return err
			}
			if to < h.Number {
				cuts = append(cuts, store.CutTo{Stream: h.Stream, To: to})
			}
		}
		return nil
	})
	if err != nil || len(cuts) == 0 {
		return nil, err
	}
	return r.Cut(cuts, store.ByRevocation)
}

func (e *evidence) anyRevoked() bool {
	for _, l := range e.lines {
		if l.Key.Revoked != "" {
			return true
		}
	}
	return false
}

// answeredFor gives how far keys answer for a stream: to its head, unless only a revoked key does.
func (e *evidence) answeredFor(tx *store.Tx, h log.Head) (uint64, error) {
	_, text, err := tx.Voucher(h.Stream)
	if err != nil || text == nil {
		return h.Number, err // our own
	}
	m, err := manifestOf(text)
	if err != nil {
		return 0, err
	}
	holder, ok := e.speaks(m.Key, m.From.Unit)
	if !ok || holder.Revoked == "" || !holder.Bounded() || holder.GoodFor(h) {
		return h.Number, nil
	}
	var to uint64
	if g, ok := holder.Good(h.Stream); ok {
		if h.Number <= g.Number {
			return h.Number, nil
		}
		if hash, err := tx.HashAt(h.Stream, g.Number); err != nil {
			return 0, err
		} else if hash == g.Hash {
			to = g.Number
		}
	}
	err = tx.Manifests(func(_ log.Hash, text []byte) error {
		m, err := manifestOf(text)
		if err != nil {
			return err
		}
		for _, l := range ownHeads(m) {
			if l.Stream != h.Stream || l.Number <= to || l.Number > h.Number {
				continue
			}
			if holder, ok := e.speaks(m.Key, m.From.Unit); !ok || holder.Revoked != "" && !holder.GoodFor(l) {
				continue
			}
			if hash, err := tx.HashAt(l.Stream, l.Number); err != nil {
				return err
			} else if hash == l.Hash {
				to = l.Number
			}
		}
		return nil
	})
	return to, err
}
