//go:build !windows

package console

import (
	"io"
	"os"

	"github.com/charmbracelet/x/term"

	"danvan/ui/keyboard"
)

// Draws tells whether escape sequences are understood.
func Draws(_ *os.File, getenv func(string) string) bool { return getenv("TERM") != "dumb" }

// Fit does nothing: windows here belong to other programs.
func Fit(*os.File) {}

// Keys gives what is typed, each key at once. restore leaves the terminal as it was.
func Keys(in *os.File) (keys io.Reader, restore func(), err error) {
	was, err := term.MakeRaw(in.Fd())
	if err != nil {
		return nil, nil, err
	}
	return keyboard.NewReader(in), func() { _ = term.Restore(in.Fd(), was) }, nil
}
