// Package bundle is the file that is carried between units (.dvk): how it is written, and how it is opened without
// believing it.
//
// The format is written down in docs/bundle.md, for whoever wants to write another reader.
//
// # Basics
//
// A bundle is an ar archive (in format 1 it was a ustar) of a MANIFEST, the sender's signature over it, the changes,
// and the manifests of the authors whose streams the sender only passes on. The manifest says what the bundle is, and
// holds the SHA-256 of every member behind it: one signature vouches for every byte.
//
//	p, err := bundle.Pack(key, draft) // in a View of the register
//	err = p.EncryptFor(theirs...)     // where the receiver's keys are known
//	err = p.Save(path, false)         // outside of it
//
//	s, err := bundle.Open(path, key, bundle.Limits{}) // opened with our key if it is encrypted; structure and signature
//	s.Signer()                                   // ask the roster, before anything else is read
//	m, err := s.Manifest()
//	vouchers, err := s.Vouchers()                // ask the roster for each
//	runs, err := s.Runs()                        // hashes, changes, chains
//
// # Caveats
//
// Opening proves that a bundle is what its signer made, not that the signer may say it. Who may is for package identity
// and its caller. Every step refuses with an *Error and leaves nothing behind. A bundle is read into memory as a whole
// at once, so that a memory stick that changes under us changes nothing.
package bundle
