package main

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

// Formats of papers that an office signs.
const (
	docxFormat = string(official.DOCX)
	pdfFormat  = string(official.PDF)
	xlsxFormat = string(official.XLSX) // of a template that is a workbook
)

// paperFlags say how a paper is to be.
type paperFlags struct {
	skin, template, why string
	given               []string
	final               bool
	printed, testPage   bool
	offset, model       string
}

var ofPapers = []string{"skin", "template", "place", "final", "why", "printed", "offset", "model", "test-page"}

func (o *paperFlags) flags(p *program, f *pflag.FlagSet) {
	w := &p.t.Papers
	f.StringVar(&o.skin, "skin", official.Skins[0].Name, w.Skin(skinNames()))
	f.StringVar(&o.template, "template", "", w.Template)
	f.StringArrayVar(&o.given, "place", nil, w.Place)
	f.BoolVar(&o.final, "final", false, w.Final)
	f.StringVar(&o.why, "why", "", w.FinalWhy)
	f.BoolVar(&o.printed, "printed", false, w.Printed)
	f.BoolVar(&o.testPage, "test-page", false, w.TestPage)
	f.StringVar(&o.model, "model", "", w.Model)
	f.StringVar(&o.offset, "offset", "", w.Offset)
}

func skinNames() string {
	var names []string
	for _, s := range official.Skins {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}

func paperNames() string {
	var names []string
	for _, n := range official.Names {
		names = append(names, string(n))
	}
	return strings.Join(names, ", ")
}

// paperly refuses what papers or other reports cannot be asked for.
func (p *program) paperly(c *cobra.Command, name string, is bool, numbers []string) error {
	usage := &p.t.CLI.Usage
	if !is {
		for _, flag := range ofPapers {
			if c.Flags().Changed(flag) {
				return misuse(usage.FlagElsewhere("--"+flag, "report "+name, "--format docx, pdf"))
			}
		}
		return nil
	}
	if !slices.Contains(official.Names, official.Name(name)) {
		return misuse(p.t.Papers.NoPaper(name, paperNames()))
	}
	if len(numbers) > 1 {
		return misuse(usage.FlagBadValue("--number", strings.Join(numbers, ", "), numbers[0]))
	}
	return nil
}

// skinNamed finds a skin.
func (p *program) skinNamed(name string) (official.Skin, error) {
	s, ok := official.SkinNamed(name)
	if !ok {
		return s, misuse(p.t.CLI.Usage.FlagBadValue("--skin", name, skinNames()))
	}
	return s, nil
}

// asked reads the flags.
func (o *paperFlags) asked(p *program, q report.Request) (r official.Request, err error) {
	r = official.Request{Request: q, Paper: official.Name(q.Name), Why: strings.TrimSpace(o.why)}
	if r.Skin, err = p.skinNamed(o.skin); err != nil {
		return r, err
	}
	switch {
	case o.final && r.Why == "":
		return r, misuse(p.t.CLI.Usage.NeedsFlag("--why", "--final"))
	case !o.final && r.Why != "":
		return r, misuse(p.t.CLI.Usage.NeedsFlag("--final", "--why"))
	}
	if r.Printed = o.printed; r.Printed && !r.Paper.Handed() {
		return r, misuse(p.t.CLI.Usage.FlagElsewhere("--printed", "report "+string(r.Paper), "report "+string(official.Certificate)))
	}
	if may, needs := r.Paper.OfModel(); needs && o.model == "" {
		return r, misuse(p.t.CLI.Usage.NeedsFlag("--model", "danvan report "+string(r.Paper)))
	} else if !may && o.model != "" {
		return r, misuse(p.t.CLI.Usage.FlagElsewhere("--model", "report "+string(r.Paper), "report achievement, registration"))
	}
	if r.Offset, err = p.offset(o.offset); err != nil {
		return r, err
	}
	for _, g := range o.given {
		name, text, ok := strings.Cut(g, "=")
		if !ok {
			return r, misuse(p.t.CLI.Usage.FlagBadValue("--place", g, "\"người ký=Nguyễn Văn A\""))
		}
		r.Given = append(r.Given, official.Given{Place: name, Text: strings.ReplaceAll(text, `\n`, "\n")})
	}
	return r, nil
}

// modelOf finds a model by its id, or by that of a year of it.
func (p *program) modelOf(tx *store.Tx, typed string) (ref record.Ref, err error) {
	if typed == "" {
		return ref, nil
	}
	if ref, err = p.record(tx, typed); err != nil {
		return ref, err
	}
	if ref.Kind == record.ParticipationKind {
		h, err := tx.Get(ref, nil)
		if err != nil {
			return ref, err
		}
		ref = record.AffairsOf(ref.Channel.Unit, record.ModelKind, h.State().IDOf("model"))
	}
	if ref.Kind != record.ModelKind {
		return ref, store.ErrNoRecord
	}
	return ref, nil
}

// offset reads how far a paper is moved.
func (p *program) offset(typed string) ([2]float64, error) {
	by, ok := official.Offset(typed)
	if !ok {
		return by, misuse(p.t.CLI.Usage.FlagBadValue("--offset", typed, "5,-3"))
	}
	return by, nil
}

// printTest writes a page to try a printer with, before certificates are printed.
func (p *program) printTest(o *paperFlags, name, format string, dst outFile) error {
	usage := &p.t.CLI.Usage
	switch {
	case !official.Name(name).Handed():
		return misuse(usage.FlagElsewhere("--test-page", "report "+name, "report "+string(official.Certificate)))
	case format != pdfFormat:
		return misuse(usage.FlagElsewhere("--test-page", "--format "+format, "--format "+pdfFormat))
	}
	skin, err := p.skinNamed(o.skin)
	if err != nil {
		return err
	}
	by, err := p.offset(o.offset)
	if err != nil {
		return err
	}
	data, err := official.TestPage(skin, by, p.t.Papers.TestSays(o.offset))
	if far, is := errors.AsType[*official.OffsetError](err); is {
		return misuse(usage.FlagBadValue("--offset", o.offset, "≥ "+strconv.Itoa(-int(far.Most))+" mm"))
	}
	if err != nil {
		return err
	}
	return p.deliver(dst, format, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

func (p *program) writePaper(o *paperFlags, q report.Request, code, format string, dst outFile) error {
	r, err := o.asked(p, q)
	if err != nil {
		return err
	}
	var made *official.Filled
	var data []byte
	err = p.reading(func(tx *store.Tx) error {
		_, unit, err := p.unitOr(tx, code)
		if err != nil {
			return err
		}
		if r.Unit = unit.ID; code != "" && unit.ID != tx.Me().Unit && slices.Contains([]official.Name{official.Reminder, official.Name(report.Completeness)}, r.Paper) {
			return misuse(p.t.CLI.Usage.FlagElsewhere("--unit", "report "+string(r.Paper), "report fields, units, models, years"))
		}
		if r.Model, err = p.modelOf(tx, o.model); err != nil {
			return err
		}
		list, err := listing.Load(tx)
		if err != nil {
			return err
		}
		made, err = official.Fill(tx, list, r, o.template, official.Format(format), p.now())
		if made != nil {
			p.fromTemplate(made.Source)
		}
		if far, is := errors.AsType[*official.OffsetError](err); is {
			return misuse(p.t.CLI.Usage.FlagBadValue("--offset", o.offset, "≤ "+strconv.Itoa(int(far.Most))+" mm"))
		}
		if err != nil {
			return err
		}
		if data, err = made.File(official.Format(format)); err != nil {
			return err
		}
		err = p.deliver(dst, format, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
		if err != nil {
			return err
		}
		for _, say := range made.Lacks(&p.t.Papers) {
			p.note(say)
		}
		if made.Draft {
			p.note(p.t.Papers.Draft(made.Open))
		}
		if made.Beside != nil {
			p.note(p.t.Papers.Beside(made.Beside))
		}
		return nil
	})
	if err != nil || made.Draft || dst.path == "" {
		return err
	}
	return p.writing(func(reg *store.Register) error {
		kept := false
		err := reg.Edit("", func(w *store.Writer) (err error) {
			kept, err = made.Keep(w, filepath.Base(dst.path), data, p.now())
			return err
		})
		if kept {
			p.note(p.t.Papers.Kept)
		}
		return err
	})
}
