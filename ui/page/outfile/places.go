package outfile

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"danvan/store/disk"
)

// Documents is the folder in which people look for what they wrote, whatever it is called; the home folder where there
// is none, "" where nobody knows.
func Documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	names := []string{systemDocuments(home), filepath.Join(home, "Documents"), filepath.Join(home, "Tài liệu")}
	for _, dir := range names {
		if dir != "" && disk.Folder(dir) {
			return dir
		}
	}
	return home
}

// Places are the folders in which a file that somebody gave is likely to lie: the working folder, the person's own,
// what Zalo received, drives and sticks. Only those that are there.
func Places() (dirs []string) {
	add := func(dir string) {
		if dir != "" && disk.Folder(dir) && !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	if wd, err := os.Getwd(); err == nil {
		add(wd)
	}
	docs := Documents()
	if home, err := os.UserHomeDir(); err == nil {
		add(home)
		add(filepath.Join(home, "Desktop"))
		add(docs)
		add(filepath.Join(home, "Downloads"))
		for _, above := range []string{docs, home, filepath.Join(home, "Documents"), filepath.Join(home, "Downloads")} {
			add(filepath.Join(above, "Zalo Received Files"))
		}
	}
	for _, d := range drives() {
		add(d)
	}
	return dirs
}

// WithSeparator is a folder as it is typed before a name.
func WithSeparator(dir string) string {
	return strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator)
}

// mounted are the sticks that a desktop has put below its usual folders.
func mounted() (dirs []string) {
	user := os.Getenv("USER")
	above := []string{filepath.Join("/media", user), filepath.Join("/run/media", user)}
	if runtime.GOOS == "darwin" {
		above = []string{"/Volumes"}
	}
	for _, a := range above {
		entries, _ := os.ReadDir(a)
		for _, e := range entries {
			dirs = append(dirs, filepath.Join(a, e.Name()))
		}
	}
	return dirs
}

// xdgDocuments reads the name that a Linux desktop gives the folder, in the person's language.
func xdgDocuments(home string) string {
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	f, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return ""
	}
	defer f.Close() //nolint:errcheck // read only
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if dir, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "XDG_DOCUMENTS_DIR="); ok {
			dir = strings.Trim(dir, `"`)
			if rest, ok := strings.CutPrefix(dir, "$HOME"); ok {
				dir = home + rest
			}
			if filepath.IsAbs(dir) {
				return filepath.Clean(dir)
			}
		}
	}
	return ""
}
