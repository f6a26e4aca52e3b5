package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/mirror"
	"danvan/ui/text"
)

func (p *program) publishCommand() *cobra.Command {
	var o mirror.Options
	w := &p.t.CLI.Say.Publish
	c := p.command(p.t.CLI.Commands.Publish, p.exactly(1), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		if !mirror.Good(o.Schema) {
			return misuse(p.t.CLI.Usage.FlagBadValue("--schema", o.Schema, w.BadSchema))
		}
		o.URL, o.Now = args[0], p.now()
		_, watched := terminal(p.messages)
		if watched {
			o.Progress = func(seen, written int) { fmt.Fprintf(p.messages, "\r%s ", w.Progress(seen, written)) }
		}
		return p.reading(func(tx *store.Tx) error {
			res, err := mirror.Publish(c.Context(), tx, o)
			if watched {
				fmt.Fprintln(p.messages)
			}
			if err != nil {
				return err
			}
			if tx.Sealed() {
				p.note(w.InClear)
			}
			if err := p.answer(res, func(out io.Writer) { p.printPublished(out, w, res) }); err != nil {
				return err
			}
			return needsPersonIf(res.Streams+res.Odd > 0)
		})
	}
	f := c.Flags()
	f.StringVar(&o.Schema, "schema", mirror.DefaultSchema, w.Schema)
	f.BoolVar(&o.DryRun, "dry-run", false, w.DryRun)
	f.BoolVar(&o.Full, "full", false, w.Full)
	return c
}

func (p *program) printPublished(out io.Writer, w *text.CLIPublish, r *mirror.Result) {
	say, made := w.Written, w.Made
	if r.DryRun {
		say, made = w.WouldWrite, w.WouldMake
	}
	line(out, say(r.Where, r.Schema, r.Written(), r.Removed(), r.Changes))
	line(out, w.How(string(r.How)))
	if names := append(r.Tables, r.Columns...); len(names) > 0 {
		line(out, made(strings.Join(names, ", ")))
	}
	if len(r.Counts) > 0 {
		t := table{columns: []column{{heading: w.Table}, {heading: w.Rows, right: true}, {heading: w.Gone, right: true}}}
		for _, c := range r.Counts {
			t.add(c.Table, p.t.Number(c.Written), p.t.Number(c.Removed))
		}
		t.write(out, p.columns())
	}
	for _, told := range []struct {
		is   bool
		what string
	}{{r.Resumed, w.Resumed}, {r.Streams > 0, "! " + w.Beside(r.Streams, r.Beyond, r.By, r.At)}, {r.Odd > 0, "! " + w.Odd(r.Odd)}} {
		if told.is {
			line(out, told.what)
		}
	}
}
