package store

import (
	"fmt"
	"syscall"
)

// markSystem is whose numbers the marks of this program are.
const markSystem = "windows"

// ownMark is the serial number of the volume and the file's number on it.
func ownMark(path string) string { return fileNumber(path) }

func fileNumber(path string) string {
	p, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return ""
	}
	share := uint32(syscall.FILE_SHARE_READ | syscall.FILE_SHARE_WRITE | syscall.FILE_SHARE_DELETE)
	h, err := syscall.CreateFile(p, 0, share, nil, syscall.OPEN_EXISTING, syscall.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if err != nil {
		return ""
	}
	defer syscall.CloseHandle(h) //nolint:errcheck // opened to look only
	var i syscall.ByHandleFileInformation
	if syscall.GetFileInformationByHandle(h, &i) != nil {
		return ""
	}
	return fmt.Sprintf("%x-%x%08x", i.VolumeSerialNumber, i.FileIndexHigh, i.FileIndexLow)
}
