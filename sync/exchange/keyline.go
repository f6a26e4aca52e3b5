package exchange

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// KeyLine is a key that this register knows, as a person looks it up to compare it.
type KeyLine struct {
	Unit        *store.Unit
	Fingerprint identity.Fingerprint
	Own         bool        // the register's own, which signs its bundles
	Above       bool        // of a unit above, compared when joining
	From        record.Date // of a unit below: when it was accepted
	Revoked     record.Date // empty while it holds
	Why         string      // why it was revoked
}

// KeysOf lists the register's own key, then those of the units above that a person compared, then those of the units
// below, in the order of the tree, each unit's holding ones first. Keys that wait are in Status.
func KeysOf(tx *store.Tx) (all []KeyLine, err error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	me := tx.Me().Unit
	for u := tree.Unit(me); u != nil; u = u.Parent {
		keys, err := anchors(tx, u.ID)
		if err != nil {
			return nil, err
		}
		if len(keys) == 0 {
			continue
		}
		if print, err := keys[len(keys)-1].Fingerprint(); err == nil {
			all = append(all, KeyLine{Unit: u, Fingerprint: print, Own: u.ID == me, Above: u.ID != me})
		}
	}
	below := map[record.ID][]KeyLine{}
	err = tx.Each(record.Channel{Unit: me, Part: record.Catalog}, record.KeyKind, func(_ record.ID, s *log.State) error {
		var k record.Key
		if err := record.Decode(s.Values(), &k); err != nil {
			return err
		}
		print, err := identity.Public(k.Public).Fingerprint()
		if u := tree.Unit(k.Unit); err == nil && u != nil && k.Unit != me {
			below[k.Unit] = append(below[k.Unit], KeyLine{Unit: u, Fingerprint: print, From: k.From, Revoked: k.Revoked, Why: k.Why})
		}
		return nil // a key that cannot be read never gets onto the roster
	})
	if u := tree.Unit(me); u != nil {
		u.Walk(func(v *store.Unit) {
			slices.SortStableFunc(below[v.ID], func(a, b KeyLine) int {
				return cmp.Or(cmp.Compare(a.Revoked, b.Revoked), cmp.Compare(b.From, a.From))
			})
			all = append(all, below[v.ID]...)
		})
	}
	return all, err
}
