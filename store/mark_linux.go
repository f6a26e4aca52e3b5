package store

import (
	"fmt"

	"golang.org/x/sys/unix"
)

const exFAT = 0x2011bab0 // statfs's name for it; x/sys has it for newer systems only

// ownMark is the file's number and when it was made. On sticks of FAT and exFAT Linux numbers files anew each time, so
// that there the time stands alone. It is empty where the disk does not tell when a file was made.
func ownMark(path string) string {
	var st unix.Statx_t
	var fs unix.Statfs_t
	if unix.Statx(unix.AT_FDCWD, path, 0, unix.STATX_INO|unix.STATX_BTIME, &st) != nil || st.Mask&unix.STATX_BTIME == 0 || unix.Statfs(path, &fs) != nil {
		return ""
	}
	number := st.Ino
	if fs.Type == unix.MSDOS_SUPER_MAGIC || uint32(fs.Type) == exFAT {
		number = 0
	}
	return fmt.Sprintf("%x-%x.%x", number, st.Btime.Sec, st.Btime.Nsec)
}
