package app

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"time"

	"danvan/ui/keyboard"
	"danvan/ui/settings"
	"danvan/ui/text"
	"danvan/ui/theme"

	tea "charm.land/bubbletea/v2"
)

// Options say what to show and where.
type Options struct {
	Path  string // of the register; the guide offers it where there is none yet
	Lang  text.Lang
	Theme theme.Options // what the environment says; the settings may say more

	Settings      settings.Settings
	SettingsPath  string                   // where changes of them are kept; "": nowhere
	Once          func(*settings.Settings) // what is asked for this once; nil: nothing
	AskBackground bool                     // the terminal is asked whether it is light

	Demo bool // the register is for trying: there is a tour of it
	Tour bool // it begins at once

	Now   func() time.Time    // nil: the system's clock
	Sleep func(time.Duration) // nil: time.Sleep; tests give one that does not

	Input   *os.File  // nil: standard input
	Output  io.Writer // nil: standard output
	Environ []string  // of the terminal; nil: the process's
	Width   int       // 0: asked of the terminal
	Height  int
}

// Run shows the screen until the person quits. The register is closed when it returns.
func Run(ctx context.Context, o Options) error {
	if o.Input == nil {
		o.Input = os.Stdin
	}
	if o.Output == nil {
		o.Output = os.Stdout
	}
	if o.Environ == nil {
		o.Environ = os.Environ()
	}
	a := New(o)
	a.keys.Unbracketed = keyboard.Unbracketed(runtime.GOOS, os.Getenv)
	p := tea.NewProgram(a, tea.WithInput(keyboard.NewReader(o.Input)), tea.WithOutput(o.Output), tea.WithEnvironment(o.Environ))
	a.program = p
	// Not tea.WithContext: that ends the program without waiting for the reader of the keyboard, which then reads a closed file.
	defer context.AfterFunc(ctx, p.Quit)()
	_, err := p.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		err = nil // a signal: everything that was acknowledged is saved
	}
	return errors.Join(err, a.Close())
}
