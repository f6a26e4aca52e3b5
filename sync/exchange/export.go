package exchange

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// ExportOptions say what to export.
type ExportOptions struct {
	To    string // code of the receiver; empty for the unit above
	Full  bool   // everything, whatever the receiver is known to hold
	Plain bool   // not encrypted, though a key of the receiver is known
	Dst   string // file or folder; empty for the current folder
	Over  bool   // Dst may be a file that gives way, though never one that danvan keeps
}

// Exported is a bundle that was written.
type Exported struct {
	Path      string
	To        string // code
	ToName    string
	Serial    uint64
	Streams   int
	Changes   int
	Bytes     int
	Encrypted bool // for the receiver; false where it was not wanted or no key of the receiver is known
}

// Export writes a bundle, encrypted for every key of the receiver that holds. It is read back and verified before it
// has its name.
func Export(r *store.Register, key identity.Key, o ExportOptions) (*Exported, error) {
	p := packing{kind: bundle.Ordinary, key: key, code: o.To, full: o.Full, plain: o.Plain, over: o.Over}
	return p.write(r, o.Dst)
}

// packing gathers what goes into one bundle, from one unmoving picture of the register.
type packing struct {
	kind  bundle.Kind
	key   identity.Key
	code  string // of the receiver; empty for the unit above
	full  bool
	plain bool
	over  bool // the file may replace another

	tx     *store.Tx
	tree   *store.Tree
	me, to *store.Unit
	theirs *store.Holders // the receiver's registers
	copies bool           // this register is not the only one of its unit that is known
	draft  bundle.Draft
	passed map[log.Stream]log.Head // passed on, to be vouched for
	relays map[log.Hash]bundle.Signed
	heads  []log.Head // where each stream stands after the bundle
	packed *bundle.Packed
	keys   []identity.Public // that it is encrypted for
	last   store.BundleNote  // the bundle before this one
}

func (p *packing) write(r *store.Register, dst string) (*Exported, error) {
	if dst == "" {
		dst = "."
	}
	if err := r.Begin(); err != nil {
		return nil, err
	}
	if err := r.View(p.gather); err != nil {
		return nil, err
	}
	if len(p.keys) > 0 {
		if err := p.packed.EncryptFor(p.keys...); err != nil {
			return nil, err
		}
	}
	path, err := p.save(dst)
	if err != nil {
		return nil, err
	}
	note := store.BundleNote{ID: p.packed.Signed.Hash(), Out: true, Unit: p.to.ID, Replica: p.draft.Replica, Serial: p.draft.Serial, Previous: p.draft.Previous,
		Made: store.Millis(p.draft.Made), At: store.Millis(time.Now()), File: baseName(path), Changes: int(p.packed.Manifest.Changes),
		Sum: sha256.Sum256(p.packed.Bytes())}
	heads := p.heads
	if p.kind == bundle.Invitation {
		note.Serial, heads = 0, nil // it counts apart, and nobody may ever open it
	}
	if err := r.NoteExport(note, heads); err != nil {
		return nil, errors.Join(err, os.Remove(path))
	}
	return &Exported{Path: path, To: p.to.Code, ToName: p.to.Name, Serial: p.draft.Serial, Streams: len(p.packed.Manifest.Lines),
		Changes: int(p.packed.Manifest.Changes), Bytes: len(p.packed.Bytes()), Encrypted: len(p.keys) > 0}, nil
}

// save writes the bundle to a new file: dst itself, or one in the folder that dst is. A name in a folder that is taken
// already (a restored register counts some serials again) gets a number behind it.
func (p *packing) save(dst string) (path string, err error) {
	if fi, err := os.Stat(dst); err != nil || !fi.IsDir() {
		return dst, p.packed.Save(dst, p.over)
	}
	name := p.fileName()
	for n := 1; n < 1000; n++ {
		path = filepath.Join(dst, name+".dvk")
		if n > 1 {
			path = filepath.Join(dst, fmt.Sprintf("%s-%d.dvk", name, n))
		}
		if err = p.packed.Save(path, false); !disk.Taken(err) {
			break
		}
	}
	return path, err
}

