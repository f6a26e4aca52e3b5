package disk

import "os"

// Same tells whether two names are of one file that is there.
func Same(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}

// Folder tells whether a name is of a folder that is there.
func Folder(path string) bool {
	i, err := os.Stat(path)
	return err == nil && i.IsDir()
}
