package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/paper"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

func (p *program) reportCommand() *cobra.Command {
	var q report.Request
	var when spanFlags
	var unit, format, tree string
	var numbers []string
	var dst outFile
	var signing paperFlags
	c := p.command(p.t.CLI.Commands.Report, p.exactly(1), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := p.form(&format, "text", "json", "csv", "xlsx", "html", docxFormat, pdfFormat); err != nil {
			return err
		}
		paperly := format == docxFormat || format == pdfFormat || format == xlsxFormat && signing.template != ""
		if err := p.paperly(c, args[0], paperly, numbers); err != nil {
			return err
		}
		if q.Name = report.Name(args[0]); !paperly && !slices.Contains(report.Names, q.Name) {
			return misuse(p.t.CLI.Say.Refusals.NoReport(args[0], reportNames()))
		}
		if signing.testPage {
			return p.printTest(&signing, args[0], format, dst)
		}
		i, err := p.asked(c, q.Name, &when)
		if err != nil {
			return err
		}
		if i != (vi.Interval{}) {
			q.From, q.To, q.Span = stretched(i)
		}
		if q.Tree, err = p.treeDay(tree); err != nil {
			return err
		}
		q.Numbers = strings.Join(numbers, "\n")
		if err := p.only(&q); err != nil {
			return err
		}
		if err := p.applies(q); err != nil {
			return err
		}
		if paperly {
			return p.writePaper(&signing, q, unit, format, dst)
		}
		return p.reading(func(tx *store.Tx) error {
			made, err := p.makeReport(tx, q, unit, format)
			if err != nil {
				return err
			}
			if err := p.deliver(dst, format, func(w io.Writer) error { return p.printReport(w, made, format, p.room(dst.path)) }); err != nil {
				return err
			}
			if format == xlsxFormat {
				if err := p.workbookTemplate(tx, args[0]); err != nil {
					return err
				}
			}
			return made.Fault
		})
	}
	f := c.Flags()
	p.spanFlags(f, &when)
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitOnly)
	f.BoolVar(&q.Own, "own", false, p.t.CLI.Flags.OwnAlone)
	f.BoolVar(&q.Deep, "deep", false, p.t.CLI.Flags.AllBelow)
	f.BoolVar(&q.Rows, "rows", false, p.t.CLI.Flags.SheetRows)
	f.StringVar(&tree, "tree", "", p.t.CLI.Flags.Tree)
	f.StringVar(&q.Body, "body", "", p.t.CLI.Flags.ReportOf)
	f.StringArrayVar(&numbers, "number", nil, p.t.CLI.Flags.NumberOf)
	for _, o := range q.Only.Ways() {
		f.StringVar(o.Want, o.Name, "", p.t.CLI.Flags.Only(o.Name))
	}
	f.StringVar(&format, "format", "", p.t.CLI.Flags.FormatReport)
	signing.flags(p, f)
	dst.flags(p, f, p.t.CLI.Flags.OutputReport)
	return c
}

func reportNames() string {
	names := make([]string, len(report.Names))
	for i, n := range report.Names {
		names[i] = string(n)
	}
	return strings.Join(names, ", ")
}

// allBut names every report but some.
func allBut(these ...report.Name) string {
	var names []string
	for _, n := range report.Names {
		if !slices.Contains(these, n) {
			names = append(names, string(n))
		}
	}
	return "report " + strings.Join(names, ", ")
}

// withBelow are the reports that are of a unit with those below it, always.
var withBelow = []report.Name{report.Completeness, report.Sheet, report.Reconciliation, report.Summary}

// applies refuses what a report cannot be asked for: left aside, it would print other figures than were meant.
func (p *program) applies(q report.Request) error {
	awards := q.Name == report.Awards
	for _, o := range []struct {
		flag          string
		given, belong bool
		where         string
	}{
		{"--month, --quarter, --half, --nine-months", q.Span != "" && q.Name == report.Years, false, allBut(report.Years)},
		{"--deep", q.Deep, q.Name == report.Units || q.Name == report.Sheet || q.Name == report.Summary, "report units, sheet, summary"},
		{"--own", q.Own, !slices.Contains(withBelow, q.Name), allBut(withBelow...)},
		{"--rows", q.Rows, q.Name == report.Sheet, "report sheet"},
		{"--tree", q.Tree != "", report.OnTree(q.Name), "report fields, units, years"},
		{"--number", q.Numbers != "", byNumber(q.Name), "report decision"},
		{"--programme", q.Only.Programme != "", report.OfProgramme(q.Name), "report fields, units, models, years, reviews, awards, typical, summary"},
		{"--form, --level, --track, --giver, --field, --subject", q.Only != report.Only{Programme: q.Only.Programme}, awards, "report awards"},
	} {
		if o.given && !o.belong {
			return misuse(p.t.CLI.Usage.FlagElsewhere(o.flag, "report "+string(q.Name), o.where))
		}
	}
	if byNumber(q.Name) && q.Numbers == "" {
		return misuse(p.t.CLI.Usage.NeedsFlag("--number", "danvan report "+string(q.Name)))
	}
	return nil
}

