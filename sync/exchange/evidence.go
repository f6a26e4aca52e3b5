package exchange

import (
	"maps"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// evidence is what a register knows when it judges a bundle: the tree and the roster, and whose replica is whose.
type evidence struct {
	me      record.ID
	units   *store.Tree
	tree    tree
	lines   []identity.Line
	anchors map[record.ID][]identity.Public
	roster  *identity.Roster
	heads   map[log.Stream]log.Head // where the register's streams stand
	last    map[log.Replica]uint64  // serial of the latest bundle that was merged of a register
	known   map[log.Hash]bool       // bundles that were merged before
	merged  map[log.Hash]bool       // and those that were merged since this was gathered
	sent    sent                    // bundles that were written here
	frozen  map[log.Replica]bool    // that were found to have gone on from an old copy, until a person has decided
}

// tree is the units that are known, and those that a bundle at hand draws.
type tree struct {
	known *store.Tree
	drawn map[record.ID]record.ID // unit → unit above
}

func (t tree) Above(a, b record.ID) bool {
	for range 64 { // deeper than any tree; a circle in drawn ends
		parent, ok := t.parent(b)
		if !ok || parent.IsZero() {
			return false
		}
		if parent == a {
			return true
		}
		b = parent
	}
	return false
}

func (t tree) parent(id record.ID) (record.ID, bool) {
	if u := t.known.Unit(id); u != nil {
		if u.Parent == nil {
			return record.ID{}, true
		}
		return u.Parent.ID, true
	}
	p, ok := t.drawn[id]
	return p, ok
}

func (t tree) Root(id record.ID) bool {
	p, ok := t.parent(id)
	return ok && p.IsZero()
}

func (t tree) covers(a, b record.ID) bool { return a == b || t.Above(a, b) }

// gather reads the evidence from a register.
func gather(tx *store.Tx) (*evidence, error) {
	units, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	e := &evidence{me: tx.Me().Unit, units: units, tree: tree{known: units}, anchors: map[record.ID][]identity.Public{}}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.KeyKind, func(_ record.ID, s *log.State) error {
			l := identity.Line{In: ch.Unit}
			err := record.Decode(s.Values(), &l.Key)
			e.lines = append(e.lines, l)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	for u := units.Unit(e.me); u != nil; u = u.Parent {
		if e.anchors[u.ID], err = anchors(tx, u.ID); err != nil {
			return nil, err
		}
	}
	e.enrol()
	return e, e.streams(tx)
}

// enrol makes the roster of what is known of keys.
func (e *evidence) enrol() {
	e.roster = identity.NewRoster(e.lines, e.tree, slices.Concat(slices.Collect(maps.Values(e.anchors))...)...)
}

// streams reads where the register's streams stand, and what is known of the registers that write them.
func (e *evidence) streams(tx *store.Tx) error {
	e.heads, e.last, e.frozen = map[log.Stream]log.Head{}, map[log.Replica]uint64{}, map[log.Replica]bool{}
	e.known, e.merged = map[log.Hash]bool{}, map[log.Hash]bool{}
	heads, err := tx.Heads()
	if err != nil {
		return err
	}
	for _, h := range heads {
		e.heads[h.Stream] = h
	}
	notes, err := tx.Bundles()
	if err != nil {
		return err
	}
	e.sent = sentOf(notes)
	for _, n := range notes {
		if !n.Out && !n.Aside {
			e.known[n.ID] = true
			e.last[n.Replica] = max(e.last[n.Replica], n.Serial)
		}
	}
	kept, err := tx.Quarantine()
	for _, q := range kept {
		if State(q.State) != Fork {
			continue
		}
		for _, s := range q.Streams {
			e.frozen[s.Replica] = true
		}
	}
	return err
}

// speaks tells whether a key may speak for a unit, and what the roster says of it. Our own key may, and one that a
// person compared when joining.
func (e *evidence) speaks(p identity.Public, unit record.ID) (identity.Holder, bool) {
	if h, ok := e.roster.Speaks(p, unit); ok {
		return h, true
	}
	return identity.Holder{Unit: unit}, p != "" && slices.Contains(e.anchors[unit], p)
}

// keys gives the keys that hold for a unit: those on the roster, and those that a person compared, unless they were
// revoked since.
func (e *evidence) keys(unit record.ID) []identity.Public {
	keys := e.roster.Keys(unit)
	for _, pinned := range e.anchors[unit] {
		if holder, ok := e.speaks(pinned, unit); ok && holder.Revoked == "" && !slices.Contains(keys, pinned) {
			keys = append(keys, pinned)
		}
	}
	return keys
}

// introduced gives the evidence together with what a bundle proves of its own signer, before that is believed: lines of
// the roster that somebody above has signed and the sender only passes on. Nothing that the signer says of itself
// counts, but for a key that the one before it has signed too, which the roster checks.
func (e *evidence) introduced(sealed *bundle.Sealed) (*evidence, error) {
	vouchers, err := sealed.Vouchers()
	if err != nil {
		return nil, err
	}
	proven := map[log.Stream]bool{}
	for _, v := range vouchers {
		author := v.Manifest.From.Unit
		if holder, ok := e.speaks(v.Signer, author); !ok || holder.Revoked != "" {
			continue
		}
		for _, s := range v.Streams {
			proven[s] = e.tree.covers(author, s.Channel.Unit)
		}
	}
	all, err := catalogs(sealed, false)
	if err != nil {
		return nil, err
	}
	more := e.with(slices.DeleteFunc(slices.Clone(all), func(r *log.Run) bool { return !proven[r.Stream] }))
	said := e.with(all)
	for _, l := range said.lines[len(e.lines):] {
		if l.Key.Before != "" {
			more.lines = append(slices.Clip(more.lines), l)
		}
	}
	more.enrol()
	return more, nil
}

// with gives the evidence together with what runs say of units and keys. Only those runs may be given whose signer is
// known already: the sender's own, or in an invitation that a person has compared, all.
func (e *evidence) with(runs []*log.Run) *evidence {
	catalogs := slices.DeleteFunc(slices.Clone(runs), func(r *log.Run) bool { return r.Stream.Channel.Part != record.Catalog })
	more := *e
	if len(catalogs) == 0 {
		return &more
	}
	more.lines = slices.Clone(e.lines)
	more.tree.drawn = map[record.ID]record.ID{}
	maps.Copy(more.tree.drawn, e.tree.drawn)
	for _, run := range catalogs {
		_ = run.Each(func(_ uint64, c *log.Change) error {
			more.add(run.Stream.Channel.Unit, c)
			return nil
		})
	}
	more.enrol()
	return &more
}

func (e *evidence) add(in record.ID, c *log.Change) {
	switch c.Kind {
	case record.UnitKind:
		if raw := valueOf(c, "code"); raw != nil {
			var parent record.ID
			if raw := valueOf(c, "parent"); raw != nil {
				_ = record.DecodeOne(raw, &parent) // a value that is no id draws a root, which counts nowhere
			}
			if _, has := e.tree.drawn[c.ID]; !has || !parent.IsZero() { // what it says of itself, having begun alone, counts less than what a unit above says
				e.tree.drawn[c.ID] = parent
			}
		}
	case record.KeyKind:
		l := identity.Line{In: in}
		var vs record.Values
		for _, ed := range c.Edits {
			if ed.Value != nil {
				vs = append(vs, record.Value{Name: ed.Field, Raw: ed.Value})
			}
		}
		if record.Decode(vs, &l.Key) == nil && strings.HasPrefix(l.Key.Public, "ssh-") {
			e.lines = append(e.lines, l)
		}
	}
}

func valueOf(c *log.Change, field string) []byte {
	for _, e := range c.Edits {
		if e.Field == field {
			return e.Value
		}
	}
	return nil
}

// inScope tells whether a sender has business to send a channel here: from below what lies below the sender, from above
// the catalogs of those above us and what lies in our own subtree.
func (e *evidence) inScope(from record.ID, ch record.Channel) bool {
	if e.tree.Above(e.me, from) {
		return e.tree.covers(from, ch.Unit)
	}
	return e.tree.covers(e.me, ch.Unit) || ch.Part == record.Catalog && e.tree.Above(ch.Unit, e.me)
}

// party names a unit as manifests do.
func party(u *store.Unit) bundle.Party { return bundle.Party{Unit: u.ID, Code: u.Code} }