func (p *packing) gather(tx *store.Tx) (err error) {
	p.tx, p.passed, p.relays = tx, map[log.Stream]log.Head{}, map[log.Hash]bundle.Signed{}
	if p.tree, err = tx.Tree(); err != nil {
		return err
	}
	if err := p.parties(); err != nil {
		return err
	}
	if err := p.number(); err != nil {
		return err
	}
	heads, err := tx.Heads()
	if err != nil {
		return err
	}
	if p.theirs, err = tx.Holders(p.to.ID); err != nil {
		return err
	}
	for _, h := range heads {
		unit, _ := tx.UnitOf(h.Stream.Replica)
		p.copies = p.copies || unit == p.me.ID && h.Stream.Replica != p.draft.Replica
	}
	for _, h := range heads {
		if err := p.add(h); err != nil {
			return err
		}
	}
	if err := p.vouch(); err != nil {
		return err
	}
	if err := p.recipients(); err != nil {
		return err
	}
	if p.draft.Receipts, err = answers(p.tx, p.to.ID); err != nil {
		return err
	}
	p.packed, err = bundle.Pack(p.key, p.draft)
	return err
}

// recipients looks up the receiver's keys. A unit that is invited has none yet, and whoever opens an invitation has no
// register.
func (p *packing) recipients() error {
	if p.plain || p.kind == bundle.Invitation {
		return nil
	}
	ev, err := gather(p.tx)
	if err != nil {
		return err
	}
	p.keys = ev.keys(p.to.ID)
	return nil
}

func (p *packing) parties() error {
	p.me = p.tree.Unit(p.tx.Me().Unit)
	if p.me == nil {
		return &Error{Code: UnknownUnit}
	}
	if p.code == "" {
		if p.to = p.me.Parent; p.to == nil {
			return unitError(NoUnitAbove, p.tree, p.me.ID)
		}
	} else {
		var err error
		if p.to, err = UnitByCode(p.tree, p.code); err != nil {
			return err
		}
	}
	if p.kind == bundle.Invitation && !p.tree.Above(p.me.ID, p.to.ID) || !p.tree.Above(p.me.ID, p.to.ID) && !p.tree.Above(p.to.ID, p.me.ID) {
		return unitError(NotBelow, p.tree, p.to.ID)
	}
	p.draft = bundle.Draft{Kind: p.kind, ID: record.NewID(time.Now()), Made: time.Now(), From: party(p.me), To: party(p.to),
		Replica: p.tx.Me().Replica, Officer: p.tx.Me().Officer}
	return nil
}

// number counts the bundles of this register to the receiver.
func (p *packing) number() error {
	notes, err := p.tx.Bundles()
	if err != nil {
		return err
	}
	for _, n := range notes {
		if n.Out && n.Unit == p.to.ID && n.Serial > p.last.Serial {
			p.last = n
		}
	}
	p.draft.Serial = p.last.Serial + 1
	p.draft.Previous = p.last.ID
	return nil
}

// add puts a stream into the bundle, if the receiver should have it.
func (p *packing) add(h log.Head) error {
	unit, _ := p.tx.UnitOf(h.Stream.Replica)
	if p.states(h.Stream, unit) {
		p.draft.Holds = append(p.draft.Holds, h)
	}
	if !p.wants(h.Stream.Channel) {
		return nil
	}
	after := log.Head{Stream: h.Stream, Hash: h.Stream.Genesis()}
	if !p.full {
		var err error
		if after.Number, err = p.theirs.Held(h.Stream); err != nil || after.Number >= h.Number {
			return err
		}
		if after.Hash, err = p.tx.HashAt(h.Stream, after.Number); err != nil {
			return err
		}
	}
	own := unit == p.me.ID
	if !own {
		if ok, err := p.relay(h); err != nil || !ok {
			return err
		}
	}
	p.heads = append(p.heads, h)
	p.draft.Runs = append(p.draft.Runs, bundle.Run{After: after, Own: own, Changes: func(add func([]byte) error) error {
		return p.tx.Bodies(h.Stream, after.Number+1, func(_ uint64, body []byte) error { return add(body) })
	}})
	return nil
}

