package main

import (
	"io"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/sync/exchange"
)

// statusAnswer is the JSON of danvan status.
type statusAnswer struct {
	Unit      string        `json:"unit"`
	Name      string        `json:"name"`
	Above     string        `json:"above,omitempty"`
	Unsent    int           `json:"unsent"` // own changes that no bundle up holds
	Unheld    int           `json:"unheld"` // own changes that the unit above is not known to hold
	Conflicts int           `json:"conflicts"`
	Bundles   []bundleNote  `json:"bundles"` // latest first
	Below     []belowNote   `json:"below"`
	Waiting   []waitingNote `json:"waiting"`

	Ladder     *ladderNote       `json:"ladder,omitempty"`  // own participations by how far they have come; none at the top
	Quarantine int               `json:"quarantine"`        // files
	Aside      int               `json:"aside"`             // changes
	Comments   int               `json:"comments"`          // from above, not answered
	Misused    []misuseNote      `json:"misused,omitempty"` // units drawn with codes of others
	Unread     int               `json:"unread,omitempty"`  // values that cannot be read
	Faults     []faultNote       `json:"faults,omitempty"`  // the first of them
	Reports    *completeness.Sum `json:"reports,omitempty"` // of the units below, for the current year
	Closed     []closedNote      `json:"closed,omitempty"`  // own books that changed since they were closed
}

type closedNote struct {
	Span    record.Interval       `json:"span"`
	Changed int                   `json:"changed"`
	Changes []completeness.Change `json:"changes"`
}

type bundleNote struct {
	Out     bool         `json:"out"`
	Unit    string       `json:"unit"` // at the other end
	Serial  uint64       `json:"serial"`
	Made    time.Time    `json:"made"`
	At      time.Time    `json:"at"`
	File    string       `json:"file"`
	Changes int          `json:"changes"`
	New     int          `json:"new"`
	Receipt *receiptNote `json:"receipt,omitempty"` // of one sent: what the receiver says last
}

type belowNote struct {
	Unit     string     `json:"unit"`
	Name     string     `json:"name"`
	Accepted bool       `json:"accepted"`
	Bundles  int        `json:"bundles"`
	Last     *time.Time `json:"last,omitempty"` // when the last bundle was taken in
	Changes  int        `json:"changes"`
	Kept     int        `json:"kept"` // bundles of it in quarantine
	Gap      bool       `json:"gap"`  // one of them waits for an earlier one
}

type waitingNote struct {
	Unit    string    `json:"unit"`
	Name    string    `json:"name"`
	Officer string    `json:"officer"`
	File    string    `json:"file"`
	At      time.Time `json:"at"`
	Above   bool      `json:"above,omitempty"`  // of a unit above: it is accepted only by its fingerprint
	Others  int       `json:"others,omitempty"` // keys of the unit that hold today
	keyAnswer
}

func (p *program) statusCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Status, p.exactly(0), func(*cobra.Command, []string) error {
		return p.reading(func(tx *store.Tx) error {
			s, err := exchange.StatusOf(tx)
			if err != nil {
				return err
			}
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			conflicts, err := settle.Count(tx)
			if err != nil {
				return err
			}
			a := n.status(s)
			a.Conflicts = conflicts
			if err := p.statusMore(tx, s, &a); err != nil {
				return err
			}
			return p.answer(a, func(w io.Writer) { p.printStatus(w, s, a) })
		})
	})
}

func (n *names) status(s *exchange.Status) statusAnswer {
	a := statusAnswer{Unit: s.Unit.Code, Name: s.Unit.Name, Unsent: s.Unsent, Unheld: s.Unheld,
		Bundles: []bundleNote{}, Below: []belowNote{}, Waiting: []waitingNote{}}
	if s.Above != nil {
		a.Above = s.Above.Code
	}
	for _, b := range s.Bundles {
		a.Bundles = append(a.Bundles, bundleNote{b.Out, n.code(b.Unit), b.Serial, time.UnixMilli(b.Made), time.UnixMilli(b.At), b.File, b.Changes, b.New, n.receipt(s, &b)})
	}
	for _, b := range s.Below {
		note := belowNote{Unit: n.tree.FullCode(b.Unit), Name: b.Unit.Name, Accepted: b.Accepted, Bundles: b.Bundles, Changes: b.Changes, Kept: b.Kept, Gap: b.Gap}
		if b.Last != nil {
			at := time.UnixMilli(b.Last.At)
			note.Last = &at
		}
		a.Below = append(a.Below, note)
	}
	for _, k := range s.Waiting {
		note := waitingNote{Officer: k.Officer, File: k.File, At: time.UnixMilli(k.At), Above: k.Above, Others: k.Others, keyAnswer: printOf(k.Fingerprint)}
		if k.Unit != nil {
			note.Unit, note.Name = n.tree.FullCode(k.Unit), k.Unit.Name
		}
		a.Waiting = append(a.Waiting, note)
	}
	return a
}

// bundlesShown is how many bundles status prints for people.
const bundlesShown = 8

func (p *program) printStatus(w io.Writer, s *exchange.Status, a statusAnswer) {
	say, h := &p.t.CLI.Say, &p.t.CLI.Report
	line(w, a.Name+" ("+a.Unit+")")
	if s.Above != nil {
		line(w, say.Exchange.Unsent(a.Unsent, s.Above.Name))
	}
	for _, l := range p.statusLines(&a) {
		line(w, l)
	}
	p.printMisused(w, a.Misused)
	p.printFaults(w, "", a.Unread, a.Faults)
	if len(a.Waiting) > 0 {
		line(w, "")
		line(w, say.Exchange.KeysWait)
		for _, k := range a.Waiting {
			line(w, "  ! "+k.Unit+"  "+k.Name+"  "+k.Officer)
			line(w, "    "+k.Spoken)
			line(w, "    danvan accept "+k.Unit+" --fingerprint \""+k.Spoken+"\"")
			if k.Others > 0 && !k.Above {
				line(w, "    "+say.Keys.HasOthers(k.Others))
			}
		}
	}
	if len(a.Below) > 0 {
		line(w, "")
		t := table{columns: []column{{heading: h.Code}, {heading: h.Unit, wide: true}, {heading: h.Key}, {heading: h.Bundles, right: true},
			{heading: h.Changes, right: true}, {heading: h.Last}}}
		for _, b := range a.Below {
			key, last := "·", ""
			if b.Accepted {
				key = "✓"
			}
			if b.Last != nil {
				last = p.t.Moment(b.Last.Local())
			}
			t.add(b.Unit, b.Name, key, p.t.Number(b.Bundles), p.t.Number(b.Changes), last)
		}
		t.write(w, p.columns())
	}
	if len(a.Bundles) > 0 {
		line(w, "")
		t := table{columns: []column{{heading: h.When}, {heading: h.Way}, {heading: h.Code}, {heading: h.Serial, right: true},
			{heading: h.Changes, right: true}, {heading: h.File, wide: true}, {heading: say.Return.Receipt, wide: true}}}
		for _, b := range a.Bundles[:min(bundlesShown, len(a.Bundles))] {
			way := say.Exchange.Received
			if b.Out {
				way = say.Exchange.Sent
			}
			t.add(p.t.Moment(b.At.Local()), way, b.Unit, strconv.FormatUint(b.Serial, 10), p.t.Number(b.Changes), b.File, p.receiptText(b.Receipt))
		}
		t.write(w, p.columns())
	}
}
