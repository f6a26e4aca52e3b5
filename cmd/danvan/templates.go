package main

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/template"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
)

// fromTemplate tells which template of the register a paper is made from, and says nothing of the shipped one and of a
// file that was named.
func (p *program) fromTemplate(s *official.Source) {
	if s.Of != nil {
		p.note(p.t.Papers.FromTemplate(s.Of.Title, s.Of.Owner.Name, s.Others))
	}
}

// workbookTemplate tells that there is a workbook as template for a report that was written without.
func (p *program) workbookTemplate(tx *store.Tx, paper string) error {
	all, err := official.Templates(tx, p.now())
	if t, _ := template.For(all, paper, official.Workbook); t != nil {
		p.note(p.t.Papers.XLSXTemplate(t.Title, t.Owner.Name))
	}
	return err
}

// addTemplateCommand puts a file into the register's catalog, from which papers are made then, here and below.
func (p *program) addTemplateCommand() *cobra.Command {
	var title, paper, from, to string
	c := p.command(p.t.CLI.Commands.AddTemplate, p.exactly(1), func(c *cobra.Command, args []string) error {
		if paper == "" {
			return misuse(p.t.CLI.Usage.NeedsFlag("--paper", c.CommandPath()))
		}
		if !slices.Contains(official.Names, official.Name(paper)) {
			return misuse(p.t.Papers.NoPaper(paper, paperNames()))
		}
		data, err := docx.ReadFile(args[0])
		if err != nil {
			return err
		}
		name := filepath.Base(args[0])
		if title = vi.CleanLine(title); title == "" {
			title = strings.TrimSuffix(name, filepath.Ext(name))
		}
		rec := &record.Template{Paper: paper, Title: title, Name: vi.CleanLine(name), Sum: record.FileSum(data), File: data}
		for flag, at := range map[string]struct {
			typed string
			day   *record.Date
		}{"--from": {from, &rec.From}, "--to": {to, &rec.To}} {
			if at.typed == "" {
				continue
			}
			d, err := vi.ParseDate(vi.CleanLine(at.typed), p.hints())
			if err != nil {
				return misuse(p.t.CLI.Usage.FlagBadValue(flag, at.typed, "5/10/2026"))
			}
			*at.day = record.Date(d.String())
		}
		return p.writing(func(r *store.Register) error {
			if err := r.View(func(tx *store.Tx) error { return official.Right(tx, rec, p.now()) }); err != nil {
				return err
			}
			return r.Edit("", func(w *store.Writer) error { return p.putTemplate(w, rec) })
		})
	})
	p.templateFlags(c.Flags(), &paper, &title, &from, &to)
	return c
}

func (p *program) templateFlags(f *pflag.FlagSet, paper, title, from, to *string) {
	w := &p.t.Papers
	f.StringVar(paper, "paper", "", w.ForPaper(paperNames()))
	f.StringVar(title, "title", "", w.TitleFlag)
	f.StringVar(from, "from", "", w.FromFlag)
	f.StringVar(to, "to", "", w.ToFlag)
}

// putTemplate writes it, and says so.
func (p *program) putTemplate(w *store.Writer, rec *record.Template) error {
	rec.Unit = w.Me().Unit
	if err := p.acceptable(record.TemplateKind, rec, ""); err != nil {
		return err
	}
	id, replaced, err := template.Put(w, rec)
	if err != nil {
		return err
	}
	return p.answer(struct {
		ID       record.ID `json:"id"`
		Paper    string    `json:"paper"`
		Title    string    `json:"title"`
		Replaced int       `json:"replaced"`
	}{id, rec.Paper, rec.Title, replaced}, func(io.Writer) { p.note(p.t.Papers.TemplateKept(rec.Title, rec.Paper, replaced > 0)) })
}

// listedTemplate is a template of the register, for programs.
type listedTemplate struct {
	ID    record.ID   `json:"id"`
	Paper string      `json:"paper"`
	Title string      `json:"title"`
	Unit  string      `json:"unit"`
	Own   bool        `json:"own"`
	Used  bool        `json:"used"` // where none is named
	From  record.Date `json:"from"`
	To    record.Date `json:"to"`
	Name  string      `json:"name"`
	Bytes int         `json:"bytes"`
	Sum   string      `json:"sha256"`
	Whole bool        `json:"whole"`
}

func (p *program) listTemplatesCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.ListTemplates, p.exactly(0), func(*cobra.Command, []string) error {
		all := []listedTemplate{}
		err := p.reading(func(tx *store.Tx) error {
			holding, err := official.Templates(tx, p.now())
			if err != nil {
				return err
			}
			items, err := template.All(tx, "")
			for _, t := range items {
				used, _ := template.For(holding, t.Paper, t.Ending())
				all = append(all, listedTemplate{t.ID, t.Paper, t.Title, t.Owner.Name, t.Unit == tx.Me().Unit, used != nil && used.ID == t.ID, t.From, t.To, t.Name, len(t.File), t.Sum, t.Whole()})
			}
			return err
		})
		if err != nil {
			return err
		}
		return p.answer(all, func(w io.Writer) { p.printTemplates(w, all) })
	})
}

func (p *program) printTemplates(w io.Writer, all []listedTemplate) {
	say := &p.t.Papers
	if len(all) == 0 {
		p.note(say.NoTemplates)
		return
	}
	t := &table{columns: []column{{heading: "ID"}, {heading: say.OfPaper}, {heading: say.TitleHead, wide: true}, {heading: say.OfUnit, wide: true}, {heading: say.UsedHead}, {heading: say.Holding}}}
	for _, x := range all {
		used := ""
		switch {
		case !x.Whole:
			used = "× " + say.NotWhole
		case x.Used:
			used = "✓"
		}
		span := ""
		if x.From != "" || x.To != "" {
			span = wording.Date(x.From) + " – " + wording.Date(x.To)
		}
		t.add(short(x.ID), x.Paper+filepath.Ext(x.Name), x.Title, x.Unit, used, span)
	}
	t.write(w, p.columns())
}

func (p *program) removeTemplateCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.RemoveTemplate, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error {
				all, err := template.All(w.Tx, "")
				if err != nil {
					return err
				}
				t, err := template.Named(all, vi.CleanLine(args[0]))
				if err != nil {
					return err
				}
				if err := template.Remove(w, t); err != nil {
					return err
				}
				p.note(p.t.Papers.TemplateGone(t.Title))
				return nil
			})
		})
	})
}

// templateFile writes the file of a template of the register, to be changed.
func (p *program) templateFile(typed string, dst outFile) error {
	return p.reading(func(tx *store.Tx) error {
		all, err := template.All(tx, "")
		if err != nil {
			return err
		}
		t, err := template.Named(all, vi.CleanLine(typed))
		if _, unknown := errors.AsType[*template.UnknownError](err); unknown {
			return misuse(p.t.Papers.NoPaper(typed, paperNames()))
		} else if err != nil {
			return err
		}
		if asked := filepath.Ext(dst.path); dst.path != "" && !strings.EqualFold(asked, t.Ending()) {
			return misuse(p.t.CLI.Usage.FlagBadValue("-o", dst.path, "*"+t.Ending()))
		}
		data, err := t.Data()
		if err != nil {
			return err
		}
		return p.deliver(dst, strings.TrimPrefix(t.Ending(), "."), func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
	})
}
