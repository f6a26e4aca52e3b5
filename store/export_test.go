package store

import (
	"go.etcd.io/bbolt"

	"danvan/store/vault"
)

// SweepAtOnce has so many entries of the log be taken out in one transaction, and gives how many it were before.
func SweepAtOnce(n int) (was int) {
	was, sweepAtOnce = sweepAtOnce, n
	return was
}

// StagedFrom says in a file with something staged that a stream stands at a number.
func StagedFrom(tx *bbolt.Tx, stream uint32, number uint64) error {
	note := encodeStaged(map[uint32]uint64{stream: number})
	return tx.Bucket(bStaged).Put(stagedLog, seal(tx, string(bStaged), stagedLog, note))
}

// SealedBit is in the format of a sealed register.
const SealedBit = sealedBit

// SealByDefault has every register that is created be sealed.
func SealByDefault(l *vault.Lock) { usualLock = l }

// Opens opens a lock without a register.
func Opens(l *vault.Lock, secret string) error {
	k, err := l.Open(secret)
	if err == nil {
		opened.Store(l.Key, k)
	}
	return err
}

// PassOf has a pass of a long merge hold so many changes, or bytes, and gives how many it was before.
func PassOf(changes, size int) (wasChanges, wasSize int) {
	wasChanges, wasSize = passChanges, passSize
	passChanges, passSize = changes, size
	return wasChanges, wasSize
}
