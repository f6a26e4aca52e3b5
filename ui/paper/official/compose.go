package official

import (
	"embed"
	"fmt"
	"strconv"
	"strings"

	"danvan/ui/paper/docx"
	"danvan/ui/paper/face"
)

//go:embed forms/*.txt
var forms embed.FS

// form is the description of a paper that is shipped: what its head says, and its lines.
type form struct {
	kind, sign, subject string
	landscape           bool
	letter              bool // its subject stands below its number, and it has no kind
	bare                bool // no head, no foot, nothing of its figures: its lines are all there is
	lines               []string
}

func readForm(name Name) form {
	file := name
	if name == Public || places[name] == nil {
		file = "table"
	}
	data, err := forms.ReadFile("forms/" + string(file) + ".txt")
	if err != nil {
		panic(err) // it is built in
	}
	var f form
	head, body, _ := strings.Cut(string(data), "\n\n")
	for _, l := range strings.Split(head, "\n") {
		key, value, _ := strings.Cut(l, ": ")
		switch key {
		case "kind":
			f.kind = value
		case "sign":
			f.sign = value
		case "subject":
			f.subject = value
		case "page":
			f.landscape = value == "landscape"
		case "bare":
			f.bare = true
		case "letter":
			f.letter = true
		}
	}
	f.lines = strings.Split(strings.TrimSpace(body), "\n")
	return f
}

// Template makes the template of a paper in a skin: a .docx that people change in Word as they like.
func Template(name Name, s Skin) ([]byte, error) {
	f := readForm(name)
	c := &composer{Skin: s, landscape: f.landscape, bare: f.bare}
	if f.landscape && f.bare { // of a certificate the standards say nothing
		m := Lying(s)
		c.Top, c.Right, c.Bottom, c.Left = m[0], m[1], m[2], m[3]
	}
	foot := f.bare
	if !f.bare {
		c.p(look{size: s.Text, bold: true, side: "left", after: 6}, "{{nếu dự thảo}}DỰ THẢO{{hết}}")
		c.head(f)
	}
	for i := 0; i < len(f.lines); i++ {
		l := f.lines[i]
		switch {
		case l == "<foot>":
			c.foot()
			foot = true
		case l == "<minutes>":
			c.both([2]string{"THƯ KÝ", "{{thư ký}}"}, [2]string{"CHỦ TRÌ", "{{chủ trì}}"})
			foot = true
		case l == "<registered>":
			c.both([2]string{"XÁC NHẬN CỦA {{nơi xác nhận | HOA}}", "{{người xác nhận}}"}, [2]string{"NGƯỜI ĐĂNG KÝ", "{{người đăng ký}}"})
			foot = true
		case l == "<country>":
			c.country()
		case l == "<certified>":
			c.certified()
		case strings.HasPrefix(l, "|"):
			from := i
			for i+1 < len(f.lines) && strings.HasPrefix(f.lines[i+1], "|") {
				i++
			}
			c.table(f.lines[from : i+1])
		default:
			c.line(l)
		}
	}
	if !foot {
		c.foot()
	}
	if !f.bare {
		c.about()
	}
	return c.pack()
}

type composer struct {
	Skin
	strings.Builder
	landscape, bare bool
}

// look is how a paragraph looks.
type look struct {
	size          float64
	bold, italic  bool
	side          string  // left, center, right, both
	first         float64 // indent of the first line, mm
	before, after float64 // points
	rule          [2]int  // a rule below, indented so many twentieths of a point at the left and the right; 0, 0: none
	keep, page    bool    // with the next one; on a new page
}

func twips(mm float64) int { return int(mm*1440/25.4 + 0.5) }

