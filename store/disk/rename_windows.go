package disk

import "golang.org/x/sys/windows"

func renameNew(from, to string) error {
	old, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	fresh, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	return windows.MoveFileEx(old, fresh, windows.MOVEFILE_WRITE_THROUGH)
}
