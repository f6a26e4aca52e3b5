package official

import (
	"slices"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/pdf"
)

// each is the part of a certificate's template that repeats.
const each = "bằng"

// overlong holds the template that somebody made of a certificate to a page for each, or to as many as it begins
// itself; nil where all have room. Whose take more is found by halves.
func (m *Made) overlong(d *docx.Document, filled *docx.Document) (*docx.OverlongError, error) {
	pages := pdf.PageCount(filled)
	if pages <= room(filled, len(m.names)) {
		return nil, nil
	}
	e := &docx.OverlongError{Pages: pages, Certificates: len(m.names)}
	var within func(from, to int) error
	within = func(from, to int) error {
		some, err := m.fill(d, m.Places.Some(each, from, to))
		switch {
		case err != nil:
			return err
		case pdf.PageCount(some) <= room(some, to-from) || len(e.Of) > manyNamed:
			return nil
		case to-from == 1:
			e.Of = append(e.Of, m.names[from])
			return nil
		}
		half := (from + to) / 2
		if err := within(from, half); err != nil {
			return err
		}
		return within(half, to)
	}
	return e, within(0, len(m.names))
}

// manyNamed is how many are looked for: to mend a template, a few are enough.
const manyNamed = 6

// room is how many pages a document may have: one for each certificate, or as many as it begins.
func room(d *docx.Document, certificates int) int { return max(certificates, 1+breaks(d.Body)) }

// breaks counts where a page begins because the document says so, but for one at its very beginning.
func breaks(body *docx.Node) (n int) {
	set := func(k *docx.Node) bool {
		return k != nil && !slices.Contains([]string{"0", "false", "off"}, k.Attr("w:val"))
	}
	var walk func(n *docx.Node) int
	walk = func(n *docx.Node) (all int) {
		if n.Is("w:p") {
			if set(n.Kid("w:pPr", "w:pageBreakBefore")) {
				all++
			}
			if s := n.Kid("w:pPr", "w:sectPr"); s != nil && s.Kid("w:type").Attr("w:val") != "continuous" {
				all++
			}
		}
		if n.Is("w:br") && n.Attr("w:type") == "page" {
			all++
		}
		for _, k := range n.Kids {
			all += walk(k)
		}
		return all
	}
	n = walk(body)
	for _, k := range body.Kids {
		if k.Is("w:p") && set(k.Kid("w:pPr", "w:pageBreakBefore")) {
			return n - 1
		}
		if k.Is("w:p") || k.Is("w:tbl") {
			break
		}
	}
	return n
}
