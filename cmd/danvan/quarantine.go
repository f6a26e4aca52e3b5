package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/log"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/text"
)

// keptFile is a file in quarantine, in JSON.
type keptFile struct {
	ID      string    `json:"id"`
	File    string    `json:"file"`
	Unit    string    `json:"unit,omitempty"` // code of the unit that it says it comes from
	Name    string    `json:"name,omitempty"`
	Serial  uint64    `json:"serial,omitempty"`
	State   string    `json:"state"`
	Error   string    `json:"error"` // code
	Message string    `json:"message"`
	At      time.Time `json:"at"`
	Tried   time.Time `json:"tried"`
	Bytes   int64     `json:"bytes"`
	Whole   bool      `json:"whole"` // the bytes are kept
}

func (p *program) quarantineCommand() *cobra.Command {
	var retry, drop bool
	var save string
	var dst outFile
	c := p.command(p.t.CLI.Commands.Quarantine, anyArgs, nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := dst.check(p); err != nil {
			return err
		}
		switch {
		case drop && len(args) == 0:
			return misuse(p.t.CLI.Say.Kept.NoIDs)
		case !drop && len(args) > 0:
			return misuse(p.t.CLI.Usage.TooMany(args[0], c.UseLine()))
		case save != "" && dst.path == "":
			return misuse(p.t.CLI.Usage.NeedsFlag("--output", c.CommandPath()))
		case dst.path != "" && save == "":
			return misuse(p.t.CLI.Usage.NeedsFlag("--save", "--output"))
		case drop:
			return p.dropKept(args)
		case save != "":
			return p.saveKept(save, dst)
		case retry:
			return p.retryKept()
		}
		return p.reading(func(tx *store.Tx) error {
			all, err := p.keptFiles(tx)
			if err != nil {
				return err
			}
			err = p.answer(all, func(w io.Writer) { p.printKept(w, all) })
			return errors.Join(err, needsPersonIf(len(all) > 0))
		})
	}
	f := c.Flags()
	f.BoolVar(&retry, "retry", false, p.t.CLI.Flags.Retry)
	f.BoolVar(&drop, "drop", false, p.t.CLI.Flags.Drop)
	f.StringVar(&save, "save", "", p.t.CLI.Flags.SaveKept)
	dst.flags(p, f, p.t.CLI.Flags.OutputKept)
	return c
}

func (p *program) keptFiles(tx *store.Tx) ([]keptFile, error) {
	s, err := exchange.StatusOf(tx)
	if err != nil {
		return nil, err
	}
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	all := []keptFile{}
	for _, q := range s.Quarantine {
		f := keptFile{ID: q.ID.String(), File: q.File, Unit: q.UnitCode, Serial: q.Serial, State: q.State, Error: q.Code,
			At: time.UnixMilli(q.At), Tried: time.UnixMilli(q.Tried), Bytes: q.Size, Whole: q.Whole}
		if u := tree.Unit(q.Unit); u != nil {
			f.Unit, f.Name = u.Code, u.Name
		}
		first, last, undone := s.Missing(&q)
		say := p.t.Reason(text.Kept{Code: q.Code, File: q.File, Unit: orElse(f.Name, f.Unit), Serial: q.Serial, First: first, Last: last, Detail: q.Detail})
		if undone {
			say.Next = p.t.CLI.Say.Kept.GapUndone
		}
		f.Message = text.Printable(say.String())
		all = append(all, f)
	}
	return all, nil
}

func (p *program) printKept(w io.Writer, all []keptFile) {
	say, h := &p.t.CLI.Say.Kept, &p.t.CLI.Report
	if len(all) == 0 {
		line(w, say.Empty)
		return
	}
	t := table{columns: []column{{heading: "ID"}, {heading: say.Came}, {heading: h.Code}, {heading: h.Serial, right: true}, {heading: h.File, wide: true},
		{heading: say.Reason, wide: true}}}
	for _, f := range all {
		serial := ""
		if f.Serial > 0 {
			serial = strconv.FormatUint(f.Serial, 10)
		}
		t.add(text.ShortID(f.ID), p.t.Moment(f.At.Local()), f.Unit, serial, f.File, f.Message)
	}
	t.write(w, p.columns())
	p.note(say.Next)
}

