package main

import (
	"os"

	"github.com/spf13/cobra"

	"danvan/store/memory"
)

func main() {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the screen
	memory.Later()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
