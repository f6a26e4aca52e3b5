//go:build !windows

package store

import (
	"syscall"

	"go.etcd.io/bbolt"
)

// release drops the file's pages from the process; they stay in the system's cache, and come back when they are read again.
func release(tx *bbolt.Tx) {
	const dontNeed = 4 // MADV_DONTNEED, the same on Linux and macOS
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, tx.DB().Info().Data, uintptr(tx.Size()), dontNeed)
}
