//go:build !windows

package screentest

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"
)

// The test's own binary is the program: it greets, says how wide the terminal is, and repeats one line.
func TestMain(m *testing.M) {
	if os.Getenv("SCREENTEST_PROGRAM") != "" {
		var word string
		fmt.Println("xin chào", os.Getenv("TERM"))
		_, _ = fmt.Scanln(&word)
		fmt.Println("nhận:", word)
		if word == "hỏng" {
			os.Exit(3)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func program() *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "SCREENTEST_PROGRAM=1")
	return cmd
}

func TestACommandOnATerminal(t *testing.T) {
	s := Start(t, program(), 60, 10)
	s.WaitFor("xin chào xterm-256color")
	s.Send("Nguyễn\n")
	s.WaitFor("nhận: Nguyễn")
	if err := s.Wait(); err != nil {
		t.Error(err)
	}
	if s.Written() == 0 || s.Quiet(10*time.Millisecond) != s.Written() {
		t.Error("bytes are not counted")
	}
}

func TestHowACommandEnds(t *testing.T) {
	s := Start(t, program(), 60, 10)
	s.WaitFor("xin chào")
	s.Send("hỏng\n")
	if err := s.Wait(); err == nil || err.Error() != "exit status 3" {
		t.Errorf("got %v, want exit status 3", err)
	}
}
