//go:build ignore

// Nfc tells which of the files named on standard input hold text that is not in NFC, and where.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"

	"golang.org/x/text/unicode/norm"
)

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
		}
	}
	fmt.Printf("NFC: %d files, %d lines to mend\n", read, bad)
	if bad > 0 || read == 0 {
		os.Exit(1)
	}
}
