// Package identity says who speaks: the keys of units, how people compare them, signatures, the roster of keys, and
// what a unit may write.
//
// # Keys
//
// A unit's key is an Ed25519 key in OpenSSH's own file format, sealed by OpenSSH's own passphrase sealing, so that
// ssh-keygen reads it. A public key is one authorized_keys line without a comment. Its fingerprint is the usual
// SHA256:…, and for the telephone six groups of five digits.
//
//	key := identity.Generate()
//	text, err := key.Seal([]byte("passphrase"))
//	key, err = identity.Unseal(text, []byte("passphrase"))
//	sig := key.Sign("danvan-bundle@v1", message)
//	public, err := identity.Verify(sig, message, "danvan-bundle@v1")
//
// The same key opens what is encrypted for it, in the form of age: Encrypt takes public keys, Key.Decrypt the private
// one.
//
// # The roster: which key speaks for whom
//
// A line of the roster is a Key record. It counts in the catalog of a unit above the key's. A root has nobody above it,
// so its own catalog holds its own keys, and nothing but their order says which count: the first (the earliest of those
// that name none before them), those that a person compared, and every one that a counting key handed over to. For a
// handover both keys sign one text (HandoverStatement), so that ssh-keygen can check it:
//
//	ssh-keygen -Y verify -f allowed_signers -I NAME -n danvan-key@v1 -s SIGNATURE <STATEMENT
//
// A key is revoked from heads on, not from a day on, because a day is only what somebody claims: the line says up to
// which number and hash each stream counts that the key signed (Holder.Good). What it signed up to there counts,
// whoever brings it and whenever; of what lies behind, nothing does, and of a stream that the line does not name,
// nothing does either. Where several lines speak of one key, each stream counts up to the lowest number that all of
// them allow, whatever order they came in. A line that gives no heads at all (Holder.Bounded is false) was written
// before there were any: nothing new is let in on the word of such a key, and what was let in stays, because nobody can
// tell what of it came too late. Beside a line with heads it changes nothing.
//
// # A unit that began alone
//
// Alone, a unit is a root: it draws itself, below nothing, and its own key, in its own catalog, is what everything
// rests on. The ids of what is built in (catalog.Vietnam) come from code and first day, so that it is the same unit in
// every register. That anybody can take the id of any unit gives nobody its voice: a register believes the keys that it
// pinned, and those that units above have put on the roster, and no other.
//
// When it joins, a person compares the fingerprint of the unit above, whose key is pinned; the unit above draws the
// unit in its own catalog, and puts the unit's key on its roster once a person there has compared it. From then on two
// things that the unit wrote of itself as a root are still in its log, travel as they are, and count for nothing: that
// it stands below nothing (a tree hangs a unit where a root beside it draws it), and its own line of the roster (it
// counts for roots alone, and so do handovers). Nothing is rewritten, and no order of bundles makes a difference, since
// both rest on the tree alone. The one thing that could turn a tree round is refused: to draw below oneself a unit that
// stands above.
//
// # Authority
//
// Verify tells which key signed, never whether it may: the Roster says for which units a key speaks, and Judge says
// whether a unit may write one change. Judge looks at the change and at the tree of units and at nothing else, so that
// it does not matter what has arrived before.
package identity
