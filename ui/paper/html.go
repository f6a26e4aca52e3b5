package paper

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"danvan/ui/paper/docx"
	"danvan/ui/text"
)

// look is how the page looks: A4 with the margins of office papers, headings repeated on each printed page, rows not
// broken across pages.
const look = `@page{size:A4 %s;margin:20mm 15mm 20mm 25mm}
body{font:13pt "Times New Roman","Liberation Serif",Tinos,serif;color:#000;background:#fff;max-width:%s;margin:1em auto;padding:0 1em}
header{display:flex;justify-content:space-between;gap:2em}
header b{text-transform:uppercase}
h1{font-size:14pt;text-align:center;text-transform:uppercase;margin:1.5em 0 .2em}
.period{text-align:center;font-weight:bold;margin:0 0 1em}
table{border-collapse:collapse;width:100%%;font-size:12pt}
th,td{border:1px solid #000;padding:.2em .4em;vertical-align:top;text-align:left}
th{text-align:center;vertical-align:middle}
.n{text-align:right;white-space:nowrap}
.section td,.total td{font-weight:bold}
thead{display:table-header-group}
tr{break-inside:avoid}
.alert{border:2px solid #000;padding:.5em;font-weight:bold}
.note{font-style:italic;margin:.5em 0 0}
.chart{margin:1em 0;font-size:12pt;break-inside:avoid}
.chart b{font-weight:normal}
.chart div{display:grid;grid-template-columns:14em 1fr 6em;gap:.2em .8em;align-items:center;margin:.25em 0;break-inside:avoid}
.chart span{display:block;height:1em}
.all{border:1px solid #000;box-sizing:border-box;background:#fff;min-width:1px}
.part{background:#444}
.chart figcaption{font-style:italic;margin:.6em 0 0}
.chart i{display:inline-block;width:1em;height:.8em;border:1px solid #000}
i.part,.part{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@media(max-width:640px){body{font-size:12pt;margin:.5em auto;padding:0 .6em}header{display:block}header i{display:block}h1{margin:1em 0 .2em}.wide{overflow-x:auto}table{font-size:10.5pt}
.wide td:first-child,.wide thead tr:first-child th:first-child{position:sticky;left:0;background:#fff;min-width:6.5em}.chart div{grid-template-columns:1fr 6em}.chart b{grid-column:1/-1}}
.paper{display:none}
@media print{body{margin:0;padding:0;max-width:none}.wide{overflow:visible}.screen{display:none}.paper{display:block;margin:0 0 1em}}
`

// wideTable is from how many columns on the page lies on its side.
const wideTable = 9

// page writes HTML; the first error stays.
type page struct {
	*bufio.Writer
	t *text.Table
}

func (p *page) put(parts ...string) {
	for _, s := range parts {
		_, _ = p.WriteString(s) // the writer keeps its first error
	}
}

func (d *Document) html(w io.Writer, t *text.Table) error {
	p := &page{bufio.NewWriter(w), t}
	side, room := "portrait", "190mm"
	if len(d.Columns) >= wideTable {
		side, room = "landscape", "270mm"
	}
	h := &d.Heading
	p.put("<!DOCTYPE html>\n<html lang=\"", t.Lang.String(), "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
		html.EscapeString(strings.Trim(h.Title+" — "+h.Unit, " —")), "</title>\n<style>\n", fmt.Sprintf(look, side, room), "</style>\n</head>\n<body>\n")
	if h.Title != "" {
		p.put("<header><b>", html.EscapeString(h.Unit), "</b><i>", html.EscapeString(h.Made), "</i></header>\n<h1>", html.EscapeString(h.Title),
			"</h1>\n<p class=\"period\">", html.EscapeString(h.Period), "</p>\n")
	}
	if d.Alert != "" {
		p.put("<p class=\"alert\">", html.EscapeString(d.Alert), "</p>\n")
	}
	p.chart(d.Chart)
	parts := d.parts()
	class := "wide"
	if len(parts) > 1 {
		class = "wide screen"
	}
	p.table(d, class)
	for i := 0; len(parts) > 1 && i < len(parts); i++ { // paper has no more to the right
		p.table(d.of(parts[i]), "paper")
	}
	for _, n := range d.Notes {
		p.put("<p class=\"note\">", html.EscapeString(n), "</p>\n")
	}
	p.put("</body>\n</html>\n")
	return p.Flush()
}

