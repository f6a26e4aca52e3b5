package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/text"
)

// rescueAnswer is the JSON of danvan rescue.
type rescueAnswer struct {
	Path       string        `json:"path"`
	Unit       string        `json:"unit"`
	Records    int           `json:"records"`
	Changes    int           `json:"changes"`
	From       []fromNote    `json:"from"`
	Bundles    *bundlesDone  `json:"bundles,omitempty"`
	Again      int           `json:"again"`   // changes behind gaps that the new register says again
	Loose      int           `json:"loose"`   // changes beyond the last certain head
	Missing    []missingNote `json:"missing"` // that were there and are not
	EndUnknown bool          `json:"end_unknown"`
	Unnamed    int           `json:"unnamed"` // pieces of the log of which nothing tells whose they are
	Beside     []besideNote  `json:"beside"`  // drafts and the like, where some are missing
	LostAside  int           `json:"lost_aside"`
	NoKey      bool          `json:"no_key"`
	NotesLeft  bool          `json:"notes_left"` // what was known of bundles and imports was left
}

type fromNote struct {
	Path    string `json:"path"`
	Changes int    `json:"changes"`
	Error   string `json:"error,omitempty"`
}

type missingNote struct {
	Unit    string       `json:"unit"` // of the writer
	Name    string       `json:"name"`
	Replica string       `json:"replica"`
	About   string       `json:"about"` // the unit whose affairs they concern
	Part    string       `json:"part"`
	First   uint64       `json:"first"`
	Last    uint64       `json:"last"`
	Whole   int          `json:"whole"` // of them, there but not proven
	Authors []string     `json:"authors,omitempty"`
	After   *time.Time   `json:"after,omitempty"`
	Before  *time.Time   `json:"before,omitempty"`
	Holders []holderNote `json:"holders"`
}

type holderNote struct {
	Unit string `json:"unit"`
	Name string `json:"name"`
	Last uint64 `json:"last"`
	Sent bool   `json:"sent"` // it was sent there, which does not tell that it came
}

type besideNote struct {
	What string `json:"what"`
	Had  uint64 `json:"had"`
	Has  uint64 `json:"has"`
}

func (p *program) rescueCommand() *cobra.Command {
	var dst string
	var from []string
	c := p.command(p.t.CLI.Commands.Rescue, p.exactly(1), func(c *cobra.Command, args []string) error {
		if c.Flags().Changed("register") {
			return misuse(p.t.CLI.Rescue.NoRegister)
		}
		damaged := args[0]
		if dst == "" {
			ext := filepath.Ext(damaged)
			dst = store.AsideName(strings.TrimSuffix(damaged, ext)+"-"+p.t.CLI.Rescue.FileName+ext, p.now())
		}
		registers, bundles, err := rescueFrom(damaged, from)
		if err != nil {
			return err
		}
		answer := rescueAnswer{Path: dst, From: []fromNote{}, Missing: []missingNote{}, Beside: []besideNote{}}
		var done *store.Rescued
		err = p.unlocked(func() (err error) {
			done, err = store.Rescue(damaged, dst, registers, store.Options{Now: p.now}, func(r *store.Register) error { return p.rescueBundles(r, bundles, &answer) })
			return err
		})
		if store.IsCode(err, store.Damaged) {
			return fail(p.t.CLI.Rescue.NoUnit(damaged))
		}
		if err != nil {
			return err
		}
		if err := p.rescued(done, &answer); err != nil {
			return err
		}
		if err := p.answer(answer, func(w io.Writer) { p.printRescued(w, damaged, done, &answer) }); err != nil {
			return err
		}
		return needsPersonIf(len(answer.Missing) > 0 || answer.EndUnknown || answer.Unnamed > 0 || answer.NoKey || answer.Loose > 0 || answer.LostAside > 0 || len(answer.Beside) > 0 ||
			slices.ContainsFunc(answer.From, func(f fromNote) bool { return f.Error != "" }) || answer.Bundles != nil && waits(answer.Bundles))
	})
	c.Flags().StringVarP(&dst, "output", "o", "", p.t.CLI.Rescue.Output)
	c.Flags().StringArrayVar(&from, "from", nil, p.t.CLI.Rescue.From)
	return c
}

// waits tells whether a bundle did not come in.
func waits(d *bundlesDone) bool { return d.New+d.Known+d.Own < len(d.Files) }

// rescueFrom tells registers from bundles among what is given, and adds the backups that lie beside the damaged register.
func rescueFrom(damaged string, given []string) (registers, bundles []string, err error) {
	copies, err := store.Copies(damaged)
	if err != nil {
		return nil, nil, err
	}
	for _, path := range given {
		if !isDir(path) {
			if kind, err := disk.What(path); err != nil {
				return nil, nil, err
			} else if kind == disk.Register {
				registers = append(registers, path)
			} else {
				bundles = append(bundles, path)
			}
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, nil, err
		}
		for _, e := range entries {
			file := filepath.Join(path, e.Name())
			if kind, _ := disk.What(file); kind == disk.Register && !sameFile(file, damaged) {
				registers = append(registers, file)
			}
		}
		bundles = append(bundles, path)
	}
	for _, c := range copies {
		if !c.Aside && !slices.Contains(registers, c.Path) {
			registers = append(registers, c.Path)
		}
	}
	return registers, bundles, nil
}

func sameFile(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}

