package official

import (
	"errors"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/template"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/pdf"
)

// Checked is a template, held against what the places of a paper are.
type Checked struct {
	Paper    Name
	Alike    []Name // papers that it fits as well: nobody said which it is for, and the first was taken
	Problems docx.Problems
	Places   []Held
}

// Held is a place of the paper.
type Held struct {
	docx.Shown
	Used bool // in the template
}

// Check holds a template against the paper that is asked for; against the one it fits best where none is.
func Check(tx *store.Tx, list *listing.Listing, q Request, file []byte, now time.Time) (*Checked, error) {
	d, err := docx.Open(file)
	if err != nil {
		return nil, err
	}
	names := Names
	if q.Paper != "" {
		names = []Name{q.Paper}
	}
	q.Blank = true
	var best *Checked
	var failed error
	for _, n := range names {
		q.Paper = n
		asked := q
		if q.From == 0 && !n.ByNumber() { // a decision's number says its year
			asked.From, asked.To = now.Year(), now.Year()
		}
		made, err := Make(tx, list, asked, now)
		if err != nil {
			failed = errors.Join(failed, err) // what is asked for may be of another paper
			continue
		}
		c := &Checked{Paper: n, Problems: d.Check(made.Places)}
		for _, s := range made.Places.List() {
			c.Places = append(c.Places, Held{s, d.Uses(s.Name)})
		}
		switch {
		case best == nil || len(c.Problems) < len(best.Problems):
			best = c
		case len(c.Problems) == len(best.Problems):
			best.Alike = append(best.Alike, n)
		}
	}
	if best != nil && !d.Workbook() {
		paged(best.Problems, file)
	}
	if failed != nil && (best == nil || len(best.Problems) > 0) {
		return nil, failed
	}
	return best, nil
}

// Right refuses a file from which the paper that it is for cannot be made: all units below would have it.
func Right(tx *store.Tx, t *record.Template, now time.Time) error {
	if len(t.File) > record.MaxTemplate {
		return &template.LargeError{Bytes: len(t.File)}
	}
	list, err := listing.Load(tx)
	if err != nil {
		return err
	}
	found, err := Check(tx, list, Request{Paper: Name(t.Paper), Skin: Skins[0]}, t.File, now)
	if err == nil && len(found.Problems) > 0 {
		err = found.Problems
	}
	return err
}

// paged says on which page of the template each problem is, as it is laid out here.
func paged(all docx.Problems, file []byte) {
	d, err := docx.Read(file)
	if err != nil || len(all) == 0 {
		return
	}
	pages := pdf.PagesOf(d)
	for i := range all {
		switch x := &all[i]; {
		case x.Part != docx.BodyPart:
		case x.Table > 0:
			x.Page = pages.Row(x.Table, x.Row)
		default:
			x.Page = pages.Paragraph(x.Paragraph)
		}
	}
}
