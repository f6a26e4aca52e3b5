//go:build !windows

package store

import (
	"os"
	"strconv"
	"syscall"
)

// markSystem is whose numbers the marks of this program are.
const markSystem = "unix"

func fileNumber(path string) string {
	fi, err := os.Stat(path)
	if err != nil {
		return ""
	}
	st, ok := fi.Sys().(*syscall.Stat_t)
	if !ok {
		return ""
	}
	return strconv.FormatUint(uint64(st.Ino), 16)
}
