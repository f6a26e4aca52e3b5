package main

import (
	"bufio"
	"os"

	"danvan/ui/app"
	"danvan/ui/console"
)

// prepareConsole gives a window that a double click has opened its size. Where the terminal takes no escape sequences
// it says so and offers the linear mode, printed.
func (p *program) prepareConsole(o *app.Options) error {
	out, ok := p.screen.(*os.File)
	if !ok {
		return nil
	}
	console.Fit(out)
	if o.Plain = !console.Draws(out, p.getenv); !o.Plain || o.Theme.Linear || o.Settings.Linear {
		return nil
	}
	say := &p.t.CLI.Say.Refusals
	p.complain(say.NoEscapes)
	p.note(say.OfferLinear)
	if _, err := bufio.NewReader(p.in).ReadString('\n'); err != nil {
		return errRefused
	}
	o.Theme.Linear = true
	return nil
}

// errRefused ends a command that has said why.
var errRefused = &refusal{status: failed}