// byNumber tells what is of a decision, by its number.
func byNumber(n report.Name) bool {
	return official.Name(n).ByNumber()
}

// treeDay is the day whose units a report is on: the last of a year, or one that is named.
func (p *program) treeDay(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	d, err := vi.ParseDate(s, vi.DateHints{})
	if err != nil {
		return "", misuse(p.t.CLI.Usage.FlagBadValue("--tree", s, "2026, 1/7/2025"))
	}
	text, err := d.MarshalText()
	_, last := record.Date(text).Days()
	return last, err
}

// asked is the stretch that a report is about. A decision's number says its year, mostly.
func (p *program) asked(c *cobra.Command, of report.Name, when *spanFlags) (vi.Interval, error) {
	ofModel, _ := official.Name(of).OfModel()
	if (byNumber(of) || ofModel) && *when == (spanFlags{}) {
		return vi.Interval{}, nil
	}
	return p.interval(c, when)
}

// only reads the terms of what narrows a report of awards.
func (p *program) only(q *report.Request) error {
	for _, o := range q.Only.Ways() {
		s := record.KindOf(record.AwardKind).Shape(o.Column)
		if *o.Want == "" || s.Type != record.Choice {
			continue
		}
		code, ok := value.ReadTerm(s, *o.Want)
		if !ok {
			return misuse(p.t.CLI.Usage.FlagBadValue("--"+o.Name, *o.Want, strings.Join(s.Terms, ", ")))
		}
		*o.Want = code
	}
	return nil
}

func (p *program) makeReport(tx *store.Tx, q report.Request, code, format string) (*report.Report, error) {
	_, unit, err := p.unitOr(tx, code)
	if err != nil {
		return nil, err
	}
	q.Unit = unit.ID
	if q.Name == report.Completeness && unit.ID != tx.Me().Unit {
		return nil, misuse(p.t.CLI.Usage.FlagElsewhere("--unit", "report "+string(q.Name), allBut(q.Name)))
	}
	list, quick, err := rowsFor(tx, q, format)
	if err != nil {
		return nil, err
	}
	made, err := report.Make(tx, list, p.t, q, p.now())
	if err != nil {
		return nil, err
	}
	switch {
	case bare(format):
	case quick:
		made.Note(p.t.CLI.Say.NotCompared)
	default:
		made.Note(made.Suspected())
	}
	return made, nil
}

// atOnce is of about how many registrations an answer on the terminal waits until all names were compared.
const atOnce = 20_000

// bare tells a format that has no room for sentences.
func bare(format string) bool { return format == "json" || format == "csv" }

// rowsFor reads the rows that a report is made of; quick: only what is counted of them, where no paper lists them, and
// nobody waits for more.
func rowsFor(tx *store.Tx, q report.Request, format string) (list *listing.Listing, quick bool, err error) {
	if report.Counts(q) && format != xlsxFormat && format != string(paper.HTML) {
		if list, err = listing.Counts(tx); err != nil || bare(format) || list.Roughly() > atOnce {
			return list, true, err
		}
	}
	list, err = listing.Load(tx)
	return list, false, err
}

func (p *program) printReport(w io.Writer, r *report.Report, format string, room int) error {
	if bare(format) { // what has no room for sentences has them beside it
		if r.Doc.Alert != "" {
			p.note("! " + r.Doc.Alert)
		}
		for _, n := range r.Doc.Notes {
			p.note(n)
		}
	}
	switch format {
	case "json":
		return writeJSON(w, r.JSON)
	case "csv", "xlsx", "html":
		return r.Doc.Write(w, paper.Format(format), p.t)
	}
	line(w, r.Line(p.t))
	line(w, "")
	if r.Doc.Alert != "" {
		line(w, "! "+r.Doc.Alert)
		line(w, "")
	}
	tableOf(r.Doc, p.t).write(w, room)
	for _, n := range r.Doc.Notes {
		line(w, "")
		line(w, n)
	}
	return nil
}

// deliver prints to the answer, or writes the file that was asked for. A workbook is nothing for a terminal.
func (p *program) deliver(dst outFile, format string, print func(io.Writer) error) error {
	if err := dst.check(p); err != nil {
		return err
	}
	if dst.path == "" {
		if _, is := terminal(p.screen); is && slices.Contains([]string{string(paper.XLSX), docxFormat, pdfFormat}, format) {
			return misuse(p.t.CLI.Usage.FlagWith("--format "+format, "--output"))
		}
		return print(p.out)
	}
	if err := disk.Write(dst.path, disk.Options{Replace: dst.force}, print); err != nil {
		return err
	}
	p.note(p.t.CLI.Say.Written(dst.path))
	return nil
}

// room is how wide lines may be: those of a file as long as they are.
func (p *program) room(dst string) int {
	if dst != "" {
		return 0
	}
	return p.columns()
}
