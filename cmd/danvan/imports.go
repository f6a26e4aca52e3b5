package main

import (
	"io"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/text"
)

// importNote is an import, in JSON.
type importNote struct {
	ID        record.ID  `json:"id"`
	At        time.Time  `json:"at"`
	Officer   string     `json:"officer"`
	File      string     `json:"file,omitempty"`  // of a list
	Typed     bool       `json:"typed,omitempty"` // into many records at once, and file holds what
	Bundles   int        `json:"bundles"`
	Changes   int        `json:"changes"`
	Records   int        `json:"records"`
	Conflicts int        `json:"conflicts"`
	Undone    *time.Time `json:"undone,omitempty"` // while it does not stand
}

// asideNote is what lies aside, in JSON.
type asideNote struct {
	ID      record.ID `json:"id"`
	At      time.Time `json:"at"`
	Why     string    `json:"why"`
	Import  bool      `json:"import"` // an import that was undone; else a key that was revoked
	Changes int       `json:"changes"`
	Records int       `json:"records"`
}

func (p *program) importsCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Imports, p.exactly(0), func(*cobra.Command, []string) error {
		return p.reading(func(tx *store.Tx) error {
			notes, err := tx.Imports()
			if err != nil {
				return err
			}
			asides, err := tx.Aside()
			if err != nil {
				return err
			}
			answer := struct {
				Imports []importNote `json:"imports"` // those that came to stand last first
				Aside   []asideNote  `json:"aside"`   // latest first
			}{[]importNote{}, asideNotes(asides)}
			for _, n := range notes {
				note := importNote{n.ID, time.UnixMilli(n.At), n.Officer, n.File, n.Typed, distinct(n.Bundles), n.New, n.Records, n.Conflicts, nil}
				if n.Undone != 0 {
					at := time.UnixMilli(n.Undone)
					note.Undone = &at
				}
				answer.Imports = append(answer.Imports, note)
			}
			return p.answer(answer, func(w io.Writer) { p.printImports(w, answer.Imports, answer.Aside) })
		})
	})
}

// distinct counts bundles: one that was given and also lay in quarantine is noted twice.
func distinct(bundles []log.Hash) int {
	seen := map[log.Hash]bool{}
	for _, b := range bundles {
		seen[b] = true
	}
	return len(seen)
}

func asideNotes(asides []store.Aside) []asideNote {
	all := []asideNote{}
	for _, a := range asides {
		all = append(all, asideNote{a.ID, time.UnixMilli(a.At), a.Why, a.Import, a.Changes, a.Records})
	}
	return all
}

func (p *program) printImports(w io.Writer, imports []importNote, asides []asideNote) {
	say, h := &p.t.CLI.Say.Kept, &p.t.CLI.Report
	if len(imports) == 0 {
		line(w, say.NoImports)
	} else {
		t := table{columns: []column{{heading: "ID"}, {heading: h.When}, {heading: say.What, wide: true}, {heading: say.Changes, right: true},
			{heading: say.Records, right: true}, {heading: say.State}}}
		for _, n := range imports {
			what, state := n.File, say.Stands
			if n.File == "" {
				what = say.BundlesIn(n.Bundles)
			} else if n.Typed {
				what = say.Typed(n.File)
			}
			if n.Undone != nil {
				state = say.Undone + " " + p.t.Moment(n.Undone.Local())
			}
			t.add(short(n.ID), p.t.Moment(n.At.Local()), what, p.t.Number(n.Changes), p.t.Number(n.Records), state)
		}
		t.write(w, p.columns())
	}
	if len(asides) == 0 {
		return
	}
	line(w, "")
	line(w, say.LiesAside)
	t := table{columns: []column{{}, {}, {}, {wide: true}}}
	for _, a := range asides {
		why := a.Why
		if !a.Import {
			why = say.Revoked
		}
		t.add(short(a.ID), p.t.Moment(a.At.Local()), say.AsideNow(a.Changes, a.Records), why)
	}
	t.writeRows(w, p.columns())
}

// importNamed finds the import that was typed; the zero id, which means the newest, when nothing was.
func (p *program) importNamed(r *store.Register, args []string) (id record.ID, err error) {
	if len(args) == 0 {
		return id, nil
	}
	err = r.View(func(tx *store.Tx) error {
		all, err := tx.Imports()
		if err != nil {
			return err
		}
		ids := make([]string, len(all))
		for i, n := range all {
			ids[i] = n.ID.String()
		}
		i, err := p.pick(ids, args[0])
		if err == nil {
			id = all[i].ID
		}
		return err
	})
	return id, err
}

// asideNamed finds what lies aside, or an import of a list that was undone: nothing of that lies aside, and yet it can
// be put back.
func (p *program) asideNamed(r *store.Register, typed string) (id record.ID, err error) {
	err = r.View(func(tx *store.Tx) error {
		asides, err := tx.Aside()
		if err != nil {
			return err
		}
		imports, err := tx.Imports()
		if err != nil {
			return err
		}
		var ids []string
		var all []record.ID
		add := func(id record.ID) { ids, all = append(ids, id.String()), append(all, id) }
		for _, a := range asides {
			add(a.ID)
		}
		for _, n := range imports {
			add(n.ID)
		}
		i, err := p.pick(ids, typed)
		if err == nil {
			id = all[i]
		}
		return err
	})
	return id, err
}

// tookBack is what became of an import that was undone or put back, in JSON.
type tookBack struct {
	ID      record.ID `json:"id"`
	DryRun  bool      `json:"dry_run"`
	Changes int       `json:"changes"`        // set aside, or put back
	Records int       `json:"records"`        // that they belong to
	Rows    int       `json:"rows"`           // records of a list that are as they were before
	Kept    int       `json:"kept,omitempty"` // records of a list that somebody edited since
}

func tookBackOf(a *store.Aside, dryRun bool) tookBack {
	return tookBack{a.ID, dryRun, a.Changes, a.Records, a.TakenBack, a.Kept}
}

func (p *program) printUndone(a tookBack) {
	say := &p.t.CLI.Say.Kept
	if a.DryRun {
		p.note(say.WouldUndo(a.Changes, a.Records))
	} else if a.Changes > 0 || a.Rows == 0 {
		p.note(say.Undid(a.Changes, a.Records))
	}
	if a.Rows > 0 {
		p.note(say.TookBack(a.Rows))
	}
	if a.Kept > 0 {
		p.note(say.Stays(a.Kept))
	}
	if !a.DryRun {
		p.note(say.TypedStays)
		p.note(say.PutBackNext(text.ShortID(a.ID.String())))
	}
}
