package store

import (
	"io"
	"os"
	"path/filepath"
	"testing"
)

// The mark of a file stays what it is under another name, in another folder and on a computer of another name; no copy
// has it.
func TestMarkIsOfTheFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "so.dvr")
	if err := os.WriteFile(path, []byte("sổ"), 0o600); err != nil {
		t.Fatal(err)
	}
	if ownMark(path) == "" {
		t.Log("this disk does not tell files apart by itself: the computer's name belongs to the mark")
	}
	other := []byte("other 12-34")
	marks := withMark(withMark(other, path), path)
	if string(marks) != string(other)+"\n"+markSystem+" "+fileMark(path) {
		t.Errorf("marks %q", marks)
	}
	moved := filepath.Join(dir, "khác", "tên khác.dvr")
	if err := os.Mkdir(filepath.Dir(moved), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path, moved); err != nil {
		t.Fatal(err)
	}
	if same, known := marked(moved, marks, []byte("MAY-KHAC\x00other")); !same || !known {
		t.Error("a file that was moved is taken for a copy")
	}
	src, err := os.Open(moved)
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close() //nolint:errcheck // read only
	dst, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(dst, src); err != nil {
		t.Fatal(err)
	}
	if err := dst.Close(); err != nil {
		t.Fatal(err)
	}
	if same, _ := marked(path, marks, []byte(oldMark(path))); same {
		t.Error("a copy is taken for the file")
	}
	if same, known := marked(path, other, []byte(oldMark(path))); !same || known {
		t.Error("the mark of an older program is not read")
	}
	if same, _ := marked(path, nil, []byte("MAY-KHAC"+oldMark(path))); same {
		t.Error("an older mark of another computer is taken for this one's")
	}
}
