package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"

	"danvan/ui/app/apptest"
)

// bigRegister is a register of a province with 100,000 participations, made once.
var bigRegister = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "danvan-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "so.dvr")
	return path, apptest.Fill(path, time.Now().Year(), 100_000)
})

// atMost reports a figure beside what it may be, and fails where it is more.
func atMost(b *testing.B, figure, limit float64, unit string) {
	b.Helper()
	b.ReportMetric(figure, unit)
	b.ReportMetric(limit, unit+"-limit")
	if figure > limit {
		b.Errorf("%.2f %s, at most %.2f", figure, unit, limit)
	}
}

// BenchmarkFirstFrame is from the start of the process to its first frame, and to the one with the figures, on a
// register of 100,000 whose file is warm. The baseline is the start of a process that only prints its version.
func BenchmarkFirstFrame(b *testing.B) {
	d := newDesk(b)
	path, err := bigRegister()
	if err != nil {
		b.Fatal(err)
	}
	d.register = path
	until := func(texts ...string) []time.Duration {
		c := d.command()
		c.Env = append(c.Env, "TERM=xterm-256color", "SSH_TTY=1")
		start := time.Now()
		tty, err := pty.StartWithSize(c, &pty.Winsize{Rows: 30, Cols: 100})
		if err != nil {
			b.Fatal(err)
		}
		defer tty.Close() //nolint:errcheck // our end of a terminal
		var seen bytes.Buffer
		var took []time.Duration
		buf := make([]byte, 1<<16)
		for len(took) < len(texts) {
			n, err := tty.Read(buf)
			if err != nil {
				b.Fatalf("%v\n%q", err, seen.String())
			}
			for seen.Write(buf[:n]); len(took) < len(texts) && strings.Contains(seen.String(), texts[len(took)]); {
				took = append(took, time.Since(start))
			}
		}
		if _, err := io.WriteString(tty, "\x11"); err != nil {
			b.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, tty)
		if err := c.Wait(); err != nil {
			b.Fatal(err)
		}
		return took
	}
	until("Dân vận khéo", "100.000") // the file is warm from here on
	var frame, figures, version []time.Duration
	for b.Loop() {
		start := time.Now()
		d.run("version")
		version = append(version, time.Since(start))
		took := until("Dân vận khéo", "100.000")
		frame, figures = append(frame, took[0]), append(figures, took[1])
	}
	b.ReportMetric(middle(version), "version-ms")
	b.ReportMetric(middle(figures), "figures-ms")
	atMost(b, middle(frame), 150, "frame-ms")
}

// middle is the median in milliseconds.
func middle(took []time.Duration) float64 {
	slices.Sort(took)
	return float64(took[len(took)/2]) / 1e6
}

// BenchmarkIdle is what the program writes and uses in five seconds in which nobody does anything, with the list of
// 100,000 on the screen.
func BenchmarkIdle(b *testing.B) {
	d := newDesk(b)
	path, err := bigRegister()
	if err != nil {
		b.Fatal(err)
	}
	d.register = path
	c := d.command()
	s := apptest.Start(b, c, 100, 30)
	s.WaitFor("100.000")
	s.Send(keyF2)
	s.WaitFor("Tìm")
	time.Sleep(3 * time.Second) // the index of words is built behind
	var used time.Duration
	var written, rounds int
	for b.Loop() {
		cpu, bytes := processorTime(b, c.Process.Pid), s.Written()
		time.Sleep(5 * time.Second)
		used += processorTime(b, c.Process.Pid) - cpu
		written += s.Written() - bytes
		rounds++
	}
	b.ReportMetric(float64(resident(b, c.Process.Pid))/1e6, "MB")
	atMost(b, float64(written), 0, "bytes")
	atMost(b, 100*used.Seconds()/(5*float64(rounds)), 0.5, "%core")
}

// BenchmarkLongPaste is five thousand letters that come a byte at a time into the input for results, until the last one
// shows. The baseline is what as many bytes take through a terminal to a program that only shows them.
func BenchmarkLongPaste(b *testing.B) {
	var echo, paste []time.Duration
	for b.Loop() {
		c := exec.Command("cat")
		s := apptest.Start(b, c, 100, 30)
		start := time.Now()
		s.SendSlowly(strings.ReplaceAll(pasted(), ". ", ".\n"), 0)
		s.WaitFor("hết.")
		echo = append(echo, time.Since(start))
		d := newSheet(b)
		s = d.open()
		s.WaitFor("2023")
		s.Send(keyF3)
		s.WaitFor("gõ một phần tên")
		s.Send(strings.Repeat(keyDown, 20))
		s.WaitFor("▌ Kết quả")
		start = time.Now()
		s.SendSlowly(pasted(), 0)
		s.WaitFor("hết.")
		paste = append(paste, time.Since(start))
		d.close(s)
	}
	b.ReportMetric(middle(echo), "echo-ms")
	atMost(b, middle(paste), 1000, "paste-ms")
}

// processorTime is what a process has used so far, to a hundredth of a second.
func processorTime(b *testing.B, pid int) time.Duration {
	b.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Fatal(err)
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')'):]))
	var user, system int64
	if _, err := fmt.Sscan(fields[12]+" "+fields[13], &user, &system); err != nil {
		b.Fatal(err)
	}
	if fields[12] == "" {
		b.Fatal("no figures of the process")
	}
	return time.Duration(user+system) * 10 * time.Millisecond
}

// resident is what a process holds, in bytes.
func resident(b *testing.B, pid int) int64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kB int64
	if _, err := fmt.Sscan(rest, &kB); err != nil {
		b.Fatal(err)
	}
	return kB * 1024
}
