package outfile

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// ErrNoWindows is the error for a computer, or a session on one, that has nothing to show a folder with.
var ErrNoWindows = errors.New("outfile: nothing shows folders here")

// Reveal shows the folder of a file in the system's own window, with the file chosen where the system can. It does not
// wait for the window.
func Reveal(file string) error {
	c := revealer(runtime.GOOS, file, os.Getenv)
	if c == nil {
		return ErrNoWindows
	}
	if err := c.Start(); err != nil {
		return ErrNoWindows
	}
	go func() { _ = c.Wait() }() // Windows' explorer ends with 1 even where it did what it was asked
	return nil
}

func revealer(system, file string, env func(string) string) *exec.Cmd {
	switch system {
	case "windows":
		return exec.Command("explorer.exe", "/select,"+file)
	case "darwin":
		return exec.Command("open", "-R", file)
	}
	if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" {
		return nil
	}
	return exec.Command("xdg-open", filepath.Dir(file))
}
