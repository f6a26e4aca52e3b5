// Package identity says who speaks: the keys of units, how people compare them, signatures, the roster of keys, and what a unit may write.
//
// # Keys
//
// A unit's key is an Ed25519 key in OpenSSH's own file format, sealed by OpenSSH's own passphrase sealing, so that ssh-keygen reads it. A
// public key is one authorized_keys line without a comment. Its fingerprint is the usual SHA256:…, and for the telephone six groups of
// five digits.
//
//	key := identity.Generate()
//	text, err := key.Seal([]byte("passphrase"))
//	key, err = identity.Unseal(text, []byte("passphrase"))
//	sig := key.Sign("danvan-bundle@v1", message)
//	public, err := identity.Verify(sig, message, "danvan-bundle@v1")
//
// The same key opens what is encrypted for it, in the form of age: Encrypt takes public keys, Key.Decrypt the private one.
//
// # Roster and authority
//
// Verify tells which key signed, never whether it may: the Roster says for which units a key speaks, and Judge says whether a unit may
// write one change. Judge looks at the change and at the tree of units and at nothing else, so that it does not matter what has
// arrived before.
package identity
