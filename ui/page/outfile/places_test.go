//go:build !windows

package outfile

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"danvan/store/storetest"
)

var must = storetest.Must

// The folder is found whatever the desktop calls it.
func TestDocuments(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", "")
	is := func(want string) {
		t.Helper()
		if got := Documents(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	is(home)
	docs, own := filepath.Join(home, "Documents"), filepath.Join(home, "Tài liệu của tôi")
	must(t, os.Mkdir(docs, 0o700))
	is(docs)
	must(t, os.Mkdir(filepath.Join(home, ".config"), 0o700))
	must(t, os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte("# x\nXDG_DESKTOP_DIR=\"$HOME/D\"\nXDG_DOCUMENTS_DIR=\"$HOME/Tài liệu của tôi\"\n"), 0o600))
	is(docs) // what the desktop says is not there
	must(t, os.Mkdir(own, 0o700))
	is(own)
	zalo := filepath.Join(docs, "Zalo Received Files")
	must(t, os.Mkdir(zalo, 0o700))
	if all := Places(); !slices.Contains(all, zalo) || !slices.Contains(all, own) {
		t.Errorf("%q", all)
	}
}

func TestPath(t *testing.T) {
	t.Setenv("HOME", "/nha")
	for typed, want := range map[string]string{`"/a b/c.xlsx"`: "/a b/c.xlsx", "~/x": "/nha/x", "~x": "~x", "x": "x"} {
		if got := Path(typed); got != want {
			t.Errorf("%q is %q", typed, got)
		}
	}
}
