package docx

import (
	"slices"
)

// Fill puts what the places hold into a copy of the template. Where anything in it is wrong it makes nothing, and tells
// all that is. above is a word that stands above all else; "" for none.
func (d *Document) Fill(p *Places, above string) (*Document, error) {
	f := &filler{book: d.Workbook()}
	out := &Document{parts: d.parts, texts: map[string]*Node{}}
	width := textWidth(d.Body)
	for _, name := range d.names() {
		root := d.texts[name].copied()
		f.width = width
		f.within(root, p)
		out.texts[name] = root
	}
	if d.Workbook() {
		f.finish(d, out, above)
	}
	if len(f.problems) > 0 {
		return nil, f.problems
	}
	if out.Body = out.texts[mainPart].Kid("w:body"); out.Body != nil && above != "" {
		out.above(above)
	}
	return out, nil
}

// Check tells what is wrong with a template, without filling it; nil for nothing.
func (d *Document) Check(p *Places) Problems {
	_, err := d.Fill(p, "")
	all, _ := err.(Problems)
	return all
}

// Uses tells whether a template has a place.
func (d *Document) Uses(name string) bool {
	var in func(n *Node) bool
	in = func(n *Node) bool {
		if n.Tag != nil && Key(n.Tag.Name) == Key(name) {
			return true
		}
		for _, k := range n.Kids {
			if in(k) {
				return true
			}
		}
		return false
	}
	for _, n := range d.texts {
		if in(n) {
			return true
		}
	}
	return false
}

type filler struct {
	book     bool
	problems Problems
	width    int // of the lines, twentieths of a point
	made     int // nodes that repeating has made
}

// within fills all that is in a node.
func (f *filler) within(n *Node, p *Places) {
	n.Kids = f.all(n.Kids, p)
	switch n.Name {
	case "w:tc":
		if len(n.Kids) == 0 || n.Kids[len(n.Kids)-1].Name != "w:p" { // a cell ends with a paragraph
			n.Kids = append(n.Kids, el("w:p", nil))
		}
	}
}

// structural tells tags that hold others.
func structural(t *Tag) bool { return t.Kind != Place && t.Kind != Broken }

// loose are the tags in a node that are neither opened nor closed in it. Those of a row hold the whole row, in
// whichever of its cells they stand.
func loose(n *Node) (tags []*Tag) {
	if n.Tag != nil {
		if structural(n.Tag) {
			return []*Tag{n.Tag}
		}
		return nil
	}
	for _, k := range n.Kids {
		tags = append(tags, loose(k)...)
	}
	if n.Name == "w:tr" {
		return tags
	}
	return unmatched(tags)
}

// unmatched leaves what is not closed, or not opened.
func unmatched(tags []*Tag) []*Tag {
	var open []*Tag
	for _, t := range tags {
		if t.Kind != End {
			open = append(open, t)
			continue
		}
		last := len(open) - 1
		for last >= 0 && open[last].Kind == Else {
			last--
		}
		if last < 0 || open[last].Kind == End {
			open = append(open, t)
			continue
		}
		open = open[:last]
	}
	return open
}

// all fills pieces that stand beside or below one another: runs, paragraphs, rows, cells.
func (f *filler) all(kids []*Node, p *Places) (out []*Node) {
	for i := 0; i < len(kids); i++ {
		tags := loose(kids[i])
		if len(tags) == 0 {
			out = append(out, f.one(kids[i], p)...)
			continue
		}
		first := tags[0]
		if first.Kind == End || first.Kind == Else {
			f.wrong(Stray, first, "", nil)
			return out
		}
		to, end, other, at := match(kids, i)
		if end == nil {
			f.wrong(NotClosed, first, "", nil)
			return out
		}
		if end.Name != "" && Key(end.Name) != Key(first.Name) && Key(end.Name) != Key("mỗi") && Key(end.Name) != Key("nếu") {
			f.wrong(OtherEnd, end, first.Name, nil)
		}
		if after := loose(kids[to]); after[len(after)-1] != end {
			f.wrong(Crowded, after[len(after)-1], "", nil)
			return out
		}
		body, instead := kids[i:to+1], []*Node(nil)
		if other != nil {
			if to == i { // within one row or paragraph there is no telling which part is meant
				f.wrong(Crowded, other, "", nil)
				return out
			}
			body, instead = kids[i:at+1], kids[at:to+1]
		}
		body, instead = without(body, first, end, other), without(instead, first, end, other)
		out = append(out, f.hold(first, body, instead, p)...)
		i = to
	}
	return out
}

