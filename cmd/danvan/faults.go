package main

import (
	"io"

	"danvan/sync/exchange"
)

// faultNote is a value that a field cannot have, and where it stands.
type faultNote struct {
	exchange.Fault
	Message string `json:"message"`
}

func (p *program) faultNotes(faults []exchange.Fault) (notes []faultNote) {
	for _, f := range faults {
		notes = append(notes, faultNote{f, printable(p.t.Fault(f))})
	}
	return notes
}

// addFaults names what came in with a bundle and cannot be read, and what of it stayed out.
func (p *program) addFaults(d *fileDone, f *exchange.FileResult) {
	d.Unread, d.Unseen, d.Faults = f.UnreadCount, f.Unseen, p.faultNotes(f.Unread)
	for _, err := range f.Left {
		if fault, ok := exchange.FaultOf(err); ok {
			d.Faults = append(d.Faults, faultNote{fault, printable(p.t.Error(err).String())})
		}
	}
}

func (p *program) printFaults(w io.Writer, path string, unread int, faults []faultNote) {
	if unread > 0 {
		line(w, "! "+located(path, p.t.CLI.Say.Kept.Unread(unread)))
	}
	for _, f := range faults {
		line(w, "  "+f.Message)
	}
}
