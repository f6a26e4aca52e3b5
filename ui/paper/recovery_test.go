package paper_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vault"
	"danvan/ui/paper"
	"danvan/ui/text"
)

// A recovery sheet is one page, whatever its file is called and however long the path of the register, and says whose
// register it is and all ten groups of a code that opens the lock.
func TestTheRecoverySheetAsAPage(t *testing.T) {
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		if os.Getenv("DANVAN_CI") != "" {
			t.Fatal("pdftotext is missing")
		}
		t.Skip("pdftotext reads the page: install Debian's package poppler-utils")
	}
	vault.Work = 4
	for _, lang := range []text.Lang{text.Vi, text.En} {
		w := text.For(lang)
		lock, key, err := store.NewLock("con đường Nà Ta")
		must(t, err)
		register := filepath.Join(t.TempDir(), strings.Repeat("thư mục rất dài ", 10), strings.Repeat("so", 60), "so.dvr")
		sheet := filepath.Join(t.TempDir(), "phục hồi.PDF")
		must(t, paper.Recovery(sheet, lock, key, "Xã Thượng Lâm", register, time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC), w))
		if fi, err := os.Stat(sheet); err != nil || fi.Mode().Perm() != 0o600 && os.PathSeparator == '/' {
			t.Errorf("%v, %v", fi.Mode(), err)
		}
		out, err := exec.Command(pdftotext, "-layout", sheet, "-").Output()
		must(t, err)
		if pages := bytes.Count(out, []byte("\f")); pages != 1 {
			t.Errorf("%d pages", pages)
		}
		shown := strings.Join(strings.Fields(string(out)), " ")
		for _, say := range []string{w.Seal.SheetTitle, "Xã Thượng Lâm", "30/11/2026", w.Seal.SheetUse, w.Seal.SheetNumbers, w.Seal.SheetKeep, w.Seal.SheetOther} {
			if !strings.Contains(shown, say) {
				t.Errorf("%q is not in\n%s", say, out)
			}
		}
		groups := regexp.MustCompile(`\b\d{5}\b`).FindAllString(string(out), -1)
		if opened, err := lock.Open(strings.Join(groups, "")); err != nil || opened.ID() != key.ID() {
			t.Errorf("%q: %v", groups, err)
		}
		for n := 1; n <= 10; n++ {
			if !regexp.MustCompile(fmt.Sprintf(`\b%d\b`, n)).Match(out) {
				t.Errorf("no group %d in\n%s", n, out)
			}
		}
	}
}

// A sheet stays where its code may be the one that opens the register, and goes where it opens none.
func TestTheSheetOfASealThatFailed(t *testing.T) {
	vault.Work = 4
	lock, _, err := store.NewLock("con đường Nà Ta")
	must(t, err)
	dir := t.TempDir()
	sealed, plain := filepath.Join(dir, "kin.dvr"), filepath.Join(dir, "thuong.dvr")
	for path, under := range map[string]*vault.Lock{sealed: lock, plain: nil} {
		r, err := store.Create(path, store.Me{Unit: record.UnitID("02269", "")}, store.Options{Lock: under})
		must(t, err)
		must(t, r.Close())
	}
	for register, stays := range map[string]bool{sealed: true, plain: false, filepath.Join(dir, "khong-co.dvr"): false, dir: true} {
		sheet := filepath.Join(dir, "phuc-hoi.txt")
		must(t, os.WriteFile(sheet, nil, 0o600))
		paper.DropRecovery(sheet, lock, register)
		if _, err := os.Stat(sheet); (err == nil) != stays {
			t.Errorf("%s: the sheet stays: %v", register, err == nil)
		}
	}
}
