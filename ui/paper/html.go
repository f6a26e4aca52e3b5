package paper

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"danvan/ui/text"
)

// look is how the page looks: A4 with the margins of office papers, headings repeated on each printed page, rows not broken across pages.
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
@media print{body{margin:0;padding:0;max-width:none}}
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
	p.put("<table>\n<thead>")
	p.head(d)
	p.put("</thead>\n<tbody>\n")
	for i := range d.Rows {
		p.row(d.Row(i), d.Columns)
	}
	p.put("</tbody>\n</table>\n")
	for _, n := range d.Notes {
		p.put("<p class=\"note\">", html.EscapeString(n), "</p>\n")
	}
	p.put("</body>\n</html>\n")
	return p.Flush()
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
