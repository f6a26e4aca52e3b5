package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// told is ask with what is said beside the answer.
func told(args ...string) (messages string, s status) {
	var out, beside bytes.Buffer
	s = status(run(args, strings.NewReader(""), &out, &beside))
	return beside.String(), s
}

// A template that came into the register broken gets a sentence and no paper; the shipped one is used only where a
// person says so. One that is too large for bundles is not kept.
func TestABrokenTemplateGetsASentence(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	path, _, _ := damageable(t, dir)
	broken := []byte("PK but no document")
	func() {
		r, err := store.Open(path, store.Options{})
		mustDo(t, err)
		defer r.Close() //nolint:errcheck // it is a copy
		mustDo(t, r.Edit("", func(w *store.Writer) error {
			rec := &record.Template{Unit: w.Me().Unit, Paper: "summary", Title: "Của tỉnh", Name: "mau.docx", Sum: record.FileSum(broken), File: broken}
			_, err := w.Put(record.CatalogOf(rec.Unit, record.TemplateKind, record.KindOf(record.TemplateKind).Keyed(rec, vi.Fold)), rec, nil, "")
			return err
		}))
	}()
	paper := filepath.Join(dir, "bc.docx")
	said, s := told("report", "summary", "--year", "2026", "--format", "docx", "-o", paper, "--register", path)
	if _, err := os.Stat(paper); s != failed || err == nil || !strings.Contains(said, "Mẫu “Của tỉnh” của") || !strings.Contains(said, "--template shipped") {
		t.Errorf("%v: %s", s, said)
	}
	if said, s := told("report", "summary", "--year", "2026", "--format", "docx", "--template", "shipped", "-o", paper, "--register", path); s != done {
		t.Errorf("%v: %s", s, said)
	}
	large := filepath.Join(dir, "anh.docx")
	mustDo(t, os.WriteFile(large, make([]byte, record.MaxTemplate+1), 0o600))
	if said, s := told("template", "add", large, "--paper", "summary", "--register", path); s != failed || !strings.Contains(said, "512 KB") {
		t.Errorf("%v: %s", s, said)
	}
}