// states tells whether the receiver must be told how far we hold a stream of a unit: its own, and those of whom it may
// have them before us or pass them on. A register that is not the only one of its unit says so of whatever the receiver
// may send it, for the receiver cannot know it from the register before; and of what the others of its unit wrote, by
// which the receiver knows whose family it is of.
func (p *packing) states(s log.Stream, unit record.ID) bool {
	switch {
	case unit == p.to.ID:
		return true
	case s.Replica == p.draft.Replica || unit.IsZero():
		return false
	case p.tree.Covers(p.to.ID, unit) && !p.tree.Covers(p.to.ID, p.me.ID):
		return true // of those below them
	}
	return unit == p.me.ID && p.wants(s.Channel) || (p.copies || p.tree.Above(unit, p.to.ID)) && goes(p.tree, p.to, p.me, s.Channel)
}

// wants tells whether a channel goes to the receiver.
func (p *packing) wants(ch record.Channel) bool {
	if p.kind == bundle.Invitation && ch.Part != record.Catalog {
		return false
	}
	return goes(p.tree, p.me, p.to, ch)
}

// goes tells whether a channel goes from one unit to another: up what is the sender's and of those below it, down that
// of the receiver and the catalogs above it.
func goes(tree *store.Tree, from, to *store.Unit, ch record.Channel) bool {
	if tree.Above(to.ID, from.ID) {
		return tree.Covers(from.ID, ch.Unit)
	}
	return tree.Covers(to.ID, ch.Unit) || ch.Part == record.Catalog && tree.Above(ch.Unit, to.ID)
}

// relay finds the author's own manifest for a stream that is passed on. A stream that was set aside behind a number
// that no manifest ends at has none, and waits until its author sends again.
func (p *packing) relay(h log.Head) (ok bool, err error) {
	id, text, err := p.tx.Voucher(h.Stream)
	if err != nil || text == nil {
		return false, err
	}
	p.passed[h.Stream] = h
	p.relays[id], err = bundle.ParseSigned(text)
	return true, err
}

// vouch puts authors' manifests into the bundle, those that answer for most first, until each stream that is passed on
// is answered for. One manifest often answers for several streams, and a bundle holds none that answers for nothing.
func (p *packing) vouch() error {
	answers := map[log.Hash][]log.Stream{}
	for id, signed := range p.relays {
		m, err := bundle.ParseManifest(signed.Text)
		if err != nil {
			return err
		}
		for _, l := range m.Lines {
			if h, ok := p.passed[l.Stream]; ok && m.Vouches(h) {
				answers[id] = append(answers[id], l.Stream)
			}
		}
	}
	ids := slices.SortedFunc(maps.Keys(answers), func(a, b log.Hash) int {
		return cmp.Or(len(answers[b])-len(answers[a]), bytes.Compare(a[:], b[:]))
	})
	for _, id := range ids {
		before := len(p.passed)
		for _, s := range answers[id] {
			delete(p.passed, s)
		}
		if len(p.passed) < before {
			p.draft.Relays = append(p.draft.Relays, p.relays[id])
		}
	}
	return nil
}

// fileName is one that a person can read and sort, without its ending: 02269-thuong-lam-2026-0007;
// loi-moi-02269-thuong-lam for an invitation.
func (p *packing) fileName() string {
	if p.kind == bundle.Invitation {
		return fmt.Sprintf("loi-moi-%s-%s", disk.Part(p.to.Code), slug(p.to.Name))
	}
	name := fmt.Sprintf("%s-%s-%d-%04d", disk.Part(p.me.Code), slug(p.me.Name), p.draft.Made.Year(), p.draft.Serial)
	if p.tree.Above(p.me.ID, p.to.ID) {
		name += "-den-" + disk.Part(p.to.Code)
	}
	return name
}

// slug is a unit's name in the letters that every file system knows, without the word for its level. Unlike the key for
// search it keeps y.
func slug(name string) string { return disk.Plain(strings.ToLower(shortName(name)), longestName) }

// longestName is how much of a unit's name its bundles bear.
const longestName = 60

func shortName(name string) string {
	for _, level := range []string{"Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Xã ", "Phường ", "Thị trấn ", "Cụm "} {
		if len(name) > len(level) && strings.EqualFold(name[:len(level)], level) {
			return name[len(level):]
		}
	}
	return name
}

func baseName(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}
