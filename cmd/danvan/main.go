package main

import (
	"os"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func main() {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the screen
	cleanLater()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// cleanLater has memory cleaned up for the first time at 16 MB, not at 4, and then as ever: most commands end before that.
func cleanLater() {
	const later = 400 // percent of what is held
	usual := debug.SetGCPercent(later)
	runtime.AddCleanup(new([32]byte), func(usual int) {
		if now := debug.SetGCPercent(usual); now != later {
			debug.SetGCPercent(now) // what the command has asked for since
		}
	}, usual)
}
