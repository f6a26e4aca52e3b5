package mirror

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"danvan/store"
	"danvan/sync/mirror/pgtest"
)

// child is what a process does that is killed: publish a register to a schema.
func child(path string) {
	batchAfter, touchedMost = 2<<10, 1<<20
	r, err := store.Open(path, store.Options{ReadOnly: true})
	if err == nil {
		err = r.View(func(tx *store.Tx) error {
			_, err := Publish(context.Background(), tx, Options{URL: os.Getenv("DANVAN_URL"), Schema: "m", Now: day0})
			return err
		})
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Exit(0)
}

// Killed at any moment, the first time, with changes, or after the register went back, the next publish that ends makes
// the mirror as one that is made anew.
func TestKilledInTheMiddle(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	for i := range 60 {
		d.register("02269", fmt.Sprint("Mô hình ", i))
	}
	backup := filepath.Join(t.TempDir(), "luu.dvr")
	_, err := d.r.Backup(backup)
	must(t, err)
	dice := rand.New(rand.NewPCG(7, 7))
	took := 1500 * time.Millisecond
	killed, between := 0, 0
	for round := range 14 {
		switch {
		case round == 9: // back to the day of the backup, after something newer may have been half written
			must(t, d.r.Close())
			d.path = filepath.Join(t.TempDir(), "so.dvr")
			_, err := store.Restore(backup, d.path)
			must(t, err)
			d.open()
		case round > 2:
			for i := range 15 {
				d.register("02272", fmt.Sprint("Thêm ", round, " ", i))
			}
		}
		must(t, d.r.Close()) // another process reads it
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "DANVAN_CHILD="+d.path, "DANVAN_URL="+s.URL())
		start := time.Now()
		must(t, c.Start())
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		select {
		case <-ended:
			took = time.Since(start)
		case <-time.After(time.Duration(dice.Int64N(int64(took)))):
			killed++
			must(t, c.Process.Kill())
			<-ended
		}
		d.open()
		if s.SQL("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'm' AND table_name = 'publication'") == "1\n" &&
			s.SQL("SELECT count(*) FROM m.publication WHERE state = 'writing' AND run > 0") == "1\n" {
			between++
		}
		if round%3 == 2 {
			d.publishAgain(s)
			d.isAsNew(s, "m")
		}
	}
	d.publishAgain(s)
	d.isAsNew(s, "m")
	t.Logf("killed %d times, %d times between two transactions", killed, between)
	if killed == 0 {
		t.Error("never killed")
	}
}

// publishAgain publishes, and once more where a killed one's last transaction only now came to stand.
func (d *desk) publishAgain(s *pgtest.Database) {
	for range 5 {
		if _, err := d.tryPublish(s, "m"); codeIn(err) != Overtaken {
			must(d.t, err)
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	d.t.Error("somebody else goes on publishing")
}

// A connection that breaks off at any byte is told as one, and the next publish ends as if nothing had been.
func TestTheConnectionBreaksOff(t *testing.T) {
	was := batchAfter
	batchAfter = 2 << 10
	t.Cleanup(func() { batchAfter = was })
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	for i := range 60 {
		d.register("02269", fmt.Sprint("Mô hình ", i))
	}
	broke, resumed := 0, 0
	for _, after := range []int{0, 100, 2000, 9000, 20_000, 30_000, 40_000, 60_000, 90_000} {
		_, err := d.tryPublish(s, "m", func(o *Options) { o.URL = s.At(cutAfter(t, s.Socket(), after)) })
		switch code := codeIn(err); {
		case code == BrokenOff, code == Away:
			broke++
		case err != nil:
			t.Errorf("after %d bytes: %v", after, err)
		}
		if res, err := d.tryPublish(s, "m", dryRun); err == nil && res.Resumed {
			resumed++
		}
	}
	d.publishAgain(s)
	d.isAsNew(s, "m")
	if broke < 5 || resumed == 0 {
		t.Errorf("broke off %d times, %d of them in the middle", broke, resumed)
	}
}

// cutAfter lets a connection to a server through for so many bytes that go up. It gives the folder of its socket.
func cutAfter(t *testing.T, socket string, bytes int) string {
	dir, err := os.MkdirTemp("", "danvan-cut-")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	l, err := net.Listen("unix", filepath.Join(dir, filepath.Base(socket)))
	must(t, err)
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			up, err := l.Accept()
			if err != nil {
				return
			}
			down, err := net.Dial("unix", socket)
			if err != nil {
				_ = up.Close()
				return
			}
			go func() {
				_, _ = io.CopyN(down, up, int64(bytes))
				_ = up.Close()
				_ = down.Close()
			}()
			go func() { _, _ = io.Copy(up, down) }()
		}
	}()
	return dir
}

// Of two that publish one register at a time, one goes on and the other is told.
func TestTwoAtATime(t *testing.T) {
	s := pgtest.Start(t)
	d := newProvince(t, t.TempDir(), "08")
	d.register("02269", "Hiến đất")
	d.publish(s, "m")
	d.register("02269", "Ngõ xanh")
	_, err := d.tryPublish(s, "m", func(o *Options) {
		o.Progress = func(int, int) { s.SQL("UPDATE m.publication SET run = run + 1") } // the other's transaction
	})
	if codeIn(err) != Overtaken {
		t.Errorf("%v", err)
	}
	d.publish(s, "m")
	d.isAsNew(s, "m")
}
