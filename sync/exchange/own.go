package exchange

import (
	"crypto/sha256"
	"errors"
	"os"

	"danvan/store"
	"danvan/store/log"
	"danvan/sync/bundle"
)

// errOwn tells that a file is a bundle of this unit on its way to another: nothing that it carries is missing here.
var errOwn = errors.New("a bundle of our own")

// sent is what a register remembers of the bundles that it wrote.
type sent struct {
	bundles map[log.Hash]store.BundleNote // by what they are known by
	files   map[log.Hash]store.BundleNote // by the SHA-256 of the file
	names   map[string]store.BundleNote   // of those that an older program wrote, which did not note the file
}

func sentOf(notes []store.BundleNote) sent {
	s := sent{map[log.Hash]store.BundleNote{}, map[log.Hash]store.BundleNote{}, map[string]store.BundleNote{}}
	for _, n := range notes {
		switch {
		case !n.Out:
			continue
		case n.Sum == (log.Hash{}):
			s.names[n.File] = n
		default:
			s.files[n.Sum] = n
		}
		s.bundles[n.ID] = n
	}
	return s
}

// shut finds a bundle that was encrypted for somebody else among those that were written here.
func (s *sent) shut(from source, err error) (n store.BundleNote, ok bool) {
	if from.kept != nil || !bundle.IsCode(err, bundle.NotForUs) && !bundle.IsCode(err, bundle.Encrypted) {
		return n, false
	}
	data, readErr := os.ReadFile(from.path)
	if readErr != nil {
		return n, false
	}
	if n, ok = s.files[sha256.Sum256(data)]; !ok && bundle.IsCode(err, bundle.NotForUs) {
		n, ok = s.names[baseName(from.path)]
	}
	return n, ok
}

// ofOurs fills in what a note tells of a bundle that cannot be opened here.
func (e *evidence) ofOurs(f *FileResult, n *store.BundleNote) {
	f.Unit.ID, f.Serial, f.Bundle, f.Replica, f.Changes = e.me, n.Serial, n.ID, n.Replica, n.Changes
	if u := e.units.Unit(e.me); u != nil {
		f.Unit.Code, f.Unit.Name = u.Code, u.Name
	}
}

// nothingNew tells whether a bundle of the own unit for another is one that was written here, or carries nothing that
// is not here. What another laptop of the unit sent, and this one lacks, goes in like any bundle.
func (e *evidence) nothingNew(sealed *bundle.Sealed, m *bundle.Manifest) bool {
	if m.From.Unit != e.me || m.To.Unit == e.me {
		return false
	}
	if _, ok := e.sent.bundles[sealed.Hash()]; ok {
		return true
	}
	if holder, ok := e.speaks(sealed.Signer(), e.me); !ok || holder.Revoked != "" {
		return false
	}
	for _, l := range m.Lines {
		if l.Last > e.heads[l.Stream].Number {
			return false
		}
	}
	return true
}
