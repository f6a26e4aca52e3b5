package store

import "danvan/store/vault"

// SealedBit is in the format of a sealed register.
const SealedBit = sealedBit

// SealAll has every register that is created be sealed.
func SealAll(l *vault.Lock) { usualLock = l }

// Opens opens a lock without a register.
func Opens(l *vault.Lock, secret string) error {
	k, err := l.Open(secret)
	if err == nil {
		opened.Store(l.Key, k)
	}
	return err
}

// ForgetKeys has every lock be closed again.
func ForgetKeys() { opened.Clear() }
