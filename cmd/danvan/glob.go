package main

import (
	"os"
	"path/filepath"
)

// globbed puts files in the place of patterns such as E:\goi\*.dvk, which the shells of Windows leave to the program.
// What fits no file stays as it was typed.
func globbed(typed []string) (paths []string) {
	for _, t := range typed {
		found, err := filepath.Glob(t)
		if _, is := os.Lstat(t); is == nil || err != nil || len(found) == 0 {
			found = []string{t}
		}
		paths = append(paths, found...)
	}
	return paths
}
