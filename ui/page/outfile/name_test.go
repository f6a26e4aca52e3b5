package outfile

import (
	"path/filepath"
	"testing"

	"danvan/ui/keyboard"
)

// A suggested name follows what is written, in its folder; one that a person typed only changes the ending of its kind,
// and another ending is left alone.
func TestANameFollows(t *testing.T) {
	dir := t.TempDir()
	n := NewName()
	follow := func(name, want string) {
		t.Helper()
		n.Follow(name)
		if got := n.Value(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	follow("bao-cao.xlsx", "")
	n.put(filepath.Join(dir, "bao-cao.xlsx"))
	follow("bien-ban.docx", filepath.Join(dir, "bien-ban.docx"))
	n.Key(keyboard.Paste("/o/của tôi.docx")) // in place of what is suggested
	follow("bien-ban.pdf", "/o/của tôi.pdf")
	n.Set("/o/của tôi.txt")
	follow("bien-ban.docx", "/o/của tôi.txt")
}
