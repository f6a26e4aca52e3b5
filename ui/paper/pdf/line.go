package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"danvan/ui/paper/docx"
)

// piece is a text that looks one way.
type piece struct {
	looks
	text  string
	width float64
}

// word is what stands together, with the space behind it.
type word struct {
	pieces []piece
	width  float64
	space  float64 // 0: none follows
	end    bool    // the line ends behind it
	page   bool    // and the page
}

// line is one of a paragraph, ready to be drawn.
type line struct {
	words         []word
	height, up    float64 // up: from the top to the letters' base
	left, room    float64
	side          string
	last          bool // of the paragraph, or before a line end: never stretched
	before, after float64
	rule, ruleAt  bool
	keep, page    bool
	of            int // which paragraph begins with it, from 1; 0: none
}

// reader reads the words of a paragraph.
type reader struct {
	l     *layout
	words []word
	now   word
	page  int // number of the page, in heads and feet
	field int // 0: none; 1: its instruction is read; 2: what it showed
	is    bool
}

func (r *reader) add(text string, look looks) {
	if look.caps {
		text = strings.ToUpper(text)
	}
	for _, s := range strings.SplitAfter(norm.NFC.String(text), " ") {
		bare := strings.TrimSuffix(s, " ")
		if bare != "" {
			w := r.l.width(bare, look)
			r.now.pieces = append(r.now.pieces, piece{look, bare, w})
			r.now.width += w
		}
		if bare != s {
			r.now.space += r.l.width(" ", look)
			if r.now.pieces == nil && len(r.words) > 0 && !r.words[len(r.words)-1].end {
				r.words[len(r.words)-1].space += r.now.space
				r.now = word{}
				continue
			}
			if r.now.pieces == nil { // spaces at the beginning of a line
				r.now.width += r.now.space
				r.now.pieces, r.now.space = []piece{{look, " ", r.now.space}}, 0
				continue
			}
			r.flush()
		}
	}
}

func (r *reader) flush() {
	if r.now.pieces != nil || r.now.end {
		r.words = append(r.words, r.now)
	}
	r.now = word{}
}

func (r *reader) runs(n *docx.Node, look looks) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:r":
			r.run(k, r.l.styles.run(k, look))
		case "w:fldSimple":
			if strings.Contains(k.Attr("w:instr"), "PAGE") && r.page > 0 {
				r.add(strconv.Itoa(r.page), look)
				continue
			}
			r.runs(k, look)
		case "w:pPr", "w:p", "w:del":
		default:
			r.runs(k, look)
		}
	}
}

func (r *reader) run(n *docx.Node, look looks) {
	for _, k := range n.Kids {
		switch k.Name {
		case "w:t":
			if r.field != 2 || !r.is {
				for _, s := range k.Kids {
					r.add(s.Text, look)
				}
			}
		case "w:tab":
			r.add("    ", look)
		case "w:noBreakHyphen":
			r.add("-", look)
		case "w:br", "w:cr":
			r.now.end, r.now.page = true, k.Attr("w:type") == "page"
			if r.now.pieces == nil {
				r.now.pieces = []piece{{look, "", 0}}
			}
			r.flush()
		case "w:instrText":
			for _, s := range k.Kids {
				r.is = r.is || r.page > 0 && strings.Contains(s.Text, "PAGE") && !strings.Contains(s.Text, "NUMPAGES")
			}
		case "w:fldChar":
			switch k.Attr("w:fldCharType") {
			case "begin":
				r.field, r.is = 1, false
			case "separate":
				if r.field = 2; r.is {
					r.add(strconv.Itoa(r.page), look)
				}
			case "end":
				if r.field == 1 && r.is {
					r.add(strconv.Itoa(r.page), look)
				}
				r.field = 0
			}
		case "w:drawing", "w:pict", "w:object":
			r.l.left++
		case "mc:AlternateContent":
			r.l.left++
		}
	}
}

// Metrics of the font, as shares of its size.
const (
	rise   = 0.891
	single = 1.149
)