// match finds the end of what begins in a piece: in which piece, the tag, and what stands otherwise with its piece.
func match(kids []*Node, from int) (to int, end, other *Tag, at int) {
	depth := 0
	for j := from; j < len(kids); j++ {
		for _, t := range loose(kids[j]) {
			switch t.Kind {
			case Each, If:
				depth++
			case Else:
				if depth == 1 && other == nil {
					other, at = t, j
				}
			case End:
				if depth--; depth == 0 {
					return j, t, other, at
				}
			}
		}
	}
	return 0, nil, nil, 0
}

// without is pieces without some tags. Pieces that had nothing else are gone with them.
func without(all []*Node, tags ...*Tag) (out []*Node) {
	for _, n := range copies(all) {
		if n.Tag != nil && slices.Contains(tags, n.Tag) || n.cut(tags) && n.blank() {
			continue
		}
		out = append(out, n)
	}
	return out
}

// cut takes tags out of a node; in a cell the paragraph that held one alone goes too.
func (n *Node) cut(tags []*Tag) (did bool) {
	var kids []*Node
	for _, k := range n.Kids {
		if k.Tag != nil {
			if slices.Contains(tags, k.Tag) {
				did = true
				continue
			}
		} else if k.cut(tags) {
			did = true
			if n.Name == "w:tc" && k.blank() {
				continue
			}
		}
		kids = append(kids, k)
	}
	n.Kids = kids
	if n.Name == "w:tc" && len(kids) > 0 && kids[len(kids)-1].Name != "w:p" || n.Name == "w:tc" && len(kids) == 0 {
		n.Kids = append(n.Kids, el("w:p", nil))
	}
	return did
}

// maxMade is how many pieces repeating may make: a group within a group within a group of thousands is a mistake.
const maxMade = 10_000_000

// hold fills what a tag holds, as often as there is something.
func (f *filler) hold(t *Tag, body, instead []*Node, p *Places) (out []*Node) {
	v := p.find(t.Name)
	if v == nil {
		f.unknown(t, p)
		if t.Kind == Each { // what one of them has nobody can tell: what nothing has is told
			p = p.anything()
		}
		f.dry(body, p)
		return nil
	}
	if t.Kind == If {
		yes, no := f.all(copies(body), p), f.all(copies(instead), p) // both: what is wrong in either is told
		if v.has() != t.negate {
			return yes
		}
		return no
	}
	if v.group == nil {
		f.wrong(NoGroup, t, "", nil)
		return nil
	}
	if instead != nil && len(v.group.items) > 0 {
		f.dry(instead, p)
	}
	if len(v.group.items) == 0 {
		f.dry(body, v.group.proto)
		return f.all(copies(instead), p)
	}
	for _, item := range v.group.items {
		if f.made > maxMade {
			f.wrong(TooMuch, t, "", nil)
			return nil
		}
		f.made += size(body)
		out = append(out, f.all(copies(body), item)...)
		if len(f.problems) > 0 {
			return nil
		}
	}
	return out
}

func size(all []*Node) (n int) {
	for _, k := range all {
		n += 1 + size(k.Kids)
	}
	return n
}

// dry fills what is thrown away, for what is wrong in it.
func (f *filler) dry(body []*Node, p *Places) { f.all(copies(body), p) }

// one fills one piece in which everything is closed.
func (f *filler) one(n *Node, p *Places) []*Node {
	if n.Tag != nil {
		return f.place(n, p)
	}
	if n.Name == "w:p" {
		if tag := alone(n); tag != nil {
			if v := p.find(tag.Tag.Name); v != nil {
				switch {
				case v.table != nil && !f.book:
					return v.table.nodes(f.width, tag.Kid("w:rPr"))
				case v.lines != nil:
					return lines(n, tag, v, f)
				}
			}
		}
	}
	held := n.Name == "w:p" && n.holds()
	f.within(n, p)
	if held && n.blank() {
		return nil // nothing of what it held stands
	}
	return []*Node{n}
}
