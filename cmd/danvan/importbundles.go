package main

import (
	"errors"
	"io"
	"strconv"
	"time"

	"danvan/sync/exchange"
	"danvan/ui/text"
)

// bundlesDone is what became of bundles, in JSON. New to NotBundle add up to the number of files.
type bundlesDone struct {
	Files     []fileDone `json:"files"`
	New       int        `json:"new"`
	Known     int        `json:"known"`
	Own       int        `json:"own"` // of this unit, on their way to another
	Waiting   int        `json:"waiting"`
	Gap       int        `json:"gap"`
	Fork      int        `json:"fork"`
	Damaged   int        `json:"damaged"`
	Refused   int        `json:"refused"`
	NotBundle int        `json:"not_bundle"`

	Changes    int          `json:"changes"` // that the register did not have
	Records    int          `json:"records"` // touched
	Conflicts  int          `json:"conflicts"`
	Misused    []misuseNote `json:"misused,omitempty"`    // units drawn with codes of others
	Duplicates int          `json:"duplicates,omitempty"` // pairs of models that look like one because of it
	tried      bool         // a dry run
}

// fileDone is one file.
type fileDone struct {
	Path      string         `json:"path"`
	State     exchange.State `json:"state"`
	Kind      string         `json:"kind,omitempty"`
	Unit      string         `json:"unit,omitempty"` // sender's code
	Name      string         `json:"name,omitempty"`
	To        string         `json:"to,omitempty"`
	Serial    uint64         `json:"serial,omitempty"`
	Made      *time.Time     `json:"made,omitempty"`
	Officer   string         `json:"officer,omitempty"`
	Changes   int            `json:"changes"`
	New       int            `json:"new"`
	Records   int            `json:"records"`
	Conflicts int            `json:"conflicts"`
	Kept      bool           `json:"kept,omitempty"`     // it lies in quarantine now
	Retried   bool           `json:"retried,omitempty"`  // it came out of quarantine
	Unread    int            `json:"unread,omitempty"`   // values that came in and cannot be read
	Left      []string       `json:"left_out,omitempty"` // why streams that it passes on stayed out
	Unseen    int            `json:"unseen,omitempty"`   // values of this register that it replaces before anybody can have seen them
	Faults    []faultNote    `json:"faults,omitempty"`   // the first of those, and what was left out
	*keyAnswer
	Others  int    `json:"others,omitempty"`  // keys of the unit that hold, where this one waits
	Error   string `json:"error,omitempty"`   // code
	Message string `json:"message,omitempty"` // for people
}

func (p *program) bundlesDone(res *exchange.Result) *bundlesDone {
	d := &bundlesDone{Files: []fileDone{}, Changes: res.New, Records: res.Records, Conflicts: res.Conflicts, Duplicates: res.Duplicates,
		New: res.Count(exchange.New), Known: res.Count(exchange.Known), Own: res.Count(exchange.Own), Waiting: res.Count(exchange.Waiting), Gap: res.Count(exchange.Gap),
		Fork: res.Count(exchange.Fork), Damaged: res.Count(exchange.Damaged), Refused: res.Count(exchange.Refused),
		NotBundle: res.Count(exchange.NoBundle), Misused: p.misuseNotes(res.Misused)}
	for i := range res.Files {
		d.Files = append(d.Files, p.fileDone(&res.Files[i]))
	}
	return d
}

