package listing_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"danvan/store"
	"danvan/store/listing"
)

const (
	benchRows = 100_000
	childEnv  = "DANVAN_TEST_CHILD"
	page      = 50 // rows of a screen
)

func TestMain(m *testing.M) {
	children := map[string]func(string) (opened, error){"open": openRows, "read": readBare}
	if child := children[os.Getenv(childEnv)]; child != nil {
		o, err := child(os.Args[1])
		if err == nil {
			err = json.NewEncoder(os.Stdout).Encode(o)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// opened is what a process measured of itself.
type opened struct {
	Index                 time.Duration // to build the index of words
	RowsMB, IndexMB       float64       // resident after either; 0 where the system does not say
	OwnRowsMB, OwnIndexMB float64       // of it, not pages of the register's file
	Count                 int
}

// openRows does what the program does before its first screen, then what it does behind it.
func openRows(path string) (o opened, err error) {
	r, err := store.Open(path, store.Options{})
	if err != nil {
		return o, err
	}
	var l *listing.Listing
	if err := r.View(func(tx *store.Tx) error { l, err = listing.Load(tx); return err }); err != nil {
		return o, err
	}
	rows := l.Find(listing.Query{Year: 2023, Unit: r.Me().Unit})
	fmt.Println(len(rows[:page]))
	o.Count = l.Len()
	o.RowsMB, o.OwnRowsMB = resident()
	start := time.Now()
	l.Index()
	o.Index = time.Since(start)
	debug.FreeOSMemory() // what is left is what the program needs
	o.IndexMB, o.OwnIndexMB = resident()
	runtime.KeepAlive(l)
	return o, r.Close()
}

// readBare reads every record with nothing but bbolt.
func readBare(path string) (o opened, err error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		return o, err
	}
	bytes := 0
	err = db.View(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("records")).ForEach(func(_, v []byte) error {
			for _, b := range v {
				bytes += int(b)
			}
			o.Count++
			return nil
		})
	})
	fmt.Println(bytes)
	return o, err
}

// resident gives the process's resident memory, and the part of it that is no file, in MB.
func resident() (all, own float64) {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, 0
	}
	field := func(name string) float64 {
		_, rest, _ := strings.Cut(string(b), name+":")
		kb, _ := strconv.Atoi(strings.Fields(rest + " 0")[0])
		return float64(kb) / 1024
	}
	return field("VmRSS"), field("RssAnon")
}

// BenchmarkOpen opens a register of 100,000 participations in a process of its own, up to the first rows of the list in
// their order. The baseline is a process that reads the same records with bbolt alone. ms-to-rows is counted from the
// start of the process.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "so.dvr")
	makeRegister(b, path, benchRows)
	fi, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d MB on disk", fi.Size()>>20)
	var toRows, bare []time.Duration
	var last opened
	for b.Loop() {
		took, o := run(b, "open", path)
		if o.Count != benchRows {
			b.Fatalf("%d rows", o.Count)
		}
		toRows, last = append(toRows, took), o
		took, _ = run(b, "read", path)
		bare = append(bare, took)
	}
	slices.Sort(toRows)
	slices.Sort(bare)
	median := toRows[len(toRows)/2]
	b.ReportMetric(float64(median.Milliseconds()), "ms-to-rows")
	b.ReportMetric(float64(median)/float64(bare[len(bare)/2]), "x-bbolt")
	b.ReportMetric(float64(last.Index.Milliseconds()), "ms-index")
	b.ReportMetric(last.RowsMB, "MB-rows")
	b.ReportMetric(last.OwnRowsMB, "MB-rows-own")
	b.ReportMetric(last.IndexMB, "MB-index")
	b.ReportMetric(last.OwnIndexMB, "MB-index-own")
}

// run starts this program again as a child and tells how long it took to print its first line.
func run(b *testing.B, what, path string) (time.Duration, opened) {
	exe, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(exe, path)
	cmd.Env = append(os.Environ(), childEnv+"="+what)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewReader(out)
	_, err = lines.ReadString('\n')
	took := time.Since(start)
	var o opened
	if err == nil {
		err = json.NewDecoder(lines).Decode(&o)
	}
	_, _ = io.Copy(io.Discard, out)
	if werr := cmd.Wait(); err == nil {
		err = werr
	}
	if err != nil {
		b.Fatal(err)
	}
	return took, o
}
