package docx

import "strings"

// holds tells that something in a paragraph stands, or repeats, only where there is something.
func (n *Node) holds() bool {
	for _, k := range n.Kids {
		if k.Tag != nil && structural(k.Tag) || k.holds() {
			return true
		}
	}
	return false
}

// alone is the only thing in a paragraph, where that is a place.
func alone(p *Node) (tag *Node) {
	for _, k := range p.Kids {
		switch {
		case k.Name == "w:pPr" || k.Name == "w:bookmarkStart" || k.Name == "w:bookmarkEnd":
		case k.Tag != nil && k.Tag.Kind == Place && tag == nil:
			tag = k
		case k.blank():
		default:
			return nil
		}
	}
	return tag
}

// above puts a line above all else.
func (d *Document) above(text string) {
	like := &Node{Kids: []*Node{el("w:rPr", nil, el("w:b", nil))}}
	d.Body.Kids = append([]*Node{el("w:p", nil, run(like, text))}, d.Body.Kids...)
}

// lines are several paragraphs like the one where they are named.
func lines(n, tag *Node, v *value, f *filler) (out []*Node) {
	all := v.lines
	if v.open {
		all = []string{strings.Repeat(dots, 5), strings.Repeat(dots, 5)}
	} else if _, bad := v.shown(tag.Tag.Forms); bad != "" {
		f.wrong(NoForm, tag.Tag, bad, forms)
	}
	for _, l := range all {
		one := n.copied()
		for i, k := range one.Kids {
			if k.Tag != nil {
				one.Kids[i] = run(k, l)
			}
		}
		out = append(out, one)
	}
	return out
}

// place writes what a place holds, as the run where it was named looks.
func (f *filler) place(n *Node, p *Places) []*Node {
	t := n.Tag
	if t.Kind == Broken {
		f.wrong(NoBraces, t, "", nil)
		return nil
	}
	v := p.find(t.Name)
	if v == nil && (Key(t.Name) == "tt" || Key(t.Name) == "stt" || Key(t.Name) == "no") && p.up != nil {
		number := int64(max(1, p.n))
		v = &value{number: &number}
	}
	switch {
	case v == nil:
		f.unknown(t, p)
		return nil
	case v.group != nil:
		f.wrong(IsGroup, t, "", nil)
		return nil
	case v.table != nil && f.book:
		f.wrong(TableInBook, t, "", nil)
		return nil
	case v.table != nil:
		f.wrong(IsTable, t, "", nil)
		return nil
	}
	s, bad := v.shown(t.Forms)
	if bad != "" {
		f.wrong(NoForm, t, bad, forms)
	}
	r := run(n, s)
	r.num, r.share = v.figure(t.Forms)
	return []*Node{r}
}

// run is a run with a text, looking like another.
func run(like *Node, text string) *Node {
	r := el("w:r", nil)
	if props := like.Kid("w:rPr"); props != nil {
		r.Kids = append(r.Kids, props.copied())
	}
	for i, l := range strings.Split(text, "\n") {
		if i > 0 {
			r.Kids = append(r.Kids, el("w:br", nil))
		}
		r.Kids = append(r.Kids, words(printable(l)))
	}
	return r
}

// printable leaves out what no XML may hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}
