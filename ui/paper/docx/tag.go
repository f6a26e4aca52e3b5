package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"danvan/store/pattern"
)

// Tag is a place between two pairs of braces.
type Tag struct {
	Kind   TagKind
	Name   string   // as it is typed
	Forms  []string // how it is to be written, as they are typed
	Where  Where
	negate bool // If: where there is nothing
}

// TagKind is what a tag is for.
type TagKind uint8

// The kinds of tag.
const (
	Place  TagKind = iota
	Each           // {{mỗi …}}
	If             // {{nếu …}}
	Else           // {{không thì}}
	End            // {{hết}}
	Broken         // braces that are not closed, or not opened
)

// Where says where in a template something stands, so that a person finds it.
type Where struct {
	Part       string // “word/header1.xml”
	Paragraph  int    // from 1, of those outside tables; 0: in a table
	Table, Row int    // from 1
	Text       string // what stands around it

	Page        int    // of a document as it is laid out here, where somebody asked; 0: nobody did
	Sheet, Cell string // of a workbook
	Edge        bool   // above or below its printed pages
}

// braces finds tags, and those that are not closed.
var braces = pattern.Of(`\{\{([^{}]*)\}\}`)

// read reads what stands between braces.
func read(inner string) *Tag {
	parts := strings.Split(norm.NFC.String(inner), "|")
	t := &Tag{Name: strings.Join(strings.Fields(parts[0]), " ")}
	for _, p := range parts[1:] {
		t.Forms = append(t.Forms, strings.Join(strings.Fields(p), " "))
	}
	first, rest, _ := strings.Cut(t.Name, " ")
	switch key := Key(t.Name); {
	case key == Key("không thì") || key == "else":
		t.Kind, t.Name = Else, ""
	case Key(first) == Key("mỗi") || Key(first) == "each":
		t.Kind, t.Name = Each, rest
	case Key(first) == Key("nếu") || Key(first) == "if":
		t.Kind, t.Name = If, rest
		for _, w := range []struct {
			words  string
			negate bool
		}{{"không có ", true}, {"không ", true}, {"not ", true}, {"có ", false}} {
			if n := len([]rune(w.words)); utf8.RuneCountInString(rest) > n && Key(string([]rune(rest)[:n])) == Key(w.words) {
				t.Name, t.negate = string([]rune(rest)[n:]), w.negate
				break
			}
		}
	case Key(first) == Key("hết") || Key(first) == "end":
		t.Kind, t.Name = End, rest
	}
	return t
}

// Key is a name as it is compared: composed, small letters, single spaces.
func Key(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(norm.NFC.String(s)), " "))
}

// PlaceName makes a name of a place of what somebody calls a thing: what would be read otherwise is left out, and none
// of those that were had is given again.
func PlaceName(called string, had map[string]bool) string {
	name := strings.Join(strings.Fields(strings.NewReplacer("{", " ", "}", " ", "|", " ").Replace(norm.NFC.String(called))), " ")
	if name == "" || read(name).Kind != Place {
		name = strings.TrimSpace("cột " + name)
	}
	for n, first := 2, name; had[Key(name)]; n++ {
		name = first + " " + strconv.Itoa(n)
	}
	had[Key(name)] = true
	return name
}

// finder walks a part and makes a node of each tag.
type finder struct {
	part             string
	paragraph, table int
}

func find(part string, root *Node) {
	f := &finder{part: part}
	f.walk(root, Where{Part: part})
}

func (f *finder) walk(n *Node, at Where) {
	switch n.Name {
	case "w:tbl":
		if at.Table == 0 { // a table within a table is a part of its row
			f.table++
			at.Table, at.Row = f.table, 0
			row := 0
			for _, k := range n.Kids {
				if k.Name == "w:tr" {
					row++
				}
				in := at
				in.Row = row
				f.walk(k, in)
			}
			return
		}
	case "w:p":
		if at.Table == 0 {
			f.paragraph++
			at.Paragraph = f.paragraph
		}
		f.split(n, at)
	}
	for _, k := range n.Kids {
		f.walk(k, at)
	}
}