// p writes a paragraph; ** changes between bold and not.
func (c *composer) p(l look, text string) {
	c.WriteString("<w:p><w:pPr>")
	if l.keep {
		c.WriteString("<w:keepNext/>")
	}
	if l.page {
		c.WriteString("<w:pageBreakBefore/>")
	}
	if l.rule != [2]int{} {
		c.WriteString(`<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>`)
	}
	line := `w:line="240" w:lineRule="auto"`
	if l.rule != [2]int{} {
		line = `w:line="120" w:lineRule="exact"`
	}
	fmt.Fprintf(c, `<w:spacing w:before="%d" w:after="%d" %s/><w:ind w:left="%d" w:right="%d" w:firstLine="%d"/><w:jc w:val="%s"/></w:pPr>`,
		int(l.before*20), int(l.after*20), line, l.rule[0], l.rule[1], twips(l.first), l.side)
	for i, s := range strings.Split(text, "**") {
		if s != "" {
			c.r(s, l.size, l.bold || i%2 == 1, l.italic)
		}
	}
	c.WriteString("</w:p>")
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func (c *composer) r(text string, size float64, bold, italic bool) {
	c.WriteString("<w:r><w:rPr>")
	if bold {
		c.WriteString("<w:b/>")
	}
	if italic {
		c.WriteString("<w:i/>")
	}
	n := strconv.Itoa(int(size * 2))
	c.WriteString(`<w:sz w:val="` + n + `"/><w:szCs w:val="` + n + `"/></w:rPr><w:t xml:space="preserve">` + escape.Replace(text) + "</w:t></w:r>")
}

// width is that of the text, in twentieths of a point.
func (c *composer) width() int {
	if c.landscape {
		return twips(297 - c.Left - c.Right)
	}
	return twips(210 - c.Left - c.Right)
}

// cell opens one.
func (c *composer) cell(width int) {
	fmt.Fprintf(c, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, width)
}

// two opens a table of two cells without lines.
func (c *composer) two(left, right int) {
	fmt.Fprintf(c, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>`,
		left+right, left, right)
}

// ruled writes a rule so many twentieths of a point long, in the middle of a cell.
func (c *composer) ruled(cell, length int) {
	side := max(1, (cell-length)/2)
	c.p(look{size: 4, side: "center", before: 2, rule: [2]int{side, side}}, "")
}

// head writes both heads, the number, place and date, the kind of paper and its subject.
func (c *composer) head(f form) {
	left := c.width() * c.Widths[0] / 100
	right := c.width() - left
	c.two(left, right)
	c.cell(left)
	c.p(look{size: c.Above, side: "center"}, "{{nếu cơ quan cấp trên}}{{cơ quan cấp trên | HOA}}{{hết}}")
	c.p(look{size: c.Body, bold: true, side: "center"}, "{{cơ quan | HOA}}")
	if c.Star {
		c.p(look{size: c.Body, side: "center"}, "*")
	} else {
		c.ruled(left, left*2/5)
	}
	sign := c.Joint + f.sign + c.Between
	if f.letter {
		sign = c.Letter
	}
	number := c.Number + "{{nếu số ký hiệu}}{{số ký hiệu}}{{không thì}}       " + sign + "……{{hết}}"
	if !c.Star {
		c.p(look{size: c.NumberSize, side: "center", before: 2}, number)
	} else {
		c.p(look{size: c.NumberSize, side: "center"}, number)
	}
	if f.letter {
		c.p(look{size: 12, italic: c.partyForm(), side: "center", before: 2}, f.subject)
	}
	c.WriteString("</w:tc>")
	c.cell(right)
	for _, m := range c.Country {
		c.p(look{size: m.Size, bold: true, side: "center"}, m.Text)
		if m.Rule {
			c.ruled(right, length(m.Text, m.Size))
		}
	}
	c.p(look{size: c.Date, italic: true, side: "center", before: 6}, "{{địa danh}}, {{ngày ký}}")
	c.WriteString("</w:tc></w:tr></w:tbl>")
	if f.letter {
		c.p(look{size: 6, side: "center", after: 12}, "")
		return
	}
	c.p(look{size: c.Kind, bold: true, side: "center", before: 18, keep: true}, f.kind)
	c.p(look{size: c.Subject, bold: true, side: "center", keep: true}, f.subject)
	if c.Star {
		c.p(look{size: c.Subject, side: "center", after: 6}, "-----")
	} else {
		c.ruled(c.width(), c.width()/4)
		c.p(look{size: 6, side: "center", after: 4}, "")
	}
}

// length is how long a bold line is, in twentieths of a point.
func length(text string, size float64) int { return int(face.Style{Bold: true}.Width(text, size) * 20) }

// line writes a line of the description.
func (c *composer) line(l string) {
	mark, rest, _ := strings.Cut(l, " ")
	if free, is := strings.CutPrefix(mark, "@"); is {
		c.free(free, rest)
		return
	}
	switch mark {
	case "#":
		c.p(look{size: c.Part, bold: true, side: "both", first: c.FirstLine, before: 6, after: 6, keep: true}, rest)
	case "##":
		c.p(look{size: c.Part, bold: true, side: "both", first: c.FirstLine, after: 6, keep: true}, rest)
	case "=":
		c.p(look{size: c.Subject, bold: true, side: "center", after: 6, keep: true}, rest)
	case "~":
		c.p(look{size: c.Text, italic: true, side: "center", after: 12}, rest)
	case "%": // the State writes in italics what a paper rests on
		c.p(look{size: c.Text, italic: !c.partyForm(), side: "both", first: c.FirstLine, after: 6}, rest)
	case "---":
		c.p(look{size: c.Text, side: "left", page: true}, "")
	default:
		c.p(look{size: c.Text, side: "both", first: c.FirstLine, after: 6}, l)
	}
}

// table writes a table: the first line has headings with their widths in per cent; ^ centres.
func (c *composer) table(lines []string) {
	size := c.Text - 1
	var widths []int
	for _, h := range split(lines[0]) {
		_, per, _ := cutLast(h, ":")
		n, _ := strconv.Atoi(per)
		widths = append(widths, c.width()*n/100)
	}
	fmt.Fprintf(c, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, c.width())
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		c.WriteString("<w:" + side + ` w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	}
	c.WriteString(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		fmt.Fprintf(c, `<w:gridCol w:w="%d"/>`, w)
	}
	c.WriteString("</w:tblGrid>")
	for i, l := range lines {
		c.WriteString("<w:tr><w:trPr><w:cantSplit/>")
		if i == 0 {
			c.WriteString("<w:tblHeader/>")
		}
		c.WriteString("</w:trPr>")
		for j, text := range split(l) {
			if j >= len(widths) {
				break
			}
			look := look{size: size, side: "left", before: 2, after: 2}
			if i == 0 {
				text, _, _ = cutLast(text, ":")
				look.bold, look.side = true, "center"
			}
			if rest, is := strings.CutPrefix(text, "^"); is {
				text, look.side = rest, "center"
			}
			c.cell(widths[j])
			c.p(look, text)
			c.WriteString("</w:tc>")
		}
		c.WriteString("</w:tr>")
	}
	c.WriteString("</w:tbl>")
	c.p(look{size: 6, side: "left"}, "")
}

// split gives the cells of a line. A stroke within braces is part of a place.
func split(l string) (cells []string) {
	depth, from := 0, -1
	for i := 0; i < len(l); i++ {
		switch {
		case strings.HasPrefix(l[i:], "{{"):
			depth++
		case strings.HasPrefix(l[i:], "}}"):
			depth--
		case l[i] == '|' && depth == 0:
			if from >= 0 {
				cells = append(cells, strings.TrimSpace(l[from:i]))
			}
			from = i + 1
		}
	}
	return cells
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// foot writes whom it goes to, and who signs.
func (c *composer) foot() {
	left := c.width() * 45 / 100
	right := c.width() - left
	c.p(look{size: 6, side: "left", after: 6}, "")
	c.two(left, right)
	c.cell(left)
	c.p(look{size: c.Recipients, bold: !c.partyForm(), italic: !c.partyForm(), side: "left"}, "Nơi nhận:")
	c.p(look{size: c.List, side: "left"}, "{{nơi nhận}}")
	c.WriteString("</w:tc>")
	c.cell(right)
	c.signature(4)
}

func (c *composer) partyForm() bool { return c.List == 12 }

// about writes what the paper says of its own figures.
func (c *composer) about() {
	c.p(look{size: 10, side: "left", keep: true}, "")
	c.p(look{size: 10, italic: true, side: "both", after: 2}, "{{về số liệu}}")
}

//go:embed parts/*.xml parts/_rels-.rels parts/word-_rels-document.xml.rels
var fixed embed.FS

// pack puts the file together: fixed parts, with the sizes of the skin.
func (c *composer) pack() ([]byte, error) {
	w, h, turned := "11906", "16838", ""
	if c.landscape {
		w, h, turned = h, w, ` w:orient="landscape"`
	}
	numbered := `<w:headerReference w:type="default" r:id="rId2"/>`
	if c.bare {
		numbered = ""
	}
	sizes := strings.NewReplacer("NUMBERED", numbered, "PAGE_W", w, "PAGE_H", h, "TURNED", turned, "TEXT", strconv.Itoa(int(c.Text*2)), "PAGE_SIZE", strconv.Itoa(int(c.Page*2)), "TOP", strconv.Itoa(twips(c.Top)), "BOTTOM", strconv.Itoa(twips(c.Bottom)),
		"LEFT", strconv.Itoa(twips(c.Left)), "RIGHT", strconv.Itoa(twips(c.Right)), "HEAD", strconv.Itoa(twips(c.Top/2)), "FOOT", strconv.Itoa(twips(c.Bottom/2)))
	var parts []docx.Part
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/header1.xml"} {
		data, err := fixed.ReadFile("parts/" + strings.NewReplacer("/", "-", "[", "", "]", "").Replace(name))
		if err != nil {
			return nil, err
		}
		parts = append(parts, docx.Part{Name: name, Data: []byte(strings.Replace(sizes.Replace(string(data)), "BODY", c.String(), 1))})
	}
	return docx.Pack(parts)
}
