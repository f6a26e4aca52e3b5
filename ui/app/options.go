package app

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/keyboard"
	"danvan/ui/settings"
	"danvan/ui/text"
	"danvan/ui/theme"
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

	Plain bool // the terminal takes no escape sequences: the linear mode is printed

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
	in := keyboard.NewReader(o.Input)
	a.keys.Unbracketed, a.keys.EndPaste = keyboard.Unbracketed(runtime.GOOS, os.Getenv), in.EndPaste
	more := []tea.ProgramOption{tea.WithInput(in), tea.WithOutput(o.Output)}
	var shown tea.Model = a
	if o.Plain {
		plain, restore, err := a.plainly(o)
		if err != nil {
			return errors.Join(err, a.Close())
		}
		defer restore()
		more, shown = plain.options, plain
	}
	// Signals are ours: Bubble Tea ends at once by them, without asking what is half typed.
	p := tea.NewProgram(shown, append(more, tea.WithEnvironment(o.Environ), tea.WithoutSignalHandler())...)
	a.program = p
	ended := make(chan struct{})
	end := sync.OnceFunc(func() { go a.tell(p, ended) })
	in.Gone = end
	defer onSignal(end)()
	// Not tea.WithContext: that ends the program without waiting for the reader of the keyboard, which then reads a
	// closed file.
	defer context.AfterFunc(ctx, end)()
	_, err := p.Run()
	close(ended)
	if a.quitting {
		err = nil // whatever became of the terminal: everything that was acknowledged is saved
	}
	if a.fault != nil {
		err = a.fault
	}
	return errors.Join(err, a.shut())
}