// rescueBundles lets bundles in as an import does.
func (p *program) rescueBundles(r *store.Register, bundles []string, answer *rescueAnswer) error {
	if len(bundles) == 0 {
		return nil
	}
	key, err := p.opener(r, bundles)
	if err != nil {
		return err
	}
	res, err := exchange.Import(context.Background(), r, bundles, exchange.ImportOptions{Key: key, Fresh: true})
	if err == nil {
		answer.Bundles = p.bundlesDone(res)
	}
	return err
}

// rescued fills in the answer; units have their names from the new register.
func (p *program) rescued(done *store.Rescued, a *rescueAnswer) error {
	r, err := store.Open(a.Path, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer r.Close() //nolint:errcheck // only read
	return r.View(func(tx *store.Tx) error {
		n, err := p.names(tx)
		if err != nil {
			return err
		}
		a.Unit, a.Records, a.Changes = n.code(done.Me.Unit), done.Report.Records, done.Report.Changes
		a.Again, a.Loose, a.EndUnknown, a.Unnamed, a.LostAside, a.NoKey, a.NotesLeft = done.Again, done.Loose, done.EndUnknown, done.Unnamed, done.LostAside, done.NoKey, done.BundlesAgain
		for _, f := range done.From {
			note := fromNote{Path: f.Path, Changes: f.Changes}
			switch {
			case errors.Is(f.Err, store.ErrOtherUnit):
				note.Error = p.t.CLI.Rescue.OtherUnit
			case store.IsCode(f.Err, store.NotARegister):
				note.Error = p.t.CLI.Rescue.Nothing
			case f.Err != nil:
				note.Error = text.Printable(p.t.Error(f.Err).String())
			}
			a.From = append(a.From, note)
		}
		for _, b := range done.Beside {
			a.Beside = append(a.Beside, besideNote{b.Bucket, b.Had, b.Has})
		}
		for i := range done.Missing {
			a.Missing = append(a.Missing, missingOf(n, &done.Missing[i]))
		}
		return nil
	})
}

func missingOf(n *names, m *store.Missing) missingNote {
	note := missingNote{Unit: n.code(m.Unit), Name: n.unit(m.Unit), Replica: m.Stream.Replica.String(), About: n.code(m.Stream.Channel.Unit), Part: "affairs",
		First: m.First, Last: m.Last, Whole: m.Behind, Authors: m.Authors, After: wall(m.After), Before: wall(m.Before), Holders: []holderNote{}}
	if m.Stream.Channel.Part == record.Catalog {
		note.Part = "catalog"
	}
	for _, h := range m.Holders {
		note.Holders = append(note.Holders, holderNote{n.code(h.Unit), n.unit(h.Unit), h.Last, h.Sent})
	}
	return note
}

func wall(t store.Time) *time.Time {
	if t == 0 {
		return nil
	}
	at := t.Wall()
	return &at
}

func (p *program) printRescued(w io.Writer, damaged string, done *store.Rescued, a *rescueAnswer) {
	say := &p.t.CLI.Rescue
	line(w, a.Path)
	line(w, say.Made(a.Records, a.Changes))
	for _, f := range a.From {
		if f.Error != "" {
			line(w, "! "+located(f.Path, f.Error))
		} else if f.Changes > 0 || f.Path == damaged {
			line(w, "  "+say.FromFile(f.Path, f.Changes))
		}
	}
	if a.Bundles != nil {
		p.printBundles(w, a.Bundles)
	}
	p.printMissing(w, a.Missing)
	for _, doubt := range []struct {
		is  bool
		say string
	}{
		{a.Again > 0, say.Again(a.Again)}, {a.EndUnknown, say.EndUnknown}, {a.Loose > 0, say.Loose(a.Loose)}, {a.Unnamed > 0, say.Unnamed(a.Unnamed)},
		{a.LostAside > 0, say.LostAside(a.LostAside)}, {a.NoKey, say.NoKey}, {a.NotesLeft, say.NotesLeft},
	} {
		if doubt.is {
			line(w, "! "+doubt.say)
		}
	}
	for _, b := range done.Beside {
		line(w, "! "+say.Beside(say.What(b.Bucket), int(b.Has), int(b.Had)))
	}
	p.note(say.Next(a.Path, damaged))
}

// printMissing prints what is missing, and who has it.
func (p *program) printMissing(w io.Writer, missing []missingNote) {
	say := &p.t.CLI.Rescue
	if len(missing) == 0 {
		line(w, say.NothingMissing)
		return
	}
	total := 0
	t := table{columns: []column{{heading: say.Unit, wide: true}, {heading: say.Laptop}, {heading: say.Numbers}, {heading: say.Who, wide: true}, {heading: say.When, wide: true}, {heading: say.Holder, wide: true}}}
	for _, m := range missing {
		total += int(m.Last - m.First + 1)
		var holders []string
		for _, h := range m.Holders {
			holders = append(holders, say.HolderOf(h.Name, strconv.FormatUint(h.Last, 10), h.Sent))
		}
		t.add(m.Name, m.Replica[:8], strconv.FormatUint(m.First, 10)+"–"+strconv.FormatUint(m.Last, 10), strings.Join(m.Authors, ", "), say.Between(p.moment(m.After), p.moment(m.Before)),
			orElse(strings.Join(holders, "; "), say.Nobody))
	}
	line(w, say.Missing(total))
	t.write(w, p.columns())
	line(w, say.MissingNext)
}

func (p *program) moment(at *time.Time) string {
	if at == nil {
		return "…"
	}
	return p.t.Moment(at.Local())
}
