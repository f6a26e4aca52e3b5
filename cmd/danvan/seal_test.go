package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"

	"github.com/rogpeppe/go-internal/testscript"
)

// eachFile calls f with every file below a folder.
func eachFile(ts *testscript.TestScript, dir string, f func(path string, d fs.DirEntry)) {
	ts.Check(filepath.WalkDir(ts.MkAbs(dir), func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			f(path, d)
		}
		return err
	}))
}

// seenIn gives the words that can be read in the files below a folder as they lie on the disk.
func seenIn(ts *testscript.TestScript, dir string, words []string) map[string]string {
	seen := map[string]string{}
	eachFile(ts, dir, func(path string, d fs.DirEntry) {
		if d.IsDir() {
			return
		}
		b, err := os.ReadFile(path)
		ts.Check(err)
		for _, w := range words {
			if bytes.Contains(b, []byte(w)) {
				seen[w] = path
			}
		}
	})
	return seen
}

// readable wants that all of some words can be read by anybody who has a folder: readable DIR WORD…; unreadable, that
// none can.
func readable(ts *testscript.TestScript, _ bool, args []string) {
	if seen := seenIn(ts, args[0], args[1:]); len(seen) < len(args)-1 {
		ts.Fatalf("only %v can be read", seen)
	}
}

func unreadable(ts *testscript.TestScript, _ bool, args []string) {
	if seen := seenIn(ts, args[0], args[1:]); len(seen) > 0 {
		ts.Fatalf("can be read: %v", seen)
	}
}

// private wants that nobody but its owner may open what the program has written: private DIR…
func private(ts *testscript.TestScript, _ bool, args []string) {
	for _, dir := range args {
		eachFile(ts, dir, func(path string, d fs.DirEntry) {
			fi, err := d.Info()
			ts.Check(err)
			if runtime.GOOS != "windows" && fi.Mode().IsRegular() && filepath.Base(path) != "readme" && fi.Mode().Perm() != 0o600 {
				ts.Fatalf("%s: %s", path, fi.Mode())
			}
		})
	}
}

// recovery has the program be told the code of a recovery sheet instead of the passphrase, with a slip of the hand
// where that is asked for: recovery FILE [slip].
func recovery(ts *testscript.TestScript, _ bool, args []string) {
	code := regexp.MustCompile(`\d{5}( \d{5}){9}`).FindString(ts.ReadFile(args[0]))
	if code == "" {
		ts.Fatalf("no code in %s", args[0])
	}
	if len(args) > 1 {
		code = string('0'+(code[0]-'0'+1)%10) + code[1:]
	}
	ts.Setenv("DANVAN_REGISTER_PASSPHRASE", code)
}
