package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"danvan/store"
)

func init() { children["holder"] = holdOpen }

// holdOpen has a register open until its standard input ends.
func holdOpen(args []string) error {
	r, err := store.Open(args[0], store.Options{})
	if err != nil {
		return err
	}
	fmt.Println("open")
	_, err = io.Copy(io.Discard, os.Stdin)
	return errors.Join(err, r.Close())
}

func TestSecondProcessIsToldWhichOneHasIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	r, err := store.Create(path, store.Me{Unit: crashDistrict}, store.Options{})
	must(t, err)
	must(t, saveSlot(r, 1, 1))
	must(t, r.Close())

	holder := child(t, "holder", path)
	in, err := holder.StdinPipe()
	must(t, err)
	out, err := holder.StdoutPipe()
	must(t, err)
	must(t, holder.Start())
	_, err = bufio.NewReader(out).ReadString('\n')
	must(t, err)
	for _, o := range []store.Options{{}, {ReadOnly: true}} {
		_, err := store.Open(path, o)
		var e *store.Error
		if !errors.As(err, &e) || e.Code != store.InUse || e.PID != holder.Process.Pid {
			t.Errorf("%+v: %v, want in use by process %d", o, err, holder.Process.Pid)
		}
	}
	must(t, in.Close())
	must(t, holder.Wait())
	r, err = store.Open(path, store.Options{})
	must(t, err)
	checkAtEnd(t, r)
	must(t, saveSlot(r, 1, 2))
}
