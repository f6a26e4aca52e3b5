// Package vault is the key of a sealed register, and what opens it.
//
// # Basics
//
//	lock, key, err := vault.New("passphrase") // the lock lies in the file, the key nowhere
//	code, err := lock.Recovery(key)           // to be printed: it opens the same key
//	sealed := key.Seal("records", name, value)
//	key, err = lock.Open("passphrase")        // or the code
//	value, ok := key.Open("records", name, sealed)
//
// # How
//
// A key is 32 bytes of chance. Each value is sealed by itself with XChaCha20-Poly1305 under a nonce of 24 bytes of
// chance, and holds only in the bucket and under the name that it was sealed for: value and name cannot be exchanged
// with others. It is 40 bytes longer for it.
//
// The lock holds the key once for the passphrase and, where somebody wanted it, once for a recovery code, each as a
// file of age (age-encryption.org/v1) for a passphrase: anybody's age opens it. scrypt makes every guess cost 128 MiB
// and a third of a second. Who changes the passphrase wraps the same key anew, and touches no value.
//
// A recovery code is ten groups of five digits, which no input method changes: four of chance and one that checks them,
// so that a slip of the hand is told by its group. Its 133 bits cannot be guessed.
package vault
