// Mutants breaks guards, one at a time, and sees whether a test turns red: a condition turned round, or a line left
// out, at a place drawn by lot of the packages whose guards nobody may lose. The tree is not touched: go test gets the
// files with all breaks in them, each behind a switch, as an overlay. So each package's tests are built once. Then each
// test runs alone, with nothing broken: it must be green, and it tells which switches it comes by. Each mutant is tried
// with the tests that come by it, the nearest package's first and the quickest of it first, until one is red.
//
//	go run ./.ci/mutants                      # a hundred
//	go run ./.ci/mutants -n 10 -seed 7 ./store/settle
//	go run ./.ci/mutants -slice 3/10          # the third ten of that hundred: the ten slices are the hundred
//	go run ./.ci/mutants -near                # without the tests of the whole program: who survives is tried again with them
//	go run ./.ci/mutants -at store/cut.go:41 -run TestCut   # every mutant of that line, and those tests alone
//
// Each is named with the test that killed it. A survivor is a line that can be broken while all tests stay green: it
// wants a test, or it is not needed. One under which a test took twenty times as long as without it, and ten seconds,
// is not counted as killed: it may hang, or the machine was busy. It ends with status 1 when fewer than -least of a
// hundred were killed.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
)

// guarded are the packages, each with those whose tests watch it besides its own, the nearest first: most mutants are
// killed by their own package's.
var guarded = map[string][]string{
	"./store":         {"./store/settle", "./store/life", "./sync/exchange", program},
	"./store/log":     {"./store", "./store/settle", "./sync/exchange", program},
	"./store/settle":  {"./ui/page/conflicts", program},
	"./sync/exchange": {program},
	"./ui/page/entry": {"./ui/app", program},
	"./ui/app":        {program},
}

const program = "./cmd/danvan"

func main() { os.Exit(run()) }

func run() int {
	n := flag.Int("n", 100, "how many")
	seed := flag.Uint64("seed", 1, "the same seed draws the same places, as far as they are still there")
	slice := flag.String("slice", "1/1", "which of how many slices of them")
	near := flag.Bool("near", false, "without the tests of "+program)
	place := flag.String("at", "", "all mutants of these file:line,file:line instead of some by lot")
	only := flag.String("run", ".", "only tests of such a name")
	least := flag.Int("least", 85, "of a hundred, to be killed")
	flag.Parse()
	var at, of int
	if _, err := fmt.Sscanf(*slice, "%d/%d", &at, &of); err != nil || at < 1 || at > of {
		check(fmt.Errorf("-slice %s: expected 1/10 to 10/10, say", *slice))
	}
	wanted, err := regexp.Compile(*only)
	check(err)

	var all []mutant
	for _, pkg := range slices.Sorted(maps.Keys(guarded)) {
		if flag.NArg() == 0 || pkg == flag.Arg(0) {
			all = append(all, mutantsOf(pkg, *seed)...)
		}
	}
	places := len(all)
	all = slices.DeleteFunc(all, func(m mutant) bool {
		if *place != "" {
			return !slices.Contains(strings.Split(*place, ","), m.place())
		}
		return m.lot%uint64(of) != uint64(at-1) //nolint:gosec // at and of are small and above zero
	})
	slices.SortFunc(all, func(a, b mutant) int { return cmp.Compare(a.lot, b.lot) })
	if *place == "" {
		all = all[:min(len(all), (*n+of-at)/of)]
	}
	fmt.Printf("%d of %d places, seed %d, slice %s\n", len(all), places, *seed, *slice)

	dir, err := os.MkdirTemp("", "mutants")
	check(err)
	defer os.RemoveAll(dir) //nolint:errcheck // a folder of the system's for what passes
	check(brake(all, dir))
	watchers := map[string][]test{}
	for _, pkg := range testsOf(all, *near) {
		watchers[pkg], err = testsIn(pkg, dir, wanted)
		check(err)
	}
	killed := 0
	for i, m := range all {
		word, by, err := m.try(i+1, dir, watchers)
		check(err)
		if word == dead {
			killed++
		}
		fmt.Printf("%-11s %s  %s  %s\n", word, m.place(), m.what, by)
	}
	fmt.Printf("%d of %d killed\n", killed, len(all))
	if killed*100 < *least*len(all) {
		return 1
	}
	return 0
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
}
