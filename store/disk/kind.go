package disk

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"strings"

	"danvan/store/pattern"
)

// Kind is what danvan keeps in a file.
type Kind uint8

// What danvan keeps in files.
const (
	Other    Kind = iota // none of the following
	Register             // a register or a backup of one, perhaps damaged
	Bundle               // a bundle or an invitation, perhaps damaged
	Lock                 // what lies beside a register
)

// bundles are what bundles of all formats begin with; package bundle holds them to it.
var bundles = [][]byte{[]byte("!<arch>\nMANIFEST"), []byte("MANIFEST\x00"), []byte("age-encryption.org/")}

// What tells from its contents what a file is; a path that leads to no file is Other.
func What(path string) (Kind, error) {
	fi, err := os.Stat(path)
	if err != nil || !fi.Mode().IsRegular() {
		return Other, nil
	}
	head, err := beginning(path)
	switch {
	case err != nil:
		return Other, err
	case holdsRegister(head), looksDamaged(path, fi.Size()):
		return Register, nil
	case lockLine().Match(head):
		return Lock, nil
	}
	for _, b := range bundles {
		if bytes.HasPrefix(head, b) {
			return Bundle, nil
		}
	}
	return Other, nil
}

// pageSizes are those that a register may have: its two first pages each begin with how it is read.
var pageSizes = []int{512, 1 << 10, 2 << 10, 4 << 10, 8 << 10, 16 << 10, 32 << 10, 64 << 10}

const (
	pageHeader = 16
	magic      = 0xED0CDAED
)

func beginning(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // read only
	return io.ReadAll(io.LimitReader(f, int64(pageSizes[len(pageSizes)-1]+pageHeader+4)))
}

// holdsRegister tells a register by one of its two first pages: the other may be damaged.
func holdsRegister(head []byte) bool {
	is := func(page int) bool {
		at := page + pageHeader
		return len(head) >= at+4 && binary.LittleEndian.Uint32(head[at:]) == magic
	}
	for _, size := range pageSizes {
		if is(size) {
			return true
		}
	}
	return is(0)
}

// looksDamaged takes a file for a register by its ending and size, where its beginning is gone: it may be the only one.
func looksDamaged(path string, size int64) bool {
	return strings.EqualFold(filepath.Ext(path), ".dvr") && size >= 4<<10
}

const lockEnding = ".lock"

var lockLine = pattern.Of(`^danvan \d+ \d+ \S+\n`)

// besideRegister tells whether a name, there or not, is that of the lock file of a register.
func besideRegister(path string) bool {
	if len(path) <= len(lockEnding) || !strings.EqualFold(path[len(path)-len(lockEnding):], lockEnding) {
		return false
	}
	k, err := What(path[:len(path)-len(lockEnding)])
	return err == nil && k == Register
}
