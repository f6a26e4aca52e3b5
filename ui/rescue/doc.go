// Package rescue is what the command and the page of a rescue share: what a damaged register is rescued from, where the
// new one goes, and what is said of what came of it.
//
//	registers, bundles, err := rescue.Sources(damaged, given)
//	done, err := store.Rescue(damaged, path, registers, store.Options{}, nil)
//	account, err := rescue.Read(tx, words, path, done) // tx is of the new register
//	for _, line := range account.Sources(words, damaged, filepath.Base) { … }
package rescue
