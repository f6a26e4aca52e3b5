//go:build !windows

package text_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"danvan/store"
	"danvan/store/disk"
	"danvan/sync/bundle"
	"danvan/ui/text"
)

// Whatever the system refuses, through whichever door, the sentence names the file as it was given and is none of “an
// unknown error”.
func TestEveryRefusalOfTheSystemNamesTheFile(t *testing.T) {
	const path = "thư mục/a.xlsx"
	said := map[string]syscall.Errno{}
	for _, no := range []syscall.Errno{syscall.ENOENT, syscall.EACCES, syscall.EPERM, syscall.EROFS, syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG, syscall.EIO, syscall.ENXIO,
		syscall.ENAMETOOLONG, syscall.ENOTDIR, syscall.EISDIR, syscall.EBUSY, syscall.ETXTBSY, syscall.EEXIST, syscall.EPIPE, syscall.ELOOP, syscall.EILSEQ, syscall.ESTALE} {
		for _, lang := range []text.Lang{text.Vi, text.En} {
			table := text.For(lang)
			for door, err := range map[string]error{
				"open":     &fs.PathError{Op: "open", Path: path, Err: no},
				"rename":   &os.LinkError{Op: "rename", Old: "x", New: path, Err: no},
				"wrapped":  fmt.Errorf("read: %w", &fs.PathError{Op: "open", Path: path, Err: no}),
				"disk":     &disk.Error{Code: disk.Why(no), Path: path, Err: no},
				"register": &store.Error{Code: store.Failed, Path: path, Err: no},
				"bundle":   &bundle.Error{Code: bundle.Unreadable, File: path, Err: no},
			} {
				s := table.Error(err)
				if !strings.Contains(s.What, path) || s.Next == "" || strings.Contains(s.String(), no.Error()) {
					t.Errorf("%v, %s: %s", no, door, s)
				}
				if door == "open" && lang == text.Vi {
					said[s.What] = no
				}
			}
		}
	}
	if len(said) < 11 {
		t.Errorf("only %d sentences: %v", len(said), said)
	}
}

func TestNoSentenceSpeaksOfAFileWithoutAName(t *testing.T) {
	for _, lang := range []text.Lang{text.Vi, text.En} {
		for _, no := range []syscall.Errno{syscall.ENOENT, syscall.EACCES, syscall.EROFS, syscall.ENOSPC, syscall.EIO, syscall.EBUSY} {
			if s := text.For(lang).Error(no).String(); strings.ContainsAny(s, "“”\"") {
				t.Errorf("%v: %s", no, s)
			}
		}
	}
}