func (p *program) fileDone(f *exchange.FileResult) fileDone {
	d := fileDone{Path: f.Path, State: f.State, Unit: f.Unit.Code, Name: f.Unit.Name, Serial: f.Serial, Officer: f.Officer,
		Changes: f.Changes, New: f.New, Records: f.Records, Conflicts: f.Conflicts, Kept: f.Kept, Retried: f.Retried}
	if !f.Made.IsZero() {
		d.Made = &f.Made
	}
	if print, err := f.Signer.Fingerprint(); err == nil {
		k := printOf(print)
		d.keyAnswer = &k
	}
	if f.Later > 0 {
		d.Message = p.t.CLI.Say.Exchange.Older(f.Serial, f.Later)
	}
	p.addFaults(&d, f)
	if f.Err != nil {
		d.Error, d.Message = exchange.ReasonOf(f.Err), text.Printable(p.t.Error(f.Err).String())
		if waits := (*exchange.Error)(nil); errors.As(f.Err, &waits) {
			d.Others = waits.Others
		}
	}
	return d
}

func countIf(files []fileDone, is func(*fileDone) bool) (n int) {
	for i := range files {
		n += btoi(is(&files[i]))
	}
	return n
}

// filesShown is how many good files are printed one by one for people; the others are only counted.
const filesShown = 12

func (p *program) printBundles(w io.Writer, d *bundlesDone) {
	say, h := &p.t.CLI.Say, &p.t.CLI.Report
	if len(d.Files) == 0 {
		line(w, say.Exchange.NoBundles)
		return
	}
	t := table{columns: []column{{}, {heading: h.File, wide: true}, {heading: h.Unit, wide: true}, {heading: h.Serial, right: true},
		{heading: h.Changes, right: true}, {heading: h.NewOnes, right: true}}}
	for _, f := range d.Files {
		mark := "✓"
		if f.State != exchange.New && f.State != exchange.Known && f.State != exchange.Own {
			mark = "!"
		}
		if mark == "✓" && len(d.Files) > filesShown {
			continue
		}
		serial := ""
		if f.Serial > 0 {
			serial = strconv.FormatUint(f.Serial, 10)
		}
		t.add(mark, f.Path, orElse(f.Name, f.Unit), serial, p.t.Number(f.Changes), p.t.Number(f.New))
	}
	if len(t.rows) > 0 {
		t.write(w, p.columns())
		line(w, "")
	}
	line(w, say.Exchange.Bundles(len(d.Files)-d.Own, d.New, d.Known, len(d.Files)-d.New-d.Known-d.Own))
	if d.Own > 0 {
		line(w, say.Exchange.OwnBundles(d.Own))
	}
	line(w, say.Exchange.Merged(d.Changes, d.Records, d.Conflicts))
	for _, f := range d.Files {
		if f.Message == "" {
			continue
		}
		line(w, "! "+text.Located(f.Path, f.Message))
		if f.State == exchange.Waiting && f.keyAnswer != nil {
			line(w, "  "+say.Exchange.KeyToCompare(orElse(f.Officer, say.NoAuthor), f.Spoken))
			line(w, "  danvan accept "+f.Unit+" --fingerprint \""+f.Spoken+"\"")
			if f.Others > 0 {
				line(w, "  "+say.Keys.HasOthers(f.Others))
			}
		}
	}
	for _, f := range d.Files {
		if f.Unseen > 0 {
			line(w, "! "+text.Located(f.Path, say.Kept.Unseen(orElse(f.Name, f.Unit), f.Unseen)))
		}
		for _, why := range f.Left {
			line(w, "! "+text.Located(f.Path, why))
		}
		p.printFaults(w, f.Path, f.Unread, f.Faults)
	}
	p.printMisused(w, d.Misused)
	if n := countIf(d.Files, func(f *fileDone) bool { return f.Retried }); n > 0 {
		line(w, say.Kept.Retried(n))
	}
	if n := countIf(d.Files, func(f *fileDone) bool { return f.Kept }); n > 0 {
		line(w, say.Kept.Kept(n))
	}
	switch {
	case d.Duplicates > 0 && d.tried:
		line(w, say.Due.WillSuspect(d.Duplicates))
	case d.Duplicates > 0:
		line(w, "! "+p.t.Alone.Suspected(d.Duplicates))
	}
	if d.Conflicts > 0 {
		line(w, say.Exchange.SeeConflicts)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
