package main

import (
	"io"

	"danvan/sync/exchange"
	"danvan/ui/text"
)

// faultNote is a value that a field cannot have, and where it stands.
type faultNote struct {
	exchange.Fault
	Message string `json:"message"`
}

func (p *program) faultNotes(faults []exchange.Fault) (notes []faultNote) {
	for _, f := range faults {
		notes = append(notes, faultNote{f, text.Printable(p.t.Fault(f))})
	}
	return notes
}

// addFaults names what came in with a bundle and cannot be read, and what of it stayed out.
func (p *program) addFaults(d *fileDone, f *exchange.FileResult) {
	d.Unread, d.Unseen, d.Faults = f.UnreadCount, f.Unseen, p.faultNotes(f.Unread)
	for _, err := range f.Left {
		if fault, ok := exchange.FaultOf(err); ok {
			d.Faults = append(d.Faults, faultNote{fault, text.Printable(p.t.Error(err).String())})
		} else {
			d.Left = append(d.Left, text.Printable(p.t.Error(err).String()))
		}
	}
}

// misuseNote is a unit that was drawn with the code of another.
type misuseNote struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Full     string `json:"full_code"` // by which it is found
	Drawer   string `json:"drawer"`    // code
	Rightful string `json:"rightful"`  // name of the unit whose code it is
	Message  string `json:"message"`
}

func (p *program) misuseNotes(all []exchange.Misuse) (notes []misuseNote) {
	for _, m := range all {
		n := misuseNote{Code: m.Unit.Code, Name: m.Unit.Name, Full: m.Code, Rightful: m.Rightful.Name}
		drawer := ""
		if m.Drawer != nil {
			n.Drawer, drawer = m.Drawer.Code, m.Drawer.Name
		}
		n.Message = text.Printable(p.t.CLI.Say.Kept.Misused(n.Name, drawer, n.Code, n.Rightful, n.Full))
		notes = append(notes, n)
	}
	return notes
}

func (p *program) printMisused(w io.Writer, all []misuseNote) {
	for _, m := range all {
		line(w, "! "+m.Message)
	}
}

func (p *program) printFaults(w io.Writer, path string, unread int, faults []faultNote) {
	if unread > 0 {
		line(w, "! "+text.Located(path, p.t.CLI.Say.Kept.Unread(unread)))
	}
	for _, f := range faults {
		line(w, "  "+f.Message)
	}
}
