package main

import (
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/text"
)

func (p *program) verifyCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Verify, p.atLeast(1), func(_ *cobra.Command, args []string) error {
		files, err := exchange.Files(globbed(args))
		if err != nil {
			return err
		}
		r, err := p.registerIfAny()
		if err != nil {
			return err
		}
		var key identity.Key
		if r != nil {
			defer r.Close() //nolint:errcheck // nothing was written
			// Without the passphrase the others can be verified; the encrypted ones say what they are.
			if key, err = p.opener(r, files); err != nil && !errors.Is(err, identity.ErrPassphraseNeeded) {
				return err
			}
		}
		all, good := []fileDone{}, 0
		for _, f := range files {
			d, err := p.verify(r, key, f)
			if err != nil {
				return err
			}
			if d.Error == "" {
				good++
			}
			all = append(all, d)
		}
		err = p.answer(struct {
			Files []fileDone `json:"files"`
			Good  int        `json:"good"`
			Known bool       `json:"register"` // a register was there to ask whose the keys are
		}{all, good, r != nil}, func(w io.Writer) { p.printVerified(w, all, r != nil) })
		return errors.Join(err, needsPersonIf(good < len(all)))
	})
}

// registerIfAny opens the register; nil when none was named and there is none in the usual place.
func (p *program) registerIfAny() (*store.Register, error) {
	path, err := p.registerPath()
	if err != nil {
		return nil, nil // no usual place
	}
	r, err := p.open(path, false)
	if store.IsCode(err, store.NotFound) && p.register == "" && p.getenv("DANVAN_REGISTER") == "" {
		return nil, nil
	}
	return r, err
}

func (p *program) verify(r *store.Register, key identity.Key, path string) (fileDone, error) {
	f, m, err := exchange.Inspect(r, key, path)
	if err != nil {
		return fileDone{}, err
	}
	d := p.fileDone(f)
	if m != nil {
		d.Kind, d.To = string(m.Kind), m.To.Code
	}
	return d, nil
}

func (p *program) printVerified(w io.Writer, all []fileDone, known bool) {
	say := &p.t.CLI.Say
	for _, d := range all {
		if d.Error != "" {
			line(w, "! "+text.Located(d.Path, d.Message))
			continue
		}
		line(w, "✓ "+d.Path)
		line(w, "  "+say.Exchange.FromTo(orElse(d.Name, d.Unit), d.To, int(d.Serial), d.Changes))
		if d.State == exchange.Own {
			line(w, "  "+say.Exchange.OwnBundles(1))
		}
		if d.Made != nil {
			line(w, "  "+p.t.Moment(d.Made.Local())+" · "+orElse(d.Officer, say.NoAuthor))
		}
		if d.keyAnswer != nil {
			line(w, "  "+d.Fingerprint)
			line(w, "  "+d.Spoken)
		}
	}
	if !known && slices.ContainsFunc(all, func(d fileDone) bool { return d.Error == "" }) {
		p.note(say.Exchange.NoRegisterToAsk)
	}
}