// dropKept lets files go for good.
func (p *program) dropKept(typed []string) error {
	return p.writing(func(r *store.Register) error {
		var kept []store.Quarantined
		if err := r.View(func(tx *store.Tx) (err error) { kept, err = tx.Quarantine(); return err }); err != nil {
			return err
		}
		var ids []log.Hash
		for _, t := range typed {
			i, err := p.pick(idsOf(kept), t)
			if err != nil {
				return err
			}
			ids = append(ids, kept[i].ID)
		}
		n, err := r.Release(ids...)
		if err != nil {
			return err
		}
		return p.answer(struct {
			Dropped int `json:"dropped"`
		}{n}, func(io.Writer) { p.note(p.t.CLI.Say.Kept.Dropped(n)) })
	})
}

func idsOf(kept []store.Quarantined) []string {
	ids := make([]string, len(kept))
	for i, q := range kept {
		ids[i] = q.ID.String()
	}
	return ids
}

// saveKept writes a file out again, byte for byte as it came.
func (p *program) saveKept(typed string, dst outFile) error {
	return p.reading(func(tx *store.Tx) error {
		kept, err := tx.Quarantine()
		if err != nil {
			return err
		}
		i, err := p.pick(idsOf(kept), typed)
		if err != nil {
			return err
		}
		if !kept[i].Whole {
			return fail(p.t.CLI.Say.Kept.BytesNotKept)
		}
		data, err := tx.QuarantinedBytes(kept[i].ID)
		if err != nil {
			return err
		}
		err = disk.Write(dst.path, disk.Options{Replace: dst.force}, func(w io.Writer) error { _, err := w.Write(data); return err })
		if err != nil {
			return err
		}
		return p.answer(pathAnswer{dst.path}, func(w io.Writer) { line(w, dst.path) })
	})
}

// retryKept tries what lies in quarantine, and tells what came in and what is left.
func (p *program) retryKept() error {
	return p.writing(func(r *store.Register) error {
		key, err := p.keptKey(r)
		if err != nil {
			return err
		}
		res, err := exchange.Import(context.Background(), r, nil, exchange.ImportOptions{Key: key})
		if err != nil {
			return err
		}
		var left []keptFile
		if err := r.View(func(tx *store.Tx) (err error) { left, err = p.keptFiles(tx); return err }); err != nil {
			return err
		}
		done := p.bundlesDone(res)
		err = p.answer(struct {
			Bundles *bundlesDone `json:"bundles"`
			Left    []keptFile   `json:"left"`
		}{done, left}, func(w io.Writer) {
			if len(done.Files) > 0 {
				p.printBundles(w, done)
				line(w, "")
			}
			p.printKept(w, left)
		})
		return errors.Join(err, needsPersonIf(len(left) > 0 || res.NeedsPerson()))
	})
}

// keptKey gives the key that opens what waits in quarantine. A passphrase is asked for only where something encrypted
// waits there and the key is sealed.
func (p *program) keptKey(r *store.Register) (key identity.Key, err error) {
	if needed, err := encryptedKept(r); err != nil || !needed {
		return key, err
	}
	return p.unlock(r)
}

// encryptedKept tells whether a passphrase is needed to try what waits in quarantine.
func encryptedKept(r *store.Register) (needed bool, err error) {
	if _, err := exchange.Unlock(r, ""); !errors.Is(err, identity.ErrPassphraseNeeded) {
		return false, nil
	}
	err = r.View(func(tx *store.Tx) error {
		kept, err := tx.Quarantine()
		needed = slices.ContainsFunc(kept, func(q store.Quarantined) bool {
			data, err := tx.QuarantinedBytes(q.ID)
			return err == nil && bytes.HasPrefix(data, []byte(ageIntro)) && (exchange.State(q.State) == exchange.Waiting || exchange.State(q.State) == exchange.Gap)
		})
		return err
	})
	return needed, err
}

// ageIntro begins every file that is encrypted by age.
const ageIntro = "age-encryption.org/"
