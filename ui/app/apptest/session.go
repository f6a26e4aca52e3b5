//go:build !windows

package apptest

import (
	"os/exec"
	"testing"

	"danvan/ui/internal/screentest"
)

// Session is a whole program on a pseudo-terminal with an emulated screen behind it.
type Session = screentest.Session

// ErrStillRuns is what Wait returns for a program that does not end.
var ErrStillRuns = screentest.ErrStillRuns

// Start runs a program on a terminal of its own, for tests outside of ui.
func Start(t testing.TB, cmd *exec.Cmd, width, height int) *Session {
	t.Helper()
	return screentest.Start(t, cmd, width, height)
}
