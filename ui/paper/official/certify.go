package official

import (
	"strconv"
	"strings"
)

// free writes a line in the middle with a look of its own: its size, b bold, i italic, ^ on a new page, + so many
// points below what is above. A line without text is a gap that is as high as its size says.
func (c *composer) free(mark, text string) {
	mark, before, _ := strings.Cut(mark, "+")
	l := look{side: "center", bold: strings.Contains(mark, "b"), italic: strings.Contains(mark, "i"), page: strings.Contains(mark, "^")}
	l.size, _ = strconv.ParseFloat(strings.TrimRight(mark, "bi^"), 64)
	l.before, _ = strconv.ParseFloat(before, 64)
	if text == "" {
		l.before, l.size = l.size, 1
	}
	c.p(l, text)
}

// country writes the right head over a whole new page.
func (c *composer) country() {
	for i, m := range c.Country {
		c.p(look{size: m.Size, bold: true, side: "center", page: i == 0}, m.Text)
		if m.Rule {
			c.ruled(c.width(), length(m.Text, m.Size))
		}
	}
}

// certified writes the foot of a certificate: the decision and the book at the left, who signs at the right.
func (c *composer) certified() {
	left := c.width() / 2
	c.p(look{size: 6, side: "left"}, "")
	c.two(left, c.width()-left)
	c.cell(left)
	at := look{size: c.NumberSize, side: "left"}
	c.p(at, "Quyết định số {{số quyết định}}")
	c.p(at, "{{ngày ký}}")
	c.p(at, "Vào sổ khen thưởng số: {{số vào sổ}}")
	at.bold = true
	c.p(at, "{{nếu dự thảo}}DỰ THẢO{{hết}}")
	c.WriteString("</w:tc>")
	c.cell(c.width() - left)
	c.p(look{size: c.Date, italic: true, side: "center", after: 2}, "{{địa danh}}, {{ngày ký}}")
	c.signature(3)
}

// signature writes who signs, with so many empty lines for it, and closes the table.
func (c *composer) signature(room int) {
	sign := look{size: c.Authority, bold: true, side: "center", keep: true}
	c.p(sign, "{{nếu thay mặt}}{{thay mặt | HOA}}{{hết}}")
	c.p(sign, "{{nếu ký thay}}{{ký thay | HOA}}{{hết}}")
	c.p(sign, "{{chức vụ người ký | HOA}}")
	for range room {
		c.p(look{size: c.Authority, side: "center", keep: true}, "")
	}
	c.p(sign, "{{người ký}}")
	c.WriteString("</w:tc></w:tr></w:tbl>")
}

// both writes two who sign, each below what he is.
func (c *composer) both(who ...[2]string) {
	left := c.width() / 2
	c.p(look{size: 6, side: "left", after: 6}, "")
	c.two(left, c.width()-left)
	for i, x := range who {
		if i > 0 {
			c.WriteString("</w:tc>")
		}
		c.cell(left)
		l := look{size: c.Authority, bold: true, side: "center", keep: true}
		c.p(l, x[0])
		for range 4 {
			c.p(look{size: c.Authority, side: "center", keep: true}, "")
		}
		c.p(l, x[1])
	}
	c.WriteString("</w:tc></w:tr></w:tbl>")
}
