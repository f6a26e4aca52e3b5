package store_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"danvan/store"
	"danvan/store/vault"
)

// children are what the test binary does when a test starts it again as another process: to be killed, or to run into
// limits of its own. Each gets the arguments that follow its name and gives the exit status.
var children = map[string]func(args []string) error{}

// sealedEnv has every register be sealed.
const sealedEnv = "DANVAN_TEST_SEALED"

const childEnv = "DANVAN_TEST_CHILD"

func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("test.bench").Value.String() == "" {
		store.PackAfter = 3 // so that short logs hold blocks, too
	}
	vault.Work = 4
	if given := os.Getenv(sealedEnv); given != "" {
		if err := sealAll(given); err != nil {
			panic(err)
		}
	}
	if name := os.Getenv(childEnv); name != "" {
		if err := children[name](os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child gives the command that runs one of the children.
func child(t testing.TB, name string, args ...string) *exec.Cmd {
	t.Helper()
	if children[name] == nil {
		t.Fatalf("no child %q", name)
	}
	exe, err := os.Executable()
	must(t, err)
	cmd := exec.Command(exe, args...)
	cmd.Env = append(os.Environ(), childEnv+"="+name)
	cmd.Stderr = os.Stderr
	return cmd
}

// crashRounds is how often processes are killed: a few in every test run, as many as DANVAN_CRASH_ROUNDS says for `make
// crash`.
func crashRounds(few int) int {
	if n, err := strconv.Atoi(os.Getenv("DANVAN_CRASH_ROUNDS")); err == nil {
		return n
	}
	if testing.Short() {
		return few / 4
	}
	return few
}