func (p *page) table(d *Document, class string) {
	p.put("<div class=\"", class, "\"><table>\n<thead>")
	p.head(d)
	p.put("</thead>\n<tbody>\n")
	for i := range d.Rows {
		p.row(d.Row(i), d.Columns)
	}
	p.put("</tbody>\n</table></div>\n")
}

// parts are the columns that there is room for on one page, and on the next.
func (d *Document) parts() [][]int {
	const room, size, rows = 600.0, 12.0, 1000 // points of a page that lies; how many rows tell how wide columns are
	if len(d.Columns) < wideTable {
		return nil
	}
	t := &docx.Table{}
	for _, c := range d.Columns {
		t.Columns = append(t.Columns, docx.Column{Heading: c.Heading, Over: c.Over, Right: c.Number})
	}
	for i := range min(d.Rows, rows) {
		r := d.Row(i)
		row := docx.TableRow{Whole: r.Kind == Section, Bold: r.Kind == Total}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, c.Shown(text.For(text.Vi)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Parts(room, size)
}

// of is the document with some of its columns.
func (d *Document) of(columns []int) *Document {
	x := *d
	x.Columns = nil
	for _, i := range columns {
		x.Columns = append(x.Columns, d.Columns[i])
	}
	x.Row = func(i int) Row {
		r := d.Row(i)
		var cells []Cell
		for _, c := range columns {
			cells = append(cells, r.Cells[c])
		}
		r.Cells = cells
		return r
	}
	return &x
}

// chart draws bars, each as long as its figure beside the longest, what was recognised of it dark. Nothing is asked of
// anywhere else.
func (p *page) chart(all []Bar) {
	most := 0
	for _, b := range all {
		most = max(most, b.Value)
	}
	if most == 0 {
		return
	}
	per := func(n, of int) string {
		return strconv.FormatFloat(100*float64(n)/float64(max(1, of)), 'f', 1, 64) + "%"
	}
	w := &p.t.Reports
	p.put("<figure class=\"chart\">\n")
	for _, b := range all {
		p.put("<div><b>", html.EscapeString(b.Name), "</b><span><span class=\"all\" style=\"width:", per(b.Value, most), "\"><span class=\"part\" style=\"width:", per(b.Part, b.Value),
			"\"></span></span></span><small>", p.t.Number(b.Part), " / ", p.t.Number(b.Value), "</small></div>\n")
	}
	p.put("<figcaption><i class=\"part\"></i> ", html.EscapeString(w.ShareOf), " &#160; <i></i> ", html.EscapeString(w.NotRated), "</figcaption>\n</figure>\n")
}

// head writes the headings, below those above them.
func (p *page) head(d *Document) {
	overs := d.overs()
	p.put("<tr>")
	at := 0
	for _, o := range overs {
		if o.text == "" {
			p.put("<th rowspan=\"2\">", html.EscapeString(d.Columns[at].Heading), "</th>")
		} else {
			p.put("<th colspan=\"", strconv.Itoa(o.n), "\">", html.EscapeString(o.text), "</th>")
		}
		at += o.n
	}
	if overs != nil {
		p.put("</tr><tr>")
	}
	for _, c := range d.Columns {
		if overs == nil || c.Over != "" {
			p.put("<th>", html.EscapeString(c.Heading), "</th>")
		}
	}
	p.put("</tr>")
}

// row writes one row. The mark of what is in conflict stands behind the first text, as in the notes below.
func (p *page) row(r Row, columns []Column) {
	switch r.Kind {
	case Section:
		p.put("<tr class=\"section\"><td colspan=\"", strconv.Itoa(len(columns)), "\">")
		for _, c := range r.Cells {
			p.put(html.EscapeString(c.Shown(p.t)))
		}
		p.put("</td></tr>\n")
		return
	case Total:
		p.put("<tr class=\"total\">")
	default:
		p.put("<tr>")
	}
	name := r.named(columns)
	for i := range r.Cells {
		shown := html.EscapeString(r.Marked(i, columns, p.t))
		switch {
		case columns[i].Number:
			p.put("<td class=\"n\">", shown, "</td>")
		case i == name && r.Indent > 0:
			p.put("<td style=\"padding-left:", strconv.Itoa(r.Indent), ".4em\">", shown, "</td>")
		default:
			p.put("<td>", shown, "</td>")
		}
	}
	p.put("</tr>\n")
}
