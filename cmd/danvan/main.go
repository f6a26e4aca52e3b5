package main

import (
	"os"
	"runtime/debug"
)

// heapFirst is the size up to which the garbage collector leaves a command alone; most commands are over before that.
const heapFirst = 256 << 20

func main() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" && len(os.Args) > 1 {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(heapFirst)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
