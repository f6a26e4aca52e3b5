package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// mostAtStart is how many pieces of memory a package may make before the program does anything: tables that most
// commands need not wait for whoever asks them.
const mostAtStart = 1500

// TestNothingIsMadeBeforeItIsAsked: what packages make when they are loaded, every command pays for.
func TestNothingIsMadeBeforeItIsAsked(t *testing.T) {
	c := exec.Command(os.Args[0], "-test.run", "^$")
	c.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	loaded := regexp.MustCompile(`(?m)^init (danvan/\S+) @.* (\d+) allocs$`).FindAllStringSubmatch(string(out), -1)
	if len(loaded) < 10 {
		t.Fatalf("%s", out)
	}
	for _, m := range loaded {
		if n, _ := strconv.Atoi(m[2]); n > mostAtStart {
			t.Errorf("%s makes %d pieces of memory as it is loaded; at most %d were expected", m[1], n, mostAtStart)
		}
	}
}