// lines breaks a paragraph into lines that are so wide at most.
func (l *layout) lines(p *docx.Node, room float64, page int) (out []line) {
	sh, look := l.styles.of(p)
	r := &reader{l: l, page: page}
	r.runs(p, look)
	r.flush()
	if len(r.words) == 0 {
		empty := look
		empty.read(p.Kid("w:pPr", "w:rPr"))
		if k := p.Kid("w:r"); k != nil {
			empty = l.styles.run(k, look)
		}
		r.words = []word{{pieces: []piece{{empty, "", 0}}}}
	}
	room -= sh.left + sh.right
	first := sh.first
	at := line{left: sh.left + first, room: room - first, side: sh.side}
	used := 0.0
	done := func(last bool) {
		at.last = last
		l.measure(&at, sh)
		out = append(out, at)
		at, used = line{left: sh.left, room: room, side: sh.side}, 0
	}
	for _, w := range r.words {
		for used > 0 && used+w.width > at.room+0.01 {
			done(false)
		}
		for w.width > at.room+0.01 && used == 0 { // longer than a line: it is cut where it must be
			head, rest := l.cut(w, at.room)
			if head.pieces == nil {
				break
			}
			at.words = append(at.words, head)
			done(false)
			w = rest
		}
		at.words = append(at.words, w)
		used += w.width + w.space
		if w.end {
			done(true)
			if w.page {
				at.page = true
			}
		}
	}
	if len(at.words) > 0 || len(out) == 0 || at.page {
		if len(at.words) == 0 {
			at.words = []word{{pieces: []piece{{look, "", 0}}}}
		}
		done(true)
	}
	out[len(out)-1].last = true
	out[0].before, out[0].page, out[0].ruleAt = sh.before, out[0].page || sh.page, sh.ruledAt
	end := &out[len(out)-1]
	end.after, end.rule = sh.after, sh.ruled
	for i := range out {
		out[i].keep = sh.keep || i == 0 && len(out) > 1 && len(out) < 4 // no line of a short paragraph stands alone
	}
	return out
}

// cut takes as many letters off a word as there is room for.
func (l *layout) cut(w word, room float64) (head, rest word) {
	rest = word{space: w.space, end: w.end, page: w.page}
	for _, p := range w.pieces {
		if rest.pieces != nil {
			rest.pieces, rest.width = append(rest.pieces, p), rest.width+p.width
			continue
		}
		if head.width+p.width <= room {
			head.pieces, head.width = append(head.pieces, p), head.width+p.width
			continue
		}
		var b strings.Builder
		for i, c := range p.text {
			if head.width+l.width(b.String()+string(c), p.looks) > room && b.Len() > 0 || head.width+l.width(string(c), p.looks) > room {
				tail := piece{p.looks, p.text[i:], l.width(p.text[i:], p.looks)}
				rest.pieces, rest.width = append(rest.pieces, tail), rest.width+tail.width
				break
			}
			b.WriteRune(c)
		}
		if b.Len() > 0 {
			head.pieces = append(head.pieces, piece{p.looks, b.String(), l.width(b.String(), p.looks)})
		}
	}
	return head, rest
}

func (l *layout) measure(at *line, sh shape) {
	size := 0.0
	for _, w := range at.words {
		for _, p := range w.pieces {
			size = max(size, p.size)
		}
	}
	at.height = max(size*single*sh.line, sh.least)
	at.up = at.height - size*(single-rise)
	if sh.exact > 0 {
		at.height, at.up = sh.exact, sh.exact*0.8
	}
}

// draw writes a line with its top at y.
func (l *layout) draw(at *line, x, y float64) {
	x += at.left
	sum, gaps := 0.0, 0
	for i, w := range at.words {
		sum += w.width
		if i < len(at.words)-1 {
			sum += w.space
			gaps++
		}
	}
	more := 0.0
	switch free := at.room - sum; {
	case at.side == "center":
		x += free / 2
	case at.side == "right" || at.side == "end":
		x += free
	case at.side == "both" && !at.last && gaps > 0:
		more = free / float64(gaps)
	}
	for i, w := range at.words {
		for j, p := range w.pieces {
			if p.text != "" {
				s := p.text
				if j == len(w.pieces)-1 && w.space > 0 && i < len(at.words)-1 {
					s += " " // text that is taken out of the file has its spaces
				}
				l.font(p.looks)
				l.f.Text(x, y+at.up, s)
				if p.underline {
					l.f.SetLineWidth(0.6)
					l.f.Line(x, y+at.up+1.5, x+p.width, y+at.up+1.5)
				}
			}
			x += p.width
		}
		x += w.space + more
	}
}
