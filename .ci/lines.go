//go:build ignore

// Lines tells which lines of the files named on standard input are not in NFC, and which lines of comment are wider
// than 120 columns.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const widest, tab = 120, 4 // columns

func main() {
	bad, read := 0, 0
	for names := bufio.NewScanner(os.Stdin); names.Scan(); {
		text, err := os.ReadFile(names.Text())
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		read++
		for i, line := range bytes.Split(text, []byte("\n")) {
			if !norm.NFC.IsNormal(line) {
				fmt.Printf("%s:%d: not in NFC\n", names.Text(), i+1)
				bad++
			}
			if bytes.HasPrefix(bytes.TrimLeft(line, "\t"), []byte("// ")) && wide(line) > widest {
				fmt.Printf("%s:%d: a comment of %d columns\n", names.Text(), i+1, wide(line))
				bad++
			}
		}
	}
	fmt.Printf("%d files, %d lines to mend\n", read, bad)
	if bad > 0 || read == 0 {
		os.Exit(1)
	}
}

func wide(line []byte) int { return utf8.RuneCount(line) + (tab-1)*bytes.Count(line, []byte("\t")) }
