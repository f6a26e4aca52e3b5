package exchange

import (
	"errors"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vault"
	"danvan/store/vi"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// Invite writes an invitation for a unit below: a bundle with the catalogs it will need. dst is a file or a folder. It
// gives the path.
func Invite(r *store.Register, key identity.Key, code, dst string) (string, error) {
	return InviteOver(r, key, code, dst, false)
}

// InviteOver is Invite with a choice: a file that dst is may give way, though never one that danvan keeps.
func InviteOver(r *store.Register, key identity.Key, code, dst string, over bool) (string, error) {
	p := packing{kind: bundle.Invitation, key: key, code: code, full: true, over: over}
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

// Guest is an invitation that was opened: everything in it holds together, but whether its key is the unit above's own
// a person must say, by comparing the fingerprint over the telephone.
type Guest struct {
	From, To    Inviter
	Fingerprint identity.Fingerprint
	anchors     map[record.ID][]identity.Public // keys that are trusted from now on: the inviter's, and those of the root above it
	draws       map[record.ID]record.ID         // the units in it, with those above them
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
	g := &Guest{anchors: map[record.ID][]identity.Public{m.From.Unit: {sealed.Signer()}}}
	if g.Fingerprint, err = sealed.Signer().Fingerprint(); err != nil {
		return nil, err
	}
	// The person vouches for the sender by comparing; the sender's signature covers every byte, so its catalogs are the
	// evidence.
	ev := &evidence{me: m.To.Unit, units: &store.Tree{}, tree: tree{known: &store.Tree{}}, anchors: map[record.ID][]identity.Public{m.From.Unit: {sealed.Signer()}}}
	ev.enrol()
	if m.Changes > maxCatalog || m.Raw > maxInvitation {
		return nil, &bundle.Error{Code: bundle.TooBig, File: path, Detail: "an invitation"}
	}
	runs, err := sealed.Runs()
	if err != nil {
		return nil, err
	}
	ev = ev.with(runs)
	if g.arrival, _, err = ev.judge(sealed, runs, runs); err != nil {
		return nil, err
	}
	g.arrival.Note.File, g.draws = baseName(path), ev.tree.drawn
	for _, l := range ev.lines {
		if root := l.Key.Unit; l.In == root && ev.tree.Root(root) {
			if p := identity.Public(l.Key.Public); ev.believes(p, bundle.Party{Unit: root}, nil) == nil {
				g.anchors[root] = append(g.anchors[root], p)
			}
		}
	}
	names := unitNames(runs)
	g.From = Inviter{m.From.Code, names[m.From.Unit], m.From.Unit}
	g.To = Inviter{m.To.Code, names[m.To.Unit], m.To.Unit}
	return g, nil
}

func unitNames(runs []*log.Run) map[record.ID]string {
	names := map[record.ID]string{}
	for _, run := range runs {
		_ = run.Each(func(_ uint64, c *log.Change) error {
			var name string
			if c.Kind == record.UnitKind && text(c, "name", &name) {
				names[c.ID] = name
			}
			return nil
		})
	}
	return names
}

// Join makes the register of the invited unit, with a key of its own, sealed under a lock; not sealed where that is
// nil.
func (g *Guest) Join(path, officer, passphrase string, lock *vault.Lock) (*store.Register, error) {
	key := identity.Generate()
	return store.CreateWith(path, store.Me{Unit: g.To.ID, Officer: vi.CleanLine(officer)}, store.Options{Lock: lock}, func(r *store.Register) error {
		g.arrival.Note.At = store.Millis(time.Now())
		merged, err := r.Merge([]*store.Arrival{g.arrival})
		if err != nil {
			return err
		}
		return errors.Join(merged[0].Err, r.Edit("", func(w *store.Writer) error {
			for unit, keys := range g.anchors {
				if err := anchor(w, unit, keys...); err != nil {
					return err
				}
			}
			return keepKey(w, key, passphrase)
		}))
	})
}
