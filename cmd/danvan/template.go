package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/vi"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

func (p *program) templateCommand() *cobra.Command {
	var dst outFile
	var skin string
	c := p.command(p.t.CLI.Commands.Template, p.exactly(1), func(c *cobra.Command, args []string) error {
		if asPaper := strings.EqualFold(filepath.Ext(dst.path), ".docx"); asPaper {
			return p.paperTemplate(official.Name(args[0]), skin, dst)
		}
		s, err := p.sheetNamed(args[0])
		if skinned := c.Flags().Changed("skin"); skinned || err != nil {
			if official.IsTable(official.Name(args[0])) && strings.EqualFold(filepath.Ext(dst.path), official.Workbook) {
				return p.workbookOf(official.Name(args[0]), dst)
			}
			if skinned {
				return misuse(p.t.CLI.Usage.FlagWith("--skin", "-o *.docx"))
			}
			if asked := filepath.Ext(dst.path); err != nil && strings.EqualFold(asked, official.Workbook) {
				return p.templateFile(args[0], dst)
			}
			return err
		}
		if dst.path == "" {
			return misuse(p.t.CLI.Usage.NeedsFlag("--output", "danvan template"))
		}
		return p.reading(func(tx *store.Tx) error {
			s, err := p.sheetFor(tx, s, tx.Me().Unit, 0)
			if err != nil {
				return err
			}
			offers, err := list.ReadOffers(tx, p.t, s, vi.DateOf(p.now()))
			if err != nil {
				return err
			}
			return p.deliver(dst, "xlsx", func(w io.Writer) error { return list.Template(p.t, s, offers).Write(w, paper.XLSX, p.t) })
		})
	})
	c.Flags().StringVar(&skin, "skin", official.Skins[0].Name, p.t.Papers.Skin(skinNames()))
	dst.flags(p, c.Flags(), p.t.CLI.Flags.OutputFile)
	c.AddCommand(p.checkTemplateCommand(), p.addTemplateCommand(), p.listTemplatesCommand(), p.removeTemplateCommand(), p.placesCommand())
	return c
}

// paperTemplate writes the template of a paper, to be changed in Word.
func (p *program) paperTemplate(name official.Name, skin string, dst outFile) error {
	s, err := p.skinNamed(skin)
	if err != nil {
		return err
	}
	if !slices.Contains(official.Names, name) {
		return p.templateFile(string(name), dst)
	}
	data, err := official.Template(name, s)
	if err != nil {
		return err
	}
	return p.deliver(dst, docxFormat, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// workbookOf writes the workbook of a report that is a table, with a place for each column that it has in this
// register.
func (p *program) workbookOf(name official.Name, dst outFile) error {
	return p.reading(func(tx *store.Tx) error {
		list, err := listing.Load(tx)
		if err != nil {
			return err
		}
		year := p.now().Year()
		made, err := official.Make(tx, list, official.Request{Request: report.Request{From: year, To: year}, Paper: name, Skin: official.Skins[0], Blank: true}, p.now())
		if err != nil {
			return err
		}
		data, err := made.Workbook()
		if err != nil {
			return err
		}
		return p.deliver(dst, xlsxFormat, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
	})
}
