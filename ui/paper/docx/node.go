package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// Node is a piece of a part of the document: an element with what is in it, a text (Name ""), or a place that people
// named (Tag).
type Node struct {
	Name  string // with its prefix, as Word writes it: “w:p”
	Attrs []xml.Attr
	Kids  []*Node
	Text  string
	num   string // of a run in a workbook: the number that it says
	share bool   // which is one per cent
	Tag   *Tag   // in place of a run; Kids has the properties of the run then
}

// What a part may be at most. A real paper of 200 pages has 300,000 nodes, 40 deep.
const (
	maxNodes = 3_000_000
	maxDepth = 256
)

// parse reads a part of a document. What Word does not write is refused: instructions about the kind of document, which
// can make readers fetch files.
func parse(data []byte) (*Node, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("not UTF-8") }
	root := &Node{}
	open := []*Node{root}
	for n := 0; ; n++ {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		if n > maxNodes || len(open) > maxDepth {
			return nil, errors.New("too many parts in one another")
		}
		top := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			e := &Node{Name: named(x.Name), Attrs: make([]xml.Attr, 0, len(x.Attr))}
			for _, a := range x.Attr {
				// Numbers of paragraphs are to be different; what repeats would have the same ones.
				if name := named(a.Name); name != "w14:paraId" && name != "w14:textId" {
					e.Attrs = append(e.Attrs, xml.Attr{Name: xml.Name{Local: name}, Value: a.Value})
				}
			}
			top.Kids = append(top.Kids, e)
			open = append(open, e)
		case xml.EndElement:
			if top == root || top.Name != named(x.Name) {
				return nil, errors.New("</" + named(x.Name) + "> without its beginning")
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if top != root {
				top.Kids = append(top.Kids, &Node{Text: string(x)})
			}
		case xml.Directive:
			return nil, errors.New("<!" + string(x[:min(len(x), 20)]) + " in it")
		}
	}
	if len(open) != 1 || len(root.Kids) != 1 {
		return nil, errors.New("it ends too early")
	}
	return root.Kids[0], nil
}

func named(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

var (
	inText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;")
	inAttr = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\n", "&#10;", "\t", "&#9;", "\r", "&#13;")
)

// write puts a part together again.
func (n *Node) write(b *bytes.Buffer) {
	if n.Name == "" {
		_, _ = inText.WriteString(b, n.Text)
		return
	}
	b.WriteByte('<')
	b.WriteString(n.Name)
	for _, a := range n.Attrs {
		b.WriteString(" " + a.Name.Local + `="`)
		_, _ = inAttr.WriteString(b, a.Value)
		b.WriteByte('"')
	}
	if len(n.Kids) == 0 {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	for _, k := range n.Kids {
		k.write(b)
	}
	b.WriteString("</" + n.Name + ">")
}

// Is tells an element by its name.
func (n *Node) Is(name string) bool { return n != nil && n.Name == name }

// Kid is the first element of a name right below; nil for none.
func (n *Node) Kid(names ...string) *Node {
	for _, name := range names {
		if n == nil {
			return nil
		}
		var found *Node
		for _, k := range n.Kids {
			if k.Name == name {
				found = k
				break
			}
		}
		n = found
	}
	return n
}

// Attr is what an attribute says; "" for none.
func (n *Node) Attr(name string) string {
	if n != nil {
		for _, a := range n.Attrs {
			if a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

// copied is the node with all below it, to be changed by itself.
func (n *Node) copied() *Node {
	c := *n
	c.Kids = make([]*Node, len(n.Kids))
	for i, k := range n.Kids {
		c.Kids[i] = k.copied()
	}
	return &c
}

func copies(all []*Node) []*Node {
	out := make([]*Node, len(all))
	for i, n := range all {
		out[i] = n.copied()
	}
	return out
}

// el makes an element; attributes come as names and values.
func el(name string, attrs []string, kids ...*Node) *Node {
	n := &Node{Name: name, Kids: kids}
	for i := 0; i+1 < len(attrs); i += 2 {
		n.Attrs = append(n.Attrs, xml.Attr{Name: xml.Name{Local: attrs[i]}, Value: attrs[i+1]})
	}
	return n
}

// blank tells that nothing is to be seen in it.
func (n *Node) blank() bool {
	switch {
	case n.Tag != nil:
		return false
	case n.Name == "w:t" || n.Name == "":
		for _, k := range n.Kids {
			if strings.TrimSpace(k.Text) != "" {
				return false
			}
		}
		return strings.TrimSpace(n.Text) == ""
	case n.Name == "w:drawing" || n.Name == "w:pict" || n.Name == "w:object" || n.Name == "w:sectPr" || n.Name == "w:fldChar" || n.Name == "w:fldSimple" || n.Name == "mc:AlternateContent":
		return false
	case n.Name == "w:br":
		return n.Attr("w:type") != "page"
	}
	for _, k := range n.Kids {
		if !k.blank() {
			return false
		}
	}
	return true
}