// bit is a run with one text, or what a run is besides.
type bit struct {
	run  *Node
	text *Node // “w:t”; nil: something else
}

// split takes the runs of a paragraph apart where tags stand. Word splits runs wherever it likes: a tag has the looks
// of the run where it begins.
func (f *finder) split(p *Node, at Where) {
	var bits []*bit
	in := map[*Node][]*bit{} // by run
	var all strings.Builder
	var gather func(n *Node)
	gather = func(n *Node) {
		for _, k := range n.Kids {
			switch k.Name {
			case "w:p", "w:txbxContent", "mc:AlternateContent", "w:drawing", "w:pict", "w:object", "w:del":
			case "w:r":
				for _, c := range k.Kids {
					if c.Name == "w:rPr" {
						continue
					}
					b := &bit{run: k}
					if c.Name == "w:t" {
						b.text = c
						all.WriteString(c.plain())
					}
					in[k] = append(in[k], b)
					bits = append(bits, b)
				}
			default:
				gather(k)
			}
		}
	}
	gather(p)
	text := all.String()
	if !strings.Contains(text, "{{") && !strings.Contains(text, "}}") {
		return
	}
	at.Text = text
	pieces := map[*bit][]*Node{}
	found := braces().FindAllStringSubmatchIndex(text, -1)
	pos, next := 0, 0
	for _, b := range bits {
		if b.text == nil {
			continue
		}
		s := b.text.plain()
		for from := pos; from < pos+len(s); {
			switch {
			case next == len(found) || found[next][0] >= pos+len(s):
				pieces[b] = append(pieces[b], words(text[from:pos+len(s)]))
				from = pos + len(s)
			case from < found[next][0]:
				pieces[b] = append(pieces[b], words(text[from:found[next][0]]))
				from = found[next][0]
			default:
				if from == found[next][0] {
					t := read(text[found[next][2]:found[next][3]])
					t.Where = at
					pieces[b] = append(pieces[b], &Node{Name: "tag", Tag: t})
				}
				if from = min(found[next][1], pos+len(s)); from == found[next][1] {
					next++
				}
			}
		}
		pos += len(s)
	}
	var rebuild func(n *Node)
	rebuild = func(n *Node) {
		var kids []*Node
		for _, k := range n.Kids {
			if in[k] == nil {
				switch k.Name {
				case "w:proofErr":
					continue
				case "w:p", "w:txbxContent", "mc:AlternateContent", "w:drawing", "w:pict", "w:object", "w:del":
				default:
					rebuild(k)
				}
				kids = append(kids, k)
				continue
			}
			kids = append(kids, parted(k, in[k], pieces)...)
		}
		n.Kids = kids
	}
	rebuild(p)
	if rest := braces().ReplaceAllString(text, ""); strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
		p.Kids = append(p.Kids, &Node{Name: "tag", Tag: &Tag{Kind: Broken, Where: at}})
	}
}

// parted is a run as several, one for each piece of it.
func parted(run *Node, bits []*bit, pieces map[*bit][]*Node) (out []*Node) {
	props := run.Kid("w:rPr")
	i := 0
	var last *Node
	add := func(n *Node) {
		if last == nil {
			last = &Node{Name: "w:r", Attrs: run.Attrs}
			if props != nil {
				last.Kids = append(last.Kids, props.copied())
			}
			out = append(out, last)
		}
		last.Kids = append(last.Kids, n)
	}
	for _, c := range run.Kids {
		if c.Name == "w:rPr" {
			continue
		}
		b := bits[i]
		i++
		if b.text == nil {
			add(c)
			continue
		}
		for _, p := range pieces[b] {
			if p.Tag == nil {
				add(p)
				continue
			}
			if props != nil {
				p.Kids = []*Node{props.copied()}
			}
			out, last = append(out, p), nil
		}
	}
	return out
}

// plain is the text of a “w:t”.
func (n *Node) plain() (s string) {
	if n == nil {
		return ""
	}
	for _, k := range n.Kids {
		s += k.Text
	}
	return s
}

// words is a text as Word wants it: spaces at its ends are kept.
func words(s string) *Node { return el("w:t", []string{"xml:space", "preserve"}, &Node{Text: s}) }
