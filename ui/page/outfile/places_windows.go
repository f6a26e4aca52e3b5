package outfile

import "golang.org/x/sys/windows"

// systemDocuments asks Windows, which may have moved the folder, into OneDrive or to another drive.
func systemDocuments(string) string {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return ""
	}
	return dir
}

func drives() (dirs []string) {
	mask, err := windows.GetLogicalDrives()
	if err != nil {
		return nil
	}
	for i := 2; i < 26; i++ { // A and B were for floppies
		if mask&(1<<i) != 0 {
			dirs = append(dirs, string(rune('A'+i))+`:\`)
		}
	}
	return dirs
}
