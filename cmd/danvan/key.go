package main

import (
	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// keyAnswer is a unit's key as it is compared over the telephone.
type keyAnswer struct {
	Fingerprint string `json:"fingerprint"`
	Spoken      string `json:"spoken"`
}

func printOf(f identity.Fingerprint) keyAnswer { return keyAnswer{f.String(), f.Spoken()} }

// keyOf gives the key of a register that was just opened or made.
func keyOf(r *store.Register, passphrase string) (keyAnswer, error) {
	key, err := exchange.Unlock(r, passphrase)
	if err != nil {
		return keyAnswer{}, err
	}
	f, err := key.Public().Fingerprint()
	return printOf(f), err
}
