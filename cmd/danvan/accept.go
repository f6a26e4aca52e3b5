package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/store"
	"danvan/store/listing"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/text"
)

// acceptAnswer is the JSON of danvan accept.
type acceptAnswer struct {
	Unit     string `json:"unit"`
	Officer  string `json:"officer"`
	Replaced bool   `json:"replaced,omitempty"` // all other keys of the unit were revoked
	keyAnswer
	Bundles *bundlesDone `json:"bundles,omitempty"` // that came in out of quarantine
	Waits   bool         `json:"waits,omitempty"`   // bundles that wait were not tried: the passphrase is missing
}

func (p *program) acceptCommand() *cobra.Command {
	var fingerprint, why string
	var replace bool
	c := p.command(p.t.CLI.Commands.Accept, p.exactly(1), func(c *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) (err error) {
			if fingerprint == "" {
				if fingerprint, err = p.heard(c, r, args[0]); err != nil {
					return err
				}
			}
			accept := func() (*store.WaitingKey, error) { return exchange.Accept(r, args[0], fingerprint) }
			if replace {
				accept = func() (*store.WaitingKey, error) { return exchange.Replace(r, args[0], fingerprint, why) }
			}
			key, err := accept()
			if err != nil {
				return err
			}
			f, err := identity.Public(key.Public).Fingerprint()
			if err != nil {
				return err
			}
			a := acceptAnswer{Unit: args[0], Officer: key.Officer, Replaced: replace, keyAnswer: printOf(f)}
			opener, err := p.keptKey(r)
			if a.Waits = errors.Is(err, identity.ErrPassphraseNeeded) || errors.Is(err, identity.ErrPassphraseWrong); err != nil && !a.Waits {
				return err
			}
			o := exchange.ImportOptions{Key: opener} // the first bundle of a unit that began alone may bring what is here already
			if err := r.View(func(tx *store.Tx) (err error) { o.Listing, err = listing.Load(tx); return err }); err != nil {
				return err
			}
			res, err := exchange.Import(context.Background(), r, nil, o)
			if err != nil {
				return err
			}
			if len(res.Files) > 0 {
				a.Bundles = p.bundlesDone(res)
			}
			err = p.answer(a, func(w io.Writer) { p.printAccepted(w, &a) })
			return errors.Join(err, needsPersonIf(a.Waits || res.NeedsPerson()))
		})
	})
	c.Flags().StringVar(&fingerprint, "fingerprint", "", p.t.CLI.Flags.Fingerprint)
	c.Flags().BoolVar(&replace, "replace", false, p.t.CLI.Flags.ReplaceKeys)
	c.Flags().StringVar(&why, "why", "", p.t.CLI.Flags.Why)
	return c
}

// heard asks for the fingerprint that was read out over the telephone, which is what a key is accepted by; where nobody
// can be asked it says what to compare.
func (p *program) heard(c *cobra.Command, r *store.Register, code string) (string, error) {
	key, f, err := exchange.WaitingOf(r, code)
	if err != nil {
		return "", err
	}
	whose, say := orElse(key.Officer, p.t.CLI.Say.NoAuthor), &p.t.CLI.Say
	if _, ok := terminal(p.in); !ok {
		again := "danvan accept " + code
		c.Flags().Visit(func(f *pflag.Flag) {
			if again += " --" + f.Name; f.Value.Type() != "bool" {
				again += " " + strconv.Quote(f.Value.String())
			}
		})
		return "", misuse(say.Keys.NotCompared(whose, f.Spoken(), again+" --fingerprint "+strconv.Quote(f.Spoken())))
	}
	fmt.Fprint(p.messages, text.Printable(say.Keys.Heard(whose))+" ")
	typed, err := bufio.NewReader(p.in).ReadString('\n')
	if typed = strings.TrimSpace(typed); typed == "" {
		return "", errors.Join(identity.ErrNotFingerprint, err)
	}
	return typed, nil
}

func (p *program) printAccepted(w io.Writer, a *acceptAnswer) {
	say := &p.t.CLI.Say
	p.note(say.Exchange.Accepted(a.Unit, a.Spoken))
	if a.Replaced {
		p.note(say.Keys.Replaced(a.Unit))
	}
	if a.Bundles != nil {
		line(w, say.Keys.CameIn(len(a.Bundles.Files)))
		line(w, say.Exchange.Merged(a.Bundles.Changes, a.Bundles.Records, a.Bundles.Conflicts))
		if a.Bundles.Duplicates > 0 {
			line(w, "! "+p.t.Alone.Suspected(a.Bundles.Duplicates))
		}
	}
	if a.Waits {
		line(w, "! "+say.Keys.NotTried.String())
	}
}
