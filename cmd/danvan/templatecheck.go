package main

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/text"
)

// templateFault is what is wrong in a template, for programs and for people.
type templateFault struct {
	Code      docx.Code `json:"code"`
	Name      string    `json:"name"`
	Nearest   string    `json:"nearest,omitempty"`
	Part      string    `json:"part"`
	Paragraph int       `json:"paragraph,omitempty"`
	Table     int       `json:"table,omitempty"`
	Row       int       `json:"row,omitempty"`
	Page      int       `json:"page,omitempty"` // as it is laid out here
	Sheet     string    `json:"sheet,omitempty"`
	Cell      string    `json:"cell,omitempty"`
	Text      string    `json:"text"` // that stands around it
	Says      string    `json:"message"`
}

// placeHeld is a place of the paper and what it holds now.
type placeHeld struct {
	Name   string `json:"name"`
	Depth  int    `json:"depth"` // 1: of one of what repeats above it
	Repeat bool   `json:"repeats"`
	Table  bool   `json:"table"`
	Items  int    `json:"items,omitempty"` // that repeat; rows of a table
	Holds  string `json:"holds"`
	From   string `json:"from"` // the report or record that it is from
	Used   bool   `json:"used"` // in the template
}

func heldOf(s docx.Shown) placeHeld {
	return placeHeld{Name: s.Name, Depth: s.Depth, Repeat: s.Group, Table: s.Table, Items: s.Items, Holds: s.Text, From: s.From}
}

func (h *placeHeld) named() string {
	name := h.Name
	if h.Repeat {
		name = "mỗi " + name
	}
	return strings.Repeat("  ", h.Depth) + "{{" + name + "}}"
}

func (h *placeHeld) holds(say *text.Papers) string {
	return say.Holds(strings.ReplaceAll(h.Holds, "\n", " / "), h.Repeat, h.Table, h.Items)
}

type checkedTemplate struct {
	Paper    official.Name   `json:"paper"`
	Alike    []official.Name `json:"fits_as_well"`
	Problems []templateFault `json:"problems"`
	Places   []placeHeld     `json:"places,omitempty"`
}

func (p *program) checkTemplateCommand() *cobra.Command {
	var asked ofTemplate
	var of string
	var all bool
	c := p.command(p.t.CLI.Commands.CheckTemplate, p.exactly(1), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		if of != "" && !slices.Contains(official.Names, official.Name(of)) {
			return misuse(p.t.Papers.NoPaper(of, paperNames()))
		}
		template, err := docx.ReadFile(args[0])
		if err != nil {
			return err
		}
		return p.ofTemplate(c, &asked, func(tx *store.Tx, list *listing.Listing) error {
			found, err := official.Check(tx, list, official.Request{Request: asked.q, Paper: official.Name(of), Skin: official.Skins[0]}, template, p.now())
			if err != nil {
				return err
			}
			x := p.checked(found, all)
			err = p.answer(x, func(w io.Writer) { p.printChecked(w, x, of != "") })
			return errors.Join(err, needsPersonIf(len(x.Problems) > 0))
		})
	}
	f := c.Flags()
	f.StringVar(&of, "paper", "", p.t.Papers.ForPaper(paperNames()))
	f.BoolVar(&all, "all", false, p.t.Papers.AllPlaces)
	p.ofTemplateFlags(f, &asked)
	return c
}

func (p *program) checked(c *official.Checked, all bool) *checkedTemplate {
	x := &checkedTemplate{Paper: c.Paper, Alike: append([]official.Name{}, c.Alike...), Problems: []templateFault{}}
	for _, f := range c.Problems {
		near, like, _ := strings.Cut(f.Near, "\x00")
		if like != "" {
			near = like
		}
		x.Problems = append(x.Problems, templateFault{f.Code, f.Name, near, f.Part, f.Paragraph, f.Table, f.Row, f.Page, f.Sheet, f.Cell, f.Text, p.t.Papers.Problem(f)})
	}
	if !all {
		return x
	}
	for _, h := range c.Places {
		place := heldOf(h.Shown)
		place.Used = h.Used
		x.Places = append(x.Places, place)
	}
	return x
}

func (p *program) printChecked(w io.Writer, x *checkedTemplate, named bool) {
	say := &p.t.Papers
	if !named {
		var alike []string
		for _, n := range x.Alike {
			alike = append(alike, string(n))
		}
		line(w, say.HeldAgainst(string(x.Paper), alike))
	}
	for _, f := range x.Problems {
		line(w, "! "+f.Says)
	}
	if len(x.Problems) == 0 {
		line(w, say.TemplateRight)
	} else {
		line(w, say.TemplateWrong(len(x.Problems)))
	}
	if x.Places == nil {
		return
	}
	t := &table{columns: []column{{heading: say.PlaceName}, {heading: say.PlaceUsed}, {heading: say.PlaceHolds, wide: true}}}
	for _, h := range x.Places {
		used := ""
		if h.Used {
			used = "✓"
		}
		t.add(h.named(), used, h.holds(say))
	}
	line(w, "")
	t.write(w, p.columns())
}
