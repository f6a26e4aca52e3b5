//go:build !windows

package store

import (
	"syscall"

	"go.etcd.io/bbolt"
)

// release drops the file's pages from the process; they stay in the system's cache, and come back when they are read
// again.
func release(tx *bbolt.Tx) { releaseAt(tx.DB().Info().Data, tx.Size()) }

func releaseAt(data uintptr, size int64) {
	const dontNeed = 4 // MADV_DONTNEED, the same on Linux and macOS
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, data, uintptr(size), dontNeed)
}
