package exchange

import (
	"errors"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// Invite writes an invitation for a unit below: a bundle with the catalogs it will need. dst is a file or a folder. It gives the path.
func Invite(r *store.Register, key identity.Key, code, dst string) (string, error) {
	p := packing{kind: bundle.Invitation, key: key, code: code, full: true}
	done, err := p.write(r, dst)
	if err != nil {
		return "", err
	}
	return done.Path, nil
}

// Inviter is a unit as an invitation names it.
type Inviter struct {
	Code, Name string
	ID         record.ID
}

// Guest is an invitation that was opened: everything in it holds together, but whether its key is the unit above's own a person must say, by
// comparing the fingerprint over the telephone.
type Guest struct {
	From, To    Inviter
	Fingerprint identity.Fingerprint
	key         identity.Public
	sealed      *bundle.Sealed
	arrival     *store.Arrival
}

// OpenInvitation reads an invitation. Errors: *bundle.Error, *Error with NotInvitation.
func OpenInvitation(path string) (*Guest, error) {
	sealed, err := bundle.Open(path, identity.Key{}, bundle.Limits{})
	if bundle.IsCode(err, bundle.Encrypted) {
		return nil, &Error{Code: NotInvitation, Err: err} // an invitation never is
	}
	if err != nil {
		return nil, err
	}
	m, err := sealed.Manifest()
	if err != nil {
		return nil, err
	}
	if m.Kind != bundle.Invitation {
		return nil, &Error{Code: NotInvitation, Unit: m.From.Code}
	}
	g := &Guest{key: sealed.Signer(), sealed: sealed}
	if g.Fingerprint, err = g.key.Fingerprint(); err != nil {
		return nil, err
	}
	// The person vouches for the sender by comparing; the sender's signature covers every byte, so its catalogs are the evidence.
	ev := &evidence{me: m.To.Unit, units: &store.Tree{}, tree: tree{known: &store.Tree{}}, anchors: map[record.ID]identity.Public{m.From.Unit: g.key}}
	ev.roster = identity.NewRoster(nil, ev.tree)
	runs, err := sealed.Runs()
	if err != nil {
		return nil, err
	}
	ev = ev.with(runs)
	if g.arrival, err = ev.judge(sealed, runs); err != nil {
		return nil, err
	}
	g.arrival.Note.File = baseName(path)
	names := unitNames(runs)
	g.From = Inviter{m.From.Code, names[m.From.Unit], m.From.Unit}
	g.To = Inviter{m.To.Code, names[m.To.Unit], m.To.Unit}
	return g, nil
}

func unitNames(runs []*store.Run) map[record.ID]string {
	names := map[record.ID]string{}
	for _, run := range runs {
		_ = run.Each(func(_ uint64, c *store.Change) error {
			var name string
			if raw := valueOf(c, "name"); c.Kind == record.UnitKind && raw != nil && record.DecodeOne(raw, &name) == nil {
				names[c.ID] = name
			}
			return nil
		})
	}
	return names
}

// Join makes the register of the invited unit, with a key of its own.
func (g *Guest) Join(path, officer, passphrase string) (*store.Register, error) {
	key := identity.Generate()
	return create(path, store.Me{Unit: g.To.ID, Officer: vi.CleanLine(officer)}, func(r *store.Register) error {
		g.arrival.Note.At = store.Millis(time.Now())
		merged, err := r.Merge([]*store.Arrival{g.arrival})
		if err != nil {
			return err
		}
		return errors.Join(merged[0].Err, r.Edit("", func(w *store.Writer) error {
			if err := w.Note(anchorPrefix+g.From.ID.String(), []byte(g.key)); err != nil {
				return err
			}
			return keepKey(w, key, passphrase)
		}))
	})
}

// Accept takes a waiting key of a unit below into the roster. With a fingerprint (either form) only the key that has it is taken; without one there must be
// just one that waits. It gives the key that was accepted.
func Accept(r *store.Register, code, fingerprint string) (*store.WaitingKey, error) {
	var accepted *store.WaitingKey
	err := r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		unit, err := below(tree, w.Me().Unit, code)
		if err != nil {
			return err
		}
		waiting, err := w.Waiting()
		if err != nil {
			return err
		}
		if accepted, err = pick(waiting, unit, fingerprint); err != nil {
			return err
		}
		me := w.Me().Unit
		rec := &record.Key{Unit: unit.ID, Public: accepted.Public, From: today(time.Now())}
		if _, err := w.Put(record.CatalogOf(me, record.KeyKind, record.KeyID(unit.ID, accepted.Public)), rec, nil, ""); err != nil {
			return err
		}
		return w.DropWaiting(unit.ID)
	})
	return accepted, err
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
	u := tree.ByCode(code)
	if u == nil {
		return nil, &Error{Code: UnknownUnit, Unit: code}
	}
	if !tree.Above(me, u.ID) {
		return nil, &Error{Code: NotBelow, Unit: code, Name: u.Name}
	}
	return u, nil
}

// Revoke takes all keys of a unit below off the roster from today on. What they signed before stays; nothing new is let in.
func Revoke(r *store.Register, code, why string) (revoked int, err error) {
	err = r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		me := w.Me().Unit
		unit, err := below(tree, me, code)
		if err != nil {
			return err
		}
		var keys []record.ID
		err = w.Each(record.Channel{Unit: me, Part: record.Catalog}, record.KeyKind, func(id record.ID, s *store.State) error {
			if s.IDOf("unit") == unit.ID && s.Text("revoked") == "" {
				keys = append(keys, id)
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, id := range keys {
			ref := record.CatalogOf(me, record.KeyKind, id)
			var k record.Key
			held, err := w.Get(ref, &k)
			if err != nil {
				return err
			}
			k.Revoked, k.Why = today(time.Now()), vi.CleanLine(why)
			if _, err := w.Put(ref, &k, held, k.Why); err != nil {
				return err
			}
			revoked++
		}
		return w.DropWaiting(unit.ID)
	})
	return revoked, err
}
