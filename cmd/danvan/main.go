package main

import (
	"os"

	"danvan/store/memory"

	"github.com/spf13/cobra"
)

func main() {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the screen
	memory.Later()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
